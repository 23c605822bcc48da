import {
  addMonths,
  dayKey,
  firstDay,
  lastDay,
  monthInYear,
  monthKey,
  monthOfDay,
  monthsBetween,
  yearOfMonth,
  type Day,
  type Month,
  type Period,
} from "./calendar";
import type { Contract, Smoothing } from "./contract";

/** A stretch of the contract: its days, and the months whose hours belong to it. */
export interface ContractSlice {
  readonly period: Period;
  readonly months: readonly Month[];
}

type Dates = Pick<Contract, "startsOn" | "durationMonths">;
type Cutting = Dates & Pick<Contract, "smoothing" | "quarters" | "referenceYear">;

const MONTHS_PER_QUARTER = 3;
const MONTHS_PER_YEAR = 12;

/** The contract's days: `Durée` months from date to date, renewals left out; null without a start or a duration. */
export function contractPeriod({ startsOn, durationMonths }: Dates): Period | null {
  if (startsOn === null || durationMonths === null || durationMonths < 1) return null;
  return { from: startsOn, to: addMonths(startsOn, durationMonths) - 1 };
}

/** Every month the contract touches, the partial ones too. */
export const monthsOfPeriod = (period: Period): readonly Month[] =>
  monthsBetween(monthOfDay(period.from), monthOfDay(period.to));

/** Days on which the slices of `size` months begin, the first one at or before the contract's start. */
function boundaries(whole: Period, size: number, civil: boolean): readonly Day[] {
  const start = monthOfDay(whole.from);
  const civilStart = firstDay(start - (((start % size) + size) % size));
  const boundary = (rank: number): Day =>
    civil ? addMonths(civilStart, rank * size) : addMonths(whole.from, rank * size);
  const days: Day[] = [];
  for (let rank = 0; boundary(rank) <= whole.to; rank++) days.push(boundary(rank));
  return days;
}

/**
 * Cuts the contract; the first and the last slice may be partial. Hours are monthly: a month belongs to the slice that
 * holds its last day, the contract's last month to the last slice.
 */
function cut(whole: Period, size: number, civil: boolean): readonly ContractSlice[] {
  const starts = boundaries(whole, size, civil);
  const months = monthsOfPeriod(whole);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const period: Period = {
      from: Math.max(start, whole.from),
      to: next === undefined ? whole.to : next - 1,
    };
    const holds = (month: Month): boolean => {
      const end = Math.min(lastDay(month), whole.to);
      return period.from <= end && end <= period.to;
    };
    return { period, months: months.filter(holds) };
  });
}

/** The reference years (`Année de référence`) of a contract; none without its dates. */
export function referenceYears(
  contract: Dates & Pick<Contract, "referenceYear">
): readonly ContractSlice[] {
  const whole = contractPeriod(contract);
  return whole ? cut(whole, MONTHS_PER_YEAR, contract.referenceYear === "civil") : [];
}

/** The quarters (`Trimestres`) of a contract; none without its dates. */
export function contractQuarters(
  contract: Dates & Pick<Contract, "quarters">
): readonly ContractSlice[] {
  const whole = contractPeriod(contract);
  return whole ? cut(whole, MONTHS_PER_QUARTER, contract.quarters === "civil") : [];
}

/** The smoothing periods of a contract, in order; none without its dates. */
export function smoothingPeriods(
  contract: Cutting,
  smoothing: Smoothing = contract.smoothing
): readonly ContractSlice[] {
  const whole = contractPeriod(contract);
  if (!whole) return [];
  switch (smoothing) {
    case "month":
      return cut(whole, 1, true);
    case "quarter":
      return contractQuarters(contract);
    case "year":
      return referenceYears(contract);
    case "contract":
      return [{ period: whole, months: monthsOfPeriod(whole) }];
  }
}

/**
 * A period's stable name: «2026-03» for a whole month, «2026-T1» for a whole civil quarter, «2026» for a whole civil
 * year, else its two days, «2025-12-01/2027-11-30».
 */
export function periodKey(period: Period): string {
  const first = monthOfDay(period.from);
  const last = monthOfDay(period.to);
  const isWhole = period.from === firstDay(first) && period.to === lastDay(last);
  const year = yearOfMonth(first).toString().padStart(4, "0");
  const rank = monthInYear(first) - 1;
  if (isWhole && first === last) return monthKey(first);
  if (isWhole && last - first === MONTHS_PER_QUARTER - 1 && rank % MONTHS_PER_QUARTER === 0) {
    return `${year}-T${(rank / MONTHS_PER_QUARTER + 1).toString()}`;
  }
  if (isWhole && last - first === MONTHS_PER_YEAR - 1 && rank === 0) return year;
  return `${dayKey(period.from)}/${dayKey(period.to)}`;
}

/** Closed when its last day is before `asOf`. */
export const isClosed = (period: Period, asOf: Day): boolean => period.to < asOf;

/** A month has elapsed when it is closed. */
export const isElapsed = (month: Month, asOf: Day): boolean => lastDay(month) < asOf;
