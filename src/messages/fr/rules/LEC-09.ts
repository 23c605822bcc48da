import { count, hours, listed } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

type Facts = FindingOf<"LEC-09">["facts"];

/** A long list of cells would hide the sentence. */
const SHOWN = 8;

const places = ({ kind, cells }: Facts): string =>
  kind === "row"
    ? count(cells.length, "ligne masquée", "lignes masquées")
    : count(cells.length, "colonne masquée", "colonnes masquées");

const cellsText = ({ cells }: Facts): string =>
  cells.length <= SHOWN
    ? listed(cells)
    : `${cells.slice(0, SHOWN).join(", ")} (${SHOWN.toString()} sur ${cells.length.toString()})`;

export const texts: RuleTexts<"LEC-09"> = {
  code: "LEC-09",
  title: "Heures dans des lignes ou des colonnes masquées",
  sentence: ({ facts, place }) => ({
    message: `La feuille « ${place.sheet} » a ${places(facts)} avec des heures (${hours(facts.hours)}) : elles sont comptées comme les autres. Premières cellules : ${cellsText(facts)}.`,
    expected: "des heures toutes visibles",
    found: `${places(facts)}, ${hours(facts.hours)}`,
    fix: "afficher ces lignes ou ces colonnes dans Excel, puis demander au titulaire si ces heures sont bien déclarées ; sinon, faire remettre un relevé sans elles.",
  }),
  help: {
    what: "Des lignes ou des colonnes que le titulaire a masquées portent des heures. Elles sont lues et comptées comme les autres, et signalées une fois par feuille.",
    why: "Ce qui est masqué ne se voit pas à l’impression et ne se vérifie pas à l’œil : le total du relevé peut ne pas être celui que l’on croit lire.",
    parameter: "Aucun paramètre du marché.",
    example:
      "Deux lignes masquées, restes du mois précédent, ajoutent 140,00 h au relevé de mars sans que rien ne se voie.",
    howToCorrect:
      "Afficher les lignes et les colonnes (sélectionner la feuille, clic droit, Afficher), puis faire confirmer ou retirer ces heures par le titulaire.",
    whenNormal:
      "Une colonne de détail masquée pour l’impression, ou un filtre resté actif : l’acheteur accepte avec ce motif si les heures sont bien celles du mois.",
  },
};
