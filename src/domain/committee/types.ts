import type { Month, Period } from "../calendar";
import type { Criterion } from "../criteria";
import type { HourSums, QuarterRef } from "../figures";
import type { Cents, Seconds } from "../numbers";

/** What the committee looks at: a quarter, a contract year, or the whole contract. */
export type SummaryRef =
  | ({ readonly kind: "quarter" } & QuarterRef)
  | {
      readonly kind: "year";
      /** The civil year, or the civil year in which the contract year begins. */
      readonly year: number;
      readonly period: Period;
      readonly months: readonly Month[];
    }
  | { readonly kind: "contract"; readonly period: Period; readonly months: readonly Month[] };

export type Sex = "women" | "men" | "unknown";
/** Ages on the last day of the period (or of the person's presence when it ended before). */
export type AgeBand = "under-26" | "26-to-49" | "50-and-over" | "unknown";
export type YesNo = "yes" | "no" | "unknown";
/** Weekly hours of the employment contract (`Heures hebdomadaires`): under 15, 15 to 20 (both included), over 20. */
export type WeeklyBand = "under-15" | "15-to-20" | "over-20" | "unknown";
/**
 * The five categories of the state's agency, as `Catégorie de sortie` says them. `withdrawn` (retrait des sorties
 * constatées) is left out of the denominator; `undocumented`, an exit without a category, is in it.
 */
export type ExitCategory =
  | "lasting" | "transition" | "positive" | "other" | "withdrawn" | "undocumented"; // prettier-ignore

/** One person over one period: a row of `tSuivi`. The identifier never leaves that register. */
export interface CommitteePerson {
  readonly identifier: string;
  readonly pseudonym: string;
  readonly lot: string | null;
  readonly sex: Sex;
  readonly age: AgeBand;
  readonly priorityDistrict: YesNo;
  /** Known criteria, each once, in the catalogue's order. */
  readonly criteria: readonly Criterion[];
  readonly phase: 1 | 2 | 3 | null;
  readonly weekly: WeeklyBand;
  /** Counted hours of the period (production, guidance and training as the contract counts them). */
  readonly hours: HourSums;
  /** PMSMP hours declared in the period, wherever the contract counts them. */
  readonly internship: Seconds;
  readonly hasEntered: boolean;
  readonly hasLeft: boolean;
  /** Present on the last day of the period. */
  readonly isPresentAtEnd: boolean;
  /** Null while the person has not left in the period. */
  readonly exit: ExitCategory | null;
}

/** Which way a scale goes: the higher the better, the higher the worse, or not written. */
export type ScaleDirection = "up" | "down" | "unknown";

/** One person's levels on one axis at the end of the period; null is «non évalué», never 0. */
export interface AxisProgress {
  readonly pseudonym: string;
  readonly identifier: string;
  readonly axis: string;
  /** As written in `Échelle`: printed, for it says the direction. */
  readonly scale: string | null;
  readonly direction: ScaleDirection;
  /** Whether the axis is an obstacle (its scale says that an end is «bloquant», or its name begins with «Frein»). */
  readonly isObstacle: boolean;
  /** Hundredths, exact. */
  readonly entry: number | null;
  readonly current: number | null;
  /** `lifted`: an obstacle now at the best end of its scale. Null when one level lacks or the direction is not known. */
  readonly change: "better" | "same" | "worse" | "lifted" | null;
}

/** A one-way table, cells under the threshold already grouped. */
export interface OneWayTable<Key extends string> {
  readonly cells: readonly { readonly keys: readonly Key[]; readonly count: number }[];
  /** Persons counted. */
  readonly base: number;
  /** True when no grouping can protect the persons: then `cells` is empty and nothing is printed. */
  readonly isWithheld: boolean;
}

/** Everything the committee's sheet counts about people; null parts lack their data (`missing` says which). */
export interface PeopleFigures {
  readonly people: readonly CommitteePerson[];
  readonly headcount: number;
  readonly presentAtEnd: number | null;
  readonly entries: number | null;
  readonly exits: number | null;
  readonly weekly: OneWayTable<WeeklyBand> | null;
  readonly sex: OneWayTable<Sex> | null;
  readonly age: OneWayTable<AgeBand> | null;
  readonly priorityDistrict: OneWayTable<YesNo> | null;
  /** Each criterion is a yes-or-no table of its own: shown only when both sides are 0 or at least the threshold. */
  readonly criteria: {
    readonly shown: readonly { readonly criterion: Criterion; readonly count: number }[];
    readonly hidden: number;
    readonly base: number;
  } | null;
  readonly phases: Readonly<Record<"1" | "2" | "3" | "unknown", number>> | null;
}

export interface ExitFigures {
  readonly counts: Readonly<Record<ExitCategory, number>>;
  /** Every exit of the period but the withdrawn ones. */
  readonly denominator: number;
  readonly dynamic: number;
  /** Targets in basis points, only when the contract sets them. */
  readonly lastingTarget: number | null;
  readonly dynamicTarget: number | null;
}

export interface InternshipFigures {
  readonly hours: Seconds;
  readonly people: number;
  /** From `tPMSMP`, null without it. */
  readonly outcomes: {
    readonly periods: number;
    /** Hundredths of a day. */
    readonly days: number | null;
    readonly hired: number;
    readonly training: number;
    readonly none: number;
    readonly unknown: number;
  } | null;
}

export interface TrainingFigures {
  readonly hours: Seconds;
  readonly people: number;
}

export interface SupervisionFigures {
  /** Hundredths of a day, technical supervisors of the period's months. */
  readonly plannedDays: number;
  readonly presentDays: number;
  readonly replacedDays: number;
  readonly unreplacedDays: number;
  readonly counsellorHours: Seconds;
  readonly participantsPerSupervisor: number | null;
}

export interface DocumentFigures {
  readonly expected: number;
  readonly received: number;
  readonly receivedLate: number;
  readonly missing: number;
}

/** What one period's block of a comparison holds. */
export interface PeriodFigures extends HourSums {
  readonly ref: SummaryRef;
  readonly planned: Seconds;
  readonly headcount: number;
  readonly penalties: Cents;
}

/** A block left out, with the reason a line of the sheet gives. */
export type MissingBlock =
  | "participants" | "evaluations" | "supervision" | "documents" | "internship-outcomes"
  | "no-supervision" | "no-document" | "no-evaluation" | "no-exit" | "no-internship" | "no-identifier"
  | "social-security"; // prettier-ignore

export interface CommitteeFigures {
  readonly ref: SummaryRef;
  readonly people: PeopleFigures;
  readonly progress: readonly AxisProgress[] | null;
  readonly exits: ExitFigures | null;
  readonly internships: InternshipFigures;
  readonly training: TrainingFigures;
  readonly supervision: SupervisionFigures | null;
  readonly documents: DocumentFigures | null;
  /** The period before (quarter, or year); null for the first, and for the whole contract. */
  readonly previous: PeriodFigures | null;
  /** The quarters of a year or of the contract, in order; empty for a quarter. */
  readonly quarters: readonly PeriodFigures[];
  readonly missing: readonly MissingBlock[];
}
