import type { QuarterRef } from "../domain/figures";
import { quartersOf } from "../domain/quarters";
import { composeCheck } from "../workbook/compose/composeCheck";
import { composeQuarter } from "../workbook/compose/composeQuarter";
import type { Host } from "../workbook/host";
import type { SheetPlan, WorkbookPlan } from "../workbook/plan";
import { inspectWorkbook, type CheckOptions, type CheckOutcome } from "./checkWorkbook";
import { pause } from "./pause";

/** Which quarter to build: given, or «the last complete one» when the ribbon asks without a question. */
export type QuarterChoice = QuarterRef | "last-complete";

export type QuarterOutcome =
  | Extract<CheckOutcome, { ok: false }>
  | (Extract<CheckOutcome, { ok: true }> & {
      readonly quarter: QuarterRef;
      readonly sheet: string;
      /** The sheet as it was written: what the committee's file is made from. */
      readonly summary?: SheetPlan;
    })
  | { readonly ok: false; readonly problem: { readonly kind: "no-quarter" } };

/**
 * Builds the committee's sheet. Its figures are formulas over the registers, so the registers are rewritten
 * in the same plan: the sheet and what it sums can never disagree.
 */
export async function buildQuarter(
  host: Host,
  choice: QuarterChoice,
  options: CheckOptions
): Promise<QuarterOutcome> {
  const outcome = await inspectWorkbook(host, options);
  if (!outcome.ok) return outcome;
  const { report, snapshot } = outcome;
  const quarter =
    choice === "last-complete" ? quartersOf(report.registers.contract, report.asOf)[0] : choice;
  if (!quarter) return { ok: false, problem: { kind: "no-quarter" } };
  const registers = composeCheck(report, snapshot, options);
  const summary = composeQuarter(report, snapshot, quarter);
  const [written] = summary.sheets;
  if (!written) return { ok: false, problem: { kind: "no-quarter" } };
  const { sheet } = written;
  const plan: WorkbookPlan = {
    sheets: [...registers.sheets, ...summary.sheets],
    marksToRemove: registers.marksToRemove,
    marks: registers.marks,
    activate: sheet,
  };
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan(plan, options);
  return { ...outcome, quarter, sheet, summary: written };
}
