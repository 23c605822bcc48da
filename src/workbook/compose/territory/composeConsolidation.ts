import type { Consolidation } from "../../../domain/territory/consolidation";
import type { WorkbookSnapshot } from "../../grid";
import { EMPTY_PLAN, type SheetPlan, type WorkbookPlan } from "../../plan";
import { commonSheet } from "./commonSheet";
import { consolidationSheet } from "./consolidationSheet";
import { filesSheet } from "./filesSheet";
import { groupsSheet } from "./groupsSheet";
import { differencesSheet, indicatorsSheet, linesSheet, type TerritoryLines } from "./otherSheets";

/**
 * The facilitator's sheets, each composed when it is asked for: contracts by month, files, totals, indicators, common
 * people, differences, lines.
 * @throws HostError «TableNameTaken» when the user's own table bears the name of one of ours
 */
export const territorySheets = (
  consolidation: Consolidation,
  lines: TerritoryLines,
  snapshot: WorkbookSnapshot
): readonly (() => SheetPlan)[] => [
  () => consolidationSheet(consolidation, snapshot),
  () => filesSheet(consolidation, snapshot),
  () => groupsSheet(consolidation, snapshot),
  () => indicatorsSheet(consolidation, snapshot),
  () => commonSheet(consolidation, snapshot),
  () => differencesSheet(consolidation, snapshot),
  () => linesSheet(consolidation, lines, snapshot),
];

/** The sheets as one plan, which ends on the first. */
export const planOfSheets = (sheets: readonly SheetPlan[]): WorkbookPlan => ({
  ...EMPTY_PLAN,
  sheets,
  activate: sheets[0]?.sheet ?? null,
});
