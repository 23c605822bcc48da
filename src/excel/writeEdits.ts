import type { PlannedCell, TableEdit } from "../workbook/plan";
import { literalText } from "./text";
import type { Step } from "./writeSheet";

type Written = string | number | boolean | null;

/** The grid's own types know no null, which leaves a cell as it is. */
type Rectangle = (string | number | boolean)[][];

const isFormula = (
  cell: PlannedCell
): cell is Exclude<PlannedCell, string | number | boolean | null> =>
  typeof cell === "object" && cell !== null;

const written = (cell: PlannedCell, format: string): Written => {
  if (cell === null) return null;
  if (isFormula(cell)) return cell.formula;
  return typeof cell === "string" ? literalText(cell, format) : cell;
};

/** A part of a table by rows and columns counted from its header, wherever the table stands by then. */
const partOf = (
  table: Excel.Table,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number
): Excel.Range =>
  table
    .getRange()
    .untrack()
    .getCell(row, column)
    .untrack()
    .getResizedRange(rowCount - 1, columnCount - 1)
    .untrack();

const tableOf = (context: Excel.RequestContext, edit: TableEdit): Excel.Table =>
  context.workbook.tables.getItem(edit.table);

/** Body rows the table has once rows are deleted, before any is added. */
const keptRows = ({ rowCount, deletedRows }: TableEdit): number =>
  rowCount - 1 - deletedRows.length;

/** Blank rows at the table's end: Excel gives them the looks, drop-downs and formulas of the columns. */
function addRows(context: Excel.RequestContext, edit: TableEdit): void {
  const { rows } = tableOf(context, edit);
  for (let count = 0; count < edit.addedRows.length; count += 1) rows.add();
}

/** From the last to the first: the rows above keep their rank. */
function deleteRows(context: Excel.RequestContext, edit: TableEdit): void {
  const { rows } = tableOf(context, edit);
  for (const row of [...edit.deletedRows].sort((one, other) => other - one)) {
    rows.getItemAt(row - edit.row - 1).delete();
  }
}

/** The added rows' values; null leaves a cell to the formula of its column. Formats first, so that texts stay texts. */
function fillAdded(context: Excel.RequestContext, edit: TableEdit): void {
  const { addedRows, columnCount } = edit;
  if (addedRows.length === 0) return;
  const range = partOf(
    tableOf(context, edit),
    keptRows(edit) + 1,
    0,
    addedRows.length,
    columnCount
  );
  // A column that gets no value keeps the format Excel carried down with its formula.
  const isFilled = Array.from({ length: columnCount }, (_, column) =>
    addedRows.some(({ cells }) => (cells[column] ?? null) !== null)
  );
  range.numberFormat = addedRows.map(({ formats }) =>
    isFilled.map((filled, column) => (filled ? (formats[column] ?? "General") : null))
  );
  const rows = addedRows.map(({ cells, formats }) =>
    isFilled.map((_, column) => written(cells[column] ?? null, formats[column] ?? "General"))
  );
  if (addedRows.some(({ cells }) => cells.some(isFormula))) range.formulas = rows as Rectangle;
  else range.values = rows as Rectangle;
}

/** Cells of one row that stand side by side. */
interface Run {
  readonly row: number;
  readonly column: number;
  readonly cells: TableEdit["cells"];
}

function runsOf(cells: TableEdit["cells"]): readonly Run[] {
  const runs: Run[] = [];
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const cell of sorted) {
    const last = runs.at(-1);
    const touches = last?.row === cell.row && last.column + last.cells.length === cell.column;
    if (last && touches) runs[runs.length - 1] = { ...last, cells: [...last.cells, cell] };
    else runs.push({ row: cell.row, column: cell.column, cells: [cell] });
  }
  return runs;
}

function setCells(context: Excel.RequestContext, edit: TableEdit): void {
  const table = tableOf(context, edit);
  for (const { row, column, cells } of runsOf(edit.cells)) {
    const above = edit.deletedRows.filter((deleted) => deleted < row).length;
    const range = partOf(table, row - edit.row - above, column - edit.column, 1, cells.length);
    if (cells.some(({ format }) => format !== undefined))
      range.numberFormat = [cells.map(({ format }) => format ?? null)];
    // "" empties a cell; null would leave what is there.
    const line = cells.map(({ value, format }) => written(value, format ?? "General") ?? "");
    if (cells.some(({ value }) => isFormula(value))) range.formulas = [line];
    else range.values = [line];
  }
}

const ROW_LENGTH = 350;
const CELL_LENGTH = 60;
const textLength = (cells: readonly PlannedCell[]): number =>
  cells.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 12), 0);

const lengthOf = ({ cells, addedRows, deletedRows, columnCount }: TableEdit): number =>
  600 +
  cells.length * (CELL_LENGTH + 700) +
  textLength(cells.map(({ value }) => value)) +
  addedRows.reduce(
    (sum, row) => sum + ROW_LENGTH + columnCount * CELL_LENGTH + textLength(row.cells),
    0
  ) +
  deletedRows.length * ROW_LENGTH;

/**
 * Changes inside the buyer's tables, as one piece: what Excel may refuse (rows that have no room, a filter, a
 * protection) comes first, so that a refusal leaves every table as it was.
 */
export function editSteps(edits: readonly TableEdit[]): readonly Step[] {
  if (edits.length === 0) return [];
  return [
    {
      length: edits.reduce((sum, edit) => sum + lengthOf(edit), 0),
      write: ({ context }) => {
        for (const act of [addRows, deleteRows, fillAdded, setCells])
          for (const edit of edits) act(context, edit);
      },
    },
  ];
}

/** After a refusal: rows that were added go; a row of the buyer's never does. */
export async function undoAddedRows(
  context: Excel.RequestContext,
  edits: readonly TableEdit[]
): Promise<void> {
  const adding = edits.filter(({ addedRows }) => addedRows.length > 0);
  if (adding.length === 0) return;
  const counted = adding.map((edit) => ({ edit, rows: tableOf(context, edit).rows.load("count") }));
  await context.sync();
  for (const { edit, rows } of counted) {
    const extra = Math.min(rows.count - (edit.rowCount - 1), edit.addedRows.length);
    for (let index = 1; index <= extra; index += 1) rows.getItemAt(rows.count - index).delete();
  }
  await context.sync();
}
