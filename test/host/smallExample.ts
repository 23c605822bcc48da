import { composeModel } from "../../src/workbook/compose/composeModel";
import type { WorkbookSnapshot } from "../../src/workbook/grid";
import type { WorkbookPlan } from "../../src/workbook/plan";

/** The statements of the example that hold most of the faults of reading, in both layouts. */
export const CRAFTED_STATEMENTS: readonly string[] = [
  "Décembre 2025", "Janvier 2026", "Février 2026", "Mars 2026", "avril-26",
]; // prettier-ignore

/** The example with these five statements only, where a test needs a workbook in use rather than the whole of it. */
export function smallExample(snapshot: WorkbookSnapshot): WorkbookPlan {
  const plan = composeModel({ example: true }, snapshot);
  const model = plan.sheets.findIndex(({ sheet }) => sheet === "Relevé type");
  const isKept = (sheet: string, index: number): boolean =>
    index <= model || CRAFTED_STATEMENTS.includes(sheet);
  return { ...plan, sheets: plan.sheets.filter(({ sheet }, index) => isKept(sheet, index)) };
}
