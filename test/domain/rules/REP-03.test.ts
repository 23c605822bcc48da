import fc from "fast-check";
import { dayOf, monthOf } from "../../../src/domain/calendar";
import { rule as blocked } from "../../../src/domain/rules/REP-04";
import { rule } from "../../../src/domain/rules/REP-03";
import { comparedShare, smallest } from "../oracle";
import { h } from "./given";
import { judged, judgedFindings, judgedGaps, monthStatement, terms, type Hours } from "./judged";

const JANUARY = monthOf(2026, 1);
const FEBRUARY = dayOf(2026, 2, 1);
/** 24 000 h over 24 months: 1 000 h a month, of which eleven remain in 2026. */
const find = (hours: Hours, more: Parameters<typeof terms>[0] = {}, asOf = FEBRUARY) =>
  judgedFindings(rule, "REP-03", {
    statements: [monthStatement(JANUARY, hours)],
    registers: { contract: terms(more) },
    asOf,
  });

describe("REP-03", () => {
  it("says how many hours of guidance or training bring the share back", () => {
    const [finding] = find([h(3000), h(400), h(200)]);
    expect(finding).toMatchObject({
      severity: "to-justify",
      place: { sheet: "Marché", cell: "B18" },
      facts: {
        lacking: "guidance-and-training",
        missing: h(150),
        remaining: h(11_000),
        // (600 + y) ÷ (3 600 + 11 000) ≥ 20 %.
        withinPlan: h(2320),
      },
    });
  });

  it("says how many hours of production when there is too much support", () => {
    const [finding] = find([h(600), h(200), h(200)]);
    expect(finding).toMatchObject({
      place: { cell: "B19" },
      // 400 ÷ 30 % = 1 333 h 20: 333 h 20 are missing.
      facts: { lacking: "production", missing: 333 * 3600 + 1200, withinPlan: h(7800) },
    });
  });

  it("speaks from the first closed month on, until the period closes", () => {
    const hours: Hours = [h(900), h(50), h(50)];
    expect(find(hours, {}, dayOf(2026, 1, 31))).toEqual([]);
    expect(find(hours, {}, FEBRUARY)).toHaveLength(1);
    expect(find(hours, {}, dayOf(2027, 1, 1))).toEqual([]);
  });

  it("accepts the bounds themselves, and leaves months to REP-01", () => {
    expect(find([h(800), h(100), h(100)])).toEqual([]);
    expect(find([h(700), h(100), h(200)])).toEqual([]);
    expect(find([h(800), h(100), h(100) - 1])).toHaveLength(1);
    expect(find([h(900), h(50), h(50)], { smoothing: "month" })).toEqual([]);
  });

  it("without any plan gives the missing hours alone", () => {
    const [finding] = find([h(900), h(50), h(50)], { plannedHours: null });
    expect(finding?.facts).toMatchObject({ missing: h(125), remaining: 0 });
    expect(finding?.facts).not.toHaveProperty("withinPlan");
  });

  it("finds the smallest amounts an exhaustive search finds, in whole seconds", () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 2 * h(1_000_000) })
    );
    const bounds = fc.tuple(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 10_000 })
    );
    fc.assert(
      fc.property(amount, amount, amount, bounds, amount, (production, guidance, training, pair, volume) => {
        const [minShare, maxShare] = [Math.min(...pair), Math.max(...pair)];
        const input = judged({
          statements: [monthStatement(JANUARY, [production, guidance, training])],
          registers: { contract: terms({ minShare, maxShare, plannedHours: volume, durationMonths: 12 }) },
          asOf: FEBRUARY,
        });
        const [running] = rule.check(input).findings;
        const [lost] = blocked.check(input).findings;
        const remaining = input.figures.smoothing[0]?.remaining ?? 0;
        const [s, c, r] = [BigInt(guidance + training), BigInt(production + guidance + training), BigInt(remaining)];
        const under = (part: bigint, whole: bigint) => comparedShare(part, whole, BigInt(minShare)) < 0;
        const over = (part: bigint, whole: bigint) => comparedShare(part, whole, BigInt(maxShare)) > 0;
        const isOut = c > 0n && (under(s, c) || over(s, c));
        expect([running, lost].filter(Boolean)).toHaveLength(isOut ? 1 : 0);
        if (!isOut) return;
        const isLow = under(s, c);
        const limit = 10n ** 15n * 10_000n;
        const missing = isLow
          ? smallest(limit, (x) => !under(s + x, c + x))
          : smallest(limit, (x) => !over(s, c + x));
        const isLost = missing === null || missing > r;
        expect(Boolean(lost)).toBe(isLost);
        // Giving the whole remaining plan to the lacking type says the same.
        expect(isLow ? under(s + r, c + r) : over(s, c + r)).toBe(isLost);
        if (running?.rule !== "REP-03") return;
        const within = smallest(r, (y) => (isLow ? !under(s + y, c + r) : !over(s + r - y, c + r)));
        expect(running.facts.lacking).toBe(isLow ? "guidance-and-training" : "production");
        expect(BigInt(running.facts.missing)).toBe(missing);
        expect(BigInt(running.facts.withinPlan ?? -1)).toBe(within);
      }),
      { numRuns: 1500 }
    ); // prettier-ignore
  });

  it("needs the contract's dates", () => {
    const gaps = judgedGaps(rule, {
      statements: [monthStatement(JANUARY, [1, 0, 0])],
      registers: { contract: terms({ startsOn: null }) },
    });
    expect(gaps).toEqual([
      { kind: "missing-parameter", parameter: "Date de début", rules: ["REP-03"] },
    ]);
  });
});
