import type { Month, Period } from "./calendar";
import type { BasisPoints, Seconds } from "./numbers";

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

export interface Figures {
  /** Months of the contract, in order (and months with hours outside it, if any). */
  readonly months: readonly MonthFigures[];
  /** Elapsed and running months together; `planned` is the cumulative plan of elapsed months. */
  readonly total: HourSums & { readonly planned: Seconds };
  readonly smoothing: readonly SmoothingFigures[];
}

export interface QuarterRef {
  /** Year and quarter as the contract counts them; `period` gives the days. */
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly period: Period;
  readonly months: readonly Month[];
}
