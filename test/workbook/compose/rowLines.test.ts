import fc from "fast-check";
import { line } from "../../../src/workbook/compose/builder";
import { linesOfText, rowLinesOf } from "../../../src/workbook/compose/rowLines";

describe("lines of a folded text", () => {
  it("keeps words whole, and cuts those longer than the column", () => {
    expect(linesOfText("", 10)).toBe(1);
    expect(linesOfText("dix lettre", 10)).toBe(1);
    expect(linesOfText("onze lettres", 10)).toBe(2);
    expect(linesOfText("anticonstitutionnellement", 10)).toBe(3);
    expect(linesOfText("un\ndeux", 10)).toBe(2);
  });

  it("never loses a character: the lines hold the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 60 }), (text, width) => {
        const paragraphs = text.split("\n");
        const least = paragraphs.reduce(
          (sum, part) => sum + Math.max(1, Math.ceil(part.replace(/[ \t]/g, "").length / width)),
          0
        );
        expect(linesOfText(text, width)).toBeGreaterThanOrEqual(least);
        expect(linesOfText(text, width)).toBeLessThanOrEqual(text.length + paragraphs.length);
      })
    );
  });
});

it("gives a height to the rows whose blocks are folded, and to those alone", () => {
  const long = "une phrase qui tient sur trois lignes";
  const blocks = [
    line(0, [long], "note", { wrap: false }),
    line(1, ["court", long], "body", { wrap: true }),
    line(2, [long, 12], "body"),
    line(3, ["Montant retenu"], "header"),
  ];
  expect(rowLinesOf(blocks, [14, 14])).toEqual({ 1: 3, 3: 2 });
});
