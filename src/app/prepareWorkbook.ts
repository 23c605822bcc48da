import { composeModel } from "../workbook/compose/composeModel";
import type { Host, RunOptions } from "../workbook/host";

/** Creates the input sheets that are missing; what exists already is left as it is. */
export async function prepareWorkbook(
  host: Host,
  options: RunOptions & { readonly example: boolean }
): Promise<void> {
  const snapshot = await host.readGrids(options);
  await host.applyPlan(composeModel({ example: options.example }, snapshot), options);
}
