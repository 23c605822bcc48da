import type { PlainStyle } from "../../xlsx/plainWorkbook";
import type { CellRectangle } from "../../workbook/a1";
import type { CellValue } from "../../workbook/grid";
import type { ChartPlan, ChartSeriesPlan, ValidationPlan } from "../../workbook/plan";

/** Who makes a change: a person in the grid, the add-in through Office.js, or the calculation. */
export type ChangeSource = "user" | "addin" | "calculation";

/** One cell. A cell that is not in the sheet's map is empty, in General, without style. */
export interface HostCell {
  readonly value: CellValue;
  /** en-US formula with its `=`, or null. */
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly style: PlainStyle;
}

export const EMPTY_CELL: HostCell = {
  value: null,
  formula: null,
  numberFormat: "General",
  style: {},
};

/** What a write changes of a cell; what is absent stays. `value` alone removes the formula. */
export interface CellPatch {
  readonly value?: CellValue;
  readonly formula?: string | null;
  readonly numberFormat?: string;
  readonly style?: PlainStyle;
}

/** A table; `name` is unique in the workbook whatever the case. */
export interface HostTable extends CellRectangle {
  readonly id: string;
  readonly name: string;
  readonly hasTotals: boolean;
  readonly showFilter: boolean;
}

/** A defined name of the workbook. It follows its sheet through a renaming; `target` is null once the sheet is gone. */
export interface HostName {
  readonly name: string;
  readonly isHidden: boolean;
  readonly target: { readonly sheetId: string; readonly area: CellRectangle } | null;
  /** What it refers to when it is no plain reference (a constant, a formula), else null. */
  readonly expression: string | null;
}

export interface HostConditionalFormat {
  readonly id: string;
  readonly ranges: readonly CellRectangle[];
  /** en-US formula of a custom rule with its `=`; null for another kind of rule. */
  readonly formula: string | null;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

export interface HostChart {
  readonly id: string;
  readonly name: string;
  readonly kind: ChartPlan["kind"];
  readonly title: string;
  /** Source range, on the chart's own sheet: first column = categories, first row = series names. */
  readonly data: CellRectangle;
  readonly seriesBy: "Auto" | "Columns" | "Rows";
  readonly anchor: ChartPlan["anchor"];
  readonly valueFormat: string | null;
  readonly valueRange?: NonNullable<ChartPlan["valueRange"]>;
  readonly valueTitle?: string;
  /** By series, left to right; where nothing is said, a series is drawn as its chart's kind is. */
  readonly series?: readonly ChartSeriesPlan[];
  readonly altText: string;
}

/** A PivotTable over a table. What it shows is computed when it is laid out or refreshed, never by itself. */
export interface HostPivot {
  readonly id: string;
  readonly name: string;
  /** Identity of the table it reads. */
  readonly table: string;
  readonly row: number;
  readonly column: number;
  /** Titles of the source's columns. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly sums: readonly {
    readonly field: string;
    readonly title: string;
    readonly numberFormat: string;
  }[];
  /** What it covers now. */
  readonly area: CellRectangle;
}

export type HostValidation = ValidationPlan;

/** Print set-up; headers and footers by section, in Excel's codes (`&P`, `&D`…). */
export interface HostPageLayout {
  readonly orientation: "portrait" | "landscape";
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  readonly area: CellRectangle | null;
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly titleColumns?: { readonly from: number; readonly to: number };
  readonly breaksBefore: readonly number[];
  readonly header: SectionTexts;
  readonly footer: SectionTexts;
}
export interface SectionTexts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** What of a sheet changed, apart from its cells. A view reads the new state in the model. */
export type SheetAspect =
  | "name"
  | "visibility"
  | "position"
  | "tabColor"
  | "protection"
  | "gridlines"
  | "columnWidths"
  | "hiddenRows"
  | "hiddenColumns"
  | "tables"
  | "conditionalFormats"
  | "validations"
  | "charts"
  | "pivots"
  | "freeze"
  | "pageLayout"
  | "merges";

/** Sent after the model changed, one per call of a mutator, in order. */
export type HostEvent =
  | { readonly kind: "workbook-replaced" }
  | { readonly kind: "sheet-added"; readonly sheetId: string; readonly source: ChangeSource }
  | { readonly kind: "sheet-removed"; readonly sheetId: string; readonly source: ChangeSource }
  | {
      readonly kind: "sheet-changed";
      readonly sheetId: string;
      readonly aspect: SheetAspect;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: "cells-changed";
      readonly sheetId: string;
      readonly area: CellRectangle;
      /** Which facets changed; `values` covers formulas. */
      readonly values: boolean;
      readonly numberFormats: boolean;
      readonly styles: boolean;
      readonly source: ChangeSource;
    }
  | { readonly kind: "names-changed"; readonly source: ChangeSource }
  | { readonly kind: "sheet-activated"; readonly sheetId: string; readonly source: ChangeSource }
  | {
      readonly kind: "selection-changed";
      readonly sheetId: string;
      readonly area: CellRectangle;
      readonly source: ChangeSource;
    };

export type HostListener = (event: HostEvent) => void;

/**
 * Computes formulas and writes their values back through `HostSheet.writeComputed`. The wire awaits it before an
 * answer is read whenever `HostWorkbook.needsCalculation` is true.
 */
export interface HostCalculator {
  recalculate(): Promise<void>;
}

/** A refusal of the workbook, with Excel's own error code. */
export class HostModelError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = "HostModelError";
  }
}

/** Excel's rules for a sheet's name: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end. */
export const isSheetName = (name: string): boolean =>
  name.length >= 1 &&
  name.length <= 31 &&
  !/[\\/?*[\]:]/.test(name) &&
  !name.startsWith("'") &&
  !name.endsWith("'") &&
  name.toLowerCase() !== "history";

/** Names of sheets, tables and defined names are the same whatever their case. */
export const sameName = (one: string, other: string): boolean =>
  one === other || one.toLowerCase() === other.toLowerCase();
