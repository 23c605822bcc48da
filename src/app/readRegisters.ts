import type { WorkbookSnapshot } from "../workbook/grid";
import type { Host, RunOptions } from "../workbook/host";
import { interpret } from "../workbook/read/interpret";
import { readRegisterTables } from "../workbook/read/registerTables";
import { pause } from "./pause";
import type { RegistersView } from "./registerTypes";

/** The input tables of a snapshot, and what the check reads in them. */
export function registersOf(snapshot: WorkbookSnapshot): RegistersView {
  const reading = interpret(snapshot);
  return {
    tables: readRegisterTables(snapshot),
    registers: reading.ok ? reading.registers : null,
    problem: reading.ok ? null : reading.problem,
  };
}

/** Reads the input tables; writes nothing. A workbook whose contract cannot be used still shows its tables. */
export async function readRegisters(host: Host, options: RunOptions = {}): Promise<RegistersView> {
  const snapshot = await host.readGrids(options);
  await pause(options, { step: "checking", done: 0, total: 1 });
  return registersOf(snapshot);
}
