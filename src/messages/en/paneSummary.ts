import { count } from "../format";
import type { SummaryTexts } from "../fr/paneSummary";

/** English sentences of the screen of the committee's sheets. */
export const summaries: SummaryTexts = {
  title: "Summary for the committee",
  intro:
    "Every figure of the sheet is a formula over your registers. It names nobody: participants bear a pseudonym there.",
  period: "Period",
  kinds: { quarter: "Quarters", year: "Years", contract: "Whole contract" },
  quarterName: (quarter, year, period) => `Q${quarter.toString()} ${year.toString()} · ${period}`,
  yearName: (year, period) => `Year ${year.toString()} · ${period}`,
  contractName: (period) => `Whole contract · ${period}`,
  build: "Build the summary",
  rebuild: "Build the summary again",
  kept: "What you wrote on the sheet (decisions, attendance, comments) is kept.",
  none: "No quarter of the contract has begun on this day. To fix: check Date de début and Durée in the Marché sheet.",
  existing: "Summaries in the workbook",
  noneYet: "No summary has been built in this workbook yet.",
  reread: "Read again",
  stale: "The workbook has changed since this was read.",
  upToDate: "up to date",
  differs: (n) => count(n, "figure differs", "figures differ", "en"),
  differsLong: (sheet, n) =>
    `The sheet “${sheet}” no longer says what the registers do: ${count(n, "figure", "figures", "en")}.`,
  show: "Show",
  showSheet: (sheet) => `Show sheet ${sheet}`,
  update: "Update",
  updateSheet: (sheet) => `Update sheet ${sheet}`,
  exportFile: "Export for the committee",
  exportSheet: (sheet) => `Export ${sheet} for the committee`,
  exportNote:
    "The exported file holds the summary alone, as values: no register, no formula, no identifier.",
  onSheet: "Sheet",
  computed: "Registers",
  cell: "Cell",
  more: (n) => `and ${count(n, "other", "others", "en")}`,
  empty: "empty",
};
