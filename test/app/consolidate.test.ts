import { consolidateInto } from "../../src/app/consolidate";
import { readContractFile } from "../../src/app/digestWorkbook";
import { prepareWorkbook } from "../../src/app/prepareWorkbook";
import { dayOf } from "../../src/domain/calendar";
import type { ConsolidatedFile } from "../../src/domain/territory/types";
import type { CellValue } from "../../src/workbook/grid";
import { EMPTY_PLAN } from "../../src/workbook/plan";
import { newXlsx, openXlsx, type XlsxHost } from "../../src/xlsx/xlsxHost";

const asOf = dayOf(2026, 11, 20);
const open = (bytes: Uint8Array) => openXlsx(bytes);

/** The fictitious contract, under another reference. */
async function contractFile(source: string, reference: string): Promise<ConsolidatedFile> {
  const host = await newXlsx();
  await prepareWorkbook(host, { example: true });
  const { tables } = await host.readGrids();
  const table = tables.find(({ name }) => name === "tMarche");
  if (!table) throw new Error("no contract");
  const { sheet, firstRow, firstColumn, rowCount, columnCount, hasTotals } = table;
  await host.applyPlan({
    ...EMPTY_PLAN,
    edits: [
      {
        sheet, table: "tMarche", row: firstRow, column: firstColumn, rowCount, columnCount, hasTotals,
        cells: [{ row: firstRow + 1, column: firstColumn + 1, value: reference }],
        addedRows: [], deletedRows: [],
      },
    ],
  }); // prettier-ignore
  const identity = { source, sha256: source.padEnd(64, "0"), size: 1 };
  return readContractFile(identity, await host.save(), { asOf, open });
}

/** A table of a saved workbook, row by row, by title. */
async function tableOf(host: XlsxHost, name: string) {
  const { tables, sheets } = await (await openXlsx(await host.save())).readGrids();
  const table = tables.find((each) => each.name === name);
  const grid = sheets.find((each) => each.name === table?.sheet);
  if (!table || !grid) throw new Error(`no table ${name}`);
  const rowAt = (row: number): readonly CellValue[] =>
    (grid.values[row - grid.firstRow] ?? []).slice(
      table.firstColumn - grid.firstColumn,
      table.firstColumn - grid.firstColumn + table.columnCount
    );
  const titles = rowAt(table.firstRow).map(String);
  return Array.from({ length: table.rowCount - 1 }, (_, index) =>
    Object.fromEntries(titles.map((title, at) => [title, rowAt(table.firstRow + 1 + index)[at]]))
  );
}

const sum = (rows: readonly Record<string, CellValue | undefined>[], title: string): number =>
  rows.reduce((all, row) => all + (typeof row[title] === "number" ? row[title] : 0), 0);

describe("a consolidation in a blank workbook", () => {
  let files: readonly ConsolidatedFile[];
  beforeAll(async () => {
    const bad = { source: "zzz.xlsx", sha256: "f".repeat(64), size: 12 };
    files = [
      await contractFile("a/un.xlsx", "EX-1"),
      await contractFile("b/deux.xlsx", "EX-2"),
      await readContractFile(bad, new TextEncoder().encode("pas un classeur"), { asOf, open }),
    ];
  });

  it("holds every contract, file, common person and line, and adds up", async () => {
    const host = await newXlsx();
    const { consolidation, isBeside } = await consolidateInto(host, files, { asOf });
    expect(isBeside).toBe(false);
    const rows = await tableOf(host, "tConsolidation");
    const hours = files.flatMap(({ digest }) => digest?.lines ?? []);
    const seconds = hours.reduce((all, each) => all + each.production, 0);
    expect(sum(rows, "Production") * 3600).toBeCloseTo(seconds, 3);
    expect(sum(await tableOf(host, "tLignes"), "Production") * 3600).toBeCloseTo(seconds, 3);
    // Twice the 85 findings of the example, less those that are information.
    expect(sum(rows, "Anomalies bloquantes")).toBe(42);
    expect(sum(rows, "Anomalies à justifier")).toBe(70);
    const [worst, ...others] = await tableOf(host, "tFichiers");
    expect(worst).toMatchObject({ Fichier: "zzz.xlsx", État: "Illisible", Marché: null });
    expect(worst?.["Motif"]).toMatch(/Pour corriger/);
    expect(others.map((row) => row["Marché"])).toEqual(["EX-1", "EX-2"]);
    // The same people work in both: their PASS says so.
    expect(consolidation.common.length).toBeGreaterThan(10);
    const common = await tableOf(host, "tPersonnesCommunes");
    expect(common).toHaveLength(consolidation.common.length);
    expect(common[0]?.["Marchés"]).toBe("EX-1, EX-2");
    expect((await tableOf(host, "tIndicateurs")).some((row) => row["Base"] === "1 607 h par an")).toBe(true); // prettier-ignore
  });

  it("says nothing new when it is made again, and what changed when a file does", async () => {
    const host = await newXlsx();
    await consolidateInto(host, files, { asOf });
    const again = await consolidateInto(host, files, { asOf });
    expect(again.consolidation.differences).toEqual([]);
    const fewer = await consolidateInto(host, files.slice(0, 1), { asOf });
    expect(fewer.consolidation.differences).toContainEqual(
      expect.objectContaining({ kind: "contract-removed" })
    );
    const gaps = await tableOf(host, "tEcarts");
    expect(gaps[0]).toMatchObject({ Marché: "EX-2", Donnée: "Marché absent" });
  });

  it("keeps what the facilitator answered, and puts together only then", async () => {
    const host = await newXlsx();
    const named = files.slice(0, 2).map(({ digest, ...file }, rank): ConsolidatedFile => ({
      ...file,
      digest: digest && {
        ...digest,
        persons: digest.persons.map((each) => ({
          ...each,
          pass: null,
          identifier: `${rank.toString()}-${each.identifier ?? ""}`,
        })),
      },
    })); // prettier-ignore
    const before = await consolidateInto(host, named, { asOf });
    const [first] = before.consolidation.common;
    expect(first?.status).toBe("proposed");
    const { tables } = await host.readGrids();
    const table = tables.find(({ name }) => name === "tPersonnesCommunes");
    if (!table) throw new Error("no common people");
    const { sheet, firstRow, firstColumn, rowCount, columnCount, hasTotals } = table;
    await host.applyPlan({
      ...EMPTY_PLAN,
      edits: [
        {
          sheet, table: "tPersonnesCommunes", row: firstRow, column: firstColumn, rowCount,
          columnCount, hasTotals,
          cells: [{ row: firstRow + 1, column: firstColumn + 5, value: "Confirmée" }],
          addedRows: [], deletedRows: [],
        },
      ],
    }); // prettier-ignore
    const after = await consolidateInto(host, named, { asOf });
    expect(after.consolidation.common[0]).toMatchObject({ key: first?.key, status: "confirmed" });
    expect(after.consolidation.totals.persons).toBe(before.consolidation.totals.persons - 1);
    expect((await tableOf(host, "tPersonnesCommunes"))[0]?.["Décision"]).toBe("Confirmée");
  });

  it("writes nothing when a table of the user's bears the name of one of ours", async () => {
    const host = await newXlsx();
    await host.applyPlan({
      ...EMPTY_PLAN,
      sheets: [
        {
          ownerName: null, sheet: "À moi", exists: false,
          blocks: [{ row: 0, column: 0, cells: [["Ma colonne"], [1]] }],
          tables: [{ name: "tFichiers", row: 0, column: 0, rowCount: 2, columnCount: 1, showFilter: false }],
          validations: [], charts: [], columnWidths: [], freezeRows: 0, tabColor: null, print: null,
        },
      ],
    }); // prettier-ignore
    const before = await host.save();
    await expect(consolidateInto(host, files, { asOf })).rejects.toMatchObject({
      code: "TableNameTaken",
    });
    expect(await host.save()).toEqual(before);
  });
});
