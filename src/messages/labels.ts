import type { HourColumn, PenaltyUnit, Trigger } from "../domain/contract";
import type { Decision, FactsByRule, Severity, StatementStatus } from "../domain/finding";
import type { PenaltyState } from "../domain/penalty";
import type { Locale } from "./format";

type Labels<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

const SEVERITIES: Labels<Severity> = {
  fr: { blocking: "Bloquant", "to-justify": "À justifier", information: "Information" },
  en: { blocking: "Blocking", "to-justify": "To justify", information: "Information" },
};

const STATUSES: Labels<StatementStatus> = {
  fr: { accepted: "Acceptable", "to-justify": "À justifier", refused: "Refusé" },
  en: { accepted: "Acceptable", "to-justify": "To justify", refused: "Refused" },
};

const DECISIONS: Labels<Decision["decision"]> = {
  fr: { accepted: "Acceptée", refused: "Refusée", "to-discuss": "À discuter" },
  en: { accepted: "Accepted", refused: "Refused", "to-discuss": "To discuss" },
};

const TO_REVIEW: Readonly<Record<Locale, string>> = { fr: "À revoir", en: "To review" };

const PENALTY_STATES: Labels<PenaltyState> = {
  fr: {
    recorded: "Constatée",
    "formal-notice": "Mise en demeure",
    observations: "Observations demandées",
    applied: "Appliquée",
    moderated: "Modulée",
    waived: "Abandonnée",
    deducted: "Déduite",
  },
  en: {
    recorded: "Recorded",
    "formal-notice": "Formal notice",
    observations: "Observations requested",
    applied: "Applied",
    moderated: "Reduced",
    waived: "Waived",
    deducted: "Deducted",
  },
};

const TRIGGERS: Labels<Trigger> = {
  fr: {
    "hours-not-done": "Heures non réalisées",
    "split-not-respected": "Répartition non respectée",
    "late-statement": "Relevé en retard",
    "late-document": "Document en retard",
    "supervision-ratio": "Ratio d’encadrement dépassé",
    "supervisor-absent": "Encadrant absent non remplacé",
    "insufficient-guidance": "Accompagnement insuffisant",
    "committee-absence": "Absence au comité",
  },
  en: {
    "hours-not-done": "Hours not done",
    "split-not-respected": "Split not respected",
    "late-statement": "Late statement",
    "late-document": "Late document",
    "supervision-ratio": "Supervision ratio exceeded",
    "supervisor-absent": "Supervisor absent, not replaced",
    "insufficient-guidance": "Insufficient guidance",
    "committee-absence": "Absence from the committee",
  },
};

const UNITS: Labels<PenaltyUnit> = {
  fr: {
    hour: "heure",
    "calendar-day": "jour calendaire",
    "working-day": "jour ouvré",
    occurrence: "occurrence",
    participant: "participant",
  },
  en: {
    hour: "hour",
    "calendar-day": "calendar day",
    "working-day": "working day",
    occurrence: "occurrence",
    participant: "participant",
  },
};

const UNIT_PLURALS: Labels<PenaltyUnit> = {
  fr: {
    hour: "heures",
    "calendar-day": "jours calendaires",
    "working-day": "jours ouvrés",
    occurrence: "occurrences",
    participant: "participants",
  },
  en: {
    hour: "hours",
    "calendar-day": "calendar days",
    "working-day": "working days",
    occurrence: "occurrences",
    participant: "participants",
  },
};

const COLUMNS: Labels<HourColumn | "total"> = {
  fr: {
    production: "production",
    guidance: "accompagnement",
    training: "formation",
    internship: "PMSMP",
    paidAbsence: "absence payée",
    total: "total",
  },
  en: {
    production: "production",
    guidance: "guidance",
    training: "training",
    internship: "work immersion",
    paidAbsence: "paid absence",
    total: "total",
  },
};

const BOUNDS: Labels<FactsByRule["PER-02"]["bound"]> = {
  fr: {
    "contract-start": "le début du contrat de travail",
    "contract-end": "la fin du contrat de travail",
    entry: "la date d’entrée",
    exit: "la date de sortie",
    "market-start": "le début du marché",
    "market-end": "la fin du marché",
  },
  en: {
    "contract-start": "the start of the employment contract",
    "contract-end": "the end of the employment contract",
    entry: "the entry date",
    exit: "the exit date",
    "market-start": "the start of the public contract",
    "market-end": "the end of the public contract",
  },
};

/** «Bloquant», «À justifier», «Information». */
export const severityLabel = (severity: Severity, locale: Locale = "fr"): string =>
  SEVERITIES[locale][severity];

/** A statement's verdict: «Acceptable», «À justifier», «Refusé». */
export const statusLabel = (status: StatementStatus, locale: Locale = "fr"): string =>
  STATUSES[locale][status];

/** The buyer's decision on a finding. */
export const decisionLabel = (decision: Decision["decision"], locale: Locale = "fr"): string =>
  DECISIONS[locale][decision];

/** A decision whose facts changed since it was taken. */
export const toReviewLabel = (locale: Locale = "fr"): string => TO_REVIEW[locale];

/** Where a decision stands: what was decided, or «À revoir» while it has to be taken again. */
export const decisionStateLabel = (
  { decision, toReview }: Pick<Decision, "decision" | "toReview">,
  locale: Locale = "fr"
): string => (toReview === true ? toReviewLabel(locale) : decisionLabel(decision, locale));

/** Where a penalty stands. */
export const penaltyStateLabel = (state: PenaltyState, locale: Locale = "fr"): string =>
  PENALTY_STATES[locale][state];

/** What triggers a clause, in the words of `tClauses`. */
export const triggerLabel = (trigger: Trigger, locale: Locale = "fr"): string =>
  TRIGGERS[locale][trigger];

/** A clause's unit, in the singular, in the words of `tClauses`. */
export const unitLabel = (unit: PenaltyUnit, locale: Locale = "fr"): string => UNITS[locale][unit];

/** A clause's unit after a quantity in hundredths: «1,50 jour ouvré», «2 jours ouvrés». */
export const unitAfter = (hundredths: number, unit: PenaltyUnit, locale: Locale = "fr"): string => {
  const isOne = locale === "fr" ? Math.abs(hundredths) < 200 : hundredths === 100;
  return isOne ? UNITS[locale][unit] : UNIT_PLURALS[locale][unit];
};

/** What an hours column holds, inside a sentence. */
export const columnLabel = (column: HourColumn | "total", locale: Locale = "fr"): string =>
  COLUMNS[locale][column];

/** The bound hours cross, inside a sentence. */
export const boundLabel = (bound: FactsByRule["PER-02"]["bound"], locale: Locale = "fr"): string =>
  BOUNDS[locale][bound];
