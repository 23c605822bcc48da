import { firstDay } from "../../../domain/calendar";
import { standing } from "../../../domain/decisions";
import { RULE_CODES, type Severity } from "../../../domain/finding";
import { decisionLabel, ruleTitle, severityLabel } from "../../../messages";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, quotedText } from "../builder";
import { DECISIONS } from "../findingsRegister";
import type { ComposedFinding } from "../input";
import { findingsOfQuarter, SEVERITIES, stretchKeys } from "../quarter/findings";
import { countOf, dateText, type SummaryFacts } from "./facts";
import { COLUMNS, gridTable, heading, NOTHING, tablePart, type Part } from "./page";

const TEXTS = COMMITTEE.findings;
const { whole } = FORMATS;
/** Columns of the table by severity, on the left half of the page. */
const LEFT_WIDTH = 5;
const SPAN = 2;
/** Rules listed one by one, the most frequent ones; the others are counted together. */
const LISTED = 5;

/** «This finding is of the period» as a factor: its month, or a longer stretch that ends in it. */
function ofPeriod(facts: SummaryFacts): string {
  const [from, to] = [facts.firstMonth, facts.lastMonth].map((month) => dateText(firstDay(month)));
  // A text is neither before nor after a day: engines that compare it otherwise are told so.
  const months = `ISNUMBER(tAnomalies[Mois])*(tAnomalies[Mois]>=${from ?? ""})*(tAnomalies[Mois]<=${to ?? ""})`;
  // Keys are compared, not used as criteria: a criterion «2026-03» would be read as a date.
  const stretches = stretchKeys(facts).map((key) => `(tAnomalies[Mois]=${quotedText(key)})`);
  return stretches.length === 0 ? months : `((${[months, ...stretches].join("+")})>0)`;
}

const decided = `((${DECISIONS.map(
  (decision) => `(tAnomalies[Décision]=${quotedText(decisionLabel(decision))})`
).join("+")})>0)`;

const isDecided = ({ decision }: ComposedFinding): boolean => standing(decision) !== null;

/** Findings of the period by severity: how many, how many the buyer decided, how many are left. */
export function severityPart(facts: SummaryFacts, row: number): Part {
  const found = findingsOfQuarter(facts);
  const period = ofPeriod(facts);
  const rowOf = (severity: Severity, index: number): readonly PlannedCell[] => {
    const at = row + 2 + index;
    const own = `(tAnomalies[Gravité]=${cellAddress(at, 0)})`;
    const mine = found.filter(({ finding }) => finding.severity === severity);
    const done = mine.filter(isDecided).length;
    return [
      severityLabel(severity),
      formula(`=${countOf(own, period)}`, mine.length),
      formula(`=${countOf(own, period, decided)}`, done),
      formula(`=${cellAddress(at, SPAN)}-${cellAddress(at, SPAN + 1)}`, mine.length - done),
    ];
  };
  return {
    height: SEVERITIES.length + 3,
    blocks: [
      heading(row, TEXTS.heading, 0, LEFT_WIDTH),
      ...gridTable(row + 1, {
        span: SPAN,
        label: TEXTS.label,
        titles: TEXTS.titles,
        rows: SEVERITIES.map(rowOf),
        formats: [whole, whole, whole],
      }),
    ],
    sources: [{ row, text: TEXTS.source }],
    marks: { blocking: cellAddress(row + 2, SPAN), justify: cellAddress(row + 3, SPAN) },
  };
}

/** Findings of the period by rule, the most frequent rules first. */
export function rulesPart(facts: SummaryFacts, row: number): Part {
  const found = findingsOfQuarter(facts);
  const ofRule = (code: string) => found.filter(({ finding }) => finding.rule === code);
  const codes = RULE_CODES.filter((code) => ofRule(code).length > 0);
  if (codes.length === 0) return NOTHING;
  const ranked = [...codes].sort((left, right) => ofRule(right).length - ofRule(left).length);
  const listed = ranked.slice(0, codes.length === LISTED + 1 ? LISTED + 1 : LISTED);
  const period = ofPeriod(facts);
  const first = row + 2;
  const open = (all: readonly ComposedFinding[]): number =>
    all.filter((one) => !isDecided(one)).length;
  const rows = listed.map((code, index): readonly PlannedCell[] => {
    const own = `(tAnomalies[Règle]=${cellAddress(first + index, 0)})`;
    const mine = ofRule(code);
    return [
      code,
      formula(`=${countOf(own, period)}`, mine.length),
      formula(`=${countOf(own, period)}-${countOf(own, period, decided)}`, open(mine)),
      ruleTitle(code),
    ];
  });
  const others = found.filter(({ finding }) => !listed.includes(finding.rule));
  const above = (column: number): string =>
    rectangleAddress({ row: first, column, rowCount: listed.length, columnCount: 1 });
  const rest: readonly PlannedCell[] = [
    TEXTS.otherRules,
    formula(`=${countOf(period)}-SUM(${above(1)})`, others.length),
    formula(`=${countOf(period)}-${countOf(period, decided)}-SUM(${above(2)})`, open(others)),
  ];
  return tablePart(
    row,
    TEXTS.byRule,
    {
      span: 1,
      label: TEXTS.rule,
      titles: TEXTS.ruleTitles,
      rows: others.length > 0 ? [...rows, rest] : rows,
      formats: [whole, whole, FORMATS.indented],
      width: COLUMNS,
    },
    TEXTS.source
  );
}
