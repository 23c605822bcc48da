import { consolidate } from "../domain/territory/consolidate";
import type { Consolidation } from "../domain/territory/consolidation";
import { monthKey, monthOfDay, type Day } from "../domain/calendar";
import type { ConsolidatedFile } from "../domain/territory/types";
import { readSameDecisions } from "../workbook/compose/territory/commonSheet";
import { composeConsolidation } from "../workbook/compose/territory/composeConsolidation";
import { lineCells, LINES_TITLES, MOST_LINES, type LinesOf } from "../workbook/compose/territory/otherSheets"; // prettier-ignore
import type { Host, RunOptions } from "../workbook/host";
import { readPreviousConsolidation } from "../workbook/read/territory";
import { pause } from "./pause";

export interface ConsolidateIntoOptions extends RunOptions {
  readonly asOf: Day;
}

/** What was written, and the lines that found no room on a sheet. */
export interface Consolidated {
  readonly consolidation: Consolidation;
  /** Title row and lines, months as dates; for a file beside. */
  readonly lines: () => readonly (readonly (string | number | null)[])[];
  /** The sheet `Lignes` has no room for them. */
  readonly isBeside: boolean;
}

/** The files whose contract counts, by their place in the consolidation. */
function linesOf(files: readonly ConsolidatedFile[], { contracts }: Consolidation): LinesOf {
  const bySource = new Map(files.map((file) => [file.source, file.digest]));
  return contracts.flatMap(({ source }) => {
    const digest = bySource.get(source);
    return digest ? [{ source, digest }] : [];
  });
}

const MONTH = LINES_TITLES.indexOf("Mois");

/** A month as a file of text writes it: «03/2026». */
const withMonthText = (cells: readonly (string | number | null)[]) =>
  cells.map((cell, column) => {
    if (column !== MONTH || typeof cell !== "number") return cell;
    const [year, month] = monthKey(monthOfDay(cell)).split("-");
    return `${month ?? ""}/${year ?? ""}`;
  });

/**
 * Puts files that were read and checked together, in whatever workbook is open: one with a contract of its own or a
 * blank one. What the facilitator answered to people that seem to be one is read first; what differs from the last
 * consolidation is told.
 * @throws HostError «TableNameTaken» when a table of the user's bears the name of one of ours; nothing is written
 */
export async function consolidateInto(
  host: Host,
  files: readonly ConsolidatedFile[],
  options: ConsolidateIntoOptions
): Promise<Consolidated> {
  const snapshot = await host.readGrids(options);
  await pause(options, { step: "checking", done: 0, total: 1 });
  const consolidation = consolidate(files, {
    asOf: options.asOf,
    previous: readPreviousConsolidation(snapshot),
    decisions: readSameDecisions(snapshot),
  });
  const lines = linesOf(files, consolidation);
  const plan = composeConsolidation(consolidation, lines, snapshot);
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan(plan, options);
  const count = lines.reduce((sum, { digest }) => sum + digest.lines.length, 0);
  return {
    consolidation,
    lines: () => [LINES_TITLES, ...lineCells(lines).map(withMonthText)],
    isBeside: count > MOST_LINES,
  };
}
