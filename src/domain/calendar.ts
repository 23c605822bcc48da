/** Civil dates as integers: no `Date`, hence no time zone. */

/** A day as an Excel serial of the 1900 system (1 = 1900-01-01, 60 = the day that never was, 46 023 = 2026-01-01). */
export type Day = number;

/** A month as `year × 12 + (month − 1)`: consecutive months are consecutive integers. */
export type Month = number;

/** A closed interval of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}
