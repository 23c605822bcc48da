import { monthOf } from "../../../src/domain/calendar";
import { rule } from "../../../src/domain/rules/VOL-05";
import { day, h } from "./given";
import {
  judged,
  judgedFindings,
  judgedGaps,
  lotWith,
  monthStatement,
  terms,
  type Judged,
} from "./judged";

const JANUARY = monthOf(2026, 1);
/** Two months done of twelve, the better one of 100 h: ten are left. */
const running = (planned: number, more: Partial<Judged> = {}): Judged => ({
  statements: [
    monthStatement(JANUARY, [h(100), 0, 0]),
    monthStatement(JANUARY + 1, [h(40), h(5), h(5)]),
  ],
  registers: { contract: terms({ durationMonths: 12, plannedHours: planned }) },
  asOf: day(2026, 3, 1),
  ...more,
});

describe("VOL-05", () => {
  it("is silent while every month left can be the best one again, to the second", () => {
    expect(judgedFindings(rule, "VOL-05", running(h(1150)))).toEqual([]);
    const [finding, ...others] = judgedFindings(rule, "VOL-05", running(h(1150) + 1));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "VOL-05",
      severity: "to-justify",
      place: { sheet: "Marché", cell: "B15" },
      subject: "Volume d'heures",
      facts: {
        missing: h(1000) + 1,
        monthsLeft: 10,
        needed: h(100) + 1,
        best: h(100),
        bestMonth: JANUARY,
        lot: null,
        period: { from: day(2026, 1, 1), to: day(2026, 12, 31) },
      },
    });
  });

  it("counts the running month among those left until it has hours", () => {
    const march = monthStatement(JANUARY + 2, [h(10), 0, 0]);
    const { statements } = running(0);
    const leftOn = (asOf: number, more: Judged["statements"] = []) =>
      judgedFindings(
        rule,
        "VOL-05",
        running(h(5000), { asOf, statements: [...statements, ...more] })
      )[0]?.facts.monthsLeft;
    expect(leftOn(day(2026, 3, 1))).toBe(10);
    expect(leftOn(day(2026, 3, 31))).toBe(10);
    expect(leftOn(day(2026, 3, 31), [march])).toBe(9);
    expect(leftOn(day(2026, 4, 1), [march])).toBe(9);
  });

  it("takes the best of the elapsed months only", () => {
    const march = monthStatement(JANUARY + 2, [h(500), 0, 0]);
    const { statements } = running(0);
    const best = (asOf: number) =>
      judgedFindings(
        rule,
        "VOL-05",
        running(h(9000), { asOf, statements: [...statements, march] })
      )[0]?.facts.best;
    expect(best(day(2026, 3, 31))).toBe(h(100));
    expect(best(day(2026, 4, 1))).toBe(h(500));
  });

  it("is silent before the first month, after the last, and once the volume is reached", () => {
    const of = (more: Partial<Judged>) => judgedFindings(rule, "VOL-05", running(h(5000), more));
    expect(of({ asOf: day(2026, 1, 31) })).toEqual([]);
    expect(of({ asOf: day(2026, 12, 31) })).toHaveLength(1);
    expect(of({ asOf: day(2027, 1, 1) })).toEqual([]);
    expect(judgedFindings(rule, "VOL-05", running(h(150)))).toEqual([]);
    const december = monthStatement(JANUARY + 11, [h(1), 0, 0]);
    const { statements } = running(0);
    expect(of({ asOf: day(2026, 12, 31), statements: [...statements, december] })).toEqual([]);
  });

  it("judges each lot by its own volume", () => {
    const findings = judgedFindings(rule, "VOL-05", {
      statements: [
        monthStatement(JANUARY, [h(100), 0, 0], { lot: "1", sheet: "Lot 1" }),
        monthStatement(JANUARY, [h(50), 0, 0], { lot: "2", sheet: "Lot 2" }),
      ],
      registers: {
        contract: terms({ durationMonths: 12, plannedHours: h(1800) }),
        lots: [lotWith("1", { plannedHours: h(1200) }), lotWith("2", { plannedHours: h(601) })],
      },
      asOf: day(2026, 2, 1),
    });
    expect(findings.map(({ facts }) => [facts.lot, facts.missing])).toEqual([["2", h(551)]]);
  });

  it("says what it lacks", () => {
    const gaps = (more: Parameters<typeof terms>[0]) =>
      judgedGaps(rule, running(0, { registers: { contract: terms(more) } }));
    expect(gaps({ plannedHours: null })).toEqual([
      { kind: "missing-parameter", parameter: "Volume prévu", rules: ["VOL-05"] },
    ]);
    expect(gaps({ commitment: "pathways" })).toEqual([{ kind: "pathways", rules: ["VOL-05"] }]);
  });

  it("finds nothing in a contract bought in parcours, whatever volume is written", () => {
    const outcome = rule.check(
      judged({
        statements: running(0).statements,
        registers: {
          contract: terms({ commitment: "pathways", durationMonths: 12, plannedHours: h(5000) }),
        },
        asOf: day(2026, 3, 1),
      })
    );
    expect(outcome).toEqual({
      findings: [],
      notChecked: [{ kind: "pathways", rules: ["VOL-05"] }],
    });
  });
});
