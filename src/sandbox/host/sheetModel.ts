import type { PlainStyle } from "../../xlsx/plainWorkbook";
import { COLUMN_LIMIT, ROW_LIMIT, type CellRectangle } from "../../workbook/a1";
import type { CellValue } from "../../workbook/grid";
import {
  EMPTY_CELL,
  HostModelError,
  type CellPatch,
  type ChangeSource,
  type HostCell,
  type HostChart,
  type HostConditionalFormat,
  type HostEvent,
  type HostPageLayout,
  type HostPivot,
  type HostTable,
  type HostValidation,
  type SheetAspect,
} from "./modelTypes";

export const EMPTY_LAYOUT: HostPageLayout = {
  orientation: "portrait",
  fitToWidth: null,
  fitToHeight: null,
  area: null,
  titleRows: null,
  breaksBefore: [],
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
};

/** Rows from which an area is taken for whole columns. */
const TALL = 5000;

/** The plain facets of a sheet that a mutator replaces whole. */
export interface SheetState {
  visibility: "visible" | "hidden" | "veryHidden";
  isProtected: boolean;
  tabColor: string | null;
  showGridlines: boolean;
  /** In characters, by 0-based column. */
  columnWidths: ReadonlyMap<number, number>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  merges: readonly CellRectangle[];
  tables: readonly HostTable[];
  conditionalFormats: readonly HostConditionalFormat[];
  validations: readonly HostValidation[];
  charts: readonly HostChart[];
  pivots: readonly HostPivot[];
  freezeRows: number;
  layout: HostPageLayout;
}

const ASPECTS: Readonly<Record<keyof SheetState, SheetAspect>> = {
  visibility: "visibility",
  isProtected: "protection",
  tabColor: "tabColor",
  showGridlines: "gridlines",
  columnWidths: "columnWidths",
  hiddenRows: "hiddenRows",
  hiddenColumns: "hiddenColumns",
  merges: "merges",
  tables: "tables",
  conditionalFormats: "conditionalFormats",
  validations: "validations",
  charts: "charts",
  pivots: "pivots",
  freezeRows: "freeze",
  layout: "pageLayout",
};

const initialState = (): SheetState => ({
  visibility: "visible",
  isProtected: false,
  tabColor: null,
  showGridlines: true,
  columnWidths: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: [],
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  pivots: [],
  freezeRows: 0,
  layout: EMPTY_LAYOUT,
});

const keyOf = (row: number, column: number): number => row * COLUMN_LIMIT + column;

const isBlank = (cell: HostCell): boolean =>
  cell.value === null &&
  cell.formula === null &&
  cell.numberFormat === "General" &&
  Object.keys(cell.style).length === 0;

/** One sheet of the stand-in workbook. It is created, renamed, moved and removed by its `HostWorkbook`. */
export class HostSheet {
  private readonly cellsByKey = new Map<number, HostCell>();
  private state: SheetState = initialState();

  /** `emit` tells the workbook, which tells the subscribers. */
  constructor(
    readonly id: string,
    public name: string,
    private readonly emit: (event: HostEvent) => void
  ) {}

  get facets(): Readonly<SheetState> {
    return this.state;
  }

  /** The cell, empty when it was never written. */
  cell(row: number, column: number): HostCell {
    return this.cellsByKey.get(keyOf(row, column)) ?? EMPTY_CELL;
  }

  /** Every cell that holds something (a value, a formula, a format or a style), in no particular order. */
  *cells(): Generator<{ readonly row: number; readonly column: number; readonly cell: HostCell }> {
    for (const [key, cell] of this.cellsByKey) {
      yield { row: Math.floor(key / COLUMN_LIMIT), column: key % COLUMN_LIMIT, cell };
    }
  }

  /** The smallest rectangle around the cells with a value (or with anything, formats included), or null. */
  usedArea(valuesOnly: boolean): CellRectangle | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, column, cell } of this.cells()) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }

  /**
   * Writes a rectangle from its top left cell; a null patch leaves its cell as it is.
   * @throws HostModelError InvalidArgument outside Excel's grid.
   */
  writeCells(
    row: number,
    column: number,
    patches: readonly (readonly (CellPatch | null)[])[],
    source: ChangeSource
  ): void {
    const columnCount = patches.reduce((most, line) => Math.max(most, line.length), 0);
    if (patches.length === 0 || columnCount === 0) return;
    if (row < 0 || column < 0 || row + patches.length > ROW_LIMIT) {
      throw new HostModelError("InvalidArgument");
    }
    if (column + columnCount > COLUMN_LIMIT) throw new HostModelError("InvalidArgument");
    const changed = { values: false, numberFormats: false, styles: false };
    patches.forEach((line, rowOffset) => {
      line.forEach((patch, columnOffset) => {
        if (patch === null) return;
        if (patch.value !== undefined || patch.formula !== undefined) changed.values = true;
        if (patch.numberFormat !== undefined) changed.numberFormats = true;
        if (patch.style !== undefined) changed.styles = true;
        this.store(row + rowOffset, column + columnOffset, patch);
      });
    });
    const area = { row, column, rowCount: patches.length, columnCount };
    this.emit({ kind: "cells-changed", sheetId: this.id, area, ...changed, source });
  }

  /** Writes the values a calculation found for formula cells: one event around those that changed, nothing dirty. */
  writeComputed(
    values: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[]
  ): void {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const { row, column, value } of values) {
      const cell = this.cell(row, column);
      if (cell.formula === null || cell.value === value) continue;
      this.cellsByKey.set(keyOf(row, column), { ...cell, value });
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    if (bottom < 0) return;
    this.emit({
      kind: "cells-changed",
      sheetId: this.id,
      area: { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 },
      values: true,
      numberFormats: false,
      styles: false,
      source: "calculation",
    });
  }

  /** Empties an area: contents only, formats (and styles) only, or everything. */
  clearCells(
    area: CellRectangle,
    what: "all" | "contents" | "formats",
    source: ChangeSource
  ): void {
    const contents = what !== "formats";
    const formats = what !== "contents";
    for (const { row, column, cell } of [...this.cells()]) {
      if (!contains(area, row, column)) continue;
      const next: HostCell = {
        value: contents ? null : cell.value,
        formula: contents ? null : cell.formula,
        numberFormat: formats ? "General" : cell.numberFormat,
        style: formats ? {} : cell.style,
      };
      this.replace(row, column, next);
    }
    this.emit({
      kind: "cells-changed",
      sheetId: this.id,
      area,
      values: contents,
      numberFormats: formats,
      styles: formats,
      source,
    });
  }

  /** Gives every cell of an area this style or number format, on top of what it has. */
  formatArea(
    area: CellRectangle,
    patch: { readonly numberFormat?: string; readonly style?: PlainStyle },
    source: ChangeSource
  ): void {
    // A whole column is formatted down to its used part only: beyond it nothing reads the difference.
    const isTall = area.rowCount > TALL;
    const used = isTall ? this.usedArea(false) : null;
    const last = used ? used.row + used.rowCount : 0;
    const rowCount = isTall
      ? Math.min(area.rowCount, Math.max(last - area.row, TALL))
      : area.rowCount;
    const columnCount = Math.min(area.columnCount, 256);
    const line = Array.from({ length: columnCount }, () => patch);
    this.writeCells(
      area.row,
      area.column,
      Array.from({ length: rowCount }, () => line),
      source
    );
  }

  /** Replaces one facet of the sheet (tables, charts, widths…). */
  set<Facet extends keyof SheetState>(
    facet: Facet,
    value: SheetState[Facet],
    source: ChangeSource
  ): void {
    this.state = { ...this.state, [facet]: value };
    this.emit({ kind: "sheet-changed", sheetId: this.id, aspect: ASPECTS[facet], source });
  }

  /** Rewrites formulas, when a sheet they name is renamed. No event: values do not change. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const [key, cell] of this.cellsByKey) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula);
      if (formula !== cell.formula) this.cellsByKey.set(key, { ...cell, formula });
    }
  }

  private store(row: number, column: number, patch: CellPatch): void {
    const cell = this.cell(row, column);
    this.replace(row, column, {
      value: patch.value !== undefined ? patch.value : cell.value,
      formula:
        patch.formula !== undefined
          ? patch.formula
          : patch.value !== undefined
            ? null
            : cell.formula,
      numberFormat: patch.numberFormat ?? cell.numberFormat,
      style: patch.style ? { ...cell.style, ...patch.style } : cell.style,
    });
  }

  private replace(row: number, column: number, cell: HostCell): void {
    if (isBlank(cell)) this.cellsByKey.delete(keyOf(row, column));
    else this.cellsByKey.set(keyOf(row, column), cell);
  }
}

/** Whether a cell lies in an area. */
export const contains = (area: CellRectangle, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rowCount &&
  column >= area.column &&
  column < area.column + area.columnCount;

/** The common part of two areas, or null. */
export function intersection(one: CellRectangle, other: CellRectangle): CellRectangle | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount =
    Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}
