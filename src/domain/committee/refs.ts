import { monthOfDay, yearOfMonth, type Day } from "../calendar";
import type { Contract } from "../contract";
import { contractPeriod, isClosed, monthsOfPeriod, referenceYears } from "../periods";
import { allQuarters, quarterKey } from "../quarters";
import type { SummaryRef } from "./types";

type Terms = Pick<Contract, "startsOn" | "durationMonths" | "quarters" | "referenceYear">;

/** Every year of the contract, in order, under the civil year (in which it begins); the first and last may be partial. */
export const allYears = (contract: Terms): readonly Extract<SummaryRef, { kind: "year" }>[] =>
  referenceYears(contract).map(({ period, months }) => ({
    kind: "year",
    // A civil year that holds only the month's last days of a contract begun on the 31st is still named by its months.
    year: yearOfMonth(contract.referenceYear === "civil" ? (months[0] ?? monthOfDay(period.from)) : monthOfDay(period.from)),
    period,
    months,
  })); // prettier-ignore

/** The whole contract, or null without its dates. */
export function wholeContract(contract: Terms): SummaryRef | null {
  const period = contractPeriod(contract);
  return period ? { kind: "contract", period, months: monthsOfPeriod(period) } : null;
}

/** The key of the whole contract. */
export const WHOLE_CONTRACT = "Marché";

/** «2026-T3», «2026», «Marché»: the key of a period in the registers. */
export function refKey(ref: SummaryRef): string {
  switch (ref.kind) {
    case "quarter":
      return quarterKey(ref);
    case "year":
      return ref.year.toString().padStart(4, "0");
    case "contract":
      return WHOLE_CONTRACT;
  }
}

/** The last complete one first (the running one when none is complete), then the others that have begun, latest first. */
function latestFirst<Ref extends SummaryRef>(refs: readonly Ref[], asOf: Day): readonly Ref[] {
  const begun = refs.filter(({ period }) => period.from <= asOf).reverse();
  const complete = begun.find(({ period }) => isClosed(period, asOf));
  return complete ? [complete, ...begun.filter((ref) => ref !== complete)] : begun;
}

/** Every quarter of the contract as a summary's period, in order. */
export const quarterRefs = (contract: Terms): readonly Extract<SummaryRef, { kind: "quarter" }>[] =>
  allQuarters(contract).map((quarter) => ({ kind: "quarter", ...quarter }));

/**
 * What a summary can be made of: the quarters that have begun, then the years, then the whole contract; in each kind,
 * the last complete one first.
 */
export function summaryRefs(contract: Terms, asOf: Day): readonly SummaryRef[] {
  const whole = wholeContract(contract);
  return [
    ...latestFirst(quarterRefs(contract), asOf),
    ...latestFirst(allYears(contract), asOf),
    ...(whole !== null && whole.period.from <= asOf ? [whole] : []),
  ];
}

/** The period before one of the same kind; null for the first, and for the whole contract. */
export function previousRef(contract: Terms, ref: SummaryRef): SummaryRef | null {
  const all: readonly SummaryRef[] =
    ref.kind === "quarter" ? quarterRefs(contract) : ref.kind === "year" ? allYears(contract) : [];
  return all.findLast(({ period }) => period.to < ref.period.from) ?? null;
}

/** The quarters of a year or of the contract, in order; none for a quarter. */
export const quartersWithin = (contract: Terms, ref: SummaryRef): readonly SummaryRef[] =>
  ref.kind === "quarter"
    ? []
    : quarterRefs(contract).filter(
        ({ period }) => period.to >= ref.period.from && period.to <= ref.period.to
      );

/** The summary's period that bears a key, or null when the contract has none such. */
export const refOf = (contract: Terms, key: string): SummaryRef | null =>
  [...quarterRefs(contract), ...allYears(contract), wholeContract(contract)].find(
    (ref) => ref !== null && refKey(ref) === key
  ) ?? null;
