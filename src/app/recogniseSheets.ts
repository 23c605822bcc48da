import type { Host, RunOptions } from "../workbook/host";
import { interpret } from "../workbook/read/interpret";
import { signatureOf } from "../workbook/read/recognise";
import type { SheetReading, UnusableWorkbook } from "../workbook/reading";
import { pause } from "./pause";

/** How the sheets of a workbook are understood, or why it cannot be read at all. */
export type SheetsOutcome =
  | {
      readonly ok: true;
      readonly sheets: readonly SheetReading[];
      /** The contract's titulaire, for sheets that name none. */
      readonly contractor: string | null;
      /** The signature that rows of a sheet would have as a header (0-based, both ends included). */
      readonly signatureAt: (sheet: string, first: number, last: number) => string | null;
    }
  | { readonly ok: false; readonly problem: UnusableWorkbook };

/** Reads the workbook and tells how each sheet that may be a statement is understood; writes nothing. */
export async function recogniseSheets(
  host: Host,
  options: RunOptions = {}
): Promise<SheetsOutcome> {
  const snapshot = await host.readGrids(options);
  await pause(options, { step: "checking", done: 0, total: 1 });
  const reading = interpret(snapshot);
  if (!reading.ok) return reading;
  const grids = new Map(snapshot.sheets.map((grid) => [grid.name, grid]));
  return {
    ok: true,
    sheets: reading.sheets,
    contractor: reading.registers.contract.contractor,
    signatureAt: (sheet, first, last) => {
      const grid = grids.get(sheet);
      return grid ? signatureOf(grid, first, last) : null;
    },
  };
}

/** The sheets of a workbook that could be read. */
export type RecognisedSheets = Extract<SheetsOutcome, { readonly ok: true }>;
