import type { Day } from "../domain/calendar";
import type { Penalty } from "../domain/penalty";
import { dayText, decimalText, euros, listed, quantity, wholeNumber } from "./format";
import type { Locale } from "./format";
import { unitAfter } from "./labels";
import { typographic } from "./typography";

const NBSP = "\u00a0";

/** A quantity with its unit: «41,50 h», «2 jours ouvrés». */
export const amountOf = (hundredths: number, unit: Penalty["unit"], locale: Locale): string =>
  unit === "hour"
    ? `${decimalText(hundredths, 100, 2, locale)}${NBSP}h`
    : `${quantity(hundredths, locale)}${NBSP}${unitAfter(hundredths, unit, locale)}`;

const period = (from: Day | null, to: Day | null, locale: Locale): string => {
  const [first, last] = [from, to].map((day) => (day === null ? null : dayText(day, locale)));
  if (locale === "en") {
    if (!first) return last ? `, until ${last}` : "";
    return last ? `, from ${first} to ${last}` : `, from ${first} on`;
  }
  if (!first) return last ? `, jusqu’au ${last}` : "";
  return last ? `, du ${first} au ${last}` : `, depuis le ${first}`;
};

const WORDS = {
  fr: {
    less: "franchise",
    noRate: "pénalité non paramétrée : aucun montant dans la table tClauses",
    smic: "SMIC horaire",
    source: (text: string) => `, source : ${text}`,
    amount: "Montant HT",
    displaced: (codes: readonly string[]) =>
      `écarté : ne se cumule pas avec ${listed(codes)}, au total plus élevé sur la période`,
    capped: (amount: string) => `plafonné à ${amount}`,
    sharedCap: (codes: readonly string[]) => ` (plafond commun à ${listed(codes)})`,
    exempt: (amount: string) => `non dû : le total de la clause n’excède pas ${amount}`,
    sharedExempt: (codes: readonly string[], amount: string) =>
      `non dû : le total de ${listed(codes)} n’excède pas ${amount}`,
    notDue: "non dû",
  },
  en: {
    less: "allowance",
    noRate: "penalty without a rate: no amount in table tClauses",
    smic: "hourly minimum wage",
    source: (text: string) => `, source: ${text}`,
    amount: "amount of the contract",
    displaced: (codes: readonly string[]) =>
      `set aside: does not add up with ${listed(codes, "en")}, greater over the period`,
    capped: (amount: string) => `capped at ${amount}`,
    sharedCap: (codes: readonly string[]) => ` (cap shared by ${listed(codes, "en")})`,
    exempt: (amount: string) => `not due: the clause’s total does not exceed ${amount}`,
    sharedExempt: (codes: readonly string[], amount: string) =>
      `not due: the total of ${listed(codes, "en")} does not exceed ${amount}`,
    notDue: "not due",
  },
} as const;

/** The price of a unit and where it comes from: «35,00 €», «4 × 12,02 € (SMIC horaire, depuis le 1er janvier 2026…)». */
export function priceText({ rate, rateBasis: basis }: Penalty, locale: Locale): string {
  const words = WORDS[locale];
  if (basis === undefined) return euros(rate ?? 0, locale);
  if (basis.kind === "ccag") {
    return `${euros(basis.amount, locale)} ÷ ${wholeNumber(basis.divisor, locale)} (${words.amount})`;
  }
  const source = basis.source === null ? "" : words.source(basis.source);
  const reference = `${words.smic}${period(basis.from, basis.to, locale)}${source}`;
  return `${quantity(basis.factorHundredths, locale)} × ${euros(basis.hourly, locale)} (${reference})`;
}

function boundsText(penalty: Penalty, locale: Locale): string {
  const { gross, capped, net, exemption, displacedBy = [], capGroup = [], exemptionGroup = [] } = penalty; // prettier-ignore
  const words = WORDS[locale];
  if (displacedBy.length > 0) return `, ${words.displaced(displacedBy)}`;
  const cap =
    capped === gross
      ? ""
      : `, ${words.capped(euros(capped, locale))}${capGroup.length > 1 ? words.sharedCap(capGroup) : ""}`;
  if (net === capped) return cap;
  if (exemption === null) return `${cap}, ${words.notDue}`;
  const amount = euros(exemption, locale);
  const reason =
    exemptionGroup.length > 1 ? words.sharedExempt(exemptionGroup, amount) : words.exempt(amount);
  return `${cap}, ${reason}`;
}

/**
 * The steps of a penalty in words: «41,50 h × 35,00 € = 1 452,50 €, plafonné à 1 000,00 €». An allowance is shown as a
 * subtraction, a reference with its dates and its source, an exemption as the reason why nothing is due.
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
  const product = `${allowanceHundredths === 0 ? "" : `${counted}, `}${amount} × ${priceText(penalty, locale)} = ${euros(penalty.gross, locale)}`;
  const text = product + boundsText(penalty, locale);
  return locale === "fr" ? typographic(text) : text;
}
