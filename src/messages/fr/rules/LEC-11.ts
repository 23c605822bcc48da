import type { LineDifference } from "../../../domain/restatements";
import { differenceText } from "../../differences";
import { count, listed, monthText, quoted } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

/** A long list would hide the sentence: the first ones, then how many there are. */
const SHOWN = 8;

const number = (differences: readonly LineDifference[], kind: LineDifference["kind"]): number =>
  differences.filter((difference) => difference.kind === kind).length;

/** «2 lignes modifiées, 1 ligne ajoutée», only what there is. */
function counts(differences: readonly LineDifference[]): string {
  const parts = [
    [number(differences, "changed"), "ligne modifiée", "lignes modifiées"],
    [number(differences, "added"), "ligne ajoutée", "lignes ajoutées"],
    [number(differences, "removed"), "ligne retirée", "lignes retirées"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, more]) => count(n, one, more));
  return said.length === 0 ? "aucune différence d’heures" : listed(said);
}

function firstOnes(differences: readonly LineDifference[]): string {
  if (differences.length === 0) return "les mêmes heures dans les deux feuilles";
  const shown = differences.slice(0, SHOWN).map((one) => differenceText(one)).join(" ; "); // prettier-ignore
  return differences.length <= SHOWN
    ? shown
    : `${shown} (${SHOWN.toString()} sur ${differences.length.toString()})`;
}

const scope = ({ facts, month }: FindingOf<"LEC-11">): string =>
  `${month === null ? "" : ` pour ${monthText(month)}`}${facts.lot === null ? "" : `, lot ${facts.lot}`}`;

export const texts: RuleTexts<"LEC-11"> = {
  code: "LEC-11",
  title: "Mois remis deux fois : la feuille la plus récente remplace l’autre",
  sentence: (finding) => {
    const { facts, place } = finding;
    const own = quoted(place.sheet);
    const other = quoted(facts.other);
    const says = facts.reason === "says-corrected" ? ", comme elle l’annonce" : "";
    return {
      message:
        facts.role === "replacing"
          ? `La feuille ${own} remplace ${other}${scope(finding)}${says} : ${counts(facts.differences)}. Seules ses lignes sont comptées.`
          : `La feuille ${own} est remplacée par ${other}${scope(finding)} : ${counts(facts.differences)}. Ses ${count(facts.lines, "ligne", "lignes")} de ce mois ne sont pas comptées.`,
      expected: "un seul relevé par mois et par lot",
      found: firstOnes(facts.differences),
      fix: "vérifier les différences ligne à ligne avec le titulaire ; si la bonne version est l’autre, placer sa feuille après celle-ci dans le classeur ; si les deux se complètent, faire séparer les personnes ou les supports.",
    };
  },
  help: {
    what: "Deux feuilles du même titulaire déclarent le même mois (et le même lot). La plus à droite dans le classeur remplace l’autre quand elles ont en commun au moins la moitié des couples participant et support de la plus petite, ou quand elle annonce une correction (« rectificatif », « corrigé », « v2 », « annule et remplace ») et nomme une même personne. Les lignes remplacées sortent des chiffres, de la feuille « Heures » et des autres contrôles. Les deux feuilles restent citées, avec leurs différences ligne à ligne.",
    why: "Un relevé corrigé qui s’ajoute au premier compte les heures deux fois ; un relevé remplacé sans le dire efface des heures. Les deux versions doivent pouvoir être comparées.",
    parameter:
      "Aucun paramètre du marché. L’ordre est celui des feuilles dans le classeur. Des feuilles qui se complètent (une par personne, par support, par site ou par type d’heures) ne se remplacent pas ; deux feuilles nommées d’après deux supports ou deux sites de la table tSupports, deux semaines ou deux quinzaines se complètent toujours.",
    example:
      "« Mars 2026 » puis « Mars 2026 rectificatif » : dix lignes identiques, une modifiée (P-004, production 70,00 h → 63,00 h), une retirée. Seule la seconde feuille est comptée.",
    howToCorrect:
      "Comparer les différences signalées. Pour garder la première version, déplacer sa feuille après l’autre. Pour que les deux comptent, elles ne doivent pas nommer les mêmes personnes sur les mêmes supports.",
    whenNormal:
      "Une correction attendue : l’acheteur accepte avec ce motif, les deux versions restent dans le classeur.",
  },
};
