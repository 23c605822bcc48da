import type { Day } from "../../../domain/calendar";
import { TERRITORY } from "../../../messages/fr/territory";
import type { WorkbookSnapshot } from "../../grid";
import type { PivotPlan } from "../../plan";
import { FORMATS } from "../builder";
import { ownedSheet } from "../ownedSheets";
import { CONSOLIDATION_TABLE } from "./consolidationSheet";
import { TERRITORY_OWNERS } from "./sheetOf";

/** Hours by contract and month, as a PivotTable of the host's own over the consolidation. */
export function pivotOf(snapshot: WorkbookSnapshot, asOf: Day): PivotPlan {
  const { pivot, situation } = TERRITORY;
  return {
    ...ownedSheet(snapshot, TERRITORY_OWNERS.pivot, pivot.sheet),
    lines: [
      { text: pivot.title, style: "title" },
      { text: pivot.about, style: "note" },
      { text: pivot.turn, style: "note" },
      { text: situation(asOf), style: "note" },
    ],
    row: 5,
    name: "croiseTerritoire",
    table: CONSOLIDATION_TABLE,
    rows: "Marché",
    columns: "Mois",
    sum: { column: "Total", title: pivot.sum, format: FORMATS.manyHours },
  };
}
