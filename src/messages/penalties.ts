import type { Penalty } from "../domain/penalty";
import { decimalText, euros, quantity } from "./format";
import type { Locale } from "./format";
import { unitAfter } from "./labels";

const NBSP = "\u00a0";

const amountOf = (hundredths: number, unit: Penalty["unit"], locale: Locale): string =>
  unit === "hour"
    ? `${decimalText(hundredths, 100, 2, locale)}${NBSP}h`
    : `${quantity(hundredths, locale)}${NBSP}${unitAfter(hundredths, unit, locale)}`;

const WORDS = {
  fr: {
    less: "franchise",
    noRate: "pénalité non paramétrée : aucun montant dans la table tClauses",
    capped: (amount: string) => `plafonné à ${amount}`,
    exempt: (amount: string) => `non dû : le total de la clause n’excède pas ${amount}`,
    notDue: "non dû",
  },
  en: {
    less: "allowance",
    noRate: "penalty without a rate: no amount in table tClauses",
    capped: (amount: string) => `capped at ${amount}`,
    exempt: (amount: string) => `not due: the clause’s total does not exceed ${amount}`,
    notDue: "not due",
  },
} as const;

/**
 * The steps of a penalty in words: «41,50 h × 35,00 € = 1 452,50 €, plafonné à 1 000,00 €». An allowance is shown as a
 * subtraction, an exemption as the reason why nothing is due.
 */
export function penaltyComputation(penalty: Penalty, locale: Locale = "fr"): string {
  const { unit, factHundredths, allowanceHundredths, quantityHundredths, rate } = penalty;
  const words = WORDS[locale];
  const amount = amountOf(quantityHundredths, unit, locale);
  const counted =
    allowanceHundredths === 0
      ? amount
      : `${amountOf(factHundredths, unit, locale)} − ${amountOf(allowanceHundredths, unit, locale)} (${words.less}) = ${amount}`;
  if (rate === null) return `${counted}${locale === "fr" ? `${NBSP};` : ";"} ${words.noRate}`;
  const product = `${allowanceHundredths === 0 ? "" : `${counted}, `}${amount} × ${euros(rate, locale)} = ${euros(penalty.gross, locale)}`;
  const capped =
    penalty.capped === penalty.gross ? "" : `, ${words.capped(euros(penalty.capped, locale))}`;
  if (penalty.net === penalty.capped) return product + capped;
  const reason =
    penalty.exemption === null ? words.notDue : words.exempt(euros(penalty.exemption, locale));
  return `${product}${capped}, ${reason}`;
}
