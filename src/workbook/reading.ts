import type { Registers } from "../domain/contract";
import type { Day } from "../domain/calendar";
import type { Decision, FindingIdentity, NotChecked } from "../domain/finding";
import type { PenaltyOption, PenaltyState } from "../domain/penalty";
import type { MonthlyStatement, Submission } from "../domain/statement";
import type { Recognition, SheetChoice } from "./mapping";

/** What the buyer keeps in `tPenalites`, by `Clause|Période|Fait` as the table shows them. */
export interface PenaltyRecord {
  readonly state: PenaltyState;
  readonly sentOn: Day | null;
  readonly dueOn: Day | null;
  /** `Décision` as written; `option` is what it means. */
  readonly decision: string | null;
  readonly option?: PenaltyOption | null;
  readonly motive: string | null;
  readonly invoice: string | null;
  /** «Montant retenu», in cents. */
  readonly retained?: number | null;
}

/** A row of `tAnomalies` as the last check left it and the buyer changed it. */
export interface FormerFinding {
  readonly identity: FindingIdentity;
  readonly rule: string;
  /** `Objet`, as written. */
  readonly subject: string;
  readonly period: string;
  readonly sheet: string;
  readonly cell: string | null;
  /** Null while nothing is decided, or when the buyer erased what was. */
  readonly decision: Decision | null;
}

/** One sheet that may be a statement: its layout explained, and whether it was read as a statement. */
export interface SheetReading {
  readonly sheet: string;
  readonly isStatement: boolean;
  readonly recognition: Recognition;
  /** Null when it was not read as a statement. */
  readonly statement: MonthlyStatement | null;
  /** What a person said of this sheet, when one did. */
  readonly choice?: SheetChoice;
}

/** Why a workbook cannot be checked at all; `src/messages` turns it into one sentence. */
export type UnusableWorkbook =
  | { readonly kind: "no-contract-table" }
  | {
      readonly kind: "contract-columns-missing";
      readonly sheet: string;
      readonly columns: readonly string[];
    }
  | {
      readonly kind: "contract-parameter-unreadable";
      readonly sheet: string;
      readonly cell: string;
      readonly parameter: string;
      readonly text: string;
      readonly accepted: string;
    }
  | {
      readonly kind: "contract-parameter-missing";
      readonly sheet: string;
      readonly parameter: string;
    };

/** The buyer's workbook, understood. */
export type WorkbookReading =
  | {
      readonly ok: true;
      readonly registers: Registers;
      readonly submission: Submission;
      /** How every visible sheet that is neither an input nor an output was understood, statements and others. */
      readonly sheets: readonly SheetReading[];
      readonly decisions: ReadonlyMap<FindingIdentity, Decision>;
      /** Rows of `tAnomalies` as the last check left them. */
      readonly formerFindings: readonly FormerFinding[];
      readonly penaltyRecords: ReadonlyMap<string, PenaltyRecord>;
      /** Inputs that could not be read, ignored sheets…, to be listed under «non contrôlé». */
      readonly notChecked: readonly NotChecked[];
    }
  | { readonly ok: false; readonly problem: UnusableWorkbook };
