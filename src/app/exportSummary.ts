import type { SummaryNotAnonymous } from "../domain/committee/disclosure";
import { findDisclosure, personalDataOf } from "../workbook/anonymity";
import { committeeCopy } from "../workbook/compose/committee/committeeCopy";
import type { SheetPlan } from "../workbook/plan";
import type { Report } from "./report";

/** Writes one sheet as a workbook of its own; a file format is the business of who calls. */
export type WriteSheet = (sheet: SheetPlan) => Promise<Uint8Array>;

export type ExportOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: SummaryNotAnonymous };

/**
 * The committee's file: the summary's sheet alone, values without formulas, looked at once more before it is written.
 * `summary` is the plan the sheet is written from; nothing of the workbook around it is read.
 */
export async function exportSummary(
  summary: SheetPlan,
  report: Pick<Report, "asOf" | "registers" | "statements">,
  write: WriteSheet
): Promise<ExportOutcome> {
  const copy = committeeCopy(summary);
  const problem = findDisclosure(copy, personalDataOf(report));
  return problem === null ? { ok: true, bytes: await write(copy) } : { ok: false, problem };
}
