import { refKey, summaryRefs } from "../domain/committee/refs";
import type { SummaryNotAnonymous } from "../domain/committee/disclosure";
import type { SummaryRef } from "../domain/committee/types";
import { findDisclosure, personalDataOf } from "../workbook/anonymity";
import { composeSummary } from "../workbook/compose/committee/composeSummary";
import { followUpSheet } from "../workbook/compose/committee/followUpRegister";
import { summarySheet } from "../workbook/compose/committee/names";
import { progressionSheet } from "../workbook/compose/committee/progressionRegister";
import { pseudonymsSheet } from "../workbook/compose/committee/pseudonymsRegister";
import { refuseTablesOnSummary } from "../workbook/compose/committee/typed";
import { composeCheck } from "../workbook/compose/composeCheck";
import { HostError, type Host } from "../workbook/host";
import type { WorkbookSnapshot } from "../workbook/grid";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import { inspectWorkbook, type CheckOptions, type CheckOutcome } from "./checkWorkbook";
import { pause } from "./pause";
import { existingSummaries, summaryEngine } from "./summaries";

/** Which summary to build: given, or the last complete quarter when the ribbon asks without a question. */
export type SummaryChoice = SummaryRef | "last-complete";

export interface SummaryOptions extends CheckOptions {
  /** A new salt (16 random characters or more), asked only while the workbook has none. */
  readonly newSalt: () => string;
}

export type SummaryOutcome =
  | Extract<CheckOutcome, { readonly ok: false }>
  | { readonly ok: false; readonly problem: { readonly kind: "no-quarter" } | SummaryNotAnonymous }
  | (Extract<CheckOutcome, { readonly ok: true }> & {
      readonly ref: SummaryRef;
      readonly sheet: string;
      /** The sheet's plan, from which the committee's file is made. */
      readonly summary: SheetPlan;
    });

/**
 * Refuses before anything is worked out a sheet that may not be rewritten.
 * @throws HostError «AccessDenied» when it is protected, «TableOnSummary» when it holds a table of the user's.
 */
function refuseRewriting(snapshot: WorkbookSnapshot, ref: SummaryRef): void {
  const owned = summarySheet(snapshot, ref);
  const isClosed = snapshot.sheets.some(
    ({ name, isProtected }) => name === owned.sheet && isProtected
  );
  if (owned.exists && isClosed) throw new HostError("AccessDenied", { sheet: owned.sheet });
  refuseTablesOnSummary(snapshot, owned, ref);
}

/**
 * Builds a committee's sheet. Its figures are formulas over the registers, so the registers are rewritten in the same
 * plan: the sheet and what it counts can never disagree. `Suivi` and `Progression` keep the periods of the other summaries
 * the workbook holds. Nothing is written when the sheet would name somebody.
 * @throws HostError «AccessDenied» or «TableOnSummary» when the summary's sheet may not be rewritten, «TableNameTaken» when
 * a table of the user's bears a name that the sheet or a register needs.
 */
export async function buildSummary(
  host: Host,
  choice: SummaryChoice,
  options: SummaryOptions
): Promise<SummaryOutcome> {
  const outcome = await inspectWorkbook(host, options);
  if (!outcome.ok) return outcome;
  const { report, snapshot } = outcome;
  const ref =
    choice === "last-complete"
      ? summaryRefs(report.registers.contract, report.asOf).find(({ kind }) => kind === "quarter")
      : choice;
  if (!ref) return { ok: false, problem: { kind: "no-quarter" } };
  refuseRewriting(snapshot, ref);
  const engine = summaryEngine(report, snapshot, options.newSalt);
  const committee = engine.figuresOf(ref);
  const others = existingSummaries(report, snapshot)
    .filter((other) => refKey(other.ref) !== refKey(ref))
    .map((other) => engine.figuresOf(other.ref));
  const periods = [...others, committee];
  const summary = composeSummary(report, snapshot, ref, committee, {
    version: options.version ?? "",
  });
  const [written] = summary.sheets;
  if (!written) return { ok: false, problem: { kind: "no-quarter" } };
  const disclosure = findDisclosure(written, personalDataOf(report));
  if (disclosure !== null) return { ok: false, problem: disclosure };
  const registers = composeCheck(report, snapshot, options);
  const plan: WorkbookPlan = {
    ...registers,
    sheets: [
      ...registers.sheets,
      pseudonymsSheet(report, snapshot, engine),
      followUpSheet(report, snapshot, periods.map((each) => ({ ref: each.ref, people: each.people.people }))),
      progressionSheet(report, snapshot, periods.map((each) => ({ ref: each.ref, progress: each.progress ?? [] }))),
      ...summary.sheets,
    ],
    activate: written.sheet,
  }; // prettier-ignore
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan(plan, options);
  return { ...outcome, ref, sheet: written.sheet, summary: written };
}
