import type { Day } from "../domain/calendar";
import { composeRegisterEdits } from "../workbook/compose/registerEdits";
import type { Host, RunOptions } from "../workbook/host";
import { pause } from "./pause";
import { registersOf } from "./readRegisters";
import type { RegisterChange, RegistersView } from "./registerTypes";

export interface SaveRegistersOptions extends RunOptions {
  readonly asOf: Day;
}

/**
 * Writes changes of rows into the buyer's input tables, all of them or none, and reads the tables again.
 * @throws HostError «RowChanged» or «RegisterColumnMissing» before anything is written
 */
export async function saveRegisters(
  host: Host,
  changes: readonly RegisterChange[],
  options: SaveRegistersOptions
): Promise<RegistersView> {
  const snapshot = await host.readGrids(options);
  const plan = composeRegisterEdits(snapshot, changes);
  await pause(options, { step: "writing", done: 0, total: 1 });
  await host.applyPlan(plan, options);
  // What was asked is written: a cancellation can only come too late by now.
  return registersOf(await host.readGrids());
}
