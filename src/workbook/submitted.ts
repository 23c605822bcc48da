import type { Day } from "../domain/calendar";
import type { Grid } from "./grid";

/** A file a titulaire sent, parsed: its sheets as values, and what identifies it as evidence. */
export interface SubmittedFile {
  /** File name without folder. */
  readonly name: string;
  readonly kind: "xlsx" | "xlsm" | "xls" | "ods" | "csv";
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
  readonly sheets: readonly Grid[];
  /** Present in the file, never run and never followed. */
  readonly hasMacros: boolean;
  readonly hasExternalLinks: boolean;
}

/** A file that gave nothing: `code` and `details` are those of a `HostError`. */
export interface RefusedFile {
  readonly name: string;
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What an import leaves in `Journal`, one per sheet copied. */
export interface ImportedSheet {
  readonly sheet: string;
  readonly sourceSheet: string;
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
  /** Rows of the sheet that hold something. */
  readonly rows: number;
  /** The same bytes were imported before: the sheet they gave and when, as `Journal` says. */
  readonly alreadyImported?: FormerImport;
}

/** A line of `Journal` about a file that comes back. */
export interface FormerImport {
  readonly sheet: string | null;
  readonly on: Day | null;
}
