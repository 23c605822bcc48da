import type { CellValue, Grid } from "../workbook/grid";
import { HostError } from "../workbook/host";
import { MAX_CELLS } from "../xlsx/readSheet";

const GENERAL = "General";

interface Row {
  readonly columns: number[];
  readonly values: CellValue[];
  readonly formats: string[];
}

/** Absolute 0-based indices, both included: a hidden run may be a million rows long. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a sheet says of itself besides its cells. */
export interface SheetFacts {
  readonly name: string;
  readonly visibility: Grid["visibility"];
  readonly isProtected: boolean;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
}

/** What the sheets of one file may hold together. */
export class CellBudget {
  private cells = 0;
  private area = 0;

  /** @throws HostError `FileTooLarge` beyond five million cells */
  spend(cells: number): void {
    this.cells += cells;
    if (this.cells > MAX_CELLS) throw new HostError("FileTooLarge");
  }

  /** @throws HostError `FileTooLarge` when the rectangles around the cells are more than anything could hold */
  reserve(area: number): void {
    this.area += area;
    if (this.area > MAX_CELLS) throw new HostError("FileTooLarge");
  }
}

const within = (spans: readonly Span[], first: number, last: number): readonly number[] =>
  spans.flatMap(({ from, to }) => {
    const start = Math.max(from, first);
    const length = Math.min(to, last) - start + 1;
    return Array.from({ length: Math.max(0, length) }, (_, offset) => start + offset);
  });

/** Gathers the filled cells of one sheet into the rectangle that holds them; a far cell costs nothing before that. */
export class SparseSheet {
  private readonly rows = new Map<number, Row>();
  private firstRow = Infinity;
  private lastRow = -1;
  private firstColumn = Infinity;
  private lastColumn = -1;

  constructor(private readonly budget: CellBudget) {}

  /** @throws HostError `FileTooLarge` beyond what the file's sheets may hold together */
  add(row: number, column: number, value: CellValue, format: string): void {
    if (value === null) return;
    this.budget.spend(1);
    const known = this.rows.get(row);
    const cells = known ?? { columns: [], values: [], formats: [] };
    if (!known) this.rows.set(row, cells);
    cells.columns.push(column);
    cells.values.push(value);
    cells.formats.push(format);
    if (row < this.firstRow) this.firstRow = row;
    if (row > this.lastRow) this.lastRow = row;
    if (column < this.firstColumn) this.firstColumn = column;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  /** @throws HostError `FileTooLarge` when two far cells make a rectangle that nothing could hold */
  build({ name, visibility, isProtected, hiddenRows, hiddenColumns }: SheetFacts): Grid {
    const base = { name, id: name, visibility, isProtected, formulas: null, markIds: [] };
    const { firstRow, lastRow, firstColumn, lastColumn } = this;
    if (lastRow < 0) {
      return { ...base, firstRow: 0, firstColumn: 0, values: [], formats: [], hiddenRows: [], hiddenColumns: [] }; // prettier-ignore
    }
    const width = lastColumn - firstColumn + 1;
    this.budget.reserve((lastRow - firstRow + 1) * width);
    const emptyRow: readonly CellValue[] = new Array<CellValue>(width).fill(null);
    const general: readonly string[] = new Array<string>(width).fill(GENERAL);
    const values: (readonly CellValue[])[] = [];
    const formats: (readonly string[])[] = [];
    let previous = general;
    for (let row = firstRow; row <= lastRow; row += 1) {
      const cells = this.rows.get(row);
      const line = [...emptyRow];
      const own = [...general];
      cells?.columns.forEach((column, index) => {
        line[column - firstColumn] = cells.values[index] ?? null;
        own[column - firstColumn] = cells.formats[index] ?? GENERAL;
      });
      values.push(cells ? line : emptyRow);
      // Most rows of a sheet have the formats of the row above: they then share one array.
      previous = own.every((format, at) => format === previous[at]) ? previous : own;
      formats.push(previous);
    }
    return {
      ...base,
      firstRow,
      firstColumn,
      values,
      formats,
      hiddenRows: within(hiddenRows, firstRow, lastRow),
      hiddenColumns: within(hiddenColumns, firstColumn, lastColumn),
    };
  }
}
