import type { Host } from "../workbook/host";
import { writePlan } from "./applyPlan";
import { isSetSupported } from "./environment";
import { withHostErrors } from "./errors";
import { readInventory, type Inventory } from "./readGrids";
import { writePivot } from "./writePivot";

/** Excel waits for the end of a cell's edition; where it can, the whole plan is one Ctrl+Z. */
const runOptions = (): Excel.RunOptions => ({
  delayForCellEdit: true,
  ...(isSetSupported("1.20") ? { mergeUndoGroup: true } : {}),
});

/**
 * The workbook open in Excel, through Office.js. Reading is two trips, writing one; both grow only when Excel on the web
 * would refuse their size. What a plan needs to know of the workbook comes from the last reading: a plan applied without
 * one is preceded by a reading of its own.
 * @throws HostError with Excel's error code; the signal's reason when cancelled.
 */
export function createExcelHost(): Host {
  let last: Inventory | null = null;
  return {
    readGrids: (options = {}) =>
      withHostErrors(() =>
        Excel.run({ delayForCellEdit: true }, async (context) => {
          const inventory = await readInventory(context, options);
          last = inventory;
          return inventory.snapshot;
        })
      ),
    applyPlan: (plan, options = {}) =>
      withHostErrors(() =>
        Excel.run(runOptions(), async (context) => {
          const inventory = last ?? (await readInventory(context, options));
          // What was read no longer holds once something is written, even in part.
          last = null;
          await writePlan(context, plan, inventory, options);
        })
      ),
    writePivot: async (plan) => {
      last = null;
      try {
        return await Excel.run({ delayForCellEdit: true }, (context) => writePivot(context, plan));
      } catch {
        return "none";
      }
    },
  };
}
