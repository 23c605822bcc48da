import { monthOfDay, type Period } from "../../../domain/calendar";
import { standing } from "../../../domain/decisions";
import { RULE_CODES, type Severity } from "../../../domain/finding";
import { decisionLabel, ruleTitle, severityLabel } from "../../../messages";
import { SYNTHESIS } from "../../../messages/fr/sheets";
import { cellAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, quotedText } from "../builder";
import { DECISIONS, periodCell } from "../findingsRegister";
import type { ComposedFinding } from "../input";
import { absolute } from "../sources";
import { isInQuarter, type QuarterFacts } from "./facts";
import { tableSection, type Section } from "./section";

export const SEVERITIES: readonly Severity[] = ["blocking", "to-justify", "information"];

const TITLES = SYNTHESIS.findings;

/** The stretch a finding without a month is about (a year's split, a cumulative volume), or null. */
function stretchOf({ finding }: ComposedFinding): Period | null {
  const facts: object = finding.facts;
  if (finding.month !== null || !("period" in facts)) return null;
  const { period } = facts;
  const isPeriod = typeof period === "object" && period !== null && "to" in period;
  return isPeriod ? (period as Period) : null;
}

const endsInQuarter = (facts: QuarterFacts, found: ComposedFinding): boolean => {
  const stretch = stretchOf(found);
  return stretch !== null && isInQuarter(facts, monthOfDay(stretch.to));
};

/** Findings of the quarter: those of its months, and those about a longer stretch that ends in it. */
export const findingsOfQuarter = (facts: QuarterFacts): readonly ComposedFinding[] =>
  facts.result.findings.filter(
    (found) => isInQuarter(facts, found.finding.month) || endsInQuarter(facts, found)
  );

/** Texts of `Mois` that name a stretch ending in the quarter. */
export const stretchKeys = (facts: QuarterFacts): readonly string[] => [
  ...new Set(
    facts.result.findings
      .filter((found) => endsInQuarter(facts, found))
      .map(periodCell)
      .filter((key) => typeof key === "string")
  ),
];

/** The counting formulas of one line: those of the quarter, and all of them. */
function counts(
  facts: QuarterFacts,
  column: "Gravité" | "Règle",
  own: string,
  firstMonthRow: number,
  isMine: (found: ComposedFinding) => boolean
): readonly PlannedCell[] {
  const last = firstMonthRow + facts.quarter.months.length - 1;
  const from = absolute(cellAddress(firstMonthRow, 0));
  const to = absolute(cellAddress(last, 0));
  // Keys are compared, not used as criteria: a criterion «2026-03» would be read as a date.
  const stretches = stretchKeys(facts)
    .map(
      (key) => `+SUMPRODUCT((tAnomalies[${column}]=${own})*(tAnomalies[Mois]=${quotedText(key)}))`
    )
    .join("");
  return [
    formula(
      `=COUNTIFS(tAnomalies[${column}],${own},tAnomalies[Mois],">="&${from},tAnomalies[Mois],"<="&${to})${stretches}`,
      findingsOfQuarter(facts).filter(isMine).length
    ),
    formula(`=COUNTIFS(tAnomalies[${column}],${own})`, facts.result.findings.filter(isMine).length),
  ];
}

/** Findings by severity: of the quarter's months, all of them, and how many the buyer has decided. */
export function severitySection(facts: QuarterFacts, row: number, firstMonthRow: number): Section {
  return tableSection({
    row,
    heading: TITLES.heading,
    titles: TITLES.titles,
    rows: SEVERITIES.map((severity, index) => {
      const own = cellAddress(row + 2 + index, 0);
      const isMine = ({ finding }: ComposedFinding): boolean => finding.severity === severity;
      const decided = DECISIONS.map(
        (decision) =>
          `COUNTIFS(tAnomalies[Gravité],${own},tAnomalies[Décision],"${decisionLabel(decision)}")`
      ).join("+");
      return [
        severityLabel(severity),
        ...counts(facts, "Gravité", own, firstMonthRow, isMine),
        formula(
          `=${decided}`,
          facts.result.findings.filter(
            (found) => isMine(found) && standing(found.decision) !== null
          ).length
        ),
      ];
    }),
    formats: [FORMATS.text, FORMATS.whole, FORMATS.whole, FORMATS.whole],
  });
}

/** Findings by rule, for the rules that found something in the quarter; nothing when there is none. */
export function rulesSection(facts: QuarterFacts, row: number, firstMonthRow: number): Section {
  const found = findingsOfQuarter(facts);
  const codes = RULE_CODES.filter((code) => found.some(({ finding }) => finding.rule === code));
  if (codes.length === 0) return { blocks: [], nextRow: row };
  return tableSection({
    row,
    heading: TITLES.rulesHeading,
    titles: TITLES.byRule,
    rows: codes.map((code, index) => [
      code,
      ...counts(
        facts,
        "Règle",
        cellAddress(row + 2 + index, 0),
        firstMonthRow,
        ({ finding }) => finding.rule === code
      ),
      ruleTitle(code),
    ]),
    formats: [FORMATS.text, FORMATS.whole, FORMATS.whole, FORMATS.indented],
  });
}
