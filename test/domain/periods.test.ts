import fc from "fast-check";
import { dayKey, dayOf, monthKey, monthOf } from "../../src/domain/calendar";
import {
  contractPeriod,
  monthsOfPeriod,
  periodKey,
  referenceYears,
  smoothingPeriods,
  type ContractSlice,
} from "../../src/domain/periods";
import { terms } from "./rules/judged";

const shown = (slices: readonly ContractSlice[]): readonly string[] =>
  slices.map(({ period, months }) => `${dayKey(period.from)} ${dayKey(period.to)} ${months.map(monthKey).join()}`); // prettier-ignore

describe("the contract's periods", () => {
  it("runs from date to date, renewals left out", () => {
    const period = contractPeriod(terms({ startsOn: dayOf(2025, 12, 15), renewals: 2 }));
    expect(period).toEqual({ from: dayOf(2025, 12, 15), to: dayOf(2027, 12, 14) });
    expect(contractPeriod(terms({ startsOn: null }))).toBeNull();
    expect(contractPeriod(terms({ durationMonths: 0 }))).toBeNull();
  });

  it("cuts civil periods with partial ends", () => {
    const contract = terms({
      startsOn: dayOf(2025, 11, 20),
      durationMonths: 4,
      referenceYear: "civil",
      quarters: "civil",
    });
    expect(shown(smoothingPeriods(contract, "year"))).toEqual([
      "2025-11-20 2025-12-31 2025-11,2025-12",
      "2026-01-01 2026-03-19 2026-01,2026-02,2026-03",
    ]);
    expect(shown(smoothingPeriods(contract, "quarter"))).toEqual(
      shown(smoothingPeriods(contract, "year"))
    );
    expect(shown(smoothingPeriods(contract, "month"))).toEqual([
      "2025-11-20 2025-11-30 2025-11",
      "2025-12-01 2025-12-31 2025-12",
      "2026-01-01 2026-01-31 2026-01",
      "2026-02-01 2026-02-28 2026-02",
      "2026-03-01 2026-03-19 2026-03",
    ]);
  });

  it("cuts contractual periods at the anniversary; a month goes where its last day is", () => {
    const contract = terms({
      startsOn: dayOf(2026, 1, 15),
      durationMonths: 15,
      referenceYear: "contract",
      quarters: "contract",
    });
    expect(shown(smoothingPeriods(contract, "year"))).toEqual([
      "2026-01-15 2027-01-14 2026-01,2026-02,2026-03,2026-04,2026-05,2026-06,2026-07,2026-08,2026-09,2026-10,2026-11,2026-12",
      "2027-01-15 2027-04-14 2027-01,2027-02,2027-03,2027-04",
    ]);
    expect(smoothingPeriods(contract, "quarter").map(({ period }) => dayKey(period.from))).toEqual([
      "2026-01-15", "2026-04-15", "2026-07-15", "2026-10-15", "2027-01-15",
    ]); // prettier-ignore
  });

  it("always covers the contract: no day and no month twice, none left out, none without months", () => {
    const day = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2030, 12, 31) });
    const years = fc.constantFrom("civil" as const, "contract" as const);
    const smoothing = fc.constantFrom("month", "quarter", "year", "contract" as const);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), years, smoothing, (startsOn, durationMonths, cut, by) => {
        const contract = terms({ startsOn, durationMonths, referenceYear: cut, quarters: cut });
        const whole = contractPeriod(contract);
        const slices = smoothingPeriods(contract, by);
        expect(slices[0]?.period.from).toBe(whole?.from);
        expect(slices.at(-1)?.period.to).toBe(whole?.to);
        slices.slice(1).forEach(({ period }, index) => {
          expect(period.from).toBe((slices[index]?.period.to ?? 0) + 1);
        });
        expect(slices.every(({ months }) => months.length > 0)).toBe(true);
        expect(slices.flatMap(({ months }) => months)).toEqual(whole ? monthsOfPeriod(whole) : []);
      })
    ); // prettier-ignore
  });

  it("names periods so that they stay recognisable", () => {
    const key = (from: readonly [number, number, number], to: readonly [number, number, number]) =>
      periodKey({ from: dayOf(...from), to: dayOf(...to) });
    expect(key([2026, 3, 1], [2026, 3, 31])).toBe("2026-03");
    expect(key([2026, 1, 1], [2026, 3, 31])).toBe("2026-T1");
    expect(key([2026, 10, 1], [2026, 12, 31])).toBe("2026-T4");
    expect(key([2026, 1, 1], [2026, 12, 31])).toBe("2026");
    expect(key([2026, 2, 1], [2026, 4, 30])).toBe("2026-02-01/2026-04-30");
    expect(key([2025, 12, 1], [2027, 11, 30])).toBe("2025-12-01/2027-11-30");
    expect(monthKey(monthOf(2026, 1))).toBe("2026-01");
  });
});

describe("at the edges of a contract", () => {
  it("keeps a last slice of a single day", () => {
    const contract = terms({ startsOn: dayOf(2025, 12, 2), durationMonths: 1 });
    expect(shown(smoothingPeriods(contract, "month"))).toEqual([
      "2025-12-02 2025-12-31 2025-12",
      "2026-01-01 2026-01-01 2026-01",
    ]);
  });

  it("cuts nothing without its dates", () => {
    const undated = terms({ startsOn: null });
    expect(referenceYears(undated)).toEqual([]);
    for (const smoothing of ["month", "quarter", "year", "contract"] as const) {
      expect(smoothingPeriods(undated, smoothing)).toEqual([]);
    }
  });

  it("names by its two days what is no whole month, quarter or year", () => {
    const keyOf = (from: number, to: number): string => periodKey({ from, to });
    const year = (month: number, day: number) => dayOf(2026, month, day);
    expect([
      keyOf(year(3, 1), year(3, 31)),
      keyOf(year(3, 1), year(3, 30)),
      keyOf(year(3, 2), year(3, 31)),
      keyOf(year(1, 1), year(3, 30)),
      keyOf(year(1, 2), year(12, 31)),
      keyOf(year(4, 1), dayOf(2027, 3, 31)),
    ]).toEqual([
      "2026-03",
      "2026-03-01/2026-03-30",
      "2026-03-02/2026-03-31",
      "2026-01-01/2026-03-30",
      "2026-01-02/2026-12-31",
      "2026-04-01/2027-03-31",
    ]);
  });
});
