import type { Prerequisite } from "../domain/contract";
import type { Penalty, PenaltyOption, StateRefusal } from "../domain/penalty";
import { count, dayText, quoted, type Locale } from "./format";
import { penaltyStateLabel } from "./labels";
import { typographic } from "./typography";

const OPTIONS: Readonly<Record<Locale, Readonly<Record<PenaltyOption, string>>>> = {
  fr: { "make-up": "Rattrapage", "price-cut": "Réfaction", penalty: "Pénalité" },
  en: { "make-up": "Make-up hours", "price-cut": "Price cut", penalty: "Penalty" },
};

/** One of the three options open to the buyer, in the words of `Décision`. */
export const penaltyOptionLabel = (option: PenaltyOption, locale: Locale = "fr"): string =>
  OPTIONS[locale][option];

const PREREQUISITES: Readonly<Record<Locale, Readonly<Record<Prerequisite, string>>>> = {
  fr: { none: "Aucun", "formal-notice": "Mise en demeure", observations: "Contradictoire" },
  en: { none: "None", "formal-notice": "Formal notice", observations: "Observations" },
};

/** What a clause asks for before its penalty may be applied, in the words of `Préalable`. */
export const prerequisiteLabel = (prerequisite: Prerequisite, locale: Locale = "fr"): string =>
  PREREQUISITES[locale][prerequisite];

/** What a refusal may name: the deadline still running. */
type Refused = Pick<Penalty, "dueOn">;

const until = (day: number | null, locale: Locale): string =>
  day === null
    ? ""
    : locale === "fr"
      ? ` jusqu’au ${dayText(day)}`
      : ` until ${dayText(day, "en")}`;

const REFUSALS_FR: Readonly<Record<StateRefusal, (penalty: Refused) => string>> = {
  "no-formal-notice-date": () =>
    "la mise en demeure que la clause prévoit n’a pas de date d’envoi ; noter la « Date d’envoi »",
  "no-observations-date": () =>
    "l’invitation à présenter des observations n’a pas de date d’envoi ; noter la « Date d’envoi »",
  "deadline-running": ({ dueOn }) =>
    `le délai laissé au titulaire court encore${until(dueOn, "fr")} ; attendre son terme ou la réponse`,
  "not-required-step": () =>
    "la clause ne prévoit pas de mise en demeure ; corriger son « Préalable » dans tClauses, ou demander des observations",
  "no-motive": () => "aucun motif n’est écrit ; remplir « Motif »",
  "no-retained-amount": () => "aucun montant n’est retenu ; remplir « Montant retenu »",
  "retained-over-net": () =>
    "le montant retenu dépasse le net que donne la clause ; le ramener à ce net au plus",
  "not-applied": () =>
    "la pénalité n’est pas l’option choisie dans « Décision » ; choisir « Pénalité » ou laisser la case vide",
  "no-invoice": () => "aucune facture n’est nommée ; remplir « Facture »",
  "no-rate": () =>
    "la pénalité n’est pas paramétrée : aucun montant dans tClauses, et aucun n’est inventé",
};

const REFUSALS_EN: Readonly<Record<StateRefusal, (penalty: Refused) => string>> = {
  "no-formal-notice-date": () =>
    "the formal notice the clause asks for has no date of sending; fill “Date d’envoi”",
  "no-observations-date": () =>
    "the invitation to present observations has no date of sending; fill “Date d’envoi”",
  "deadline-running": ({ dueOn }) =>
    `the contractor’s time limit still runs${until(dueOn, "en")}; wait for its end or the answer`,
  "not-required-step": () =>
    "the clause asks for no formal notice; correct its “Préalable” in tClauses, or ask for observations",
  "no-motive": () => "no reason is written; fill “Motif”",
  "no-retained-amount": () => "no amount is kept; fill “Montant retenu”",
  "retained-over-net": () =>
    "the amount kept is above the net amount of the clause; bring it down to that amount at most",
  "not-applied": () =>
    "the penalty is not the option chosen in “Décision”; choose “Pénalité” or leave it empty",
  "no-invoice": () => "no invoice is named; fill “Facture”",
  "no-rate": () => "the penalty has no rate: no amount in tClauses, and none is invented",
};

/** Why a state cannot stand, and what to do about it, without a capital nor a full stop. */
export const refusalText = (
  reason: StateRefusal,
  penalty: Refused,
  locale: Locale = "fr"
): string =>
  locale === "fr" ? typographic(REFUSALS_FR[reason](penalty)) : REFUSALS_EN[reason](penalty);

type Step = Pick<Penalty, "state" | "rate" | "prerequisite" | "delayDays" | "dueOn" | "sentOn" | "invoice">; // prettier-ignore

const delayFr = ({ delayDays }: Step): string =>
  delayDays === null || delayDays === undefined
    ? "en laissant un délai (la clause n’en écrit pas ; 15 jours dans l’usage des CCAG de 2021)"
    : `en laissant ${count(delayDays, "jour", "jours")}`;

const delayEn = ({ delayDays }: Step): string =>
  delayDays === null || delayDays === undefined
    ? "leaving a time limit (the clause writes none; 15 days is usual under the 2021 CCAG)"
    : `leaving ${count(delayDays, "day", "days", "en")}`;

function sentFr(what: string, { sentOn, dueOn }: Step): string {
  const sent = sentOn === null || sentOn === undefined ? "" : ` le ${dayText(sentOn)}`;
  return dueOn === null
    ? `${what}${sent} : décider au vu de la réponse.`
    : `${what}${sent} : réponse attendue jusqu’au ${dayText(dueOn)}, décider ensuite.`;
}

function sentEn(what: string, { sentOn, dueOn }: Step): string {
  const sent = sentOn === null || sentOn === undefined ? "" : ` on ${dayText(sentOn, "en")}`;
  return dueOn === null
    ? `${what}${sent}: decide in view of the answer.`
    : `${what}${sent}: answer expected until ${dayText(dueOn, "en")}, then decide.`;
}

function stepFr(penalty: Step): string {
  const { state, rate, prerequisite = "none", invoice } = penalty;
  if (state !== "waived" && rate === null) {
    return "Pénalité non paramétrée : écrire son montant dans tClauses, ou l’abandonner avec un motif.";
  }
  switch (state) {
    case "recorded":
      if (prerequisite === "formal-notice") {
        return `À mettre en demeure, ${delayFr(penalty)} ; noter la date d’envoi.`;
      }
      return prerequisite === "observations"
        ? `À inviter à présenter des observations, ${delayFr(penalty)} ; noter la date d’envoi.`
        : "Aucun préalable dans la clause : à appliquer, moduler ou abandonner.";
    case "formal-notice":
      return sentFr("Mise en demeure envoyée", penalty);
    case "observations":
      return sentFr("Observations demandées", penalty);
    case "applied":
    case "moderated":
      return "À déduire d’une facture ; noter son numéro.";
    case "waived":
      return "Abandonnée : rien n’est dû.";
    case "deducted":
      return invoice ? `Déduite de la facture ${invoice}.` : "Déduite.";
  }
}

function stepEn(penalty: Step): string {
  const { state, rate, prerequisite = "none", invoice } = penalty;
  if (state !== "waived" && rate === null) {
    return "Penalty without a rate: write its amount in tClauses, or waive it with a reason.";
  }
  switch (state) {
    case "recorded":
      if (prerequisite === "formal-notice") {
        return `To be put on formal notice, ${delayEn(penalty)}; write the date of sending.`;
      }
      return prerequisite === "observations"
        ? `Observations to be invited, ${delayEn(penalty)}; write the date of sending.`
        : "No prerequisite in the clause: to be applied, reduced or waived.";
    case "formal-notice":
      return sentEn("Formal notice sent", penalty);
    case "observations":
      return sentEn("Observations requested", penalty);
    case "applied":
    case "moderated":
      return "To be deducted from an invoice; write its number.";
    case "waived":
      return "Waived: nothing is due.";
    case "deducted":
      return invoice ? `Deducted from invoice ${invoice}.` : "Deducted.";
  }
}

/** Where a penalty stands and what comes next; a state that was refused is said first, with its reason. */
export function procedureText(
  penalty: Step & Pick<Penalty, "refused">,
  locale: Locale = "fr"
): string {
  const { refused } = penalty;
  if (locale === "en") {
    const put = refused
      ? `“${penaltyStateLabel(refused.state, "en")}” cannot stand: ${refusalText(refused.reason, penalty, "en")}. `
      : "";
    return put + stepEn(penalty);
  }
  const put = refused
    ? `État ${quoted(penaltyStateLabel(refused.state))} non retenu : ${refusalText(refused.reason, penalty)}. `
    : "";
  return typographic(put + stepFr(penalty));
}
