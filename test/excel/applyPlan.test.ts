import { MARK_SIGNATURE } from "../../src/workbook/grid";
import { EMPTY_PLAN, type WorkbookPlan } from "../../src/workbook/plan";
import { createExcelHost } from "../../src/excel/excelHost";
import type { HostWorkbook } from "../../src/sandbox/host";
import type { PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { settled, sheetOf, startExcel, workbookOf } from "../host/excelRuntime";
import { HEADERS, hours, sheetPlan, summary } from "../host/plans";

const statement = () =>
  sheetOf(
    "L'été & cie !",
    [
      ["Nom", "Heures", "Notes"],
      ["A", 7.5, "=1+1"],
      ["B", "7h30", "15/03/2026"],
    ],
    { conditionalFormats: [{ id: "user", ranges: ["A1:A3"], formula: "=$A1=1", fill: "#FFFFFF" }] }
  );

const apply = (plan: Partial<WorkbookPlan>): Promise<void> =>
  createExcelHost().applyPlan({ ...EMPTY_PLAN, ...plan });

/** Reads first, as every use of the add-in does: the plan then takes one trip. */
const readThenApply = async (
  plan: Partial<WorkbookPlan>,
  options = {}
): Promise<ReturnType<typeof createExcelHost>> => {
  const host = createExcelHost();
  await host.readGrids();
  await host.applyPlan({ ...EMPTY_PLAN, ...plan }, options);
  return host;
};

const sheetNamed = (book: PlainWorkbook, name: string) => {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const cellAt = (workbook: HostWorkbook, sheet: string, row: number, column: number) =>
  workbook.sheetByName(sheet)?.cell(row, column);

describe("applyPlan: sheets", () => {
  it("creates owned sheets with tables, formulas, charts and print set-up, in one trip", async () => {
    const { workbook, host } = startExcel(workbookOf([statement()]));
    const excel = createExcelHost();
    await excel.readGrids();
    host.resetCounters();
    // The summary comes first and reads a table the plan has not made yet.
    await excel.applyPlan({
      ...EMPTY_PLAN,
      sheets: [summary(), hours(3, false)],
      activate: "Synthèse 2026-T1",
    });
    expect(host.counters).toMatchObject({ syncs: 1, unknownMembers: [] });
    const plain = workbook.toPlain();
    expect(plain.activeSheet).toBe("Synthèse 2026-T1");
    expect(plain.names).toEqual(
      expect.arrayContaining([
        { name: "_si_Heures", refersTo: "='Heures'!$A$1", isHidden: true },
        { name: "_si_Synthese_2026_T1", refersTo: "='Synthèse 2026-T1'!$A$1", isHidden: true },
      ])
    );
    const register = sheetNamed(plain, "Heures");
    expect(register.tables).toEqual([
      expect.objectContaining({ name: "tHeures", row: 2, rowCount: 4, columns: HEADERS }),
    ]);
    expect(register).toMatchObject({
      freezeRows: 3,
      tabColor: "#44546A",
      columnWidths: { 0: 12, 1: 30, 2: 12 },
    });
    expect(cellAt(workbook, "Heures", 3, 0)).toMatchObject({
      value: 46_023,
      numberFormat: "dd/mm/yyyy",
    });
    const sheet = sheetNamed(plain, "Synthèse 2026-T1");
    expect(cellAt(workbook, sheet.name, 3, 1)?.formula).toBe(
      "=SUMIFS(tHeures[Total],tHeures[Mois],46023)"
    );
    expect(cellAt(workbook, sheet.name, 6, 0)?.style).toMatchObject({
      bold: true,
      borderTop: true,
    });
    expect(sheet.charts).toEqual([
      expect.objectContaining({ name: "si_graphique_1", kind: "column-stacked", valueFormat: "0" }),
      expect.objectContaining({ name: "si_graphique_2", kind: "line", title: "Cumul" }),
    ]);
    expect(sheet.charts[0]?.anchor).toEqual({ fromRow: 8, fromColumn: 0, toRow: 22, toColumn: 5 });
    expect(sheet.print).toEqual(summary().print);
  });

  it("rewrites an owned sheet: same sheet, same table, nothing left of what was longer", async () => {
    const { workbook } = startExcel(workbookOf([statement()]));
    await readThenApply({ sheets: [hours(5, false)] });
    const id = workbook.sheetByName("Heures")?.id;
    const tableId = workbook.sheetByName("Heures")?.facets.tables[0]?.id;
    await readThenApply({ sheets: [hours(2, true)] });
    const sheet = workbook.sheetByName("Heures");
    expect(sheet?.id).toBe(id);
    expect(sheet?.facets.tables).toEqual([expect.objectContaining({ id: tableId, rowCount: 3 })]);
    expect(sheet?.cell(5, 0)).toMatchObject({ value: null, numberFormat: "General" });
    expect(workbook.names).toHaveLength(1);
  });

  it("gives the same workbook when it runs twice", async () => {
    const { workbook } = startExcel(workbookOf([statement()]));
    await readThenApply({ sheets: [hours(3, false), summary()] });
    const once = workbook.toPlain();
    await readThenApply({ sheets: [hours(3, true), { ...summary(), exists: true }] });
    expect(workbook.toPlain()).toEqual(once);
  });

  it("leaves the user's own chart on an owned sheet", async () => {
    const { workbook } = startExcel(workbookOf([statement()]));
    await readThenApply({ sheets: [hours(3, false), summary()] });
    const sheet = workbook.sheetByName("Synthèse 2026-T1");
    const [chart] = sheet?.facets.charts ?? [];
    if (!sheet || !chart) throw new Error("no chart");
    sheet.set(
      "charts",
      [...sheet.facets.charts, { ...chart, id: "mine", name: "Le mien" }],
      "user"
    );
    await readThenApply({ sheets: [{ ...summary(), exists: true }] });
    expect(sheet.facets.charts.map(({ name }) => name)).toEqual([
      "Le mien",
      "si_graphique_1",
      "si_graphique_2",
    ]);
  });

  it("writes every text as a text, whatever it looks like", async () => {
    const texts = [
      "=1+1", "+33 1 23 45", "-5", "@x", "'x", "007", "12345678901234", "1E5", "50%", "8:30",
      "15/03/2026", "05/03/2026", "2026-03-05", "mars 2026", "Mar 2026", "TRUE", "vrai", "#N/A",
      "(5)", "Espaces verts", "L'été", "avril", "Titulaire 2",
    ]; // prettier-ignore
    const { workbook } = startExcel(workbookOf([statement()]));
    const block = { row: 0, column: 0, cells: texts.map((text) => [text, text]) };
    await readThenApply({
      sheets: [sheetPlan({ sheet: "Textes", blocks: [{ ...block, formats: [["General", "@"]] }] })],
    });
    texts.forEach((text, row) => {
      expect(cellAt(workbook, "Textes", row, 0)).toMatchObject({ value: text, formula: null });
      expect(cellAt(workbook, "Textes", row, 1)).toMatchObject({ value: text, formula: null });
    });
  });

  it("writes formulas of a table's own columns once the table is there", async () => {
    const { workbook } = startExcel(workbookOf([statement()]));
    const plan = sheetPlan({
      sheet: "Pénalités",
      blocks: [
        { row: 0, column: 0, cells: [["Quantité", "Taux", "Brut"]], style: "header" },
        {
          row: 1,
          column: 0,
          cells: [1, 2].map((quantity) => [
            quantity,
            35,
            { formula: "=[@[Quantité]]*[@Taux]", value: quantity * 35 },
          ]),
        },
      ],
      tables: [
        { name: "tPenalites", row: 0, column: 0, rowCount: 3, columnCount: 3, showFilter: false },
      ],
    });
    await readThenApply({ sheets: [plan] });
    expect(cellAt(workbook, "Pénalités", 2, 2)?.formula).toBe("=[@[Quantité]]*[@Taux]");
    expect(cellAt(workbook, "Pénalités", 2, 0)?.value).toBe(2);
  });

  it("adds drop-downs and bounds to an input sheet", async () => {
    const { workbook } = startExcel(workbookOf([statement()]));
    const common = { row: 1, rowCount: 20, columnCount: 1, title: "Unité", message: "Choisir." };
    const validations = [
      { ...common, column: 0, alert: "stop" as const, rule: { kind: "list" as const, values: ["Oui", "Non"] } },
      { ...common, column: 1, alert: "warning" as const, rule: { kind: "date" as const, min: 40_000, max: 60_000 } },
      { ...common, column: 2, alert: "information" as const, rule: { kind: "list-formula" as const, formula: "=$A$1:$A$3" } },
    ]; // prettier-ignore
    await readThenApply({
      sheets: [sheetPlan({ sheet: "Marché", ownerName: null, validations })],
    });
    expect(workbook.sheetByName("Marché")?.facets.validations).toEqual(validations);
    expect(workbook.names).toEqual([]);
  });

  it("refuses a protected output sheet before writing anything", async () => {
    const book = workbookOf([statement(), sheetOf("Heures", [["ancien"]], { isProtected: true })]);
    const { workbook } = startExcel(book);
    const before = workbook.toPlain();
    await expect(readThenApply({ sheets: [summary(), hours(3, true)] })).rejects.toMatchObject({
      code: "AccessDenied",
      details: { sheet: "Heures" },
    });
    expect(workbook.toPlain()).toEqual(before);
  });

  it("tells Excel's refusals by their code, and never by Excel's message", async () => {
    startExcel(workbookOf([statement()]));
    const refused = apply({ sheets: [sheetPlan({ sheet: "a/b" })] });
    await expect(refused).rejects.toMatchObject({ name: "HostError", code: "InvalidArgument" });
    await expect(apply({ sheets: [hours(1, true)] })).rejects.toMatchObject({
      name: "HostError",
      code: "ItemNotFound",
    });
  });

  it("hears of other people's changes again after a failure", async () => {
    const { workbook } = startExcel(workbookOf([statement()]));
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    await expect(
      apply({ sheets: [hours(2, false), sheetPlan({ sheet: "a/b" })] })
    ).rejects.toThrow();
    await settled();
    expect(heard).toEqual([]);
    workbook.sheets[0]?.writeCells(0, 0, [[{ value: "x" }]], "user");
    await settled();
    expect(heard).toEqual(["A1"]);
  });

  it("cuts a plan too long for one trip, tells how far it is, and stops when asked", async () => {
    const { workbook, host } = startExcel(workbookOf([statement()]), { profile: "web" });
    const steps: string[] = [];
    await readThenApply(
      { sheets: [hours(75_000, false)] },
      {
        onProgress: ({ done, total }: { done: number; total: number }) =>
          steps.push(`${done}/${total}`),
      }
    );
    expect(steps.length).toBeGreaterThan(1);
    expect(host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(cellAt(workbook, "Heures", 75_002, 2)?.value).toBe(7.25);
    const controller = new AbortController();
    const stopped = readThenApply(
      {
        sheets: [{ ...hours(75_000, false), sheet: "Autre", ownerName: "_si_Autre", tables: [] }],
      },
      { signal: controller.signal, onProgress: () => controller.abort() }
    );
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("applyPlan: marks", () => {
  const marks = (cells: readonly string[]): WorkbookPlan["marks"] => [
    {
      sheet: "L'été & cie !",
      groups: [
        { severity: "blocking", cells },
        { severity: "to-justify", cells: ["C3"] },
      ],
    },
  ];

  it("adds removable formats with the signature and touches nothing else", async () => {
    const { workbook, host } = startExcel(workbookOf([statement()]));
    const before = workbook.toPlain();
    const excel = await readThenApply({ marks: marks(["B2", "B3", "A1"]) });
    expect(host.counters.syncs).toBe(3);
    const after = sheetNamed(workbook.toPlain(), "L'été & cie !");
    const [original] = before.sheets;
    expect({ ...after, conditionalFormats: [] }).toEqual({ ...original, conditionalFormats: [] });
    expect(after.conditionalFormats).toHaveLength(3);
    const ours = after.conditionalFormats.filter(({ formula }) =>
      formula?.includes(MARK_SIGNATURE)
    );
    expect(ours.map(({ ranges }) => ranges)).toEqual([["C3"], ["A1", "B2:B3"]]);
    expect(ours[1]).toMatchObject({ bold: true, underline: true });
    const snapshot = await excel.readGrids();
    const ids = snapshot.sheets[0]?.markIds ?? [];
    expect(ids).toHaveLength(2);
    await excel.applyPlan({ ...EMPTY_PLAN, marksToRemove: [{ sheet: "L'été & cie !", ids }] });
    // The user's own conditional format is still there, and nothing else ever changed.
    expect(workbook.toPlain().sheets).toEqual(
      before.sheets.map((sheet) => ({
        ...sheet,
        conditionalFormats: after.conditionalFormats.filter((format) => !ours.includes(format)),
      }))
    );
  });

  it("leaves a protected sheet alone and marks the others", async () => {
    const closed = { ...statement(), name: "Fermée", isProtected: true };
    const { workbook } = startExcel(workbookOf([statement(), closed]));
    const [open] = marks(["B2"]);
    await readThenApply({ marks: [{ sheet: "Fermée", groups: open!.groups }, open!] });
    const formats = workbook.sheets.map((sheet) => sheet.facets.conditionalFormats.length);
    expect(formats).toEqual([3, 1]);
  });
});

describe("applyPlan: sizes", () => {
  it("asks for a thousand marks in less than 10 KB", async () => {
    const { host } = startExcel(workbookOf([sheetOf("Mars 2026", [["x"]])]));
    const excel = createExcelHost();
    await excel.readGrids();
    host.resetCounters();
    const cells = Array.from({ length: 1000 }, (_, index) => `${"FGHIJ"[index % 5]}${2 + index}`);
    await excel.applyPlan({
      ...EMPTY_PLAN,
      marks: [{ sheet: "Mars 2026", groups: [{ severity: "blocking", cells }] }],
    });
    expect(host.counters.syncs).toBe(1);
    expect(host.counters.requestLength).toBeLessThan(10_000);
  });

  it("writes a summary with two charts in less than 17 KB, the looks of their series included", async () => {
    const { host } = startExcel(workbookOf([sheetOf("Mars 2026", [["x"]])]));
    const excel = await readThenApply({ sheets: [hours(3, false)] });
    await excel.readGrids();
    host.resetCounters();
    await excel.applyPlan({ ...EMPTY_PLAN, sheets: [summary()] });
    expect(host.counters.syncs).toBe(1);
    expect(host.counters.requestLength).toBeLessThan(17_000);
  });

  it("writes the register of twelve months of two hundred rows in less than a megabyte", async () => {
    const { host } = startExcel(workbookOf([sheetOf("Mars 2026", [["x"]])]));
    const excel = createExcelHost();
    await excel.readGrids();
    host.resetCounters();
    await excel.applyPlan({ ...EMPTY_PLAN, sheets: [hours(2400, false)] });
    expect(host.counters.syncs).toBe(1);
    expect(host.counters.requestLength).toBeLessThan(1_000_000);
  });

  it.each(["1.13", "1.14", "1.17", "1.20"])(
    "needs nothing above ExcelApi %s",
    async (apiVersion) => {
      const { workbook, host } = startExcel(workbookOf([statement()]), { apiVersion });
      await readThenApply({ sheets: [hours(3, false), summary()] });
      await readThenApply({ sheets: [hours(4, true), { ...summary(), exists: true }] });
      expect(host.counters.unknownMembers).toEqual([]);
      expect(workbook.sheets).toHaveLength(3);
    }
  );
});
