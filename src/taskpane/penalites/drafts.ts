import type { PenaltyKey } from "../../app/penaltyKeys";
import type { LetterTemplates } from "../../app/letterTemplates";
import type { LetterKind } from "../../domain/letter";
import type { PenaltyOption, PenaltyState } from "../../domain/penalty";

/** The fields of a penalty while they are typed: texts as they stand in the form. */
export interface PenaltyDraft {
  readonly state: PenaltyState;
  readonly option: PenaltyOption | null;
  /** Days as `YYYY-MM-DD`. */
  readonly sentOn: string;
  /** Empty lets the clause's time limit tell it. */
  readonly dueOn: string;
  readonly retained: string;
  readonly motive: string;
  readonly invoice: string;
}

/** Which penalties are listed: all, those that wait for the buyer, or those in one state. */
export type PenaltyFilter = "all" | "waiting" | PenaltyState;

/** A letter being prepared: the penalties it speaks of, what it is, its day as `YYYY-MM-DD`. */
export interface LetterDraft {
  readonly keys: readonly PenaltyKey[];
  readonly kind: LetterKind;
  readonly on: string;
}

/** A line before and after it was saved, so that it can be taken back. */
export interface SavedPenalty {
  readonly key: PenaltyKey;
  readonly before: PenaltyDraft;
  readonly after: PenaltyDraft;
}

/** What is chosen and typed on the screen of penalties; it outlives a look at another screen. */
export interface PenaltiesView {
  readonly filter: PenaltyFilter;
  /** The penalty shown in full. */
  readonly opened: PenaltyKey | null;
  /** What is typed and not in the workbook yet. */
  readonly drafts: ReadonlyMap<PenaltyKey, PenaltyDraft>;
  /** The lines ticked to take a step together. */
  readonly ticked: readonly PenaltyKey[];
  /** What the last saving changed. */
  readonly saved: readonly SavedPenalty[];
  /** The letter being prepared, over the list. */
  readonly letter: LetterDraft | null;
  /** The templates as they were last read; null before, and once they may have been edited. */
  readonly templates: LetterTemplates | null;
}

export const NO_PENALTIES_VIEW: PenaltiesView = {
  filter: "all",
  opened: null,
  drafts: new Map(),
  ticked: [],
  saved: [],
  letter: null,
  templates: null,
};
