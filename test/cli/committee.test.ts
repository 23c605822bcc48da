import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Package } from "../../src/xlsx/package";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { fingerprint, insertion, workFolder } from "./terminal";

const folder = workFolder();
const { file } = folder;
const example = file("exemple.xlsx");
const summary = (...more: readonly string[]) =>
  insertion("synthese", example, "--trimestre", "2026-T1", "--le", "2026-11-20", ...more);

beforeAll(async () => {
  await insertion("modele", "--exemple", "--sortie", example);
});
afterAll(() => {
  folder.close();
});

describe("synthese --comite", () => {
  const output = file("synthese.xlsx");
  const committee = file("comite.xlsx");

  it("writes the summary alone beside the workbook's copy, and says so", async () => {
    const before = fingerprint(example);
    const ran = await summary("--sortie", output, "--comite", committee);
    expect(ran).toMatchObject({ code: 1, error: "" });
    expect(ran.out).toContain(`Fichier du comité écrit : ${committee}`);
    expect(fingerprint(example)).toBe(before);
    const { workbook, losses } = await readPlainWorkbook(readFileSync(committee));
    expect(losses).toEqual([]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Synthèse 2026-T1"]);
    expect(workbook.names).toEqual([]);
  });

  it("holds the figures of the workbook's page, without a formula nor what stands beside, its charts", async () => {
    const sheetOf = async (path: string) =>
      (await readPlainWorkbook(readFileSync(path))).workbook.sheets.find(
        ({ name }) => name === "Synthèse 2026-T1"
      );
    const [alone, within] = [await sheetOf(committee), await sheetOf(output)];
    const width = within?.print?.area.columnCount ?? 0;
    const values = (sheet: typeof alone) =>
      sheet?.cells
        .filter(({ value, column }) => value !== null && column < width)
        .map(({ row, column, value }) => [row, column, value]);
    expect(values(within)?.length).toBeGreaterThan(100);
    expect(values(alone)).toEqual(values(within));
    expect(alone?.cells.some(({ formula }) => formula !== undefined)).toBe(false);
    const drawn = alone?.charts.map(({ data }) => data) ?? [];
    const beside = (alone?.cells ?? []).filter(
      ({ value, row, column }) =>
        value !== null &&
        column >= width &&
        !drawn.some(
          (area) =>
            row >= area.row &&
            row < area.row + area.rowCount &&
            column >= area.column &&
            column < area.column + area.columnCount
        )
    );
    expect(beside).toEqual([]);
    expect(drawn.length).toBeGreaterThan(0);
    expect(alone?.charts.map(({ title }) => title)).toEqual(
      within?.charts.map(({ title }) => title)
    );
    expect(alone?.print).toEqual(within?.print);
    expect(alone?.validations).toEqual([]);
  });

  it("has no other part than the sheet needs: no property, no link, no comment, no macro", () => {
    const parts = Package.open(readFileSync(committee)).paths();
    const known =
      /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:worksheets|drawings|charts|tables)\/(?:_rels\/)?[a-z]+\d+\.xml(?:\.rels)?)$/;
    expect(parts.filter((part) => !known.test(part))).toEqual([]);
  });

  it("gives the same file from the workbook it was written with, salt and pseudonyms kept", async () => {
    const again = file("encore.xlsx");
    await insertion(
      "synthese", output, "--trimestre", "2026-T1", "--le", "2026-11-20", "--sortie", file("copie.xlsx"), "--comite", again,
    ); // prettier-ignore
    expect(fingerprint(again)).toBe(fingerprint(committee));
  });

  it("draws other pseudonyms from another salt", async () => {
    const other = file("autre.xlsx");
    await summary("--sortie", file("autre-classeur.xlsx"), "--comite", other);
    expect(fingerprint(other)).not.toBe(fingerprint(committee));
  });

  it.each([
    [["--annee", "2025"], "Bilan 2025"],
    [["--marche"], "Bilan du marché"],
  ])("makes the report of %j too", async (period, sheet) => {
    const ran = await insertion(
      "synthese", example, ...period, "--le", "2026-11-20", "--sortie", file(`${sheet}.xlsx`), "--comite", file(`${sheet} comite.xlsx`),
    ); // prettier-ignore
    expect(ran.out).toContain(sheet);
    expect(existsSync(file(`${sheet} comite.xlsx`))).toBe(true);
  });

  it.each([
    [["--sortie", file("a.xlsx"), "--comite", file("a.xlsx")], "un autre nom à --comite"],
    [["--sortie", file("a.xlsx"), "--comite", example], "un autre nom à --comite"],
    [["--sortie", file("a.xlsx"), "--comite", file("c.xlsm")], "un nom en .xlsx"],
    [["--sortie", file("a.xlsx"), "--comite"], "--comite attend une valeur"],
    [["--sortie", file("a.xlsx"), "--comite", file("absent/c.xlsx")], "ne peut pas être écrit"],
  ])("refuses %j before writing anything", async (words, expected) => {
    const ran = await summary(...words);
    expect(ran.code).toBe(2);
    expect(ran.error).toContain(expected);
    expect(existsSync(file("a.xlsx"))).toBe(false);
  });

  it("writes nothing at all when the sheet would name somebody", async () => {
    const host = await openXlsx(readFileSync(example));
    const snapshot = await host.readGrids();
    const contract = snapshot.tables.find(({ name }) => name === "tMarche");
    const people = snapshot.tables.find(({ name }) => name === "tParticipants");
    const bodyOf = (table: typeof contract) => {
      const grid = snapshot.sheets.find(({ name }) => name === table?.sheet);
      const rows = (grid?.values ?? []).slice(
        (table?.firstRow ?? 0) - (grid?.firstRow ?? 0),
        (table?.firstRow ?? 0) - (grid?.firstRow ?? 0) + (table?.rowCount ?? 0)
      );
      return rows.map((row) => row.slice((table?.firstColumn ?? 0) - (grid?.firstColumn ?? 0)));
    };
    const [titles = [], somebody = []] = bodyOf(people);
    const name = ["Prénom", "Nom"]
      .map((title) => String(somebody[titles.indexOf(title)]))
      .join(" ");
    const row = bodyOf(contract).findIndex(([key]) => key === "Objet");
    if (!contract || row < 0) throw new Error("no contract");
    const { firstRow, firstColumn, rowCount, columnCount } = contract;
    await host.applyPlan({
      sheets: [],
      marksToRemove: [],
      marks: [],
      activate: null,
      edits: [
        {
          sheet: contract.sheet,
          table: contract.name,
          row: firstRow,
          column: firstColumn,
          rowCount,
          columnCount,
          hasTotals: false,
          cells: [{ row: firstRow + row, column: firstColumn + 1, value: `Parcours de ${name}` }],
          addedRows: [],
          deletedRows: [],
        },
      ],
    });
    const named = file("nomme.xlsx");
    writeFileSync(named, await host.save());
    const ran = await insertion(
      "synthese", named, "--trimestre", "2026-T1", "--le", "2026-11-20",
      "--sortie", file("a.xlsx"), "--comite", file("b.xlsx")
    ); // prettier-ignore
    expect(ran.code).toBe(2);
    expect(ran.error).toContain("montrerait le nom d’une personne");
    expect(ran.error).not.toContain(name.split(" ")[1]);
    expect(existsSync(file("a.xlsx")) || existsSync(file("b.xlsx"))).toBe(false);
  });
});
