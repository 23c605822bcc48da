import type { SummaryNotAnonymous } from "../domain/committee/disclosure";
import type { SummaryRef } from "../domain/committee/types";
import { composeSummary } from "../workbook/compose/committee/composeSummary";
import { HostError, type Host } from "../workbook/host";
import { inspectWorkbook, type CheckOptions, type CheckOutcome } from "./checkWorkbook";
import { exportSummary, type WriteSheet } from "./exportSummary";
import { summaryEngine } from "./summaries";

export type CommitteeFile =
  | Extract<CheckOutcome, { readonly ok: false }>
  | {
      readonly ok: false;
      readonly problem: { readonly kind: "no-quarter" } | SummaryNotAnonymous;
    }
  | { readonly ok: true; readonly bytes: Uint8Array; readonly sheet: string };

/**
 * The committee's file of one period, made of what the registers say now and of what the buyer typed on the summary's
 * sheet. Nothing is written in the workbook.
 * @throws HostError «PseudonymsMissing» when the workbook has lost the register that says what people are called
 */
export async function exportCommittee(
  host: Host,
  ref: SummaryRef,
  options: CheckOptions,
  write: WriteSheet
): Promise<CommitteeFile> {
  const outcome = await inspectWorkbook(host, options);
  if (!outcome.ok) return outcome;
  const { report, snapshot } = outcome;
  // A salt drawn here would be lost at once: nobody in the file would be who the sheet calls so.
  const engine = summaryEngine(report, snapshot, () => {
    throw new HostError("PseudonymsMissing");
  });
  const version = options.version ?? "";
  const plan = composeSummary(report, snapshot, ref, engine.figuresOf(ref), { version });
  const [summary] = plan.sheets;
  if (!summary) return { ok: false, problem: { kind: "no-quarter" } };
  const file = await exportSummary(summary, report, write);
  return file.ok ? { ok: true, bytes: file.bytes, sheet: summary.sheet } : file;
}
