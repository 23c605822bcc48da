import { rule } from "../../../src/domain/rules/LEC-05";
import { findingsOf, line, placesOf, statement, unreadable } from "./given";

const refused = statement([line(7), line(8, { identifier: "P-002", support: "Déchèterie" })], {
  unreadable: [unreadable(8, "#REF!", { kind: "error-value" })],
});

describe("LEC-05", () => {
  it("names the cell, the header and the text", () => {
    const [finding, ...others] = findingsOf(rule, "LEC-05", { statements: [refused] });
    expect(others).toEqual([]);
    expect(finding?.place).toEqual({ sheet: "Mars 2026", cell: "E8" });
    expect(finding?.header).toBe("Heures de production");
    expect(finding?.facts.text).toBe("#REF!");
    expect(finding?.severity).toBe("blocking");
  });

  it("hangs on the person, the column and the support, never on the cell", () => {
    const [finding] = findingsOf(rule, "LEC-05", { statements: [refused] });
    expect(finding?.subject).toBe("P-002 · Heures de production · Déchèterie");
    const moved = {
      ...refused,
      lines: [line(30, { identifier: "P-002", support: "Déchèterie" })],
      unreadable: [unreadable(30, "#REF!", { kind: "error-value" })],
    };
    expect(findingsOf(rule, "LEC-05", { statements: [moved] })[0]?.subject).toBe(finding?.subject);
  });

  it("says nothing of other refusals, nor of a clean statement", () => {
    const other = { ...refused, unreadable: [unreadable(8, "?", { kind: "not-hours" })] };
    expect(placesOf(rule, { statements: [other, statement([line(7)])] })).toEqual([]);
  });
});
