import { dayKey, dayOf, monthOf, weekday } from "../../src/domain/calendar";
import {
  easter,
  holidaysOf,
  isOpenDay,
  nextOpenDay,
  openDaysBetween,
  openDaysOfMonth,
} from "../../src/domain/holidays";

const FRANCE = "Métropole";

/** Gauss's method with its two exceptions: independent of the one in use. Valid from 1900 to 2099. */
function gaussEaster(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const march = 22 + d + e;
  const isLate =
    (d === 29 && e === 6) || (d === 28 && e === 6 && (11 * ((year % 19) + 1)) % 30 < 19);
  const day = march - (isLate ? 7 : 0);
  return new Date(Date.UTC(year, 2, day)).toISOString().slice(0, 10);
}

describe("holidays", () => {
  it("finds Easter as Gauss does, from 1990 to 2060", () => {
    for (let year = 1990; year <= 2060; year++) {
      expect(dayKey(easter(year))).toBe(gaussEaster(year));
      expect(weekday(easter(year))).toBe(7);
    }
    expect(dayKey(easter(2026))).toBe("2026-04-05");
  });

  it("lists the eleven days of the whole country", () => {
    expect([...holidaysOf(2026, FRANCE)].sort((a, b) => a - b).map(dayKey)).toEqual([
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
    ["Territoire inconnu", []],
  ])("adds the local days of %s", (territory, local) => {
    const own = [...holidaysOf(2026, territory)].filter(
      (day) => !holidaysOf(2026, FRANCE).has(day)
    );
    expect(own.sort((a, b) => a - b).map(dayKey)).toEqual(local);
  });
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
