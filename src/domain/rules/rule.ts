import type { Day, Month } from "../calendar";
import type { Participant, Registers } from "../contract";
import type { Figures } from "../figures";
import type { Finding, NotChecked, RuleCode } from "../finding";
import type { Restatement } from "../restatements";
import type { HourLine, Submission } from "../statement";

/** Everything a rule may look at, computed once per check. */
export interface CheckContext {
  readonly registers: Registers;
  /** What counts: without the rows that a later sheet replaces. */
  readonly submission: Submission;
  /** What was submitted, replaced rows included. */
  readonly submitted: Submission;
  readonly restatements: readonly Restatement[];
  /** Every readable row that counts, in order. */
  readonly lines: readonly HourLine[];
  readonly participantsById: ReadonlyMap<string, Participant>;
  readonly figures: Figures;
  /** The only clock. */
  readonly asOf: Day;
  /** Open days of a month in the contract's territory. */
  readonly openDaysOf: (month: Month) => number;
}

export interface RuleOutcome {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

/** One rule = one file = one test = one help page. `check` is pure and total: it never throws on any submission. */
export interface Rule {
  readonly code: RuleCode;
  check(input: CheckContext): RuleOutcome;
}
