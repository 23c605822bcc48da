import type { Day, Month } from "./calendar";
import type { BasisPoints, Cents, Seconds } from "./numbers";

/** Where a fact stands, as the user sees it. `cell` is an A1 address without its sheet, or null for the whole sheet. */
export interface Place {
  readonly sheet: string;
  readonly cell: string | null;
}

export type StructureKind = "ACI" | "EI" | "AI" | "ETTI" | "Régie de quartier" | "Autre";
export type PurchaseKind = "Achat d'insertion" | "Marché réservé" | "Clause d'exécution";
export type Smoothing = "month" | "quarter" | "year" | "contract";
/** The three hour types of the contract. */
export type HourType = "production" | "guidance" | "training";
/** What a statement's column may hold: the three types, and the two kinds a contract may or may not count. */
export type HourColumn = HourType | "internship" | "paidAbsence";
/** Where PMSMP or paid absences go: one of the three types, or nowhere. */
export type CountedAs = HourType | "none";

/** One lot of the contract, from `tLots`. */
export interface Lot {
  readonly code: string;
  readonly title: string | null;
  readonly contractor: string | null;
  readonly siret: string | null;
  readonly plannedHours: Seconds | null;
  readonly minShare: BasisPoints | null;
  readonly maxShare: BasisPoints | null;
  readonly place: Place;
  /** Where what rules over the lot is written, by the French key of `Paramètre` it stands for; `Lot` is its own name. */
  readonly cells?: Readonly<Partial<Record<string, Place>>>;
}

/** One activity on which production hours are worked, from `tSupports`. */
export interface Support {
  readonly name: string;
  readonly lot: string | null;
  readonly site: string | null;
  readonly plannedHours: Seconds | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly place: Place;
}

/** One line of `tPrevisions`: hours planned for a month and, where there are lots, a lot. */
export interface Forecast {
  readonly month: Month;
  readonly lot: string | null;
  readonly plannedHours: Seconds;
}

export type Trigger =
  | "hours-not-done"
  | "split-not-respected"
  | "late-statement"
  | "late-document"
  | "supervision-ratio"
  | "supervisor-absent"
  | "insufficient-guidance"
  | "committee-absence";
export type PenaltyUnit = "hour" | "calendar-day" | "working-day" | "occurrence" | "participant";
export type Prerequisite = "none" | "formal-notice" | "observations";
/** What a clause costs per unit: euros, a multiple of the hourly SMIC, or the CCAG's V×R/1000. */
export type Rate =
  | { readonly kind: "euros"; readonly cents: Cents }
  | { readonly kind: "smic"; readonly factorHundredths: number }
  | { readonly kind: "ccag"; readonly divisor: number };

/** One penalty clause, from `tClauses`: data, never code. */
export interface Clause {
  readonly code: string;
  readonly trigger: Trigger;
  readonly unit: PenaltyUnit;
  /** null: «pénalité non paramétrée»; no amount is ever invented. */
  readonly rate: Rate | null;
  readonly prerequisite: Prerequisite;
  /** Days left to the contractor by the prerequisite. */
  readonly delayDays: number | null;
  /** Units not counted, in hundredths of a unit (hours: 36 s). */
  readonly allowanceHundredths: number;
  readonly cap: Cents | null;
  /** Cap as a share of `Montant HT`. */
  readonly capShare: BasisPoints | null;
  readonly cumulative: boolean;
  /** Total at or under which nothing is due; null: none written, the CCAG's applies to lateness. */
  readonly exemption: Cents | null;
  readonly article: string | null;
  readonly place: Place;
}

/** One person in a pathway, from `tParticipants`. */
export interface Participant {
  readonly identifier: string;
  readonly lastName: string | null;
  readonly firstName: string | null;
  readonly birthDate: Day | null;
  readonly sex: string | null;
  readonly priorityDistrict: boolean | null;
  readonly criteria: readonly string[];
  readonly referrer: string | null;
  readonly pass: string | null;
  readonly passFrom: Day | null;
  readonly passTo: Day | null;
  readonly contractKind: string | null;
  readonly contractFrom: Day | null;
  readonly contractTo: Day | null;
  readonly weeklyHours: Seconds | null;
  readonly phase: 1 | 2 | 3 | null;
  readonly lot: string | null;
  readonly enteredOn: Day | null;
  readonly leftOn: Day | null;
  readonly exitMotive: string | null;
  readonly exitCategory: string | null;
  readonly place: Place;
  /** Address of a column's cell in this row, by a field's name above; only those that exist. */
  readonly cells: Readonly<Partial<Record<string, string>>>;
}

/** One line of `tEncadrement`. Days are hundredths of a day, so that half days stay exact. */
export interface SupervisionRow {
  readonly month: Month;
  readonly supervisor: string;
  readonly role: "technical" | "counsellor";
  readonly support: string | null;
  readonly plannedDays: number | null;
  readonly presentDays: number | null;
  readonly replacedDays: number | null;
  readonly hours: Seconds | null;
  readonly place: Place;
}

/** One line of `tDocuments`. */
export interface DocumentRow {
  readonly document: string;
  /** As written: «Mars 2026», «T1 2026»… */
  readonly period: string | null;
  /** The month when `period` names one. */
  readonly month: Month | null;
  readonly dueOn: Day | null;
  readonly receivedOn: Day | null;
  readonly place: Place;
}

/** One line of `tEvaluations`. */
export interface EvaluationRow {
  readonly identifier: string;
  readonly date: Day | null;
  readonly step: string | null;
  readonly axis: string | null;
  readonly value: number | null;
  readonly scale: string | null;
  readonly place: Place;
}

/** One line of `tPMSMP`: a placement in a company, and what came of it. */
export interface InternshipRow {
  readonly identifier: string;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Hundredths of a day, so that half days stay exact. */
  readonly daysHundredths: number | null;
  readonly host: string | null;
  /** As written: «Embauche», «Formation», «Sans suite»… */
  readonly outcome: string | null;
  readonly place: Place;
}

/** One dated reference of `tCalendrier` (SMIC horaire, seuils…); `valueHundredths` is exact to the cent. */
export interface ReferenceRow {
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly valueHundredths: number | null;
  readonly source: string | null;
  readonly place: Place;
}

/** What was bought, from `tMarche`. Absent parameters are null; defaults of the format are already applied. */
export interface Contract {
  readonly reference: string | null;
  readonly title: string | null;
  readonly buyer: string | null;
  readonly contractor: string | null;
  readonly siret: string | null;
  readonly facilitator: string | null;
  readonly structureKind: StructureKind;
  readonly purchaseKind: PurchaseKind;
  readonly territory: string;
  readonly startsOn: Day | null;
  readonly durationMonths: number | null;
  readonly renewals: number;
  readonly ccag: string;
  readonly amount: Cents | null;
  readonly commitment: "hours" | "pathways";
  /** Whole volume over the duration; null when bought in parcours or absent. */
  readonly plannedHours: Seconds | null;
  readonly plannedPathways: number | null;
  readonly pathwayMonths: number | null;
  readonly minShare: BasisPoints;
  readonly maxShare: BasisPoints;
  readonly minGuidanceShare: BasisPoints | null;
  readonly minTrainingShare: BasisPoints | null;
  readonly smoothing: Smoothing;
  readonly referenceYear: "civil" | "contract";
  readonly quarters: "civil" | "contract";
  readonly volumeTolerance: BasisPoints;
  readonly internshipCountedAs: CountedAs;
  readonly paidAbsenceCountedAs: CountedAs;
  readonly statementDueDay: number;
  readonly statementDueDayIncluded: boolean;
  readonly rollToOpenDay: boolean;
  readonly verificationDays: number;
  readonly participantsPerSupervisor: number | null;
  readonly guidancePerParticipant: Seconds | null;
  /** Hundredths of a day a month. */
  readonly toleratedAbsenceDays: number;
  readonly passRequired: boolean;
  /** Shares of exits the contract aims at; absent or null: «objectif non paramétré». */
  readonly dynamicExitTarget?: BasisPoints | null;
  readonly lastingExitTarget?: BasisPoints | null;
  readonly confidentialityThreshold: number;
  readonly place: Place;
  /** Address of each parameter's value cell, by the French key of `Paramètre`. */
  readonly cells: Readonly<Partial<Record<string, Place>>>;
}

/**
 * Everything the buyer's workbook says besides the statements. A register that is absent is null
 * (its rules are then «non contrôlé»); an empty one is `[]`.
 */
export interface Registers {
  readonly contract: Contract;
  readonly lots: readonly Lot[];
  readonly supports: readonly Support[] | null;
  readonly forecasts: readonly Forecast[] | null;
  readonly clauses: readonly Clause[] | null;
  readonly participants: readonly Participant[] | null;
  readonly supervision: readonly SupervisionRow[] | null;
  readonly documents: readonly DocumentRow[] | null;
  readonly evaluations: readonly EvaluationRow[] | null;
  readonly references: readonly ReferenceRow[] | null;
  /** From the optional `tPMSMP`; absent or null without it. */
  readonly internships?: readonly InternshipRow[] | null;
}
