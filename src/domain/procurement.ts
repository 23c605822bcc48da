import type { Day } from "./calendar";
import type { PurchaseKind, ReferenceRow } from "./contract";
import { WHOLE, type BasisPoints, type Cents } from "./numbers";
import { referenceOn } from "./penaltyRates";
import { CRITERIA_GUIDE, REFERENCE_NAMES, THRESHOLDS, type Confidence, type FactSource, type ThresholdName } from "./procurementFacts"; // prettier-ignore

/** Aids to prepare a contract: they tell what the texts say of a value, and never decide. */

export type BuyerKind = "state" | "local" | "entity";

/** A threshold as it stands on a day. */
export interface Threshold {
  readonly name: ThresholdName;
  readonly cents: Cents;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly source: FactSource;
  /** The buyer's own words on his source, when the threshold is his. */
  readonly ownSource: string | null;
  readonly confidence: Confidence;
}

const isValidOn = (day: Day, from: Day | null, to: Day | null): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** The threshold in force on a day: the buyer's in `tCalendrier` first, else the known one; null when neither is valid. */
export function thresholdOn(
  name: ThresholdName,
  references: readonly ReferenceRow[],
  day: Day
): Threshold | null {
  const own = referenceOn(references, REFERENCE_NAMES[name], day);
  if (own !== null && own.valueHundredths !== null) {
    return {
      name,
      cents: own.valueHundredths,
      from: own.from,
      to: own.to,
      source: "buyer",
      ownSource: own.source,
      confidence: "stated",
    };
  }
  const fact = THRESHOLDS.find((each) => each.name === name && isValidOn(day, each.from, each.to));
  return fact ? { ...fact, ownSource: null } : null;
}

/** Which category of services decides for a mixed contract: the one of the highest estimated value. */
export type DecidingCategory = "social" | "other" | "equal";

export type Procedure =
  | { readonly kind: "adapted-any-amount" } // R. 2123-1, 3°: social services, whatever the value
  | { readonly kind: "adapted-under"; readonly threshold: Threshold } // other services, under the formal threshold
  | { readonly kind: "formal"; readonly threshold: Threshold }
  | { readonly kind: "unknown-threshold" };

export type Advertising =
  | { readonly kind: "journal"; readonly threshold: Threshold } // a notice in the Official Journal is necessary
  | { readonly kind: "free"; readonly journal: Threshold | null; readonly dispensation: Threshold | null } // adapted to the need
  | { readonly kind: "dispensed"; readonly threshold: Threshold }
  | { readonly kind: "formal" } // that of the formal procedure
  | { readonly kind: "unknown-threshold" }; // prettier-ignore

export interface ProcurementInput {
  /** Estimated values without tax, in cents. */
  readonly social: Cents;
  readonly other: Cents;
  readonly buyer: BuyerKind;
  readonly references: readonly ReferenceRow[];
  readonly asOf: Day;
}

export interface ProcurementAid {
  readonly total: Cents;
  readonly isMixed: boolean;
  readonly deciding: DecidingCategory;
  readonly procedure: Procedure;
  readonly advertising: Advertising;
}

function decidingCategory(social: Cents, other: Cents): DecidingCategory {
  if (social === other) return "equal";
  return social > other ? "social" : "other";
}

const FORMAL: Readonly<Record<BuyerKind, ThresholdName>> = {
  state: "formal-state",
  local: "formal-local",
  entity: "formal-entity",
};

function otherProcedure(total: Cents, threshold: Threshold | null): Procedure {
  if (threshold === null) return { kind: "unknown-threshold" };
  return { kind: total >= threshold.cents ? "formal" : "adapted-under", threshold };
}

function socialAdvertising(
  total: Cents,
  journal: Threshold | null,
  dispensation: Threshold | null
): Advertising {
  if (journal === null) return { kind: "unknown-threshold" };
  if (total >= journal.cents) return { kind: "journal", threshold: journal };
  if (dispensation !== null && total < dispensation.cents)
    return { kind: "dispensed", threshold: dispensation };
  return { kind: "free", journal, dispensation };
}

function otherAdvertising(
  total: Cents,
  procedure: Procedure,
  dispensation: Threshold | null
): Advertising {
  if (procedure.kind === "formal") return { kind: "formal" };
  if (procedure.kind === "unknown-threshold") return { kind: "unknown-threshold" };
  return dispensation !== null && total < dispensation.cents
    ? { kind: "dispensed", threshold: dispensation }
    : { kind: "free", journal: null, dispensation };
}

/**
 * Procedure and advertising for the contract's whole estimated value. Of a contract of both kinds of services, the
 * category of the highest value decides whether the adapted procedure is open whatever the amount; at equal values
 * nothing in the texts at hand decides, and the stricter reading is shown.
 */
export function procurementAid(input: ProcurementInput): ProcurementAid {
  const { social, other, buyer, references, asOf } = input;
  const total = social + other;
  const deciding = other === 0 ? "social" : decidingCategory(social, other);
  const dispensation = thresholdOn("dispensation", references, asOf);
  const common = { total, isMixed: social > 0 && other > 0, deciding };
  if (deciding === "social") {
    const journal = thresholdOn("social-notice", references, asOf);
    return {
      ...common,
      procedure: { kind: "adapted-any-amount" },
      advertising: socialAdvertising(total, journal, dispensation),
    };
  }
  const procedure = otherProcedure(total, thresholdOn(FORMAL[buyer], references, asOf));
  return { ...common, procedure, advertising: otherAdvertising(total, procedure, dispensation) };
}

/** Weights of the award criteria. */
export interface CriteriaWeights {
  readonly insertion: BasisPoints;
  readonly technical: BasisPoints;
  readonly price: BasisPoints;
}

export type CriteriaRemark =
  | { readonly kind: "sum"; readonly sum: number } // they do not add up to the whole
  | { readonly kind: "insertion-not-first"; readonly weight: number; readonly highest: number }
  | { readonly kind: "insertion-under-example"; readonly weight: number; readonly example: number }
  | { readonly kind: "insertion-first"; readonly weight: number; readonly example: number }
  | { readonly kind: "social-over-maximum"; readonly weight: number; readonly maximum: number }
  | { readonly kind: "social-within"; readonly weight: number; readonly maximum: number }
  | { readonly kind: "no-guide" }; // an execution clause has no order of magnitude in the guide

/** Weights against the guide's orders of magnitude: remarks, never a verdict. */
export function criteriaRemarks(
  kind: PurchaseKind,
  { insertion, technical, price }: CriteriaWeights
): readonly CriteriaRemark[] {
  const sum = insertion + technical + price;
  const added: readonly CriteriaRemark[] = sum === WHOLE ? [] : [{ kind: "sum", sum }];
  if (kind === "Clause d'exécution") return [...added, { kind: "no-guide" }];
  if (kind === "Marché réservé") {
    const maximum = CRITERIA_GUIDE.reservedMaximum;
    const within = insertion <= maximum ? "social-within" : "social-over-maximum";
    return [...added, { kind: within, weight: insertion, maximum }];
  }
  const highest = Math.max(technical, price);
  if (insertion <= highest)
    return [...added, { kind: "insertion-not-first", weight: insertion, highest }];
  const example = CRITERIA_GUIDE.insertionExample;
  const first = insertion < example ? "insertion-under-example" : "insertion-first";
  return [...added, { kind: first, weight: insertion, example }];
}
