import type { Day, Month } from "../domain/calendar";
import type { Place } from "../domain/contract";
import type { SummaryNotAnonymous } from "../domain/committee/disclosure";
import type { SummaryRef } from "../domain/committee/types";
import type { Letter, LetterKind } from "../domain/letter";
import type { WantedPenalty } from "../domain/penalty";
import type { Decision, FindingIdentity } from "../domain/finding";
import type { BordereauView } from "../app/bordereau";
import type { BordereauColumn } from "../domain/territory/bordereauColumns";
import type { RegisterChange, RegistersView } from "../app/registerTypes";
import type { LetterTemplates } from "../app/letterTemplates";
import type { PenaltyKey } from "../app/penaltyKeys";
import type { SummaryState } from "../app/compareSummaries";
import type { Report } from "../app/report";
import type { ShownRows } from "../app/readSheets";
import type { LayoutChoice } from "../workbook/mapping";
import type { SheetReading, UnusableWorkbook } from "../workbook/reading";
import type {
  FormerImport,
  ImportedSheet,
  RefusedFile,
  SubmittedFile,
} from "../workbook/submitted";
import type { RunOptions } from "../workbook/host";
import type { RetentionServices } from "./territoire/retentionServices";
import type { SendingServices } from "./territoire/sendingServices";
import type { TerritoryServices } from "./territoire/services";

/** What an operation gives back to a view: a value, an unusable workbook, a host error code, or a cancellation. */
export type Outcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "unusable"; readonly problem: UnusableWorkbook }
  /** A committee's sheet would name somebody: it is not written. */
  | { readonly kind: "not-anonymous"; readonly problem: SummaryNotAnonymous }
  | {
      readonly kind: "failed";
      readonly code: string;
      readonly details: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "cancelled" };

/** A person's choices for one sheet, as the mapping screen holds them while they are edited. */
export interface MappingDraft {
  readonly sheet: string;
  readonly isStatement: boolean;
  readonly month: Month | null;
  readonly lot: string | null;
  /** Where the header stands (0-based), when the recogniser was wrong about it. */
  readonly header: { readonly first: number; readonly last: number } | null;
  /** Null keeps the recognised layout. */
  readonly layout: LayoutChoice | null;
}

/** The sheets that may be statements, as the last reading of the workbook saw them. */
export interface SheetsView {
  readonly sheets: readonly SheetReading[];
  readonly lots: readonly string[];
  readonly supports: readonly string[];
  /** The contract's titulaire, for sheets that name none. */
  readonly contractor: string | null;
  /** What a sheet gives with a draft, over the snapshot of that reading; `automatic` forgets what the workbook keeps. */
  preview(draft: MappingDraft, automatic: boolean): SheetReading | null;
  /** Rows of a sheet as texts, from a 0-based row. */
  rowsOf(sheet: string, from: number, count: number): ShownRows | null;
}

/** The files a person chose, parsed in a worker: nothing is in the workbook yet. */
export interface ParsedFiles {
  readonly files: readonly SubmittedFile[];
  readonly refused: readonly RefusedFile[];
}

/** Sheets to import, by the file they stand in. */
export type ChosenSheets = readonly {
  readonly file: SubmittedFile;
  readonly sheets: readonly string[];
}[];

/** What a sheet of a parsed file shows before it is imported. */
export interface SubmittedPreview {
  readonly rows: ShownRows;
  /** Rows that hold something. */
  readonly filledRows: number;
  /** How its first rows would be read; null when the workbook has not been read. */
  readonly reading: SheetReading | null;
  /** The same bytes were imported before. */
  readonly before: FormerImport | null;
}

/** What is asked of the bordereau: to read it, or to write it with new columns or as typed by somebody. */
export interface BordereauRequest {
  readonly isWritten: boolean;
  readonly territory: string | null;
  readonly columns?: readonly BordereauColumn[];
  readonly enteredBy?: string;
}

/** The functions the pane is handed: views never call Office themselves. */
export interface PaneServices {
  /** Checks, marks the cells and rewrites `Heures`, `Anomalies`, `Pénalités`. */
  check(options: RunOptions & { readonly asOf: Day }): Promise<Outcome<Report>>;
  /** Records the buyer's decision in `tAnomalies` (null erases it), and gives the report again. */
  decide(
    decisions: ReadonlyMap<FindingIdentity, Decision | null>,
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<Report>>;
  /** Writes what the buyer wants of some penalties into `tPenalites`, and gives the report again. */
  recordPenalty(
    changes: ReadonlyMap<PenaltyKey, WantedPenalty>,
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<Report>>;
  /** Reads the buyer's templates of letters, or the default texts where he wrote none; writes nothing. */
  readLetterTemplates(options: RunOptions): Promise<Outcome<LetterTemplates>>;
  /** Shows the sheet of templates, made if need be; `restored` gives one letter its default text back. */
  openLetterTemplates(
    restored: LetterKind | null,
    options: RunOptions
  ): Promise<Outcome<{ readonly sheet: string }>>;
  /** A letter as the bytes of a .docx. */
  docxOf(letter: Letter): Promise<Outcome<ArrayBuffer>>;
  /** Removes every mark of ours; gives how many conditional formats were removed. */
  clearMarks(): Promise<Outcome<number>>;
  goTo(place: Place): Promise<Outcome<null>>;
  /** Builds or rebuilds the committee's sheet of a period and shows it; gives the sheet's name. */
  buildSummary(
    ref: SummaryRef,
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<{ readonly sheet: string }>>;
  /** The summaries the workbook holds, with what they say otherwise than the registers do now; writes nothing. */
  compareSummaries(
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<readonly SummaryState[]>>;
  /** The committee's file (.xlsx): one summary alone, values only; writes nothing in the workbook. */
  exportSummary(
    ref: SummaryRef,
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<{ readonly bytes: ArrayBuffer; readonly sheet: string }>>;
  /** Creates the input sheets in this workbook; `example` fills them with the fictitious contract. */
  prepareWorkbook(options: { readonly example: boolean }): Promise<Outcome<null>>;
  /** Reads the workbook and recognises its sheets; writes nothing. */
  readSheets(options: RunOptions): Promise<Outcome<SheetsView>>;
  /** Keeps a person's mapping in the workbook (`tCorrespondances`, `tFeuilles`), for the titulaire's next months too. */
  saveMapping(
    draft: MappingDraft,
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<null>>;
  /** Reads the buyer's input tables, row by row; writes nothing. */
  readRegisters(options: RunOptions): Promise<Outcome<RegistersView>>;
  /**
   * Writes changes of rows into the input tables, all of them or none, and gives the tables again. A row that is no
   * longer what the person saw fails with «RowChanged».
   */
  saveRegisters(
    changes: readonly RegisterChange[],
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<RegistersView>>;
  /** Parses files in a Web Worker, one at a time; one bad file never stops the others. */
  parseFiles(
    files: readonly File[],
    options: {
      readonly signal?: AbortSignal;
      readonly onFile?: (done: number, total: number, name: string) => void;
    }
  ): Promise<Outcome<ParsedFiles>>;
  /** The first rows of a parsed sheet. */
  previewSubmitted(file: SubmittedFile, sheet: string): Promise<SubmittedPreview | null>;
  /** Copies the chosen sheets as values into new sheets of the workbook, and writes `Journal`. */
  importSheets(
    chosen: ChosenSheets,
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<readonly ImportedSheet[]>>;
  /** What is still to be typed into the Clause software, read alone or written on its sheet. */
  bordereau(
    request: BordereauRequest,
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<BordereauView>>;
  /** The workbooks of several contracts, brought together. */
  readonly territory: TerritoryServices;
  /** What a titulaire is sent, and what it sends back. */
  readonly sending: SendingServices;
  /** Who has shown no activity for long, anonymised and archived without names. */
  readonly retention: RetentionServices;
  /** Calls back when the user (not the add-in) changes the workbook; returns the way to stop. */
  onChanged(listener: () => void): () => void;
  /** Today, as the only clock of the pane. */
  today(): Day;
  readonly environment: {
    readonly isDark: boolean;
    readonly locale: "fr" | "en";
    readonly version: string;
    /** False when the page is opened outside Excel: it then says what it is. */
    readonly inExcel: boolean;
    readonly userName: string | null;
    /** Whether this build carries the fictitious contract; the one served to Excel does not. */
    readonly hasExample?: boolean;
  };
}
