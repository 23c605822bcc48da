import type { CellRectangle } from "../../workbook/a1";

/** What is done now, and what waits for the next turn. */
export interface Shares {
  readonly now: readonly CellRectangle[];
  readonly later: readonly CellRectangle[];
}

/**
 * Cuts areas into what fits one turn and what is left, by whole rows, in order.
 * @param cells how many cells a turn may hold; at least one row is always taken, so that the work ends
 */
export function sharesOf(areas: readonly CellRectangle[], cells: number): Shares {
  const now: CellRectangle[] = [];
  let room = cells;
  for (const [index, area] of areas.entries()) {
    const fitting = Math.max(0, Math.floor(room / Math.max(1, area.columnCount)));
    const rowCount = Math.min(area.rowCount, now.length === 0 ? Math.max(1, fitting) : fitting);
    if (rowCount > 0) now.push({ ...area, rowCount });
    if (rowCount < area.rowCount) {
      const left = { ...area, row: area.row + rowCount, rowCount: area.rowCount - rowCount };
      return { now, later: [left, ...areas.slice(index + 1)] };
    }
    room -= rowCount * area.columnCount;
  }
  return { now, later: [] };
}
