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

/** A planned sheet as plain data; where blocks overlap, the later one wins. */
export const planSheet = (plan: SheetPlan): PlainSheet => {
  const cells = new Map<string, PlainCell>();
  for (const block of plan.blocks) {
    const style = styleOf(block);
    block.cells.forEach((line, row) => {
      line.forEach((planned, column) => {
        const place = { row: block.row + row, column: block.column + column };
        const cell = cellOf(planned, place, style, formatOf(block, row, column));
        cells.set(`${place.row},${place.column}`, cell);
      });
    });
  }
  const textAt = (row: number, column: number): string => {
    const value = cells.get(`${row},${column}`)?.value ?? null;
    return value === null ? "" : String(value);
  };
  return {
    ...EMPTY_SHEET,
    name: plan.sheet,
    ...(plan.tabColor === null ? {} : { tabColor: plan.tabColor }),
    cells: [...cells.values()],
    columnWidths: Object.fromEntries(
      plan.columnWidths.flatMap((width, column) => (width === null ? [] : [[column, width]]))
    ),
    tables: plan.tables.map((table) => ({
      ...table,
      columns: Array.from({ length: table.columnCount }, (_, index) =>
        textAt(table.row, table.column + index)
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
