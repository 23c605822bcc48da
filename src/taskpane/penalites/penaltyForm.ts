import type { Day } from "../../domain/calendar";
import type { CountingTerms } from "../../domain/deadlines";
import type { Cents } from "../../domain/numbers";
import {
  PENALTY_STATES,
  type Penalty,
  type PenaltyState,
  type StateRefusal,
  type WantedPenalty,
} from "../../domain/penalty";
import { admit, nextSteps, penaltyDeadline } from "../../domain/penaltyStates";
import { dayOfIso, isoOfDay } from "../dates";
import { fieldError } from "../registres/fieldValues";
import type { PenaltyDraft, PenaltyFilter } from "./drafts";

export type FieldName = "sentOn" | "dueOn" | "retained" | "motive" | "invoice";

/** What judges a draft: the penalty as the last check left it, the day, and the contract's way of counting. */
export interface PenaltyDesk {
  readonly penalty: Penalty;
  readonly asOf: Day;
  readonly terms: CountingTerms;
}

const dayField = (day: Day | null | undefined): string =>
  day === null || day === undefined ? "" : isoOfDay(day);

const moneyField = (cents: Cents | null | undefined): string =>
  cents === null || cents === undefined ? "" : (cents / 100).toFixed(2).replace(".", ",");

const MONEY = /^(\d{1,9})(?:[.,](\d{1,2}))?$/;

/** «1 234,56 €», «1234.5», «12»: in cents; null for anything else. */
export function centsOf(text: string): Cents | null {
  const [, whole = "", part = ""] = MONEY.exec(text.replace(/[\s\u00a0\u202f€]/g, "")) ?? [];
  return whole === "" ? null : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** The form of a penalty nothing was typed in yet. A deadline the clause itself gives leaves its field empty. */
export function draftOf({ penalty, terms }: Omit<PenaltyDesk, "asOf">): PenaltyDraft {
  const { sentOn = null, dueOn, option = null, retained, motive, invoice } = penalty;
  const own = penaltyDeadline(penalty, { sentOn, dueOn: null }, terms);
  return {
    state: penalty.state,
    option,
    sentOn: dayField(sentOn),
    dueOn: dueOn === own ? "" : dayField(dueOn),
    retained: moneyField(retained),
    motive: motive ?? "",
    invoice: invoice ?? "",
  };
}

const textOf = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** What the buyer wants, as the engine judges it; a field that cannot be read counts as empty. */
export const wantedOf = (draft: PenaltyDraft): WantedPenalty => ({
  state: draft.state,
  option: draft.option,
  sentOn: dayOfIso(draft.sentOn),
  dueOn: dayOfIso(draft.dueOn),
  retained: centsOf(draft.retained),
  motive: textOf(draft.motive),
  invoice: textOf(draft.invoice),
});

/** Fields whose text is neither empty nor what they are for. */
export function unreadableFields(draft: PenaltyDraft): readonly FieldName[] {
  const badDay = (field: "sentOn" | "dueOn"): readonly FieldName[] =>
    fieldError({ title: field, kind: "date" }, draft[field]) === null ? [] : [field];
  const badMoney = draft.retained.trim() !== "" && centsOf(draft.retained) === null;
  return [...badDay("sentOn"), ...badDay("dueOn"), ...(badMoney ? (["retained"] as const) : [])];
}

export const isSameDraft = (left: PenaltyDraft, right: PenaltyDraft): boolean =>
  left.state === right.state &&
  left.option === right.option &&
  left.sentOn === right.sentOn &&
  left.dueOn === right.dueOn &&
  left.retained === right.retained &&
  left.motive === right.motive &&
  left.invoice === right.invoice;

/** Why a state cannot be chosen; «first-apply»: nothing is deducted before it is applied or moderated. */
export type StepRefusal = StateRefusal | "first-apply";

export interface ProcedureStep {
  readonly state: PenaltyState;
  /** Where the penalty stands in the workbook. */
  readonly isNow: boolean;
  /** The step the procedure expects after it. */
  readonly isNext: boolean;
  readonly refusal: StepRefusal | null;
}

const DEDUCTIBLE: readonly PenaltyState[] = ["applied", "moderated", "deducted"];

/** What a state's own fields give once they are filled in: they are asked for when it is saved, not before. */
const filledIn = (wanted: WantedPenalty, state: PenaltyState, net: Cents, asOf: Day) => ({
  ...wanted,
  state,
  motive: wanted.motive ?? "…",
  invoice: wanted.invoice ?? "…",
  retained: state === "moderated" ? Math.min(wanted.retained ?? net, net) : null,
  sentOn:
    state === "formal-notice" || state === "observations" ? (wanted.sentOn ?? asOf) : wanted.sentOn,
});

/** Every state in the order of the procedure, with the reason why one cannot be chosen now. */
export function procedureSteps(desk: PenaltyDesk, draft: PenaltyDraft): readonly ProcedureStep[] {
  const { penalty, asOf, terms } = desk;
  const wanted = wantedOf(draft);
  const [expected] = nextSteps(penalty);
  return PENALTY_STATES.map((state) => {
    const isNow = state === penalty.state;
    const isEarly = state === "deducted" && !DEDUCTIBLE.includes(penalty.state);
    const candidate = filledIn(wanted, state, penalty.net, asOf);
    const reason = admit(penalty, candidate, asOf, terms).refused?.reason ?? null;
    return {
      state,
      isNow,
      isNext: state === expected,
      refusal: isEarly ? (reason ?? "first-apply") : reason,
    };
  });
}

const FIELD_OF: Partial<Readonly<Record<StateRefusal, FieldName>>> = {
  "no-formal-notice-date": "sentOn",
  "no-observations-date": "sentOn",
  "no-motive": "motive",
  "no-retained-amount": "retained",
  "retained-over-net": "retained",
  "no-invoice": "invoice",
};

/** Why a draft cannot be saved, and the field that mends it; null when it can. */
export function savingRefusal(
  { penalty, asOf, terms }: PenaltyDesk,
  draft: PenaltyDraft
): { readonly reason: StepRefusal; readonly field: FieldName | null } | null {
  const isEarly = draft.state === "deducted" && !DEDUCTIBLE.includes(penalty.state);
  const { refused } = admit(penalty, wantedOf(draft), asOf, terms);
  if (refused) return { reason: refused.reason, field: FIELD_OF[refused.reason] ?? null };
  return isEarly ? { reason: "first-apply", field: null } : null;
}

/** The deadline as it would stand, and whether the clause gives it. */
export const deadlineOf = ({ penalty, terms }: PenaltyDesk, draft: PenaltyDraft): Day | null =>
  penaltyDeadline(penalty, wantedOf(draft), terms);

/** Fields a state is about, beside the dates and the reason, which are always there. */
export const isFieldShown = (field: FieldName, draft: PenaltyDraft): boolean => {
  if (field === "retained") return draft.state === "moderated" || draft.retained !== "";
  if (field === "invoice") return draft.state === "deducted" || draft.invoice !== "";
  return true;
};

/** Whether a penalty waits for the buyer on a day: neither closed, nor waiting for the contractor. */
export function isWaiting({ state, dueOn }: Penalty, asOf: Day): boolean {
  switch (state) {
    case "recorded":
    case "applied":
    case "moderated":
      return true;
    case "formal-notice":
    case "observations":
      return dueOn === null || dueOn < asOf;
    case "waived":
    case "deducted":
      return false;
  }
}

export const passes = (penalty: Penalty, filter: PenaltyFilter, asOf: Day): boolean =>
  filter === "all" || (filter === "waiting" ? isWaiting(penalty, asOf) : penalty.state === filter);
