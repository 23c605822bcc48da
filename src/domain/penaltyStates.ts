import type { Day } from "./calendar";
import { deadlineAfter, type CountingTerms } from "./deadlines";
import type { Penalty, PenaltyState, StateRefusal, WantedPenalty } from "./penalty";

/**
 * The procedure that makes a penalty hold: constatée → (mise en demeure) → observations demandées → appliquée, modulée
 * or abandonnée → déduite. Which step comes first is the clause's `Préalable`: a contract may impose a formal notice, the
 * contradictory procedure of the CCAG (art. 14.1.1 of FCS, PI and TIC 2021), or nothing.
 */

/** What a wanted state comes to: itself, or the last one that can stand and why. */
export interface Admission {
  readonly state: PenaltyState;
  readonly refused: { readonly state: PenaltyState; readonly reason: StateRefusal } | null;
}

/** What the buyer keeps of a penalty he has said nothing about. */
export const NOTHING_WANTED: WantedPenalty = {
  state: "recorded",
  sentOn: null,
  dueOn: null,
  option: null,
  motive: null,
  invoice: null,
  retained: null,
};

/**
 * The last day left to the contractor: the one the buyer wrote, else `Délai` days from the day after the sending, moved
 * to the next open day (CCAG art. 3.2); null without a sending or a time limit.
 */
export function penaltyDeadline(
  { delayDays }: Pick<Penalty, "delayDays">,
  { sentOn, dueOn }: Pick<WantedPenalty, "sentOn" | "dueOn">,
  terms: CountingTerms
): Day | null {
  if (dueOn !== null) return dueOn;
  if (sentOn === null || delayDays === null || delayDays === undefined) return null;
  return deadlineAfter(sentOn, delayDays, terms);
}

/** What keeps a penalty from being applied: its amount, its prerequisite, the time limit left to the contractor. */
function applyingRefusal(
  penalty: Penalty,
  wanted: WantedPenalty,
  asOf: Day,
  terms: CountingTerms
): StateRefusal | null {
  if (penalty.rate === null) return "no-rate";
  const { prerequisite = "none" } = penalty;
  if (prerequisite === "none") return null;
  if (wanted.sentOn === null) {
    return prerequisite === "formal-notice" ? "no-formal-notice-date" : "no-observations-date";
  }
  const deadline = penaltyDeadline(penalty, wanted, terms);
  const isRunning = deadline === null ? wanted.sentOn > asOf : deadline >= asOf;
  return isRunning ? "deadline-running" : null;
}

function moderatingRefusal(
  { net }: Penalty,
  { retained, motive }: WantedPenalty
): StateRefusal | null {
  if (retained === null) return "no-retained-amount";
  if (retained > net) return "retained-over-net";
  return motive === null ? "no-motive" : null;
}

/** Why a state cannot stand; null when it can. */
function refusalOf(
  state: PenaltyState,
  penalty: Penalty,
  wanted: WantedPenalty,
  asOf: Day,
  terms: CountingTerms
): StateRefusal | null {
  switch (state) {
    case "recorded":
      return null;
    case "formal-notice":
      if (penalty.prerequisite !== "formal-notice") return "not-required-step";
      return wanted.sentOn === null ? "no-formal-notice-date" : null;
    case "observations":
      return wanted.sentOn === null ? "no-observations-date" : null;
    case "applied":
      return applyingRefusal(penalty, wanted, asOf, terms);
    case "moderated":
      return applyingRefusal(penalty, wanted, asOf, terms) ?? moderatingRefusal(penalty, wanted);
    case "waived":
      return wanted.motive === null ? "no-motive" : null;
    case "deducted": {
      const applying = applyingRefusal(penalty, wanted, asOf, terms);
      if (applying !== null) return applying;
      if (wanted.option === "make-up" || wanted.option === "price-cut") return "not-applied";
      if (wanted.retained !== null) {
        const moderating = moderatingRefusal(penalty, wanted);
        if (moderating !== null) return moderating;
      }
      return wanted.invoice === null ? "no-invoice" : null;
    }
  }
}

/** The states a refused one falls back to, the nearest first. */
const FALLBACKS: Readonly<Record<PenaltyState, readonly PenaltyState[]>> = {
  recorded: [],
  "formal-notice": [],
  observations: ["formal-notice"],
  applied: ["observations", "formal-notice"],
  moderated: ["observations", "formal-notice"],
  waived: ["observations", "formal-notice"],
  deducted: ["moderated", "applied", "observations", "formal-notice"],
};

/** The step the clause asks for comes back, not the other one. */
const isOwnStep = (state: PenaltyState, { prerequisite = "none" }: Penalty): boolean =>
  state === "observations"
    ? prerequisite !== "formal-notice"
    : state !== "formal-notice" || prerequisite === "formal-notice";

/**
 * Whether the state the buyer wants can stand on the day of the check. A state that lacks its prior step, its date, its
 * motive, its amount or its invoice is refused with the reason, and the last state that stands takes its place.
 */
export function admit(
  penalty: Penalty,
  wanted: WantedPenalty,
  asOf: Day,
  terms: CountingTerms
): Admission {
  const reason = refusalOf(wanted.state, penalty, wanted, asOf, terms);
  if (reason === null) return { state: wanted.state, refused: null };
  const standing = FALLBACKS[wanted.state].find(
    (state) => isOwnStep(state, penalty) && refusalOf(state, penalty, wanted, asOf, terms) === null
  );
  return { state: standing ?? "recorded", refused: { state: wanted.state, reason } };
}

/** A penalty with what the buyer keeps of it: the state that stands, its dates, his motive, invoice and amount. */
export function withWanted(
  penalty: Penalty,
  wanted: WantedPenalty,
  asOf: Day,
  terms: CountingTerms
): Penalty {
  const { sentOn, option, motive, invoice, retained } = wanted;
  const dueOn = penaltyDeadline(penalty, wanted, terms);
  return { ...penalty, ...admit(penalty, wanted, asOf, terms), sentOn, dueOn, option, motive, invoice, retained }; // prettier-ignore
}

/** What the buyer is to pay of a penalty, in cents: nothing before it is applied. */
export function toPay({ state, net, retained = null }: Penalty): number {
  switch (state) {
    case "applied":
      return net;
    case "moderated":
      return retained ?? 0;
    case "deducted":
      return retained ?? net;
    case "recorded":
    case "formal-notice":
    case "observations":
    case "waived":
      return 0;
  }
}

/** The states that may follow the one a penalty is in, whatever their dates and motives; the expected one first. */
export function nextSteps({
  state,
  rate,
  prerequisite = "none",
}: Pick<Penalty, "state" | "rate" | "prerequisite">): readonly PenaltyState[] {
  const applying: readonly PenaltyState[] = rate === null ? [] : ["applied", "moderated"];
  switch (state) {
    case "recorded":
      if (prerequisite === "formal-notice") return ["formal-notice", "waived"];
      if (prerequisite === "observations") return ["observations", "waived"];
      return [...applying, "observations", "waived"];
    case "formal-notice":
      return [...applying, "observations", "waived"];
    case "observations":
      return [...applying, "waived"];
    case "applied":
      return ["deducted", "moderated", "waived"];
    case "moderated":
      return ["deducted", "applied", "waived"];
    case "waived":
      return ["recorded"];
    case "deducted":
      return ["waived"];
  }
}
