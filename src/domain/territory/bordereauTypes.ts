import type { Day, Month } from "../calendar";
import type { Seconds } from "../numbers";

/**
 * What a facilitator types again into the Clause software: one line per participant, contract and month. Its import
 * format is not public, so nothing here claims to be one.
 */

/** A contract as the lines name it. */
export interface BordereauContract {
  /** As `contractKey` makes it. */
  readonly key: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly buyer: string | null;
  readonly contractor: string | null;
  readonly structure: string | null;
  readonly territory: string | null;
  /** The file of a consolidation; null in the buyer's own workbook. */
  readonly source: string | null;
}

/** Whose hours they are. */
export interface BordereauPerson {
  readonly identifier: string | null;
  readonly participant: string | null;
  readonly pass: string | null;
  readonly priorityDistrict: boolean | null;
}

export interface BordereauHours {
  readonly production: Seconds;
  readonly guidance: Seconds;
  readonly training: Seconds;
}

/** Hours as a contract counts them, of one person on one lot, support and month. */
export interface SourceLine extends BordereauPerson, BordereauHours {
  readonly contract: BordereauContract;
  readonly lot: string | null;
  readonly support: string | null;
  readonly month: Month | null;
}

/** One person's month in one contract, lots and supports put together. */
export interface BordereauLine extends BordereauPerson, BordereauHours {
  readonly contract: BordereauContract;
  readonly month: Month | null;
  readonly lots: readonly string[];
  readonly supports: readonly string[];
  /** Says which line it is and what it holds, and nothing of who it is about. */
  readonly fingerprint: string;
}

/** A line that was typed into the software, as it was then. */
export interface EnteredLine extends BordereauPerson {
  readonly contract: string | null;
  readonly month: Month | null;
  readonly fingerprint: string;
  /** A day, or what was written in its place. */
  readonly enteredOn: Day | string;
  readonly by: string | null;
}

/** A line of the last bordereau: what the facilitator wrote beside it. */
export interface ListedLine extends BordereauPerson {
  readonly contract: string | null;
  readonly month: Month | null;
  readonly fingerprint: string;
  /** Null while it is still to be typed. */
  readonly enteredOn: Day | string | null;
  readonly by: string | null;
  /** What no column of the sheet showed: not known, which is not the same as empty. */
  readonly absent?: readonly (keyof BordereauPerson)[];
}

export type EntryKind = "new" | "changed" | "removed";

/** What is still to be typed, and what the software holds instead. */
export interface BordereauEntry {
  readonly kind: EntryKind;
  /** Hours are 0 for a line to be taken away. */
  readonly line: BordereauLine;
  /** Null for a new line. */
  readonly before: (BordereauHours & { readonly entered: EnteredLine }) | null;
  /** Who had put his name to it without a date. */
  readonly by: string | null;
}

export interface BordereauTotals extends BordereauHours {
  readonly lines: number;
  readonly persons: number;
  readonly contracts: number;
}

export interface Bordereau {
  readonly entries: readonly BordereauEntry[];
  /** Lines that the software holds, as they were typed: the memory of the next bordereau. */
  readonly entered: readonly EnteredLine[];
  readonly totals: {
    /** New and changed lines, as they now are. */
    readonly toEnter: BordereauTotals;
    /** Lines typed before that have not changed since. */
    readonly unchanged: BordereauTotals;
    /** Every line of the source: the sum of the two. */
    readonly whole: BordereauTotals;
  };
  readonly counts: Readonly<Record<EntryKind, number>>;
  /** Lines typed before whose contract is not among those read: left as they are. */
  readonly elsewhere: number;
  /** Lines that name nobody, or no month. */
  readonly incomplete: number;
}
