import type { Day } from "../../domain/calendar";
import type { LetterKind } from "../../domain/letter";
import type { Penalty, PenaltyState } from "../../domain/penalty";
import { admit } from "../../domain/penaltyStates";
import { isoOfDay } from "../dates";
import type { PenaltyDraft } from "./drafts";
import { draftOf, wantedOf, type PenaltyDesk } from "./penaltyForm";

/** The letter that usually comes next for a penalty. */
export function suggestedKind({ state, prerequisite, retained = null }: Penalty): LetterKind {
  switch (state) {
    case "recorded":
      return prerequisite === "formal-notice" ? "formal-notice" : "observations";
    case "formal-notice":
    case "observations":
    case "applied":
      return "applied";
    case "moderated":
      return "moderated";
    case "waived":
      return "waived";
    case "deducted":
      return retained === null ? "applied" : "moderated";
  }
}

/** The letters whose sending starts the contractor's time limit. */
const STARTS_DELAY: readonly LetterKind[] = ["observations", "formal-notice"];

const BEFORE_DECISION: readonly PenaltyState[] = ["recorded", "formal-notice", "observations"];

/** Whether noting the sending of such a letter says something of a penalty: nothing once it is decided. */
export const isSendingNoted = ({ state }: Penalty, kind: LetterKind): boolean =>
  STARTS_DELAY.includes(kind) && BEFORE_DECISION.includes(state);

/**
 * A penalty once its letter has left on a day: its date, the state the letter brings it to where the clause knows that
 * step, and the clause's own time limit.
 */
export function sendingOf(
  desk: PenaltyDesk,
  kind: LetterKind,
  on: Day,
  draft: PenaltyDraft = draftOf(desk)
): PenaltyDraft {
  const sent: PenaltyDraft = { ...draft, sentOn: isoOfDay(on), dueOn: "" };
  const state: PenaltyState = kind === "formal-notice" ? "formal-notice" : "observations";
  const wanted = { ...wantedOf(sent), state };
  return admit(desk.penalty, wanted, desk.asOf, desk.terms).refused === null
    ? { ...sent, state }
    : sent;
}

/** A file's name without what Windows refuses in one. */
export const letterFileName = (title: string, reference: string | null, on: Day): string =>
  `${[title, reference, isoOfDay(on)]
    .filter((part) => part !== null)
    .join(" ")
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-")
    .slice(0, 120)}.docx`;
