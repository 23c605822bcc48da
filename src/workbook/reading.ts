import type { Registers } from "../domain/contract";
import type { Day } from "../domain/calendar";
import type { Decision, FindingIdentity, NotChecked } from "../domain/finding";
import type { PenaltyState } from "../domain/penalty";
import type { Submission } from "../domain/statement";

/** What the buyer keeps in `tPenalites`, by `Clause|Période|Fait` as the table shows them. */
export interface PenaltyRecord {
  readonly state: PenaltyState;
  readonly sentOn: Day | null;
  readonly dueOn: Day | null;
  readonly decision: string | null;
  readonly motive: string | null;
  readonly invoice: string | null;
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
      readonly decisions: ReadonlyMap<FindingIdentity, Decision>;
      readonly penaltyRecords: ReadonlyMap<string, PenaltyRecord>;
      /** Inputs that could not be read, ignored sheets…, to be listed under «non contrôlé». */
      readonly notChecked: readonly NotChecked[];
    }
  | { readonly ok: false; readonly problem: UnusableWorkbook };
