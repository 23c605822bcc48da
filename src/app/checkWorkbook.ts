import { check, statusOf, type CheckOutcome as Checked } from "../domain/check";
import type { Day } from "../domain/calendar";
import type { Decision, FindingIdentity } from "../domain/finding";
import { findingIdentity } from "../domain/identity";
import type { WantedPenalty } from "../domain/penalty";
import { replacedBy } from "../domain/restatements";
import { composeCheck } from "../workbook/compose/composeCheck";
import type { WorkbookSnapshot } from "../workbook/grid";
import { readHistory } from "../workbook/history";
import type { Host, RunOptions } from "../workbook/host";
import type { WorkbookPlan } from "../workbook/plan";
import type { PenaltyKey } from "../workbook/penaltyKey";
import { interpret } from "../workbook/read/interpret";
import type { UnusableWorkbook, WorkbookReading } from "../workbook/reading";
import { recallDecisions, type DecisionMemory } from "../workbook/recall";
import { withPenaltyRecords } from "../workbook/recallPenalties";
import { renamedSheets } from "../workbook/renamedSheets";
import { pause } from "./pause";
import type { DecidedFinding, Report } from "./report";

export interface CheckOptions extends RunOptions {
  /** The only clock: what is due, closed or late is judged on this day. */
  readonly asOf: Day;
  /** Decisions taken since the last check; null erases one. They win over those of `tAnomalies`. */
  readonly decisions?: ReadonlyMap<FindingIdentity, Decision | null>;
  /** What the buyer wants of some penalties since the last check. It wins over `tPenalites`. */
  readonly penalties?: ReadonlyMap<PenaltyKey, WantedPenalty>;
  /** The add-in's version, for `Journal`. */
  readonly version?: string;
}

/** A check's outcome: a report with the snapshot it was made from, or why the workbook cannot be checked. */
export type CheckOutcome =
  | { readonly ok: true; readonly report: Report; readonly snapshot: WorkbookSnapshot }
  | { readonly ok: false; readonly problem: UnusableWorkbook };

/** Each finding with the buyer's decision, wherever the workbook keeps it. */
function decide(
  reading: Extract<WorkbookReading, { readonly ok: true }>,
  checked: Checked,
  snapshot: WorkbookSnapshot,
  latest: CheckOptions["decisions"]
): { readonly findings: readonly DecidedFinding[]; readonly memory: DecisionMemory } {
  const { registers, submission, formerFindings: former } = reading;
  const named = checked.findings.map((finding) => ({
    identity: findingIdentity(finding),
    finding,
  }));
  const renamings = renamedSheets(snapshot, former, {
    registers,
    statements: submission.statements.map((statement) => ({ statement })),
    restatements: checked.restatements,
    findings: named,
  });
  const history = readHistory(snapshot);
  const recalled = recallDecisions({
    findings: named,
    former,
    history,
    renamings,
    ...(latest ? { latest } : {}),
  });
  return { findings: recalled.findings, memory: { history, gone: recalled.gone } };
}

/** Reads, recognises, checks and assesses; writes nothing. */
export async function inspectWorkbook(host: Host, options: CheckOptions): Promise<CheckOutcome> {
  const snapshot = await host.readGrids(options);
  await pause(options, { step: "checking", done: 0, total: 3 });
  const reading = interpret(snapshot);
  if (!reading.ok) return { ok: false, problem: reading.problem };
  await pause(options, { step: "checking", done: 1, total: 3 });
  const { registers, submission } = reading;
  const checked = check({ registers, submission, asOf: options.asOf });
  await pause(options, { step: "checking", done: 2, total: 3 });
  const { findings, memory } = decide(reading, checked, snapshot, options.decisions);
  const decisions = new Map(findings.map(({ finding, decision }) => [finding, decision]));
  const report: Report = {
    asOf: options.asOf,
    registers,
    statements: submission.statements.map((statement) => {
      const later = replacedBy(statement, checked.restatements);
      return {
        statement,
        status: statusOf(
          statement.sheet,
          checked.findings,
          (finding) => decisions.get(finding) ?? null
        ),
        ...(later === null ? {} : { replacedBy: later }),
      };
    }),
    restatements: checked.restatements,
    figures: checked.figures,
    findings,
    penalties: withPenaltyRecords(checked.penalties, reading.penaltyRecords, {
      asOf: options.asOf,
      terms: registers.contract,
      latest: options.penalties,
    }),
    notChecked: [...reading.notChecked, ...checked.notChecked],
    memory,
  };
  return { ok: true, report, snapshot };
}

/** The main job: one snapshot in, one plan out (`Heures`, `Anomalies`, `Pénalités` and the marks). */
export async function checkWorkbook(host: Host, options: CheckOptions): Promise<CheckOutcome> {
  const outcome = await inspectWorkbook(host, options);
  if (!outcome.ok) return outcome;
  const plan: WorkbookPlan = composeCheck(outcome.report, outcome.snapshot, options);
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan(plan, options);
  return outcome;
}
