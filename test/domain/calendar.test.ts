import fc from "fast-check";
import {
  addMonths,
  dayKey,
  dayOf,
  firstDay,
  isCivilDate,
  lastDay,
  monthKey,
  monthOf,
  monthOfDay,
  parseDayKey,
  parseMonthKey,
  partsOf,
  weekday,
} from "../../src/domain/calendar";

const DAY = 86_400_000;
/** Excel's serials from 61 on, through the platform's own calendar. */
const utc = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + serial * DAY);

describe("days", () => {
  it("agrees with the platform's calendar from 1990 to 2060, day by day", () => {
    const [from, to] = [dayOf(1990, 1, 1), dayOf(2060, 12, 31)];
    expect([from, to]).toEqual([32_874, 58_806]);
    for (let day = from; day <= to; day++) {
      const date = utc(day);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }; // prettier-ignore
      expect(partsOf(day)).toEqual(parts);
      expect(dayOf(parts.year, parts.month, parts.day)).toBe(day);
      expect(weekday(day)).toBe(((date.getUTCDay() + 6) % 7) + 1);
      expect(dayKey(day)).toBe(date.toISOString().slice(0, 10));
    }
  });

  it("keeps Excel's 29 February 1900, which never was", () => {
    expect([dayOf(1900, 1, 1), dayOf(1900, 2, 28), dayOf(1900, 2, 29), dayOf(1900, 3, 1)]).toEqual([
      1, 59, 60, 61,
    ]);
    expect(dayKey(60)).toBe("1900-02-29");
    expect(lastDay(monthOf(1900, 2))).toBe(59);
    // 28 February 1900 was a Wednesday, 1 March a Thursday.
    expect([weekday(59), weekday(61)]).toEqual([3, 4]);
    for (let day = 1; day < 800; day++) {
      const { year, month, day: number } = partsOf(day);
      expect(dayOf(year, month, number)).toBe(day);
    }
  });

  it("knows which dates exist", () => {
    const dates: readonly (readonly [number, number, number])[] = [
      [2024, 2, 29], [2025, 2, 29], [2000, 2, 29], [2100, 2, 29], [2026, 4, 31], [2026, 13, 1], [2026, 1, 0], [2026, 1.5, 1],
    ]; // prettier-ignore
    expect(dates.map((date) => isCivilDate(...date))).toEqual([
      true, false, true, false, false, false, false, false,
    ]); // prettier-ignore
  });
});

describe("months", () => {
  it("begin and end with their days", () => {
    const month = fc.integer({ min: monthOf(1990, 1), max: monthOf(2060, 12) });
    fc.assert(
      fc.property(month, (value) => {
        expect(monthOfDay(firstDay(value))).toBe(value);
        expect(monthOfDay(lastDay(value))).toBe(value);
        expect(lastDay(value) + 1).toBe(firstDay(value + 1));
        expect(parseMonthKey(monthKey(value))).toBe(value);
      })
    );
    expect(monthKey(monthOf(2026, 3))).toBe("2026-03");
  });

  it("run from date to date, and end with a shorter month", () => {
    const from = (year: number, month: number, day: number, months: number): string =>
      dayKey(addMonths(dayOf(year, month, day), months));
    expect(from(2026, 1, 31, 1)).toBe("2026-02-28");
    expect(from(2024, 1, 31, 1)).toBe("2024-02-29");
    expect(from(2025, 12, 15, 14)).toBe("2027-02-15");
    expect(from(2026, 3, 31, -1)).toBe("2026-02-28");
    expect(from(2026, 1, 1, -1)).toBe("2025-12-01");
  });
});

describe("keys", () => {
  it("reads back what it writes, and nothing that does not exist", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (day) => {
        expect(parseDayKey(dayKey(day))).toBe(day);
      })
    );
    for (const text of [
      "2026-02-30",
      "2026-2-3",
      "20/06/2026",
      "2026-13-01",
      "2026-00-01",
      "12026-06-20",
      "2026-06-201",
      "",
    ]) {
      expect(parseDayKey(text)).toBeNull();
    }
    for (const text of [
      "2026-13",
      "2026-00",
      "2026-1",
      "mars 2026",
      "2026-01-01",
      "12026-01",
      "2026-011",
    ]) {
      expect(parseMonthKey(text)).toBeNull();
    }
  });
});
