import type { Day, Month, Period } from "./calendar";
import type { HourColumn, HourType, PenaltyUnit, Place, Trigger } from "./contract";
import type { BasisPoints, Seconds } from "./numbers";
import type { LineDifference } from "./restatements";
import type { SeenMonth, SensitiveKind } from "./statement";

export type Severity = "blocking" | "to-justify" | "information";

/** The rules of this version, in the catalogue's order. */
export const RULE_CODES = [
  "LEC-01", "LEC-02", "LEC-03", "LEC-04", "LEC-05", "LEC-06", "LEC-07", "LEC-08", "LEC-09",
  "LEC-10", "LEC-11", "LEC-12", "REP-01", "REP-02", "REP-03", "REP-04", "REP-05", "REP-06",
  "VOL-01", "VOL-02", "VOL-03", "VOL-04", "VOL-05", "VOL-06", "SUP-01", "SUP-02", "SUP-03", "SUP-04",
  "PER-01", "PER-02", "PER-03", "PER-04", "PER-05", "PER-06", "PER-07", "PER-08",
  "ELI-01", "ELI-02", "ELI-03", "ELI-04", "ELI-05", "ELI-06", "ELI-07", "FOR-01", "SOR-01",
  "ENC-01", "ENC-02", "ENC-03", "ENC-04", "DOC-01", "DOC-02", "DOC-03", "PAR-01", "PAR-02",
  "RGP-01", "RGP-02", "RGP-03",
] as const; // prettier-ignore
export type RuleCode = (typeof RULE_CODES)[number];

/** Who a sentence speaks of: an identifier when there is one, else a row. Never a name. */
export interface Who {
  readonly identifier: string | null;
  readonly row: number | null;
}

/** A smoothing period's split, exact. `counted` = production + guidance + training. */
export interface SplitFacts {
  readonly period: Period;
  readonly supported: Seconds;
  readonly counted: Seconds;
  readonly min: BasisPoints;
  readonly max: BasisPoints;
  readonly lot: string | null;
}

/** What each rule has to say, as data; `src/messages` turns it into sentences. */
export interface FactsByRule {
  "LEC-01": { readonly headersTried: number };
  "LEC-02": { readonly headersTried: number };
  "LEC-03": {
    readonly who: Who;
    readonly header: string;
    readonly column: HourColumn;
    /** Null when the text itself is sensitive: it is not repeated. */
    readonly text: string | null;
    /** The type of the hours is not one of the contract's; else the hours cannot be read. */
    readonly unknownType?: true;
  };
  "LEC-04": {
    readonly who: Who;
    readonly header: string;
    readonly column: HourColumn;
    readonly text: string;
    readonly readings: readonly [Seconds, Seconds];
  };
  "LEC-05": {
    readonly who: Who;
    readonly header: string;
    readonly column: HourColumn;
    readonly text: string;
  };
  "LEC-06": {
    readonly header: string;
    readonly column: HourColumn | "total";
    readonly declared: Seconds;
    readonly summed: Seconds;
  };
  "LEC-07": MonthFacts;
  /** `holdsHours`: its cells look like hours. */
  "LEC-08": { readonly header: string; readonly holdsHours?: true };
  "LEC-09": {
    readonly kind: "row" | "column";
    /** First cell with hours of each hidden row or column. */
    readonly cells: readonly string[];
    readonly hours: Seconds;
  };
  "LEC-10": { readonly who: Who; readonly column: HourColumn; readonly hours: Seconds };
  "LEC-11": {
    /** The sheet of the finding replaces the other one, or is replaced by it. */
    readonly role: "replacing" | "replaced";
    readonly other: string;
    readonly lot: string | null;
    readonly reason: "same-lines" | "says-corrected";
    /** Rows of the sheet of the finding, for that month and lot. */
    readonly lines: number;
    readonly differences: readonly LineDifference[];
    /** Cells of the sheet of the finding that differ. */
    readonly cells: readonly string[];
  };
  "LEC-12": { readonly who: Who };
  "REP-01": SplitFacts & { readonly isVerdict: boolean };
  "REP-02": SplitFacts;
  "REP-03": SplitFacts & {
    /** The type of hours that is lacking, and the smallest amount that brings the share back at constant other hours. */
    readonly lacking: "guidance-and-training" | "production";
    readonly missing: Seconds;
    /** Hours still planned until the end of the period. */
    readonly remaining: Seconds;
    /** Of the hours still planned, how many of the lacking type end the period within the bounds; absent without a plan. */
    readonly withinPlan?: Seconds;
  };
  "REP-04": SplitFacts & {
    readonly lacking: "guidance-and-training" | "production";
    readonly missing: Seconds;
    readonly remaining: Seconds;
    /** No amount brings it back (a minimum of 100 %, a maximum of 0 %): `missing` is then 0. */
    readonly impossible?: true;
  };
  "VOL-01": VolumeFacts;
  /** `months` have elapsed; `undeclared` are those of them without any row. */
  "VOL-02": VolumeFacts & { readonly months: number; readonly undeclared?: readonly Month[] };
  /** `planned` is null when lots' volumes and `Volume prévu` disagree; then `done` counts for nothing. */
  "VOL-03": VolumeFacts & { readonly scope: "year" | "contract" };
  "SUP-01": { readonly who: Who; readonly support: string; readonly known: readonly string[] };
  "SUP-02": { readonly who: Who; readonly hours: Seconds };
  "PER-01": { readonly row: number; readonly hours: Seconds };
  "PER-02": {
    readonly who: Who;
    readonly month: Month;
    readonly hours: Seconds;
    /** Which bound is crossed, and its day. */
    readonly bound:
      "contract-start" | "contract-end" | "entry" | "exit" | "market-start" | "market-end";
    readonly day: Day;
  };
  "PER-03": {
    readonly who: Who;
    readonly hours: Seconds;
    readonly limit: Seconds;
    readonly kind: "legal-maximum" | "weekly-quota";
    readonly days: number;
    readonly weekly: Seconds | null;
  };
  "PER-04": {
    readonly who: Who;
    readonly support: string | null;
    readonly rows: readonly number[];
    readonly cells: readonly string[];
    /** The sheet of each row, when they stand on several. */
    readonly sheets?: readonly string[];
  };
  "PER-05": {
    readonly who: Who;
    readonly hours: Seconds;
    readonly limit: Seconds;
    readonly kind: "legal-maximum" | "weekly-quota";
    readonly days: number;
    readonly weekly: Seconds | null;
    /** The hours of each sheet, in the workbook's order. */
    readonly parts: readonly {
      readonly place: Place;
      readonly lot: string | null;
      readonly hours: Seconds;
    }[];
  };
  "PER-06": {
    readonly who: Who;
    readonly other: Who;
    /** Where the other one stands. */
    readonly otherPlace: Place;
    readonly likeness: "same" | "spelling" | "order" | "letter";
  };
  /** `rows` of `sheets` statements name this person. */
  "PER-07": {
    readonly who: Who;
    readonly rows: number;
    readonly sheets: number;
    readonly hours: Seconds;
  };
  "ELI-02": { readonly who: Who; readonly text: string };
  "FOR-01": { readonly text: string; readonly of: "contract" | "lot"; readonly lot: string | null };
  "ENC-01": {
    readonly participants: number;
    /** Present supervisors, in hundredths, as declared; compared after rounding up. */
    readonly supervisors: number;
    readonly ratio: number;
    readonly committed: number;
  };
  "DOC-01": {
    readonly document: string;
    readonly period: string | null;
    readonly dueOn: Day;
    readonly receivedOn: Day;
    readonly calendarDays: number;
    readonly openDays: number;
  };
  "DOC-02": {
    readonly document: string;
    readonly period: string | null;
    readonly dueOn: Day;
    readonly calendarDays: number;
    readonly openDays: number;
    /** A meeting of the committee, held on `dueOn` without the contractor. */
    readonly isMeeting?: true;
  };
  "REP-05": {
    readonly period: Period;
    readonly lot: string | null;
    readonly type: "guidance" | "training";
    /** Hours of that type, of all counted hours. */
    readonly hours: Seconds;
    readonly counted: Seconds;
    readonly min: BasisPoints;
    readonly closed: boolean;
    /** Smallest amount of that type that reaches the minimum, the other hours unchanged; null when none does. */
    readonly missing: Seconds | null;
  };
  /** `months`: the statements running without guidance, in order. */
  "REP-06": { readonly who: Who; readonly months: readonly Month[] };
  "VOL-04": VolumeFacts;
  "VOL-05": {
    readonly period: Period;
    readonly lot: string | null;
    /** Hours still due, the months left, and what each would have to hold (rounded up to the second). */
    readonly missing: Seconds;
    readonly monthsLeft: number;
    readonly needed: Seconds;
    readonly best: Seconds;
    readonly bestMonth: Month;
  };
  "VOL-06":
    | {
        readonly kind: "started" | "completed";
        readonly period: Period;
        readonly bought: number;
        readonly counted: number;
      }
    | {
        readonly kind: "short";
        readonly who: Who;
        readonly from: Day;
        readonly to: Day;
        readonly months: number;
        /** The day on which the parcours would have been complete. */
        readonly dueOn: Day;
      };
  "SUP-03": {
    readonly who: Who;
    readonly support: string;
    readonly month: Month;
    readonly hours: Seconds;
    readonly bound: "start" | "end";
    readonly day: Day;
  };
  "SUP-04": {
    readonly support: string;
    readonly kind: "exceeded" | "not-reached";
    readonly done: Seconds;
    readonly planned: Seconds;
    readonly endsOn: Day | null;
  };
  "PER-08": { readonly who: Who; readonly age: number; readonly on: Day };
  "ELI-01": { readonly who: Who };
  "ELI-03": {
    readonly who: Who;
    readonly month: Month;
    readonly hours: Seconds;
    readonly bound: "pass-start" | "pass-end";
    readonly day: Day;
  };
  "ELI-04": {
    readonly who: Who;
    readonly what: "pass" | "contract";
    readonly endsOn: Day;
    /** Days from the day of the check to that end: 0 on the last day. */
    readonly days: number;
  };
  "ELI-05": {
    readonly who: Who;
    readonly kind: "short" | "long";
    readonly from: Day;
    readonly to: Day;
    readonly limitMonths: number;
  };
  "ELI-06": { readonly who: Who; readonly weekly: Seconds; readonly minimum: Seconds };
  "ELI-07":
    | {
        readonly kind: "young" | "senior";
        readonly who: Who;
        readonly age: number;
        /** The first day of the PASS. */
        readonly on: Day;
      }
    | {
        readonly kind: "level";
        readonly who: Who;
        readonly firstLevel: number;
        readonly secondLevel: number;
        readonly neededSecondLevel: number;
      };
  "SOR-01": { readonly who: Who; readonly missing: readonly ("date" | "motive" | "category")[] };
  /** Hundredths of a day, over the month's technical supervisors. */
  "ENC-02": {
    readonly absent: number;
    readonly replaced: number;
    readonly unreplaced: number;
    readonly tolerated: number;
  };
  "ENC-03": {
    readonly participants: number;
    /** Participants who had less than the commitment. */
    readonly under: number;
    readonly hours: Seconds;
    readonly committed: Seconds;
    /** Hours lacking: committed × participants − hours. */
    readonly missing: Seconds;
  };
  "ENC-04": { readonly hours: Seconds };
  "DOC-03": {
    readonly document: string;
    readonly period: string | null;
    readonly receivedOn: Day;
    readonly endsOn: Day;
    /** Days left, 0 on the last day; negative once it has ended (tacit admission). */
    readonly days: number;
    /** The contract's `CCAG`: what the silence is worth depends on it. */
    readonly ccag: string;
  };
  "PAR-01": {
    readonly who: Who;
    readonly kind: "entry" | "exit";
    /** Entry or exit. */
    readonly day: Day;
    readonly dueOn: Day;
  };
  "PAR-02":
    | {
        readonly kind: "backwards";
        readonly who: Who;
        readonly from: number;
        readonly to: number;
        readonly on: Day | null;
      }
    | { readonly kind: "no-preparation"; readonly who: Who };
  "RGP-01": Record<string, never>;
  "RGP-02": {
    readonly kind: Extract<SensitiveKind, "health" | "judicial" | "other-sensitive">;
    /** Cells of the column that hold such data. */
    readonly count: number;
  };
  "RGP-03": {
    readonly kind: Extract<SensitiveKind, "iban" | "email" | "phone">;
    readonly count: number;
  };
}

/** What may be wrong with a month, a lot, or the volumes they are compared with. */
export type MonthFacts =
  /** `lines` rows and their hours belong to no month. */
  | { readonly kind: "missing"; readonly lines: number; readonly hours: Seconds }
  /** The places that give a month do not agree; `used` is the one that counts. */
  | { readonly kind: "disagree"; readonly used: SeenMonth; readonly others: readonly SeenMonth[] }
  /** The month begins after the day of the check. */
  | { readonly kind: "not-begun" }
  /** Several lots, and rows that name none (`unknown` is empty) or one that `tLots` does not know. */
  | {
      readonly kind: "lot";
      readonly unknown: readonly string[];
      readonly lines: number;
      readonly hours: Seconds;
    }
  /** `Volume prévu` is not the sum of the lots' volumes. */
  | { readonly kind: "volumes"; readonly contractHours: Seconds; readonly lotHours: Seconds };

export interface VolumeFacts {
  readonly period: Period;
  readonly lot: string | null;
  readonly done: Seconds;
  readonly planned: Seconds;
  readonly toleranceBasisPoints: BasisPoints;
}

/** The buyer's decision on a finding, kept in `tAnomalies`. */
export interface Decision {
  readonly decision: "accepted" | "refused" | "to-discuss";
  readonly justification: string | null;
  readonly by: string | null;
  readonly on: Day | null;
  /** What was found when it was taken (the French text of `Constaté`), to tell that the facts changed since. */
  readonly onFacts?: string | null;
  /** The facts changed since: it decides nothing until the buyer takes it again; the rest is the earlier text. */
  readonly toReview?: true;
}

/** One anomaly: a rule, a place, the facts. Its identity is rule + subject + period, never the cell. */
export type Finding = {
  readonly [Code in RuleCode]: {
    readonly rule: Code;
    readonly severity: Severity;
    readonly place: Place;
    readonly month: Month | null;
    /** Header of the column, when the finding stands in one. */
    readonly header: string | null;
    /** What it is about, stable from one run to the next and unique within rule + period (`Objet`). */
    readonly subject: string;
    readonly facts: FactsByRule[Code];
  };
}[RuleCode];

/** `rule|subject|period`: what the buyer's decision hangs on. */
export type FindingIdentity = string;

/** Something that could not be checked, and why: data for one line. */
export type NotChecked =
  | { readonly kind: "missing-table"; readonly table: string; readonly rules: readonly RuleCode[] }
  | {
      readonly kind: "missing-parameter";
      readonly parameter: string;
      readonly rules: readonly RuleCode[];
    }
  /** A column that a rule reads is empty in every row it would look at. */
  | {
      readonly kind: "missing-column";
      readonly table: string;
      readonly column: string;
      readonly rules: readonly RuleCode[];
    }
  | {
      readonly kind: "unreadable-input";
      readonly place: Place;
      readonly field: string;
      readonly text: string;
      readonly accepted: string;
    }
  | { readonly kind: "ignored-sheet"; readonly sheet: string }
  | { readonly kind: "no-statement" }
  | {
      readonly kind: "volumes-disagree";
      readonly contractHours: Seconds;
      readonly lotHours: Seconds;
      readonly place: Place;
    }
  | { readonly kind: "pathways"; readonly rules: readonly RuleCode[] }
  | { readonly kind: "no-rate"; readonly clause: string }
  /** The unit of the clause makes no sense for its trigger. */
  | {
      readonly kind: "unsupported-trigger";
      readonly clause: string;
      readonly trigger: Trigger;
      readonly unit: PenaltyUnit;
    };

export type StatementStatus = "accepted" | "to-justify" | "refused";
export type { HourType };
