import { monthKey } from "./calendar";
import type { Period } from "./calendar";
import type { Finding, FindingIdentity } from "./finding";
import { periodKey } from "./periods";

const SEPARATOR = "|";
const withoutSeparator = (text: string): string => text.replaceAll(SEPARATOR, "/");

const keyOf = (period: Period | string | null): string =>
  period === null ? "" : typeof period === "string" ? period : periodKey(period);

/** The period a finding is about: its month, else the period of its facts; empty when it has none. */
export function findingPeriodKey(finding: Finding): string {
  if (finding.month !== null) return monthKey(finding.month);
  return "period" in finding.facts ? withoutSeparator(keyOf(finding.facts.period)) : "";
}

/**
 * `rule|subject|period`: what the buyer's decision hangs on. The cell is no part of it, so that a decision survives
 * rows that move; only the last two separators count, a subject may hold some.
 */
export const findingIdentity = (finding: Finding): FindingIdentity =>
  [finding.rule, finding.subject, findingPeriodKey(finding)].join(SEPARATOR);

/**
 * Makes every identity unique: the second finding of the same rule, subject and period becomes «… (2)», in order, so
 * that the same submission always gives the same names.
 */
export function withUniqueSubjects(findings: readonly Finding[]): readonly Finding[] {
  const taken = new Set<FindingIdentity>();
  const ranks = new Map<FindingIdentity, number>();
  return findings.map((finding) => {
    const identity = findingIdentity(finding);
    if (!taken.has(identity)) {
      taken.add(identity);
      return finding;
    }
    for (let rank = (ranks.get(identity) ?? 1) + 1; ; rank++) {
      const renamed = { ...finding, subject: `${finding.subject} (${rank.toString()})` };
      const candidate = findingIdentity(renamed);
      if (taken.has(candidate)) continue;
      taken.add(candidate);
      ranks.set(identity, rank);
      return renamed;
    }
  });
}
