import fc from "fast-check";
import { dayOf, monthOf, monthsBetween } from "../../src/domain/calendar";
import type { HourLine } from "../../src/domain/statement";
import { computeFigures } from "../../src/domain/figures";
import { planOf } from "../../src/domain/volumePlan";
import { given, h, line } from "./rules/given";
import { lotWith, terms } from "./rules/judged";

const JANUARY = monthOf(2026, 1);
const figuresOf = (
  lines: readonly HourLine[],
  registers: Parameters<typeof given>[0]["registers"] = {},
  asOf = dayOf(2026, 3, 1)
) => computeFigures(given({ lines, registers: { contract: terms(), ...registers }, asOf }));
const on = (month: number, more: Partial<HourLine> = {}): HourLine => line(7, { month, ...more });

describe("months", () => {
  it("lists every month of the contract, done and planned, and which have elapsed", () => {
    const { months, total } = figuresOf([on(JANUARY), on(JANUARY), on(JANUARY + 1)]);
    expect(months).toHaveLength(24);
    expect(months[0]).toEqual({ month: JANUARY, production: h(140), guidance: h(20), training: h(20), planned: h(1000), elapsed: true }); // prettier-ignore
    expect(months.map(({ elapsed }) => elapsed).lastIndexOf(true)).toBe(1);
    expect(total).toEqual({ production: h(210), guidance: h(30), training: h(30), planned: h(2000) }); // prettier-ignore
  });

  it("shows months with hours outside the contract, which no smoothing period counts", () => {
    const { months, total, smoothing } = figuresOf([on(JANUARY - 1), on(JANUARY)]);
    expect(months[0]).toMatchObject({ month: JANUARY - 1, production: h(70), planned: 0 });
    expect(total.production).toBe(h(140));
    expect(smoothing.map(({ production }) => production)).toEqual([h(70), 0]);
  });

  it("leaves rows without a month out, and empty cells at nothing", () => {
    const empty = { production: null, guidance: null, training: null };
    const { months, total } = figuresOf([line(7, { month: null }), on(JANUARY - 5, empty)]);
    expect(total).toMatchObject({ production: 0, guidance: 0, training: 0 });
    expect(months[0]?.month).toBe(JANUARY);
  });

  it("without the contract's dates has the months with hours, and no smoothing period", () => {
    const contract = terms({ startsOn: null });
    const { months, smoothing } = figuresOf([on(JANUARY + 3), on(JANUARY)], { contract });
    expect(months.map(({ month }) => month)).toEqual([JANUARY, JANUARY + 3]);
    expect(smoothing).toEqual([]);
  });

  it("adds up in any order of the rows", () => {
    const rows = fc.array(
      fc.record({
        month: fc.integer({ min: JANUARY, max: JANUARY + 23 }),
        lot: fc.constantFrom("1", "2", " 2 ", null),
        production: fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
        guidance: fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
        internship: fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
        paidAbsence: fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
        training: fc.constant(null),
      })
    );
    const lots = [lotWith("1", { minShare: 1000 }), lotWith("2", {})];
    const contract = terms({ internshipCountedAs: "training", paidAbsenceCountedAs: "production" });
    const sum = (values: readonly (number | null)[]): bigint =>
      values.reduce((total: bigint, value) => total + BigInt(value ?? 0), 0n);
    fc.assert(
      fc.property(rows, (all) => {
        const lines = all.map((row) => on(row.month, row));
        const figures = figuresOf(lines, { lots, contract });
        expect(figuresOf([...lines].reverse(), { lots, contract })).toEqual(figures);
        expect(BigInt(figures.total.production)).toBe(
          sum(all.flatMap(({ production, paidAbsence }) => [production, paidAbsence]))
        );
        expect(BigInt(figures.total.training)).toBe(sum(all.map(({ internship }) => internship)));
        const second = all.filter(({ lot }) => lot?.trim() === "2");
        const byLot = figures.byLot?.find(({ lot }) => lot === "2")?.months ?? [];
        expect(sum(byLot.map(({ guidance }) => guidance))).toBe(
          sum(second.map(({ guidance }) => guidance))
        );
      })
    );
  });
});

describe("the plan", () => {
  it("spreads the volume over the months, the remainder one second at a time from the first", () => {
    const contract = terms({ plannedHours: h(1000) + 5 });
    const plan = planOf(given({ registers: { contract } }).registers);
    const values = [...plan.total.values()];
    // 3 600 005 s over 24 months: 150 000 s each and 5 s left.
    expect(values.slice(0, 6)).toEqual([150_001, 150_001, 150_001, 150_001, 150_001, 150_000]);
    expect(values).toHaveLength(24);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(h(1000) + 5);
  });

  it("lets the lots' volumes rule, and a single lot without one take the contract's", () => {
    const planned = (lots: readonly ReturnType<typeof lotWith>[]): number =>
      figuresOf([], { lots }).months[0]?.planned ?? 0;
    expect(planned([lotWith("1", { plannedHours: h(2400) })])).toBe(h(100));
    expect(planned([lotWith("1", {})])).toBe(h(1000));
    expect(planned([lotWith("1", { plannedHours: h(2400) }), lotWith("2", { plannedHours: h(240) })])).toBe(h(110)); // prettier-ignore
    expect(planned([lotWith("1", { plannedHours: h(2400) }), lotWith("2", {})])).toBe(h(1000));
  });

  it("prefers written forecasts, and an empty table is no forecast", () => {
    const forecasts = [
      { month: JANUARY, lot: "1", plannedHours: h(30) },
      { month: JANUARY, lot: "2", plannedHours: h(40) },
    ];
    const lots = [lotWith("1", { plannedHours: 1 }), lotWith("2", { plannedHours: 1 })];
    const figures = figuresOf([], { forecasts, lots });
    expect(figures.months.slice(0, 2).map(({ planned }) => planned)).toEqual([h(70), 0]);
    expect(figures.byLot?.map(({ months }) => months[0]?.planned)).toEqual([h(30), h(40)]);
    expect(figuresOf([], { forecasts: [] }).months[0]?.planned).toBe(h(1000));
  });
});

describe("smoothing periods", () => {
  it("carry their hours, their bounds, and what is still planned", () => {
    const [first, second] = figuresOf([on(JANUARY), on(JANUARY + 2), on(JANUARY + 12)]).smoothing;
    expect(first).toEqual({
      period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
      lot: null,
      closed: false,
      min: 2000,
      max: 3000,
      remaining: h(10_000),
      production: h(140),
      guidance: h(20),
      training: h(20),
    });
    expect(second).toMatchObject({ production: h(70), remaining: h(12_000) });
  });

  it("close the day after their last day", () => {
    const closed = (asOf: number) => figuresOf([], {}, asOf).smoothing.map((period) => period.closed); // prettier-ignore
    expect(closed(dayOf(2026, 12, 31))).toEqual([false, false]);
    expect(closed(dayOf(2027, 1, 1))).toEqual([true, false]);
  });

  it("are cut by lot where one has its own bounds, the others under the contract's", () => {
    const lots = [lotWith("1", { maxShare: 4000 }), lotWith("2", {})];
    const { smoothing } = figuresOf([on(JANUARY, { lot: "2" })], { lots });
    expect(smoothing.slice(0, 2).map(({ lot, max, production }) => [lot, max, production])).toEqual([
      ["1", 4000, 0],
      ["2", 3000, h(70)],
    ]); // prettier-ignore
    const shared = figuresOf([on(JANUARY, { lot: "2" })], { lots: [lotWith("1", {}), lotWith("2", {})] }); // prettier-ignore
    expect(shared.smoothing.map(({ lot }) => lot)).toEqual([null, null]);
  });

  it("cover partial quarters and months", () => {
    const contract = terms({ startsOn: dayOf(2026, 2, 10), durationMonths: 3, smoothing: "quarter" }); // prettier-ignore
    const { smoothing } = figuresOf(
      monthsBetween(JANUARY, JANUARY + 4).map((month) => on(month)),
      { contract }
    );
    expect(smoothing.map(({ period, production }) => [period.from, period.to, production])).toEqual([
      [dayOf(2026, 2, 10), dayOf(2026, 3, 31), h(140)],
      [dayOf(2026, 4, 1), dayOf(2026, 5, 9), h(140)],
    ]); // prettier-ignore
  });
});
