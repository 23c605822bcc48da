import { dayOf, monthOf } from "../../src/domain/calendar";
import { createExcelHost } from "../../src/excel/excelHost";
import { MEANING_CODES, type LayoutChoice } from "../../src/workbook/mapping";
import { readChoices } from "../../src/workbook/read/choices";
import { sheetOf, startExcel, workbookOf } from "../host/excelRuntime";
import { saveMapping } from "../host/mappings";

const OPTIONS = { asOf: dayOf(2026, 4, 20) };

const layoutOf = (signature: string, count: number): LayoutChoice => ({
  contractor: "Chantier Fictif",
  signature,
  headerFirst: 3,
  headerLast: 4,
  columns: MEANING_CODES.slice(0, count).map((code, column) => ({
    column,
    header: `=${code}`,
    meaning: { code },
  })),
});

const draft = (sheet: string, layout: LayoutChoice | null) => ({
  sheet,
  isStatement: true,
  month: monthOf(2026, 3),
  lot: null,
  layout,
});

describe("keeping a mapping in Excel", () => {
  it("writes it in one trip, offers the meanings, and keeps what it learns next", async () => {
    const { workbook, host } = startExcel(workbookOf([sheetOf("Marché", [["Paramètre"]])]));
    const excel = createExcelHost();
    const first = layoutOf("a|b", 3);
    await saveMapping(excel, draft("Mars 2026", first), OPTIONS);
    expect(host.counters).toMatchObject({ syncs: 3, unknownMembers: [] });
    const second = layoutOf("c|d", MEANING_CODES.length);
    await saveMapping(excel, draft("Avril 2026", second), OPTIONS);
    const choices = readChoices(await excel.readGrids());
    expect(choices.layouts).toEqual([first, second]);
    expect(choices.sheets.map(({ sheet }) => sheet)).toEqual(["Mars 2026", "Avril 2026"]);
    const sheet = workbook.toPlain().sheets.find(({ name }) => name === "Correspondances");
    expect(sheet?.validations.map(({ column, rule }) => [column, rule.kind])).toEqual([
      [6, "list"],
      [10, "list"],
      [14, "list"],
    ]);
  });

  it("moves the second table aside when the buyer widened the first", async () => {
    const { workbook } = startExcel(workbookOf([sheetOf("Marché", [["Paramètre"]])]));
    const excel = createExcelHost();
    const layout = layoutOf("a|b", 3);
    await saveMapping(excel, draft("Mars 2026", layout), OPTIONS);
    const sheet = workbook.sheetByName("Correspondances");
    if (!sheet) throw new Error("no sheet");
    const [table, beside] = sheet.facets.tables;
    if (!table || !beside) throw new Error("no table");
    sheet.writeCells(4, 12, [[{ value: "Vu par" }], [{ value: "agent 4" }]], "user");
    sheet.set("tables", [{ ...table, columnCount: table.columnCount + 1 }, beside], "user");
    await saveMapping(excel, draft("Avril 2026", layoutOf("c|d", 4)), OPTIONS);
    const { tables, sheets } = await excel.readGrids();
    expect(tables.map(({ name, firstColumn, columnCount }) => [name, firstColumn, columnCount])).toEqual([
      ["tCorrespondances", 0, 13],
      ["tFeuilles", 14, 6],
    ]); // prettier-ignore
    const grid = sheets.find(({ name }) => name === "Correspondances");
    expect(grid?.values[5]?.[12]).toBe("agent 4");
    expect(readChoices(await excel.readGrids()).layouts[0]).toEqual(layout);
  });

  it("finds the second table wherever the buyer moved it on the sheet", async () => {
    const { workbook } = startExcel(workbookOf([sheetOf("Marché", [["Paramètre"]])]));
    const excel = createExcelHost();
    await saveMapping(excel, draft("Mars 2026", layoutOf("a|b", 3)), OPTIONS);
    const sheet = workbook.sheetByName("Correspondances");
    const [table, beside] = sheet?.facets.tables ?? [];
    if (!sheet || !table || !beside) throw new Error("no table");
    const cells = Array.from({ length: beside.rowCount }, (_, row) =>
      Array.from({ length: beside.columnCount }, (__, column) => ({
        value: sheet.cell(beside.row + row, beside.column + column).value,
      }))
    );
    sheet.writeCells(beside.row, 40, cells, "user");
    sheet.set("tables", [table, { ...beside, column: 40 }], "user");
    await saveMapping(excel, draft("Avril 2026", null), OPTIONS);
    const choices = readChoices(await excel.readGrids());
    expect(choices.sheets.map((each) => each.sheet)).toEqual(["Mars 2026", "Avril 2026"]);
  });
});
