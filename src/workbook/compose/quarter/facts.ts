import { lastDay, monthOfDay, type Month, type Period } from "../../../domain/calendar";
import { isPenaltyWithin } from "../../../domain/committee/figures";
import type { HourSums, QuarterRef } from "../../../domain/figures";
import { contractPeriod } from "../../../domain/periods";
import type { Penalty } from "../../../domain/penalty";
import type { WorkbookSnapshot } from "../../grid";
import { hoursRows, type HoursRow } from "../hoursRegister";
import type { CheckResult } from "../input";

/** What every part of the summary looks at. */
export interface QuarterFacts {
  readonly result: CheckResult;
  readonly snapshot: WorkbookSnapshot;
  readonly quarter: Pick<QuarterRef, "period" | "months">;
  readonly rows: readonly HoursRow[];
  readonly firstMonth: Month;
  readonly lastMonth: Month;
}

export function quarterFacts(
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  quarter: Pick<QuarterRef, "period" | "months">
): QuarterFacts {
  return {
    result,
    snapshot,
    quarter,
    rows: hoursRows(result),
    firstMonth: quarter.months[0] ?? monthOfDay(quarter.period.from),
    lastMonth: quarter.months.at(-1) ?? monthOfDay(quarter.period.to),
  };
}

const NO_HOURS: HourSums = { production: 0, guidance: 0, training: 0 };

const add = (left: HourSums, right: HourSums): HourSums => ({
  production: left.production + right.production,
  guidance: left.guidance + right.guidance,
  training: left.training + right.training,
});

export const totalOf = ({ production, guidance, training }: HourSums): number =>
  production + guidance + training;

/** The engine's hours over some months, from its monthly figures. */
export const hoursOver = (
  { result }: QuarterFacts,
  isWithin: (month: Month) => boolean
): HourSums => result.figures.months.filter(({ month }) => isWithin(month)).reduce(add, NO_HOURS);

/** Planned hours over some months. */
export const plannedOver = (
  { result }: QuarterFacts,
  isWithin: (month: Month) => boolean
): number =>
  result.figures.months
    .filter(({ month }) => isWithin(month))
    .reduce((sum, { planned }) => sum + planned, 0);

/** Hours of some of the register's rows. */
export const hoursOfRows = (rows: readonly HoursRow[]): HourSums =>
  rows.reduce<HourSums>(
    (sums, { production, guidance, training }) =>
      add(sums, {
        production: production ?? 0,
        guidance: guidance ?? 0,
        training: training ?? 0,
      }),
    NO_HOURS
  );

export const isInQuarter = ({ firstMonth, lastMonth }: QuarterFacts, month: Month | null) =>
  month !== null && month >= firstMonth && month <= lastMonth;

/**
 * The months of a smoothing period until the quarter's end. A month belongs to the period that holds its last day,
 * the contract's last month to the last period.
 */
export function monthsUntilQuarterEnd(
  { result, lastMonth }: QuarterFacts,
  period: Period
): { readonly from: Month; readonly to: Month } {
  const to = monthOfDay(period.to);
  const isContractEnd = contractPeriod(result.registers.contract)?.to === period.to;
  const last = period.to === lastDay(to) || isContractEnd ? to : to - 1;
  return { from: monthOfDay(period.from), to: Math.min(last, lastMonth) };
}

/** Whether a penalty's period ends within the summary's. */
export const isPenaltyOfQuarter = ({ quarter }: QuarterFacts, penalty: Penalty): boolean =>
  isPenaltyWithin(quarter, penalty);

/** Different participants with hours, by identifier, over the rows kept. */
export function headcount(rows: readonly HoursRow[]): number {
  return new Set(
    rows.flatMap(({ identifier, total }) =>
      identifier !== null && (total ?? 0) > 0 ? [identifier.toLowerCase()] : []
    )
  ).size;
}
