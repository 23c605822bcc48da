import { rule } from "../../../src/domain/rules/SUP-01";
import { findingsOf, given, line, placesOf } from "./given";

describe("SUP-01", () => {
  it("refuses a support that the contract does not have", () => {
    const [finding] = findingsOf(rule, "SUP-01", { lines: [line(7, { support: "Cantine" })] });
    expect(finding?.place).toEqual({ sheet: "Mars 2026", cell: "D7" });
    expect(finding?.facts.known).toEqual(["Espaces verts", "Déchèterie"]);
    expect(finding?.severity).toBe("blocking");
  });

  it("knows a support whatever its case, accents and spaces", () => {
    const lines = [
      line(7, { support: "DECHETERIE" }),
      line(8, { support: "espaces\u00a0 verts " }),
      line(9, { support: "Espaces\nverts" }),
    ];
    expect(placesOf(rule, { lines })).toEqual([]);
  });

  it("leaves a missing support to SUP-02", () => {
    expect(placesOf(rule, { lines: [line(7, { support: null })] })).toEqual([]);
  });

  it.each([null, []])("is not checked without supports (%p)", (supports) => {
    const outcome = rule.check(given({ lines: [line(7)], registers: { supports } }));
    expect(outcome.findings).toEqual([]);
    expect(outcome.notChecked).toEqual([
      { kind: "missing-table", table: "tSupports", rules: ["SUP-01"] },
    ]);
  });
});
