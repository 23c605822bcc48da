import { checkWorkbook, inspectWorkbook } from "../../src/app/checkWorkbook";
import type { Report } from "../../src/app/report";
import type { Decision, FindingIdentity } from "../../src/domain/finding";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { AS_OF } from "./decidedWorkbook";

export interface Checked {
  readonly book: PlainWorkbook;
  readonly report: Report;
}

/** Checks a workbook through its file, and gives the file's content afterwards. */
export async function checkedBook(
  book: PlainWorkbook,
  decisions?: ReadonlyMap<FindingIdentity, Decision | null>
): Promise<Checked> {
  const host = await openXlsx(await writePlainWorkbook(book));
  const options = { asOf: AS_OF, version: "0.1.0", ...(decisions ? { decisions } : {}) };
  const outcome = await checkWorkbook(host, options);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const { workbook } = await readPlainWorkbook(await host.save());
  return { book: workbook, report: outcome.report };
}

/** What a check would say, nothing written. */
export async function inspectedBook(book: PlainWorkbook): Promise<Report> {
  const host = await openXlsx(await writePlainWorkbook(book));
  const outcome = await inspectWorkbook(host, { asOf: AS_OF });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.report;
}
