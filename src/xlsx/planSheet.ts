import { LOOKS } from "../workbook/looks";
import type { Block, PlannedCell, SheetPlan } from "../workbook/plan";
import { EMPTY_SHEET } from "./emptySheet";
import type { PlainCell, PlainSheet, PlainStyle, WritableSheet } from "./plainWorkbook";

const styleOf = (block: Block): PlainStyle | undefined => {
  const style: PlainStyle = {
    ...(block.style === undefined ? {} : LOOKS[block.style]),
    ...(block.wrap === undefined ? {} : { wrap: block.wrap }),
    ...(block.align === undefined ? {} : { horizontal: block.align }),
  };
  const vertical: PlainStyle = style.wrap ? { ...style, vertical: "top" } : style;
  return Object.keys(vertical).length > 0 ? vertical : undefined;
};

const formatOf = (block: Block, row: number, column: number): string | undefined => {
  const { formats } = block;
  if (formats === undefined) return undefined;
  // One row of formats stands for all; as many as there are rows of cells are one per cell.
  const line = formats.length === block.cells.length ? formats[row] : formats[0];
  return line?.[column];
};

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** One object per cell, made in one go: a copied sheet may have millions of them. */
const cellOf = (
  planned: PlannedCell,
  row: number,
  column: number,
  style: PlainStyle | undefined,
  numberFormat: string | undefined
): PlainCell => {
  const isFormula = typeof planned === "object" && planned !== null;
  const cell: Mutable<PlainCell> = { row, column, value: isFormula ? planned.value : planned };
  if (isFormula) cell.formula = planned.formula;
  else cell.isText = typeof planned === "string";
  if (numberFormat !== undefined) cell.numberFormat = numberFormat;
  if (style !== undefined) cell.style = style;
  return cell;
};

/** Whether a cell would leave nothing in a sheet written whole. */
const isNothing = (planned: PlannedCell, format: string | undefined): boolean =>
  planned === null && (format === undefined || format === "General");

/** One line of a block, from left to right. */
function lineCells(
  block: Block,
  line: number,
  style: PlainStyle | undefined,
  keepsNothing: boolean
): readonly PlainCell[] {
  const cells: PlainCell[] = [];
  const row = block.row + line;
  block.cells[line]?.forEach((planned, column) => {
    const format = formatOf(block, line, column);
    if (!keepsNothing && style === undefined && isNothing(planned, format)) return;
    cells.push(cellOf(planned, row, block.column + column, style, format));
  });
  return cells;
}

/** Cells of several blocks on one row, from left to right; the later one wins: even its empty cells. */
function together(lines: readonly (readonly PlainCell[])[]): readonly PlainCell[] {
  const [only] = lines;
  if (only && lines.length === 1) return only;
  const cells = new Map(lines.flat().map((cell) => [cell.column, cell]));
  return [...cells.values()].sort((left, right) => left.column - right.column);
}

/** What blocks put on each row that they have, from the top, made as it is asked for. */
function* rowsOf(blocks: readonly Block[]): Generator<readonly PlainCell[]> {
  const placed = blocks.map((block) => ({
    block,
    style: styleOf(block),
    end: block.row + block.cells.length,
  }));
  const tops = placed.map(({ block }) => block.row).sort((left, right) => left - right);
  const last = placed.reduce((end, own) => Math.max(end, own.end), 0);
  let open: typeof placed = [];
  let next = 0;
  for (let row = tops[0] ?? last; row < last; row++) {
    const isNews = tops[next] === row || open.some(({ end }) => end <= row);
    while (tops[next] === row) next += 1;
    if (isNews) open = placed.filter(({ block, end }) => block.row <= row && row < end);
    if (open.length === 0) continue;
    const keepsNothing = blocks.length > 1;
    yield together(
      open.map(({ block, style }) => lineCells(block, row - block.row, style, keepsNothing))
    );
  }
}

/** The same cells, those inside the open rectangles unlocked; cells of one look still share one style object. */
function* unlockedRows(
  rows: Iterable<readonly PlainCell[]>,
  areas: NonNullable<SheetPlan["unlocked"]>
): Generator<readonly PlainCell[]> {
  const looks = new Map<PlainStyle | undefined, PlainStyle>();
  const isOpen = (cell: PlainCell): boolean =>
    areas.some(
      ({ row, column, rowCount, columnCount }) =>
        cell.row >= row &&
        cell.row < row + rowCount &&
        cell.column >= column &&
        cell.column < column + columnCount
    );
  for (const cells of rows) {
    yield cells.map((cell) => {
      if (!isOpen(cell)) return cell;
      const style = looks.get(cell.style) ?? { ...cell.style, isUnlocked: true };
      looks.set(cell.style, style);
      return { ...cell, style };
    });
  }
}

/** Titles of the plan's tables. */
function titlesOf({ tables, blocks }: SheetPlan): (row: number, column: number) => string {
  const rows = new Set(tables.map(({ row }) => row));
  const last = Math.max(-1, ...rows);
  const titles = new Map<string, string>();
  for (const cells of rowsOf(blocks)) {
    const row = cells[0]?.row ?? -1;
    if (row > last) break;
    if (!rows.has(row)) continue;
    for (const { column, value } of cells) {
      titles.set(`${row},${column}`, value === null ? "" : String(value));
    }
  }
  return (row, column) => titles.get(`${row},${column}`) ?? "";
}

/** A planned sheet as plain data whose cells are made while it is written; where blocks overlap, the later one wins. */
export const writableSheet = (plan: SheetPlan): WritableSheet => {
  const { unlocked, blocks } = plan;
  const titleAt = titlesOf(plan);
  return {
    ...EMPTY_SHEET,
    name: plan.sheet,
    ...(unlocked === undefined ? {} : { isProtected: true }),
    ...(plan.tabColor === null ? {} : { tabColor: plan.tabColor }),
    cellRows: () =>
      unlocked === undefined ? rowsOf(blocks) : unlockedRows(rowsOf(blocks), unlocked),
    columnWidths: Object.fromEntries(
      plan.columnWidths.flatMap((width, column) => (width === null ? [] : [[column, width]]))
    ),
    ...(plan.rowLines === undefined ? {} : { rowLines: plan.rowLines }),
    hiddenRows: plan.hiddenRows ?? [],
    hiddenColumns: plan.hiddenColumns ?? [],
    tables: plan.tables.map((table) => ({
      ...table,
      columns: Array.from({ length: table.columnCount }, (_, index) =>
        titleAt(table.row, table.column + index)
      ),
      hasTotals: false,
    })),
    validations: plan.validations,
    charts: plan.charts,
    freezeRows: plan.freezeRows,
    print: plan.print,
    showGridlines: !plan.hideGridlines,
  };
};

/** A planned sheet as plain data, with all its cells. */
export const planSheet = (plan: SheetPlan): PlainSheet => {
  const { cellRows, ...sheet } = writableSheet(plan);
  return { ...sheet, cells: [...cellRows()].flat() };
};
