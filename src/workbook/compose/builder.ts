import type { Block, CellStyle, PlannedCell, PrintPlan, SheetPlan, TablePlan } from "../plan";
import type { CellValue } from "../grid";

/** Number formats of the workbook, as en-US codes. */
export const FORMATS = {
  text: "@",
  general: "General",
  hours: "0.00",
  /** Hours on a summary, where they run into thousands. */
  manyHours: "#,##0.00",
  date: "dd/mm/yyyy",
  month: "mm/yyyy",
  monthName: "mmmm yyyy",
  /** The month in French whatever the language of the host. */
  frenchMonth: "[$-40C]mmmm yyyy",
  /** A text kept off the figure on its left. Numbers have their sections: a cell of texts alone takes no formula. */
  indented: 'General;General;General;"  "@',
  money: "#,##0.00",
  percent: "0.00%",
  whole: "0",
  manyWhole: "#,##0",
} as const;

/** A formula with the value the engine computed for it. */
export const formula = (text: string, value: CellValue): PlannedCell => ({ formula: text, value });

/** The value a reader that does not calculate would see in a planned cell. */
export const valueOf = (cell: PlannedCell): CellValue =>
  cell !== null && typeof cell === "object" ? cell.value : cell;

/** A sheet plan with the usual settings; pass only what differs. */
export function sheetPlan(
  parts: Pick<SheetPlan, "ownerName" | "sheet" | "exists" | "blocks"> & Partial<SheetPlan>
): SheetPlan {
  return {
    tables: [],
    validations: [],
    charts: [],
    columnWidths: [],
    freezeRows: 0,
    tabColor: null,
    print: null,
    ...parts,
  };
}

/** One line of cells of one look. */
export const line = (
  row: number,
  cells: readonly PlannedCell[],
  style: CellStyle,
  more: Partial<Block> = {}
): Block => ({ row, column: 0, cells: [cells], style, ...more });

/**
 * A table's header and body as two blocks, and the table over them. An Excel table needs a body row, so an
 * empty register keeps one empty row.
 */
export function tableBlocks(options: {
  readonly name: string;
  readonly row: number;
  readonly column?: number;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly formats: readonly string[] | readonly (readonly string[])[];
  readonly style?: CellStyle;
  readonly showFilter?: boolean;
  readonly wrap?: boolean;
}): { readonly blocks: readonly Block[]; readonly table: TablePlan } {
  const column = options.column ?? 0;
  const rows = options.rows.length > 0 ? options.rows : [options.titles.map(() => null)];
  const [first] = options.formats;
  const formats = Array.isArray(first)
    ? (options.formats as readonly (readonly string[])[])
    : [options.formats as readonly string[]];
  return {
    blocks: [
      { row: options.row, column, cells: [options.titles], style: "header", wrap: true },
      {
        row: options.row + 1,
        column,
        cells: rows,
        style: options.style ?? "body",
        formats,
        ...(options.wrap ? { wrap: true } : {}),
      },
    ],
    table: {
      name: options.name,
      row: options.row,
      column,
      rowCount: rows.length + 1,
      columnCount: options.titles.length,
      showFilter: options.showFilter ?? true,
    },
  };
}

/** A text inside a formula, quoted. */
export const quotedText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Header and footer texts of a page: «&» begins a code there, so a written one is doubled. */
export const pageText = (text: string): string => text.replace(/&/g, "&&");

/** A register on landscape pages, one page wide, its header row on each. */
export const landscapePrint = (register: {
  readonly titleRow: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly title: string;
}): PrintPlan => ({
  orientation: "landscape",
  fitToWidth: 1,
  titleRows: { from: register.titleRow, to: register.titleRow },
  area: { row: 0, column: 0, rowCount: register.rowCount, columnCount: register.columnCount },
  breaksBefore: [],
  header: pageText(register.title),
  footer: "&P / &N",
});
