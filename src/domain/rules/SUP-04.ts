import type { Day } from "../calendar";
import type { Registers, Support } from "../contract";
import type { Finding } from "../finding";
import type { Seconds } from "../numbers";
import { found, subjectOf, withoutTable } from "../outcome";
import { contractPeriod } from "../periods";
import type { HourLine } from "../statement";
import { countedOfLine, supportsOfLine } from "../supportHours";
import type { Rule } from "./rule";

/** Hours done on each support; those of a line that may stand on two rows of `tSupports` count on the first. */
function hoursBySupport(
  lines: readonly HourLine[],
  { contract, supports }: Registers
): ReadonlyMap<Support, Seconds> {
  const supportsOf = supportsOfLine(supports ?? []);
  const hours = new Map<Support, Seconds>();
  for (const line of lines) {
    const [support] = supportsOf(line);
    if (support === undefined) continue;
    hours.set(support, (hours.get(support) ?? 0) + countedOfLine(line, contract));
  }
  return hours;
}

function findingOf(
  { name, lot, plannedHours, place }: Support,
  done: Seconds,
  endsOn: Day | null,
  asOf: Day
): readonly Finding[] {
  if (plannedHours === null || done === plannedHours) return [];
  const isClosed = endsOn !== null && endsOn < asOf;
  if (done < plannedHours && !isClosed) return [];
  return [
    {
      rule: "SUP-04",
      severity: "information",
      place,
      month: null,
      header: null,
      subject: subjectOf(name, lot === null ? null : `Lot ${lot}`),
      facts: {
        support: name,
        kind: done > plannedHours ? "exceeded" : "not-reached",
        done,
        planned: plannedHours,
        endsOn,
      },
    },
  ];
}

/**
 * A support's volume is exceeded, whenever that is, or not reached once its end (else the contract's) has passed: to
 * the second. Every hour the contract counts on the support is counted, guidance and training included, as for a lot.
 */
export const rule: Rule = {
  code: "SUP-04",
  check: ({ registers, lines, asOf }) => {
    const { supports, contract } = registers;
    if (supports === null || supports.length === 0) return withoutTable("SUP-04", "tSupports");
    const contractEnd = contractPeriod(contract)?.to ?? null;
    const hours = hoursBySupport(lines, registers);
    return {
      ...found(
        supports.flatMap((support) =>
          findingOf(support, hours.get(support) ?? 0, support.to ?? contractEnd, asOf)
        )
      ),
      notChecked: supports.some(({ plannedHours }) => plannedHours !== null)
        ? []
        : [
            {
              kind: "missing-column",
              table: "tSupports",
              column: "Heures prévues",
              rules: ["SUP-04"],
            },
          ],
    };
  },
};
