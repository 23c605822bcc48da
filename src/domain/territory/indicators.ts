import { monthOf, yearOfMonth } from "../calendar";
import type { PurchaseKind } from "../contract";
import { divideRounded, SECONDS_PER_HOUR, type Cents, type Seconds } from "../numbers";
import type { Consolidation } from "./consolidation";

/**
 * Bases of a full-time equivalent, in hours a year: three circulate under one word, so that none goes without its own.
 * 1 820 of the «annexe financière» of an ACI; 1 607, the legal year; 1 600 of the yearly statistics of social clauses.
 */
export const FTE_BASES = [1820, 1607, 1600] as const;

/** `considerationsSociales` of the data every public buyer publishes (données essentielles de la commande publique). */
export type SocialConsideration =
  "Clause sociale" | "Critère social" | "Marché réservé" | "Pas de considération sociale";

/**
 * What the kind of purchase tells of that field. A purchase of insertion has insertion as its object: the published list
 * has no word of its own for it, and the buyer alone knows what was declared.
 */
export const considerationOf = (kind: PurchaseKind): SocialConsideration | null => {
  switch (kind) {
    case "Marché réservé":
      return "Marché réservé";
    case "Clause d'exécution":
      return "Clause sociale";
    case "Achat d'insertion":
      return null;
  }
};

export interface ScopeIndicators {
  readonly contracts: number;
  readonly amount: Cents | null;
  readonly hours: Seconds;
}

export interface TerritoryIndicators extends ScopeIndicators {
  readonly year: number;
  /** Hours of the year over each base, in hundredths of a full-time equivalent. */
  readonly fte: readonly { readonly base: number; readonly hundredths: number }[];
  readonly byConsideration: readonly (ScopeIndicators & {
    readonly consideration: SocialConsideration | null;
  })[];
}

/** Years that have hours, in order. */
export const yearsOf = ({ rows }: Pick<Consolidation, "rows">): readonly number[] =>
  [...new Set(rows.flatMap(({ month, production, guidance, training }) =>
    month === null || production + guidance + training === 0 ? [] : [yearOfMonth(month)]
  ))].sort((left, right) => left - right); // prettier-ignore

/** The figures of a civil year, over the whole territory and by what buyers declare. */
export function territoryIndicators(
  { rows, contracts }: Pick<Consolidation, "rows" | "contracts">,
  year: number
): TerritoryIndicators {
  const [first, last] = [monthOf(year, 1), monthOf(year, 12)];
  const hours = new Map<string, Seconds>();
  for (const row of rows) {
    if (row.month === null || row.month < first || row.month > last) continue;
    const own = row.production + row.guidance + row.training;
    if (own > 0) hours.set(row.contract, (hours.get(row.contract) ?? 0) + own);
  }
  const active = contracts.filter(({ key }) => hours.has(key));
  const scope = (own: typeof active): ScopeIndicators => ({
    contracts: own.length,
    amount: own.some(({ amount }) => amount !== null)
      ? own.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
      : null,
    hours: own.reduce((sum, { key }) => sum + (hours.get(key) ?? 0), 0),
  });
  const whole = scope(active);
  const considerations = [...new Set(active.map(({ purchaseKind }) => considerationOf(purchaseKind)))];
  return {
    year,
    ...whole,
    fte: FTE_BASES.map((base) => ({
      base,
      hundredths: divideRounded(whole.hours * 100, base * SECONDS_PER_HOUR),
    })),
    byConsideration: considerations.map((consideration) => ({
      consideration,
      ...scope(active.filter(({ purchaseKind }) => considerationOf(purchaseKind) === consideration)),
    })),
  };
} // prettier-ignore
