import { dayOf, isCivilDate, partsOf, type Day } from "../domain/calendar";

const padded = (value: number, length: number): string => value.toString().padStart(length, "0");

/** A day as a date field wants it: `YYYY-MM-DD`. */
export function isoOfDay(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(number, 2)}`;
}

/** The day of a date field, or null while it is incomplete or before Excel's own calendar. */
export function dayOfIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return year >= 1901 && isCivilDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** Today by the user's own clock. */
export const todayFrom = (now: Date): Day =>
  dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
