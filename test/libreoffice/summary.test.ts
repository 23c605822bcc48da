import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../src/workbook/grid";
import { cellAddress } from "../../src/xlsx/addresses";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainSheet } from "../../src/xlsx/plainWorkbook";
import { Package } from "../../src/xlsx/package";
import { openWorkbookFile } from "../../src/xlsx/open";
import { insertion } from "../cli/terminal";
import { openCalculator, type Calculator } from "./soffice";

/** The example's summary, as the command line writes it, calculated again by LibreOffice. */

const TIME = 180_000;
const SUMMARY = "Synthèse 2026-T1";
const PENALTIES = "Pénalités";

let calculator: Calculator;
let written: Uint8Array;

beforeAll(async () => {
  calculator = openCalculator();
  const input = join(calculator.folder, "exemple.xlsx");
  const output = join(calculator.folder, "synthese.xlsx");
  await insertion("modele", "--exemple", "--sortie", input);
  await insertion(
    "synthese",
    input,
    "--trimestre",
    "2026-T1",
    "--le",
    "2026-11-20",
    "--sortie",
    output
  );
  written = readFileSync(output);
}, TIME);
afterAll(() => {
  calculator.close();
});

interface FormulaCell {
  readonly place: string;
  readonly formula: string;
  readonly value: CellValue;
}

const sheetsOf = async (bytes: Uint8Array): Promise<readonly PlainSheet[]> =>
  (await readPlainWorkbook(bytes)).workbook.sheets;

const formulasOf = (
  sheets: readonly PlainSheet[],
  names: readonly string[]
): readonly FormulaCell[] =>
  sheets
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, formula, value }) =>
        formula === undefined
          ? []
          : [{ place: `${name}!${cellAddress(row, column)}`, formula, value }]
      )
    );

/** Figures as they can be compared: a formula that gives an empty text is empty in both. */
const comparable = (value: CellValue): CellValue =>
  typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value === "" ? null : value;

const valuesOf = (cells: readonly FormulaCell[]): Record<string, CellValue> =>
  Object.fromEntries(cells.map(({ place, value }) => [place, comparable(value)]));

/** The same file with every stored result of a formula in the two sheets made wrong. */
const withWrongResults = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const book = await openWorkbookFile(bytes);
  const file = Package.open(bytes);
  for (const name of [SUMMARY, PENALTIES]) {
    const path = book.sheetNamed(name)?.path ?? "";
    const xml = await file.text(path);
    file.setText(path, xml.replace(/(<\/f>)<v>-?[\d.eE+-]+<\/v>/g, "$1<v>987654</v>"));
  }
  return file.save();
};

it(
  "gives, for each formula of the summary and of the penalties, the engine's own figure",
  async () => {
    const engine = formulasOf(await sheetsOf(written), [SUMMARY, PENALTIES]);
    expect(engine.filter(({ place }) => place.startsWith(SUMMARY)).length).toBeGreaterThan(20);
    expect(engine.filter(({ place }) => place.startsWith(PENALTIES)).length).toBeGreaterThan(3);
    const wrong = await withWrongResults(written);
    const spoilt = formulasOf(await sheetsOf(wrong), [SUMMARY, PENALTIES]);
    expect(spoilt.filter(({ value }) => value === 987_654).length).toBeGreaterThan(20);
    const recalculated = formulasOf(await sheetsOf(await calculator.convert(wrong, "xlsx")), [
      SUMMARY,
      PENALTIES,
    ]);
    expect(valuesOf(recalculated)).toEqual(valuesOf(engine));
  },
  TIME
);

it(
  "follows the register: an hour more in Heures is an hour more in the summary",
  async () => {
    const { workbook } = await readPlainWorkbook(written);
    const [register] = workbook.sheets.filter(({ tables }) =>
      tables.some(({ name }) => name === "tHeures")
    );
    const table = register?.tables[0];
    const column = (table?.column ?? 0) + (table?.columns.indexOf("Production") ?? 0);
    const months = (table?.column ?? 0) + (table?.columns.indexOf("Mois") ?? 0);
    const february = register?.cells.find(
      (cell) => cell.column === months && cell.row > (table?.row ?? 0) && cell.value === 46_054
    );
    expect(february).toBeDefined();
    const more = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) =>
        sheet === register
          ? {
              ...sheet,
              cells: sheet.cells.map((cell) =>
                cell.row === february?.row && cell.column === column
                  ? { ...cell, value: Number(cell.value) + 1 }
                  : cell
              ),
            }
          : sheet
      ),
    };
    const before = formulasOf(workbook.sheets, [SUMMARY]);
    const after = formulasOf(
      await sheetsOf(await calculator.convert(await writePlainWorkbook(more), "xlsx")),
      [SUMMARY]
    );
    const changes = after.flatMap(({ place, value }, index) => {
      const old = before[index]?.value;
      return typeof value === "number" &&
        typeof old === "number" &&
        Math.abs(value - old - 1) < 1e-6
        ? [place]
        : [];
    });
    // The month's production, its total, the quarter's, the cumulative one, the support's…
    expect(changes.length).toBeGreaterThanOrEqual(4);
  },
  TIME
);

it(
  "prints on one to three A4 pages, without a name",
  async () => {
    const { workbook } = await readPlainWorkbook(written);
    // LibreOffice prints every sheet: the summary stands alone in the copy, with values where it had formulas.
    const alone = {
      names: [],
      activeSheet: SUMMARY,
      sheets: workbook.sheets
        .filter(({ name }) => name === SUMMARY)
        .map((sheet) => ({ ...sheet, cells: sheet.cells.map(({ formula: _, ...cell }) => cell) })),
    };
    const path = join(calculator.folder, "synthese.pdf");
    writeFileSync(path, await calculator.convert(await writePlainWorkbook(alone), "pdf"));
    const information = execFileSync("pdfinfo", [path], { encoding: "utf8" });
    const pages = Number(/Pages:\s+(\d+)/.exec(information)?.[1]);
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(3);
    expect(information).toMatch(/A4/);
    const people = workbook.sheets.find(({ tables }) =>
      tables.some(({ name }) => name === "tParticipants")
    );
    const top = people?.tables[0]?.row ?? 0;
    const column = people?.tables[0]?.columns.indexOf("Nom") ?? -1;
    const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
    const names = (people?.cells ?? [])
      .filter((cell) => cell.row > top && cell.column === column && typeof cell.value === "string")
      .map(({ value }) => String(value));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => new RegExp(`\\b${name}\\b`, "i").test(text))).toEqual([]);
  },
  TIME
);
