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

const cellOf = (
  planned: PlannedCell,
  place: { readonly row: number; readonly column: number },
  style: PlainStyle | undefined,
  numberFormat: string | undefined
): PlainCell => {
  const isFormula = typeof planned === "object" && planned !== null;
  return {
    ...place,
    value: isFormula ? planned.value : planned,
    ...(isFormula ? { formula: planned.formula } : { isText: typeof planned === "string" }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(style === undefined ? {} : { style }),
  };
};

/** Whether a cell would leave nothing in a sheet written whole. */
const isNothing = ({ value, formula, numberFormat, style }: PlainCell): boolean =>
  value === null &&
  formula === undefined &&
  style === undefined &&
  (numberFormat === undefined || numberFormat === "General");

function cellsOf(block: Block): readonly PlainCell[] {
  const style = styleOf(block);
  return block.cells.flatMap((line, row) =>
    line.map((planned, column) =>
      cellOf(
        planned,
        { row: block.row + row, column: block.column + column },
        style,
        formatOf(block, row, column)
      )
    )
  );
}

/** Where blocks overlap, the later one wins. */
function cellsOfAll(blocks: readonly Block[]): readonly PlainCell[] {
  const [only] = blocks;
  // Nothing to overlap: a copied sheet may have millions of cells.
  if (only && blocks.length === 1) return cellsOf(only).filter((cell) => !isNothing(cell));
  const cells = new Map(
    blocks.flatMap(cellsOf).map((cell) => [`${cell.row},${cell.column}`, cell] as const)
  );
  return [...cells.values()].filter((cell) => !isNothing(cell));
}

/** A planned sheet as plain data; where blocks overlap, the later one wins. */
export const planSheet = (plan: SheetPlan): PlainSheet => {
  const cells = cellsOfAll(plan.blocks);
  const titleRows = new Set(plan.tables.map(({ row }) => row));
  const titles = new Map(
    cells
      .filter(({ row }) => titleRows.has(row))
      .map(({ row, column, value }) => [`${row},${column}`, value === null ? "" : String(value)])
  );
  return {
    ...EMPTY_SHEET,
    name: plan.sheet,
    ...(plan.tabColor === null ? {} : { tabColor: plan.tabColor }),
    cells,
    columnWidths: Object.fromEntries(
      plan.columnWidths.flatMap((width, column) => (width === null ? [] : [[column, width]]))
    ),
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
