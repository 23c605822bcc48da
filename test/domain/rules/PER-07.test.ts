import { rule } from "../../../src/domain/rules/PER-07";
import { MARCH, findingsOf, given, h, line, placesOf, statement } from "./given";

describe("PER-07", () => {
  it("asks once about somebody the register does not know, however many rows", () => {
    const april = { sheet: "Avril 2026", month: MARCH + 1 };
    const statements = [
      statement([line(7), line(8, { identifier: "P-019" }), line(9, { identifier: "P-019" })]),
      statement([line(7, { ...april, identifier: "P-019" })], april),
    ];
    const [finding, ...others] = findingsOf(rule, "PER-07", { statements });
    expect(others).toEqual([]);
    expect(finding?.severity).toBe("to-justify");
    expect([finding?.place.sheet, finding?.place.cell, finding?.month]).toEqual([
      "Mars 2026",
      "A8",
      MARCH,
    ]);
    expect(finding?.facts).toEqual({
      who: { identifier: "P-019", row: 8 },
      rows: 3,
      sheets: 2,
      hours: h(270),
    });
  });

  it("knows by identifier only: a name the reading did not find is unknown", () => {
    const lines = [
      line(7, { identifier: null, name: "INCONNU Basile" }),
      line(8, { identifier: null, name: "Inconnu  BASILE" }),
      line(9, { identifier: null, name: null }),
    ];
    expect(placesOf(rule, { lines })).toEqual(["Mars 2026!A7"]);
  });

  it.each([null, []])("is not checked without a filled register", (participants) => {
    const outcome = rule.check(
      given({ lines: [line(7, { identifier: "P-019" })], registers: { participants } })
    );
    expect(outcome.findings).toEqual([]);
    expect(outcome.notChecked).toEqual([
      { kind: "missing-table", table: "tParticipants", rules: ["PER-07"] },
    ]);
  });
});
