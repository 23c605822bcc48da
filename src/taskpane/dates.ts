import type { Day } from "../domain/calendar";

/** Serial of 1970-01-01 in Excel's 1900 system. */
const UNIX_EPOCH = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/** A day as a date field wants it: `YYYY-MM-DD`. UTC on both sides, hence no time zone. */
export const isoOfDay = (day: Day): string =>
  new Date((day - UNIX_EPOCH) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** The day of a date field, or null while it is incomplete or out of a civil calendar's range. */
export function dayOfIso(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || text < "1901-01-01") return null;
  return milliseconds / MILLISECONDS_PER_DAY + UNIX_EPOCH;
}

/** Today by the user's own clock. */
export const todayFrom = (now: Date): Day =>
  Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MILLISECONDS_PER_DAY + UNIX_EPOCH;
