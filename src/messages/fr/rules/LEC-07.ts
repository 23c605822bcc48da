import type { SeenMonth } from "../../../domain/statement";
import { count, hours, listed, monthText, quoted } from "../../format";
import type { FindingOf, RuleTexts, Sentence } from "../../ruleTexts";

const SOURCES: Readonly<Record<SeenMonth["source"], string>> = {
  chosen: "le choix fait à l’écran",
  title: "le cartouche",
  column: "la colonne « Mois »",
  "sheet-name": "le nom de la feuille",
};

const sourceText = ({ month, source, cell }: SeenMonth): string =>
  `${SOURCES[source]}${cell === null ? "" : ` (${cell})`} dit ${monthText(month)}`;

const rows = (lines: number): string => count(lines, "ligne", "lignes");

const HOW_TO_SAY =
  "indiquer le mois dans l’écran « Relevés » du volet (ou avec --correspondances en ligne de commande), ou faire écrire le mois dans le cartouche du relevé";

function sentence({ facts, place, month }: FindingOf<"LEC-07">): Sentence {
  switch (facts.kind) {
    case "missing":
      return {
        message: `La feuille ${quoted(place.sheet)} a ${rows(facts.lines)} sans mois (${hours(facts.hours)}) : ni le cartouche, ni la colonne « Mois », ni le nom de la feuille ne donnent de mois. Ces heures n’entrent dans aucun total mensuel.`,
        expected: "un mois, par exemple « mars 2026 »",
        found: `${rows(facts.lines)} sans mois`,
        fix: `${HOW_TO_SAY}.`,
      };
    case "disagree":
      return {
        message: `Les mois indiqués dans la feuille ${quoted(place.sheet)} ne concordent pas : ${listed([facts.used, ...facts.others].map(sourceText))}. Les heures sont comptées en ${monthText(facts.used.month)}.`,
        expected: "le même mois dans le cartouche, la colonne « Mois » et le nom de la feuille",
        found: listed([facts.used, ...facts.others].map((seen) => monthText(seen.month))),
        fix: `vérifier de quel mois il s’agit, puis ${HOW_TO_SAY} ; le mois choisi à l’écran l’emporte.`,
      };
    case "not-begun":
      return {
        message: `La feuille ${quoted(place.sheet)} déclare des heures ${month === null ? "d’un mois" : `de ${monthText(month)}, un mois`} qui n’a pas commencé à la date du contrôle.`,
        expected: "un mois commencé",
        found: month === null ? "un mois à venir" : monthText(month),
        fix: "vérifier l’année et le mois du relevé ; s’il s’agit d’un planning prévisionnel, le retirer des relevés.",
      };
    case "lot":
      return {
        message: `Le marché a plusieurs lots et la feuille ${quoted(place.sheet)} a ${rows(facts.lines)} (${hours(facts.hours)}) ${facts.unknown.length === 0 ? "qui n’en nomment aucun" : `dont le lot n’est pas au marché : ${listed(facts.unknown.map((lot) => quoted(lot)))}`}. Ces heures comptent au total du marché, dans aucun lot.`,
        expected: "un lot de la table tLots",
        found:
          facts.unknown.length === 0
            ? "aucun lot"
            : listed(facts.unknown.map((lot) => quoted(lot))),
        fix: "indiquer le lot dans l’écran « Relevés » du volet, ou faire écrire le lot dans le cartouche ou dans une colonne « Lot » ; à défaut, renseigner le lot de chaque personne dans la table tParticipants.",
      };
    case "volumes":
      return {
        message: `Le « Volume prévu » du marché est de ${hours(facts.contractHours)} et la somme des lots de ${hours(facts.lotHours)}. Les volumes des lots sont retenus ; le volume cumulé (VOL-02) n’est pas contrôlé.`,
        expected: `${hours(facts.lotHours)}, la somme des lots`,
        found: hours(facts.contractHours),
        fix: "faire concorder « Volume prévu » dans la table tMarche et « Heures prévues » dans la table tLots.",
      };
  }
}

export const texts: RuleTexts<"LEC-07"> = {
  code: "LEC-07",
  title: "Mois absent ou discordant, lot non précisé",
  sentence,
  help: {
    what: "Le mois d’un relevé se lit dans le cartouche, puis dans une colonne « Mois », puis dans le nom de la feuille. La règle parle quand aucun ne le donne, quand ils se contredisent (le premier dans cet ordre est retenu), ou quand le mois n’a pas commencé à la date du contrôle. Elle parle aussi, quand le marché a plusieurs lots, des lignes qui n’en nomment aucun ou qui en nomment un inconnu, et d’un « Volume prévu » différent de la somme des lots.",
    why: "Des heures rangées dans le mauvais mois, ou dans aucun, faussent le volume, la répartition et le trimestre. Le doute doit être levé avant le calcul.",
    parameter:
      "Table tLots (« Lot », « Heures prévues ») et paramètre « Volume prévu » de la table tMarche. Un mois choisi à l’écran l’emporte et fait taire la règle.",
    example:
      "La feuille « Mars 2026 » porte dans son cartouche « Mois : février 2026 ». Les heures sont comptées en février et la contradiction est signalée.",
    howToCorrect:
      "Choisir le mois ou le lot dans l’écran « Relevés » du volet, ou demander au titulaire un relevé dont le cartouche et le nom de feuille concordent.",
    whenNormal:
      "Un relevé recopié du mois précédent dont le nom de feuille n’a pas été changé : l’acheteur accepte avec ce motif quand le mois retenu est le bon.",
  },
};
