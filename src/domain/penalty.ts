import type { Day, Period } from "./calendar";
import type { PenaltyUnit, Prerequisite, Trigger } from "./contract";
import type { Cents, Seconds } from "./numbers";

export type PenaltyState =
  | "recorded" | "formal-notice" | "observations" | "applied" | "moderated" | "waived" | "deducted"; // prettier-ignore

/** The three ways open to the buyer, side by side: have the hours made up, cut the price, apply the penalty. */
export type PenaltyOption = "make-up" | "price-cut" | "penalty";

/** What each option would amount to; null where nothing in the contract tells it. */
export interface PenaltyOptions {
  /** Hours to make up (seconds), for facts counted in hours of the contract. */
  readonly makeUp: Seconds | null;
  /** Price of the hours not done: hours × `Montant HT` ÷ `Volume prévu`. Motivated by the buyer, never due by itself. */
  readonly priceCut: Cents | null;
  readonly penalty: Cents | null;
}

/** Why a state is refused: the step or the datum it lacks. `none` is what a valid state has. */
export type StateRefusal =
  | "no-formal-notice-date" // «mise en demeure» is the clause's prerequisite and has no date of sending
  | "no-observations-date" // «contradictoire» likewise
  | "deadline-running" // the time limit left to the contractor has not passed
  | "not-required-step" // a step the clause does not know
  | "no-motive" // moderated or waived without a motive
  | "no-retained-amount" // moderated without an amount
  | "retained-over-net" // moderated above what the clause gives
  | "not-applied" // deducted before being applied or moderated
  | "no-invoice" // deducted without an invoice number
  | "no-rate"; // nothing can be applied without an amount

/** What a rate that is no plain amount was computed from: the dated reference, or the contract's amount. */
export type RateBasis =
  | {
      readonly kind: "smic";
      readonly factorHundredths: number;
      /** The hourly SMIC in force on the last day of the penalty's period, in cents, and where it comes from. */
      readonly hourly: Cents;
      readonly from: Day | null;
      readonly to: Day | null;
      readonly source: string | null;
    }
  | { readonly kind: "ccag"; readonly amount: Cents; readonly divisor: number };

/** A penalty condition found, with each step of its amount. Quantities are hundredths of a unit. */
export interface Penalty {
  readonly clause: string;
  readonly trigger: Trigger;
  readonly period: Period;
  /** What the period is called: a month `YYYY-MM`, a year, or the whole contract. */
  readonly periodKey: string;
  /** What it is about beyond the period (a document's name), or null. */
  readonly subject: string | null;
  /** Before the allowance. */
  readonly factHundredths: number;
  readonly allowanceHundredths: number;
  readonly quantityHundredths: number;
  readonly unit: PenaltyUnit;
  /** Cents per unit, rounded; null when no amount is parameterised. */
  readonly rate: Cents | null;
  /** What the rate was computed from; absent for a plain amount. */
  readonly rateBasis?: RateBasis;
  /** Quantity × rate, rounded once: V×R/1000 and k × SMIC are multiplied exactly, never from the rounded rate. */
  readonly gross: Cents;
  /** The gross amount, or 0 when a penalty of the same period displaces it; absent means the gross amount. */
  readonly afterCumulation?: Cents;
  /** What the cap leaves, after the earlier lines that share it. */
  readonly capped: Cents;
  /** 0 when the total of the lines that share the exemption is at or under it. */
  readonly net: Cents;
  readonly cap: Cents | null;
  readonly exemption: Cents | null;
  readonly article: string | null;
  /** The buyer's, from `tPenalites`; "recorded" at first. */
  readonly state: PenaltyState;
  readonly dueOn: Day | null;
  /** The buyer's day of sending of the prerequisite's letter. */
  readonly sentOn?: Day | null;
  readonly option?: PenaltyOption | null;
  readonly motive?: string | null;
  readonly invoice?: string | null;
  /** What the buyer keeps of a moderated penalty. */
  readonly retained?: Cents | null;
  /** The state the buyer wrote and the reason why it cannot stand; `state` is then the last one that can. */
  readonly refused?: { readonly state: PenaltyState; readonly reason: StateRefusal } | null;
  readonly options?: PenaltyOptions;
  readonly prerequisite?: Prerequisite;
  readonly delayDays?: number | null;
  /** Codes of the clauses that share its cap, and its exemption (the CCAG's are for all lateness together). */
  readonly capGroup?: readonly string[];
  readonly exemptionGroup?: readonly string[];
  /** Codes of the clauses whose penalties of the same period displace it: they do not add up. Empty when it stands. */
  readonly displacedBy?: readonly string[];
}

/** What the buyer wrote beside a penalty; `state` is the one he wants. */
export interface WantedPenalty {
  readonly state: PenaltyState;
  readonly sentOn: Day | null;
  /** The deadline he typed; null lets the clause's time limit tell it. */
  readonly dueOn: Day | null;
  readonly option: PenaltyOption | null;
  readonly motive: string | null;
  readonly invoice: string | null;
  readonly retained: Cents | null;
}

/** The states of a penalty, in the order of the procedure. */
export const PENALTY_STATES: readonly PenaltyState[] = [
  "recorded", "formal-notice", "observations", "applied", "moderated", "waived", "deducted",
]; // prettier-ignore

/** The three options, from the mildest on. */
export const PENALTY_OPTIONS: readonly PenaltyOption[] = ["make-up", "price-cut", "penalty"];
