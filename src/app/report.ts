import type { Day } from "../domain/calendar";
import type { Registers } from "../domain/contract";
import type { Figures } from "../domain/figures";
import type {
  Decision,
  Finding,
  FindingIdentity,
  NotChecked,
  StatementStatus,
} from "../domain/finding";
import type { Penalty } from "../domain/penalty";
import type { Restatement } from "../domain/restatements";
import type { MonthlyStatement } from "../domain/statement";
import type { DecisionMemory } from "../workbook/recall";

/** A finding with what the buyer decided of it. */
export interface DecidedFinding {
  readonly identity: FindingIdentity;
  readonly finding: Finding;
  readonly decision: Decision | null;
  /** The identity of its row at the last check when it was another one; null when that row is another finding's. */
  readonly formerIdentity?: FindingIdentity | null;
}

export interface CheckedStatement {
  readonly statement: MonthlyStatement;
  readonly status: StatementStatus;
  /** The sheet that replaces this one altogether: none of its lines count. */
  readonly replacedBy?: string;
}

/** Everything one check found out: what the pane shows, the sheets hold and the JSON prints. */
export interface Report {
  readonly asOf: Day;
  readonly registers: Registers;
  readonly statements: readonly CheckedStatement[];
  /** Months of sheets that later sheets replace, with their differences. */
  readonly restatements?: readonly Restatement[];
  readonly figures: Figures;
  readonly findings: readonly DecidedFinding[];
  readonly penalties: readonly Penalty[];
  readonly notChecked: readonly NotChecked[];
  /** What the workbook remembers of former decisions; what changed since goes to `Journal`. */
  readonly memory?: DecisionMemory;
}
