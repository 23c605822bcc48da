import type { Penalty } from "../domain/penalty";
import { euros, listed, type Locale } from "./format";
import { amountOf, priceText } from "./penalties";
import { typographic } from "./typography";

/** One step of a penalty's amount: what it is, what it comes to, and why. */
export interface PenaltyStep {
  readonly term: string;
  readonly value: string;
  readonly note: string | null;
}

const WORDS = {
  fr: {
    fact: "Fait constaté",
    allowance: "Franchise",
    quantity: "Quantité",
    rate: "Taux",
    noRate: "non paramétré",
    noRateNote: "aucun montant dans la table tClauses, et aucun n’est inventé",
    gross: "Brut",
    cumulation: "Après cumul",
    displaced: (codes: readonly string[]) =>
      `ne se cumule pas avec ${listed(codes)}, au total plus élevé sur la période`,
    capped: "Plafonné",
    noCap: "aucun plafond",
    cap: (amount: string, codes: readonly string[]) =>
      codes.length > 1 ? `plafond de ${amount}, commun à ${listed(codes)}` : `plafond de ${amount}`,
    net: "Net",
    exempt: (amount: string, codes: readonly string[]) =>
      codes.length > 1
        ? `non dû : le total de ${listed(codes)} n’excède pas ${amount}`
        : `non dû : le total de la clause n’excède pas ${amount}`,
    due: (amount: string, codes: readonly string[]) =>
      codes.length > 1
        ? `dû : le total de ${listed(codes)} excède ${amount}`
        : `dû : le total de la clause excède ${amount}`,
  },
  en: {
    fact: "Fact",
    allowance: "Allowance",
    quantity: "Quantity",
    rate: "Rate",
    noRate: "no rate",
    noRateNote: "no amount in table tClauses, and none is invented",
    gross: "Gross",
    cumulation: "After cumulation",
    displaced: (codes: readonly string[]) =>
      `does not add up with ${listed(codes, "en")}, greater over the period`,
    capped: "Capped",
    noCap: "no cap",
    cap: (amount: string, codes: readonly string[]) =>
      codes.length > 1 ? `cap of ${amount}, shared by ${listed(codes, "en")}` : `cap of ${amount}`,
    net: "Net",
    exempt: (amount: string, codes: readonly string[]) =>
      codes.length > 1
        ? `not due: the total of ${listed(codes, "en")} does not exceed ${amount}`
        : `not due: the clause’s total does not exceed ${amount}`,
    due: (amount: string, codes: readonly string[]) =>
      codes.length > 1
        ? `due: the total of ${listed(codes, "en")} exceeds ${amount}`
        : `due: the clause’s total exceeds ${amount}`,
  },
} as const;

function exemptionNote(penalty: Penalty, locale: Locale): string | null {
  const { exemption, capped, net, exemptionGroup = [] } = penalty;
  if (exemption === null || capped === 0) return null;
  const words = WORDS[locale];
  const told = net === capped ? words.due : words.exempt;
  return told(euros(exemption, locale), exemptionGroup);
}

/**
 * A penalty step by step, from the fact to the net amount. A step that changes nothing because the clause knows none of
 * it (allowance, cumulation) is left out; without a rate it ends there.
 */
export function penaltySteps(penalty: Penalty, locale: Locale = "fr"): readonly PenaltyStep[] {
  const { unit, factHundredths, allowanceHundredths, quantityHundredths, rate } = penalty;
  const { gross, afterCumulation = gross, capped, net, cap, capGroup = [], displacedBy = [] } = penalty; // prettier-ignore
  const words = WORDS[locale];
  const step = (term: string, value: string, note: string | null = null): PenaltyStep => ({
    term,
    value,
    note: note !== null && locale === "fr" ? typographic(note) : note,
  });
  const quantity = amountOf(quantityHundredths, unit, locale);
  const counted =
    allowanceHundredths === 0
      ? [step(words.fact, quantity)]
      : [
          step(words.fact, amountOf(factHundredths, unit, locale)),
          step(words.allowance, `− ${amountOf(allowanceHundredths, unit, locale)}`),
          step(words.quantity, quantity),
        ];
  if (rate === null) return [...counted, step(words.rate, words.noRate, words.noRateNote)];
  const price = priceText(penalty, locale);
  const isPlain = penalty.rateBasis === undefined;
  const times = `${quantity} × ${euros(rate, locale)}`;
  return [
    ...counted,
    step(words.rate, euros(rate, locale), isPlain ? null : price),
    // A rounded rate times the quantity is not the gross amount: only an exact one is written as a product.
    step(words.gross, euros(gross, locale), isPlain ? times : null),
    ...(displacedBy.length === 0
      ? []
      : [step(words.cumulation, euros(afterCumulation, locale), words.displaced(displacedBy))]),
    step(
      words.capped,
      euros(capped, locale),
      cap === null ? words.noCap : words.cap(euros(cap, locale), capGroup)
    ),
    step(words.net, euros(net, locale), exemptionNote(penalty, locale)),
  ];
}
