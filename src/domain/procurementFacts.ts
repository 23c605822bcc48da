import { dayOf, type Day } from "./calendar";
import type { Cents } from "./numbers";

/** Dated facts of public procurement law; each is to be checked again when its period ends, or when it says so. */

/** Where a fact comes from. The words of each source are in the messages. */
export type FactSource =
  | "code-r2123-1" // code de la commande publique, art. R. 2123-1, 3°
  | "code-r2123-2" // mixed contracts
  | "guide-insertion" // the guide's page on purchases of insertion
  | "thresholds-2024" // European thresholds of 2024-2025
  | "thresholds-2026" // European thresholds of 2026-2027
  | "dispensation-2026" // publicity dispensation from 1 April 2026
  | "buyer"; // the buyer's own tCalendrier

/** `stated`: read in the text itself; `to-check`: read in a comment of it, or not confirmed for today. */
export type Confidence = "stated" | "to-check";

/** What a threshold decides, and the name under which the buyer may write his own in `tCalendrier`. */
export type ThresholdName =
  | "social-notice" // notice in the Official Journal of the European Union, social services
  | "dispensation" // supplies and services without publicity
  | "formal-state"
  | "formal-local"
  | "formal-entity"; // formal procedure, by kind of buyer

export const REFERENCE_NAMES: Readonly<Record<ThresholdName, string>> = {
  "social-notice": "Seuil avis JOUE services sociaux",
  dispensation: "Seuil dispense de publicité",
  "formal-state": "Seuil procédure formalisée État",
  "formal-local": "Seuil procédure formalisée collectivités",
  "formal-entity": "Seuil procédure formalisée entités adjudicatrices",
};

export interface ThresholdFact {
  readonly name: ThresholdName;
  readonly cents: Cents;
  readonly from: Day | null;
  /** Last day; null when no end is known. */
  readonly to: Day | null;
  readonly source: FactSource;
  readonly confidence: Confidence;
}

const euros = (amount: number): Cents => amount * 100;

const biennial = (name: ThresholdName, before: number, now: number): readonly ThresholdFact[] => [
  {
    name,
    cents: euros(before),
    from: dayOf(2024, 1, 1),
    to: dayOf(2025, 12, 31),
    source: "thresholds-2024",
    confidence: "stated",
  },
  {
    name,
    cents: euros(now),
    from: dayOf(2026, 1, 1),
    to: dayOf(2027, 12, 31),
    source: "thresholds-2026",
    confidence: "stated",
  },
];

export const THRESHOLDS: readonly ThresholdFact[] = [
  {
    name: "social-notice",
    cents: euros(750_000),
    from: null,
    to: null,
    source: "guide-insertion",
    // No change was found, and no text of 2026 confirms it.
    confidence: "to-check",
  },
  {
    name: "dispensation",
    cents: euros(60_000),
    from: dayOf(2026, 4, 1),
    to: null,
    source: "dispensation-2026",
    confidence: "to-check",
  },
  ...biennial("formal-state", 143_000, 140_000),
  ...biennial("formal-local", 221_000, 216_000),
  ...biennial("formal-entity", 443_000, 432_000),
];

/** Rules of the code de la commande publique, in force since it is. */
export const CODE_RULES = {
  /** Social services: adapted procedure whatever the estimated value. */
  adapted: { source: "code-r2123-1", from: dayOf(2019, 4, 1), to: null },
  /** Mixed contracts: the category of the highest estimated value decides. */
  mixed: { source: "code-r2123-2", from: dayOf(2019, 4, 1), to: null },
} as const;

/** The guide's orders of magnitude for the weights of award criteria, in basis points. */
export const CRITERIA_GUIDE = {
  /** Purchase of insertion: the quality of the insertion is the main criterion, «par exemple 70 %». */
  insertionExample: 7000,
  /** Reserved contract: the social performance weighs 15 % at most. */
  reservedMaximum: 1500,
} as const;
