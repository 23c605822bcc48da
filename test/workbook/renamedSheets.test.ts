import { renamedQuotes, renamedSheets, renamedSubject } from "../../src/workbook/renamedSheets";
import { composeCheck } from "../../src/workbook/compose/composeCheck";
import type { FormerFinding } from "../../src/workbook/reading";
import { EMPTY_WORKBOOK, applied, renamed } from "./compose/simulate";
import { lineOf, resultOf, statementOf } from "./compose/sampleResult";

/** Statements of some sheets, all of the same month, with the hours of their rows. */
const result = (sheets: Readonly<Record<string, readonly number[]>>) =>
  resultOf(
    Object.entries(sheets).map(([sheet, hours]) =>
      statementOf(
        sheet,
        hours.map((production, index) =>
          lineOf({ sheet, row: 9 + index, identifier: `P-${index.toString()}`, production: production * 3600 })
        )
      )
    )
  ); // prettier-ignore

/** The workbook after a check of these statements; their sheets stand in it. */
const checked = (sheets: Readonly<Record<string, readonly number[]>>) => {
  const book = applied(EMPTY_WORKBOOK, composeCheck(result(sheets), EMPTY_WORKBOOK));
  const own = Object.keys(sheets).map((name) => ({ ...book.sheets[0]!, name, id: name }));
  return { ...book, sheets: [...book.sheets, ...own] };
};

const former = (sheet: string, rule: string, subject: string): FormerFinding => ({
  identity: `${rule}|${subject}|2026-03`,
  rule,
  subject,
  period: "2026-03",
  sheet,
  cell: null,
  decision: null,
});

describe("sheets renamed since the last check", () => {
  it("are known by the hours they hold, even a little corrected", () => {
    const book = renamed(checked({ Mars: [10, 20, 30] }), "Mars", "Relevé");
    expect(renamedSheets(book, [], result({ Relevé: [10, 20, 30] }))).toEqual(new Map([["Mars", "Relevé"]])); // prettier-ignore
    expect(renamedSheets(book, [], result({ Relevé: [10, 20, 31] }))).toEqual(new Map([["Mars", "Relevé"]])); // prettier-ignore
    expect(renamedSheets(book, [], result({ Relevé: [11, 21, 31] })).size).toBe(0);
  });

  it("are not guessed: a deleted sheet and a new one are two sheets, twins decide nothing", () => {
    const gone = renamed(checked({ A: [10, 20], B: [10, 20] }), "A", "C");
    const both = renamed(gone, "B", "D");
    expect(renamedSheets(both, [], result({ C: [10, 20], D: [10, 20] })).size).toBe(0);
    const one = renamed(checked({ A: [10, 20], B: [30, 40] }), "A", "C");
    const two = renamed(one, "B", "D");
    expect(renamedSheets(two, [], result({ C: [30, 40], D: [10, 20] }))).toEqual(
      new Map([
        ["A", "D"],
        ["B", "C"],
      ])
    );
  });

  it("are known by their findings when they hold no hours", () => {
    const book = { ...EMPTY_WORKBOOK, sheets: [{ ...checked({ N: [1] }).sheets.at(-1)! }] };
    const findings = [
      {
        identity: "LEC-01|N|2026-03",
        finding: { place: { sheet: "N" } },
      },
    ];
    const now = { ...result({}), findings };
    expect(renamedSheets(book, [former("V", "LEC-01", "V")], now)).toEqual(new Map([["V", "N"]]));
    expect(renamedSheets(book, [former("V", "LEC-02", "V")], now).size).toBe(0);
  });

  it("are replaced in a subject where they stand as a part of it, and in a text where they are quoted", () => {
    expect(renamedSubject("1 · Mars 2026 (2) · Mars 2026", "Mars 2026 (2)", "Rectif.")).toBe(
      "1 · Rectif. · Mars 2026"
    );
    expect(renamedSubject("Mars 2026 · lot (2)", "Mars 2026", "M")).toBe("M · lot (2)");
    expect(renamedSubject("Mars 2026 (2)", "Mars 2026", "M")).toBe("M (2)");
    expect(renamedSubject("P-1 · Mars 2026 bis", "Mars 2026", "M")).toBe("P-1 · Mars 2026 bis");
    expect(renamedQuotes("«\u00a0Mars\u00a0», en Mars", new Map([["Mars", "M"]]))).toBe(
      "«\u00a0M\u00a0», en Mars"
    );
  });
});
