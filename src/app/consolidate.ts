import { consolidateFrom, sourceOf, type ContractSource, type Counted } from "../domain/territory/consolidate"; // prettier-ignore
import type { Consolidation } from "../domain/territory/consolidation";
import { monthKey, monthOfDay, type Day } from "../domain/calendar";
import type { ConsolidatedFile } from "../domain/territory/types";
import { readSameDecisions } from "../workbook/compose/territory/commonSheet";
import { planOfSheets, territorySheets } from "../workbook/compose/territory/composeConsolidation"; // prettier-ignore
import { lineCells, LINES_TITLES, MOST_LINES, type TerritoryLines } from "../workbook/compose/territory/otherSheets"; // prettier-ignore
import { pivotOf } from "../workbook/compose/territory/pivotSheet";
import type { Host, RunOptions } from "../workbook/host";
import type { WorkbookSnapshot } from "../workbook/grid";
import type { SheetPlan } from "../workbook/plan";
import { readPreviousConsolidation } from "../workbook/read/territory";
import { CSV_MARK, csvRows } from "./linesCsv";
import { breathing, pause } from "./pause";

export interface ConsolidateIntoOptions extends RunOptions {
  readonly asOf: Day;
}

type LineCells = readonly (string | number | null)[];

/** What was written. */
export interface ConsolidatedSource {
  readonly consolidation: Consolidation;
  /** Places, among the files given, of those whose contract counts; in the order of their lines. */
  readonly places: readonly number[];
  /** The sheet `Consolidation`, under the name it bears in this workbook. */
  readonly sheet: string;
  /** Lines of the contracts, one per person, support, lot and month. */
  readonly lineCount: number;
  /** The sheet `Lignes` has no room for them. */
  readonly isBeside: boolean;
  /** Sheet of the PivotTable; null where the host has none to offer or refuses it. */
  readonly pivotSheet: string | null;
}

/** What was written, and the lines that found no room on a sheet. */
export interface Consolidated extends ConsolidatedSource {
  /** Title row and lines, months as text; for a file beside. */
  readonly lines: () => readonly LineCells[];
}

const MONTH = LINES_TITLES.indexOf("Mois");

/** A month as a file of text writes it: «03/2026». */
const withMonthText = (cells: LineCells): LineCells =>
  cells.map((cell, column) => {
    if (column !== MONTH || typeof cell !== "number") return cell;
    const [year, month] = monthKey(monthOfDay(cell)).split("-");
    return `${month ?? ""}/${year ?? ""}`;
  });

/** Title row of the lines in a file beside. */
export const TEXT_TITLES: LineCells = LINES_TITLES;

/** The lines of one contract, as a file of text has them under `TEXT_TITLES`. */
export const textLines = (contract: Counted): readonly LineCells[] =>
  lineCells([contract]).map(withMonthText);

/** Keeps the lines while a sheet has room for them; beyond, only how many there are. */
function keepingLines(): { readonly add: (contract: Counted) => void; readonly lines: () => TerritoryLines } {
  let cells: LineCells[] = [];
  let count = 0;
  return {
    add: (contract) => {
      count += contract.digest.lines.length;
      if (count > MOST_LINES) cells = [];
      else for (const line of lineCells([contract])) cells.push(line);
    },
    lines: () => ({ count, cells }),
  };
} // prettier-ignore

/**
 * Puts contracts that were read and checked together, in whatever workbook is open: one with a contract of its own or a
 * blank one. They are taken one at a time: how many there are makes no difference to the memory needed. What the
 * facilitator answered to people that seem to be one is read first; what differs from the last consolidation is told.
 * @throws HostError «TableNameTaken» when a table of the user's bears the name of one of ours; nothing is written
 */
export async function consolidateSource(
  host: Host,
  source: ContractSource,
  options: ConsolidateIntoOptions
): Promise<ConsolidatedSource> {
  const snapshot = await host.readGrids(options);
  await pause(options, { step: "checking", done: 0, total: 1 });
  const kept = keepingLines();
  const { consolidation, places } = await consolidateFrom(source, {
    asOf: options.asOf,
    previous: readPreviousConsolidation(snapshot),
    decisions: readSameDecisions(snapshot),
    breathe: breathing(options),
    onContract: kept.add,
  });
  const lines = kept.lines();
  const breathe = breathing(options);
  const sheets: SheetPlan[] = [];
  for (const compose of territorySheets(consolidation, lines, snapshot)) {
    sheets.push(compose());
    await breathe();
  }
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan(planOfSheets(sheets), options);
  const pivotSheet = consolidation.rows.length === 0 ? null : await writePivot(host, snapshot, options.asOf); // prettier-ignore
  return {
    consolidation,
    places,
    sheet: sheets[0]?.sheet ?? "",
    lineCount: lines.count,
    isBeside: lines.count > MOST_LINES,
    pivotSheet,
  };
}

/** The PivotTable, last: all the rest is written whatever becomes of it. Gives its sheet when there is one. */
async function writePivot(
  host: Host,
  snapshot: WorkbookSnapshot,
  asOf: Day
): Promise<string | null> {
  const pivot = pivotOf(snapshot, asOf);
  const outcome = await host.writePivot?.(pivot);
  return outcome === "made" || outcome === "refreshed" ? pivot.sheet : null;
}

/** The same with files that are all at hand. @throws HostError «TableNameTaken»; nothing is written */
export async function consolidateInto(
  host: Host,
  files: readonly ConsolidatedFile[],
  options: ConsolidateIntoOptions
): Promise<Consolidated> {
  const source = sourceOf(files);
  const written = await consolidateSource(host, source, options);
  return {
    ...written,
    lines: () => [TEXT_TITLES, ...source.contracts(written.places).flatMap(textLines)],
  };
}

/** The lines as a whole text file, contract by contract: others work meanwhile, however many there are. */
export async function linesText(
  files: readonly ConsolidatedFile[],
  { places }: Pick<ConsolidatedSource, "places">,
  options: RunOptions
): Promise<string> {
  const breathe = breathing(options);
  const parts = [CSV_MARK, csvRows([TEXT_TITLES])];
  for (const contract of sourceOf(files).contracts(places)) {
    parts.push(csvRows(textLines(contract)));
    await breathe();
  }
  return parts.join("");
}
