import { buildSummary } from "../../src/app/buildSummary";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { prepareWorkbook } from "../../src/app/prepareWorkbook";
import { dayOf } from "../../src/domain/calendar";
import { attachCalculator } from "../../src/sandbox/calculation";
import { HostWorkbook } from "../../src/sandbox/host";
import type { CellValue } from "../../src/workbook/grid";
import { cellAddress } from "../../src/workbook/a1";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import type { PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { newXlsx } from "../../src/xlsx/xlsxHost";

const asOf = dayOf(2026, 11, 20);

/** The example, checked, with the summary of its last complete quarter, as a file opened again. */
async function writtenExample(): Promise<PlainWorkbook> {
  const host = await newXlsx();
  await prepareWorkbook(host, { example: true });
  await checkWorkbook(host, { asOf });
  await buildSummary(host, "last-complete", { asOf, newSalt: () => "0123456789abcdef" });
  const { workbook } = await readPlainWorkbook(await host.save());
  return workbook;
}

/** The same workbook without the values of its formulas: what is then found there was computed. */
const withoutResults = (workbook: PlainWorkbook): PlainWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula === undefined ? cell : { ...cell, value: null }
    ),
  })),
});

interface Formula {
  readonly sheet: string;
  readonly place: string;
  readonly formula: string;
  readonly value: CellValue;
}

const formulasOf = (model: HostWorkbook): readonly Formula[] =>
  model.sheets.flatMap((sheet) =>
    [...sheet.cells()].flatMap(({ row, column, cell }) =>
      cell.formula === null
        ? []
        : [
            {
              sheet: sheet.name,
              place: `${sheet.name}!${cellAddress(row, column)}`,
              formula: cell.formula,
              value: cell.value,
            },
          ]
    )
  );

const isSame = (one: CellValue, other: CellValue): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : (one ?? "") === (other ?? "");

describe("the formulas the add-in writes, computed by another engine", () => {
  it("give the engine's own figures in Heures, Pénalités and the summary", async () => {
    const example = await writtenExample();
    const written = formulasOf(new HostWorkbook(example));
    const model = new HostWorkbook(withoutResults(example));
    const { calculator, dispose } = attachCalculator(model);
    await calculator.recalculateAll();
    const computed = new Map(formulasOf(model).map(({ place, value }) => [place, value]));
    dispose();
    const different = written.filter(
      ({ place, value }) => !isSame(value, computed.get(place) ?? null)
    );
    expect(
      different.map(({ place, formula, value }) => ({
        place,
        formula,
        value,
        computed: computed.get(place),
      }))
    ).toEqual([]);
    const sheets = new Set(written.map(({ sheet }) => sheet));
    expect([...sheets]).toEqual(expect.arrayContaining(["Pénalités", "Synthèse 2026-T3"]));
    expect(written.filter(({ sheet }) => sheet === "Synthèse 2026-T3").length).toBeGreaterThan(50);
  });

  it("follow a corrected figure of the register through to the summary", async () => {
    const model = new HostWorkbook(await writtenExample());
    const { dispose } = attachCalculator(model);
    const register = model.sheetByName("Heures")!;
    const [table] = register.facets.tables;
    const titles = Array.from(
      { length: table!.columnCount },
      (_, offset) => register.cell(table!.row, table!.column + offset).value
    );
    const column = table!.column + titles.indexOf("Production");
    const row = Array.from(
      { length: table!.rowCount - 1 },
      (_, offset) => table!.row + 1 + offset
    ).find((each) => register.cell(each, table!.column).value !== null)!;
    const before = new Map(formulasOf(model).map(({ place, value }) => [place, value]));
    register.writeCells(row, column, [[{ value: 1000 }]], "user");
    await model.settle();
    dispose();
    const changed = formulasOf(model).filter(({ place, value }) => before.get(place) !== value);
    expect(changed.map(({ sheet }) => sheet)).toContain("Synthèse 2026-T3");
  });
});
