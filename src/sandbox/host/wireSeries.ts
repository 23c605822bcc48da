import type { ChartSeriesPlan } from "../../workbook/plan";
import type { HostSheet } from "./model";
import type { HostChart } from "./modelTypes";
import {
  asColor,
  asFlag,
  asOneOf,
  asText,
  accepted,
  collection,
  fail,
  readOnly,
  type WireObject,
} from "./wireTypes";

const TYPES = ["ColumnStacked", "ColumnClustered", "Line", "LineMarkers"] as const;
const LINE_STYLES = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dash",
  DashDotDot: "dash",
  Dot: "dot",
  RoundDot: "dot",
} as const;
type LineStyle = keyof typeof LINE_STYLES;
const LINE_STYLE_NAMES = Object.keys(LINE_STYLES) as LineStyle[];
const MARKERS = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Circle",
  "Plus",
] as const;
const POSITIONS = {
  column: ["Center", "InsideEnd", "InsideBase", "OutsideEnd"],
  line: ["Center", "Left", "Right", "Top", "Bottom"],
} as const;

const refuseColor = (value: unknown): void => void asColor(value);

const fillObject = (): WireObject => ({
  type: "ChartFill",
  properties: {},
  objects: {},
  methods: { SetSolidColor: ([color]) => refuseColor(color) },
});

const formatObject = (change: (facts: ChartSeriesPlan) => void): WireObject => ({
  type: "ChartSeriesFormat",
  properties: {},
  objects: {
    Fill: fillObject,
    Line: () => ({
      type: "ChartLineFormat",
      properties: {
        Color: { set: refuseColor },
        LineStyle: {
          set: (value) => change({ dash: LINE_STYLES[asOneOf(value, LINE_STYLE_NAMES)] }),
        },
        Weight: accepted(),
      },
      objects: {},
      methods: {},
    }),
  },
  methods: {},
});

/** Excel refuses a place that the series' kind of chart does not offer. */
const labelsObject = (kind: () => "column" | "line", isStacked: () => boolean): WireObject => ({
  type: "ChartDataLabels",
  properties: {
    NumberFormat: { set: (value) => void asText(value) },
    Position: {
      set: (value) => {
        const place = asOneOf<string>(value, POSITIONS[kind()]);
        if (place === "OutsideEnd" && isStacked()) fail("InvalidArgument");
      },
    },
  },
  objects: {
    Format: () => ({
      type: "ChartDataLabelFormat",
      properties: {},
      objects: {
        Fill: fillObject,
        Font: () => ({
          type: "ChartFont",
          properties: { Color: { set: refuseColor } },
          objects: {},
          methods: {},
        }),
      },
      methods: {},
    }),
  },
  methods: {},
});

/** The series a chart shows: one per data column after the first. */
export function seriesCollection(
  sheet: HostSheet,
  chart: () => HostChart,
  changeChart: (facts: Partial<HostChart>) => void
): WireObject {
  const object = (offset: number): WireObject => {
    const facts = (): ChartSeriesPlan => chart().series?.[offset] ?? {};
    const change = (given: ChartSeriesPlan): void => {
      const { data, series } = chart();
      changeChart({
        series: Array.from({ length: data.columnCount - 1 }, (_, index) => ({
          ...series?.[index],
          ...(index === offset ? given : {}),
        })),
      });
    };
    const kind = (): "column" | "line" =>
      facts().kind ?? (chart().kind === "line" ? "line" : "column");
    const name = (): string => {
      const { data } = chart();
      return String(sheet.cell(data.row, data.column + 1 + offset).value ?? "");
    };
    const setType = (value: unknown): void => {
      const type = asOneOf(value, TYPES);
      change({ kind: type === "Line" || type === "LineMarkers" ? "line" : "column" });
    };
    return {
      type: "ChartSeries",
      properties: {
        Name: readOnly(name),
        ChartType: { set: setType },
        HasDataLabels: {
          get: () => facts().labels === true,
          set: (value) => change({ labels: asFlag(value) }),
        },
        MarkerStyle: { set: (value) => change({ marker: asOneOf(value, MARKERS) !== "None" }) },
        MarkerBackgroundColor: { set: refuseColor },
        MarkerForegroundColor: { set: refuseColor },
      },
      objects: {
        Format: () => formatObject(change),
        DataLabels: () => labelsObject(kind, () => chart().kind === "column-stacked"),
      },
      methods: {},
    };
  };
  const all = (): readonly WireObject[] =>
    Array.from({ length: Math.max(0, chart().data.columnCount - 1) }, (_, index) => object(index));
  return collection("ChartSeriesCollection", all, () => fail("ApiNotFound"));
}
