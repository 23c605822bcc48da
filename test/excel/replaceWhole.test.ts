import { EMPTY_PLAN, type SheetPlan } from "../../src/workbook/plan";
import { createExcelHost } from "../../src/excel/excelHost";
import type { HostWorkbook } from "../../src/sandbox/host";
import type { PlainSheet } from "../../src/xlsx/plainWorkbook";
import { sheetOf, startExcel, workbookOf } from "../host/excelRuntime";
import { sheetPlan } from "../host/plans";

const SUMMARY = "Synthèse 2026-T1";

/** A summary with its own table, a formula that reads it, and a chart of columns and a line. */
const summaryOf = (rows: number, exists: boolean): SheetPlan =>
  sheetPlan({
    sheet: SUMMARY,
    ownerName: "_si_Synthese_2026_T1",
    exists,
    blocks: [
      { row: 0, column: 0, cells: [["Synthèse", `${rows} lignes`]], style: "title" },
      {
        row: 1,
        column: 0,
        cells: [["Total", { formula: "=SUM(tDecisions_2026_T1[Heures])", value: 7 * rows }]],
        style: "verdict",
      },
      { row: 3, column: 0, cells: [["Décision", "Heures", "Prévu"]], style: "header" },
      {
        row: 4,
        column: 0,
        cells: Array.from({ length: rows }, (_, index) => [`D${index + 1}`, 7, 8]),
        formats: [["General", "0.00", "0.00"]],
      },
    ],
    tables: [
      {
        name: "tDecisions_2026_T1",
        row: 3,
        column: 0,
        rowCount: rows + 1,
        columnCount: 3,
        showFilter: false,
      },
    ],
    charts: [
      {
        name: "si_graphique_1",
        kind: "column-stacked",
        title: "Heures",
        altText: "Heures",
        data: { row: 3, column: 0, rowCount: rows + 1, columnCount: 3 },
        anchor: { fromRow: 12, fromColumn: 0, toRow: 24, toColumn: 5 },
        valueFormat: "0",
        series: [{ labels: true }, { kind: "line", dash: "dash" }],
      },
    ],
    columnWidths: [20, 12, 12],
    ...(exists ? { replacesWhole: true } : {}),
  });

const NOTES = "Mes notes";

/** A workbook with a former summary of two rows, which a sheet of the buyer's reads. */
const withFormer = async (options = {}) => {
  const started = startExcel(workbookOf([sheetOf("Mai", [["Nom", "Heures"]])]), options);
  const excel = createExcelHost();
  await excel.readGrids();
  await excel.applyPlan({ ...EMPTY_PLAN, sheets: [summaryOf(2, false)] });
  const { workbook } = started;
  workbook.addSheet(NOTES, "user");
  const notes = workbook.sheetByName(NOTES);
  notes?.writeCells(0, 0, [[{ value: "Total lu" }, { formula: `='${SUMMARY}'!B2` }]], "user");
  await excel.readGrids();
  started.host.resetCounters();
  return { ...started, excel };
};
const replacing = (rows = 4) => ({ ...EMPTY_PLAN, sheets: [summaryOf(rows, true)] });

const plainSheet = (workbook: HostWorkbook, name = SUMMARY): PlainSheet | undefined =>
  workbook.toPlain().sheets.find((sheet) => sheet.name === name);
const texts = (sheet: PlainSheet | undefined) =>
  sheet?.cells.map(({ row, column, value }) => ({ row, column, value }));
const facts = (workbook: HostWorkbook) => {
  const { sheets, names } = workbook.toPlain();
  return { sheets: sheets.map(({ name }) => name), names, summary: plainSheet(workbook) };
};

describe("a summary replaced whole", () => {
  it("is rewritten in one trip, in its own sheet: what reads it elsewhere stays", async () => {
    const { workbook, host, excel } = await withFormer();
    const id = workbook.sheetByName(SUMMARY)?.id;
    await excel.applyPlan(replacing());
    expect(host.counters).toMatchObject({ syncs: 1, unknownMembers: [] });
    expect(workbook.sheetByName(SUMMARY)?.id).toBe(id);
    expect(workbook.sheetByName(NOTES)?.cell(0, 1).formula).toBe(`='${SUMMARY}'!B2`);
    expect(workbook.sheetByName(SUMMARY)?.cell(1, 1).formula).toBe(
      "=SUM(tDecisions_2026_T1[Heures])"
    );
    expect(facts(workbook).sheets).toEqual(["Mai", SUMMARY, NOTES]);
    const [table] = plainSheet(workbook)?.tables ?? [];
    expect(table).toMatchObject({ name: "tDecisions_2026_T1", rowCount: 5 });
    expect(plainSheet(workbook)?.charts[0]?.series).toEqual([
      { labels: true },
      { kind: "line", dash: "dash" },
    ]);
  });

  it("is the former or the new one, whole, whichever action Excel refuses", async () => {
    const first = await withFormer();
    const before = facts(first.workbook);
    await first.excel.applyPlan(replacing());
    const after = facts(first.workbook);
    expect(after.summary).not.toEqual(before.summary);
    const seen = { before: 0, after: 0 };
    for (let action = 0; ; action += 1) {
      const { workbook, host, excel } = await withFormer();
      host.refuseAfter(action, "GeneralException");
      const isDone = await excel.applyPlan(replacing()).then(
        () => true,
        () => false
      );
      if (host.isRefusalPending) break;
      const now = facts(workbook);
      // A refusal after the last action that matters leaves the new sheet.
      const isNew = isDone || now.summary?.cells.some(({ value }) => value === "4 lignes");
      expect({ action, ...now }).toEqual({ action, ...(isNew ? after : before) });
      seen[isNew ? "after" : "before"] += 1;
    }
    expect(seen.before).toBeGreaterThan(20);
    expect(seen.after).toBeGreaterThan(20);
  });

  it("is untouched, or whole beside, when Excel answers nothing any more", async () => {
    const first = await withFormer();
    const before = texts(plainSheet(first.workbook));
    await first.excel.applyPlan(replacing());
    const after = texts(plainSheet(first.workbook));
    for (let action = 0; ; action += 7) {
      const { workbook, host, excel } = await withFormer();
      host.refuseAfter(action, "GeneralException", true);
      const isDone = await excel.applyPlan(replacing()).then(
        () => true,
        () => false
      );
      if (isDone) break;
      // Cut off for good while it rewrites, Excel keeps the complete sheet beside.
      const complete = plainSheet(workbook, "_si_complet_1");
      const now = texts(complete ?? plainSheet(workbook));
      expect(complete ? [after] : [before, after]).toContainEqual(now);
    }
  });

  it("takes away, once it is rewritten, what a run that was cut off had left beside", async () => {
    // The first action at which Excel dies with the complete sheet beside.
    let action = 0;
    let { workbook, host, excel } = await withFormer();
    for (;;) {
      host.refuseAfter(action, "GeneralException", true);
      await excel.applyPlan(replacing()).catch(() => undefined);
      if (plainSheet(workbook, "_si_complet_1") !== undefined) break;
      action += 7;
      ({ workbook, host, excel } = await withFormer());
    }
    host.refuseAfter(1_000_000, "GeneralException");
    await excel.readGrids();
    await excel.applyPlan(replacing());
    expect(workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("_si_"))).toEqual([]);
    expect(plainSheet(workbook)).toBeDefined();
  }); // prettier-ignore

  it("stands as it was when the user stops between two requests", async () => {
    const { workbook, excel } = await withFormer({ profile: "web" });
    const before = facts(workbook);
    const controller = new AbortController();
    // Long enough for what is beside and what is in place to go in two requests.
    const stopped = excel.applyPlan(replacing(70_000), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect(facts(workbook).summary).toEqual(before.summary);
    expect(facts(workbook).sheets).toEqual(before.sheets);
  });
});

describe("a summary that its user handled", () => {
  const user = async (change: (workbook: HostWorkbook) => void) => {
    const started = await withFormer();
    change(started.workbook);
    await started.excel.readGrids();
    return started;
  };
  const summary = (workbook: HostWorkbook) => {
    const sheet = workbook.sheetByName(SUMMARY);
    if (!sheet) throw new Error("no summary");
    return sheet;
  };

  it("is shown again when it had been hidden, even for good", async () => {
    for (const visibility of ["hidden", "veryHidden"] as const) {
      const { workbook, excel } = await user((book) => summary(book).set("visibility", visibility, "user")); // prettier-ignore
      await excel.applyPlan({ ...replacing(), activate: SUMMARY });
      expect(summary(workbook).facets.visibility).toBe("visible");
      expect(workbook.activeSheet.name).toBe(SUMMARY);
      expect(summary(workbook).cell(0, 1).value).toBe("4 lignes");
    }
  });

  it("is refused, nothing written, while the workbook's structure is protected", async () => {
    const { workbook, excel, host } = await user((book) => {
      book.isStructureProtected = true;
    });
    const before = facts(workbook);
    await expect(excel.applyPlan(replacing())).rejects.toMatchObject({ code: "WorkbookProtected" });
    await expect(
      excel.applyPlan({ ...EMPTY_PLAN, sheets: [{ ...summaryOf(2, false), sheet: "Autre" }] })
    ).rejects.toMatchObject({ code: "WorkbookProtected" });
    expect(facts(workbook)).toEqual(before);
    expect(host.counters.unknownMembers).toEqual([]);
    // What adds no sheet is written.
    const { replacesWhole: _, ...inPlace } = summaryOf(4, true);
    await excel.applyPlan({ ...EMPTY_PLAN, sheets: [inPlace] });
    expect(summary(workbook).cell(0, 1).value).toBe("4 lignes");
  });

  it("is rewritten when its table had been renamed or given a row of totals", async () => {
    for (const change of [{ name: "Décisions" }, { hasTotals: true }]) {
      const { workbook, excel } = await user((book) => {
        const { tables } = summary(book).facets;
        summary(book).set("tables", tables.map((table) => ({ ...table, ...change })), "user"); // prettier-ignore
      });
      const { id } = summary(workbook);
      await excel.applyPlan(replacing());
      expect(summary(workbook).id).toBe(id);
      expect(plainSheet(workbook)?.tables).toMatchObject([
        { name: "tDecisions_2026_T1", rowCount: 5, hasTotals: false },
      ]);
      expect(plainSheet(workbook)?.cells).toContainEqual(
        expect.objectContaining({ value: "4 lignes" })
      );
    }
  });

  it("leaves beside what an earlier run left of another summary, and takes away what is of no use", async () => {
    const { workbook, excel } = await user((book) => {
      for (const [name, table] of [
        ["_si_complet_1", "tDecisions_2026_1"],
        ["_si_complet_2", "tDecisions_2026_T1_1"],
        ["_si_en_cours_1", "tDecisions_2025_1"],
      ] as const) {
        const sheet = book.addSheet(name, "user");
        const [own] = summary(book).facets.tables;
        if (!own) throw new Error("no table");
        sheet.set("tables", [{ ...own, id: table, name: table }], "user");
      }
    });
    await excel.applyPlan(replacing());
    expect(facts(workbook).sheets).toEqual(["Mai", SUMMARY, NOTES, "_si_complet_1"]);
    await excel.readGrids();
    const year = { ...summaryOf(2, false), sheet: "Bilan 2026", ownerName: "_si_Bilan_2026" };
    await excel.applyPlan({
      ...EMPTY_PLAN,
      sheets: [
        {
          ...year,
          tables: year.tables.map((table) => ({ ...table, name: "tDecisions_2026" })),
          blocks: [],
          charts: [],
        },
      ],
    });
    expect(facts(workbook).sheets).toEqual(["Mai", SUMMARY, NOTES, "Bilan 2026"]);
  });
});
