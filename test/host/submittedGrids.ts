import * as fc from "fast-check";
import type { CellValue, Grid } from "../../src/workbook/grid";
import type { SubmittedFile } from "../../src/workbook/submitted";

/** Sheets as titulaires send them, for tests of what is copied into a workbook. */

export const submittedGrid = (
  name: string,
  values: readonly (readonly CellValue[])[],
  facts: Partial<Grid> = {}
): Grid => ({
  name,
  id: name,
  visibility: "visible",
  isProtected: false,
  firstRow: 0,
  firstColumn: 0,
  values,
  formats: values.map((row) => row.map(() => "General")),
  hiddenRows: [],
  hiddenColumns: [],
  formulas: null,
  markIds: [],
  ...facts,
});

export const submittedFile = (
  name: string,
  sheets: readonly Grid[],
  facts: Partial<SubmittedFile> = {}
): SubmittedFile => ({
  name,
  kind: "xlsx",
  size: 4096,
  sha256: "0123456789abcdef".repeat(4),
  sheets,
  hasMacros: false,
  hasExternalLinks: false,
  ...facts,
});

/** Texts Excel would turn into something else if they were typed. */
export const TREACHEROUS_TEXTS = [
  "=1+1", "=HYPERLINK(\"x\")", "+33612345678", "-5", "@SUM(A1)", "'7,5", "''", "007", "7,5", "7:30",
  "1E5", "15/03/2026", "mars-26", "VRAI", "TRUE", "50 %", "1 234,5", "#REF!", "#N/A", "#VALEUR!",
  "_x0041_", "a\nb", "  espaces  ", "«é\u00a0»", "<&>\"", "\u200b", "😀", "0", "12/2",
] as const; // prettier-ignore

const FORMATS = [
  "General", "0.00", "@", "[h]:mm", "h:mm", "dd/mm/yyyy", "mmm-yy", "0%", '0.00" h"', "#,##0.00 \"€\"",
] as const; // prettier-ignore

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom(...TREACHEROUS_TEXTS),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    // No file tells -0 from 0.
    .map((number) => (number === 0 ? 0 : number)),
  fc.integer({ min: 0, max: 60_000 }),
  fc.boolean()
);

/** Characters that no workbook's part can hold. */
const isStorable = (cell: CellValue): boolean =>
  typeof cell !== "string" ||
  !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(
    cell
  );

/** A sheet as a file's reader gives it: its rectangle is the smallest that holds every value. */
export const anyGrid: fc.Arbitrary<Grid> = fc
  .record({
    firstRow: fc.nat(5),
    firstColumn: fc.nat(3),
    rows: fc.array(fc.array(value.filter(isStorable), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 9,
    }),
    formats: fc.array(fc.array(fc.constantFrom(...FORMATS), { minLength: 4, maxLength: 4 }), {
      minLength: 9,
      maxLength: 9,
    }),
    hiddenRows: fc.uniqueArray(fc.nat(8), { maxLength: 4 }),
    hiddenColumns: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
  })
  .map(({ firstRow, firstColumn, rows, formats, hiddenRows, hiddenColumns }) => {
    // Corners are filled, so that the rectangle is what it says.
    const filled = rows.map((row, index) => {
      const isEnd = index === 0 || index === rows.length - 1;
      return isEnd ? [row[0] ?? "début", row[1] ?? null, row[2] ?? null, row[3] ?? 7.5] : row;
    });
    const inOrder = (indices: readonly number[]): number[] =>
      [...indices].sort((left, right) => left - right);
    return submittedGrid("Mars 2026", filled, {
      firstRow,
      firstColumn,
      formats: filled.map((_, index) => formats[index] ?? []),
      hiddenRows: inOrder(hiddenRows.filter((row) => row < filled.length)).map(
        (row) => row + firstRow
      ),
      hiddenColumns: inOrder(hiddenColumns).map((column) => column + firstColumn),
    });
  });

/** What must be the same of a sheet and of its copy. */
export const contentOf = (grid: Grid | undefined) => ({
  firstRow: grid?.firstRow,
  firstColumn: grid?.firstColumn,
  values: grid?.values,
  formats: grid?.formats,
  hiddenRows: grid?.hiddenRows,
  hiddenColumns: grid?.hiddenColumns,
});
