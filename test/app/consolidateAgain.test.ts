import { readBordereau } from "../../src/app/bordereau";
import { consolidateInto } from "../../src/app/consolidate";
import { dayOf, monthOf } from "../../src/domain/calendar";
import { consolidate } from "../../src/domain/territory/consolidate";
import { contractKey } from "../../src/domain/territory/contractKey";
import type { ConsolidatedFile, ContractDigest } from "../../src/domain/territory/types";
import { commonSheet } from "../../src/workbook/compose/territory/commonSheet";
import { filesSheet } from "../../src/workbook/compose/territory/filesSheet";
import { FIRST_ROW } from "../../src/workbook/compose/territory/sheetOf";
import { EMPTY_PLAN } from "../../src/workbook/plan";
import type { WorkbookSnapshot } from "../../src/workbook/grid";
import type { Host } from "../../src/workbook/host";
import { newXlsx, type XlsxHost } from "../../src/xlsx/xlsxHost";
import { file, line, person } from "../domain/territory/territory";

const asOf = dayOf(2026, 11, 20);

/** A contract of its own file, named as a workbook's would be. */
const contract = (reference: string | null, more: Partial<ContractDigest> = {}): ConsolidatedFile => {
  const own = { title: null, buyer: "Ville d’Exempleville", contractor: "Chantier Fictif", ...more };
  const source = `${reference ?? "sans référence"}.xlsx`;
  const key = contractKey(reference ?? own.title, own.buyer, own.contractor, source);
  return file({ ...own, reference, key }, { source });
}; // prettier-ignore

/** What the facilitator types in a cell of the common people. */
async function answer(host: XlsxHost, title: string, value: string): Promise<void> {
  const { tables, sheets } = await host.readGrids();
  const table = tables.find(({ name }) => name === "tPersonnesCommunes");
  const grid = sheets.find(({ name }) => name === table?.sheet);
  if (!table || !grid) throw new Error("no common people");
  const { sheet, firstRow, firstColumn, rowCount, columnCount, hasTotals } = table;
  const column = (grid.values[firstRow - grid.firstRow] ?? []).indexOf(title) + grid.firstColumn;
  await host.applyPlan({
    ...EMPTY_PLAN,
    edits: [
      {
        sheet, table: "tPersonnesCommunes", row: firstRow, column: firstColumn, rowCount,
        columnCount, hasTotals, cells: [{ row: firstRow + 1, column, value }],
        addedRows: [], deletedRows: [],
      },
    ],
  }); // prettier-ignore
}

const bodyOf = ({ tables, sheets }: WorkbookSnapshot, name: string) => {
  const table = tables.find((each) => each.name === name);
  const grid = sheets.find((each) => each.name === table?.sheet);
  if (!table || !grid) throw new Error(`no table ${name}`);
  const top = table.firstRow - grid.firstRow;
  return { table, grid, top, titles: grid.values[top] ?? [], end: top + table.rowCount };
};

/** Cells of a table's rows under some titles; null where there is no such title. */
const columnsOf = (snapshot: WorkbookSnapshot, name: string, wanted: readonly string[]) => {
  const { grid, top, titles, end } = bodyOf(snapshot, name);
  return grid.values.slice(top + 1, end).map((row) => wanted.map((title) => row[titles.indexOf(title)] ?? null));
}; // prettier-ignore

/** The workbook once the user has added a column to a table, and numbered its rows there. */
function withColumn(snapshot: WorkbookSnapshot, name: string, title: string): WorkbookSnapshot {
  const { table, grid, top, end } = bodyOf(snapshot, name);
  const at = table.columnCount - grid.firstColumn + table.firstColumn;
  const values = grid.values.map((row, index) =>
    index < top || index >= end
      ? row
      : [...row.slice(0, at), index === top ? title : `note ${index.toString()}`, ...row.slice(at + 1)]
  );
  const edited = { ...grid, values, formulas: null };
  const wider = { ...table, columnCount: table.columnCount + 1 };
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((each) => (each === grid ? edited : each)),
    tables: snapshot.tables.map((each) => (each === table ? wider : each)),
  };
} // prettier-ignore

describe("a consolidation made again over the same workbook", () => {
  it.each([
    ["has declared nothing yet", [contract("EX-1"), contract("EX-2", { lines: [], persons: [] })]],
    ["has a bar in its reference", [contract("2026|4")]],
    ["has no reference", [contract(null)]],
    ["has an object and no reference", [contract(null, { title: "Entretien du parc" })]],
    ["has neither reference, buyer nor titulaire", [contract(null, { buyer: null, contractor: null })]],
  ])("tells no difference when a contract %s", async (_, files) => {
    const host = await newXlsx();
    await consolidateInto(host, files, { asOf });
    const again = await consolidateInto(host, files, { asOf });
    expect(again.consolidation.differences).toEqual([]);
  }); // prettier-ignore

  it.each([
    ["tConsolidation", "Mois"],
    ["tFichiers", "Fichier"],
    ["tIndicateurs", "Indicateur"],
    ["tLignes", "Identifiant"],
  ])("keeps what the facilitator wrote beside the rows of %s, with its row", async (table, told) => {
    const months = [4, 3].map((month) => line({ month: monthOf(2026, month) }));
    const files = [contract("EX-2"), contract("EX-3", { lines: months })];
    const host = await newXlsx();
    await consolidateInto(host, files, { asOf });
    const typed = withColumn(await host.readGrids(), table, "Note");
    const seen: Host = { readGrids: () => Promise.resolve(typed), applyPlan: (plan) => host.applyPlan(plan) };
    // Another contract comes, and every row stands elsewhere.
    const early = contract("EX-1", { lines: [line({ month: monthOf(2025, 1) })] });
    await consolidateInto(seen, [early, ...files], { asOf });
    const notes = (snapshot: WorkbookSnapshot) => columnsOf(snapshot, table, ["Note", told, "Marché", "Périmètre", "Année"]);
    const kept = notes(await host.readGrids()).filter(([note]) => note !== null);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.sort()).toEqual(notes(typed).sort());
  }); // prettier-ignore

  it("keeps apart in the bordereau two contracts that only their object tells apart", async () => {
    const host = await newXlsx();
    const titles = ["Entretien du parc", "Atelier numérique"];
    const files = titles.map((title) => contract(null, { title }));
    await consolidateInto(host, files.map((each, rank) => ({ ...each, source: `${rank.toString()}.xlsx` })), { asOf });
    const outcome = await readBordereau(host, { asOf });
    if (!outcome.ok) throw new Error("unusable");
    expect(outcome.view.bordereau.totals.whole).toMatchObject({ contracts: 2, lines: 2, production: 7200 });
    expect(outcome.view.csv).toMatch(/\r\nAtelier numérique;[^]*\r\nEntretien du parc;/);
  }); // prettier-ignore

  const alike = ["EX-1", "EX-2"].map((reference) =>
    contract(reference, { persons: [person({ identifier: `P-${reference}` })], lines: [line()] })
  );

  it("keeps an answer through a run that one of the two files was not asked for", async () => {
    const host = await newXlsx();
    await consolidateInto(host, alike, { asOf });
    await answer(host, "Décision", "Confirmée");
    const both = await consolidateInto(host, alike, { asOf });
    expect(both.consolidation.totals.persons).toBe(1);
    const alone = await consolidateInto(host, alike.slice(0, 1), { asOf });
    expect(alone.consolidation.common).toEqual([]);
    const again = await consolidateInto(host, alike, { asOf });
    expect(again.consolidation.common).toMatchObject([{ status: "confirmed" }]);
    expect(again.consolidation.totals.persons).toBe(1);
  });

  it("reads an answer typed without its capital", async () => {
    const host = await newXlsx();
    await consolidateInto(host, alike, { asOf });
    await answer(host, "Décision", "ecartée ");
    const after = await consolidateInto(host, alike, { asOf });
    expect(after.consolidation.common).toMatchObject([{ status: "dismissed" }]);
  });
});

it("says which contract it means where two bear one reference", async () => {
  const host = await newXlsx();
  const pass = { persons: [person({ pass: "999991234567" })], lines: [line({ production: 150 * 3600 })] };
  const buyers = ["Ville A", "Ville B"];
  const files = buyers.map((buyer) => ({ ...contract("2026-01", { ...pass, buyer }), source: `${buyer}.xlsx` }));
  await consolidateInto(host, files.slice(0, 1), { asOf });
  await consolidateInto(host, files, { asOf });
  const snapshot = await host.readGrids();
  expect(columnsOf(snapshot, "tPersonnesCommunes", ["Marchés"])).toEqual([["2026-01 (Ville A), 2026-01 (Ville B)"]]);
  expect(columnsOf(snapshot, "tMaxima", ["Détail"])[0]?.[0]).toMatch(/^2026-01 \(Ville A\) : .* ; 2026-01 \(Ville B\) : /);
  expect(columnsOf(snapshot, "tEcarts", ["Marché"])[0]).toEqual(["2026-01 (Ville B)"]);
}); // prettier-ignore

it("quotes no text longer than Excel takes in a formula", async () => {
  const host = await newXlsx();
  const long = `Ville ${'"d’Exempleville" '.repeat(20)}`;
  await consolidateInto(host, [contract("EX-1", { buyer: long, plan: [{ month: monthOf(2026, 3), lot: null, planned: 3600 }] })], { asOf }); // prettier-ignore
  const { sheets } = await host.readGrids();
  const formulas = sheets
    .flatMap((grid) => (grid.formulas ?? []).flat())
    .filter((text): text is string => typeof text === "string" && text.startsWith("="));
  expect(formulas.length).toBeGreaterThan(20);
  expect(formulas.filter((text) => /"(?:[^"]|""){256,}"/.test(text))).toEqual([]);
});

it("adds up by a formula no label that Excel takes for a number: «01» would be «1» too", async () => {
  const host = await newXlsx();
  const lines = ["1", "01", "Lot 1"].map((support) => line({ support }));
  await consolidateInto(host, [contract("EX-1", { lines })], { asOf });
  const { sheets } = await host.readGrids();
  const totals = sheets.find(({ name }) => name === "Totaux");
  const sums = ["1", "01", "Lot 1"].map((label) => {
    const row = totals?.values.findIndex((cells) => cells[0] === label) ?? -1;
    return [totals?.values[row]?.[1], String(totals?.formulas?.[row]?.[1]).startsWith("=SUMIFS")];
  });
  expect(sums).toEqual([[1, false], [1, false], [1, true]]);
}); // prettier-ignore

it("leaves to every text the height it takes", async () => {
  const people = {
    persons: [person({ pass: "999991234567" })],
    lines: [line({ production: 150 * 3600 })],
  };
  const names = ["EX-2026-01", "EX-2026-02", "EX-2026-03"];
  const files = names.map((name) => contract(name, people));
  const consolidation = consolidate(files, { asOf, previous: null });
  const snapshot = await (await newXlsx()).readGrids();
  const common = commonSheet(consolidation, snapshot);
  const maxima = common.tables.find(({ name }) => name === "tMaxima");
  expect(maxima?.rowCount).toBe(2);
  expect(common.rowLines?.[(maxima?.row ?? 0) + 1]).toBeGreaterThan(2);
  // A fingerprint stands on one line: the list is read down.
  const listed = filesSheet(consolidation, snapshot);
  expect(listed.rowLines?.[FIRST_ROW]).toBeUndefined();
});
