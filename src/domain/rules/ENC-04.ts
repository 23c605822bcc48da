import { lastDay, type Month } from "../calendar";
import type { Finding } from "../finding";
import { sheetsOfMonth } from "../findingPlaces";
import type { Seconds } from "../numbers";
import { found, totalOf, withoutTable } from "../outcome";
import type { Submission } from "../statement";
import type { Rule } from "./rule";

function hoursByMonth({ statements }: Submission): ReadonlyMap<Month, Seconds> {
  const hours = new Map<Month, Seconds>();
  for (const { lines } of statements) {
    for (const line of lines) {
      if (line.month !== null) hours.set(line.month, (hours.get(line.month) ?? 0) + totalOf(line));
    }
  }
  return hours;
}

/** A month that is over, with hours, and no line of supervision at all, whoever it would be about. */
export const rule: Rule = {
  code: "ENC-04",
  check: ({ registers: { supervision, contract }, submission, asOf }) => {
    if (supervision === null || supervision.length === 0) {
      return withoutTable("ENC-04", "tEncadrement");
    }
    const declared = new Set(supervision.map(({ month }) => month));
    const sheets = sheetsOfMonth(submission);
    return found(
      [...hoursByMonth(submission)]
        .filter(([month, hours]) => hours > 0 && !declared.has(month) && lastDay(month) < asOf)
        .sort(([left], [right]) => left - right)
        .map(([month, hours]): Finding => {
          const [sheet] = sheets(month, null);
          return {
            rule: "ENC-04",
            severity: "to-justify",
            place: sheet === undefined ? contract.place : { sheet, cell: null },
            month,
            header: null,
            subject: "Encadrement",
            facts: { hours },
          };
        })
    );
  },
};
