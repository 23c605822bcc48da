import type { Day, Month, Period } from "./calendar";
import type { Registers } from "./contract";
import { tallyHours, type HourTally } from "./hourTally";
import type { BasisPoints, Seconds } from "./numbers";
import {
  contractPeriod,
  isClosed,
  isElapsed,
  monthsOfPeriod,
  smoothingPeriods,
  type ContractSlice,
} from "./periods";
import { countedHours, splitScopes, type SplitScope } from "./splitScopes";
import type { HourLine } from "./statement";
import { planOf, type VolumePlan } from "./volumePlan";

/** Hours by type after PMSMP and paid absences were put where the contract says. */
export interface HourSums {
  readonly production: Seconds;
  readonly guidance: Seconds;
  readonly training: Seconds;
}

/** One month of the contract: what was done, what was planned. Elapsed = closed before `asOf`. */
export interface MonthFigures extends HourSums {
  readonly month: Month;
  readonly planned: Seconds;
  readonly elapsed: boolean;
}

/** The split over one smoothing period. The share is guidance + training over all three, null without hours. */
export interface SmoothingFigures extends HourSums {
  readonly period: Period;
  readonly lot: string | null;
  readonly closed: boolean;
  readonly min: BasisPoints;
  readonly max: BasisPoints;
  /** Planned hours of the period's months that have not elapsed. */
  readonly remaining: Seconds;
}

/** One lot's months; the lots' volumes and plans rule where there are several. */
export interface LotFigures {
  readonly lot: string;
  readonly months: readonly MonthFigures[];
}

export interface Figures {
  /** Months of the contract, in order (and months with hours outside it, if any). */
  readonly months: readonly MonthFigures[];
  /** Elapsed and running months together; `planned` is the cumulative plan of elapsed months. */
  readonly total: HourSums & { readonly planned: Seconds };
  readonly smoothing: readonly SmoothingFigures[];
  /** Present when the contract has several lots. */
  readonly byLot?: readonly LotFigures[];
}

export interface QuarterRef {
  /** Year and quarter as the contract counts them; `period` gives the days. */
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly period: Period;
  readonly months: readonly Month[];
}

/** What figures are computed from; `asOf` is the only clock. */
export interface FiguresInput {
  readonly registers: Registers;
  readonly lines: readonly HourLine[];
  readonly asOf: Day;
}

const addHours = (all: readonly HourSums[]): HourSums => ({
  production: all.reduce((sum, { production }) => sum + production, 0),
  guidance: all.reduce((sum, { guidance }) => sum + guidance, 0),
  training: all.reduce((sum, { training }) => sum + training, 0),
});

/** The contract's months, then those that have hours outside it; all in order. */
function monthsToShow(registers: Registers, tally: HourTally): readonly Month[] {
  const period = contractPeriod(registers.contract);
  const withHours = tally.months.filter((month) => countedHours(tally.ofMonth(month)) !== 0);
  const months = new Set([...(period ? monthsOfPeriod(period) : []), ...withHours]);
  return [...months].sort((left, right) => left - right);
}

const plannedOf = (plan: ReadonlyMap<Month, Seconds> | undefined, month: Month): Seconds =>
  plan?.get(month) ?? 0;

/** One smoothing period under one scope's bounds. */
function smoothingFigures(
  { period, months }: ContractSlice,
  { lot, min, max }: SplitScope,
  tally: HourTally,
  plan: VolumePlan,
  asOf: Day
): SmoothingFigures {
  const hoursOf = (month: Month): HourSums =>
    lot === null ? tally.ofMonth(month) : tally.ofLot(lot, month);
  const planned = lot === null ? plan.total : plan.byLot.get(lot);
  return {
    period,
    lot,
    closed: isClosed(period, asOf),
    min,
    max,
    remaining: months
      .filter((month) => !isElapsed(month, asOf))
      .reduce((sum, month) => sum + plannedOf(planned, month), 0),
    ...addHours(months.map(hoursOf)),
  };
}

/**
 * The contract's figures, exact: hours done and planned by month, cumulated, and the split by smoothing period (per
 * lot where lots have bounds of their own). Hours outside the contract count in the months and in the total, never in
 * a smoothing period. Without the contract's dates there is no smoothing period.
 */
export function computeFigures({ registers, lines, asOf }: FiguresInput): Figures {
  const { contract, lots } = registers;
  const tally = tallyHours(contract, lots, lines);
  const plan = planOf(registers);
  const shown = monthsToShow(registers, tally);
  const monthFigures = (
    hoursOf: (month: Month) => HourSums,
    planned: ReadonlyMap<Month, Seconds> | undefined
  ): readonly MonthFigures[] =>
    shown.map((month) => ({
      month,
      ...hoursOf(month),
      planned: plannedOf(planned, month),
      elapsed: isElapsed(month, asOf),
    }));
  const months = monthFigures(tally.ofMonth, plan.total);
  const scopes = splitScopes(registers);
  const byLot = lots.map(({ code }) => ({
    lot: code,
    months: monthFigures((month) => tally.ofLot(code, month), plan.byLot.get(code)),
  }));
  return {
    months,
    total: {
      ...addHours(months),
      planned: months
        .filter(({ elapsed }) => elapsed)
        .reduce((sum, { planned }) => sum + planned, 0),
    },
    smoothing: smoothingPeriods(contract).flatMap((slice) =>
      scopes.map((scope) => smoothingFigures(slice, scope, tally, plan, asOf))
    ),
    ...(lots.length > 1 ? { byLot } : {}),
  };
}
