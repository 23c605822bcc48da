import type { SheetPlan } from "../workbook/plan";
import { planSheet } from "./planSheet";
import { writePlainWorkbook } from "./plain";

/**
 * A planned sheet as a workbook of its own, with no other part than the sheet needs: no document property, no defined
 * name but those of its print set-up, no link. The same plan always gives the same bytes.
 */
export const writeSheetFile = (plan: SheetPlan): Promise<Uint8Array> => {
  const sheet = planSheet(plan);
  return writePlainWorkbook({ sheets: [sheet], names: [], activeSheet: sheet.name });
};
