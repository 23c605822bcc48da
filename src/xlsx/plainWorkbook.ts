import type { CellValue } from "../workbook/grid";
import type { ChartPlan, PrintPlan, ValidationPlan } from "../workbook/plan";

/**
 * A whole workbook as plain data, rich enough to be shown, edited and written again: what the embedded workbook
 * opens and saves. Rows and columns are 0-based. What it does not carry is named by the reader (`losses`).
 */

export interface PlainStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly borderBottom?: boolean;
  readonly borderTop?: boolean;
  /** May be typed in while its sheet is protected; written, never read back. */
  readonly isUnlocked?: true;
}

export interface PlainCell {
  readonly row: number;
  readonly column: number;
  /** Computed or typed value; an error is its en-US text. */
  readonly value: CellValue;
  /** The value is a text even though it reads like an error («#REF!»). */
  readonly isText?: boolean;
  /** en-US formula with its leading `=`, or undefined. */
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly style?: PlainStyle;
}

export interface PlainTable {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
  readonly showFilter: boolean;
}

export interface PlainConditionalFormat {
  readonly id: string;
  /** One or more A1 ranges. */
  readonly ranges: readonly string[];
  /** en-US formula of a custom rule, with its `=`; null for a kind the reader does not model. */
  readonly formula: string | null;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

export interface PlainSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  readonly tabColor?: string;
  readonly cells: readonly PlainCell[];
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Lines of text of the rows that hold several; written, never read back. */
  readonly rowLines?: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly {
    readonly row: number;
    readonly column: number;
    readonly rowCount: number;
    readonly columnCount: number;
  }[];
  readonly tables: readonly PlainTable[];
  readonly conditionalFormats: readonly PlainConditionalFormat[];
  readonly validations: readonly ValidationPlan[];
  readonly charts: readonly ChartPlan[];
  readonly freezeRows: number;
  readonly print: PrintPlan | null;
  readonly showGridlines: boolean;
}

/** A sheet to write, whose cells may be made while it is written. */
export interface WritableSheet extends Omit<PlainSheet, "cells"> {
  /** Cells of each row that has some, rows from the top, cells from the left; as often as it is asked for. */
  readonly cellRows: () => Iterable<readonly PlainCell[]>;
}

export interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
  /** Workbook names: `refersTo` as `='Feuille'!$A$1`. */
  readonly names: readonly {
    readonly name: string;
    readonly refersTo: string;
    readonly isHidden: boolean;
  }[];
  readonly activeSheet: string | null;
}
