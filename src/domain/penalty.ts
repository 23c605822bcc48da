import type { Day, Period } from "./calendar";
import type { PenaltyUnit, Trigger } from "./contract";
import type { Cents } from "./numbers";

export type PenaltyState =
  | "recorded" | "formal-notice" | "observations" | "applied" | "moderated" | "waived" | "deducted"; // prettier-ignore

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
  /** Cents per unit, or null when no amount is parameterised. */
  readonly rate: Cents | null;
  readonly gross: Cents;
  /** After `Plafond` and `Plafond %` of `Montant HT`, over the clause's earlier lines. */
  readonly capped: Cents;
  /** 0 when the clause's total is at or under the exemption. */
  readonly net: Cents;
  readonly cap: Cents | null;
  readonly exemption: Cents | null;
  readonly article: string | null;
  /** The buyer's, from `tPenalites`; "recorded" at first. */
  readonly state: PenaltyState;
  readonly dueOn: Day | null;
}
