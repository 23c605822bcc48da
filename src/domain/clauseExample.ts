import { addMonths, type Day, type Period } from "./calendar";
import type { Clause, Contract, ReferenceRow } from "./contract";
import type { Penalty } from "./penalty";
import { UNITS_OF_TRIGGER } from "./penaltyFacts";
import { capOf, exemptionOf, priceOf, priceOn, rateCents } from "./penaltyRates";

/** What an example of a clause hangs on. */
export interface ClauseBasis {
  readonly contract: Pick<Contract, "amount" | "ccag">;
  readonly references: readonly ReferenceRow[];
  /** Day of the references (hourly SMIC). */
  readonly asOf: Day;
}

/** Facts of a plain case, beyond the allowance, in hundredths of a unit. */
const BEYOND: Readonly<Record<Clause["unit"], number>> = {
  hour: 4_000,
  "calendar-day": 800,
  "working-day": 500,
  occurrence: 100,
  participant: 300,
};

const yearBefore = (day: Day): Period => ({ from: addMonths(day, -12), to: day });

/**
 * A worked example of a clause: an invented quantity, and the amount the check would compute for it alone, to the cent.
 * null when the unit makes no sense for the trigger, or when nothing says the amount: none is ever invented.
 */
export function clauseExample(clause: Clause, basis: ClauseBasis): Penalty | null {
  const { contract, references, asOf } = basis;
  if (!UNITS_OF_TRIGGER[clause.trigger].includes(clause.unit)) return null;
  const price = priceOn(clause, { contract, references }, asOf);
  if (price === null) return null;
  const quantity = BEYOND[clause.unit];
  const gross = priceOf(quantity, price);
  const cap = capOf(clause, contract).cents;
  const capped = cap === null ? gross : Math.min(gross, cap);
  const exemption = exemptionOf(clause, contract).cents;
  return {
    clause: clause.code,
    trigger: clause.trigger,
    period: yearBefore(asOf),
    periodKey: "",
    subject: null,
    factHundredths: quantity + clause.allowanceHundredths,
    allowanceHundredths: clause.allowanceHundredths,
    quantityHundredths: quantity,
    unit: clause.unit,
    rate: rateCents(price),
    ...(price.basis ? { rateBasis: price.basis } : {}),
    gross,
    capped,
    net: exemption !== null && capped <= exemption ? 0 : capped,
    cap,
    exemption,
    article: clause.article,
    state: "recorded",
    dueOn: null,
  };
}
