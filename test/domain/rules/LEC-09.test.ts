import { rule } from "../../../src/domain/rules/LEC-09";
import { MARCH, findingsOf, h, line, placesOf, statement } from "./given";

const hidden = [
  { kind: "row", cell: "E9", hours: h(70) },
  { kind: "column", cell: "G7", hours: h(12) },
  { kind: "row", cell: "E12", hours: h(3.5) },
] as const;

describe("LEC-09", () => {
  it("tells hidden rows once and hidden columns once, with their hours", () => {
    const statements = [statement([line(7)], { hidden })];
    const findings = findingsOf(rule, "LEC-09", { statements });
    expect(findings.map(({ place, facts }) => [place.cell, facts])).toEqual([
      ["E9", { kind: "row", cells: ["E9", "E12"], hours: h(73.5) }],
      ["G7", { kind: "column", cells: ["G7"], hours: h(12) }],
    ]);
    expect(findings.map(({ severity, month }) => [severity, month])).toEqual([
      ["to-justify", MARCH],
      ["to-justify", MARCH],
    ]);
  });

  it("says nothing where nothing is hidden", () => {
    expect(placesOf(rule, { lines: [line(7)] })).toEqual([]);
    expect(placesOf(rule, { statements: [statement([line(7)], { hidden: [] })] })).toEqual([]);
  });
});
