import { rule } from "../../../src/domain/rules/SUP-02";
import { findingsOf, given, h, line, placesOf } from "./given";

describe("SUP-02", () => {
  it("asks for the support of production hours", () => {
    const [finding] = findingsOf(rule, "SUP-02", { lines: [line(7, { support: null })] });
    expect(finding?.place.cell).toBe("D7");
    expect(finding?.facts.hours).toBe(h(70));
    expect(finding?.severity).toBe("to-justify");
  });

  it("points at the hours when the statement has no support column", () => {
    const lines = [line(7, { support: null, cells: { production: "E7" } })];
    expect(placesOf(rule, { lines })).toEqual(["Mars 2026!E7"]);
  });

  it("lets guidance and training go without a support", () => {
    const lines = [
      line(7, { support: null, production: 0 }),
      line(8, { support: null, production: null }),
    ];
    expect(placesOf(rule, { lines })).toEqual([]);
  });

  it.each([null, []])("is not checked without supports (%p)", (supports) => {
    const outcome = rule.check(
      given({ lines: [line(7, { support: null })], registers: { supports } })
    );
    expect(outcome.findings).toEqual([]);
    expect(outcome.notChecked).toEqual([
      { kind: "missing-table", table: "tSupports", rules: ["SUP-02"] },
    ]);
  });
});
