import { composeSummary } from "../workbook/compose/committee/composeSummary";
import type { SummaryRef } from "../domain/committee/types";
import { cellAddress } from "../workbook/a1";
import type { CellValue, Grid, WorkbookSnapshot } from "../workbook/grid";
import type { SheetPlan } from "../workbook/plan";
import type { Report } from "./report";
import { existingSummaries, summaryEngine } from "./summaries";

/** A figure of a summary that no longer says what the registers give. */
export interface SummaryDifference {
  /** A1 address in the summary's sheet. */
  readonly cell: string;
  /** The text at the beginning of its line, as the sheet has it; empty without one. */
  readonly label: string;
  readonly onSheet: CellValue;
  readonly computed: CellValue;
}

export interface SummaryState {
  readonly ref: SummaryRef;
  readonly sheet: string;
  readonly differences: readonly SummaryDifference[];
}

const at = (grid: Grid, row: number, column: number): CellValue =>
  grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;

/** Formulas give an empty text where a value is empty; hours are compared to the second. */
const isSame = (left: CellValue, right: CellValue): boolean =>
  typeof left === "number" && typeof right === "number"
    ? Math.abs(left - right) < 1e-4
    : (left ?? "") === (right ?? "");

function differencesOf(plan: SheetPlan, grid: Grid): readonly SummaryDifference[] {
  return plan.blocks.flatMap((block) =>
    block.cells.flatMap((cells, index) =>
      cells.flatMap((cell, offset): readonly SummaryDifference[] => {
        if (cell === null || typeof cell !== "object") return [];
        const [row, column] = [block.row + index, block.column + offset];
        const onSheet = at(grid, row, column);
        if (isSame(onSheet, cell.value)) return [];
        const label = at(grid, row, 0);
        return [
          {
            cell: cellAddress(row, column),
            label: typeof label === "string" ? label : "",
            onSheet,
            computed: cell.value,
          },
        ];
      })
    )
  );
}

/**
 * What every summary of the workbook says against what the engine computes now: an edit of the registers, or of the sheet
 * itself, shows. Nothing is written.
 */
export function compareSummaries(
  report: Report,
  snapshot: WorkbookSnapshot,
  version = ""
): readonly SummaryState[] {
  const existing = existingSummaries(report, snapshot);
  if (existing.length === 0) return [];
  // Without its salt, nothing of the workbook is a pseudonym of ours: any will do to compare the rest.
  const engine = summaryEngine(report, snapshot, () => "0".repeat(32));
  return existing.map(({ ref, sheet }) => {
    const grid = snapshot.sheets.find(({ name }) => name === sheet);
    const [plan] = composeSummary(report, snapshot, ref, engine.figuresOf(ref), { version }).sheets;
    return { ref, sheet, differences: grid && plan ? differencesOf(plan, grid) : [] };
  });
}
