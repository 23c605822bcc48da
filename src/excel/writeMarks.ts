import { MARK_FORMULA, MARK_LOOKS } from "../workbook/looks";
import type { MarkPlan, WorkbookPlan } from "../workbook/plan";
import { addressTexts, compactCells } from "./addresses";

/**
 * Marks on one sheet: one custom conditional format per severity and address text, never one per cell. Cells, formulas
 * and formats of the sheet are not touched.
 */
export function writeMarks(sheet: Excel.Worksheet, plan: MarkPlan): void {
  for (const { severity, cells } of plan.groups) {
    const look = MARK_LOOKS[severity];
    for (const text of addressTexts(compactCells(cells))) {
      const added = sheet.getRanges(text).untrack().conditionalFormats.add("Custom");
      const { rule, format } = added.custom;
      rule.formula = MARK_FORMULA;
      format.fill.color = look.fill;
      format.font.color = look.fontColor;
      if (look.bold) format.font.bold = true;
      if (look.italic) format.font.italic = true;
      if (look.underline) format.font.underline = "Single";
    }
  }
}

/** Removes marks by identity. */
export function removeMarks(
  sheet: Excel.Worksheet,
  { ids }: WorkbookPlan["marksToRemove"][number]
): void {
  const formats = sheet.getRange().untrack().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}
