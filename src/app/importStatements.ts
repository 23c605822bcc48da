import type { Day } from "../domain/calendar";
import { composeImport, type ChosenSheets } from "../workbook/compose/composeImport";
import type { Host, RunOptions } from "../workbook/host";
import type { ImportedSheet } from "../workbook/submitted";
import { pause } from "./pause";

export interface ImportOptions extends RunOptions {
  /** The day written in `Journal`. */
  readonly asOf: Day;
  /** The add-in's version, for `Journal`. */
  readonly version: string;
}

/**
 * Copies the chosen sheets of submitted files as values into new sheets of the workbook, and adds one line each to
 * `Journal`. Gives what was copied, in order; a file known to `Journal` says so in `alreadyImported`. When it fails or
 * is cancelled on the way, no sheet of it is left.
 */
export async function importStatements(
  host: Host,
  chosen: readonly ChosenSheets[],
  options: ImportOptions
): Promise<readonly ImportedSheet[]> {
  const snapshot = await host.readGrids(options);
  const { plan, imported } = composeImport(chosen, snapshot, options);
  if (imported.length === 0) return [];
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan(plan, options);
  return imported;
}
