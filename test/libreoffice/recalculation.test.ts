import { readPlainWorkbook } from "../../src/xlsx/plain";
import type { PlainCell } from "../../src/xlsx/plainWorkbook";
import { newXlsx } from "../../src/xlsx/xlsxHost";
import { textParts, withParts } from "../xlsx/parts";
import { outputPlan } from "../xlsx/plans";
import { openCalculator, type Calculator } from "./soffice";

let calculator: Calculator;
beforeAll(() => {
  calculator = openCalculator();
});
afterAll(() => {
  calculator.close();
});

const TIME = 120_000;

/** Formulas of a workbook with their values, by sheet and place. */
const formulas = async (bytes: Uint8Array): Promise<Map<string, PlainCell>> => {
  const { workbook } = await readPlainWorkbook(bytes);
  return new Map(
    workbook.sheets.flatMap((sheet) =>
      sheet.cells
        .filter(({ formula }) => formula !== undefined)
        .map((cell) => [`${sheet.name}!${cell.row},${cell.column}`, cell] as const)
    )
  );
};

it(
  "recalculates what it opens: a stored value that is wrong comes back right",
  async () => {
    const host = await newXlsx();
    await host.applyPlan(outputPlan);
    const bytes = await host.save();
    const wrong = await withParts(bytes, {
      "xl/worksheets/sheet1.xml": (xml) => xml.replace("<v>17.83</v>", "<v>999999</v>"),
    });
    expect([...(await formulas(wrong)).values()].map(({ value }) => value)).toEqual([999_999]);
    const [cell] = (await formulas(await calculator.convert(wrong, "xlsx"))).values();
    expect(cell?.value).toBeCloseTo(17.83, 9);
    expect(cell?.formula).toMatch(/tHeures|C4:C5/);
  },
  TIME
);

it(
  "keeps what was written: table, chart, name, print set-up",
  async () => {
    const host = await newXlsx();
    await host.applyPlan(outputPlan);
    const converted = await calculator.convert(await host.save(), "xlsx");
    const { workbook } = await readPlainWorkbook(converted);
    const [sheet] = workbook.sheets;
    expect(sheet?.tables.map(({ name }) => name)).toEqual(["tHeures"]);
    expect(sheet?.charts.map(({ kind, title }) => [kind, title])).toEqual([
      ["column-clustered", "Heures"],
    ]);
    expect(sheet?.print?.orientation).toBe("portrait");
    expect(
      sheet?.cells.find(({ row, column }) => row === 3 && column === 1)?.formula
    ).toBeUndefined();
    expect([...(await textParts(converted)).keys()]).toContain("xl/charts/chart1.xml");
  },
  TIME
);
