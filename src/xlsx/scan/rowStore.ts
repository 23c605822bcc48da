import type { CellValue } from "../../workbook/grid";
import { HostError } from "../../workbook/host";
import { MAX_COLUMNS } from "../addresses";
import type { UsedPart } from "../gridBuilder";
import { DAYS_1904, isDateFormat } from "../numberFormats";
import { MAX_CELLS, type ColumnRange } from "../readSheet";
import type { StyleSheet } from "../readStyles";

type Used = Omit<UsedPart, "formulas">;

/** Styles of a row's cells, side by side; most rows share those of the row above. */
interface RowStyles {
  readonly columns: readonly number[];
  readonly styles: readonly number[];
}

interface StoredRow {
  /** Column of `values[0]`. */
  readonly first: number;
  readonly values: CellValue[];
  readonly look: RowStyles;
}

const isSame = (left: readonly number[], right: readonly number[]): boolean => {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false;
  return true;
};

const NO_STYLES: RowStyles = { columns: [], styles: [] };

/**
 * Gathers a sheet's cells row by row, in little more room than the rectangle that holds them: a row's values are one
 * array from its first filled cell on, and equal rows of formats are one row.
 */
export class RowStore {
  private readonly rows = new Map<number, StoredRow>();
  private firstRow = Infinity;
  private lastRow = -1;
  private firstColumn = Infinity;
  private lastColumn = -1;
  /** The row being read. */
  private row = -1;
  private columns: number[] = [];
  private styles: number[] = [];
  private cells: CellValue[] = [];
  private look = NO_STYLES;
  private emptyRow: StoredRow = { first: Infinity, values: [], look: NO_STYLES };
  private readonly formats: readonly string[];
  private readonly isDate: readonly boolean[];

  constructor(
    sheet: StyleSheet,
    private readonly uses1904: boolean
  ) {
    this.formats = sheet.looks.map(({ numberFormat }) => numberFormat);
    this.isDate = uses1904 ? this.formats.map(isDateFormat) : [];
  }

  /** @throws HostError `FileTooLarge` as soon as two far cells make a rectangle that nothing could hold */
  add(row: number, column: number, style: number, value: CellValue): void {
    if (row !== this.row) {
      this.endRow();
      this.row = row;
    }
    // Only a file made to harm has more cells in a row than a sheet has columns.
    if (this.columns.length >= MAX_COLUMNS) throw new HostError("DamagedWorkbook");
    this.columns.push(column);
    this.styles.push(style);
    const isShifted = this.uses1904 && typeof value === "number" && this.isDate[style] === true;
    this.cells.push(isShifted ? value + DAYS_1904 : value);
    // A cell that only has a look does not make the used range grow, and far ones cost nothing.
    if (value === null) return;
    if (column < this.firstColumn) this.firstColumn = column;
    if (column > this.lastColumn) this.lastColumn = column;
    if (row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
  }

  build(hiddenRows: readonly number[], columns: readonly ColumnRange[]): Used {
    this.endRow();
    if (this.lastRow < 0) {
      return {
        firstRow: 0,
        firstColumn: 0,
        values: [],
        formats: [],
        hiddenRows: [],
        hiddenColumns: [],
      };
    }
    const { firstRow, lastRow, firstColumn, lastColumn, rows } = this;
    const width = lastColumn - firstColumn + 1;
    const values: (readonly CellValue[])[] = [];
    const formats: (readonly string[])[] = [];
    const emptyRow: readonly CellValue[] = new Array<CellValue>(width).fill(null);
    const general: readonly string[] = new Array<string>(width).fill("General");
    let look = NO_STYLES;
    let lookFormats = general;
    for (let row = firstRow; row <= lastRow; row++) {
      const stored = rows.get(row);
      values.push(stored ? this.line(stored, emptyRow) : emptyRow);
      const rowLook = stored?.look ?? NO_STYLES;
      if (rowLook !== look) {
        const own = this.formatsOf(rowLook, general);
        look = rowLook;
        lookFormats = own.every((format, at) => format === lookFormats[at]) ? lookFormats : own;
      }
      formats.push(lookFormats);
    }
    rows.clear();
    return {
      firstRow,
      firstColumn,
      values,
      formats,
      hiddenRows: hiddenRows.filter((row) => row >= firstRow && row <= lastRow),
      hiddenColumns: columns
        .filter(({ isHidden }) => isHidden)
        .flatMap(({ from, to }) => {
          const first = Math.max(from, firstColumn);
          const last = Math.min(to, lastColumn);
          return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
        }),
    };
  }

  private line({ first, values }: StoredRow, emptyRow: readonly CellValue[]): readonly CellValue[] {
    if (values.length === 0) return emptyRow;
    const width = emptyRow.length;
    if (first === this.firstColumn && values.length === width) return values;
    const line = emptyRow.slice();
    for (let index = 0; index < values.length; index++)
      line[first - this.firstColumn + index] = values[index] ?? null;
    return line;
  }

  private formatsOf({ columns, styles }: RowStyles, general: readonly string[]): readonly string[] {
    const line = general.slice();
    for (let index = 0; index < columns.length; index++) {
      const at = (columns[index] as number) - this.firstColumn;
      if (at >= 0 && at < line.length)
        line[at] = this.formats[styles[index] as number] ?? "General";
    }
    return line;
  }

  private endRow(): void {
    const { columns, cells } = this;
    if (columns.length === 0) return;
    const height = this.lastRow - this.firstRow + 1;
    const width = this.lastColumn - this.firstColumn + 1;
    if (this.lastRow >= 0 && height * width > MAX_CELLS) throw new HostError("FileTooLarge");
    const known = this.rows.get(this.row);
    if (!known && cells.every((value) => value === null)) {
      this.endEmptyRow();
      return;
    }
    const before = known ? known.values.length : 0;
    let first = before > 0 && known ? known.first : Infinity;
    let last = before > 0 && known ? known.first + before - 1 : -1;
    for (let index = 0; index < columns.length; index++) {
      if (cells[index] === null) continue;
      const column = columns[index] as number;
      if (column < first) first = column;
      if (column > last) last = column;
    }
    const values = new Array<CellValue>(Math.max(0, last - first + 1)).fill(null);
    for (let index = 0; index < before; index++)
      values[(known?.first ?? 0) - first + index] = known?.values[index] ?? null;
    for (let index = 0; index < columns.length; index++) {
      const at = (columns[index] as number) - first;
      // Of two cells written at the same place the later counts, even empty.
      if (at >= 0 && at < values.length) values[at] = cells[index] ?? null;
    }
    this.rows.set(this.row, { first, values, look: this.lookOf(known) });
    this.forgetCells();
  }

  /** A million rows may only have a look: those that have the same are one. */
  private endEmptyRow(): void {
    const look = this.lookOf(undefined);
    if (this.emptyRow.look !== look) this.emptyRow = { first: Infinity, values: [], look };
    this.rows.set(this.row, this.emptyRow);
    this.forgetCells();
  }

  private forgetCells(): void {
    this.columns = [];
    this.styles = [];
    this.cells = [];
  }

  private lookOf(known: StoredRow | undefined): RowStyles {
    if (known) {
      return {
        columns: [...known.look.columns, ...this.columns],
        styles: [...known.look.styles, ...this.styles],
      };
    }
    if (!isSame(this.columns, this.look.columns) || !isSame(this.styles, this.look.styles))
      this.look = { columns: this.columns, styles: this.styles };
    return this.look;
  }
}
