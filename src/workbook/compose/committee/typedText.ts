import { fold } from "../../../domain/folding";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { COMPLETE_NAME, type Grid, type TableRef, type WorkbookSnapshot } from "../../grid";
import { HostError } from "../../host";
import { previousValue, readTable, refuseTakenName, type PreviousTable } from "../keptColumns";
import { gridOf, type OwnedSheet } from "../ownedSheets";

/** A table the committee fills in: its name, what is written above it and at its head. */
export interface TypedTitles {
  readonly name: string;
  readonly heading: string;
  readonly titles: readonly string[];
  /** Index of the title whose column numbers the lines: not something somebody typed. */
  readonly numbered?: number;
}

const NOTHING_TYPED: PreviousTable = { titles: [], rows: [] };

/** What ends a table that is no longer one: the heading of what follows it. */
const HEADINGS: ReadonlySet<string> = new Set(
  [COMMITTEE.decisions, COMMITTEE.attendance, COMMITTEE.comments, COMMITTEE.missing, COMMITTEE.method].map(
    ({ heading }) => fold(heading)
  )
); // prettier-ignore

const textAt = (grid: Grid, row: number, column: number): string => {
  const value = grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
  return value === null ? "" : fold(String(value));
};

const endRow = (grid: Grid): number => grid.firstRow + grid.values.length;
const endColumn = (grid: Grid): number => grid.firstColumn + (grid.values[0]?.length ?? 0);

const isHeadingRow = (grid: Grid, row: number): boolean =>
  (grid.values[row - grid.firstRow] ?? []).some(
    (value) => typeof value === "string" && HEADINGS.has(fold(value))
  );

/** How many cells of a row are filled from a column on. */
function filledFrom(grid: Grid, row: number, column: number): number {
  let count = 0;
  while (column + count < endColumn(grid) && textAt(grid, row, column + count) !== "") count += 1;
  return count;
}

/** Whether the titles, or the heading above them, stand at a cell. */
function beginsAt(grid: Grid, row: number, column: number, table: TypedTitles): boolean {
  if (textAt(grid, row, column) === "") return false;
  if (textAt(grid, row - 1, column) === fold(table.heading)) return true;
  const { titles } = table;
  return (
    titles.length > 1 &&
    titles.every((title, offset) => textAt(grid, row, column + offset) === fold(title))
  );
}

/** The cell at which what was a table begins: the last on the sheet, these tables being at its end. */
function cornerOf(grid: Grid, table: TypedTitles): { row: number; column: number } | null {
  for (let row = endRow(grid) - 1; row >= grid.firstRow; row -= 1) {
    for (let column = grid.firstColumn; column < endColumn(grid); column += 1) {
      if (beginsAt(grid, row, column, table)) return { row, column };
    }
  }
  return null;
}

const isEmptyRow = (grid: Grid, row: number, area: TableRef): boolean =>
  Array.from({ length: area.columnCount }, (_, offset) => area.firstColumn + offset).every(
    (column) => textAt(grid, row, column) === ""
  );

/** The same table with the lines typed right under it: Excel makes them part of it, other programs do not. */
function grownDown(grid: Grid, area: TableRef): TableRef {
  if (area.hasTotals) return area;
  let row = area.firstRow + area.rowCount;
  while (row < endRow(grid) && !isEmptyRow(grid, row, area) && !isHeadingRow(grid, row)) row += 1;
  return { ...area, rowCount: row - area.firstRow };
}

/** Cells that were a table: down to the heading of what follows, as wide as their titles. */
function areaAt(grid: Grid, { row, column }: { row: number; column: number }): TableRef {
  let end = row + 1;
  while (end < endRow(grid) && !isHeadingRow(grid, end)) end += 1;
  return {
    name: "",
    sheet: grid.name,
    firstRow: row,
    firstColumn: column,
    rowCount: end - row,
    columnCount: filledFrom(grid, row, column),
    hasTotals: false,
  };
}

const isTyped = (row: PreviousTable["rows"][number], titles: readonly string[], numbered: string): boolean =>
  titles.some((title) => fold(title) !== numbered && previousValue(row, title) !== null); // prettier-ignore

/** Without the lines at the end in which nobody typed anything. */
function trimmed(table: PreviousTable, { titles, numbered }: TypedTitles): PreviousTable {
  const number = fold(numbered === undefined ? "" : (titles[numbered] ?? ""));
  const last = table.rows.findLastIndex((row) => isTyped(row, table.titles, number));
  return { titles: table.titles, rows: table.rows.slice(0, last + 1) };
}

/** The user's table that begins at a cell, whatever it is called now. */
const tableAt = (
  { tables }: WorkbookSnapshot,
  sheet: string,
  corner: { row: number; column: number }
): TableRef | undefined =>
  tables.find(
    (table) =>
      table.sheet === sheet &&
      table.firstRow === corner.row &&
      table.firstColumn === corner.column
  ); // prettier-ignore

/** Where what was typed stands on the sheet: the table by its name, else what was made of it. */
function typedArea(
  snapshot: WorkbookSnapshot,
  owned: OwnedSheet,
  table: TypedTitles
): TableRef | null {
  const grid = owned.exists ? gridOf(snapshot, owned.sheet) : null;
  if (!grid) return null;
  const named = snapshot.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  if (named) return grownDown(grid, named);
  const corner = cornerOf(grid, table);
  if (!corner) return null;
  const renamed = tableAt(snapshot, owned.sheet, corner);
  return renamed ? grownDown(grid, renamed) : areaAt(grid, corner);
}

/** The table on the complete copy that a run which was cut off left beside. */
function tableLeftBehind(snapshot: WorkbookSnapshot, { name }: TypedTitles): TableRef | undefined {
  const copy = new RegExp(`^${name}_\\d+$`, "i");
  const complete = new RegExp(`^${COMPLETE_NAME}_\\d+$`, "i");
  return snapshot.tables.find((table) => copy.test(table.name) && complete.test(table.sheet));
}

/**
 * What the committee typed, every line where it is: in the table by its name, else in what the user made of it (renamed,
 * converted to plain cells), else on the copy that a run which was cut off left beside a half rewritten sheet.
 * @throws HostError «TableNameTaken» when a table of that name stands on another sheet.
 */
export function typedText(
  snapshot: WorkbookSnapshot,
  owned: OwnedSheet,
  table: TypedTitles
): PreviousTable {
  refuseTakenName(snapshot, table.name, owned);
  const area = typedArea(snapshot, owned, table);
  const onSheet = area ? readTable(snapshot, area) : NOTHING_TYPED;
  const typed = trimmed(onSheet, table);
  if (typed.rows.length === 0) {
    const left = tableLeftBehind(snapshot, table);
    const saved = left ? trimmed(readTable(snapshot, left), table) : NOTHING_TYPED;
    if (saved.rows.length > 0) return saved;
  }
  // The end of what is no table any more is where the page goes on: nobody's empty lines.
  return area?.name === "" ? typed : onSheet;
}

/**
 * Refuses to rewrite a summary's sheet on which the user put a table of his own: it would go with the former sheet.
 * @throws HostError «TableOnSummary» with the table and the sheet.
 */
export function refuseOtherTables(
  snapshot: WorkbookSnapshot,
  owned: OwnedSheet,
  typed: readonly TypedTitles[]
): void {
  if (!owned.exists) return;
  const areas = typed.flatMap((table) => typedArea(snapshot, owned, table) ?? []);
  const isOurs = ({ firstRow, firstColumn }: TableRef): boolean =>
    areas.some((area) => area.firstRow === firstRow && area.firstColumn === firstColumn);
  const other = snapshot.tables.find((table) => table.sheet === owned.sheet && !isOurs(table));
  if (other) throw new HostError("TableOnSummary", { table: other.name, sheet: owned.sheet });
}
