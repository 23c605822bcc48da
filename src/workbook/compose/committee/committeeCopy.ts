import { chartName } from "../../../messages/fr/committee";
import type { CellRectangle } from "../../a1";
import type { Block, SheetPlan, TablePlan } from "../../plan";
import { valueOf } from "../builder";

const isWithin = (row: number, column: number, area: CellRectangle): boolean =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

/** What leaves with the sheet: what is printed, and what its charts draw. A sheet that is not printed leaves whole. */
function leavingAreas({ print, charts }: SheetPlan): readonly CellRectangle[] | null {
  return print === null ? null : [print.area, ...charts.map(({ data }) => data)];
}

/** A block's values where they leave, without formulas; nothing of a block none of whose cells does. */
function leavingBlock(block: Block, areas: readonly CellRectangle[] | null): readonly Block[] {
  const leaves = (row: number, column: number): boolean =>
    areas === null || areas.some((area) => isWithin(block.row + row, block.column + column, area));
  const cells = block.cells.map((line, row) =>
    line.map((cell, column) => (leaves(row, column) ? valueOf(cell) : null))
  );
  const isLeaving = block.cells.some((line, row) => line.some((_, column) => leaves(row, column)));
  return isLeaving ? [{ ...block, cells }] : [];
}

/** A table as far as it leaves; none where its titles stay. */
function leavingTable(
  table: TablePlan,
  areas: readonly CellRectangle[] | null
): readonly TablePlan[] {
  const columns = Array.from({ length: table.columnCount }, (_, offset) => table.column + offset);
  const left =
    areas === null
      ? columns
      : columns.filter((column) => areas.some((area) => isWithin(table.row, column, area)));
  return left.length === 0 ? [] : [{ ...table, columnCount: left.length }];
}

/**
 * A committee's sheet as it may leave the buyer's workbook: the same page, values only. Nothing points at a register any
 * more, no drop-down offers what one holds, what was beside the page stays, and so does the hidden name that makes the
 * sheet ours.
 */
export function committeeCopy(summary: SheetPlan): SheetPlan {
  const areas = leavingAreas(summary);
  return {
    ...summary,
    ownerName: null,
    exists: false,
    blocks: summary.blocks.flatMap((block) => leavingBlock(block, areas)),
    tables: summary.tables.flatMap((table) => leavingTable(table, areas)),
    charts: summary.charts.map((chart, index) => ({ ...chart, name: chartName(index + 1) })),
    validations: [],
  };
}
