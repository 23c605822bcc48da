import type { ClauseBasis } from "../domain/clauseExample";
import type { Clause, PenaltyUnit, Trigger } from "../domain/contract";
import type { Penalty } from "../domain/penalty";
import { isLateness, UNITS_OF_TRIGGER } from "../domain/penaltyFacts";
import {
  ccagCap,
  ccagExemption,
  hasOwnCap,
  isCcag2021,
  priceOn,
  rateCents,
} from "../domain/penaltyRates";
import { multiplyDivideRounded, WHOLE } from "../domain/numbers";
import { count, dayText, decimalText, euros, listed, quantity, quoted, wholeNumber, type Locale } from "./format"; // prettier-ignore
import { triggerLabel, unitAfter, unitLabel } from "./labels";
import { penaltyComputation } from "./penalties";
import { typographic } from "./typography";

/** The sentence a penalty clause amounts to, for a reader who does not know its columns. */

type Phrases = Readonly<Record<Trigger, Readonly<Partial<Record<PenaltyUnit, string>>>>>;

const late = (one: string): Readonly<Partial<Record<PenaltyUnit, string>>> => ({
  "calendar-day": `Pour chaque jour calendaire de retard d’un ${one}`,
  "working-day": `Pour chaque jour ouvré de retard d’un ${one}`,
  occurrence: `Pour chaque ${one} remis en retard`,
});

const lateEnglish = (one: string): Readonly<Partial<Record<PenaltyUnit, string>>> => ({
  "calendar-day": `For each calendar day a ${one} is late`,
  "working-day": `For each working day a ${one} is late`,
  occurrence: `For each ${one} handed over late`,
});

const FRENCH: Phrases = {
  "hours-not-done": {
    hour: "Pour chaque heure non réalisée dans l’année",
    occurrence: "Pour chaque année où les heures prévues ne sont pas toutes réalisées",
  },
  "split-not-respected": {
    hour: "Pour chaque heure qui manque au respect de la répartition sur la période de lissage",
    occurrence: "Pour chaque période de lissage où la répartition n’est pas respectée",
  },
  "late-statement": late("relevé"),
  "late-document": late("document"),
  "supervision-ratio": {
    participant: "Pour chaque participant au-delà du nombre prévu par encadrant, dans le mois",
    occurrence: "Pour chaque mois où le nombre de participants par encadrant est dépassé",
  },
  "supervisor-absent": {
    "working-day":
      "Pour chaque jour ouvré d’absence non remplacée d’un encadrant, au-delà de l’absence tolérée dans le mois",
    occurrence:
      "Pour chaque mois où l’absence non remplacée d’encadrants dépasse l’absence tolérée",
  },
  "insufficient-guidance": {
    hour: "Pour chaque heure d’accompagnement qui manque dans le mois",
    participant: "Pour chaque participant moins accompagné que prévu dans le mois",
    occurrence: "Pour chaque mois où l’accompagnement est inférieur à l’engagement",
  },
  "committee-absence": {
    occurrence: "Pour chaque réunion du comité tenue sans le titulaire",
  },
};

const ENGLISH: Phrases = {
  "hours-not-done": {
    hour: "For each hour not done in the year",
    occurrence: "For each year in which the planned hours are not all done",
  },
  "split-not-respected": {
    hour: "For each hour lacking to respect the split over the smoothing period",
    occurrence: "For each smoothing period in which the split is not respected",
  },
  "late-statement": lateEnglish("statement"),
  "late-document": lateEnglish("document"),
  "supervision-ratio": {
    participant: "For each participant beyond the number committed per supervisor, in the month",
    occurrence: "For each month in which the number of participants per supervisor is exceeded",
  },
  "supervisor-absent": {
    "working-day":
      "For each working day a supervisor is absent and not replaced, beyond the absence tolerated in the month",
    occurrence:
      "For each month in which supervisors’ unreplaced absence exceeds the absence tolerated",
  },
  "insufficient-guidance": {
    hour: "For each hour of guidance lacking in the month",
    participant: "For each participant given less guidance than planned in the month",
    occurrence: "For each month in which guidance is below the commitment",
  },
  "committee-absence": {
    occurrence: "For each committee meeting held without the contractor",
  },
};

const PHRASES: Readonly<Record<Locale, Phrases>> = { fr: FRENCH, en: ENGLISH };

const WORDS = {
  fr: {
    beyond: (amount: string) => ` au-delà de ${amount}`,
    per: (unit: string) => ` par ${unit}`,
    noRate: " : pénalité non paramétrée, aucun montant n’est écrit et rien n’est calculé",
    smic: (factor: string) => `${factor} fois le SMIC horaire`,
    today: (amount: string, day: string) => ` (${amount} au ${day})`,
    noSmic: " (SMIC horaire absent de la table tCalendrier : rien n’est calculé)",
    ccag: (divisor: string) => `1/${divisor} du montant HT`,
    isAmount: (amount: string) => ` (${amount})`,
    noAmount: " (montant HT non renseigné : rien n’est calculé)",
    unknownAmount: " (montant HT non renseigné)",
    limit: ", dans la limite de ",
    ofAmount: (share: string) => `${share} du montant HT`,
    orLess: (share: string) => `, ou de ${share} si c’est moins`,
    allLate: (ccag: string) => ` pour l’ensemble des retards (CCAG ${ccag})`,
    exempt: (amount: string) => `, rien n’étant dû si le total ne dépasse pas ${amount}`,
    exemptAll: (amount: string, ccag: string) =>
      `, rien n’étant dû si le total des retards ne dépasse pas ${amount} (CCAG ${ccag})`,
    alone: ", sans s’ajouter aux autres pénalités de la même période",
    prerequisite: {
      none: () => "",
      "formal-notice": (delay: string | null) =>
        delay === null
          ? ", après mise en demeure restée sans effet"
          : `, après mise en demeure restée sans effet ${delay}`,
      observations: (delay: string | null) =>
        delay === null
          ? ", après que le titulaire a été invité à présenter ses observations"
          : `, après que le titulaire a eu ${delay} pour présenter ses observations`,
    },
    unsupported: (unit: string, trigger: string, units: string) =>
      `L’unité ${unit} n’a pas de sens pour ${trigger} : cette clause n’est pas calculée. Unités possibles : ${units}.`,
    days: ["jour", "jours"],
    due: (amount: string) => ` Dû : ${amount}.`,
    example: "Exemple : ",
  },
  en: {
    beyond: (amount: string) => ` beyond ${amount}`,
    per: (unit: string) => ` per ${unit}`,
    noRate: ": penalty without a rate, no amount is written and nothing is computed",
    smic: (factor: string) => `${factor} times the hourly minimum wage`,
    today: (amount: string, day: string) => ` (${amount} on ${day})`,
    noSmic: " (no hourly minimum wage in table tCalendrier: nothing is computed)",
    ccag: (divisor: string) => `1/${divisor} of the amount of the contract`,
    isAmount: (amount: string) => ` (${amount})`,
    noAmount: " (amount of the contract not given: nothing is computed)",
    unknownAmount: " (amount of the contract not given)",
    limit: ", up to ",
    ofAmount: (share: string) => `${share} of the amount of the contract`,
    orLess: (share: string) => `, or ${share} if that is less`,
    allLate: (ccag: string) => ` for all lateness together (CCAG ${ccag})`,
    exempt: (amount: string) => `, nothing being due if the total does not exceed ${amount}`,
    exemptAll: (amount: string, ccag: string) =>
      `, nothing being due if all lateness does not exceed ${amount} (CCAG ${ccag})`,
    alone: ", not added to the other penalties of the same period",
    prerequisite: {
      none: () => "",
      "formal-notice": (delay: string | null) =>
        delay === null
          ? ", after a formal notice left without effect"
          : `, after a formal notice left without effect for ${delay}`,
      observations: (delay: string | null) =>
        delay === null
          ? ", after the contractor was invited to present observations"
          : `, after the contractor had ${delay} to present observations`,
    },
    unsupported: (unit: string, trigger: string, units: string) =>
      `The unit ${unit} makes no sense for ${trigger}: this clause is not computed. Possible units: ${units}.`,
    days: ["day", "days"],
    due: (amount: string) => ` Due: ${amount}.`,
    example: "Example: ",
  },
} as const;

/** A percentage as a contract writes it: «5 %», «2,5 %». */
const percentText = (basisPoints: number, locale: Locale): string => {
  const decimals = basisPoints % 100 === 0 ? 0 : basisPoints % 10 === 0 ? 1 : 2;
  return `${decimalText(basisPoints, 100, decimals, locale)}${locale === "fr" ? " %" : "%"}`;
};

function allowance({ allowanceHundredths, unit }: Clause, locale: Locale): string {
  if (allowanceHundredths === 0) return "";
  const amount = quantity(allowanceHundredths, locale);
  const named =
    unit === "hour" ? `${amount} h` : `${amount} ${unitAfter(allowanceHundredths, unit, locale)}`;
  return WORDS[locale].beyond(named);
}

function rateText(clause: Clause, basis: ClauseBasis, locale: Locale): string {
  const words = WORDS[locale];
  const { rate, unit } = clause;
  if (rate === null) return words.noRate;
  const per = unit === "occurrence" ? "" : words.per(unitLabel(unit, locale));
  const price = priceOn(clause, basis, basis.asOf);
  switch (rate.kind) {
    case "euros":
      return `, ${euros(rate.cents, locale)}${per}`;
    case "smic": {
      const today = price === null ? words.noSmic : words.today(euros(rateCents(price), locale), dayText(basis.asOf, locale)); // prettier-ignore
      return `, ${words.smic(quantity(rate.factorHundredths, locale))}${today}${per}`;
    }
    case "ccag": {
      const amount = price === null ? words.noAmount : words.isAmount(euros(rateCents(price), locale)); // prettier-ignore
      return `, ${words.ccag(wholeNumber(rate.divisor, locale))}${amount}${per}`;
    }
  }
}

const shareOfAmount = (basisPoints: number, { contract }: ClauseBasis, locale: Locale): string => {
  const words = WORDS[locale];
  const { amount } = contract;
  const known =
    amount === null
      ? words.unknownAmount
      : words.isAmount(euros(multiplyDivideRounded(amount, basisPoints, WHOLE), locale));
  return `${words.ofAmount(percentText(basisPoints, locale))}${known}`;
};

/** Ten per cent of the amount: what the CCAG of 2021 caps all lateness at. */
const CCAG_SHARE = 1000;

function capText(clause: Clause, basis: ClauseBasis, locale: Locale): string {
  const words = WORDS[locale];
  const { cap, capShare } = clause;
  const { contract } = basis;
  if (!hasOwnCap(clause)) {
    const isCapped = isLateness(clause) && isCcag2021(contract.ccag);
    if (!isCapped) return "";
    const cents = ccagCap(contract);
    const known = cents === null ? words.unknownAmount : words.isAmount(euros(cents, locale));
    return `${words.limit}${words.ofAmount(percentText(CCAG_SHARE, locale))}${known}${words.allLate(contract.ccag)}`;
  }
  const share = capShare === null ? null : shareOfAmount(capShare, basis, locale);
  if (cap === null) return `${words.limit}${share ?? ""}`;
  return `${words.limit}${euros(cap, locale)}${share === null ? "" : words.orLess(share)}`;
}

function exemptionText(clause: Clause, { contract }: ClauseBasis, locale: Locale): string {
  const words = WORDS[locale];
  if (clause.exemption !== null) {
    return clause.exemption === 0 ? "" : words.exempt(euros(clause.exemption, locale));
  }
  const shared = isLateness(clause) ? ccagExemption(contract) : null;
  return shared === null ? "" : words.exemptAll(euros(shared, locale), contract.ccag);
}

/**
 * The sentence a clause amounts to: «Pour chaque heure non réalisée dans l’année au-delà de 10 h, 35,00 € par heure,
 * dans la limite de 5 % du montant HT (32 400,00 €), après mise en demeure restée sans effet 15 jours (CCP art. 8.2).»
 * A clause without an amount says «pénalité non paramétrée»; a unit that makes no sense says which ones do.
 */
export function clauseSentence(clause: Clause, basis: ClauseBasis, locale: Locale = "fr"): string {
  const words = WORDS[locale];
  const { trigger, unit, delayDays, article } = clause;
  const said = (text: string): string => (locale === "fr" ? typographic(text) : text);
  const start = PHRASES[locale][trigger][unit];
  if (start === undefined) {
    const units = UNITS_OF_TRIGGER[trigger].map((each) => quoted(unitLabel(each, locale), locale));
    return said(
      words.unsupported(
        quoted(unitLabel(unit, locale), locale),
        quoted(triggerLabel(trigger, locale), locale),
        listed(units, locale)
      )
    );
  }
  const [day, days] = words.days;
  const delay = delayDays === null ? null : count(delayDays, day, days, locale);
  const bounds =
    clause.rate === null
      ? ""
      : `${capText(clause, basis, locale)}${exemptionText(clause, basis, locale)}${clause.cumulative ? "" : words.alone}`;
  const source = article === null ? "" : ` (${article})`;
  return said(
    `${start}${allowance(clause, locale)}${rateText(clause, basis, locale)}${bounds}${words.prerequisite[clause.prerequisite](delay)}${source}.`
  );
}

/** The worked example of a clause, with its steps and what is due in the end. */
export function clauseExampleText(example: Penalty, locale: Locale = "fr"): string {
  const words = WORDS[locale];
  const text = `${words.example}${penaltyComputation(example, locale)}.${words.due(euros(example.net, locale))}`;
  return locale === "fr" ? typographic(text) : text;
}
