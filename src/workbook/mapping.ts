import type { Day, Month } from "../domain/calendar";
import { fold } from "../domain/folding";

/** How people call a column. */
export { columnLetters } from "./a1";

/**
 * How a submitted sheet's columns are understood: what the recogniser found and why, and what a person chose instead.
 * Plain data: it goes to the pane, to the command line's JSON and to the table `tCorrespondances`. Rows and columns are
 * absolute and 0-based here; people read A1 letters and 1-based rows.
 */

/**
 * What a column may hold. `hours` is a column of hours whose type (production, guidance…) is said by another column of
 * the row (`hourType`); `date` is a day's date or its number in the month; `total` is the sum of a row's other hours.
 */
export const MEANING_CODES = [
  "identifier", "name", "lastName", "firstName", "support", "lot", "month", "date", "hourType",
  "production", "guidance", "training", "internship", "paidAbsence", "hours", "total",
  "supervisor", "observations", "ignored",
] as const; // prettier-ignore
export type MeaningCode = (typeof MEANING_CODES)[number];

/** Codes of columns whose cells are hours. */
export const HOURS_CODES = [
  "production", "guidance", "training", "internship", "paidAbsence", "hours",
] as const; // prettier-ignore

/** What one column means. The optional parts stand only on columns of hours: what the header itself says of them. */
export interface ColumnMeaning {
  readonly code: MeaningCode;
  /** One column per support: the support its header names, as written. */
  readonly support?: string;
  /** One column (or group of columns) per month: the month its header names. */
  readonly month?: Month;
  /** One column per day: the day's number in the month, 1 to 31. */
  readonly day?: number;
  /** One column per day: the date its header gives. */
  readonly date?: Day;
  /** Numbers are minutes where the header says so («Accompagnement (min)»), else hours. */
  readonly unit?: "minutes";
}

/** What the cells of a column look like, whatever its header says. */
export type ContentKind =
  | "hours" | "dates" | "months" | "identifiers" | "names" | "texts" | "hour-types" | "supports" | "percents" | "amounts" | "large-numbers" | "empty" | "mixed"; // prettier-ignore

/** Why a column was given its meaning, as data; `src/messages` says it in words. */
export type Reason =
  | { readonly kind: "synonym"; readonly synonym: string }
  | { readonly kind: "near-spelling"; readonly synonym: string; readonly distance: number }
  | { readonly kind: "under-group"; readonly group: string; readonly synonym: string }
  | { readonly kind: "day-header" }
  | { readonly kind: "month-header" }
  | { readonly kind: "known-support"; readonly support: string }
  | { readonly kind: "content"; readonly content: ContentKind }
  | { readonly kind: "contradicted"; readonly synonym: string; readonly content: ContentKind }
  /** Another column has as much right to the same meaning: none is guessed. */
  | { readonly kind: "rival"; readonly columns: readonly number[] }
  /** Hours of something else: planned, cumulated, in percent, in euros… */
  | { readonly kind: "not-worked"; readonly word: string }
  | { readonly kind: "saved" }
  | { readonly kind: "chosen" }
  | { readonly kind: "unknown" };

/** Below this confidence (0 to 100) a column is asked about, never guessed: its meaning stays `ignored`. */
export const CONFIDENCE_THRESHOLD = 70;

export interface RecognisedColumn {
  readonly column: number;
  /** Header texts from top to bottom joined with « / », as a person may read them (cut, no social security number). */
  readonly header: string;
  /** What is applied. `ignored` when the confidence is under the threshold. */
  readonly meaning: ColumnMeaning;
  readonly confidence: number;
  readonly reason: Reason;
  /** What it would most likely mean, to be confirmed by a person; null when there is nothing to ask. */
  readonly proposal: ColumnMeaning | null;
  readonly content: ContentKind;
}

/** One header and the rows under it. A header repeated further down (page break, block per support…) is a block. */
export interface HeaderBlock {
  readonly headerFirst: number;
  readonly headerLast: number;
  /** First row that no longer belongs to the block (the next header's first row, or the end of the sheet). */
  readonly end: number;
  /** Every column that has a header or a value, left to right. */
  readonly columns: readonly RecognisedColumn[];
  /** The same header as the first block's. */
  readonly isRepeat: boolean;
}

/** A sheet's layout, explained. Without any block no header was found. */
export interface Recognition {
  readonly sheet: string;
  readonly source: "recognised" | "saved" | "chosen";
  /** The first header's texts, folded, days and months left out: next month's sheet of the same layout has the same. */
  readonly signature: string | null;
  readonly blocks: readonly HeaderBlock[];
}

/** What a person says of a layout: kept per titulaire, applied to every sheet whose header has the same signature. */
export interface LayoutChoice {
  readonly contractor: string | null;
  readonly signature: string;
  readonly headerFirst: number;
  readonly headerLast: number;
  readonly columns: readonly {
    readonly column: number;
    readonly header: string;
    readonly meaning: ColumnMeaning;
  }[];
}

/** What a person says of one sheet: that it is a statement (or is none), its month, its lot. */
export interface SheetChoice {
  readonly sheet: string;
  readonly isStatement: boolean;
  readonly month: Month | null;
  readonly lot: string | null;
  /** Where the header stands in this very sheet, when the recogniser was wrong about it. */
  readonly header?: { readonly first: number; readonly last: number };
}

export interface MappingChoices {
  readonly layouts: readonly LayoutChoice[];
  readonly sheets: readonly SheetChoice[];
}

export const NO_CHOICES: MappingChoices = { layouts: [], sheets: [] };

/** The tables a person's choices are kept in. */
export const MAPPING_TABLE = "tCorrespondances";
export const SHEETS_TABLE = "tFeuilles";

/** What a layout is known by: whose it is, whatever the case and accents, and its headers. */
export const layoutKey = ({
  contractor,
  signature,
}: Pick<LayoutChoice, "contractor" | "signature">): string =>
  JSON.stringify([fold(contractor ?? ""), signature]);
