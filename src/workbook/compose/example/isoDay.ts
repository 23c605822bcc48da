import { dayOf } from "../../../domain/calendar";
import type { Day } from "../../../domain/calendar";

/** The serial of a day written `AAAA-MM-JJ`; the example's dates are read as people write them. */
export function isoDay(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return dayOf(year, month, day);
}
