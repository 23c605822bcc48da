import fc from "fast-check";
import { monthOf } from "../../src/domain/calendar";
import { compareShare } from "../../src/domain/numbers";
import { projectSplits, projectVolumes } from "../../src/domain/projection";
import { day, h } from "./rules/given";
import { judged, lotWith, monthStatement, terms, type Hours, type Judged } from "./rules/judged";

const JANUARY = monthOf(2026, 1);
/** 12 000 h over the year: 1 000 h a month. */
const input = (hours: Hours, more: Partial<Judged> = {}): Judged => ({
  statements: [monthStatement(JANUARY, hours)],
  registers: { contract: terms({ durationMonths: 12, plannedHours: h(12_000) }) },
  asOf: day(2026, 2, 1),
  ...more,
});
const splitsOf = (given: Judged) => {
  const { registers, figures, asOf } = judged(given);
  return projectSplits(registers, figures, asOf);
};
const volumesOf = (given: Judged) => {
  const { registers, figures, asOf } = judged(given);
  return projectVolumes(registers, figures, asOf);
};

describe("where the split is going", () => {
  it("says how many of the hours to come must and may be guidance or training", () => {
    expect(splitsOf(input([h(900), h(60), h(40)]))).toEqual([
      {
        period: { from: day(2026, 1, 1), to: day(2026, 12, 31) },
        lot: null,
        monthsLeft: 11,
        remaining: h(11_000),
        // 12 000 h at the end: from 2 400 to 3 600 supported, 100 of them done.
        supported: { least: h(2300), most: h(3500) },
        production: { least: h(7500), most: h(8700) },
        guidance: null,
        training: null,
        isPossible: true,
      },
    ]);
  });

  it("gives a month that an anniversary cuts to one period only", () => {
    const startsOn = day(2026, 1, 15);
    const contract = terms({ startsOn, durationMonths: 24, plannedHours: h(24_000) });
    const [first, ...others] = splitsOf(input([h(900), h(60), h(40)], { registers: { contract } }));
    expect(others).toEqual([]);
    // From 15 January 2026 to 14 January 2027, whose hours are those of January to December 2026.
    expect([first?.monthsLeft, first?.remaining]).toEqual([11, h(11_000)]);
  });

  it("says when nothing ends within the bounds, on either side", () => {
    const year = (done: Hours) =>
      splitsOf({
        statements: Array.from({ length: 11 }, (_, index) => monthStatement(JANUARY + index, done)),
        registers: { contract: terms({ durationMonths: 12, plannedHours: h(12_000) }) },
        asOf: day(2026, 12, 1),
      })[0];
    const short = year([h(900), h(60), h(40)]);
    expect(short).toMatchObject({ monthsLeft: 1, remaining: h(1000), isPossible: false });
    expect(short?.supported.least).toBe(h(1300));
    const much = year([h(600), h(200), h(200)]);
    expect(much).toMatchObject({ isPossible: false, supported: { least: 0, most: -h(800) } });
    expect(much?.production.least).toBe(h(1800));
  });

  it("adds the minimum of guidance and of training to what is possible", () => {
    const of = (minGuidanceShare: number, minTrainingShare: number) =>
      splitsOf(
        input([h(1000), 0, 0], {
          registers: {
            contract: terms({
              durationMonths: 12,
              plannedHours: h(12_000),
              minGuidanceShare,
              minTrainingShare,
            }),
          },
        })
      )[0];
    expect(of(1000, 500)).toMatchObject({
      guidance: h(1200),
      training: h(600),
      isPossible: true,
    });
    expect(of(2000, 1000)?.isPossible).toBe(true);
    expect(of(2000, 1001)?.isPossible).toBe(false);
  });

  it("is exact: the least keeps the minimum, one second less does not; the most keeps the maximum", () => {
    const seconds = fc.integer({ min: 0, max: h(4000) });
    fc.assert(
      fc.property(seconds, seconds, seconds, (production, guidance, training) => {
        const [split] = splitsOf(input([production, guidance, training]));
        if (split === undefined) throw new Error("no projection");
        const supported = guidance + training;
        const final = production + supported + split.remaining;
        const { least, most } = split.supported;
        expect(compareShare(supported + least, final, 2000)).not.toBe(-1);
        if (least > 0) expect(compareShare(supported + least - 1, final, 2000)).toBe(-1);
        expect(compareShare(supported + most, final, 3000)).not.toBe(1);
        if (most < split.remaining) {
          expect(compareShare(supported + most + 1, final, 3000)).toBe(1);
        }
        expect(split.production.most).toBe(split.remaining - least);
      })
    );
  });

  it("speaks of the running periods that have begun, and of nothing without a plan", () => {
    const quarterly = terms({ durationMonths: 12, plannedHours: h(12_000), smoothing: "quarter" });
    const given = input([h(900), h(60), h(40)], { registers: { contract: quarterly } });
    expect(splitsOf(given).map(({ period, monthsLeft }) => [period.to, monthsLeft])).toEqual([
      [day(2026, 3, 31), 2],
    ]);
    const bare = { registers: { contract: terms({ plannedHours: null }) } };
    expect(splitsOf(input([h(900), h(60), h(40)], bare))).toEqual([]);
    expect(volumesOf(input([h(900), h(60), h(40)], bare))).toEqual([]);
  });
});

describe("what is left of the volume", () => {
  it("shares what is missing between the months left", () => {
    expect(volumesOf(input([h(900), h(60), h(40) - 1]))).toEqual([
      {
        lot: null,
        done: h(1000) - 1,
        planned: h(12_000),
        missing: h(11_000) + 1,
        monthsLeft: 11,
        needed: h(1000) + 1,
        best: h(1000) - 1,
      },
    ]);
  });

  it("leaves out the running month once it has hours, and needs nothing beyond the volume", () => {
    const february = monthStatement(JANUARY + 1, [h(10), 0, 0]);
    const both = [monthStatement(JANUARY, [h(1000), 0, 0]), february];
    expect(volumesOf(input([0, 0, 0], { statements: both }))[0]).toMatchObject({ monthsLeft: 10 });
    expect(volumesOf(input([h(12_500), 0, 0]))[0]).toMatchObject({ missing: 0, needed: 0 });
    const december = [monthStatement(JANUARY + 11, [h(1), 0, 0])];
    const last = volumesOf(input([0, 0, 0], { statements: december, asOf: day(2026, 12, 31) }))[0];
    expect(last).toMatchObject({ monthsLeft: 0, needed: null, best: 0 });
    expect(volumesOf(input([h(1), 0, 0], { asOf: day(2027, 1, 1) }))).toEqual([]);
  });

  it("tells each lot apart", () => {
    const volumes = volumesOf({
      statements: [
        monthStatement(JANUARY, [h(100), 0, 0], { lot: "1", sheet: "Lot 1" }),
        monthStatement(JANUARY, [h(50), 0, 0], { lot: "2", sheet: "Lot 2" }),
      ],
      registers: {
        contract: terms({ durationMonths: 12, plannedHours: null }),
        lots: [lotWith("1", { plannedHours: h(1200) }), lotWith("2", { plannedHours: h(600) })],
      },
      asOf: day(2026, 2, 1),
    });
    expect(volumes.map(({ lot, missing }) => [lot, missing])).toEqual([
      [null, h(1650)],
      ["1", h(1100)],
      ["2", h(550)],
    ]);
  });
});

describe("at the bounds of a projection", () => {
  const twoMonths = (more: Partial<Parameters<typeof terms>[0]> = {}) =>
    terms({ durationMonths: 2, plannedHours: h(2000), ...more });

  it("is possible when every hour to come must be supported", () => {
    const contract = twoMonths({ minShare: 5000, maxShare: 10_000 });
    const [split] = splitsOf(input([h(1000), 0, 0], { registers: { contract } }));
    expect(split).toMatchObject({
      remaining: h(1000),
      supported: { least: h(1000), most: h(1000) },
      isPossible: true,
    });
  });

  it("speaks of a period from its very first day", () => {
    expect(splitsOf(input([0, 0, 0], { asOf: day(2026, 1, 1) }))).toHaveLength(1);
    expect(splitsOf(input([0, 0, 0], { asOf: day(2025, 12, 31) }))).toEqual([]);
  });

  it("keeps the running month among those left once the volume is reached", () => {
    const reached = input([h(12_000), 0, 0], { asOf: day(2026, 1, 20) });
    expect(volumesOf(reached)[0]).toMatchObject({ missing: 0, monthsLeft: 12 });
  });

  it("counts no hours done outside the contract's months", () => {
    const before = monthStatement(JANUARY - 1, [h(500), 0, 0]);
    const own = monthStatement(JANUARY, [h(100), 0, 0]);
    expect(volumesOf(input([0, 0, 0], { statements: [before, own] }))[0]?.done).toBe(h(100));
  });

  it("says nothing of a contract without dates, though it has forecasts", () => {
    const registers = {
      contract: terms({ startsOn: null }),
      forecasts: [{ month: JANUARY, lot: null, plannedHours: h(1000) }],
    };
    expect(volumesOf(input([h(100), 0, 0], { registers }))).toEqual([]);
  });
});
