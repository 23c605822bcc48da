import { monthInYear, monthOfDay, yearOfMonth, type Day } from "./calendar";
import type { Contract } from "./contract";
import type { QuarterRef } from "./figures";
import { contractQuarters, isClosed, type ContractSlice } from "./periods";

type Terms = Pick<Contract, "startsOn" | "durationMonths" | "quarters">;

const isQuarter = (rank: number): rank is QuarterRef["quarter"] =>
  rank === 1 || rank === 2 || rank === 3 || rank === 4;

/**
 * Names a slice of the contract. Civil quarters have their usual number; contractual ones count from the contract's
 * anniversary, under the civil year in which that contract year began.
 */
function named({ quarters }: Terms, slice: ContractSlice, index: number): QuarterRef | null {
  const month = monthOfDay(slice.period.from);
  const isCivil = quarters === "civil";
  const quarter = isCivil ? Math.ceil(monthInYear(month) / 3) : (index % 4) + 1;
  const year = yearOfMonth(isCivil ? month : month - (index % 4) * 3);
  return isQuarter(quarter) ? { year, quarter, period: slice.period, months: slice.months } : null;
}

/** Every quarter of the contract, in order; the first and the last may be partial. None without its dates. */
export const allQuarters = (contract: Terms): readonly QuarterRef[] =>
  contractQuarters(contract).flatMap((slice, index) => named(contract, slice, index) ?? []);

/**
 * Quarters that have begun: the last complete one first (the running one when none is complete), then the others,
 * latest first.
 */
export function quartersOf(contract: Terms, asOf: Day): readonly QuarterRef[] {
  const begun = allQuarters(contract)
    .filter(({ period }) => period.from <= asOf)
    .reverse();
  const complete = begun.find(({ period }) => isClosed(period, asOf));
  return complete ? [complete, ...begun.filter((quarter) => quarter !== complete)] : begun;
}

/** A quarter by its number, or null when the contract has no such quarter. */
export const quarterOf = (year: number, quarter: number, contract: Terms): QuarterRef | null =>
  allQuarters(contract).find((ref) => ref.year === year && ref.quarter === quarter) ?? null;

/** «2026-T1». */
export const quarterKey = ({ year, quarter }: Pick<QuarterRef, "year" | "quarter">): string =>
  `${year.toString().padStart(4, "0")}-T${quarter.toString()}`;

/** A quarter written `AAAA-Tn`, or null. */
export function parseQuarterKey(
  text: string
): { readonly year: number; readonly quarter: QuarterRef["quarter"] } | null {
  const match = /^(\d{4})-[Tt]([1-4])$/.exec(text);
  const quarter = Number(match?.[2]);
  return match && isQuarter(quarter) ? { year: Number(match[1]), quarter } : null;
}
