import { sayingOfSeries, seriesLooks } from "../../src/workbook/chartLooks";
import type { ChartPlan } from "../../src/workbook/plan";
import { Package } from "../../src/xlsx/package";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { sheetOf, workbookOf } from "../host/plainSheets";

const ROWS = [
  ["Mois", "Réalisé", "Prévu", "Borne"],
  ["janv.", 1, 2, 3],
  ["févr.", 2, 3, 4],
];
const chart: ChartPlan = {
  name: "si_graphique",
  kind: "column-stacked",
  title: "Heures",
  altText: "Heures de chaque mois & leur borne",
  data: { row: 0, column: 0, rowCount: 3, columnCount: 4 },
  anchor: { fromRow: 4, fromColumn: 0, toRow: 20, toColumn: 6 },
  valueFormat: "0",
  valueTitle: "Heures",
  valueRange: { min: 0, max: 12 },
  series: [{ labels: true }, {}, { kind: "line", dash: "dot", marker: false }],
};
const written = (plan: ChartPlan): Promise<Uint8Array> =>
  writePlainWorkbook(workbookOf([{ ...sheetOf("Synthèse", ROWS), charts: [plan] }]));

describe("charts in files", () => {
  it.each([
    ["lines over stacked columns", chart],
    ["lines over columns side by side", { ...chart, kind: "column-clustered" } as const],
    [
      "lines alone",
      { ...chart, kind: "line", series: [{}, { dash: "solid" }, { labels: true }] } as const,
    ],
    ["columns alone, as usual", { ...chart, kind: "column-stacked", series: undefined } as const],
  ])("reads back %s", async (_, given) => {
    const { series, ...facts } = given;
    const plan: ChartPlan = { ...facts, ...(series ? { series } : {}) };
    const { workbook, losses } = await readPlainWorkbook(await written(plan));
    expect(losses).toEqual([]);
    expect(workbook.sheets[0]?.charts).toEqual([plan]);
  });

  it("tells each series apart without colour, and draws lines on the columns' own axes", async () => {
    const xml = await Package.open(await written(chart)).text("xl/charts/chart1.xml");
    const fills = [...xml.matchAll(/<c:ser>.*?<c:spPr>(.*?)<\/c:spPr>/g)].map(([, look]) => look);
    expect(new Set(fills).size).toBe(3);
    expect(fills[1]).toContain("pattFill");
    expect(fills[2]).toContain('prstDash val="sysDot"');
    const axes = [...xml.matchAll(/<c:(bar|line)Chart>.*?((?:<c:axId [^>]*>)+)<\/c:\1Chart>/g)];
    expect(axes.map(([, kind]) => kind)).toEqual(["bar", "line"]);
    expect(axes[0]?.[2]).toBe(axes[1]?.[2]);
  });

  it("says nothing of series that are drawn as usual, whatever the kind", () => {
    for (const kind of ["column-stacked", "column-clustered", "line"] as const) {
      const looks = seriesLooks({ kind, data: { columnCount: 8 } });
      expect(looks).toHaveLength(7);
      expect(sayingOfSeries(kind, looks)).toBeUndefined();
    }
  });
});
