import { fold } from "../../domain/folding";
import { CONTRACT_TABLE, INPUT_TABLES, type InputTable } from "../compose/inputTables";
import type { CellValue, Grid, TableRef, WorkbookSnapshot } from "../grid";
import type { RegisterCells, RegisterName, RegisterRow, RegisterTable } from "../registers";
import { isBlank } from "./cells";

export const REGISTER_NAMES: readonly RegisterName[] = [
  "tMarche", "tLots", "tSupports", "tPrevisions", "tClauses", "tParticipants", "tEncadrement", "tDocuments",
  "tEvaluations", "tPMSMP", "tCalendrier",
]; // prettier-ignore

/** What the format publishes of a register. */
export const definitionOf = (name: RegisterName): InputTable =>
  INPUT_TABLES.find(({ table }) => table === name) ?? CONTRACT_TABLE;

/** One column of a register's table as it stands; `title` is the published one where it is known. */
export interface RegisterColumn {
  readonly title: string;
  /** 0-based column in the sheet. */
  readonly column: number;
  /** Rank among the published columns, or -1 for one of the buyer's own. */
  readonly published: number;
}

/** A register's table found in a snapshot, with what is needed to change it. */
export interface FoundRegister {
  readonly table: TableRef;
  readonly columns: readonly RegisterColumn[];
  /** Body rows, the totals row left out. */
  readonly bodyRows: number;
  /** Value of a body row (0-based rank) in a column of the sheet. */
  readonly valueAt: (index: number, column: number) => CellValue;
  readonly formatAt: (index: number, column: number) => string;
}

const columnsOf = (table: TableRef, grid: Grid, name: RegisterName): readonly RegisterColumn[] => {
  const titles = definitionOf(name).columns.map(({ title }) => title);
  const seen = new Set<string>();
  return Array.from({ length: table.columnCount }, (_, offset) => {
    const column = table.firstColumn + offset;
    const written = String(
      grid.values[table.firstRow - grid.firstRow]?.[column - grid.firstColumn] ?? ""
    ).trim();
    const key = fold(written);
    // Of two columns under one title, the reading takes the first.
    const published = seen.has(key) ? -1 : titles.findIndex((title) => fold(title) === key);
    seen.add(key);
    return { title: titles[published] ?? written, column, published };
  });
};

/** The register's table as the snapshot holds it, or null when there is none. */
export function findRegister(snapshot: WorkbookSnapshot, name: RegisterName): FoundRegister | null {
  const table = snapshot.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const grid = table && snapshot.sheets.find((sheet) => sheet.name === table.sheet);
  if (!table || !grid) return null;
  const first = table.firstRow + 1 - grid.firstRow;
  return {
    table,
    columns: columnsOf(table, grid, name),
    bodyRows: Math.max(0, table.rowCount - 1 - (table.hasTotals ? 1 : 0)),
    valueAt: (index, column) => grid.values[first + index]?.[column - grid.firstColumn] ?? null,
    formatAt: (index, column) =>
      grid.formats[first + index]?.[column - grid.firstColumn] ?? "General",
  };
}

const cellsOf = ({ columns, valueAt }: FoundRegister, index: number): RegisterCells =>
  Object.fromEntries(
    // The first of two columns under one title is the one that is read: it is written last here.
    columns
      .map(({ title, column }): [string, CellValue] => [title, valueAt(index, column)])
      .filter(([title]) => title !== "")
      .reverse()
  );

/** Whether a body row holds nothing. */
export const isBlankRow = ({ columns, valueAt }: FoundRegister, index: number): boolean =>
  columns.every(({ column }) => isBlank(valueAt(index, column)));

function tableOf(snapshot: WorkbookSnapshot, name: RegisterName): RegisterTable {
  const found = findRegister(snapshot, name);
  if (!found)
    return {
      name,
      sheet: null,
      titles: definitionOf(name).columns.map(({ title }) => title),
      rows: [],
    };
  const rank = ({ published }: RegisterColumn): number => (published < 0 ? Infinity : published);
  const rows = Array.from({ length: found.bodyRows }, (_, index): RegisterRow | null =>
    isBlankRow(found, index) ? null : { index, cells: cellsOf(found, index) }
  ).filter((row) => row !== null);
  return {
    name,
    sheet: found.table.sheet,
    titles: [...found.columns]
      .sort((left, right) => rank(left) - rank(right) || left.column - right.column)
      .map(({ title }) => title)
      .filter((title) => title !== ""),
    rows,
  };
}

/** Every input table of the format as the workbook holds it, row by row, cells by title. */
export const readRegisterTables = (
  snapshot: WorkbookSnapshot
): ReadonlyMap<RegisterName, RegisterTable> =>
  new Map(REGISTER_NAMES.map((name) => [name, tableOf(snapshot, name)]));
