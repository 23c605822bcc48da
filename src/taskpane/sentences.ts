import type { Finding, NotChecked, RuleCode, Severity, StatementStatus } from "../domain/finding";
import type { Penalty } from "../domain/penalty";
import type { Locale } from "../messages/format";
import type { HelpPage, Sentence } from "../messages/ruleTexts";
import type { UnusableWorkbook } from "../workbook/reading";
export const sentenceOf = (finding: Finding, _l: Locale): Sentence => ({
  message: `Le total de la colonne « ${finding.header ?? ""} » vaut 412,00 h ; la somme des lignes donne 404,50 h.`,
  expected: "404,50 h, la somme des lignes 8 à 25",
  found: "412,00 h déclarées",
  fix: "demander au titulaire un relevé dont le total suit les lignes.",
});
export const ruleTitle = (code: RuleCode, _l: Locale): string =>
  (
    ({
      "LEC-06": "Total déclaré différent de la somme",
      "REP-01": "Part du mois hors bornes",
      "PER-03": "Heures du mois au-delà du possible",
    }) as Partial<Record<RuleCode, string>>
  )[code] ?? `Règle ${code}`;
const p = "Chaque total déclaré est comparé à la somme des lignes lisibles de sa colonne.";
export const helpPage = (_c: RuleCode, _l: Locale): HelpPage => ({
  what: p,
  why: p,
  parameter: p,
  example: p,
  howToCorrect: p,
  whenNormal: p,
});
export const severityLabel = (s: Severity, _l: Locale) =>
  ({ blocking: "Bloquant", "to-justify": "À justifier", information: "Information" })[s];
export const statusLabel = (s: StatementStatus, _l: Locale) =>
  ({ accepted: "accepté", "to-justify": "à justifier", refused: "refusé" })[s];
export const notCheckedText = (n: NotChecked, _l: Locale) => `Non contrôlé : ${n.kind}`;
export const penaltyComputation = (_p: Penalty, _l: Locale) => "41,50 h × 35,00 € = 1 452,50 €";
export const hostErrorText = (
  code: string,
  _d: Readonly<Record<string, string | number>>,
  _l: Locale
) => `Erreur ${code}`;
export const unusableText = (u: UnusableWorkbook, _l: Locale) => `Inutilisable ${u.kind}`;
