import { rule } from "../../../src/domain/rules/RGP-01";
import { MARCH, findingsOf, line, placesOf, statement } from "./given";

const sensitive = [
  { sheet: "Mars 2026", cell: "K7", kind: "nir" },
  { sheet: "Notes", cell: "B3", kind: "nir" },
  { sheet: "Mars 2026", cell: "L7", kind: "health", count: 2 },
] as const;

describe("RGP-01", () => {
  it("gives the cell and nothing of the number", () => {
    const findings = findingsOf(rule, "RGP-01", { lines: [line(7)], sensitive });
    expect(findings.map(({ place }) => place)).toEqual([
      { sheet: "Mars 2026", cell: "K7" },
      { sheet: "Notes", cell: "B3" },
    ]);
    expect(findings.map(({ facts }) => facts)).toEqual([{}, {}]);
    expect(findings[0]?.severity).toBe("blocking");
    expect(findings.map(({ month }) => month)).toEqual([MARCH, null]);
  });

  it("hangs on the person of the row, not on the cell", () => {
    const [finding] = findingsOf(rule, "RGP-01", { lines: [line(7)], sensitive });
    expect(finding?.subject).toBe("Mars 2026 · P-001");
  });

  it("does not repeat a number that was used as an identifier", () => {
    const nir = "185057800608491";
    const findings = findingsOf(rule, "RGP-01", {
      lines: [line(7, { identifier: nir })],
      sensitive,
    });
    expect(JSON.stringify(findings)).not.toContain(nir);
  });

  it("says nothing when there is none", () => {
    expect(placesOf(rule, { lines: [line(7)] })).toEqual([]);
  });

  it("takes the month of the row where the sheet says none", () => {
    const statements = [statement([line(7)], { month: null })];
    const [finding] = findingsOf(rule, "RGP-01", { statements, sensitive });
    expect(finding?.month).toBe(MARCH);
    const empty = [statement([])];
    expect(findingsOf(rule, "RGP-01", { statements: empty, sensitive })[0]?.month).toBe(MARCH);
  });
});
