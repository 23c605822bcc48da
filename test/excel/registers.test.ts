import { readRegisters } from "../../src/app/readRegisters";
import type { RegisterChange, RowChange } from "../../src/app/registerTypes";
import { saveRegisters } from "../../src/app/saveRegisters";
import { dayOf } from "../../src/domain/calendar";
import { createExcelHost } from "../../src/excel/excelHost";
import { HostError } from "../../src/workbook/host";
import type { HostWorkbook } from "../../src/sandbox/host";
import { startExcel } from "../host/excelRuntime";
import { documentsWorkbook, rowsOf } from "../host/registerWorkbook";

const OPTIONS = { asOf: dayOf(2026, 4, 20) };
const APRIL = dayOf(2026, 4, 15);
const ROWS = [
  ["Relevé mensuel", "Mars 2026", APRIL, null, null, null, "agent 4"],
  ["Bilan", "T1 2026", APRIL, dayOf(2026, 4, 2), "0012", null, null],
  ["Comité", "T1 2026", APRIL, null, "+33 1", null, "agent 5"],
] as const;

const documents = (...changes: readonly RowChange[]): readonly RegisterChange[] => [
  { table: "tDocuments", changes },
];

const tableOf = (workbook: HostWorkbook) => workbook.sheetByName("Documents")?.facets.tables[0];

const cell = (workbook: HostWorkbook, row: number, column: number) => {
  const { value, formula, numberFormat } = workbook.sheetByName("Documents")!.cell(row, column);
  return { value, formula, numberFormat };
};

const refusal = async (run: Promise<unknown>): Promise<HostError> => {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason
  );
  if (!(error instanceof HostError)) throw new Error("nothing was refused");
  return error;
};

describe("writing into the buyer's tables in Excel", () => {
  it("sets cells, deletes and adds rows in one trip", async () => {
    const { workbook, host } = startExcel(documentsWorkbook(ROWS));
    const excel = createExcelHost();
    const { tables } = await readRegisters(excel);
    const [first, second] = rowsOf(tables);
    host.resetCounters();
    const after = await saveRegisters(
      excel,
      documents(
        { kind: "set", index: 0, before: first!.cells, cells: { "Reçu le": APRIL + 1 } },
        { kind: "delete", index: 1, before: second!.cells },
        { kind: "add", cells: { Document: "=1+1", Période: "0012", Échéance: APRIL + 30 } },
        { kind: "add", cells: { Document: "Avril 2026", Observations: "@réunion" } }
      ),
      OPTIONS
    );
    // Two readings of two trips and one writing.
    expect(host.counters).toMatchObject({ syncs: 5, unknownMembers: [] });
    expect(rowsOf(after.tables).map(({ cells }) => cells)).toEqual([
      { Document: "Relevé mensuel", Période: "Mars 2026", Échéance: APRIL, "Reçu le": APRIL + 1, Observations: null, Retard: expect.anything(), "Vu par": "agent 4" },
      { Document: "Comité", Période: "T1 2026", Échéance: APRIL, "Reçu le": null, Observations: "+33 1", Retard: expect.anything(), "Vu par": "agent 5" },
      { Document: "=1+1", Période: "0012", Échéance: APRIL + 30, "Reçu le": null, Observations: null, Retard: null, "Vu par": null },
      { Document: "Avril 2026", Période: null, Échéance: null, "Reçu le": null, Observations: "@réunion", Retard: null, "Vu par": null },
    ]); // prettier-ignore
    expect(tableOf(workbook)).toMatchObject({ row: 3, rowCount: 5 });
    // The buyer's own column goes on with its formula, on the right row.
    expect([4, 5, 6, 7].map((row) => cell(workbook, row, 6).formula)).toEqual([
      "=E5-D5", "=E6-D6", "=E7-D7", "=E8-D8",
    ]); // prettier-ignore
    expect(cell(workbook, 6, 1)).toEqual({ value: "=1+1", formula: null, numberFormat: "@" });
    expect(cell(workbook, 6, 3).numberFormat).toBe("dd/mm/yyyy");
  });
});

it("takes back what was noted, although the buyer's own column was computed again meanwhile", async () => {
  const { workbook } = startExcel(documentsWorkbook(ROWS));
  const excel = createExcelHost();
  const [first] = rowsOf((await readRegisters(excel)).tables);
  await saveRegisters(
    excel,
    documents({ kind: "set", index: 0, before: first!.cells, cells: { "Reçu le": APRIL } }),
    OPTIONS
  );
  // What a recalculation does to the column that compares both dates.
  const computed = { row: 4, column: 6, value: 1234 };
  workbook.sheetByName("Documents")!.writeComputed([computed]);
  const before = { ...first!.cells, "Reçu le": APRIL };
  await saveRegisters(
    excel,
    documents({ kind: "set", index: 0, before, cells: { "Reçu le": null } }),
    OPTIONS
  );
  expect(cell(workbook, 4, 4).value).toBeNull();
});

describe("tables that are not plain", () => {
  it("fills the blank row of an empty table first", async () => {
    const { workbook } = startExcel(documentsWorkbook([]));
    const excel = createExcelHost();
    const { tables } = await saveRegisters(
      excel,
      documents(
        { kind: "add", cells: { Document: "Bilan", Échéance: APRIL } },
        { kind: "add", cells: { Document: "Comité" } }
      ),
      OPTIONS
    );
    expect(tableOf(workbook)).toMatchObject({ rowCount: 3 });
    expect(rowsOf(tables).map(({ cells }) => cells["Document"])).toEqual(["Bilan", "Comité"]);
    expect(cell(workbook, 4, 3)).toEqual({
      value: APRIL,
      formula: null,
      numberFormat: "dd/mm/yyyy",
    });
  });

  it("empties the last row instead of deleting it", async () => {
    const { workbook } = startExcel(documentsWorkbook(ROWS));
    const excel = createExcelHost();
    const { tables } = await readRegisters(excel);
    const after = await saveRegisters(
      excel,
      documents(
        ...rowsOf(tables).map(({ index, cells }): RowChange => ({
          kind: "delete",
          index,
          before: cells,
        }))
      ),
      OPTIONS
    );
    expect(rowsOf(after.tables)).toEqual([]);
    expect(tableOf(workbook)).toMatchObject({ row: 3, rowCount: 2 });
  });

  it("adds above the totals row and what stands under the table", async () => {
    const plain = documentsWorkbook(ROWS, {}, { hasTotals: true });
    const { workbook } = startExcel({
      ...plain,
      sheets: plain.sheets.map((sheet) =>
        sheet.name === "Documents"
          ? { ...sheet, cells: [...sheet.cells, { row: 9, column: 1, value: "Sous la table" }] }
          : sheet
      ),
    });
    await saveRegisters(
      createExcelHost(),
      documents({ kind: "add", cells: { Document: "Bilan" } }),
      OPTIONS
    );
    expect([7, 8, 10].map((row) => cell(workbook, row, 1).value)).toEqual([
      "Bilan",
      "Total",
      "Sous la table",
    ]);
    expect(tableOf(workbook)).toMatchObject({ rowCount: 6, hasTotals: true });
  });

  it("writes rows that a filter hides", async () => {
    const { workbook } = startExcel(documentsWorkbook(ROWS, { hiddenRows: [4, 6] }));
    const excel = createExcelHost();
    const { tables } = await readRegisters(excel);
    const [first] = rowsOf(tables);
    await saveRegisters(
      excel,
      documents({ kind: "set", index: 0, before: first!.cells, cells: { "Reçu le": APRIL } }),
      OPTIONS
    );
    expect(cell(workbook, 4, 4).value).toBe(APRIL);
    expect(workbook.sheetByName("Documents")!.facets.hiddenRows).toEqual(new Set([4, 6]));
  });
});

describe("refusals", () => {
  it("writes nothing when a row is no longer what the person saw", async () => {
    const { workbook } = startExcel(documentsWorkbook(ROWS));
    const excel = createExcelHost();
    const { tables } = await readRegisters(excel);
    const [first, second] = rowsOf(tables);
    workbook.sheetByName("Documents")!.writeCells(5, 1, [[{ value: "Autre" }]], "user");
    const error = await refusal(
      saveRegisters(
        excel,
        documents(
          { kind: "set", index: 0, before: first!.cells, cells: { "Reçu le": APRIL } },
          { kind: "set", index: 1, before: second!.cells, cells: { "Reçu le": APRIL } },
          { kind: "add", cells: { Document: "Bilan" } }
        ),
        OPTIONS
      )
    );
    expect([error.code, error.details]).toEqual([
      "RowChanged",
      { table: "tDocuments", row: 6, sheet: "Documents" },
    ]);
    expect(cell(workbook, 4, 4).value).toBeNull();
    expect(tableOf(workbook)).toMatchObject({ rowCount: 4 });
  });

  it("names the protected sheet before writing", async () => {
    const { workbook } = startExcel(documentsWorkbook(ROWS, { isProtected: true }));
    const error = await refusal(
      saveRegisters(
        createExcelHost(),
        documents({ kind: "add", cells: { Document: "Bilan" } }),
        OPTIONS
      )
    );
    expect([error.code, error.details]).toEqual(["AccessDenied", { sheet: "Documents" }]);
    expect(tableOf(workbook)).toMatchObject({ rowCount: 4 });
  });

  it("takes the added rows back when Excel refuses what follows", async () => {
    const { workbook } = startExcel(documentsWorkbook(ROWS));
    const excel = createExcelHost();
    const snapshot = await excel.readGrids();
    const table = snapshot.tables[0]!;
    const edit = {
      sheet: table.sheet,
      table: table.name,
      row: table.firstRow,
      column: table.firstColumn,
      rowCount: table.rowCount,
      columnCount: table.columnCount,
      hasTotals: false,
      cells: [],
      addedRows: [{ cells: ["Bilan"], formats: ["@"] }],
      // No such row: Excel refuses.
      deletedRows: [40],
    };
    const plan = { edits: [edit], sheets: [], marksToRemove: [], marks: [], activate: null };
    const error = await refusal(excel.applyPlan(plan));
    expect(error.code).toBe("InvalidArgument");
    expect(tableOf(workbook)).toMatchObject({ rowCount: 4 });
    expect([4, 5, 6, 7].map((row) => cell(workbook, row, 1).value)).toEqual([
      "Relevé mensuel",
      "Bilan",
      "Comité",
      null,
    ]);
  });

  it("names the column that the table lacks", async () => {
    startExcel(documentsWorkbook(ROWS));
    const error = await refusal(
      saveRegisters(
        createExcelHost(),
        documents({ kind: "add", cells: { Document: "Bilan", Lieu: "Mairie" } }),
        OPTIONS
      )
    );
    expect([error.code, error.details]).toEqual([
      "RegisterColumnMissing",
      { table: "tDocuments", column: "Lieu", sheet: "Documents" },
    ]);
  });
});

describe("a table that is not there", () => {
  it("is created with its rows, on a sheet of its own", async () => {
    const { workbook } = startExcel(documentsWorkbook(ROWS));
    const { tables } = await saveRegisters(
      createExcelHost(),
      [
        {
          table: "tEncadrement",
          changes: [
            {
              kind: "add",
              cells: { Mois: dayOf(2026, 3, 1), Encadrant: "E-01", "Jours prévus": 20 },
            },
          ],
        },
        { table: "tDocuments", changes: [{ kind: "add", cells: { Document: "Bilan" } }] },
      ],
      OPTIONS
    );
    expect(tables.get("tEncadrement")).toMatchObject({
      sheet: "Encadrement",
      rows: [{ index: 0, cells: { Mois: dayOf(2026, 3, 1), Encadrant: "E-01" } }],
    });
    expect(rowsOf(tables)).toHaveLength(4);
    expect(workbook.toPlain().sheets.map(({ name }) => name)).toEqual([
      "Documents",
      "Notes",
      "Encadrement",
    ]);
  });
});
