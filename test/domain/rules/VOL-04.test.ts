import { monthOf } from "../../../src/domain/calendar";
import { rule } from "../../../src/domain/rules/VOL-04";
import { day, h } from "./given";
import { judged, judgedFindings, judgedGaps, lotWith, monthStatement, terms } from "./judged";

const JANUARY = monthOf(2026, 1);
const year = (hours: number) => ({
  statements: [monthStatement(JANUARY, [hours - h(200), h(100), h(100)])],
  registers: { contract: terms({ durationMonths: 12, plannedHours: h(1000) }) },
});

describe("VOL-04", () => {
  it("is silent at exactly the volume, and tells the first second beyond", () => {
    expect(judgedFindings(rule, "VOL-04", year(h(1000)))).toEqual([]);
    const [finding, ...others] = judgedFindings(rule, "VOL-04", year(h(1000) + 1));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "VOL-04",
      severity: "information",
      place: { sheet: "Marché", cell: "B15" },
      month: null,
      subject: "Volume d'heures",
      facts: {
        done: h(1000) + 1,
        planned: h(1000),
        lot: null,
        period: { from: day(2026, 1, 1), to: day(2026, 12, 31) },
      },
    });
  });

  it("compares with the whole contract, not with the months elapsed", () => {
    const ahead = { ...year(h(999)), asOf: day(2026, 2, 1) };
    expect(judgedFindings(rule, "VOL-04", ahead)).toEqual([]);
  });

  it("judges each lot by its own volume", () => {
    const lots = [lotWith("1", { plannedHours: h(300) }), lotWith("2", { plannedHours: h(700) })];
    const input = {
      statements: [
        monthStatement(JANUARY, [h(301), 0, 0], { lot: "1", sheet: "Lot 1" }),
        monthStatement(JANUARY, [h(700), 0, 0], { lot: "2", sheet: "Lot 2" }),
      ],
      registers: { contract: terms({ durationMonths: 12, plannedHours: h(1000) }), lots },
    };
    const findings = judgedFindings(rule, "VOL-04", input);
    expect(findings.map(({ facts, subject }) => [facts.lot, facts.done, subject])).toEqual([
      ["1", h(301), "Volume d'heures · Lot 1"],
    ]);
  });

  it("says what it lacks, and leaves a contract in parcours alone", () => {
    const without = (more: Parameters<typeof terms>[0]) =>
      judgedGaps(rule, { ...year(h(10)), registers: { contract: terms(more) } });
    expect(without({ plannedHours: null })).toEqual([
      { kind: "missing-parameter", parameter: "Volume prévu", rules: ["VOL-04"] },
    ]);
    expect(without({ startsOn: null })).toEqual([
      { kind: "missing-parameter", parameter: "Date de début", rules: ["VOL-04"] },
    ]);
    expect(without({ commitment: "pathways" })).toEqual([{ kind: "pathways", rules: ["VOL-04"] }]);
  });

  it("finds nothing in a contract bought in parcours, whatever volume is written", () => {
    const outcome = rule.check(
      judged({
        statements: year(h(2000)).statements,
        registers: {
          contract: terms({ commitment: "pathways", durationMonths: 12, plannedHours: h(1000) }),
        },
      })
    );
    expect(outcome).toEqual({
      findings: [],
      notChecked: [{ kind: "pathways", rules: ["VOL-04"] }],
    });
  });
});
