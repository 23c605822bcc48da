import { readBordereau, writeBordereau, type BordereauOptions } from "../../src/app/bordereau";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { consolidateInto } from "../../src/app/consolidate";
import { readContractFile } from "../../src/app/digestWorkbook";
import { prepareWorkbook } from "../../src/app/prepareWorkbook";
import { dayOf, monthOf } from "../../src/domain/calendar";
import { contractKey } from "../../src/domain/territory/contractKey";
import type { CellValue } from "../../src/workbook/grid";
import { EMPTY_PLAN } from "../../src/workbook/plan";
import { newXlsx, openXlsx, type XlsxHost } from "../../src/xlsx/xlsxHost";
import { file, line } from "../domain/territory/territory";

const asOf = dayOf(2026, 11, 20);

async function exampleHost(): Promise<XlsxHost> {
  const host = await newXlsx();
  await prepareWorkbook(host, { example: true });
  return host;
}

async function placeOf(host: XlsxHost, name: string) {
  const { tables, sheets } = await host.readGrids();
  const table = tables.find((each) => each.name === name);
  const grid = sheets.find((each) => each.name === table?.sheet);
  if (!table || !grid) throw new Error(`no table ${name}`);
  const at = (row: number): readonly CellValue[] =>
    (grid.values[row - grid.firstRow] ?? []).slice(
      table.firstColumn - grid.firstColumn,
      table.firstColumn - grid.firstColumn + table.columnCount
    );
  return { table, titles: at(table.firstRow).map(String), at };
}

/** A table of the workbook, row by row, by title; the empty row of an empty table is left out. */
async function tableOf(host: XlsxHost, name: string) {
  const { table, titles, at } = await placeOf(host, name);
  return Array.from(
    { length: table.rowCount - 1 },
    (_, index) =>
    Object.fromEntries(titles.map((title, place) => [title, at(table.firstRow + 1 + index)[place] ?? null])) // prettier-ignore
  ).filter((row) => Object.values(row).some((value) => value !== null));
}

/** Types values into rows of a table, as the user does. */
async function type(
  host: XlsxHost,
  name: string,
  title: string,
  values: ReadonlyMap<number, CellValue>
) {
  const { table, titles } = await placeOf(host, name);
  const column = table.firstColumn + titles.indexOf(title);
  await host.applyPlan({
    ...EMPTY_PLAN,
    edits: [
      {
        sheet: table.sheet, table: name, row: table.firstRow, column: table.firstColumn,
        rowCount: table.rowCount, columnCount: table.columnCount, hasTotals: table.hasTotals,
        cells: [...values].map(([row, value]) => ({ row: table.firstRow + 1 + row, column, value })),
        addedRows: [], deletedRows: [],
      },
    ],
  }); // prettier-ignore
}

const write = async (host: XlsxHost, more: Partial<BordereauOptions> = {}) => {
  const outcome = await writeBordereau(host, { asOf, ...more });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.view;
};

const sum = (rows: readonly Record<string, CellValue>[], title: string): number =>
  rows.reduce((all, row) => all + (typeof row[title] === "number" ? row[title] : 0), 0);

describe("the bordereau of a buyer's own workbook", () => {
  let host: XlsxHost;
  beforeAll(async () => {
    host = await exampleHost();
    await checkWorkbook(host, { asOf });
    await write(host);
  });

  it("has one line per person and month, and the hours of the register", async () => {
    const [rows, hours] = [await tableOf(host, "tBordereau"), await tableOf(host, "tHeures")];
    const lines = new Set(
      hours
        .filter((row) => sum([row], "Total") !== 0)
        .map((row) => JSON.stringify([row["Identifiant"] ?? row["Participant"], row["Mois"]]))
    );
    expect(rows).toHaveLength(lines.size);
    for (const title of ["Production", "Accompagnement", "Formation", "Total"]) {
      expect(sum(rows, title)).toBeCloseTo(sum(hours, title), 6);
    }
    expect(Object.keys(rows[0] ?? {}).slice(-3)).toEqual(["Empreinte", "Saisi le", "Par"]);
    expect(new Set(rows.map((row) => row["État"]))).toEqual(new Set(["Nouvelle"]));
    // Fingerprints are for the next run: who types the lines has more room without them.
    for (const name of ["tBordereau", "tSaisies"]) {
      const { table, titles } = await placeOf(host, name);
      const grid = (await host.readGrids()).sheets.find((sheet) => sheet.name === table.sheet);
      expect(grid?.hiddenColumns).toEqual([table.firstColumn + titles.indexOf("Empreinte")]);
    }
  });

  it("lists again only what is not dated, and keeps what was and the facilitator's own columns", async () => {
    const before = await tableOf(host, "tBordereau");
    await type(host, "tBordereau", "Saisi le", new Map(before.slice(2).map((_, index) => [index + 2, asOf]))); // prettier-ignore
    await type(host, "tBordereau", "Par", new Map([[1, "AB"]]));
    const { bordereau } = await write(host);
    const after = await tableOf(host, "tBordereau");
    expect(after.map((row) => row["Empreinte"])).toEqual(
      before.slice(0, 2).map((row) => row["Empreinte"])
    );
    expect(after.map((row) => row["Par"])).toEqual([null, "AB"]);
    expect(await tableOf(host, "tSaisies")).toHaveLength(before.length - 2);
    expect(bordereau.totals.whole.lines).toBe(before.length);
    const again = await write(host, { enteredBy: " CD " });
    expect(again.bordereau.entries).toEqual([]);
    const entered = await tableOf(host, "tSaisies");
    expect(entered).toHaveLength(before.length);
    expect(new Set(entered.slice(-2).map((row) => row["Par"]))).toEqual(new Set(["AB", "CD"]));
    expect(sum(entered, "Production")).toBeCloseTo(sum(before, "Production"), 6);
  });

  it("brings back what changed since, with what the software holds", async () => {
    const entered = await tableOf(host, "tSaisies");
    const mark = String(entered[0]?.["Empreinte"]);
    const [contract, id, production, ...rest] = mark.split("-");
    const less = (Number(production) - 3600).toString();
    await type(host, "tSaisies", "Empreinte", new Map([[0, [contract, id, less, ...rest].join("-")]])); // prettier-ignore
    await write(host);
    const [row, ...others] = await tableOf(host, "tBordereau");
    expect(others).toEqual([]);
    expect(row?.["État"]).toBe("Modifiée");
    const now = String(row?.["Avant"]).replace(/[\u00a0\u202f]/g, " ");
    expect(now).toMatch(/^Production : [\d,]+ h → [\d,]+ h$/);
    expect(Number(row?.["Production"]) * 3600).toBeCloseTo(Number(production), 6);
  });
});

describe("its columns", () => {
  it("are kept for the territory, in the order chosen, without leaving the old ones behind", async () => {
    const host = await exampleHost();
    const { territory } = await write(host);
    expect(territory).not.toBeNull();
    await write(host, { columns: ["total", "participant", "district"] });
    await write(host);
    const [row] = await tableOf(host, "tBordereau");
    expect(Object.keys(row ?? {})).toEqual([
      "Total", "Participant", "QPV", "État", "Avant", "Empreinte", "Saisi le", "Par",
    ]); // prettier-ignore
    expect(await tableOf(host, "tColonnesBordereau")).toEqual([
      { Territoire: territory, Rang: 1, Colonne: "Total" },
      { Territoire: territory, Rang: 2, Colonne: "Participant" },
      { Territoire: territory, Rang: 3, Colonne: "QPV" },
    ]);
    await type(host, "tColonnesBordereau", "Colonne", new Map([[1, "Prénom usuel"]]));
    const { columns, unknownColumns } = await write(host);
    expect(columns).toEqual(["total", "district"]);
    expect(unknownColumns).toEqual(["Prénom usuel"]);
  });

  it("refuse a territory that no contract has, and then write nothing", async () => {
    const host = await exampleHost();
    await expect(write(host, { territory: "Atlantide" })).rejects.toMatchObject({
      code: "UnknownTerritory",
    });
    expect((await host.readGrids()).tables.some(({ name }) => name === "tBordereau")).toBe(false);
  });
});

describe("the bordereau of a consolidation", () => {
  it("is made of its lines, which are the same as the contract's own workbook gives", async () => {
    const own = await exampleHost();
    const file = await readContractFile(
      { source: "un.xlsx", sha256: "a".repeat(64), size: 1 },
      await own.save(),
      { asOf, open: openXlsx }
    );
    const host = await newXlsx();
    await consolidateInto(host, [file], { asOf });
    const view = await write(host, { enteredBy: "AB" });
    const alone = await readBordereau(own, { asOf });
    if (!alone.ok) throw new Error("unusable");
    const prints = ({ entries }: typeof view.bordereau) =>
      entries.map(({ line }) => line.fingerprint);
    expect(prints(view.bordereau)).toEqual(prints(alone.view.bordereau));
    expect(view.bordereau.entries.length).toBeGreaterThan(20);
    // Consolidated again, and read again from a file: what is dated stays so.
    await write(host, { enteredBy: "AB" });
    const later = await openXlsx(await host.save());
    await consolidateInto(later, [file], { asOf });
    expect((await write(later)).bordereau.entries).toEqual([]);
  });
});

describe("the bordereau of contracts that declare nothing", () => {
  const of = (hours: number) => [
    file({ reference: "M-1", key: contractKey("M-1", "Ville d’Exempleville", "Chantier Fictif", ""), lines: hours === 0 ? [] : [line()],
      plan: [{ month: monthOf(2026, 3), lot: null, planned: 3600 }] }),
  ]; // prettier-ignore

  it("has nothing to type before the first statement, and everything to take away once it is withdrawn", async () => {
    const host = await newXlsx();
    await consolidateInto(host, of(0), { asOf });
    expect((await write(host)).bordereau.counts).toEqual({ new: 0, changed: 0, removed: 0 });
    await consolidateInto(host, of(1), { asOf });
    await write(host);
    await write(host, { enteredBy: "AB" });
    await consolidateInto(host, of(0), { asOf });
    const { bordereau } = await write(host);
    expect([bordereau.counts.removed, bordereau.elsewhere]).toEqual([1, 0]);
    expect((await tableOf(host, "tBordereau"))[0]).toMatchObject({ État: "À retirer", Total: 0 });
  });
});

describe("its file", () => {
  it("opens in a French Excel, and takes no text for a formula", async () => {
    const host = await exampleHost();
    const { csv, bordereau } = await write(host, {
      columns: ["contract", "month", "identifier", "production", "total"],
    });
    expect(csv.startsWith("\ufeffMarché;Mois;Identifiant;Production;Total;État;Avant\r\n")).toBe(true); // prettier-ignore
    await type(host, "tMarche", "Valeur", new Map([[0, "=1+1"]]));
    expect((await write(host)).csv).toContain("\r\n'=1+1;");
    const lines = csv.trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + bordereau.entries.length);
    expect(lines[1]).toMatch(/^[^;]+;20\d\d-\d\d;[^;]+;[\d,]+;[\d,]+;Nouvelle;$/);
  });
});
