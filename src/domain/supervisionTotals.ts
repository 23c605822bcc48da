import type { SupervisionRow } from "./contract";
import { fold } from "./folding";

/** Days of a supervisor, in hundredths; null when the row says nothing. */
export type SupervisionDays = Pick<
  SupervisionRow,
  "supervisor" | "role" | "plannedDays" | "presentDays" | "replacedDays" | "hours"
>;

/** What a month's rows amount to, as ENC-01 and ENC-02 count them. Days are hundredths of a day. */
export interface SupervisionTotals {
  readonly planned: number;
  readonly present: number;
  readonly replaced: number;
  readonly hours: number;
  /** Sum over technical supervisors of what is neither present nor replaced; another's excess makes up for nothing. */
  readonly unreplaced: number;
  /** Present supervisors: exact, and rounded up to whole ones. */
  readonly supervisors: { readonly numerator: bigint; readonly denominator: bigint };
  readonly wholeSupervisors: number;
  /** Technical supervisors whose planned or present days are missing: they cannot be judged. */
  readonly incomplete: number;
}

interface Days {
  readonly planned: number;
  readonly present: number;
  readonly replaced: number;
  readonly isComplete: boolean;
}

const added = (before: Days | undefined, row: SupervisionDays): Days => ({
  planned: (before?.planned ?? 0) + (row.plannedDays ?? 0),
  present: (before?.present ?? 0) + (row.presentDays ?? 0),
  replaced: (before?.replaced ?? 0) + (row.replacedDays ?? 0),
  isComplete:
    (before?.isComplete ?? true) &&
    row.plannedDays !== null &&
    (row.presentDays !== null || row.replacedDays !== null),
});

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Adds one month's rows; several rows of one technical supervisor (two supports) are one person. */
export function supervisionTotals(rows: readonly SupervisionDays[]): SupervisionTotals {
  const people = new Map<string, Days>();
  for (const row of rows) {
    if (row.role !== "technical") continue;
    const key = fold(row.supervisor);
    people.set(key, added(people.get(key), row));
  }
  const all = [...people.values()];
  const judged = all.filter(({ isComplete }) => isComplete);
  const [numerator, denominator] = judged
    .filter(({ planned }) => planned > 0)
    .reduce<readonly [bigint, bigint]>(
      ([top, bottom], { planned, present, replaced }) => [
        top * BigInt(planned) + BigInt(present + replaced) * bottom,
        bottom * BigInt(planned),
      ],
      [0n, 1n]
    );
  return {
    planned: sum(all.map(({ planned }) => planned)),
    present: sum(all.map(({ present }) => present)),
    replaced: sum(all.map(({ replaced }) => replaced)),
    hours: sum(rows.map(({ hours }) => hours)),
    unreplaced: sum(
      judged.map(({ planned, present, replaced }) => Math.max(0, planned - present - replaced))
    ),
    supervisors: { numerator, denominator },
    wholeSupervisors: Number((numerator + denominator - 1n) / denominator),
    incomplete: all.length - judged.length,
  };
}
