import type { Day } from "../../domain/calendar";
import type { Registers } from "../../domain/contract";
import type { Figures } from "../../domain/figures";
import type {
  Decision,
  Finding,
  FindingIdentity,
  NotChecked,
  StatementStatus,
} from "../../domain/finding";
import type { Penalty } from "../../domain/penalty";
import type { Restatement } from "../../domain/restatements";
import type { MonthlyStatement } from "../../domain/statement";
import type { DecisionMemory } from "../recall";

/** A finding with the buyer's decision on it, as the application's report holds it. */
export interface ComposedFinding {
  readonly identity: FindingIdentity;
  readonly finding: Finding;
  readonly decision: Decision | null;
  /** The identity of its row at the last check when it was another one; null when that row is another finding's. */
  readonly formerIdentity?: FindingIdentity | null;
}

/**
 * What composing needs of one check. The application's report has this shape; it is written here because
 * this room may not look outwards.
 */
export interface CheckResult {
  readonly asOf: Day;
  readonly registers: Registers;
  readonly statements: readonly {
    readonly statement: MonthlyStatement;
    readonly status?: StatementStatus;
    /** The sheet that replaces this one altogether. */
    readonly replacedBy?: string;
  }[];
  /** Months of sheets that later sheets replace: their lines do not count. */
  readonly restatements?: readonly Restatement[];
  readonly figures: Figures;
  readonly findings: readonly ComposedFinding[];
  readonly penalties: readonly Penalty[];
  readonly notChecked: readonly NotChecked[];
  /** What the workbook remembers of former decisions; without it, `Journal` is left alone. */
  readonly memory?: DecisionMemory;
}
