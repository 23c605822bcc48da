import type { Contract } from "../../domain/contract";
import { fold } from "../../domain/folding";
import { parseRectangle, quoteSheet, rectangleAddress } from "../a1";
import type { CellValue, WorkbookSnapshot } from "../grid";
import { gridOf } from "./ownedSheets";

/** `A1:B2` as `$A$1:$B$2`. */
export const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** Something of the user's sheets a formula may point at, and what stands there now. */
export interface SourceColumn {
  readonly reference: string;
  readonly values: readonly CellValue[];
  /** Row of the first value in its sheet (0-based). */
  readonly firstRow: number;
}

/** The body of a column of an input table, by title; null when the table or the column is missing, or empty. */
export function sourceColumn(
  snapshot: WorkbookSnapshot,
  tableName: string,
  title: string
): SourceColumn | null {
  const table = snapshot.tables.find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
  const grid = table ? gridOf(snapshot, table.sheet) : null;
  if (!table || !grid) return null;
  const left = table.firstColumn - grid.firstColumn;
  const top = table.firstRow - grid.firstRow;
  const titles = (grid.values[top] ?? []).slice(left, left + table.columnCount);
  const index = titles.findIndex((text) => fold(String(text ?? "")) === fold(title));
  const rowCount = table.rowCount - 1 - (table.hasTotals ? 1 : 0);
  if (index < 0 || rowCount < 1) return null;
  const column = table.firstColumn + index;
  const address = rectangleAddress({ row: table.firstRow + 1, column, rowCount, columnCount: 1 });
  return {
    reference: `${quoteSheet(table.sheet)}!${absolute(address)}`,
    firstRow: table.firstRow + 1,
    values: Array.from(
      { length: rowCount },
      (_, row) => grid.values[top + 1 + row]?.[left + index] ?? null
    ),
  };
}

/** The value cell of a parameter of `tMarche`; null when the parameter stands nowhere. */
export function sourceParameter(
  contract: Contract,
  snapshot: WorkbookSnapshot,
  key: string
): { readonly reference: string; readonly value: CellValue } | null {
  const place = contract.cells[key];
  const grid = place ? gridOf(snapshot, place.sheet) : null;
  const cell = parseRectangle(place?.cell ?? "");
  if (!place?.cell || !grid || !cell) return null;
  const value = grid.values[cell.row - grid.firstRow]?.[cell.column - grid.firstColumn] ?? null;
  return { reference: `${quoteSheet(place.sheet)}!${absolute(place.cell)}`, value };
}
