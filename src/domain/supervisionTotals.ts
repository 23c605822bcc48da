import type { SupervisionRow } from "./contract";
import { fold } from "./folding";

/** Days of a supervisor, in hundredths; null when the row says nothing. */
export type SupervisionDays = Pick<
  SupervisionRow,
  "supervisor" | "role" | "plannedDays" | "presentDays" | "replacedDays" | "hours"
>;

/** A positive fraction, exact. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What a month's rows amount to, as ENC-01 and ENC-02 count them. Days are hundredths of a day. */
export interface SupervisionTotals {
  readonly planned: number;
  readonly present: number;
  readonly replaced: number;
  readonly hours: number;
  /** Sum over technical supervisors of what is neither present nor replaced; another's excess makes up for nothing. */
  readonly unreplaced: number;
  /** Present supervisors: exact, and rounded up to whole ones. */
  readonly supervisors: Fraction;
  readonly wholeSupervisors: number;
  /** Technical supervisors whose planned or present days are missing: they cannot be judged. */
  readonly incomplete: number;
}

interface Days {
  readonly planned: number;
  readonly present: number;
  readonly replaced: number;
}

const NO_DAYS: Days = { planned: 0, present: 0, replaced: 0 };

/** Days planned, and days present or replaced: without both, nothing can be told of a row. */
const isJudged = ({ plannedDays, presentDays, replacedDays }: SupervisionDays): boolean =>
  plannedDays !== null && (presentDays !== null || replacedDays !== null);

const added = (before: Days, row: SupervisionDays): Days => ({
  planned: before.planned + (row.plannedDays ?? 0),
  present: before.present + (row.presentDays ?? 0),
  replaced: before.replaced + (row.replacedDays ?? 0),
});

/** Several rows of one person (two supports) are one. */
function byPerson(rows: readonly SupervisionDays[]): readonly Days[] {
  const people = new Map<string, Days>();
  for (const row of rows) {
    const key = fold(row.supervisor);
    people.set(key, added(people.get(key) ?? NO_DAYS, row));
  }
  return [...people.values()];
}

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/**
 * Present technical supervisors of a month: each counts for days present or replaced ÷ days planned. One exact fraction:
 * days cannot be added as floats and then rounded up. Null when no row tells planned days and a presence.
 */
export function presentSupervisors(rows: readonly SupervisionDays[]): Fraction | null {
  const people = byPerson(
    rows.filter((row) => row.role === "technical" && isJudged(row) && (row.plannedDays ?? 0) > 0)
  );
  if (people.length === 0) return null;
  return people.reduce<Fraction>(
    ({ numerator, denominator }, { planned, present, replaced }) => ({
      numerator: numerator * BigInt(planned) + BigInt(present + replaced) * denominator,
      denominator: denominator * BigInt(planned),
    }),
    { numerator: 0n, denominator: 1n }
  );
}

/** Whole units, a part counting for one. */
export const roundedUp = ({ numerator, denominator }: Fraction): number =>
  Number((numerator + denominator - 1n) / denominator);

/** Adds one month's rows; days are those of the technical supervisors, hours everybody's. */
export function supervisionTotals(rows: readonly SupervisionDays[]): SupervisionTotals {
  const technical = rows.filter(({ role }) => role === "technical");
  const judged = technical.filter(isJudged);
  const supervisors = presentSupervisors(rows) ?? { numerator: 0n, denominator: 1n };
  const all = technical.reduce(added, NO_DAYS);
  const unjudged = technical.filter((row) => !isJudged(row));
  return {
    ...all,
    hours: sum(rows.map(({ hours }) => hours)),
    unreplaced: sum(
      byPerson(judged).map(({ planned, present, replaced }) =>
        Math.max(0, planned - present - replaced)
      )
    ),
    supervisors,
    wholeSupervisors: roundedUp(supervisors),
    incomplete: new Set(unjudged.map(({ supervisor }) => fold(supervisor))).size,
  };
}
