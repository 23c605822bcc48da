import type { SheetPlan } from "../workbook/plan";
import { planSheet } from "./planSheet";
import { writePlainWorkbook } from "./plain";

/**
 * Planned sheets as a workbook of their own, the first one shown, with no other part than they need. The same plans
 * always give the same bytes.
 */
export const writeSheetsFile = (plans: readonly SheetPlan[]): Promise<Uint8Array> =>
  writePlainWorkbook({
    sheets: plans.map(planSheet),
    names: [],
    activeSheet: plans[0]?.sheet ?? null,
  });

/**
 * A planned sheet as a workbook of its own, with no other part than the sheet needs: no document property, no defined
 * name but those of its print set-up, no link. The same plan always gives the same bytes.
 */
export const writeSheetFile = (plan: SheetPlan): Promise<Uint8Array> => writeSheetsFile([plan]);
