import { monthOfDay, type Period } from "../../../domain/calendar";
import type { Severity } from "../../../domain/finding";
import { periodCell } from "../findingsRegister";
import type { ComposedFinding } from "../input";
import { isInQuarter, type QuarterFacts } from "./facts";

export const SEVERITIES: readonly Severity[] = ["blocking", "to-justify", "information"];

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
