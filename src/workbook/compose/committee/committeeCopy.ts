import { chartName } from "../../../messages/fr/committee";
import type { Block, SheetPlan } from "../../plan";
import { valueOf } from "../builder";

const withoutFormulas = (block: Block): Block => ({
  ...block,
  cells: block.cells.map((cells) => cells.map(valueOf)),
});

/**
 * A committee's sheet as it may leave the buyer's workbook: the same page, values only. Nothing points at a register any
 * more, no drop-down offers what one holds, and the hidden name that makes the sheet ours stays behind.
 */
export const committeeCopy = (summary: SheetPlan): SheetPlan => ({
  ...summary,
  ownerName: null,
  exists: false,
  blocks: summary.blocks.map(withoutFormulas),
  charts: summary.charts.map((chart, index) => ({
    ...chart,
    name: chartName(index + 1),
  })),
  validations: [],
});
