import type { Registers } from "../../domain/contract";
import type { Cents } from "../../domain/numbers";
import type { Penalty } from "../../domain/penalty";
import { isLateness } from "../../domain/penaltyFacts";
import { ccagCap, hasOwnCap, isCcag2021 } from "../../domain/penaltyRates";

/** What lateness uses of the cap the CCAG puts on all of it; null where no CCAG caps it, or nothing is late. */
export interface LatenessCap {
  readonly used: Cents;
  /** Null when `Montant HT` is not known: the cap cannot be. */
  readonly cap: Cents | null;
}

/** The cap shared by every late statement and document whose clause has none of its own. */
export function latenessCap(
  penalties: readonly Penalty[],
  { contract, clauses }: Registers
): LatenessCap | null {
  const own = new Set((clauses ?? []).filter(hasOwnCap).map(({ code }) => code));
  const sharing = penalties.filter((penalty) => isLateness(penalty) && !own.has(penalty.clause));
  if (sharing.length === 0 || !isCcag2021(contract.ccag)) return null;
  return { used: sharing.reduce((sum, { capped }) => sum + capped, 0), cap: ccagCap(contract) };
}
