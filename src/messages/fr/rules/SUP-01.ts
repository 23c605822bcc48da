import { listed, quoted, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

/** A long list of supports would hide the sentence: the first ones, then how many others. */
const SHOWN = 8;

const supportsOf = (known: readonly string[]): string =>
  known.length <= SHOWN
    ? listed(known)
    : `${known.slice(0, SHOWN).join(", ")} et ${(known.length - SHOWN).toString()} autres (table tSupports)`;

export const texts: RuleTexts<"SUP-01"> = {
  code: "SUP-01",
  title: "Support absent du marché",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : le support ${quoted(facts.support)} n’est pas un support du marché.`,
    expected: `l’un des supports du marché : ${supportsOf(facts.known)}`,
    found: quoted(facts.support),
    fix: "faire corriger le nom du support dans le relevé ; si le support est bien prévu au marché, l’ajouter à la table tSupports.",
  }),
  help: {
    what: "Le support écrit dans le relevé ne figure pas dans la table tSupports. La comparaison ignore la casse, les accents et les espaces, mais pas les abréviations.",
    why: "L’acheteur examine la validité des heures réalisées sur chaque support (Fiche C5, II.4). Des heures faites sur une activité que le marché ne prévoit pas ne sont pas celles qui ont été achetées.",
    parameter:
      "Table tSupports, colonne « Support ». Sans cette table, ou si elle est vide, la règle n’est pas contrôlée.",
    example:
      "Le relevé indique « Déchetterie Nord » alors que le marché prévoit « Déchèterie » : la ligne est signalée. « DECHETERIE » est accepté.",
    howToCorrect:
      "Soit le titulaire corrige le nom dans le relevé, soit l’acheteur complète la table tSupports quand un avenant ou un ordre de service a ajouté un support.",
    whenNormal:
      "Un support nouveau, ajouté par avenant et pas encore reporté dans la table : compléter la table fait disparaître l’anomalie.",
  },
};
