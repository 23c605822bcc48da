import fc from "fast-check";
import { monthOf } from "../../src/domain/calendar";
import type { Contract } from "../../src/domain/contract";
import type { SmoothingFigures } from "../../src/domain/figures";
import { compareShare } from "../../src/domain/numbers";
import { projectionOf, projections, type Projection } from "../../src/domain/projection";
import { day, h } from "./rules/given";
import { judged, lotWith, monthStatement, terms, type Judged } from "./rules/judged";

const projected = (input: Judged): readonly Projection[] => {
  const { registers, figures, asOf } = judged(input);
  return projections(registers, figures, asOf);
};
const year = (asOf: number, more: Partial<Contract> = {}, hours = [h(900), h(50), h(50)] as const) => ({
  statements: [monthStatement(monthOf(2026, 1), hours)],
  registers: { contract: terms({ durationMonths: 12, plannedHours: h(12_000), ...more }) },
  asOf,
}); // prettier-ignore

describe("the projection of a running period", () => {
  it("says what the planned hours must hold of each type, and how much a month", () => {
    const [projection, ...others] = projected(year(day(2026, 2, 1)));
    expect(others).toEqual([]);
    // 12 000 h in the end: 2 400 h to 3 600 h of guidance and training, 100 h of which are done.
    expect(projection).toMatchObject({
      period: { from: day(2026, 1, 1), to: day(2026, 12, 31) },
      lot: null,
      remaining: h(11_000),
      monthly: h(1000),
      supported: { least: h(2300), most: h(3500) },
      production: { least: h(7500), most: h(8700) },
      guidance: null,
      training: null,
      isReachable: true,
    });
    expect(projection?.months).toHaveLength(11);
    expect(projection?.monthlySupported).toBe(Math.ceil(h(2300) / 11));
    expect(projection?.monthlyProduction).toBe(Math.ceil(h(7500) / 11));
  });

  it("keeps each type's own minimum", () => {
    const own = { minGuidanceShare: 1500, minTrainingShare: 800 };
    expect(projected(year(day(2026, 2, 1), own))[0]).toMatchObject({
      guidance: h(1750),
      training: h(910),
      supported: { least: h(2660), most: h(3500) },
      production: { least: h(7500), most: h(8340) },
    });
  });

  it("says when no share of the planned hours is enough, to the second", () => {
    // 12 months of 1 000 h, 11 of them in production only: at most 1 000 h of 12 000 h can be supported.
    const late = (minShare: number) =>
      projected({
        statements: [monthStatement(monthOf(2026, 1), [h(11_000), 0, 0])],
        registers: { contract: terms({ durationMonths: 12, plannedHours: h(12_000), minShare }) },
        asOf: day(2026, 12, 31),
      })[0];
    expect(late(833)).toMatchObject({ isReachable: true, remaining: h(1000), monthly: h(1000) });
    expect(late(834)).toMatchObject({ isReachable: false, supported: { least: h(1000.8) } });
  });

  it("speaks of the period that runs: from its first day to its last", () => {
    const froms = (asOf: number) =>
      projected(year(asOf, { smoothing: "quarter" })).map(({ period }) => period.from);
    expect(froms(day(2025, 12, 31))).toEqual([]);
    expect(froms(day(2026, 1, 1))).toEqual([day(2026, 1, 1)]);
    expect(froms(day(2026, 3, 31))).toEqual([day(2026, 1, 1)]);
    expect(froms(day(2026, 4, 1))).toEqual([day(2026, 4, 1)]);
    expect(froms(day(2027, 1, 1))).toEqual([]);
  });

  it("promises nothing without a plan", () => {
    expect(projected(year(day(2026, 2, 1), { plannedHours: null }))).toEqual([]);
    expect(projected(year(day(2026, 2, 1), { startsOn: null }))).toEqual([]);
  });

  it("projects each lot that has bounds of its own under them", () => {
    const lots = [
      lotWith("1", { plannedHours: h(1200), minShare: 5000, maxShare: 5000 }),
      lotWith("2", { plannedHours: h(2400) }),
    ];
    const found = projected({
      statements: [monthStatement(monthOf(2026, 1), [h(100), 0, 0], { lot: "1" })],
      registers: { contract: terms({ durationMonths: 12, plannedHours: h(3600) }), lots },
      asOf: day(2026, 2, 1),
    });
    expect(found.map(({ lot, supported }) => [lot, supported])).toEqual([
      ["1", { least: h(600), most: h(600) }],
      ["2", { least: h(440), most: h(660) }],
    ]);
  });

  it("is exact: any amount of its range ends within the bounds, one second beyond either end does not", () => {
    const amount = fc.integer({ min: 0, max: h(300_000) });
    const bounds = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }));
    const none = { minGuidanceShare: null, minTrainingShare: null };
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), amount, bounds, ([production, guidance, training], remaining, [one, two]) => {
        const [min, max] = [Math.min(one, two), Math.max(one, two)];
        const split: SmoothingFigures = {
          production, guidance, training, remaining, min, max,
          period: { from: day(2026, 1, 1), to: day(2026, 12, 31) }, lot: null, closed: false,
        };
        const { supported, production: worked, isReachable } = projectionOf(split, [monthOf(2026, 12)], none);
        const counted = production + guidance + training + remaining;
        const isWithin = (more: number): boolean =>
          compareShare(guidance + training + more, counted, min) >= 0 &&
          compareShare(guidance + training + more, counted, max) <= 0;
        expect(worked).toEqual({ least: remaining - supported.most, most: remaining - supported.least });
        if (isReachable) {
          expect(isWithin(supported.least) && isWithin(supported.most)).toBe(true);
          expect(supported.least === 0 || !isWithin(supported.least - 1)).toBe(true);
          expect(supported.most === remaining || !isWithin(supported.most + 1)).toBe(true);
        } else {
          expect(isWithin(0) || isWithin(remaining)).toBe(false);
        }
      })
    );
  }); // prettier-ignore
});
