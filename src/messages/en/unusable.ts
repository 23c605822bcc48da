import type { UnusableWorkbook } from "../../workbook/reading";
import { listed, quoted } from "../format";

/** Why a workbook cannot be checked at all, in English. */
export function unusableEn(problem: UnusableWorkbook): string {
  switch (problem.kind) {
    case "no-contract-table":
      return "The workbook has no table tMarche, which describes the contract. To correct: open the contract’s workbook, or create the sheets with “Préparer le classeur”.";
    case "contract-columns-missing":
      return `On sheet ${quoted(problem.sheet, "en")}, table tMarche lacks ${listed(
        problem.columns.map((column) => quoted(column, "en")),
        "en"
      )}. To correct: restore these headers on the table’s first row.`;
    case "contract-parameter-unreadable":
      return `On sheet ${quoted(problem.sheet, "en")}, cell ${problem.cell}, parameter ${quoted(problem.parameter, "en")} holds ${quoted(problem.text, "en")}, which cannot be read. To correct: write ${problem.accepted}.`;
    case "contract-parameter-missing":
      return `On sheet ${quoted(problem.sheet, "en")}, table tMarche has no value for parameter ${quoted(problem.parameter, "en")}, without which nothing can be checked. To correct: fill it in column “Valeur”.`;
  }
}
