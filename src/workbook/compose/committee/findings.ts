import { standing } from "../../../domain/decisions";
import { RULE_CODES, type Severity } from "../../../domain/finding";
import { decisionLabel, ruleTitle, severityLabel } from "../../../messages";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, quotedText } from "../builder";
import { DECISIONS } from "../findingsRegister";
import type { ComposedFinding } from "../input";
import { findingsOfQuarter, SEVERITIES, stretchKeys } from "../quarter/findingsSection";
import { countOf, dateText, type SummaryFacts } from "./facts";
import { firstDay } from "../../../domain/calendar";
import { NOTHING, tablePart, type Part } from "./page";

const TEXTS = COMMITTEE.findings;
const { whole } = FORMATS;

/** «This finding is of the period» as a factor: its month, or a longer stretch that ends in it. */
function ofPeriod(facts: SummaryFacts): string {
  const months = `(tAnomalies[Mois]>=${dateText(firstDay(facts.firstMonth))})*(tAnomalies[Mois]<=${dateText(firstDay(facts.lastMonth))})`;
  // Keys are compared, not used as criteria: a criterion «2026-03» would be read as a date.
  const stretches = stretchKeys(facts).map((key) => `(tAnomalies[Mois]=${quotedText(key)})`);
  return stretches.length === 0 ? months : `((${[months, ...stretches].join("+")})>0)`;
}

const decided = `((${DECISIONS.map((decision) => `(tAnomalies[Décision]=${quotedText(decisionLabel(decision))})`).join("+")})>0)`;

/** Findings of the period by severity: how many, how many the buyer decided, how many are left. */
export function severityPart(facts: SummaryFacts, row: number): Part {
  const found = findingsOfQuarter(facts);
  const period = ofPeriod(facts);
  const rowOf = (severity: Severity, index: number): readonly PlannedCell[] => {
    const at = row + 2 + index;
    const own = `(tAnomalies[Gravité]=${cellAddress(at, 0)})`;
    const isMine = ({ finding }: ComposedFinding): boolean => finding.severity === severity;
    const mine = found.filter(isMine);
    const done = mine.filter(({ decision }) => standing(decision) !== null).length;
    return [
      severityLabel(severity),
      formula(`=${countOf(own, period)}`, mine.length),
      formula(`=${countOf(own, period, decided)}`, done),
      formula(`=${cellAddress(at, 2)}-${cellAddress(at, 3)}`, mine.length - done),
      formula(`=${countOf(own)}`, facts.result.findings.filter(isMine).length),
    ];
  };
  return tablePart(
    row,
    TEXTS.heading,
    {
      span: 2,
      label: TEXTS.label,
      titles: TEXTS.titles,
      rows: SEVERITIES.map(rowOf),
      formats: [whole, whole, whole, whole],
    },
    TEXTS.source,
    { marks: { blocking: cellAddress(row + 2, 2), justify: cellAddress(row + 3, 2) } }
  );
}

/** Findings by rule, for the rules that found something in the period. */
export function rulesPart(facts: SummaryFacts, row: number): Part {
  const found = findingsOfQuarter(facts);
  const codes = RULE_CODES.filter((code) => found.some(({ finding }) => finding.rule === code));
  if (codes.length === 0) return NOTHING;
  const period = ofPeriod(facts);
  return tablePart(
    row,
    TEXTS.byRule,
    {
      span: 1,
      label: TEXTS.rule,
      titles: [...TEXTS.ruleTitles],
      rows: codes.map((code, index): readonly PlannedCell[] => {
        const own = `(tAnomalies[Règle]=${cellAddress(row + 2 + index, 0)})`;
        const isMine = ({ finding }: ComposedFinding): boolean => finding.rule === code;
        return [
          code,
          formula(`=${countOf(own, period)}`, found.filter(isMine).length),
          formula(`=${countOf(own)}`, facts.result.findings.filter(isMine).length),
          ruleTitle(code),
        ];
      }),
      formats: [whole, whole, FORMATS.indented],
      width: 12,
    },
    TEXTS.source
  );
}
