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
