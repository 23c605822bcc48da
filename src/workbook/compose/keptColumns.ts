import { fold } from "../../domain/folding";
import type { CellValue, TableRef, WorkbookSnapshot } from "../grid";
import { HostError } from "../host";
import type { PlannedCell } from "../plan";
import { EMPTY_CELL, type Cell } from "../read/cells";
import { FORMATS } from "./builder";
import { gridOf, type OwnedSheet } from "./ownedSheets";

interface PreviousCell {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly format: string;
}

/** Cells by folded title, looked up where they stand: a register may have a million of them. */
interface PreviousCells {
  readonly get: (title: string) => PreviousCell | undefined;
  readonly values: () => Iterable<PreviousCell>;
}

/** One row of a register as it stood before this run. */
export interface PreviousRow {
  /** Row in the sheet (0-based). */
  readonly row: number;
  readonly cells: PreviousCells;
}

/** A register as it stood before this run. */
export interface PreviousTable {
  readonly titles: readonly string[];
  readonly rows: readonly PreviousRow[];
}

const EMPTY: PreviousTable = { titles: [], rows: [] };

const tableNamed = ({ tables }: WorkbookSnapshot, name: string): TableRef | undefined =>
  tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());

/**
 * Refuses a table's name that a sheet which is not ours has already: Excel allows one only.
 * @throws HostError «TableNameTaken» with the table and the sheet it stands on.
 */
export function refuseTakenName(snapshot: WorkbookSnapshot, name: string, owned: OwnedSheet): void {
  const table = tableNamed(snapshot, name);
  if (table && (!owned.exists || table.sheet !== owned.sheet)) {
    throw new HostError("TableNameTaken", { table: name, sheet: table.sheet });
  }
}

/**
 * The register's table as it stands on our own sheet. A table of that name anywhere else is the user's, and nothing can
 * be written then.
 * @throws HostError «TableNameTaken» with the table and the sheet it stands on.
 */
export function previousTable(
  snapshot: WorkbookSnapshot,
  name: string,
  owned: OwnedSheet
): PreviousTable {
  refuseTakenName(snapshot, name, owned);
  const table = tableNamed(snapshot, name);
  return table ? readTable(snapshot, table) : EMPTY;
}

/** A table's titles and rows as the snapshot has them, its totals left out. */
export function readTable(snapshot: WorkbookSnapshot, table: TableRef): PreviousTable {
  const grid = gridOf(snapshot, table.sheet);
  if (!grid) return EMPTY;
  const top = table.firstRow - grid.firstRow;
  const left = table.firstColumn - grid.firstColumn;
  const titles = (grid.values[top] ?? [])
    .slice(left, left + table.columnCount)
    .map((title) => String(title ?? ""));
  const columns = new Map(titles.map((title, column) => [fold(title), left + column]));
  const bodyCount = table.rowCount - 1 - (table.hasTotals ? 1 : 0);
  const rows = Array.from({ length: Math.max(bodyCount, 0) }, (_, index): PreviousRow => {
    const at = top + 1 + index;
    const cellAt = (column: number): PreviousCell => ({
      value: grid.values[at]?.[column] ?? null,
      formula: grid.formulas?.[at]?.[column] ?? null,
      format: grid.formats[at]?.[column] ?? FORMATS.general,
    });
    return {
      row: table.firstRow + 1 + index,
      cells: {
        get: (title) => {
          const column = columns.get(title);
          return column === undefined ? undefined : cellAt(column);
        },
        values: () => [...columns.values()].map(cellAt),
      },
    };
  });
  return { titles, rows };
}

/** A value of a previous row, by title; null when the column did not exist. */
export const previousValue = (row: PreviousRow | undefined, title: string): CellValue =>
  row?.cells.get(fold(title))?.value ?? null;

/** A cell of a previous row as a reader sees it, by title; an empty one when the column did not exist. */
export function previousCell(row: PreviousRow, title: string): Cell {
  const cell = row.cells.get(fold(title));
  return cell ? { value: cell.value, format: cell.format } : EMPTY_CELL;
}

/** Titles the user added to the table, in his order. */
export function addedTitles(
  previous: PreviousTable,
  published: readonly string[]
): readonly string[] {
  const known = new Set(published.map(fold));
  return previous.titles.filter((title) => title !== "" && !known.has(fold(title)));
}

/** A formula that names no cell by its address survives a move to another row; another would point elsewhere. */
const followsItsRow = (text: string): boolean =>
  !/\$?[A-Z]{1,3}\$?\d+/i.test(text.replace(/"[^"]*"|\[[^\]]*\]/g, ""));

/** A cell of an added column, carried over: its formula where it still means the same, else its value. */
export function keptCell(
  previous: PreviousRow | undefined,
  title: string,
  row: number
): PlannedCell {
  const cell = previous?.cells.get(fold(title));
  if (!previous || !cell) return null;
  const { formula, value } = cell;
  if (typeof formula !== "string" || !isFormulaCell(cell)) return value;
  return previous.row === row || followsItsRow(formula) ? { formula, value } : value;
}

const isFormulaCell = ({ value, formula }: { value: CellValue; formula: CellValue }): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** The number format of an added column: that of its first filled cell. A formula is never written into a text cell. */
export function keptFormat(previous: PreviousTable, title: string): string {
  const cells = previous.rows.flatMap((row) => row.cells.get(fold(title)) ?? []);
  const format = cells.find(({ value }) => value !== null)?.format ?? FORMATS.general;
  return format === FORMATS.text && cells.some(isFormulaCell) ? FORMATS.general : format;
}
