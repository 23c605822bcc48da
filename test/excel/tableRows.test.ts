import { createExcelHost } from "../../src/excel/excelHost";
import { HostError } from "../../src/workbook/host";
import { EMPTY_PLAN, type TableEdit } from "../../src/workbook/plan";
import type { HostWorkbook } from "../../src/sandbox/host";
import { sheetOf, startExcel, workbookOf } from "../host/excelRuntime";

const TABLE = {
  name: "tLots",
  row: 0,
  column: 0,
  rowCount: 3,
  columnCount: 2,
  columns: ["Lot", "Heures"],
  hasTotals: false,
  showFilter: true,
};
const OTHER = { ...TABLE, name: "tAutre", row: 6, columns: ["Un", "Deux"] };

const ROWS = [["Lot", "Heures"], ["1", 10], ["2", 20], [], [], [], ["Un", "Deux"], ["a", "b"], ["c", "d"]]; // prettier-ignore

const book = (other: Partial<typeof OTHER> | null = null, more: object = {}) =>
  workbookOf([
    sheetOf("Lots", ROWS, {
      tables: other === null ? [TABLE] : [TABLE, { ...OTHER, ...other }],
      ...more,
    }),
  ]);

const codeOf = async (run: Promise<unknown>): Promise<string> => {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason
  );
  if (error instanceof OfficeExtension.Error || error instanceof HostError) return error.code;
  throw new Error("nothing was refused");
};

const inRows = (act: (rows: Excel.TableRowCollection) => void) =>
  Excel.run(async (context) => {
    act(context.workbook.tables.getItem("tLots").rows);
    await context.sync();
  });

const values = (workbook: HostWorkbook) =>
  Array.from({ length: 10 }, (_, row) => workbook.sheetByName("Lots")!.cell(row, 0).value);

const edit = (more: Partial<TableEdit>): TableEdit => ({
  sheet: "Lots",
  table: "tLots",
  row: 0,
  column: 0,
  rowCount: 3,
  columnCount: 2,
  hasTotals: false,
  cells: [],
  addedRows: [],
  deletedRows: [],
  ...more,
});

describe("rows of a table, as Excel's API has them", () => {
  it("come in blank and push down what stands below, within the table's columns", async () => {
    const { workbook, host } = startExcel(book({}));
    await inRows((rows) => rows.add());
    expect(values(workbook)).toEqual(["Lot", "1", "2", null, null, null, null, "Un", "a", "c"]);
    expect(workbook.sheetByName("Lots")!.facets.tables).toMatchObject([
      { rowCount: 4 },
      { row: 7, rowCount: 3 },
    ]);
    expect(host.counters.unknownMembers).toEqual([]);
  });

  it("are refused where another table is only partly below", async () => {
    const { workbook } = startExcel(book({ column: 1 }));
    expect(await codeOf(inRows((rows) => rows.add()))).toBe("InsertDeleteConflict");
    expect(values(workbook).slice(0, 4)).toEqual(["Lot", "1", "2", null]);
  });

  it("go, but the last one, which is emptied", async () => {
    const { workbook } = startExcel(book());
    await inRows((rows) => {
      rows.getItemAt(0).delete();
      rows.getItemAt(0).delete();
    });
    expect(values(workbook).slice(0, 3)).toEqual(["Lot", null, null]);
    expect(workbook.sheetByName("Lots")!.facets.tables).toMatchObject([{ rowCount: 2 }]);
  });

  it("are refused out of the table and on a protected sheet", async () => {
    startExcel(book());
    expect(await codeOf(inRows((rows) => rows.getItemAt(2).delete()))).toBe("InvalidArgument");
    startExcel(book(null, { isProtected: true }));
    expect(await codeOf(inRows((rows) => rows.add()))).toBe("AccessDenied");
  });
});

describe("edits of several tables in one plan", () => {
  it("follow tables that stand under one another", async () => {
    const { workbook, host } = startExcel(book({}));
    const excel = createExcelHost();
    await excel.readGrids();
    host.resetCounters();
    await excel.applyPlan({
      ...EMPTY_PLAN,
      edits: [
        edit({ addedRows: [{ cells: ["=3", 30], formats: ["@", "0.00"] }] }),
        edit({
          table: "tAutre",
          row: 6,
          cells: [{ row: 8, column: 0, value: "'c" }],
          deletedRows: [7],
        }),
      ],
    });
    expect(host.counters.syncs).toBe(1);
    expect(values(workbook)).toEqual(["Lot", "1", "2", "=3", null, null, null, "Un", "'c", null]);
  });

  it("are all taken back when one of them has no room", async () => {
    const { workbook } = startExcel(book({ column: 1 }));
    const added = { addedRows: [{ cells: ["x", 1], formats: [] }] };
    const code = await codeOf(
      createExcelHost().applyPlan({
        ...EMPTY_PLAN,
        edits: [edit({ table: "tAutre", row: 6, column: 1, ...added }), edit(added)],
      })
    );
    expect(code).toBe("InsertDeleteConflict");
    expect(workbook.sheetByName("Lots")!.facets.tables).toMatchObject([
      { rowCount: 3 },
      { rowCount: 3 },
    ]);
    expect(values(workbook).slice(0, 4)).toEqual(["Lot", "1", "2", null]);
  });
});
