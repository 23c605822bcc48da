import { containsNir } from "../../domain/nir";
import type { SensitiveCell } from "../../domain/statement";
import { cellAddress } from "../a1";
import type { CellValue, Grid, TableRef } from "../grid";

/** Part of a sheet, in absolute 0-based coordinates; the ends are excluded. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A number of fifteen digits, key included. */
const SMALLEST = 100_000_000_000_000;
const LONGEST_TEXT = 5000;

function holdsNir(value: CellValue): boolean {
  if (typeof value === "string") {
    return value.length >= 15 && /\d/.test(value) && containsNir(value.slice(0, LONGEST_TEXT));
  }
  return (
    typeof value === "number" &&
    value >= SMALLEST &&
    Number.isSafeInteger(value) &&
    containsNir(value.toString())
  );
}

/**
 * Cells where a social security number stands, in a whole sheet or in the part of it that tables cover. Only their
 * places are kept.
 */
export function findSensitive(grid: Grid, area: Area | null): readonly SensitiveCell[] {
  const found: SensitiveCell[] = [];
  grid.values.forEach((cells, rowIndex) => {
    const row = grid.firstRow + rowIndex;
    if (area && (row < area.top || row >= area.bottom)) return;
    cells.forEach((value, columnIndex) => {
      const column = grid.firstColumn + columnIndex;
      if (value === null || (area && (column < area.left || column >= area.right))) return;
      if (!holdsNir(value)) return;
      found.push({ sheet: grid.name, cell: cellAddress(row, column), kind: "nir" });
    });
  });
  return found;
}

/** The cells a table covers. */
export const areaOf = (table: TableRef): Area => ({
  top: table.firstRow,
  left: table.firstColumn,
  bottom: table.firstRow + table.rowCount,
  right: table.firstColumn + table.columnCount,
});
