import type { Day } from "../../domain/calendar";
import type { CellValue, Grid, WorkbookSnapshot } from "../grid";
import type { Block, SheetPlan, WorkbookPlan } from "../plan";
import { formatKind } from "../read/numberFormat";
import type { ImportedSheet, SubmittedFile } from "../submitted";
import { sheetPlan } from "./builder";
import { importedName, monthsOnTop } from "./importedName";
import { safeFormats } from "./safeFormat";
import { composeJournal, formerImports, importEntry } from "./journal";

/** The sheets a person chose of one file, by name. */
export interface ChosenSheets {
  readonly file: SubmittedFile;
  readonly sheets: readonly string[];
}

export interface ImportPlan {
  readonly plan: WorkbookPlan;
  readonly imported: readonly ImportedSheet[];
}

/** The longest text Excel keeps in a cell. */
const LONGEST_TEXT = 32_767;

const WIDEST = 40;
const NARROWEST = 8;
/** Enough rows to tell how wide a column's texts are. */
const MEASURED_ROWS = 400;
const DATE_WIDTH = 11;

const isFilled = (row: readonly CellValue[]): boolean => row.some((value) => value !== null);

const kept = (value: CellValue): CellValue =>
  typeof value === "string" && value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT) : value;

const isTooLong = (value: CellValue): boolean =>
  typeof value === "string" && value.length > LONGEST_TEXT;

/** Values at the addresses they have in the file, with their number formats, row by row. */
function blocksOf(grid: Grid): readonly Block[] {
  if (grid.values.length === 0) return [];
  const cells = grid.values.map((row) => (row.some(isTooLong) ? row.map(kept) : row));
  return [
    { row: grid.firstRow, column: grid.firstColumn, cells, formats: safeFormats(grid.formats) },
  ];
}

/** Characters a value takes; a text that may run over the empty cell on its right needs no room of its own. */
function roomOf(value: CellValue, next: CellValue | undefined, format: string): number {
  if (value === null) return 0;
  if (typeof value === "string") {
    const longest = Math.max(...value.split("\n", 20).map((part) => part.length));
    return longest > WIDEST && (next ?? null) === null ? 0 : longest;
  }
  if (typeof value === "boolean") return 5;
  return formatKind(format) === "date" ? DATE_WIDTH : Math.min(value.toString().length, 12);
}

function columnWidths(grid: Grid): readonly (number | null)[] {
  const rows = grid.values.slice(0, MEASURED_ROWS);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const measured = Array.from({ length: width }, (_, column) => {
    const room = rows.reduce(
      (most, row, index) =>
        Math.max(
          most,
          roomOf(row[column] ?? null, row[column + 1], grid.formats[index]?.[column] ?? "General")
        ),
      0
    );
    return room === 0 ? null : Math.min(Math.max(room + 1, NARROWEST), WIDEST);
  });
  return [...Array.from({ length: grid.firstColumn }, () => null), ...measured];
}

/**
 * A submitted sheet as a plain sheet of the workbook: cells at the same addresses, values and number formats, hidden
 * rows and columns hidden. Nothing is a formula: a text that looks like one stays a text, an error value is copied as
 * its text, which is read as the error it was.
 */
export const importedSheetPlan = (grid: Grid, sheet: string): SheetPlan =>
  sheetPlan({
    ownerName: null,
    sheet,
    exists: false,
    blocks: blocksOf(grid),
    columnWidths: columnWidths(grid),
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
  });

/**
 * Copies chosen sheets into new sheets of the workbook and adds their lines to `Journal`. No sheet is ever replaced: a
 * taken name gets « (2)». A file imported before is copied again, and says so (`alreadyImported`).
 * @throws HostError «TableNameTaken» when the user's own table is called `tJournal`.
 */
export function composeImport(
  chosen: readonly ChosenSheets[],
  snapshot: WorkbookSnapshot,
  options: { readonly asOf: Day; readonly version: string }
): ImportPlan {
  const former = new Map(formerImports(snapshot));
  const taken = snapshot.sheets.map(({ name }) => name);
  const plans: SheetPlan[] = [];
  const imported: ImportedSheet[] = [];
  for (const { file, sheets } of chosen) {
    const wanted = new Set(sheets);
    const grids = file.sheets.filter(({ name }) => wanted.has(name));
    const before = former.get(file.sha256);
    for (const grid of grids) {
      const isOnlySheet = grids.length === 1;
      const source = { file: file.name, sheet: grid.name, isOnlySheet, months: monthsOnTop(grid) };
      const sheet = importedName(source, taken);
      taken.push(sheet);
      plans.push(importedSheetPlan(grid, sheet));
      imported.push({
        sheet,
        sourceSheet: grid.name,
        file: file.name,
        size: file.size,
        sha256: file.sha256,
        rows: grid.values.filter(isFilled).length,
        ...(before ? { alreadyImported: before } : {}),
      });
      // The same bytes under another name, further on in the same import.
      former.set(file.sha256, { sheet, on: options.asOf });
    }
  }
  const entries = imported.map((sheet) => importEntry(sheet, options));
  // The journal is composed over the names just taken: a sheet called «Journal» in a file stays itself.
  const withNew: WorkbookSnapshot = {
    ...snapshot,
    sheets: [...snapshot.sheets, ...imported.map(({ sheet }) => emptyGrid(sheet))],
  };
  const journal = composeJournal(entries, withNew, options.asOf);
  return {
    plan: {
      // The journal comes last: it tells of what is already there.
      sheets: imported.length === 0 ? [] : [...plans, journal],
      marksToRemove: [],
      marks: [],
      activate: imported[0]?.sheet ?? null,
    },
    imported,
  };
}

const emptyGrid = (name: string): Grid => ({
  name,
  id: name,
  visibility: "visible",
  isProtected: false,
  firstRow: 0,
  firstColumn: 0,
  values: [],
  formats: [],
  hiddenRows: [],
  hiddenColumns: [],
  formulas: null,
  markIds: [],
});
