import { rule } from "../../../src/domain/rules/RGP-03";
import { MARCH, findingsOf, line, placesOf } from "./given";

const sensitive = [
  { sheet: "Mars 2026", cell: "K7", kind: "phone", header: "Téléphone", count: 12 },
  { sheet: "Mars 2026", cell: "L7", kind: "iban", count: 1 },
  { sheet: "Mars 2026", cell: "M7", kind: "email", header: "Courriel", count: 3 },
  { sheet: "Mars 2026", cell: "N7", kind: "health", count: 3 },
] as const;

describe("RGP-03", () => {
  it("informs once for each column, with the number of its cells", () => {
    const findings = findingsOf(rule, "RGP-03", { lines: [line(7)], sensitive });
    expect(findings.map(({ place, facts }) => [place.cell, facts])).toEqual([
      ["K7", { kind: "phone", count: 12 }],
      ["L7", { kind: "iban", count: 1 }],
      ["M7", { kind: "email", count: 3 }],
    ]);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["information"]));
  });

  it("says nothing when there is none", () => {
    expect(placesOf(rule, { lines: [line(7)] })).toEqual([]);
  });

  it("names the column and the month, where there are some", () => {
    const elsewhere = { sheet: "Notes", cell: "B3", kind: "email" } as const;
    const findings = findingsOf(rule, "RGP-03", {
      lines: [line(7)],
      sensitive: [...sensitive, elsewhere],
    });
    expect(findings.map(({ month, header, subject }) => [month, header, subject])).toEqual([
      [MARCH, "Téléphone", "Mars 2026 · Téléphone · téléphone"],
      [MARCH, null, "Mars 2026 · IBAN"],
      [MARCH, "Courriel", "Mars 2026 · Courriel · adresse électronique"],
      [null, null, "Notes · adresse électronique"],
    ]);
  });
});
