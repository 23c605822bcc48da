import type { CellValue } from "./grid";

/** What to write, as plain data. Rows and columns are 0-based; formulas, formats and dates are en-US API forms. */

/**
 * One cell: a plain value, or a formula with the value the engine computed for it (files need it; Excel recalculates).
 * A text is always written as a text, even when it begins with `=`, `+`, `-` or `@`.
 */
export type PlannedCell = CellValue | { readonly formula: string; readonly value: CellValue };

/** A named look; hosts map it to fills, fonts and borders that read well in light, dark, print and greyscale. */
export type CellStyle =
  | "title" | "subtitle" | "header" | "label" | "body" | "total" | "note" | "warning" | "input" | "verdict"; // prettier-ignore

/** A rectangle of cells written in one go. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlannedCell[])[];
  readonly style?: CellStyle;
  /** One number format per column of the block (en-US), or one per cell when `formats` has as many rows. */
  readonly formats?: readonly (readonly string[])[];
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
}

/** An Excel table over cells already written by blocks: header row included. */
export interface TablePlan {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly showFilter: boolean;
}

/** A drop-down or a bound, on a rectangle. */
export interface ValidationPlan {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "list-formula"; readonly formula: string }
    | { readonly kind: "decimal"; readonly min: number; readonly max: number }
    | { readonly kind: "whole"; readonly min: number; readonly max: number }
    | { readonly kind: "date"; readonly min: number; readonly max: number };
  /** Texts of the input prompt and of the error, in the user's language. */
  readonly title: string;
  readonly message: string;
  /** «stop» refuses, «warning» lets the user insist. */
  readonly alert: "stop" | "warning" | "information";
}

/** How one series of a chart is drawn; what is left out follows the chart's kind and the series' place. */
export interface ChartSeriesPlan {
  /** A «line» over columns shares their axes: a forecast, a target. */
  readonly kind?: "column" | "line";
  readonly dash?: "solid" | "dash" | "dot";
  /** Values printed beside the points. */
  readonly labels?: boolean;
  /** Whether a line's points are marked; they are unless said otherwise. */
  readonly marker?: boolean;
}

/** A native chart over a contiguous helper range: first column = categories, first row = series names. */
export interface ChartPlan {
  readonly name: string;
  readonly kind: "column-stacked" | "column-clustered" | "line";
  readonly title: string;
  readonly altText: string;
  readonly data: {
    readonly row: number;
    readonly column: number;
    readonly rowCount: number;
    readonly columnCount: number;
  };
  /** Top left and bottom right cells it covers. */
  readonly anchor: {
    readonly fromRow: number;
    readonly fromColumn: number;
    readonly toRow: number;
    readonly toColumn: number;
  };
  readonly valueFormat?: string;
  /** By series, left to right. */
  readonly series?: readonly ChartSeriesPlan[];
  /** Ends of the value axis; one left out is the host's choice. */
  readonly valueRange?: { readonly min?: number; readonly max?: number };
  readonly valueTitle?: string;
}

export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly fitToWidth: number;
  /** Rows repeated at the top of each page (0-based, inclusive), or null. */
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  /** Columns repeated at the left of each page (0-based, inclusive), where a sheet is several pages wide. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  /** Printed rectangle. */
  readonly area: {
    readonly row: number;
    readonly column: number;
    readonly rowCount: number;
    readonly columnCount: number;
  };
  /** Rows (0-based) before which a page begins. */
  readonly breaksBefore: readonly number[];
  readonly header: string;
  readonly footer: string;
}

/** A sheet the add-in owns, written whole: previous content of an owned sheet is cleared, the sheet itself stays. */
export interface SheetPlan {
  /** Hidden defined name that makes the sheet ours (`_si_Anomalies`, `_si_Synthese_2026_T1`…); null for an input sheet. */
  readonly ownerName: string | null;
  /** The sheet's name now: kept when it exists (a renamed output stays renamed), else the free name to create. */
  readonly sheet: string;
  readonly exists: boolean;
  /**
   * An owned sheet that exists is replaced whole or not at all: whatever fails while it is being written, the former
   * sheet stands as it was.
   */
  readonly replacesWhole?: true;
  readonly blocks: readonly Block[];
  readonly tables: readonly TablePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly charts: readonly ChartPlan[];
  /** Column widths in characters, from column 0; null keeps the host's. */
  readonly columnWidths: readonly (number | null)[];
  readonly freezeRows: number;
  readonly tabColor: string | null;
  readonly print: PrintPlan | null;
  readonly hideGridlines?: boolean;
  /** Lines of text that the folded cells of some rows (0-based) hold: hosts give these rows their height. */
  readonly rowLines?: Readonly<Record<number, number>>;
  /** Where persons are counted by what they are: no count from 1 to `threshold` − 1 may be written there. */
  readonly personCounts?: {
    readonly areas: readonly {
      readonly row: number;
      readonly column: number;
      readonly rowCount: number;
      readonly columnCount: number;
    }[];
    readonly threshold: number;
  };
  /**
   * The sheet is protected, without a password, and only these cells may be typed in. Files alone carry it: nothing is
   * ever locked in the workbook at hand.
   */
  readonly unlocked?: readonly {
    readonly row: number;
    readonly column: number;
    readonly rowCount: number;
    readonly columnCount: number;
  }[];
  /** Rows and columns (0-based) to hide, as they were in the file a sheet is copied from. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** Marks on one submitted sheet: cells by severity. The layer is removable and carries the signature. */
export interface MarkPlan {
  readonly sheet: string;
  readonly groups: readonly {
    readonly severity: "blocking" | "to-justify" | "information";
    /** A1 addresses of single cells, without sheet. */
    readonly cells: readonly string[];
  }[];
}

/**
 * Changes inside an input table, which is the buyer's: some cells are written, rows are added at its end, rows are
 * deleted; everything else on the sheet stays as it is. Rows and columns are those of the sheet (0-based), as the
 * snapshot saw them, before any row is added or deleted.
 */
export interface TableEdit {
  readonly sheet: string;
  readonly table: string;
  /** The table as the snapshot saw it: header row included, totals row left out. */
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hasTotals: boolean;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: PlannedCell;
    /** en-US number format; absent keeps the cell's. */
    readonly format?: string;
  }[];
  readonly addedRows: readonly {
    readonly cells: readonly PlannedCell[];
    readonly formats: readonly string[];
  }[];
  readonly deletedRows: readonly number[];
}

/** A PivotTable of the host's own over a table of ours: a sheet that the user may turn as he likes, never written whole. */
export interface PivotPlan {
  /** Hidden defined name that makes the sheet ours, its name now, and whether it is there. */
  readonly ownerName: string;
  readonly sheet: string;
  readonly exists: boolean;
  /** Lines above it, in column A. */
  readonly lines: readonly { readonly text: string; readonly style: CellStyle }[];
  /** Its top left cell (0-based), in column A. */
  readonly row: number;
  readonly name: string;
  /** Table it reads, and the columns of that table it lays out. */
  readonly table: string;
  readonly rows: string;
  readonly columns: string;
  readonly sum: { readonly column: string; readonly title: string; readonly format: string };
}

/** What became of it: a host without PivotTables, or one that refuses them, is no failure. */
export type PivotOutcome = "made" | "refreshed" | "none";

export interface WorkbookPlan {
  /** Applied before the sheets are written. */
  readonly edits?: readonly TableEdit[];
  readonly sheets: readonly SheetPlan[];
  /** Marks known from the snapshot to be removed first: sheet and conditional format identities. */
  readonly marksToRemove: readonly { readonly sheet: string; readonly ids: readonly string[] }[];
  readonly marks: readonly MarkPlan[];
  /** Sheet to show at the end, or null to leave the user where he is. */
  readonly activate: string | null;
}

export const EMPTY_PLAN: WorkbookPlan = {
  sheets: [],
  marksToRemove: [],
  marks: [],
  activate: null,
};
