import type { CellValue, Grid } from "../workbook/grid";
import { HostError } from "../workbook/host";
import { DAYS_1904, isDateFormat } from "./numberFormats";
import { MAX_CELLS, type ColumnRange } from "./readSheet";
import type { StyleSheet } from "./readStyles";

type Used = Pick<
  Grid,
  "firstRow" | "firstColumn" | "values" | "formats" | "hiddenRows" | "hiddenColumns" | "formulas"
>;

interface StoredCell {
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
  readonly formula: string | undefined;
}

/** Gathers a sheet's cells, in any order, into the rectangle that holds them. */
export class GridBuilder {
  private readonly rows = new Map<number, StoredCell[]>();
  private firstRow = Infinity;
  private lastRow = -1;
  private firstColumn = Infinity;
  private lastColumn = -1;

  constructor(
    private readonly styles: StyleSheet,
    private readonly uses1904: boolean
  ) {}

  add(
    row: number,
    column: number,
    style: number,
    value: CellValue,
    formula: string | undefined
  ): void {
    const format = this.styles.looks[style]?.numberFormat ?? "General";
    const isShifted = this.uses1904 && typeof value === "number" && isDateFormat(format);
    const cell = { column, value: isShifted ? value + DAYS_1904 : value, format, formula };
    const cells = this.rows.get(row);
    if (cells) cells.push(cell);
    else this.rows.set(row, [cell]);
    // A cell that only has a look does not make the used range grow, and far ones cost nothing.
    if (value === null && formula === undefined) return;
    if (row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
    if (column < this.firstColumn) this.firstColumn = column;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  /** @throws HostError `FileTooLarge` when two far cells make a rectangle that nothing could hold */
  build(
    hiddenRows: readonly number[],
    columns: readonly ColumnRange[],
    wantsFormulas: boolean
  ): Used {
    if (this.lastRow < 0) {
      return {
        firstRow: 0,
        firstColumn: 0,
        values: [],
        formats: [],
        hiddenRows: [],
        hiddenColumns: [],
        formulas: wantsFormulas ? [] : null,
      };
    }
    const height = this.lastRow - this.firstRow + 1;
    const width = this.lastColumn - this.firstColumn + 1;
    if (height * width > MAX_CELLS) throw new HostError("FileTooLarge");
    const values: CellValue[][] = [];
    const formats: (readonly string[])[] = [];
    const formulas: CellValue[][] = [];
    const general: readonly string[] = Array.from({ length: width }, () => "General");
    let previous = general;
    for (let row = this.firstRow; row <= this.lastRow; row++) {
      const line = new Array<CellValue>(width).fill(null);
      const lineFormulas = wantsFormulas ? new Array<CellValue>(width).fill(null) : null;
      const lineFormats = [...general];
      for (const cell of this.rows.get(row) ?? []) {
        const at = cell.column - this.firstColumn;
        if (at < 0 || at >= width) continue;
        line[at] = cell.value;
        lineFormats[at] = cell.format;
        if (lineFormulas) lineFormulas[at] = cell.formula ?? cell.value;
      }
      values.push(line);
      // Most rows of a sheet have the formats of the row above: they then share one array.
      const isSame = lineFormats.every((format, at) => format === previous[at]);
      previous = isSame ? previous : lineFormats;
      formats.push(previous);
      if (lineFormulas) formulas.push(lineFormulas);
    }
    return {
      firstRow: this.firstRow,
      firstColumn: this.firstColumn,
      values,
      formats,
      hiddenRows: hiddenRows.filter((row) => row >= this.firstRow && row <= this.lastRow),
      hiddenColumns: this.hiddenColumns(columns),
      formulas: wantsFormulas ? formulas : null,
    };
  }

  private hiddenColumns(columns: readonly ColumnRange[]): readonly number[] {
    return columns
      .filter(({ isHidden }) => isHidden)
      .flatMap(({ from, to }) => {
        const first = Math.max(from, this.firstColumn);
        const last = Math.min(to, this.lastColumn);
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
      });
  }
}
