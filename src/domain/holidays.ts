import { dayOf, firstDay, lastDay, partsOf, weekday, type Day, type Month } from "./calendar";
import { fold } from "./folding";

/**
 * Open days by territory. Holidays are those of the code du travail (art. L3133-1, L3134-13 for Alsace-Moselle,
 * L3422-2 overseas); Whit Monday is one of them.
 */

/** Month and day, both from 1. */
type FixedHoliday = readonly [month: number, day: number];

const EVERYWHERE: readonly FixedHoliday[] = [
  [1, 1], [5, 1], [5, 8], [7, 14], [8, 15], [11, 1], [11, 11], [12, 25],
]; // prettier-ignore

/** Local days by folded name of the territory. */
const LOCAL: ReadonlyMap<string, readonly FixedHoliday[]> = new Map([
  ["alsace-moselle", [[12, 26]]],
  ["mayotte", [[4, 27]]],
  ["martinique", [[5, 22]]],
  ["guadeloupe", [[5, 27]]],
  ["saint-martin", [[5, 28]]],
  ["guyane", [[6, 10]]],
  ["saint-barthelemy", [[10, 9]]],
  ["la reunion", [[12, 20]]],
  ["reunion", [[12, 20]]],
]);

const GOOD_FRIDAY_TERRITORY = "alsace-moselle";

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher). */
export function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * correction + 114;
  return dayOf(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}

function computeHolidays(year: number, territory: string): ReadonlySet<Day> {
  const sunday = easter(year);
  const fixed = [...EVERYWHERE, ...(LOCAL.get(territory) ?? [])];
  return new Set([
    ...fixed.map(([month, day]) => dayOf(year, month, day)),
    ...(territory === GOOD_FRIDAY_TERRITORY ? [sunday - 2] : []),
    sunday + 1,
    sunday + 39,
    sunday + 50,
  ]);
}

/** Computed once a year and territory: a pure function's values, kept. */
const known = new Map<string, ReadonlySet<Day>>();

/** Holidays of a year in a `Territoire`; one that is not known has those of the whole country. */
export function holidaysOf(year: number, territory: string): ReadonlySet<Day> {
  const written = `${year.toString()}|${territory}`;
  const found = known.get(written);
  if (found) return found;
  const holidays = computeHolidays(year, fold(territory));
  known.set(written, holidays);
  return holidays;
}

/** Monday to Friday, holidays excepted. */
export const isOpenDay = (day: Day, territory: string): boolean =>
  weekday(day) <= 5 && !holidaysOf(partsOf(day).year, territory).has(day);

/** Open days from `from` to `to`, both included; 0 when `to` comes first. */
export function openDaysBetween(from: Day, to: Day, territory: string): number {
  let count = 0;
  for (let day = from; day <= to; day++) if (isOpenDay(day, territory)) count += 1;
  return count;
}

/** More than any row of closed days: the search below always ends. */
const LONGEST_CLOSURE = 15;

/** `day` when it is open, else the next open day (CCAG FCS art. 3.2.4). */
export function nextOpenDay(day: Day, territory: string): Day {
  for (let next = day; next < day + LONGEST_CLOSURE; next++) {
    if (isOpenDay(next, territory)) return next;
  }
  return day;
}

/** Open days of a whole month. */
export const openDaysOfMonth = (month: Month, territory: string): number =>
  openDaysBetween(firstDay(month), lastDay(month), territory);
