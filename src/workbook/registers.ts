import type { CellValue } from "./grid";

/** The input tables a person may fill in the pane, by their Excel name. */
export type RegisterName =
  | "tMarche"
  | "tLots"
  | "tSupports"
  | "tPrevisions"
  | "tClauses"
  | "tParticipants"
  | "tEncadrement"
  | "tDocuments"
  | "tEvaluations"
  | "tPMSMP"
  | "tCalendrier";

/** Cells of one row by published title, as the sheet holds them: dates are serials, percentages as typed. */
export type RegisterCells = Readonly<Partial<Record<string, CellValue>>>;

export interface RegisterRow {
  /** 0-based rank in the table's body. */
  readonly index: number;
  readonly cells: RegisterCells;
}

/** One input table as it stands. */
export interface RegisterTable {
  readonly name: RegisterName;
  /** Null when the workbook has no such table yet: saving a row creates it, on a sheet of its own. */
  readonly sheet: string | null;
  /** Published titles that the table has, then the buyer's own. */
  readonly titles: readonly string[];
  /** Rows that hold something. */
  readonly rows: readonly RegisterRow[];
}

/**
 * One change of a row. `before` is what the person saw: when the sheet says something else by now, nothing at all is
 * written (the buyer's own columns, often computed, only count for a deletion). `cells` holds only what changes; a null empties the cell.
 */
export type RowChange =
  | {
      readonly kind: "set";
      readonly index: number;
      readonly before: RegisterCells;
      readonly cells: RegisterCells;
    }
  | { readonly kind: "add"; readonly cells: RegisterCells }
  | { readonly kind: "delete"; readonly index: number; readonly before: RegisterCells };

export interface RegisterChange {
  readonly table: RegisterName;
  readonly changes: readonly RowChange[];
}
