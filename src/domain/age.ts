import { partsOf, type Day } from "./calendar";

/** Whole years on `day` of somebody born on `birth`. Born on 29 February, one is a year older on 1 March of other years. */
export function ageOn(birth: Day, day: Day): number {
  const from = partsOf(birth);
  const to = partsOf(day);
  const isBeforeBirthday = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (isBeforeBirthday ? 1 : 0);
}
