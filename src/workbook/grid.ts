/** A snapshot of a workbook, as plain data: what `src/excel` and `src/xlsx` read, whatever they read it from. */

/**
 * A cell's value. An empty cell is null, never "". A date is its serial number (1900 system, already converted
 * from 1904). An error value is its en-US text («#REF!», «#VALUE!»…).
 */
export type CellValue = string | number | boolean | null;

/** One sheet's used part. Rows and columns are 0-based everywhere in this room; A1 texts are for people. */
export interface Grid {
  readonly name: string;
  /** The host's own identity of the sheet (follows a renaming); in files, its name. */
  readonly id: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isProtected: boolean;
  /** Top left of the used range; `values[0][0]` stands there. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats of the same cells (en-US codes); a row is shared when all its cells have the same. */
  readonly formats: readonly (readonly string[])[];
  /** Absolute 0-based indices, within the used range. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Formulas of the same cells where the host was asked for them (output sheets), else null. */
  readonly formulas: readonly (readonly CellValue[])[] | null;
  /** Conditional formats made by the add-in (signature), to be removed by identity. */
  readonly markIds: readonly string[];
}

/** An Excel table (ListObject). The address covers header and body, and the totals row when there is one. */
export interface TableRef {
  readonly name: string;
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hasTotals: boolean;
}

/** A defined name of the workbook that points at one sheet's cell or range. */
export interface NameRef {
  readonly name: string;
  /** Sheet it points at, or null when it points nowhere readable (#REF!). */
  readonly sheet: string | null;
  readonly isHidden: boolean;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly Grid[];
  readonly tables: readonly TableRef[];
  readonly names: readonly NameRef[];
  readonly activeSheet: string | null;
}

/** The signature carried by every mark's formula: `N("suivi-insertion")` is 0, so it changes nothing. */
export const MARK_SIGNATURE = 'N("suivi-insertion")';

/** Prefix of the hidden defined names that point at A1 of the sheets the add-in created. */
export const OUTPUT_NAME_PREFIX = "_si_";

/** Names of a sheet while it is written beside the one it replaces, and once it is complete; a number follows. */
export const BESIDE_NAME = `${OUTPUT_NAME_PREFIX}en_cours`;
export const COMPLETE_NAME = `${OUTPUT_NAME_PREFIX}complet`;

/** Whether a sheet is what a replacement left behind, Excel having been closed in the middle of it. */
export const isLeftBehind = (sheet: string): boolean =>
  [BESIDE_NAME, COMPLETE_NAME].some((name) => new RegExp(`^${name}_\\d+$`, "i").test(sheet));
