import { LOOKS } from "../workbook/looks";
import type { Block, PlannedCell, SheetPlan } from "../workbook/plan";
import { EMPTY_SHEET } from "./emptySheet";
import type { PlainCell, PlainSheet, PlainStyle } from "./plainWorkbook";

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

function cellsOf(block: Block, keepsNothing: boolean): readonly PlainCell[] {
  const style = styleOf(block);
  const cells: PlainCell[] = [];
  block.cells.forEach((line, row) => {
    line.forEach((planned, column) => {
      const format = formatOf(block, row, column);
      if (!keepsNothing && style === undefined && isNothing(planned, format)) return;
      cells.push(cellOf(planned, block.row + row, block.column + column, style, format));
    });
  });
  return cells;
}

const widthOf = ({ cells }: Block): number =>
  cells.reduce((widest, line) => Math.max(widest, line.length), 0);

/** Whether two blocks may have a cell in common. */
function doOverlap(blocks: readonly Block[]): boolean {
  const areas = blocks.map((block) => ({
    top: block.row,
    bottom: block.row + block.cells.length,
    left: block.column,
    right: block.column + widthOf(block),
  }));
  return areas.some((one, index) =>
    areas
      .slice(0, index)
      .some(
        (other) =>
          one.top < other.bottom &&
          other.top < one.bottom &&
          one.left < other.right &&
          other.left < one.right
      )
  );
}

/** Where blocks overlap, the later one wins: even its empty cells. */
function cellsOfAll(blocks: readonly Block[]): readonly PlainCell[] {
  const [only] = blocks;
  if (only && blocks.length === 1) return cellsOf(only, false);
  if (!doOverlap(blocks)) return blocks.flatMap((block) => cellsOf(block, true));
  const cells = new Map<string, PlainCell>();
  for (const block of blocks) {
    for (const cell of cellsOf(block, true)) cells.set(`${cell.row},${cell.column}`, cell);
  }
  return [...cells.values()];
}

/** The same cells, those inside the open rectangles unlocked; cells of one look still share one style object. */
function unlockedCells(
  cells: readonly PlainCell[],
  areas: NonNullable<SheetPlan["unlocked"]>
): readonly PlainCell[] {
  const looks = new Map<PlainStyle | undefined, PlainStyle>();
  return cells.map((cell) => {
    const isOpen = areas.some(
      ({ row, column, rowCount, columnCount }) =>
        cell.row >= row &&
        cell.row < row + rowCount &&
        cell.column >= column &&
        cell.column < column + columnCount
    );
    if (!isOpen) return cell;
    const style = looks.get(cell.style) ?? { ...cell.style, isUnlocked: true };
    looks.set(cell.style, style);
    return { ...cell, style };
  });
}

/** A planned sheet as plain data; where blocks overlap, the later one wins. */
export const planSheet = (plan: SheetPlan): PlainSheet => {
  const written = cellsOfAll(plan.blocks);
  const cells = plan.unlocked === undefined ? written : unlockedCells(written, plan.unlocked);
  const titleRows = new Set(plan.tables.map(({ row }) => row));
  const titles = new Map(
    cells
      .filter(({ row }) => titleRows.has(row))
      .map(({ row, column, value }) => [`${row},${column}`, value === null ? "" : String(value)])
  );
  return {
    ...EMPTY_SHEET,
    name: plan.sheet,
    ...(plan.unlocked === undefined ? {} : { isProtected: true }),
    ...(plan.tabColor === null ? {} : { tabColor: plan.tabColor }),
    cells,
    columnWidths: Object.fromEntries(
      plan.columnWidths.flatMap((width, column) => (width === null ? [] : [[column, width]]))
    ),
    ...(plan.rowLines === undefined ? {} : { rowLines: plan.rowLines }),
    hiddenRows: plan.hiddenRows ?? [],
    hiddenColumns: plan.hiddenColumns ?? [],
    tables: plan.tables.map((table) => ({
      ...table,
      columns: Array.from(
        { length: table.columnCount },
        (_, index) => titles.get(`${table.row},${table.column + index}`) ?? ""
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
