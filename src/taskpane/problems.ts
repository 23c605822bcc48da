import type { Place } from "../domain/contract";
import type { Problem } from "./state";

/** Where a workbook must be corrected before it can be checked, when one cell or sheet is to blame. */
export function placeOfProblem(problem: Problem): Place | null {
  if (problem.kind === "not-anonymous") {
    // The cell of a sheet that was not written shows nothing, but for what the buyer typed there.
    const { sheet, cell, table } = problem.problem;
    return table === null ? null : { sheet, cell };
  }
  if (problem.kind !== "unusable") return null;
  const { problem: cause } = problem;
  switch (cause.kind) {
    case "no-contract-table":
      return null;
    case "contract-parameter-unreadable":
      return { sheet: cause.sheet, cell: cause.cell };
    case "contract-columns-missing":
    case "contract-parameter-missing":
      return { sheet: cause.sheet, cell: null };
  }
}

/** True when the workbook simply has no contract yet: that is a beginning, not an error. */
export const isEmptyWorkbook = (problem: Problem | null): boolean =>
  problem?.kind === "unusable" && problem.problem.kind === "no-contract-table";
