import type { Day } from "../../domain/calendar";
import { LETTER_KINDS, type LetterKind } from "../../domain/letter";
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

/** The letters that make sense where a penalty stands: no decision before its prerequisite, none but its own after it. */
function kindsOf(penalty: Penalty): readonly LetterKind[] {
  const { state, prerequisite = "none", rate } = penalty;
  const decisions: readonly LetterKind[] =
    rate === null ? ["waived"] : ["applied", "moderated", "waived"];
  const notice: readonly LetterKind[] = prerequisite === "formal-notice" ? ["formal-notice"] : [];
  switch (state) {
    case "recorded":
      return ["observations", ...notice, ...(prerequisite === "none" ? decisions : ["waived" as const])]; // prettier-ignore
    case "formal-notice":
    case "observations":
      return ["observations", ...notice, ...decisions];
    case "applied":
    case "moderated":
    case "waived":
    case "deducted":
      return [suggestedKind(penalty)];
  }
}

/** The letters offered for some penalties together, in the order of the procedure; the one chosen stays offered. */
export const offeredKinds = (
  penalties: readonly Penalty[],
  chosen: LetterKind
): readonly LetterKind[] =>
  LETTER_KINDS.filter(
    (kind) => kind === chosen || penalties.every((penalty) => kindsOf(penalty).includes(kind))
  );

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
