import type { Day, Month } from "../calendar";
import type { PurchaseKind, StructureKind } from "../contract";
import type { Cents, Seconds } from "../numbers";
import type { CommonPerson } from "./people";
import type { FileStatus, StatusReason } from "./types";

/** What a facilitator reads: contracts by month, what they add up to, who is common to several, what differs. */

export interface HourTotals {
  readonly production: Seconds;
  readonly guidance: Seconds;
  readonly training: Seconds;
}

/** One file asked for, and what became of it. */
export interface FileLine {
  readonly source: string;
  readonly sha256: string;
  readonly size: number;
  readonly status: FileStatus;
  readonly reasons: readonly StatusReason[];
  /** The contract's key; null when nothing of it counts. */
  readonly contract: string | null;
  readonly lastMonth: Month | null;
  /** Hours of the three types; null when unreadable. */
  readonly hours: Seconds | null;
}

/** A contract that counts. */
export interface ContractLine {
  readonly key: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly buyer: string | null;
  readonly contractor: string | null;
  readonly siret: string | null;
  readonly structureKind: StructureKind;
  readonly purchaseKind: PurchaseKind;
  readonly territory: string;
  readonly amount: Cents | null;
  readonly source: string;
}

/**
 * One contract × lot × support × month. Planned hours stand on the first row of a contract's lot and month; findings and
 * penalties on the first row of a contract's month: sums over any selection of whole months are right.
 */
export interface ConsolidationRow extends HourTotals {
  readonly contract: string;
  readonly lot: string | null;
  readonly support: string | null;
  /** Null for what belongs to no month. */
  readonly month: Month | null;
  readonly persons: number;
  readonly districtPersons: number;
  readonly planned: Seconds | null;
  /** Open findings. */
  readonly blocking: number;
  readonly toJustify: number;
  readonly penalties: Cents;
}

export type GroupKind =
  "buyer" | "contractor" | "structure" | "lot" | "support" | "territory" | "district";

/** What one value of a field adds up to; `label` null when the field is not filled in. */
export interface GroupLine extends HourTotals {
  readonly label: string | null;
  readonly planned: Seconds | null;
  readonly contracts: number;
  /** Different persons, those common to several contracts counted once. */
  readonly persons: number;
}

/** A person whose hours over several contracts exceed the legal maximum of a month, though none does alone. */
export interface ExceededMaximum {
  /** The person's number over the territory. */
  readonly person: string;
  readonly identifier: string | null;
  readonly name: string | null;
  readonly month: Month;
  readonly hours: Seconds;
  readonly limit: Seconds;
  readonly parts: readonly { readonly contract: string; readonly hours: Seconds }[];
}

/** What is not as it was in the previous consolidation. */
export type Difference =
  | { readonly kind: "contract-added"; readonly contract: string; readonly hours: Seconds }
  | {
      readonly kind: "contract-removed";
      readonly contract: string;
      /** As the last consolidation named it: nothing else does any more. */
      readonly reference: string | null;
      readonly hours: Seconds;
    }
  | {
      readonly kind: "hours";
      readonly contract: string;
      readonly month: Month | null;
      readonly lot: string | null;
      readonly support: string | null;
      readonly type: keyof HourTotals;
      readonly before: Seconds;
      readonly after: Seconds;
    }
  | {
      readonly kind: "planned";
      readonly contract: string;
      readonly month: Month | null;
      readonly lot: string | null;
      readonly before: Seconds;
      readonly after: Seconds;
    }
  /** Open findings, or cents of penalties, of a contract's month. */
  | {
      readonly kind: "blocking" | "toJustify" | "penalties";
      readonly contract: string;
      readonly month: Month | null;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: "status";
      readonly source: string;
      readonly contract: string | null;
      readonly before: FileStatus | null;
      readonly after: FileStatus | null;
    }; // prettier-ignore

/** Different persons with hours in a civil year. */
export interface YearPeople {
  readonly year: number;
  readonly persons: number;
  /** Those whom one contract at least says to live in a priority district. */
  readonly districtPersons: number;
}

export interface Consolidation {
  readonly asOf: Day;
  readonly files: readonly FileLine[];
  readonly contracts: readonly ContractLine[];
  readonly rows: readonly ConsolidationRow[];
  readonly totals: HourTotals & { readonly persons: number; readonly contracts: number };
  readonly groups: Readonly<Record<GroupKind, readonly GroupLine[]>>;
  /** In the years' order; only those with hours. */
  readonly peopleByYear: readonly YearPeople[];
  readonly common: readonly CommonPerson[];
  readonly maxima: readonly ExceededMaximum[];
  /** Null at the first consolidation. */
  readonly differences: readonly Difference[] | null;
}

/** What a later run needs of a consolidation to tell what differs. */
export type PreviousConsolidation = Pick<Consolidation, "files" | "contracts" | "rows">;
