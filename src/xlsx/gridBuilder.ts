import type { CellValue, Grid } from "../workbook/grid";
import { HostError } from "../workbook/host";
import { DAYS_1904, isDateFormat } from "./numberFormats";
import { MAX_CELLS, type ColumnRange } from "./readSheet";
import type { StyleSheet } from "./readStyles";

/** A sheet's used part, without what names it. */
export type UsedPart = Pick<
  Grid,
  "firstRow" | "firstColumn" | "values" | "formats" | "hiddenRows" | "hiddenColumns" | "formulas"
>;

/** A row's cells side by side, in the order they came: three lists a row weigh less than an object a cell. */
interface StoredRow {
  readonly columns: number[];
  readonly values: CellValue[];
  readonly formats: string[];
  readonly formulas: (string | undefined)[];
}

/** A text of its own: one that was cut out of a part would keep the whole part in memory. */
const detached = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/** Gathers a sheet's cells, in any order, into the rectangle that holds them. */
export class GridBuilder {
  private readonly rows = new Map<number, StoredRow>();
  /** The first of equal texts stands for all of them: the columns of a register repeat theirs. */
  private readonly texts = new Map<string, string>();
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
    const known = this.rows.get(row);
    const cells = known ?? { columns: [], values: [], formats: [], formulas: [] };
    if (!known) this.rows.set(row, cells);
    cells.columns.push(column);
    cells.values.push(isShifted ? value + DAYS_1904 : this.shared(value));
    cells.formats.push(format);
    cells.formulas.push(formula === undefined ? undefined : detached(formula));
    // A cell that only has a look does not make the used range grow, and far ones cost nothing.
    if (value === null && formula === undefined) return;
    if (row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
    if (column < this.firstColumn) this.firstColumn = column;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  private shared(value: CellValue): CellValue {
    if (typeof value !== "string") return value;
    const known = this.texts.get(value);
    if (known !== undefined) return known;
    const own = detached(value);
    this.texts.set(own, own);
    return own;
  }

  /**
   * To be asked for once: rows are let go as they are laid out.
   * @throws HostError `FileTooLarge` when two far cells make a rectangle that nothing could hold
   */
  build(
    hiddenRows: readonly number[],
    columns: readonly ColumnRange[],
    wantsFormulas: boolean
  ): UsedPart {
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
      const cells = this.rows.get(row);
      this.rows.delete(row);
      cells?.columns.forEach((column, index) => {
        const at = column - this.firstColumn;
        if (at < 0 || at >= width) return;
        const value = cells.values[index] ?? null;
        line[at] = value;
        lineFormats[at] = cells.formats[index] ?? "General";
        if (lineFormulas) lineFormulas[at] = cells.formulas[index] ?? value;
      });
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
