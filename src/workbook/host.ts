import type { WorkbookSnapshot } from "./grid";
import type { PivotOutcome, PivotPlan, WorkbookPlan } from "./plan";

/** Steps a long operation reports; `done` out of `total` slices. */
export interface Progress {
  readonly step: "reading" | "checking" | "writing";
  readonly done: number;
  readonly total: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Nobody waits for this thread (it has no page and no keys): it need not let others work in between. */
  readonly isAlone?: true;
}

/** The only way in and out of a workbook; `src/excel` fulfils it on Excel, `src/xlsx` on files. */
export interface Host {
  /** Reads every sheet (values, formats, hidden rows and columns), tables, names and marks, in at most two trips. */
  readGrids(options?: RunOptions): Promise<WorkbookSnapshot>;
  /** Applies a plan in one trip; a plan too large for one is split by rows. */
  applyPlan(plan: WorkbookPlan, options?: RunOptions): Promise<void>;
  /**
   * Makes a PivotTable, or refreshes the one that is there, once what it reads is written; absent where the workbook is
   * a file. It never fails: a refusal leaves nothing behind.
   */
  writePivot?(plan: PivotPlan): Promise<PivotOutcome>;
}

/** A failure a person can act on: `code` chooses the sentence, `details` fill it; never a name of a person. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, string | number>> = {}
  ) {
    super(code);
    this.name = "HostError";
  }
}
