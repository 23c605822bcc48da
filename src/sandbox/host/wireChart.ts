import { type HostSheet } from "./model";
import type { HostChart } from "./modelTypes";
import { seriesCollection } from "./wireSeries";
import { worksheetObject } from "./wireWorksheet";
import {
  accepted,
  asArea,
  asNumber,
  asOneOf,
  asText,
  collection,
  fail,
  guard,
  invalid,
  readOnly,
  type WireObject,
  type WireProperty,
  type WireSession,
} from "./wireTypes";

const KINDS = {
  ColumnStacked: "column-stacked",
  ColumnClustered: "column-clustered",
  Line: "line",
  LineMarkers: "line",
} as const;
type KindName = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as KindName[];

const nameOfKind = (kind: HostChart["kind"]): KindName =>
  KIND_NAMES.find((name) => KINDS[name] === kind) ?? "Line";

/** The title object of a chart or of one of its axes. */
const titleObject = (type: string, text: WireProperty): WireObject => ({
  type,
  properties: { Text: text, Visible: accepted() },
  objects: {},
  methods: {},
});

type AxisFacts = Partial<Pick<HostChart, "valueFormat" | "valueRange" | "valueTitle">>;

const axisObject = (
  range: () => HostChart["valueRange"],
  change: (facts: AxisFacts) => void
): WireObject => ({
  type: "ChartAxis",
  properties: {
    NumberFormat: { set: (value) => change({ valueFormat: asText(value) }) },
    Minimum: { set: (value) => change({ valueRange: { ...range(), min: asNumber(value) } }) },
    Maximum: { set: (value) => change({ valueRange: { ...range(), max: asNumber(value) } }) },
  },
  objects: {
    Title: () =>
      titleObject("ChartAxisTitle", { set: (value) => change({ valueTitle: asText(value) }) }),
  },
  methods: {},
});

/** Excel's Chart. */
export function chartObject(session: WireSession, sheet: HostSheet, id: string): WireObject {
  const chart = (): HostChart =>
    sheet.facets.charts.find((each) => each.id === id) ?? fail("ItemNotFound");
  const change = (facts: Partial<HostChart>): void => {
    guard(sheet);
    sheet.set(
      "charts",
      sheet.facets.charts.map((each) => (each.id === id ? { ...each, ...facts } : each)),
      "addin"
    );
  };
  return {
    type: "Chart",
    identity: { Id: id },
    properties: {
      Id: readOnly(() => id),
      Name: { get: () => chart().name, set: (value) => change({ name: asText(value) }) },
      ChartType: {
        get: () => nameOfKind(chart().kind),
        set: (value) => change({ kind: KINDS[asOneOf(value, KIND_NAMES)] }),
      },
      Style: { set: (value) => void asNumber(value) },
    },
    objects: {
      Worksheet: () => worksheetObject(session, sheet),
      Title: () =>
        titleObject("ChartTitle", {
          get: () => chart().title,
          set: (value) => change({ title: asText(value), altText: asText(value) }),
        }),
      Legend: () => ({
        type: "ChartLegend",
        properties: {
          Position: accepted(() => guard(sheet)),
          Visible: accepted(() => guard(sheet)),
        },
        objects: {},
        methods: {},
      }),
      Axes: () => ({
        type: "ChartAxes",
        properties: {},
        objects: {
          ValueAxis: () => axisObject(() => chart().valueRange, change),
          CategoryAxis: () =>
            axisObject(
              () => undefined,
              () => guard(sheet)
            ),
        },
        methods: {},
      }),
      Series: () => seriesCollection(sheet, chart, change),
    },
    methods: {
      Delete: () => {
        guard(sheet);
        const kept = sheet.facets.charts.filter((each) => each.id !== id);
        if (kept.length === sheet.facets.charts.length) fail("ItemNotFound");
        sheet.set("charts", kept, "addin");
      },
      SetData: ([source, by]) =>
        change({ data: asArea(source).area, seriesBy: asOneOf(by ?? "Auto", SERIES_BY) }),
      SetPosition: ([start, end]) => {
        const from = asArea(start).area;
        const to = end === undefined || end === null ? from : asArea(end).area;
        change({
          anchor: {
            fromRow: from.row,
            fromColumn: from.column,
            toRow: to.row + to.rowCount - 1,
            toColumn: to.column + to.columnCount - 1,
          },
        });
      },
    },
  };
}

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

/** Excel's ChartCollection of a sheet. */
export function chartCollection(session: WireSession, sheet: HostSheet): WireObject {
  const object = (chart: HostChart): WireObject => chartObject(session, sheet, chart.id);
  const byKey = (key: unknown): HostChart | undefined =>
    sheet.facets.charts.find((chart) => chart.id === key || chart.name === key);
  return collection(
    "ChartCollection",
    () => sheet.facets.charts.map(object),
    (key) => object(byKey(key) ?? fail("ItemNotFound")),
    {
      GetItem: ([name]) => object(byKey(name) ?? fail("ItemNotFound")),
      GetItemOrNullObject: ([name]) => {
        const found = byKey(name);
        return found ? object(found) : null;
      },
      Add: ([kind, source, by]) => {
        guard(sheet);
        const { sheet: sourceSheet, area } = asArea(source);
        if (sourceSheet !== sheet) return invalid();
        const chart: HostChart = {
          id: `{${session.workbook.nextId("00000000-0001-0000-0000-c4")}}`,
          name: `Graphique ${sheet.facets.charts.length + 1}`,
          kind: KINDS[asOneOf(kind, KIND_NAMES)],
          title: "",
          data: area,
          seriesBy: asOneOf(by ?? "Auto", SERIES_BY),
          anchor: { fromRow: 0, fromColumn: 0, toRow: 14, toColumn: 7 },
          valueFormat: null,
          altText: "",
        };
        sheet.set("charts", [...sheet.facets.charts, chart], "addin");
        return object(chart);
      },
    }
  );
}
