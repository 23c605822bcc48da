import {
  cumulationSides,
  displacements,
  type CumulatedLine,
} from "../../src/domain/penaltyCumulation";

const line = (code: string, cumulative: boolean, gross: number, more: Partial<CumulatedLine> = {}): CumulatedLine => ({
  clauseRank: code.charCodeAt(0),
  clause: { code, cumulative },
  periodKey: "2026-03",
  gross,
  ...more,
}); // prettier-ignore

describe("the sides of a period", () => {
  it("are those that do not add up, the cumulative one first", () => {
    const sides = cumulationSides([line("A", false, 300), line("B", true, 100), line("C", true, 50)]);
    expect([...sides]).toEqual([
      [
        "2026-03",
        [
          { isCumulative: true, lines: [1, 2], total: 150 },
          { isCumulative: false, lines: [0], total: 300 },
        ],
      ],
    ]);
  });

  it("leave out the periods where everything adds up", () => {
    expect(cumulationSides([line("A", true, 300), line("B", true, 100)]).size).toBe(0);
    expect(cumulationSides([line("A", false, 300)]).size).toBe(0);
    expect(cumulationSides([line("A", false, 1), line("B", true, 1, { periodKey: "2026" })]).size).toBe(0);
  });

  it("displace nobody alone", () => {
    expect(displacements([line("A", false, 300), line("B", true, 1, { periodKey: "2026" })])).toEqual([[], []]);
  });
}); // prettier-ignore
