import type { Month } from "../calendar";
import type { SupervisionRow } from "../contract";
import type { Finding } from "../finding";
import { lineKeys } from "../lineKeys";
import { found, withoutParameter, withoutTable } from "../outcome";
import type { Submission } from "../statement";
import { presentSupervisors, roundedUp } from "../supervisionTotals";
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

/** Hundredths of a fraction, rounded half away from zero (both positive). */
const hundredths = (numerator: bigint, denominator: bigint): number =>
  Number((200n * numerator + denominator) / (2n * denominator));

function findingOf(
  month: Month,
  participants: number,
  rows: readonly SupervisionRow[],
  committed: number
): Finding | null {
  const [first] = rows;
  const present = presentSupervisors(rows);
  if (first === undefined || present === null) return null;
  const { numerator, denominator } = present;
  const whole = roundedUp(present);
  if (participants <= committed * whole) return null;
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
      ratio: whole === 0 ? participants * 100 : hundredths(BigInt(participants), BigInt(whole)),
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
