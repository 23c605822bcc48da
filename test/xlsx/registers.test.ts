import { readRegisters } from "../../src/app/readRegisters";
import type { RegisterChange, RowChange } from "../../src/app/registerTypes";
import { saveRegisters } from "../../src/app/saveRegisters";
import { dayOf } from "../../src/domain/calendar";
import { HostError } from "../../src/workbook/host";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainSheet, PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { documentsWorkbook, rowsOf } from "../host/registerWorkbook";
import { textParts, withParts } from "./parts";

const OPTIONS = { asOf: dayOf(2026, 4, 20) };
const APRIL = dayOf(2026, 4, 15);
const ROWS = [
  ["Relevé mensuel", "Mars 2026", APRIL, null, null, null, "agent 4"],
  ["Bilan", "T1 2026", APRIL, dayOf(2026, 4, 2), "0012", null, null],
  ["Comité", "T1 2026", APRIL, null, "+33 1", null, "agent 5"],
] as const;

const SHEET_PART = "xl/worksheets/sheet1.xml";
const TABLE_PART = "xl/tables/table1.xml";

const documents = (...changes: readonly RowChange[]): readonly RegisterChange[] => [
  { table: "tDocuments", changes },
];

/** Saves changes in a file and gives the file, read again. */
async function saved(
  bytes: Uint8Array,
  changesOf: (
    rows: readonly { readonly index: number; readonly cells: Readonly<Record<string, unknown>> }[]
  ) => readonly RowChange[]
) {
  const host = await openXlsx(bytes);
  const { tables } = await readRegisters(host);
  await saveRegisters(host, documents(...changesOf(rowsOf(tables))), OPTIONS);
  const written = await host.save();
  const plain = await readPlainWorkbook(written);
  const sheet = plain.workbook.sheets[0]!;
  return { written, sheet, tables: (await readRegisters(await openXlsx(written))).tables };
}

const column = (sheet: PlainSheet, at: number) =>
  sheet.cells.filter((cell) => cell.column === at && cell.row > 3).sort((a, b) => a.row - b.row);

const refusal = async (run: Promise<unknown>): Promise<HostError> => {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason
  );
  if (!(error instanceof HostError)) throw new Error("nothing was refused");
  return error;
};

const rowAt = <Row>(rows: readonly Row[], index: number): Row => {
  const row = rows[index];
  if (row === undefined) throw new Error("no row");
  return row;
};

describe("writing into the buyer's tables in a file", () => {
  it("sets cells, deletes and adds rows, and keeps the buyer's columns", async () => {
    const { sheet, tables } = await saved(
      await writePlainWorkbook(documentsWorkbook(ROWS)),
      (rows) => [
        {
          kind: "set",
          index: 0,
          before: rowAt(rows, 0).cells as never,
          cells: { "Reçu le": APRIL + 1, Observations: "=1+1" },
        },
        { kind: "delete", index: 1, before: rowAt(rows, 1).cells as never },
        { kind: "add", cells: { Document: "=1+1", Période: "0012", Échéance: APRIL + 30 } },
        { kind: "add", cells: { Document: "Avril 2026" } },
      ]
    );
    expect(rowsOf(tables).map(({ cells }) => [cells["Document"], cells["Période"], cells["Échéance"], cells["Reçu le"], cells["Observations"], cells["Vu par"]])).toEqual([
      ["Relevé mensuel", "Mars 2026", APRIL, APRIL + 1, "=1+1", "agent 4"],
      ["Comité", "T1 2026", APRIL, null, "+33 1", "agent 5"],
      ["=1+1", "0012", APRIL + 30, null, null, null],
      ["Avril 2026", null, null, null, null, null],
    ]); // prettier-ignore
    expect(sheet.tables).toMatchObject([{ row: 3, rowCount: 5, showFilter: true }]);
    expect(column(sheet, 6).map(({ formula }) => formula)).toEqual([
      "=E5-D5", "=E6-D6", "=E7-D7", "=E8-D8",
    ]); // prettier-ignore
    expect(column(sheet, 4).map(({ numberFormat }) => numberFormat)).toContain("dd/mm/yyyy");
  });

  it("leaves every other part of the file as it was", async () => {
    const bytes = await writePlainWorkbook(documentsWorkbook(ROWS));
    const { written } = await saved(bytes, () => [{ kind: "add", cells: { Document: "Bilan" } }]);
    const [before, after] = [await textParts(bytes), await textParts(written)];
    const changed = [...after].filter(([path, text]) => text !== before.get(path));
    expect(changed.map(([path]) => path).sort()).toEqual(["xl/styles.xml", TABLE_PART, SHEET_PART]);
    expect(after.get(TABLE_PART)).toContain('ref="B4:H8"');
    expect(after.get(TABLE_PART)).toContain('<autoFilter ref="B4:H8"');
  });

  it("moves the totals row down, and fills the blank row of an empty table first", async () => {
    const add: RowChange = { kind: "add", cells: { Document: "Bilan" } };
    const totals = await saved(
      await writePlainWorkbook(documentsWorkbook(ROWS, {}, { hasTotals: true })),
      () => [add, add]
    );
    expect(column(totals.sheet, 1).map(({ value }) => value)).toEqual([
      "Relevé mensuel", "Bilan", "Comité", "Bilan", "Bilan", "Total",
    ]); // prettier-ignore
    expect(totals.sheet.tables).toMatchObject([{ rowCount: 7, hasTotals: true }]);
    const empty = await saved(await writePlainWorkbook(documentsWorkbook([])), () => [add]);
    expect(column(empty.sheet, 1).map(({ value }) => value)).toEqual(["Bilan"]);
    expect(empty.sheet.tables).toMatchObject([{ rowCount: 2 }]);
  });

  it("empties the last row rather than leave a table without rows", async () => {
    const { sheet, tables } = await saved(
      await writePlainWorkbook(documentsWorkbook(ROWS)),
      (rows) =>
        rows.map(({ index, cells }): RowChange => ({
          kind: "delete",
          index,
          before: cells as never,
        }))
    );
    expect(rowsOf(tables)).toEqual([]);
    expect(sheet.tables).toMatchObject([{ row: 3, rowCount: 2 }]);
    expect(sheet.cells.filter(({ row, value }) => row > 3 && value !== null)).toEqual([]);
  });

  it("takes hidden rows and shared formulas along", async () => {
    const bytes = await withParts(
      await writePlainWorkbook(documentsWorkbook(ROWS, { hiddenRows: [6] })),
      {
        [SHEET_PART]: (xml) =>
          xml
            .replace("<f>E5-D5</f>", '<f t="shared" ref="G5:G7" si="0">E5-D5</f>')
            .replace("<f>E6-D6</f>", '<f t="shared" si="0"/>')
            .replace("<f>E7-D7</f>", '<f t="shared" si="0"/>'),
      }
    );
    const { sheet } = await saved(bytes, (rows) => [
      { kind: "delete", index: 0, before: rowAt(rows, 0).cells as never },
    ]);
    expect(sheet.hiddenRows).toEqual([5]);
    expect(column(sheet, 6).map(({ row, formula }) => [row, formula])).toEqual([
      [4, "=E5-D5"],
      [5, "=E6-D6"],
    ]);
  });

  it("carries drop-downs and conditional formats down to new rows", async () => {
    const list = { row: 4, column: 4, rowCount: 3, columnCount: 1 };
    const { sheet } = await saved(
      await writePlainWorkbook(
        documentsWorkbook(ROWS, {
          validations: [
            { ...list, rule: { kind: "date", min: 40000, max: 60000 }, title: "", message: "", alert: "warning" },
          ],
          conditionalFormats: [{ id: "1", ranges: ["B5:B7", "J1:J7"], formula: "=$E5=0", bold: true }],
        })
      ),
      () => [{ kind: "add", cells: { Document: "Bilan" } }]
    ); // prettier-ignore
    expect(sheet.validations).toMatchObject([{ row: 4, rowCount: 4 }]);
    expect(sheet.conditionalFormats).toMatchObject([{ ranges: ["B5:B8", "J1:J7"] }]);
  });

  it("writes dates of the 1904 system, and parts whose tags bear a prefix", async () => {
    const prefixed = (xml: string): string =>
      xml
        .replace(/<(\/?)([a-zA-Z]+)(?=[\s/>])/g, "<$1x:$2")
        .replace(/<x:worksheet xmlns=/, "<x:worksheet xmlns:x=");
    const bytes = await withParts(await writePlainWorkbook(documentsWorkbook(ROWS)), {
      [SHEET_PART]: prefixed,
      "xl/workbook.xml": (xml) => xml.replace("<workbookPr", '<workbookPr date1904="1"'),
    });
    const { written, tables } = await saved(bytes, () => [
      { kind: "add", cells: { Document: "Bilan", Échéance: APRIL } },
    ]);
    expect(rowsOf(tables)[3]?.cells).toMatchObject({ Document: "Bilan", Échéance: APRIL });
    const sheet = (await textParts(written)).get(SHEET_PART);
    expect(sheet).toContain(`<v>${(APRIL - 1462).toString()}</v>`);
    expect(sheet).toContain('<x:row r="8">');
  });
});

describe("refusals in a file", () => {
  const add = documents({ kind: "add", cells: { Document: "Bilan" } });
  const under = (cells: PlainSheet["cells"]): PlainWorkbook => {
    const plain = documentsWorkbook(ROWS);
    const [sheet, ...others] = plain.sheets;
    return { ...plain, sheets: [{ ...sheet!, cells: [...sheet!.cells, ...cells] }, ...others] };
  };

  it("does not grow over what stands under the table", async () => {
    const bytes = await writePlainWorkbook(under([{ row: 7, column: 3, value: "Note" }]));
    const host = await openXlsx(bytes);
    const error = await refusal(saveRegisters(host, add, OPTIONS));
    expect([error.code, error.details]).toEqual([
      "RowsUnderTable",
      { table: "tDocuments", sheet: "Documents", row: 8 },
    ]);
    expect(await textParts(await host.save())).toEqual(await textParts(bytes));
  });

  it("grows beside what stands in other columns", async () => {
    const plain = under([{ row: 7, column: 12, value: "Note" }]);
    const { sheet } = await saved(await writePlainWorkbook(plain), () => [
      { kind: "add", cells: { Document: "Bilan" } },
    ]);
    expect(
      sheet.cells.filter(({ row, value }) => row === 7 && value !== null).map(({ value }) => value)
    ).toEqual(expect.arrayContaining(["Bilan", "Note"]));
  });

  it("names the protected sheet, the changed row and the missing column", async () => {
    const open = await openXlsx(
      await writePlainWorkbook(documentsWorkbook(ROWS, { isProtected: true }))
    );
    expect(await refusal(saveRegisters(open, add, OPTIONS))).toMatchObject({
      code: "AccessDenied",
      details: { sheet: "Documents" },
    });
    const host = await openXlsx(await writePlainWorkbook(documentsWorkbook(ROWS)));
    const changed = documents({
      kind: "set",
      index: 2,
      before: { Document: "Autre" },
      cells: { Document: "Bilan" },
    });
    expect(await refusal(saveRegisters(host, changed, OPTIONS))).toMatchObject({
      code: "RowChanged",
      details: { table: "tDocuments", row: 7 },
    });
    const wide = documents({ kind: "add", cells: { Document: "Bilan", Lieu: "Mairie" } });
    expect(await refusal(saveRegisters(host, wide, OPTIONS))).toMatchObject({
      code: "RegisterColumnMissing",
      details: { table: "tDocuments", column: "Lieu" },
    });
  });
});
