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

  it("asks for other sensitive data, and does without a header", () => {
    const others = [
      { sheet: "Mars 2026", cell: "N7", kind: "other-sensitive", header: "Remarques" },
      { sheet: "Mars 2026", cell: "O7", kind: "health" },
    ] as const;
    const findings = findingsOf(rule, "RGP-02", { lines: [line(7)], sensitive: others });
    expect(findings.map(({ subject, header, facts }) => [subject, header, facts.kind])).toEqual([
      ["Mars 2026 · Remarques · donnée sensible", "Remarques", "other-sensitive"],
      ["Mars 2026 · santé", null, "health"],
    ]);
  });
});
