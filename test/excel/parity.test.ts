import { createExcelHost } from "../../src/excel/excelHost";
import type { PlainCell, PlainSheet } from "../../src/xlsx/plainWorkbook";
import { planSheet } from "../../src/xlsx/planSheet";
import { composeModel } from "../../src/workbook/compose/composeModel";
import type { WorkbookSnapshot } from "../../src/workbook/grid";
import { EMPTY_PLAN, type WorkbookPlan } from "../../src/workbook/plan";
import { sheetOf, startExcel, workbookOf } from "../host/excelRuntime";
import { hours, summary } from "../host/plans";

/** What a reader sees of a cell: an empty one without look is no cell, a formula's value is the calculator's. */
const seen = (cells: readonly PlainCell[]): Record<string, unknown> =>
  Object.fromEntries(
    cells.flatMap(({ row, column, value, formula, numberFormat, style }) => {
      const facts = {
        content: formula ?? value,
        format: numberFormat ?? "General",
        style: Object.fromEntries(Object.entries(style ?? {}).filter(([, fact]) => fact !== false)),
      };
      const isBlank =
        facts.content === null &&
        facts.format === "General" &&
        Object.keys(facts.style).length === 0;
      return isBlank ? [] : [[`${row},${column}`, facts]];
    })
  );

const comparable = ({ cells, tables, validations, charts, ...sheet }: PlainSheet) => ({
  cells: seen(cells),
  tables,
  validations: [...validations].sort(
    (one, other) => one.row - other.row || one.column - other.column
  ),
  charts: charts.map(({ altText: _altText, ...chart }) => chart),
  widths: sheet.columnWidths,
  freezeRows: sheet.freezeRows,
  print: sheet.print,
  showGridlines: sheet.showGridlines,
  tabColor: sheet.tabColor,
});

const EMPTY: WorkbookSnapshot = { sheets: [], tables: [], names: [], activeSheet: null };

describe("Excel and files are written alike", () => {
  it.each<[string, WorkbookPlan]>([
    ["the empty model", composeModel({ example: false }, EMPTY)],
    ["the example", composeModel({ example: true }, EMPTY)],
    ["a register and its summary", { ...EMPTY_PLAN, sheets: [hours(3, false), summary()] }],
  ])("%s", async (_what, plan) => {
    const { workbook, host } = startExcel(workbookOf([sheetOf("Feuil1", [])]));
    const excel = createExcelHost();
    await excel.readGrids();
    await excel.applyPlan(plan);
    expect(host.counters).toMatchObject({ syncs: 3, unknownMembers: [] });
    const written = workbook.toPlain();
    for (const sheet of plan.sheets) {
      const found = written.sheets.find(({ name }) => name === sheet.sheet);
      expect(found && comparable(found)).toEqual(comparable(planSheet(sheet)));
    }
  });
});
