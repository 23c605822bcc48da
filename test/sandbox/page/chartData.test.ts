import { HostWorkbook, type HostChart } from "../../../src/sandbox/host";
import { axisSteps, chartData } from "../../../src/sandbox/page/chartData";

const chart = (more: Partial<HostChart>): HostChart => ({
  id: "1",
  name: "Heures",
  kind: "column-stacked",
  title: "Heures",
  data: { row: 0, column: 0, rowCount: 3, columnCount: 3 },
  seriesBy: "Columns",
  anchor: { fromRow: 0, fromColumn: 0, toRow: 1, toColumn: 1 },
  valueFormat: null,
  altText: "",
  ...more,
});

function sheetWithData() {
  const sheet = new HostWorkbook().addSheet("Données", "user");
  sheet.writeCells(
    0,
    0,
    [
      [{ value: "Mois" }, { value: "Production" }, { value: "Formation" }],
      [{ value: 46023, numberFormat: "mmm yyyy" }, { value: 10 }, { value: 2 }],
      [{ value: "févr. 2026" }, { value: 12 }, { value: null }],
    ],
    "user"
  );
  return sheet;
}

describe("the figures of a chart", () => {
  it("are read by columns, months named, gaps kept", () => {
    expect(chartData(sheetWithData(), chart({}))).toEqual({
      categories: ["janv. 2026", "févr. 2026"],
      series: [
        { name: "Production", values: [10, 12] },
        { name: "Formation", values: [2, null] },
      ],
    });
  });

  it("are read by rows when the chart says so", () => {
    const { categories, series } = chartData(sheetWithData(), chart({ seriesBy: "Rows" }));
    expect(categories).toEqual(["Production", "Formation"]);
    expect(series.map(({ values }) => values)).toEqual([
      [10, 2],
      [12, null],
    ]);
  });

  it.each([
    [0, 6000, [0, 2000, 4000, 6000]],
    [0, 1502, [0, 500, 1000, 1500, 2000]],
    [-2, 7, [-2, 0, 2, 4, 6, 8]],
  ])("stand on an axis of round steps from %d to %d", (least, greatest, steps) => {
    expect(axisSteps(least, greatest)).toEqual(steps);
  });

  it("stand on an axis even when all are zero", () => {
    const steps = axisSteps(0, 0);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.every(Number.isFinite)).toBe(true);
  });
});
