import type { CellValue, Grid } from "../workbook/grid";
import { HostError } from "../workbook/host";
import { MAX_CELLS } from "../xlsx/readSheet";

const GENERAL = "General";

interface Row {
  readonly columns: number[];
  readonly values: CellValue[];
  readonly formats: string[];
}

/** What a sheet says of itself besides its cells. */
export interface SheetFacts {
  readonly name: string;
  readonly visibility: Grid["visibility"];
  readonly isProtected: boolean;
  /** Absolute 0-based indices. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Gathers the filled cells of one sheet into the rectangle that holds them; a far cell costs nothing before that. */
export class SparseSheet {
  private readonly rows = new Map<number, Row>();
  private count = 0;
  private lastRow = -1;
  private firstColumn = Infinity;
  private lastColumn = -1;

  /** @throws HostError `FileTooLarge` beyond five million cells */
  add(row: number, column: number, value: CellValue, format: string): void {
    if (value === null) return;
    this.count += 1;
    if (this.count > MAX_CELLS) throw new HostError("FileTooLarge");
    const known = this.rows.get(row);
    const cells = known ?? { columns: [], values: [], formats: [] };
    if (!known) this.rows.set(row, cells);
    cells.columns.push(column);
    cells.values.push(value);
    cells.formats.push(format);
    if (row > this.lastRow) this.lastRow = row;
    if (column < this.firstColumn) this.firstColumn = column;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  /** @throws HostError `FileTooLarge` when two far cells make a rectangle that nothing could hold */
  build({ name, visibility, isProtected, hiddenRows, hiddenColumns }: SheetFacts): Grid {
    const base = { name, id: name, visibility, isProtected, formulas: null, markIds: [] };
    if (this.lastRow < 0) {
      return { ...base, firstRow: 0, firstColumn: 0, values: [], formats: [], hiddenRows: [], hiddenColumns: [] }; // prettier-ignore
    }
    const firstRow = [...this.rows.keys()].reduce((least, row) => Math.min(least, row), Infinity);
    const height = this.lastRow - firstRow + 1;
    const width = this.lastColumn - this.firstColumn + 1;
    if (height * width > MAX_CELLS) throw new HostError("FileTooLarge");
    const general: readonly string[] = Array.from({ length: width }, () => GENERAL);
    const values: CellValue[][] = [];
    const formats: (readonly string[])[] = [];
    for (let row = firstRow; row <= this.lastRow; row += 1) {
      const line = new Array<CellValue>(width).fill(null);
      const cells = this.rows.get(row);
      const own = cells?.formats.some((format) => format !== GENERAL) ? [...general] : null;
      cells?.columns.forEach((column, index) => {
        line[column - this.firstColumn] = cells.values[index] ?? null;
        if (own) own[column - this.firstColumn] = cells.formats[index] ?? GENERAL;
      });
      values.push(line);
      formats.push(own ?? general);
    }
    const isUsed = (first: number, last: number) => (index: number) =>
      index >= first && index <= last;
    return {
      ...base,
      firstRow,
      firstColumn: this.firstColumn,
      values,
      formats,
      hiddenRows: hiddenRows.filter(isUsed(firstRow, this.lastRow)),
      hiddenColumns: hiddenColumns.filter(isUsed(this.firstColumn, this.lastColumn)),
    };
  }
}
