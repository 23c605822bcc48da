import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ChartPlan } from "../../src/workbook/plan";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { sheetOf, workbookOf } from "../host/plainSheets";
import { openCalculator, type Calculator } from "./soffice";

/** Charts of columns and lines together, as LibreOffice draws them. */

const TIME = 180_000;
const ROWS = [
  ["Mois", "Production", "Formation", "Plancher", "Plafond"],
  ["janv.", 300, 40, 200, 420],
  ["févr.", 320, 60, 240, 460],
  ["mars", 280, 20, 260, 480],
];
const chart: ChartPlan = {
  name: "si_cumul",
  kind: "column-stacked",
  title: "Heures et bande de lissage",
  altText: "Les heures de chaque mois, et les bornes de la bande.",
  data: { row: 0, column: 0, rowCount: 4, columnCount: 5 },
  anchor: { fromRow: 6, fromColumn: 0, toRow: 30, toColumn: 8 },
  valueFormat: "0",
  valueTitle: "Heures cumulées",
  valueRange: { min: 0, max: 600 },
  series: [
    { labels: true },
    {},
    { kind: "line", dash: "dash", marker: false },
    { kind: "line", dash: "dot", labels: true },
  ],
};

let calculator: Calculator;
beforeAll(() => {
  calculator = openCalculator();
});
afterAll(() => {
  calculator.close();
});

describe("columns and lines in one chart", () => {
  it(
    "prints its title, its axis, its four series and their labels",
    async () => {
      const bytes = await writePlainWorkbook(
        workbookOf([{ ...sheetOf("Synthèse", ROWS), charts: [chart] }])
      );
      const pdf = join(calculator.folder, "chart.pdf");
      writeFileSync(pdf, await calculator.convert(bytes, "pdf"));
      const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
      const drawn = text.slice(text.indexOf(chart.title));
      for (const word of ["Production", "Formation", "Plancher", "Plafond", "600", "320", "460"]) {
        expect(drawn).toContain(word);
      }
      // 240 is a point of the series without labels, and no step of the axis.
      expect(drawn).not.toContain("240");
    },
    TIME
  );

  it(
    "comes back from LibreOffice as the same chart",
    async () => {
      const bytes = await writePlainWorkbook(
        workbookOf([{ ...sheetOf("Synthèse", ROWS), charts: [chart] }])
      );
      const { workbook, losses } = await readPlainWorkbook(await calculator.convert(bytes, "xlsx"));
      expect(losses).toEqual([]);
      expect(workbook.sheets[0]?.charts).toEqual([
        expect.objectContaining({
          kind: "column-stacked",
          title: chart.title,
          data: chart.data,
          valueTitle: chart.valueTitle,
          valueRange: chart.valueRange,
        }),
      ]);
      const series = workbook.sheets[0]?.charts[0]?.series ?? [];
      expect(series.map(({ kind }) => kind ?? "column")).toEqual([
        "column",
        "column",
        "line",
        "line",
      ]);
      expect(series.map(({ labels }) => labels === true)).toEqual([true, false, false, true]);
    },
    TIME
  );
});
