import { readContractsHere, territoryInputs } from "../../src/app/contractsHere";
import { readContractFile } from "../../src/app/digestWorkbook";
import { consolidateInto } from "../../src/app/consolidate";
import { dayOf } from "../../src/domain/calendar";
import type { WorkbookSnapshot } from "../../src/workbook/grid";
import type { Host } from "../../src/workbook/host";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { contractBytes } from "../host/contractFiles";

const asOf = dayOf(2026, 11, 20);
const options = { asOf, hash: () => Promise.resolve("x") };

const hostOf = (snapshot: WorkbookSnapshot): Host => ({
  readGrids: () => Promise.resolve(snapshot),
  applyPlan: () => Promise.reject(new Error("nothing is written")),
});

/** A snapshot once another workbook's sheets were copied into it: Excel numbers sheets and renames tables. */
function withCopied(
  into: WorkbookSnapshot,
  copied: WorkbookSnapshot,
  tableName: (name: string) => string
): WorkbookSnapshot {
  const taken = new Set(into.sheets.map(({ name }) => name));
  const names = new Map(
    copied.sheets.map(({ name }) => {
      let [given, number] = [name, 1];
      while (taken.has(given)) given = `${name} (${(number += 1).toString()})`;
      return [name, given] as const;
    })
  );
  return {
    ...into,
    sheets: [
      ...into.sheets,
      ...copied.sheets.map((grid) => ({ ...grid, name: names.get(grid.name) ?? grid.name })),
    ],
    tables: [
      ...into.tables,
      ...copied.tables.map((table) => ({
        ...table,
        name: tableName(table.name),
        sheet: names.get(table.sheet) ?? table.sheet,
      })),
    ],
  };
}

const without = (snapshot: WorkbookSnapshot, sheet: string): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.filter(({ name }) => name !== sheet),
});
const renamed = (snapshot: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((grid) => (grid.name === from ? { ...grid, name: to } : grid)),
});

const COUNT = 3;
let bytes: readonly Uint8Array[];
let books: readonly WorkbookSnapshot[];
beforeAll(async () => {
  const made: Uint8Array[] = [];
  for (let rank = 1; rank <= COUNT; rank += 1) made.push(await contractBytes(rank));
  bytes = made;
  books = await Promise.all(made.map(async (each) => (await openXlsx(each)).readGrids()));
});

const alone = async (rank: number) =>
  readContractFile({ source: "", sha256: "", size: 0 }, bytes[rank]!, {
    asOf,
    open: (given) => openXlsx(given),
  });

/** What a digest says but the names of its sheets, which Excel changed. */
const told = ({ digest, status, reasons }: Awaited<ReturnType<typeof alone>>) => ({
  status,
  reasons,
  digest: digest && { ...digest, statements: digest.statements.map(({ sheet: _, ...rest }) => rest) },
}); // prettier-ignore

const STATEMENT = "Relevé 2";

describe("contracts in the sheets of one workbook", () => {
  it("are its own alone, whatever else it holds, and give what its file gives", async () => {
    const host = await openXlsx(bytes[0]!);
    expect(await territoryInputs(host, {})).toMatchObject({
      known: [],
      contracts: [{ source: "Ce classeur, feuille Table tMarche", reference: "EX-1", sheets: [] }],
      untold: [],
    });
    const [own] = await readContractsHere(host, options);
    expect(told(own!)).toEqual(told(await alone(0)));
    // Once consolidated in that very workbook, the contract is still what it was.
    await consolidateInto(host, [own!], { asOf });
    const [again] = await readContractsHere(host, options);
    expect(told(again!)).toEqual(told(own!));
    expect((await territoryInputs(host, {})).known).toEqual([{ source: "Ce classeur, feuille Table tMarche", sha256: "x" }]); // prettier-ignore
    expect(await territoryInputs(await newXlsx(), {})).toEqual({ known: [], contracts: [], untold: [] }); // prettier-ignore
  });

  it("are told apart once copied together, each as its own file would be", async () => {
    const two = withCopied(books[0]!, books[1]!, (name) => `${name}_1`);
    const all = withCopied(two, books[2]!, (name) => `${name}17`);
    const { contracts, untold } = await territoryInputs(hostOf(all), {});
    expect(contracts.map(({ reference, sheet }) => [reference, sheet])).toEqual([
      ["EX-1", "Table tMarche"],
      ["EX-2", "Table tMarche (2)"],
      ["EX-3", "Table tMarche (3)"],
    ]);
    expect(untold).toEqual([]);
    const read = await readContractsHere(hostOf(all), options);
    for (const [rank, file] of read.entries()) expect(told(file)).toEqual(told(await alone(rank)));
  });

  it("do not share out by guess a sheet that does not say whose it is, until its name does", async () => {
    const sheet = STATEMENT;
    // The first workbook has no such month: the copy keeps its name, and could be either's.
    const mixed = withCopied(without(books[0]!, sheet), books[1]!, (name) => `${name}2`);
    const { contracts, untold } = await territoryInputs(hostOf(mixed), {});
    expect(untold).toEqual([sheet]);
    expect(contracts.flatMap(({ sheets }) => sheets)).not.toContain(sheet);
    // Registers that a check only writes are nobody's loss; those that hold the buyer's decisions are.
    for (const [table, isTold] of [
      ["tHeures", false],
      ["tAnomalies", true],
    ] as const) {
      const [model] = mixed.tables;
      const [grid] = mixed.sheets;
      const more = {
        ...mixed,
        sheets: [...mixed.sheets, { ...grid!, name: "Autre", values: [["Règle"]] }],
        tables: [...mixed.tables, { ...model!, name: table, sheet: "Autre" }],
      };
      const { untold: all } = await territoryInputs(hostOf(more), {});
      expect(all.includes("Autre")).toBe(isTold);
    }
    const named = renamed(mixed, sheet, `${sheet} EX-2`);
    expect((await territoryInputs(hostOf(named), {})).untold).toEqual([]);
    const [, second] = await readContractsHere(hostOf(named), options);
    expect(told(second!)).toEqual(told(await alone(1)));
    // A reference that is part of another is not it.
    const longer = renamed(mixed, sheet, `${sheet} EX-20`);
    expect((await territoryInputs(hostOf(longer), {})).untold).toEqual([`${sheet} EX-20`]);
  });
});
