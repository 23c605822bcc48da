import { monthOf } from "../../src/domain/calendar";
import { missingDates, recoveryOf, splitSubject } from "../../src/domain/splitFindings";
import { monthsOfScope } from "../../src/domain/splitScopes";
import { given, h } from "./rules/given";
import { judged, lotWith, monthStatement, terms } from "./rules/judged";

const JANUARY = monthOf(2026, 1);

describe("what a split is judged over", () => {
  it("is the months of its own lot, or all of the contract's", () => {
    const own = { plannedHours: h(600), minShare: 1000 };
    const { figures } = judged({
      statements: [
        monthStatement(JANUARY, [h(100), 0, 0], { lot: "1", sheet: "Lot 1" }),
        monthStatement(JANUARY, [h(50), 0, 0], { lot: "2", sheet: "Lot 2" }),
      ],
      registers: { lots: [lotWith("1", own), lotWith("2", own)] },
    });
    const done = (lot: string | null) => monthsOfScope(figures, lot)[0]?.production;
    expect([done("1"), done("2"), done(null)]).toEqual([h(100), h(50), h(150)]);
  });

  it("is named after its lot", () => {
    expect([splitSubject(null), splitSubject("2")]).toEqual(["Répartition", "Répartition · Lot 2"]);
  });
});

it("no amount of production brings a maximum of 0 % back", () => {
  const [split] = judged({
    statements: [monthStatement(JANUARY, [h(90), h(10), 0])],
    registers: { contract: terms({ minShare: 0, maxShare: 0 }) },
  }).figures.smoothing;
  if (split === undefined) throw new Error("no smoothing period");
  expect(recoveryOf(split, 1)).toMatchObject({ lacking: "production", missing: null });
});

it("lacks the duration when it is empty or no month long", () => {
  const missing = (durationMonths: number | null) => {
    const { registers } = given({ registers: { contract: terms({ durationMonths }) } });
    return missingDates(registers, "REP-02").map((gap) => "parameter" in gap && gap.parameter);
  };
  expect([missing(null), missing(0), missing(1)]).toEqual([["Durée"], ["Durée"], []]);
});
