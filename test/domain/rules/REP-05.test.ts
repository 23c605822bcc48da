import fc from "fast-check";
import { monthOf } from "../../../src/domain/calendar";
import { compareShare, WHOLE } from "../../../src/domain/numbers";
import { rule } from "../../../src/domain/rules/REP-05";
import { day, h } from "./given";
import { judgedFindings, judgedGaps, lotWith, monthStatement, terms, type Hours } from "./judged";

const JANUARY = monthOf(2026, 1);
const FEBRUARY = day(2026, 2, 1);
const find = (hours: Hours, more: Parameters<typeof terms>[0] = {}, asOf = FEBRUARY) =>
  judgedFindings(rule, "REP-05", {
    statements: [monthStatement(JANUARY, hours)],
    registers: { contract: terms({ minTrainingShare: 1000, ...more }) },
    asOf,
  });

describe("REP-05", () => {
  it("accepts exactly the minimum, and refuses one second less", () => {
    expect(find([h(800), h(100), h(100)])).toEqual([]);
    const [finding] = find([h(800) + 1, h(100), h(100) - 1]);
    expect(finding).toMatchObject({
      severity: "to-justify",
      place: { sheet: "Marché" },
      month: null,
      subject: "Répartition : formation",
      facts: {
        type: "training",
        hours: h(100) - 1,
        counted: h(1000),
        min: 1000,
        lot: null,
        closed: false,
        // (h + x) ÷ (c + x) ≥ 10 %: x ≥ (100 h − (100 h − 1 s)) ÷ 0.9, rounded up.
        missing: 2,
      },
    });
  });

  it("judges guidance and training apart, each by its own minimum", () => {
    const both = { minGuidanceShare: 1200, minTrainingShare: 1000 };
    expect(find([h(800), h(100), h(100)], both).map(({ facts }) => facts.type)).toEqual([
      "guidance",
    ]);
    expect(find([h(900), h(50), h(50)], both).map(({ subject }) => subject)).toEqual([
      "Répartition : accompagnement",
      "Répartition : formation",
    ]);
  });

  it("says nothing where the contract sets no minimum, or has no hours", () => {
    expect(find([h(1000), 0, 0], { minTrainingShare: null })).toEqual([]);
    expect(find([0, 0, 0])).toEqual([]);
    const without = { statements: [monthStatement(JANUARY, [h(1), 0, 0])] };
    expect(judgedGaps(rule, without)).toEqual([]);
  });

  it("speaks from the first closed month on, and of the closed period", () => {
    const hours: Hours = [h(900), h(90), h(10)];
    expect(find(hours, {}, day(2026, 1, 31))).toEqual([]);
    expect(find(hours, {}, FEBRUARY)[0]?.facts.closed).toBe(false);
    expect(find(hours, {}, day(2026, 12, 31))[0]?.facts.closed).toBe(false);
    expect(find(hours, {}, day(2027, 1, 1))[0]?.facts.closed).toBe(true);
  });

  it("judges a month smoothed by itself once it is closed", () => {
    const monthly = { smoothing: "month" } as const;
    expect(find([h(900), h(90), h(10)], monthly, day(2026, 1, 31))).toEqual([]);
    expect(find([h(900), h(90), h(10)], monthly)).toHaveLength(1);
  });

  it("judges lots that have bounds of their own one by one", () => {
    const findings = judgedFindings(rule, "REP-05", {
      statements: [
        monthStatement(JANUARY, [h(900), h(50), h(50)], { lot: "1", sheet: "Lot 1" }),
        monthStatement(JANUARY, [h(800), h(50), h(150)], { lot: "2", sheet: "Lot 2" }),
      ],
      registers: {
        contract: terms({ minTrainingShare: 1000 }),
        lots: [lotWith("1", { minShare: 1000 }), lotWith("2", {})],
      },
      asOf: FEBRUARY,
    });
    expect(findings.map(({ subject, place }) => [subject, place.sheet])).toEqual([
      ["Répartition : formation · Lot 1", "Lots"],
    ]);
  });

  it("has no amount to give for a minimum of 100 %", () => {
    expect(find([h(1), 0, h(9)], { minTrainingShare: WHOLE })[0]?.facts.missing).toBeNull();
  });

  it("gives the smallest amount that reaches the minimum", () => {
    const seconds = fc.integer({ min: 0, max: h(5000) });
    fc.assert(
      fc.property(
        seconds,
        seconds,
        seconds,
        fc.integer({ min: 1, max: 9999 }),
        (production, guidance, training, min) => {
          const [finding] = find([production, guidance, training], { minTrainingShare: min });
          const missing = finding?.facts.missing ?? 0;
          const counted = production + guidance + training;
          if (counted === 0) return;
          expect(compareShare(training + missing, counted + missing, min)).not.toBe(-1);
          if (missing > 0) {
            expect(compareShare(training + missing - 1, counted + missing - 1, min)).toBe(-1);
          }
        }
      )
    );
  });

  it("needs the contract's dates once a minimum is set", () => {
    const gaps = judgedGaps(rule, {
      statements: [monthStatement(JANUARY, [h(1), 0, 0])],
      registers: { contract: terms({ minGuidanceShare: 500, startsOn: null }) },
    });
    expect(gaps).toEqual([
      { kind: "missing-parameter", parameter: "Date de début", rules: ["REP-05"] },
    ]);
  });

  it("stands on the parameter of the minimum, under its own code", () => {
    const cells = {
      "Part accompagnement minimale": { sheet: "Marché", cell: "B21" },
      "Part formation minimale": { sheet: "Marché", cell: "B22" },
    };
    const findings = find([h(900), h(50), h(50)], { minGuidanceShare: 1000, cells });
    expect(findings.map((finding) => [finding.rule, finding.place.cell])).toEqual([
      ["REP-05", "B21"],
      ["REP-05", "B22"],
    ]);
  });

  it("asks for no date where no minimum is set, and judges no negative sum", () => {
    const gaps = judgedGaps(rule, {
      statements: [monthStatement(JANUARY, [h(1), 0, 0])],
      registers: { contract: terms({ startsOn: null }) },
    });
    expect(gaps).toEqual([]);
    expect(find([0, 0, -h(10)])).toEqual([]);
  });
});
