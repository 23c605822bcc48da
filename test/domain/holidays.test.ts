import Holidays from "date-holidays";
import { dayKey, dayOf, monthOf, weekday } from "../../src/domain/calendar";
import {
  easter,
  holidaysOf,
  isOpenDay,
  nextOpenDay,
  openDaysBetween,
  openDaysOfMonth,
  TERRITORIES,
  type Territory,
} from "../../src/domain/holidays";

const FRANCE = "Métropole";
const YEARS = Array.from({ length: 71 }, (_, index) => 1990 + index);

const isoOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** Gauss's method with its two exceptions: independent of the one in use. Valid from 1900 to 2099. */
function gaussMarch(year: number): number {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const isLate =
    (d === 29 && e === 6) || (d === 28 && e === 6 && (11 * ((year % 19) + 1)) % 30 < 19);
  return 22 + d + e - (isLate ? 7 : 0);
}

/** A day counted from Easter Sunday, by Gauss and the machine's own calendar. */
const fromEaster = (year: number, days: number): string => isoOf(year, 3, gaussMarch(year) + days);

const written = (year: number, territory: string): readonly string[] =>
  [...holidaysOf(year, territory)].sort((a, b) => a - b).map(dayKey);

describe("holidays", () => {
  it("finds Easter as Gauss does, from 1990 to 2060", () => {
    for (const year of YEARS) {
      expect(dayKey(easter(year))).toBe(fromEaster(year, 0));
      expect(weekday(easter(year))).toBe(7);
    }
    expect(dayKey(easter(2026))).toBe("2026-04-05");
  });

  it.each(TERRITORIES)(
    "has every movable feast of %s on its weekday, from 1990 to 2060",
    (territory) => {
      const hasGoodFriday = territory === "Alsace-Moselle" || territory === "Polynésie française";
      for (const year of YEARS) {
        const days = written(year, territory);
        // Easter Monday, Ascension Thursday, Whit Monday.
        const feasts = [1, 39, 50].map((offset) => fromEaster(year, offset));
        expect(days).toEqual(expect.arrayContaining(feasts));
        expect(feasts.map((iso) => new Date(iso).getUTCDay())).toEqual([1, 4, 1]);
        expect(days.includes(fromEaster(year, -2))).toBe(hasGoodFriday);
        // Neither Easter Sunday nor Whit Sunday is a day of the law, unless a fixed day falls on it.
        const fixed = days.filter((iso) => !feasts.includes(iso)).map((iso) => iso.slice(5));
        for (const offset of [0, 49]) {
          const iso = fromEaster(year, offset);
          expect(days.includes(iso)).toBe(fixed.includes(iso.slice(5)));
        }
      }
    }
  );

  it("lists the eleven days of the whole country", () => {
    expect(written(2026, FRANCE)).toEqual([
      "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
      "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
    ]); // prettier-ignore
  });

  it.each([
    ["Alsace-Moselle", ["2026-04-03", "2026-12-26"]],
    ["ALSACE-MOSELLE", ["2026-04-03", "2026-12-26"]],
    ["Mayotte", ["2026-04-27"]],
    ["Martinique", ["2026-05-22"]],
    ["Guadeloupe", ["2026-05-27"]],
    ["Guyane", ["2026-06-10"]],
    ["La Réunion", ["2026-12-20"]],
    ["Saint-Martin", ["2026-05-28"]],
    ["Saint-Barthélemy", ["2026-10-09"]],
    ["Saint Barthelemy", ["2026-10-09"]],
    ["Réunion", ["2026-12-20"]],
    ["Saint-Pierre-et-Miquelon", []],
    ["Wallis-et-Futuna", ["2026-04-28", "2026-06-29", "2026-07-29"]],
    ["Nouvelle-Calédonie", ["2026-09-24"]],
    ["Polynésie française", ["2026-03-05", "2026-04-03", "2026-11-20"]],
    ["Territoire inconnu", []],
  ])("adds the local days of %s", (territory, local) => {
    const own = [...holidaysOf(2026, territory)].filter(
      (day) => !holidaysOf(2026, FRANCE).has(day)
    );
    expect(own.sort((a, b) => a - b).map(dayKey)).toEqual(local);
  });
});

/** The country, and the region where it has one, by which the oracle knows a territory. */
const ORACLE: Readonly<Record<Territory, readonly [country: string, region?: string]>> = {
  Métropole: ["FR"],
  "Alsace-Moselle": ["FR", "67"],
  Guadeloupe: ["GP"],
  Martinique: ["MQ"],
  Guyane: ["GF"],
  "La Réunion": ["RE"],
  Mayotte: ["YT"],
  "Saint-Barthélemy": ["BL"],
  "Saint-Martin": ["MF"],
  "Saint-Pierre-et-Miquelon": ["PM"],
  "Wallis-et-Futuna": ["WF"],
  "Nouvelle-Calédonie": ["NC"],
  "Polynésie française": ["PF"],
};

/** Days the oracle has and we do not, or the other way round, and why. */
const DIFFERENCES: Readonly<
  Partial<
    Record<
      Territory,
      (year: number) => { readonly theirs: readonly string[]; readonly ours: readonly string[] }
    >
  >
> = {
  // Good Friday is a custom of these two, in neither the code du travail (L3422-2) nor the State's own data set.
  Guadeloupe: (year) => ({ theirs: [fromEaster(year, -2)], ours: [] }),
  Martinique: (year) => ({ theirs: [fromEaster(year, -2)], ours: [] }),
  // The oracle keeps Guadeloupe's day; the State's data set has had 28 May for Saint-Martin since 2018.
  "Saint-Martin": (year) =>
    year < 2018
      ? { theirs: [], ours: [] }
      : { theirs: [`${year.toString()}-05-27`], ours: [`${year.toString()}-05-28`] },
};

describe("holidays beside a kept library", () => {
  it.each(TERRITORIES)(
    "are the same in %s from 1990 to 2060, known differences aside",
    (territory) => {
      const [country, region] = ORACLE[territory];
      const oracle = region === undefined ? new Holidays(country) : new Holidays(country, region);
      for (const year of YEARS) {
        const theirs = new Set(
          oracle
            .getHolidays(year)
            .filter(({ type }) => type === "public")
            .map(({ date }) => date.slice(0, 10))
        );
        // In capitals: the calendar folds names, and computes this year afresh.
        const ours = new Set(written(year, territory.toUpperCase()));
        const differing = {
          theirs: [...theirs].filter((day) => !ours.has(day)),
          ours: [...ours].filter((day) => !theirs.has(day)),
        };
        const known = DIFFERENCES[territory]?.(year) ?? { theirs: [], ours: [] };
        // A day that differs by name may be another holiday of that year: Good Friday is never, 27 and 28 May may be.
        expect({ year, ...differing }).toEqual({
          year,
          theirs: known.theirs.filter((day) => !ours.has(day)),
          ours: known.ours.filter((day) => !theirs.has(day)),
        });
      }
    }
  );
});

describe("open days", () => {
  it("counts those of each month of 2026: May has 17", () => {
    const months = Array.from({ length: 12 }, (_, index) => monthOf(2026, index + 1));
    expect(months.map((month) => openDaysOfMonth(month, FRANCE))).toEqual([
      21, 20, 22, 21, 17, 22, 22, 21, 22, 22, 20, 22,
    ]);
    expect(openDaysBetween(dayOf(2027, 1, 1), dayOf(2027, 12, 31), FRANCE)).toBe(254);
  });

  it("counts both ends, and nothing backwards", () => {
    const monday = dayOf(2026, 3, 2);
    expect(openDaysBetween(monday, monday, FRANCE)).toBe(1);
    expect(openDaysBetween(monday, monday - 1, FRANCE)).toBe(0);
    expect(isOpenDay(monday - 1, FRANCE)).toBe(false);
  });

  it("moves a closed day to the next open one, over a chain of closed days", () => {
    const next = (year: number, month: number, day: number): string =>
      dayKey(nextOpenDay(dayOf(year, month, day), FRANCE));
    // Saturday and Assumption; Saturday before Whit Monday; a Sunday; an open day.
    expect(next(2026, 8, 15)).toBe("2026-08-17");
    expect(next(2027, 5, 15)).toBe("2027-05-18");
    expect(next(2026, 2, 15)).toBe("2026-02-16");
    expect(next(2026, 4, 15)).toBe("2026-04-15");
  });
});
