import type { HourColumn } from "../../domain/contract";
import type { CellValue, Grid } from "../grid";
import { cellAt, isBlank } from "./cells";
import { HOUR_COLUMNS, type Field } from "./headers";
import { readHours, resolveColumn, type HoursReading } from "./hours";
import type { Layout } from "./layout";

/** An hours column, read: its cells under the header, by index from the row after it. */
export interface ReadColumn {
  readonly field: HourColumn | "total";
  readonly column: number;
  readonly header: string;
  readonly readings: readonly HoursReading[];
}

/** Everything the rows of one statement have in common. */
export interface Sheet {
  readonly grid: Grid;
  readonly layout: Layout;
  /** Index, within the used range, of the first row under the header. */
  readonly firstRow: number;
  readonly hours: readonly ReadColumn[];
}

/** The cells of a column; they are looked at together only when one of them has two readings. */
function readColumn(
  grid: Grid,
  first: number,
  height: number,
  column: number
): readonly HoursReading[] {
  const readings: HoursReading[] = [];
  let isSettled = true;
  for (let row = first; row < first + height; row += 1) {
    const value = grid.values[row]?.[column] ?? null;
    const reading = readHours(value, grid.formats[row]?.[column] ?? "General");
    if (reading.kind === "ambiguous") isSettled = false;
    readings.push(reading);
  }
  if (isSettled) return readings;
  const cells = Array.from({ length: height }, (_, index) => cellAt(grid, first + index, column));
  return resolveColumn(cells);
}

function readColumns(grid: Grid, layout: Layout): readonly ReadColumn[] {
  const first = layout.headerRow + 1;
  const height = Math.max(0, grid.values.length - first);
  return ([...HOUR_COLUMNS, "total"] as const).flatMap((field) => {
    const column = layout.columns.get(field);
    if (column === undefined) return [];
    const header = layout.headers.get(field) ?? "";
    return [{ field, column, header, readings: readColumn(grid, first, height, column) }];
  });
}

/** Prepares a sheet's rows: each hours column is read whole, since a text may be settled by its neighbours. */
export const openSheet = (grid: Grid, layout: Layout): Sheet => ({
  grid,
  layout,
  firstRow: layout.headerRow + 1,
  hours: readColumns(grid, layout),
});

/** A cell's value, of one field, in a row of the used range; null without that column. */
export function valueOf({ grid, layout }: Sheet, field: Field, row: number): CellValue {
  const column = layout.columns.get(field);
  return column === undefined ? null : (grid.values[row]?.[column] ?? null);
}

/** Whether a row holds anything in a column, whatever it is. */
export const hasValue = (sheet: Sheet, field: Field, row: number): boolean =>
  !isBlank(valueOf(sheet, field, row));
