import type { PenaltyKey } from "../../app/penaltyKeys";
import type { Day } from "../../domain/calendar";
import type { CountingTerms } from "../../domain/deadlines";
import type { Penalty, PenaltyState, WantedPenalty } from "../../domain/penalty";
import { withWanted } from "../../domain/penaltyStates";
import { periodText, type Locale } from "../../messages/format";
import type { PenaltyDraft, SavedPenalty } from "./drafts";
import { draftOf, isSameDraft, savingRefusal, type PenaltyDesk, type StepRefusal } from "./penaltyForm"; // prettier-ignore

/** What several penalties are given at once; an empty field leaves each line's own. */
export interface Batch {
  readonly state: PenaltyState;
  /** `YYYY-MM-DD`. */
  readonly sentOn: string;
  readonly motive: string;
  readonly invoice: string;
}

/** The steps several lines may take together; a moderated amount is each line's own. */
export const BATCH_STATES: readonly PenaltyState[] = [
  "formal-notice", "observations", "applied", "waived", "deducted",
]; // prettier-ignore

/** The steps a letter's sending starts: a new letter brings the clause's own time limit again. */
export const isSendingStep = (state: PenaltyState): boolean =>
  state === "formal-notice" || state === "observations";

/** The form of one penalty once it is given what the batch says. */
export function withBatch(draft: PenaltyDraft, batch: Batch): PenaltyDraft {
  const { state } = batch;
  const isSent = isSendingStep(state) && batch.sentOn !== "";
  return {
    ...draft,
    state,
    ...(isSent ? { sentOn: batch.sentOn, dueOn: "" } : {}),
    ...(batch.motive.trim() === "" ? {} : { motive: batch.motive.trim() }),
    ...(state === "deducted" && batch.invoice.trim() !== "" ? { invoice: batch.invoice.trim() } : {}), // prettier-ignore
  };
}

/** What the batch comes to for one line: its form, whether that changes anything, and why it cannot be written. */
export interface BatchLine {
  readonly key: PenaltyKey;
  readonly penalty: Penalty;
  readonly draft: PenaltyDraft;
  readonly isChanged: boolean;
  readonly refusal: StepRefusal | null;
}

/** The batch line by line: each is judged by its own clause, date and amount. */
export const batchLines = (
  chosen: readonly { readonly key: PenaltyKey; readonly penalty: Penalty }[],
  batch: Batch,
  on: Omit<PenaltyDesk, "penalty">
): readonly BatchLine[] =>
  chosen.map(({ key, penalty }) => {
    const desk = { ...on, penalty };
    const saved = draftOf(desk);
    const draft = withBatch(saved, batch);
    return {
      key,
      penalty,
      draft,
      isChanged: !isSameDraft(draft, saved),
      refusal: savingRefusal(desk, draft)?.reason ?? null,
    };
  });

/** What is kept of a saving to take it back: each line before and after. Lines that are no longer there are left out. */
export function savedPenalties(
  wanted: ReadonlyMap<PenaltyKey, WantedPenalty>,
  keyed: readonly { readonly key: PenaltyKey; readonly penalty: Penalty }[],
  asOf: Day,
  terms: CountingTerms
): readonly SavedPenalty[] {
  return keyed.flatMap(({ key, penalty }) => {
    const given = wanted.get(key);
    if (given === undefined) return [];
    const after = withWanted(penalty, given, asOf, terms);
    return [
      { key, before: draftOf({ penalty, terms }), after: draftOf({ penalty: after, terms }) },
    ];
  });
}

/** Whether a saving may be taken back: every line still says what it wrote. */
export function canTakeBack(
  saved: readonly SavedPenalty[],
  keyed: readonly { readonly key: PenaltyKey; readonly penalty: Penalty }[],
  terms: CountingTerms
): boolean {
  const now = new Map(keyed.map(({ key, penalty }) => [key, draftOf({ penalty, terms })]));
  return (
    saved.length > 0 &&
    saved.every(({ key, after }) => {
      const draft = now.get(key);
      return draft !== undefined && isSameDraft(draft, after);
    })
  );
}

/** What tells a line apart, in words. */
export const lineName = ({ clause, period, subject }: Penalty, locale: Locale): string =>
  [clause, periodText(period, locale), subject].filter((part) => part !== null).join(" · ");
