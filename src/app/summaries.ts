import { committeeFigures } from "../domain/committee/figures";
import { allYears, quarterRefs, wholeContract } from "../domain/committee/refs";
import type { CommitteeFigures, SummaryRef } from "../domain/committee/types";
import { countedLines } from "../domain/restatements";
import { committeePseudonyms, type Pseudonyms } from "../workbook/compose/committee/pseudonyms";
import { summarySheet } from "../workbook/compose/committee/names";
import type { WorkbookSnapshot } from "../workbook/grid";
import type { Report } from "./report";

/** A summary that the workbook holds: its period, and its sheet's name now. */
export interface ExistingSummary {
  readonly ref: SummaryRef;
  readonly sheet: string;
}

/** Every summary the workbook holds, quarters first, then years, then the whole contract, each in time. */
export function existingSummaries(
  { registers: { contract } }: Pick<Report, "registers">,
  snapshot: WorkbookSnapshot
): readonly ExistingSummary[] {
  const whole = wholeContract(contract);
  const all = [...quarterRefs(contract), ...allYears(contract), ...(whole ? [whole] : [])];
  return all.flatMap((ref) => {
    const { exists, sheet } = summarySheet(snapshot, ref);
    return exists ? [{ ref, sheet }] : [];
  });
}

/** What people are called, and the figures of any period, from one report. */
export interface SummaryEngine extends Pseudonyms {
  readonly figuresOf: (ref: SummaryRef) => CommitteeFigures;
}

/**
 * The engine of the committee's sheets over one report.
 * @throws HostError «TableNameTaken» when the user's own table bears a register's name.
 */
export function summaryEngine(
  report: Report,
  snapshot: WorkbookSnapshot,
  newSalt: () => string
): SummaryEngine {
  const { registers, statements, restatements, penalties, asOf, figures } = report;
  const pseudonyms = committeePseudonyms(report, snapshot, newSalt);
  const lines = statements.flatMap(({ statement }) => countedLines(statement, restatements ?? []));
  return {
    ...pseudonyms,
    figuresOf: (ref) =>
      committeeFigures({ registers, lines, penalties, asOf, figures }, ref, pseudonyms.pseudonymOf),
  };
}
