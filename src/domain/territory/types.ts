import type { Day, Month } from "../calendar";
import type { PurchaseKind, StructureKind, Trigger } from "../contract";
import type { RuleCode, Severity, StatementStatus } from "../finding";
import type { BasisPoints, Cents, Seconds } from "../numbers";
import type { PenaltyState } from "../penalty";

/**
 * What a facilitator's consolidation keeps of one contract's workbook, once it was checked by the same rules as the
 * buyer's own check: nothing is computed twice, so the consolidation is the sum of the individual checks.
 */

/** One person as one contract declares them. Nominative: stays in the facilitator's workbook or on their disk. */
export interface DigestPerson {
  /** As written; null for a line that only bears a name. */
  readonly identifier: string | null;
  readonly lastName: string | null;
  readonly firstName: string | null;
  /** «NOM Prénom» as the statements write it, where the register has nobody. */
  readonly name: string | null;
  readonly birthDate: Day | null;
  readonly pass: string | null;
  readonly sex: string | null;
  readonly priorityDistrict: boolean | null;
  readonly criteria: readonly string[];
  readonly weeklyHours: Seconds | null;
  readonly enteredOn: Day | null;
  readonly leftOn: Day | null;
  readonly exitCategory: string | null;
}

/** Hours of one person on one support, lot and month, as the contract counts them (PMSMP and absences put in place). */
export interface DigestLine {
  readonly month: Month | null;
  readonly lot: string | null;
  readonly support: string | null;
  /** Rank in `persons`; null for a line that names nobody. */
  readonly person: number | null;
  readonly production: Seconds;
  readonly guidance: Seconds;
  readonly training: Seconds;
  /** Declared hours of PMSMP, wherever the contract counts them. */
  readonly internship: Seconds;
  /** Hours that count towards the legal maxima, as PER-03 and PER-05 count them. */
  readonly work: Seconds;
}

/** Planned hours of a month: of a lot where the contract has several, else of the contract (`lot` null). */
export interface DigestPlan {
  readonly month: Month;
  readonly lot: string | null;
  readonly planned: Seconds | null;
}

export interface DigestFinding {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly month: Month | null;
  /** Neither accepted nor otherwise settled by the buyer. */
  readonly isOpen: boolean;
  /** It only says that a document due has not come: the contract is late, not faulty. */
  readonly isLateness?: true;
}

export interface DigestPenalty {
  readonly clause: string;
  readonly trigger: Trigger;
  /** Month of the period's end. */
  readonly month: Month;
  /** What the buyer keeps of it once decided; null when no amount is parameterised. */
  readonly net: Cents | null;
  readonly state: PenaltyState;
}

export interface DigestStatement {
  readonly sheet: string;
  readonly month: Month | null;
  readonly lot: string | null;
  readonly status: StatementStatus;
}

export interface ContractDigest {
  /** Folded reference, buyer and titulaire: two files of the same key are the same contract. */
  readonly key: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly buyer: string | null;
  readonly contractor: string | null;
  readonly siret: string | null;
  readonly facilitator: string | null;
  readonly structureKind: StructureKind;
  readonly purchaseKind: PurchaseKind;
  readonly territory: string;
  readonly amount: Cents | null;
  readonly startsOn: Day | null;
  readonly durationMonths: number | null;
  readonly commitment: "hours" | "pathways";
  readonly plannedHours: Seconds | null;
  readonly plannedPathways: number | null;
  readonly minShare: BasisPoints;
  readonly maxShare: BasisPoints;
  readonly persons: readonly DigestPerson[];
  readonly lines: readonly DigestLine[];
  readonly plan: readonly DigestPlan[];
  readonly findings: readonly DigestFinding[];
  readonly penalties: readonly DigestPenalty[];
  readonly statements: readonly DigestStatement[];
  /** Months whose statement was due by the day of the check and is not there. */
  readonly lateMonths: readonly Month[];
  /** Number of rules and parts «non contrôlés». */
  readonly notChecked: number;
}

/** «À jour», «en retard» (a statement due is missing), «en erreur» (blocking findings open), «illisible». */
export type FileStatus = "up-to-date" | "late" | "faulty" | "unreadable";

/** Why a file has its status; sentences are made of it in `src/messages`. */
export type StatusReason =
  | { readonly kind: "late-statements"; readonly months: readonly Month[] }
  | { readonly kind: "late-documents"; readonly count: number }
  | { readonly kind: "blocking"; readonly count: number }
  /** The workbook has no usable contract: `problem` is an `UnusableWorkbook`'s kind. */
  | { readonly kind: "unusable"; readonly problem: string }
  /** A `HostError`'s code and details (never a name of a person). */
  | {
      readonly kind: "failed";
      readonly code: string;
      readonly details: Readonly<Record<string, string | number>>;
    }
  /** Another file holds the same contract: the one kept is named; this one counts nowhere. */
  | { readonly kind: "same-contract"; readonly kept: string };

/** One file (or this workbook's own sheets), read and checked. */
export interface ConsolidatedFile {
  /** Path relative to what was asked for, with `/`; the file's name alone in the pane. */
  readonly source: string;
  /** Lower-case hexadecimal SHA-256 of the bytes; empty when they could not be read. */
  readonly sha256: string;
  readonly size: number;
  readonly status: FileStatus;
  readonly reasons: readonly StatusReason[];
  /** Null when unreadable, or when another file of the same contract is kept. */
  readonly digest: ContractDigest | null;
}
