import { dayOf, firstDay, lastDay, partsOf, weekday, type Day, type Month } from "./calendar";
import { fold } from "./folding";

/**
 * Open days by territory. Holidays are those of the code du travail (art. L3133-1, L3134-13 for Alsace-Moselle,
 * L3422-2 overseas); Whit Monday is one of them. Good Friday is counted in the whole of Alsace-Moselle, though the law
 * keeps it to the towns that have a Protestant church.
 */

/** Month and day, both from 1. */
type FixedHoliday = readonly [month: number, day: number];

const EVERYWHERE: readonly FixedHoliday[] = [
  [1, 1], [5, 1], [5, 8], [7, 14], [8, 15], [11, 1], [11, 11], [12, 25],
]; // prettier-ignore

/** A local holiday: a fixed day, or a number of days from Easter Sunday; `from` and `to` are years, both included. */
interface LocalHoliday {
  readonly on: FixedHoliday | number;
  readonly from?: number;
  readonly to?: number;
}

const fixed = (month: number, day: number, years: Omit<LocalHoliday, "on"> = {}): LocalHoliday => ({
  on: [month, day],
  ...years,
});
const GOOD_FRIDAY: LocalHoliday = { on: -2 };

/**
 * The territories the calendar knows, as `Territoire` spells them, with the days of their own: Good Friday and 26
 * December in Alsace-Moselle, the abolition of slavery overseas (28 May in Saint-Martin since 2018), and the days of the
 * Pacific's collectivities (in French Polynesia, 20 November has replaced 29 June since 2026).
 */
const LOCAL = {
  Métropole: [],
  "Alsace-Moselle": [GOOD_FRIDAY, fixed(12, 26)],
  Guadeloupe: [fixed(5, 27)],
  Martinique: [fixed(5, 22)],
  Guyane: [fixed(6, 10)],
  "La Réunion": [fixed(12, 20)],
  Mayotte: [fixed(4, 27)],
  "Saint-Barthélemy": [fixed(10, 9)],
  "Saint-Martin": [fixed(5, 27, { to: 2017 }), fixed(5, 28, { from: 2018 })],
  "Saint-Pierre-et-Miquelon": [],
  "Wallis-et-Futuna": [fixed(4, 28), fixed(6, 29), fixed(7, 29)],
  "Nouvelle-Calédonie": [fixed(9, 24)],
  "Polynésie française": [
    fixed(3, 5), GOOD_FRIDAY, fixed(6, 29, { to: 2025 }), fixed(11, 20, { from: 2026 }),
  ],
} as const satisfies Readonly<Record<string, readonly LocalHoliday[]>>; // prettier-ignore

export type Territory = keyof typeof LOCAL;

/** Every territory the calendar knows, in the order of the drop-down list of `Territoire`. */
// The object's keys are the territories; the compiler widens them to texts.
export const TERRITORIES = Object.keys(LOCAL) as readonly Territory[];

/** «La Réunion», «reunion», «Saint Barthélemy» fold alike. */
const territoryKey = (name: string): string =>
  fold(name)
    .replace(/^la /, "")
    .replace(/[^a-z]+/g, " ")
    .trim();

const BY_KEY: ReadonlyMap<string, readonly LocalHoliday[]> = new Map(
  TERRITORIES.map((territory) => [territoryKey(territory), LOCAL[territory]])
);

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

const ALWAYS = { from: -Infinity, to: Infinity };

function localDays(year: number, sunday: Day, territory: string): readonly Day[] {
  return (BY_KEY.get(territoryKey(territory)) ?? []).flatMap((local) => {
    const { on, from, to } = { ...ALWAYS, ...local };
    if (year < from || year > to) return [];
    return typeof on === "number" ? sunday + on : dayOf(year, on[0], on[1]);
  });
}

function computeHolidays(year: number, territory: string): ReadonlySet<Day> {
  const sunday = easter(year);
  return new Set([
    ...EVERYWHERE.map(([month, day]) => dayOf(year, month, day)),
    sunday + 1,
    sunday + 39,
    sunday + 50,
    ...localDays(year, sunday, territory),
  ]);
}

/** Computed once a year and territory: a pure function's values, kept. */
const known = new Map<string, ReadonlySet<Day>>();

/** Holidays of a year in a `Territoire`; one that is not known has those of the whole country. */
export function holidaysOf(year: number, territory: string): ReadonlySet<Day> {
  const written = `${year.toString()}|${territory}`;
  const found = known.get(written);
  if (found) return found;
  const holidays = computeHolidays(year, territory);
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
