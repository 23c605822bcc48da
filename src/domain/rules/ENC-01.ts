import type { Month } from "../calendar";
import type { SupervisionRow } from "../contract";
import type { Finding } from "../finding";
import { fold } from "../folding";
import { lineKeys } from "../lineKeys";
import { found, withoutParameter, withoutTable } from "../outcome";
import type { Submission } from "../statement";
import type { Rule } from "./rule";

const PARAMETER = "Participants par encadrant";

/** Distinct participants with production hours, by month. */
function participantsByMonth(submission: Submission): ReadonlyMap<Month, ReadonlySet<number>> {
  const keys = lineKeys(submission).statements;
  const months = new Map<Month, Set<number>>();
  submission.statements.forEach(({ lines }, index) => {
    const people = keys[index]?.people;
    lines.forEach(({ month, production }, row) => {
      const person = people?.[row] ?? -1;
      if (month === null || person < 0 || production === null || production <= 0) return;
      const seen = months.get(month);
      if (seen === undefined) months.set(month, new Set([person]));
      else seen.add(person);
    });
  });
  return months;
}

interface Presence {
  readonly planned: bigint;
  readonly covered: bigint;
}

/** A month's technical supervisors: days planned, days present or replaced. Several rows of one person are one. */
function presences(rows: readonly SupervisionRow[]): readonly Presence[] {
  const bySupervisor = new Map<string, Presence>();
  for (const { supervisor, plannedDays, presentDays, replacedDays } of rows) {
    // Nothing planned, or nothing declared: no presence can be computed from the row.
    if (plannedDays === null || plannedDays <= 0) continue;
    if (presentDays === null && replacedDays === null) continue;
    const key = fold(supervisor);
    const before = bySupervisor.get(key) ?? { planned: 0n, covered: 0n };
    bySupervisor.set(key, {
      planned: before.planned + BigInt(plannedDays),
      covered: before.covered + BigInt(presentDays ?? 0) + BigInt(replacedDays ?? 0),
    });
  }
  return [...bySupervisor.values()];
}

/** Sum of covered ÷ planned as one exact fraction: days cannot be added as floats and then rounded up. */
const presentSupervisors = (
  all: readonly Presence[]
): readonly [numerator: bigint, denominator: bigint] =>
  all.reduce<readonly [bigint, bigint]>(
    ([numerator, denominator], { planned, covered }) => [
      numerator * planned + covered * denominator,
      denominator * planned,
    ],
    [0n, 1n]
  );

/** Hundredths of a fraction, rounded half away from zero (both positive). */
const hundredths = (numerator: bigint, denominator: bigint): number =>
  Number((200n * numerator + denominator) / (2n * denominator));

function findingOf(
  month: Month,
  participants: number,
  rows: readonly SupervisionRow[],
  committed: number
): Finding | null {
  const all = presences(rows);
  const [first] = rows;
  if (first === undefined || all.length === 0) return null;
  const [numerator, denominator] = presentSupervisors(all);
  const roundedUp = Number((numerator + denominator - 1n) / denominator);
  if (participants <= committed * roundedUp) return null;
  return {
    rule: "ENC-01",
    severity: "to-justify",
    place: first.place,
    month,
    header: null,
    subject: PARAMETER,
    facts: {
      participants,
      supervisors: hundredths(numerator, denominator),
      ratio:
        roundedUp === 0 ? participants * 100 : hundredths(BigInt(participants), BigInt(roundedUp)),
      committed,
    },
  };
}

/** More participants per present supervisor than committed. A month without supervision rows is ENC-04's matter. */
export const rule: Rule = {
  code: "ENC-01",
  check: ({ registers, submission }) => {
    const { supervision, contract } = registers;
    if (supervision === null) return withoutTable("ENC-01", "tEncadrement");
    const committed = contract.participantsPerSupervisor;
    if (committed === null) return withoutParameter("ENC-01", PARAMETER);
    const technical = supervision.filter(({ role }) => role === "technical");
    const findings = [...participantsByMonth(submission)]
      .sort(([left], [right]) => left - right)
      .flatMap(([month, people]) => {
        const rows = technical.filter((row) => row.month === month);
        return findingOf(month, people.size, rows, committed) ?? [];
      });
    return found(findings);
  },
};
