import { composeClearMarks } from "../workbook/compose/clearMarks";
import type { Host, RunOptions } from "../workbook/host";

/** Removes every mark of the add-in, and only those; gives how many conditional formats were removed. */
export async function clearMarks(host: Host, options: RunOptions = {}): Promise<number> {
  const snapshot = await host.readGrids(options);
  const plan = composeClearMarks(snapshot);
  await host.applyPlan(plan, options);
  return plan.marksToRemove.reduce((count, { ids }) => count + ids.length, 0);
}
