import { rule } from "../../../src/domain/rules/RGP-02";
import { MARCH, findingsOf, line, placesOf } from "./given";

const sensitive = [
  { sheet: "Mars 2026", cell: "K7", kind: "health", header: "Observations", count: 2 },
  { sheet: "Participants", cell: "W2", kind: "judicial", header: "Suivi" },
  { sheet: "Mars 2026", cell: "L7", kind: "nir" },
  { sheet: "Mars 2026", cell: "M7", kind: "email", count: 3 },
] as const;

describe("RGP-02", () => {
  it("asks once for each column, with the number of its cells", () => {
    const findings = findingsOf(rule, "RGP-02", { lines: [line(7)], sensitive });
    expect(findings.map(({ place, facts }) => [place, facts])).toEqual([
      [
        { sheet: "Mars 2026", cell: "K7" },
        { kind: "health", count: 2 },
      ],
      [
        { sheet: "Participants", cell: "W2" },
        { kind: "judicial", count: 1 },
      ],
    ]);
    expect(findings.map(({ severity, month }) => [severity, month])).toEqual([
      ["to-justify", MARCH],
      ["to-justify", null],
    ]);
    expect(findings[0]?.subject).toBe("Mars 2026 · Observations · santé");
  });

  it("says nothing when there is none", () => {
    expect(placesOf(rule, { lines: [line(7)] })).toEqual([]);
  });
});
