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

/** A civil date; `month` and `day` count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS_PER_YEAR = 12;
/** Excel believes that 1900 was a leap year: serials from 61 on are one ahead of the true count. */
const PHANTOM: Day = 60;
/** Days from 0000-03-01 to 1899-12-31, the day before serial 1. */
const EPOCH = 693_900;
const DAYS_PER_400_YEARS = 146_097;

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, from 28 to 31; `month` counts from 1. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True count of days from 1899-12-31 (0). Years are taken to begin in March, so that leap days end them. */
function countOf(year: number, month: number, day: number): number {
  const shiftedYear = month > 2 ? year : year - 1;
  const shiftedMonth = month > 2 ? month - 3 : month + 9;
  const leapDays =
    Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400);
  const dayOfYear = Math.floor((153 * shiftedMonth + 2) / 5) + day - 1;
  return 365 * shiftedYear + leapDays + dayOfYear - EPOCH;
}

/** True count of days from 1899-12-31; the phantom day counts as the last of February 1900. */
const countOfSerial = (day: Day): number => (day >= PHANTOM ? day - 1 : day);

/** Whether a civil date exists; `month` and `day` count from 1. */
export const isCivilDate = (year: number, month: number, day: number): boolean =>
  Number.isInteger(year) &&
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  month >= 1 &&
  month <= MONTHS_PER_YEAR &&
  day >= 1 &&
  day <= daysInMonth(year, month);

/** The serial of a civil date; `month` and `day` count from 1. 1900-02-29 is given Excel's 60. */
export function dayOf(year: number, month: number, day: number): Day {
  if (year === 1900 && month === 2 && day === 29) return PHANTOM;
  const count = countOf(year, month, day);
  return count >= PHANTOM ? count + 1 : count;
}

/** The civil date of a serial; 60 is read as Excel shows it, 29 February 1900. */
export function partsOf(day: Day): DateParts {
  if (day === PHANTOM) return { year: 1900, month: 2, day: 29 };
  const count = countOfSerial(day) + EPOCH;
  const era = Math.floor(count / DAYS_PER_400_YEARS);
  const dayOfEra = count - era * DAYS_PER_400_YEARS;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Day of the week, as ISO counts: 1 = Monday … 7 = Sunday. The true one, even before March 1900. */
export const weekday = (day: Day): number => ((((countOfSerial(day) - 1) % 7) + 7) % 7) + 1;

/** A month from its civil parts; `month` counts from 1. */
export const monthOf = (year: number, month: number): Month => year * MONTHS_PER_YEAR + month - 1;

export const monthOfDay = (day: Day): Month => {
  const { year, month } = partsOf(day);
  return monthOf(year, month);
};

export const yearOfMonth = (month: Month): number => Math.floor(month / MONTHS_PER_YEAR);

/** From 1 (January) to 12. */
export const monthInYear = (month: Month): number =>
  month - yearOfMonth(month) * MONTHS_PER_YEAR + 1;

export const firstDay = (month: Month): Day => dayOf(yearOfMonth(month), monthInYear(month), 1);

/** The true last day: 59 for February 1900. */
export const lastDay = (month: Month): Day =>
  dayOf(
    yearOfMonth(month),
    monthInYear(month),
    daysInMonth(yearOfMonth(month), monthInYear(month))
  );

export const monthPeriod = (month: Month): Period => ({
  from: firstDay(month),
  to: lastDay(month),
});

/** Both ends included. */
export const monthsBetween = (from: Month, to: Month): readonly Month[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** From date to date («de quantième à quantième»): the last day of the month when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const month = monthOf(parts.year, parts.month) + months;
  const year = yearOfMonth(month);
  return dayOf(
    year,
    monthInYear(month),
    Math.min(parts.day, daysInMonth(year, monthInYear(month)))
  );
}

const digits = (value: number, width: number): string => value.toString().padStart(width, "0");

/** «2026-03». */
export const monthKey = (month: Month): string =>
  `${digits(yearOfMonth(month), 4)}-${digits(monthInYear(month), 2)}`;

/** «2026-03-31». */
export function dayKey(day: Day): string {
  const parts = partsOf(day);
  return `${digits(parts.year, 4)}-${digits(parts.month, 2)}-${digits(parts.day, 2)}`;
}

/** A month written `AAAA-MM`, or null. */
export function parseMonthKey(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return null;
  const month = Number(match[2]);
  return month >= 1 && month <= MONTHS_PER_YEAR ? monthOf(Number(match[1]), month) : null;
}

/** A day written `AAAA-MM-JJ` that exists, or null. */
export function parseDayKey(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? dayOf(year, month, day) : null;
}
