import { dayOf, monthOf } from "../../../src/domain/calendar";
import { rule } from "../../../src/domain/rules/VOL-02";
import { h } from "./given";
import { judged, judgedFindings, judgedGaps, lotWith, monthStatement, terms } from "./judged";

const [JANUARY, FEBRUARY, MARCH] = [monthOf(2026, 1), monthOf(2026, 2), monthOf(2026, 3)];
const find = (hours: readonly (readonly [number, number])[], asOf = dayOf(2026, 3, 1)) =>
  judgedFindings(rule, "VOL-02", {
    statements: hours.map(([month, production]) => monthStatement(month, [production, 0, 0])),
    asOf,
  });

describe("VOL-02", () => {
  it("compares the elapsed months with their plan less the tolerance, to the second", () => {
    expect(find([[JANUARY, h(1000)], [FEBRUARY, h(800)]])).toEqual([]); // prettier-ignore
    const [finding] = find([[JANUARY, h(1000)], [FEBRUARY, h(800) - 1]]); // prettier-ignore
    expect(finding).toMatchObject({
      severity: "to-justify",
      place: { sheet: "Marché", cell: "B15" },
      month: null,
      facts: {
        period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 2, 28) },
        done: h(1800) - 1,
        planned: h(2000),
        months: 2,
        undeclared: [],
      },
    });
  });

  it("leaves the running month out, and names the elapsed months without a statement", () => {
    expect(find([[JANUARY, h(1000)], [FEBRUARY, h(1000)], [MARCH, 0]])).toEqual([]); // prettier-ignore
    const [finding] = find([[JANUARY, h(1000)]]); // prettier-ignore
    expect(finding?.facts.undeclared).toEqual([FEBRUARY]);
  });

  it("says nothing before the first month is over", () => {
    expect(find([[JANUARY, 1]], dayOf(2026, 1, 31))).toEqual([]);
  });

  it("is not computed when the lots' volumes and the contract's disagree", () => {
    const input = (second: number) => ({
      statements: [monthStatement(JANUARY, [1, 0, 0], { lot: "1" })],
      registers: { lots: [lotWith("1", { plannedHours: h(12_000) }), lotWith("2", { plannedHours: second })] }, // prettier-ignore
    });
    expect(judgedFindings(rule, "VOL-02", input(h(12_001)))).toEqual([]);
    expect(judgedGaps(rule, input(h(12_001)))).toEqual([
      {
        kind: "volumes-disagree",
        contractHours: h(24_000),
        lotHours: h(24_001),
        place: { sheet: "Marché", cell: "B15" },
      },
    ]);
    expect(judgedGaps(rule, input(h(12_000)))).toEqual([]);
    expect(judgedFindings(rule, "VOL-02", input(h(12_000))).map(({ facts }) => facts.lot)).toEqual([
      "1",
      "2",
    ]);
  });

  it("says why it is not checked", () => {
    const contract = terms({ commitment: "pathways" });
    const statements = [monthStatement(JANUARY, [1, 0, 0])];
    expect(judgedGaps(rule, { statements, registers: { contract } })).toEqual([
      { kind: "pathways", rules: ["VOL-02"] },
    ]);
  });

  it("finds nothing in a contract bought in parcours, whatever volume is written", () => {
    const outcome = rule.check(
      judged({
        statements: [monthStatement(JANUARY, [h(1), 0, 0])],
        registers: { contract: terms({ commitment: "pathways" }) },
      })
    );
    expect(outcome).toEqual({
      findings: [],
      notChecked: [{ kind: "pathways", rules: ["VOL-02"] }],
    });
  });
});
