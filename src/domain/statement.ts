import type { Month } from "./calendar";
import type { HourColumn } from "./contract";
import type { Seconds } from "./numbers";

/** One row of a statement: a participant's hours on a support in a month. null is «non déclaré», never 0. */
export interface HourLine {
  readonly sheet: string;
  /** 1-based row number in the sheet. */
  readonly row: number;
  readonly month: Month | null;
  readonly lot: string | null;
  /** Identifier as written, or found in `tParticipants` by an exact, unique, folded name. */
  readonly identifier: string | null;
  /** «NOM Prénom» as written; stays inside the workbook. */
  readonly name: string | null;
  /** Support as written (spaces trimmed). */
  readonly support: string | null;
  readonly production: Seconds | null;
  readonly guidance: Seconds | null;
  readonly training: Seconds | null;
  readonly internship: Seconds | null;
  readonly paidAbsence: Seconds | null;
  readonly supervisor: string | null;
  /** A1 address of each cell this line was read from. */
  readonly cells: Readonly<
    Partial<Record<HourColumn | "participant" | "support" | "month", string>>
  >;
}

/** A cell of a statement that gave no hours. */
export interface UnreadableCell {
  readonly cell: string;
  readonly header: string;
  readonly column: HourColumn;
  /** The text as it stands, cut to 60 characters. */
  readonly text: string;
  readonly identifier: string | null;
  readonly row: number;
  readonly problem:
    | { readonly kind: "not-hours" }
    | { readonly kind: "ambiguous"; readonly readings: readonly [Seconds, Seconds] }
    | { readonly kind: "error-value" };
}

/** The total a statement declares for one of its columns, to compare with its rows. */
export interface DeclaredTotal {
  readonly column: HourColumn | "total";
  readonly header: string;
  readonly cell: string;
  readonly declared: Seconds;
  /** Sum of the readable rows above it, in that column. */
  readonly summed: Seconds;
}

/** A place where a social security number stands; the value itself is never kept. */
export interface SensitiveCell {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: "nir";
}

/** One submitted sheet. Hours columns and a participant column may be missing: LEC-01 and LEC-02 say so. */
export interface MonthlyStatement {
  readonly sheet: string;
  readonly month: Month | null;
  /** Where the month was read: title block, column, or the sheet's name. */
  readonly monthSource: "title" | "column" | "sheet-name" | null;
  readonly lot: string | null;
  readonly contractor: string | null;
  readonly hasHoursColumn: boolean;
  readonly hasParticipantColumn: boolean;
  /** A1 address of the header row's first cell, or null when none was found. */
  readonly headerCell: string | null;
  readonly lines: readonly HourLine[];
  readonly unreadable: readonly UnreadableCell[];
  readonly totals: readonly DeclaredTotal[];
  readonly ignoredColumns: readonly { readonly header: string; readonly cell: string }[];
}

/** Everything read from the workbook that the rules look at. */
export interface Submission {
  readonly statements: readonly MonthlyStatement[];
  /** Sheets left alone, by name. */
  readonly ignoredSheets: readonly string[];
  readonly sensitive: readonly SensitiveCell[];
}
