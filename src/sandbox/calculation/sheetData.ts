import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { CellRectangle } from "../../workbook/a1";
import type { HostSheet, HostWorkbook } from "../host";
import { newCellData } from "./cells";

/** Free rows and columns kept around what a sheet holds, so that a person can go on typing. */
const MARGIN = { rows: 60, columns: 8 };
const LEAST = { rows: 100, columns: 26 };
const ROW_HEIGHT = 20;
const COLUMN_WIDTH = 72;

/** An area in the grid's words (both ends included). */
export const toRange = ({ row, column, rowCount, columnCount }: CellRectangle): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rowCount - 1,
  endColumn: column + columnCount - 1,
});

/** Size of the grid that shows a sheet. */
export function gridSize(sheet: HostSheet): { readonly rows: number; readonly columns: number } {
  const used = sheet.usedArea(false);
  return {
    rows: Math.max(LEAST.rows, (used ? used.row + used.rowCount : 0) + MARGIN.rows),
    columns: Math.max(LEAST.columns, (used ? used.column + used.columnCount : 0) + MARGIN.columns),
  };
}

/** What areas of a sheet hold of its grid: a whole column ends with it. */
export function withinGrid(
  sheet: HostSheet,
  areas: readonly CellRectangle[]
): readonly CellRectangle[] {
  const { rows, columns } = gridSize(sheet);
  return areas
    .map(({ row, column, rowCount, columnCount }) => ({
      row,
      column,
      rowCount: Math.min(rows - row, rowCount),
      columnCount: Math.min(columns - column, columnCount),
    }))
    .filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

/** A width in characters, in pixels, as Excel shows it in its default font. */
export const pixels = (characters: number): number => Math.round(characters * 7 + 5);

/** Hidden and sized columns. */
export function columnData(sheet: HostSheet): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const { columnWidths, hiddenColumns } = sheet.facets;
  const data: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const [column, width] of columnWidths) data[column] = { w: pixels(width) };
  for (const column of hiddenColumns) data[column] = { ...data[column], hd: BooleanNumber.TRUE };
  return data;
}

/** Hidden rows, and a first estimate of the height of rows with a wrapped or a large text. */
export function rowData(sheet: HostSheet): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const data: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const [row, height] of rowHeights(sheet)) data[row] = { h: height, ia: BooleanNumber.FALSE };
  for (const row of sheet.facets.hiddenRows) data[row] = { ...data[row], hd: BooleanNumber.TRUE };
  return data;
}

const LINE_HEIGHT = 1.35;
/** Pixels of an average character, per point of font size. */
const CHARACTER_WIDTH = 0.62;

/** Heights of rows that need more than one line, estimated from the length of their texts. */
export function rowHeights(sheet: HostSheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const merged = new Map<string, number>();
  for (const { row, column, columnCount } of sheet.facets.merges) {
    merged.set(`${row}|${column}`, columnCount);
  }
  const widthOf = (column: number): number => {
    const width = sheet.facets.columnWidths.get(column);
    return width === undefined ? COLUMN_WIDTH : pixels(width);
  };
  for (const { row, column, cell } of sheet.cells()) {
    const size = cell.style.fontSize ?? 11;
    if (!cell.style.wrap && size <= 11) continue;
    const span = merged.get(`${row}|${column}`) ?? 1;
    const width = Array.from({ length: span }, (_, offset) => widthOf(column + offset)).reduce(
      (sum, each) => sum + each,
      0
    );
    const text = typeof cell.value === "string" ? cell.value : "";
    const perLine = Math.max(1, Math.floor((width - 6) / (size * CHARACTER_WIDTH)));
    const lines = cell.style.wrap ? wrappedLines(text, perLine) : 1;
    const height = Math.ceil(lines * size * LINE_HEIGHT) + 6;
    heights.set(row, Math.max(heights.get(row) ?? ROW_HEIGHT, height));
  }
  return new Map([...heights].filter(([, height]) => height > ROW_HEIGHT));
}

/** How many lines a text takes when words are not cut. */
function wrappedLines(text: string, perLine: number): number {
  return text.split("\n").reduce((total, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const length = word.length + (used > 0 ? 1 : 0);
      if (used > 0 && used + length > perLine) {
        lines += 1;
        used = word.length;
      } else used += length;
    }
    return total + lines;
  }, 0);
}

/** One sheet, whole. */
export function worksheetData(sheet: HostSheet): Partial<IWorksheetData> & { readonly id: string } {
  const { facets } = sheet;
  const { rows, columns } = gridSize(sheet);
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const { row, column, cell } of sheet.cells()) {
    const line = (cellData[row] ??= {});
    line[column] = newCellData(cell);
  }
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: facets.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: facets.tabColor ?? "",
    rowCount: rows,
    columnCount: columns,
    defaultRowHeight: ROW_HEIGHT,
    defaultColumnWidth: COLUMN_WIDTH,
    mergeData: facets.merges.map(toRange),
    cellData,
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
    columnHeader: { height: 20, hidden: BooleanNumber.FALSE },
    rightToLeft: BooleanNumber.FALSE,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    showGridlines: facets.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: freezeData(facets.freezeRows),
  };
}

/** Frozen rows at the top. */
export const freezeData = (rows: number): IWorksheetData["freeze"] => ({
  startRow: rows > 0 ? rows : -1,
  startColumn: -1,
  ySplit: rows,
  xSplit: 0,
});

/** The whole workbook, for a grid that opens it. */
export function workbookData(workbook: HostWorkbook, unitId: string): IWorkbookData {
  return {
    id: unitId,
    name: "",
    appVersion: "0.25.1",
    locale: LocaleType.FR_FR,
    styles: {},
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, worksheetData(sheet)])),
  };
}
