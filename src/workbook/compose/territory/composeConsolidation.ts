import type { Consolidation } from "../../../domain/territory/consolidation";
import type { WorkbookSnapshot } from "../../grid";
import { EMPTY_PLAN, type WorkbookPlan } from "../../plan";
import { commonSheet } from "./commonSheet";
import { consolidationSheet } from "./consolidationSheet";
import { filesSheet } from "./filesSheet";
import { groupsSheet } from "./groupsSheet";
import { differencesSheet, indicatorsSheet, linesSheet, type TerritoryLines } from "./otherSheets";

/**
 * The facilitator's sheets, whatever else the workbook holds: contracts by month, files, totals, common people,
 * differences, lines, indicators.
 * @throws HostError «TableNameTaken» when the user's own table bears the name of one of ours
 */
export function composeConsolidation(
  consolidation: Consolidation,
  lines: TerritoryLines,
  snapshot: WorkbookSnapshot
): WorkbookPlan {
  const first = consolidationSheet(consolidation, snapshot);
  return {
    ...EMPTY_PLAN,
    sheets: [
      first,
      filesSheet(consolidation, snapshot),
      groupsSheet(consolidation, snapshot),
      indicatorsSheet(consolidation, snapshot),
      commonSheet(consolidation, snapshot),
      differencesSheet(consolidation, snapshot),
      linesSheet(consolidation, lines, snapshot),
    ],
    activate: first.sheet,
  };
}
