import { createExcelHost } from "../../src/excel/excelHost";
import type { HostSheet, HostWorkbook } from "../../src/sandbox/host";
import { EMPTY_PLAN, type PivotPlan, type SheetPlan } from "../../src/workbook/plan";
import { sheetOf, startExcel, workbookOf } from "../host/excelRuntime";
import { sheetPlan } from "../host/plans";

const SHEET = "Tableau croisé";

type Row = readonly [contract: string, month: number | null, hours: number];

const JANUARY = 46023;
const FEBRUARY = 46054;
const ROWS: readonly Row[] = [
  ["M-2", JANUARY, 10.5],
  ["M-1", FEBRUARY, 7],
  ["M-1", FEBRUARY, 0.25],
  ["M-1", null, 1],
];

/** The table, with its header on a row. */
const source = (rows: readonly Row[], exists: boolean, top = 0): SheetPlan =>
  sheetPlan({
    sheet: "Consolidation",
    ownerName: "_si_Consolidation",
    exists,
    blocks: [
      { row: top, column: 0, cells: [["Marché", "Mois", "Total"]], style: "header" },
      { row: top + 1, column: 0, cells: rows, formats: [["@", "mm/yyyy", "0.00"]] },
    ],
    tables: [
      {
        name: "tConsolidation",
        row: top,
        column: 0,
        rowCount: rows.length + 1,
        columnCount: 3,
        showFilter: true,
      },
    ],
    columnWidths: [12, 12, 12],
  });

const pivot = (exists: boolean, sheet = SHEET): PivotPlan => ({
  ownerName: "_si_Croise",
  sheet,
  exists,
  lines: [{ text: "Tableau croisé du territoire", style: "title" }],
  row: 2,
  name: "croise",
  table: "tConsolidation",
  rows: "Marché",
  columns: "Mois",
  sum: { column: "Total", title: "Heures", format: "#,##0.00" },
});

const start = async () => {
  const started = startExcel(workbookOf([sheetOf("Mai", [["Nom", "Heures"]])]));
  const excel = createExcelHost();
  await excel.readGrids();
  await excel.applyPlan({ ...EMPTY_PLAN, sheets: [source(ROWS, false)] });
  return { ...started, excel, write: (plan: PivotPlan) => excel.writePivot!(plan) };
};

const names = ({ sheets }: HostWorkbook): readonly string[] => sheets.map(({ name }) => name);

const shown = (sheet: HostSheet | null): readonly (readonly unknown[])[] => {
  const used = sheet?.usedArea(true);
  return Array.from({ length: used ? used.row + used.rowCount - 2 : 0 }, (_, row) =>
    Array.from(
      { length: used?.columnCount ?? 0 },
      (__, column) => sheet?.cell(2 + row, column).value
    )
  );
};

/** Hours by contract and month, whatever the order they came in. */
const FIRST = [
  ["Heures", "Étiquettes de colonnes", null, null, null],
  ["Étiquettes de lignes", JANUARY, FEBRUARY, "(vide)", "Total général"],
  ["M-1", null, 7.25, 1, 8.25],
  ["M-2", 10.5, null, null, 10.5],
  ["Total général", 10.5, 7.25, 1, 18.75],
];

describe("a PivotTable over a table of ours, through the genuine office.js", () => {
  it("adds up by contract and month on a sheet of its own, signed", async () => {
    const { workbook, host, write } = await start();
    expect(await write(pivot(false))).toBe("made");
    const sheet = workbook.sheetByName(SHEET);
    expect(sheet?.cell(0, 0).value).toBe("Tableau croisé du territoire");
    expect(shown(sheet)).toEqual(FIRST);
    expect(sheet?.cell(3, 1).numberFormat).toBe("mm/yyyy");
    expect(sheet?.cell(6, 4).numberFormat).toBe("#,##0.00");
    const signed = workbook.names.find(({ name }) => name === "_si_Croise");
    expect(signed).toMatchObject({ isHidden: true, target: { sheetId: sheet?.id } });
    expect(host.counters.unknownMembers).toEqual([]);
    // Saved, it prints on landscape pages one wide, its labels whole.
    const saved = workbook.toPlain().sheets.find(({ name }) => name === SHEET);
    expect(saved?.print).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      area: { row: 0, column: 0, rowCount: 7, columnCount: 5 },
    });
    expect(saved?.columnWidths[0]).toBeGreaterThan("Étiquettes de lignes".length);
  });

  it("is refreshed when the table changed, and made again when the user removed it", async () => {
    const { workbook, excel, host, write } = await start();
    await write(pivot(false));
    await excel.readGrids();
    await excel.applyPlan({
      ...EMPTY_PLAN,
      sheets: [source([...ROWS.slice(0, 2), ["M-3", JANUARY, 2]], true)],
    });
    const sheet = workbook.sheetByName(SHEET);
    // As in Excel, nothing follows by itself.
    expect(shown(sheet)).toEqual(FIRST);
    const later = [{ text: "Situation au 1er mars", style: "title" }] as const;
    expect(await write({ ...pivot(true), lines: later })).toBe("refreshed");
    expect(sheet?.cell(0, 0).value).toBe("Situation au 1er mars");
    const now = [
      ["Heures", "Étiquettes de colonnes", null, null],
      ["Étiquettes de lignes", JANUARY, FEBRUARY, "Total général"],
      ["M-1", null, 7, 7],
      ["M-2", 10.5, null, 10.5],
      ["M-3", 2, null, 2],
      ["Total général", 12.5, 7, 19.5],
    ];
    expect(shown(sheet)).toEqual(now);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).pivotTables.getItem("croise").delete();
      await context.sync();
    });
    expect(shown(sheet)).toEqual([]);
    expect(await write(pivot(true))).toBe("made");
    expect(shown(sheet)).toEqual(now);
    expect(host.counters.unknownMembers).toEqual([]);
  });

  it("is made again when what it reads moved, and found under the name the user gave it", async () => {
    const { workbook, excel, write } = await start();
    await write(pivot(false));
    await excel.readGrids();
    // A row above it: the table is another one now.
    await excel.applyPlan({ ...EMPTY_PLAN, sheets: [source(ROWS, true, 1)] });
    expect(await write(pivot(true))).toBe("made");
    expect(shown(workbook.sheetByName(SHEET))).toEqual(FIRST);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).pivotTables.getItem("croise").name = "Le mien";
      await context.sync();
    });
    expect(await write(pivot(true))).toBe("refreshed");
    expect(workbook.sheetByName(SHEET)?.facets.pivots.map(({ name }) => name)).toEqual(["Le mien"]);
  });

  it("leaves nothing half-made on a sheet that is there", async () => {
    const { workbook, write } = await start();
    await write(pivot(false));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).pivotTables.getItem("croise").delete();
      await context.sync();
    });
    expect(await write({ ...pivot(true), columns: "Absente" })).toBe("none");
    expect(workbook.sheetByName(SHEET)?.facets.pivots).toEqual([]);
    expect(await write(pivot(true))).toBe("made");
    expect(shown(workbook.sheetByName(SHEET))).toEqual(FIRST);
  });

  it("leaves nothing behind where it is refused, and never fails", async () => {
    const locked = await start();
    locked.workbook.isStructureProtected = true;
    expect(await locked.write(pivot(false))).toBe("none");
    expect(names(locked.workbook)).toEqual(["Mai", "Consolidation"]);

    // What it is to read has no such column: Excel refuses once the sheet is there.
    const refused = await start();
    expect(await refused.write({ ...pivot(false), rows: "Absente" })).toBe("none");
    expect(names(refused.workbook)).toEqual(["Mai", "Consolidation"]);
    expect(refused.workbook.names.map(({ name }) => name)).not.toContain("_si_Croise");

    const older = await start();
    const isSetSupported = (): boolean => false;
    Object.assign(window, { Office: { context: { requirements: { isSetSupported } } } });
    expect(await older.write(pivot(false))).toBe("none");
    expect(names(older.workbook)).toEqual(["Mai", "Consolidation"]);
  });

  it("never takes the place of a sheet of the user's", async () => {
    const { workbook, write } = await start();
    workbook.addSheet(SHEET, "user");
    const theirs = workbook.sheetByName(SHEET);
    theirs?.writeCells(0, 0, [[{ value: "Mes notes" }]], "user");
    expect(await write(pivot(false))).toBe("none");
    expect(workbook.sheetByName(SHEET)?.cell(0, 0).value).toBe("Mes notes");
    // A sheet that the user protected is as closed to a refresh.
    await write(pivot(false, "Croisé"));
    workbook.sheetByName("Croisé")?.set("isProtected", true, "user");
    expect(await write(pivot(true, "Croisé"))).toBe("none");
    expect(shown(workbook.sheetByName("Croisé"))).toEqual(FIRST);
  });

  it("takes over the name that a deleted sheet of ours left", async () => {
    const { workbook, write } = await start();
    await write(pivot(false));
    workbook.removeSheet(workbook.sheetByName(SHEET)?.id ?? "", "user");
    expect(await write(pivot(false))).toBe("made");
    const signed = workbook.names.filter(({ name }) => name === "_si_Croise");
    expect(signed).toMatchObject([{ target: { sheetId: workbook.sheetByName(SHEET)?.id } }]);
  });
});
