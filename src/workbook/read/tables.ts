import type { Place } from "../../domain/contract";
import type { NotChecked } from "../../domain/finding";
import { fold } from "../../domain/folding";
import { ACCEPTED } from "../../messages/fr/accepted";
import { cellAddress } from "../a1";
import type { Grid, TableRef, WorkbookSnapshot } from "../grid";
import { cellAt, EMPTY_CELL, isBlank, plainText, shownText, type Cell } from "./cells";
import type { Reader } from "./values";

/** One row of an input table's body. */
export interface InputRow {
  /** 0-based row in the sheet. */
  readonly row: number;
  /** The cell under a title (folded by the caller's choice of words); an empty one when there is no such column. */
  cell(title: string): Cell;
  /** A1 address of that cell, or null when there is no such column. */
  address(title: string): string | null;
  /** Where the row stands: its first cell. */
  readonly place: Place;
}

/** An input table, found by its Excel name. */
export interface InputTable {
  readonly name: string;
  readonly sheet: string;
  /** Titles as written, in order. */
  readonly titles: readonly string[];
  has(title: string): boolean;
  /** Body rows that hold something; the totals row is left out. */
  readonly rows: readonly InputRow[];
  /** A1 address of the first header cell. */
  readonly headerCell: string;
}

/** A table's rectangle within its sheet's used range; nothing of it lies outside. */
interface Frame {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows and columns of a table within the values of its sheet; a table of a stale snapshot is cut to what is there. */
function frameOf(table: TableRef, grid: Grid): Frame {
  const top = table.firstRow - grid.firstRow;
  const left = table.firstColumn - grid.firstColumn;
  const bodyEnd = top + table.rowCount - (table.hasTotals ? 1 : 0);
  const width = grid.values[top]?.length ?? 0;
  return {
    top,
    left,
    bottom: Math.min(bodyEnd, grid.values.length),
    right: Math.min(left + table.columnCount, width),
  };
}

const tableNamed = (snapshot: WorkbookSnapshot, name: string): TableRef | undefined =>
  snapshot.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());

/** Finds a table by its Excel name (case apart), wherever it stands; its columns go by folded title. */
export function findTable(snapshot: WorkbookSnapshot, name: string): InputTable | null {
  const table = tableNamed(snapshot, name);
  const grid = table && snapshot.sheets.find((sheet) => sheet.name === table.sheet);
  if (!table || !grid) return null;
  const { top, left, bottom, right } = frameOf(table, grid);
  const columns = new Map<string, number>();
  const titles: string[] = [];
  for (let column = Math.max(left, 0); column < right; column += 1) {
    const title = plainText(grid.values[top]?.[column]) ?? "";
    titles.push(title);
    const key = fold(title);
    if (key !== "" && !columns.has(key)) columns.set(key, column);
  }
  const columnOf = (title: string): number | undefined => columns.get(fold(title));
  const address = (row: number, column: number): string =>
    cellAddress(grid.firstRow + row, grid.firstColumn + column);
  const rowAt = (row: number): InputRow => ({
    row: grid.firstRow + row,
    cell: (title) => {
      const column = columnOf(title);
      return column === undefined ? EMPTY_CELL : cellAt(grid, row, column);
    },
    address: (title) => {
      const column = columnOf(title);
      return column === undefined ? null : address(row, column);
    },
    place: { sheet: table.sheet, cell: address(row, Math.max(left, 0)) },
  });
  const rows: InputRow[] = [];
  for (let row = Math.max(top + 1, 0); row < bottom; row += 1) {
    const cells = grid.values[row]?.slice(Math.max(left, 0), right) ?? [];
    if (!cells.every(isBlank)) rows.push(rowAt(row));
  }
  return {
    name: table.name,
    sheet: table.sheet,
    titles,
    has: (title) => columns.has(fold(title)),
    rows,
    headerCell: address(Math.max(top, 0), Math.max(left, 0)),
  };
}

/** Reads the fields of one row, and keeps what could not be read. */
export interface Fields {
  readonly row: InputRow;
  /** The value under a title; null when blank or unreadable (which is then reported). */
  readonly take: <Value>(title: string, reader: Reader<Value>) => Value | null;
  /** The same, and a blank cell is reported too: the row means nothing without it. */
  readonly need: <Value>(title: string, reader: Reader<Value>) => Value | null;
}

/** Rows of a register, and what of them could not be read. */
export interface RegisterRows<Row> {
  readonly rows: readonly Row[] | null;
  readonly notChecked: readonly NotChecked[];
}

function fieldsOf(row: InputRow, report: (item: NotChecked) => void): Fields {
  const unreadable = (title: string, accepted: string): null => {
    const cell = row.address(title);
    const { value } = row.cell(title);
    report({
      kind: "unreadable-input",
      place: cell === null ? row.place : { sheet: row.place.sheet, cell },
      field: title,
      text: value === null ? "" : shownText(String(value)),
      accepted,
    });
    return null;
  };
  const take = <Value>(title: string, reader: Reader<Value>): Value | null => {
    const read = reader.read(row.cell(title));
    return read.ok ? read.value : unreadable(title, reader.accepted);
  };
  const need = <Value>(title: string, reader: Reader<Value>): Value | null => {
    const cell = row.cell(title);
    return isBlank(cell.value) ? unreadable(title, reader.accepted) : take(title, reader);
  };
  return { row, take, need };
}

/**
 * Reads a table row by row: null without the table. A row whose `build` gives null is left out, and what it lacked is
 * reported. Without one of the `required` columns the register cannot be read, and one line says so.
 */
export function readRows<Row>(
  snapshot: WorkbookSnapshot,
  name: string,
  required: readonly string[],
  build: (fields: Fields) => Row | null
): RegisterRows<Row> {
  const table = findTable(snapshot, name);
  if (!table) return { rows: null, notChecked: [] };
  const missing = required.find((title) => !table.has(title));
  if (missing !== undefined) {
    const place = { sheet: table.sheet, cell: table.headerCell };
    const accepted = ACCEPTED.column(missing);
    const item = {
      kind: "unreadable-input",
      place,
      field: table.name,
      text: "",
      accepted,
    } as const;
    return { rows: null, notChecked: [item] };
  }
  const notChecked: NotChecked[] = [];
  const rows = table.rows.flatMap((row) => {
    const built = build(fieldsOf(row, (item) => notChecked.push(item)));
    return built === null ? [] : [built];
  });
  return { rows, notChecked };
}
