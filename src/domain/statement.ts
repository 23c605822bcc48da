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
  /**
   * Every 1-based row the line was gathered from, where a layout spreads a month over several rows (one per day, per
   * week, per type of hours). Absent for a line that is one row.
   */
  readonly rows?: readonly number[];
  /** Columns whose cell says «abs», «néant»…: declared without hours, which is neither empty nor 0. */
  readonly absent?: readonly HourColumn[];
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
    | { readonly kind: "error-value" }
    /** Hours whose type is not one of the contract's: `text` is the type as written, `cell` the type's. */
    | { readonly kind: "unknown-type" };
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

/** Personal data that a statement should not hold, by what it is. */
export type SensitiveKind =
  "nir" | "health" | "judicial" | "other-sensitive" | "iban" | "email" | "phone";

/** A place where such data stands; the value itself is never kept. */
export interface SensitiveCell {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: SensitiveKind;
  /** Header of the column where it stands, when there is one. */
  readonly header?: string;
  /** How many cells of the column hold such data, when they are told together; `cell` is then the first. */
  readonly count?: number;
}

/** A month as one of the places that give it says it. */
export interface SeenMonth {
  readonly month: Month;
  readonly source: "chosen" | "title" | "column" | "sheet-name";
  /** A1 address, null for the sheet's name and for a person's choice. */
  readonly cell: string | null;
}

/** Hours that stand in a hidden row or column: they count, and are told. */
export interface HiddenHours {
  readonly kind: "row" | "column";
  /** First cell that carries hours there. */
  readonly cell: string;
  readonly hours: Seconds;
}

/** One submitted sheet. Hours columns and a participant column may be missing: LEC-01 and LEC-02 say so. */
export interface MonthlyStatement {
  readonly sheet: string;
  readonly month: Month | null;
  /** Where the month was read: title block, column, or the sheet's name. */
  readonly monthSource: "chosen" | "title" | "column" | "sheet-name" | null;
  /** Every place that gives a month, the first in the order above is `month`; rows of several months give none. */
  readonly seenMonths?: readonly SeenMonth[];
  readonly lot: string | null;
  readonly contractor: string | null;
  readonly hasHoursColumn: boolean;
  readonly hasParticipantColumn: boolean;
  /** A1 address of the header row's first cell, or null when none was found. */
  readonly headerCell: string | null;
  readonly lines: readonly HourLine[];
  readonly unreadable: readonly UnreadableCell[];
  readonly totals: readonly DeclaredTotal[];
  readonly ignoredColumns: readonly {
    readonly header: string;
    readonly cell: string;
    /** Its cells look like hours: a person should say what they are. */
    readonly holdsHours?: boolean;
  }[];
  readonly hidden?: readonly HiddenHours[];
  /** The sheet's name or title says that it corrects a former one («rectificatif», «v2», «annule et remplace»). */
  readonly saysCorrected?: boolean;
}

/** Everything read from the workbook that the rules look at. */
export interface Submission {
  readonly statements: readonly MonthlyStatement[];
  /** Sheets left alone, by name. */
  readonly ignoredSheets: readonly string[];
  readonly sensitive: readonly SensitiveCell[];
}
