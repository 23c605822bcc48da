import type { Host, RunOptions } from "../workbook/host";
import { interpret } from "../workbook/read/interpret";
import type { SheetReading, UnusableWorkbook } from "../workbook/reading";
import { pause } from "./pause";

export type SheetsOutcome =
  | { readonly ok: true; readonly sheets: readonly SheetReading[] }
  | { readonly ok: false; readonly problem: UnusableWorkbook };

/** Reads the workbook and tells how each sheet that may be a statement is understood; writes nothing. */
export async function recogniseSheets(
  host: Host,
  options: RunOptions = {}
): Promise<SheetsOutcome> {
  const snapshot = await host.readGrids(options);
  await pause(options, { step: "checking", done: 0, total: 1 });
  const reading = interpret(snapshot);
  return reading.ok ? { ok: true, sheets: reading.sheets } : reading;
}
