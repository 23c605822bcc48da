import type { Day } from "../../domain/calendar";
import type { ConsolidatedFile } from "../../domain/territory/types";
import type { RunOptions } from "../../workbook/host";
import type { Outcome } from "../services";

/** A workbook a person chose, with the name by which the sheets call it. */
export interface ChosenWorkbook {
  /** Path from the chosen folder, with `/`; the file's name alone when no folder was chosen. */
  readonly source: string;
  readonly file: Pick<File, "size" | "arrayBuffer">;
}

/** A workbook that was read, with what it was read from; null for sheets of the open workbook. */
export interface ReadWorkbook {
  readonly file: ConsolidatedFile;
  readonly chosen: ChosenWorkbook | null;
}

/** A contract that stands in sheets of the open workbook. */
export interface ContractHere {
  /** What its file is called in the consolidation. */
  readonly source: string;
  /** The sheet that holds its parameters. */
  readonly sheet: string;
  readonly reference: string | null;
  /** Its other sheets. */
  readonly sheets: readonly string[];
}

/** What the open workbook holds of a territory. */
export interface TerritoryInputs {
  /** Files of the consolidation it holds: empty when it holds none. */
  readonly known: readonly { readonly source: string; readonly sha256: string }[];
  readonly contracts: readonly ContractHere[];
  /** Statements and registers of which it cannot be told whose contract's they are. */
  readonly untold: readonly string[];
}

/** What was read of the files asked for, when all are done or the user stopped. */
export interface FilesRead {
  readonly read: number;
  /** Not read, because the user stopped. */
  readonly left: readonly ChosenWorkbook[];
}

/** A consolidation that stands in the workbook. */
export interface WrittenConsolidation {
  readonly sheet: string;
  readonly contracts: number;
  readonly persons: number;
  /** Seconds of the three types. */
  readonly hours: number;
  /** Null at the first consolidation. */
  readonly differences: number | null;
  /** Lines, one per person, support, lot and month. */
  readonly lines: number;
  /** The sheet `Lignes` has no room for them. */
  readonly isBeside: boolean;
  /** Sheet of the PivotTable; null where this Excel has none to offer or refuses it. */
  readonly pivotSheet: string | null;
  /** The lines as a text file; made when asked for. */
  linesFile(options: RunOptions): Promise<Outcome<string>>;
}

export interface ReadFilesOptions {
  readonly asOf: Day;
  readonly signal?: AbortSignal;
  /** A file is begun: how many are done, and its name. */
  readonly onStart?: (done: number, total: number, source: string) => void;
  /** Files are done, each with its status; several at once when they are many. */
  readonly onFiles?: (files: readonly ReadWorkbook[]) => void;
}

/** What the screen «Territoire» is handed. */
export interface TerritoryServices {
  /** What the open workbook holds already; writes nothing. */
  inputs(options: RunOptions): Promise<Outcome<TerritoryInputs>>;
  /**
   * Reads and checks workbooks away from the pane. A bad one is a status with its reason; what was done when the user
   * stops is kept. The same bytes are not read twice for the same day.
   */
  readFiles(
    files: readonly ChosenWorkbook[],
    options: ReadFilesOptions
  ): Promise<Outcome<FilesRead>>;
  /** Checks the contracts that stand in sheets of the open workbook. */
  readSheetsHere(
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<readonly ReadWorkbook[]>>;
  /** Writes the consolidation of what was read into the open workbook. */
  consolidate(
    files: readonly ConsolidatedFile[],
    options: RunOptions & { readonly asOf: Day }
  ): Promise<Outcome<WrittenConsolidation>>;
}
