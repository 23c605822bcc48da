import { sayingOfSeries } from "../workbook/chartLooks";
import type { ChartPlan, ChartSeriesPlan } from "../workbook/plan";
import { parseArea, parseReference, type Area } from "./addresses";
import type { Package } from "./package";
import { childNamed, childrenNamed, descendantsNamed, parseXml, type XmlElement } from "./xml";

const numberIn = (element: XmlElement | undefined, name: string): number =>
  Number(childNamed(element, name)?.text ?? 0);

const areaOf = (element: XmlElement | undefined, sheet: string): Area | null => {
  const formula = element && descendantsNamed(element, "f")[0]?.text;
  const reference = formula === undefined ? null : parseReference(formula);
  return reference?.sheet === sheet ? parseArea(reference.address) : null;
};

/** The rectangle a chart draws, when its series stand side by side right of their categories. */
const dataOf = (series: readonly XmlElement[], sheet: string): Area | null => {
  const categories = areaOf(childNamed(series[0], "cat"), sheet);
  if (!categories || categories.columnCount !== 1 || categories.row === 0) return null;
  const isInPlace = series.every((one, index) => {
    const title = areaOf(childNamed(one, "tx"), sheet);
    const values = areaOf(childNamed(one, "val"), sheet);
    const column = categories.column + 1 + index;
    return (
      title?.column === column &&
      title.row === categories.row - 1 &&
      values?.column === column &&
      values.row === categories.row &&
      values.rowCount === categories.rowCount
    );
  });
  return isInPlace
    ? {
        row: categories.row - 1,
        column: categories.column,
        rowCount: categories.rowCount + 1,
        columnCount: series.length + 1,
      }
    : null;
};

const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.attributes["val"];

const DASHES: Readonly<Record<string, "solid" | "dash" | "dot">> = {
  solid: "solid", dash: "dash", lgDash: "dash", sysDash: "dash", dot: "dot", sysDot: "dot",
}; // prettier-ignore

interface DrawnSeries {
  readonly element: XmlElement;
  readonly look: Required<ChartSeriesPlan>;
}

const seriesIn = (group: XmlElement): readonly DrawnSeries[] =>
  childrenNamed(group, "ser").map((element) => {
    const line = childNamed(childNamed(element, "spPr"), "ln");
    return {
      element,
      look: {
        kind: group.name === "lineChart" ? ("line" as const) : ("column" as const),
        dash: DASHES[valueOf(line, "prstDash") ?? "solid"] ?? "dash",
        labels: valueOf(childNamed(element, "dLbls"), "showVal") === "1",
        marker: valueOf(childNamed(element, "marker"), "symbol") !== "none",
      },
    };
  });

const axesOf = (group: XmlElement): string =>
  childrenNamed(group, "axId")
    .map(({ attributes }) => attributes["val"])
    .join(" ");

/** Columns alone, lines alone, or lines over columns with the same axes; nothing else is described. */
const kindOf = (
  plot: XmlElement
): { readonly kind: ChartPlan["kind"]; readonly series: readonly DrawnSeries[] } | null => {
  const drawn = plot.children.filter(({ name }) => name.endsWith("Chart"));
  const [bars, ...moreBars] = drawn.filter(({ name }) => name === "barChart");
  const [lines, ...moreLines] = drawn.filter(({ name }) => name === "lineChart");
  const first = bars ?? lines;
  const known = (bars ? 1 : 0) + (lines ? 1 : 0);
  if (!first || moreBars.length + moreLines.length > 0 || drawn.length !== known) return null;
  if (bars && lines && axesOf(bars) !== axesOf(lines)) return null;
  const series = drawn
    .flatMap(seriesIn)
    .map((one, place) => ({ one, order: Number(valueOf(one.element, "order") ?? place) }))
    .sort((left, right) => left.order - right.order)
    .map(({ one }) => one);
  if (!bars) return { kind: "line", series };
  if (valueOf(bars, "barDir") === "bar") return null;
  const grouping = valueOf(bars, "grouping");
  if (grouping === "stacked") return { kind: "column-stacked", series };
  return grouping === "percentStacked" ? null : { kind: "column-clustered", series };
};

const textOf = (title: XmlElement | undefined): string =>
  title
    ? descendantsNamed(title, "t")
        .map(({ text }) => text)
        .join("")
    : "";

/** What a chart says beyond the usual: its value axis and how its series are drawn. */
const extrasOf = (
  axis: XmlElement | undefined,
  kind: ChartPlan["kind"],
  drawn: readonly DrawnSeries[]
): Pick<ChartPlan, "valueFormat" | "series" | "valueRange" | "valueTitle"> => {
  const valueFormat = childNamed(axis, "numFmt")?.attributes["formatCode"];
  const scaling = childNamed(axis, "scaling");
  const [min, max] = [valueOf(scaling, "min"), valueOf(scaling, "max")];
  const valueTitle = textOf(childNamed(axis, "title"));
  const series = sayingOfSeries(
    kind,
    drawn.map(({ look }) => look)
  );
  return {
    ...(valueFormat === undefined || valueFormat === "General" ? {} : { valueFormat }),
    ...(series ? { series } : {}),
    ...(min === undefined && max === undefined
      ? {}
      : {
          valueRange: {
            ...(min === undefined ? {} : { min: Number(min) }),
            ...(max === undefined ? {} : { max: Number(max) }),
          },
        }),
    ...(valueTitle === "" ? {} : { valueTitle }),
  };
};

const chartOf = (xml: string, anchor: XmlElement, sheet: string): ChartPlan | null => {
  const root = parseXml(xml);
  const plot = descendantsNamed(root, "plotArea")[0];
  const drawn = plot && kindOf(plot);
  const data =
    drawn &&
    dataOf(
      drawn.series.map(({ element }) => element),
      sheet
    );
  const from = childNamed(anchor, "from");
  const to = childNamed(anchor, "to");
  if (!drawn || !data || !from || !to) return null;
  const title = childNamed(descendantsNamed(root, "chart")[0], "title");
  const properties = descendantsNamed(anchor, "cNvPr")[0]?.attributes ?? {};
  return {
    name: properties["name"] ?? "",
    kind: drawn.kind,
    title: textOf(title),
    altText: properties["descr"] ?? "",
    data,
    anchor: {
      fromRow: numberIn(from, "row"),
      fromColumn: numberIn(from, "col"),
      toRow: numberIn(to, "row"),
      toColumn: numberIn(to, "col"),
    },
    ...extrasOf(descendantsNamed(root, "valAx")[0], drawn.kind, drawn.series),
  };
};

/**
 * What a sheet's drawing holds: the charts that plain data can describe, how many it cannot, and how many other
 * shapes (images, forms).
 */
export const readDrawing = async (
  file: Package,
  path: string,
  sheet: string
): Promise<{
  readonly charts: readonly ChartPlan[];
  readonly lostCharts: number;
  readonly shapes: number;
}> => {
  const root = parseXml(await file.text(path));
  const relationships = new Map(
    (await file.relationships(path)).map(({ id, target }) => [id, target])
  );
  const charts: ChartPlan[] = [];
  let lostCharts = 0;
  let shapes = 0;
  for (const anchor of root.children.filter(({ name }) => name.endsWith("Anchor"))) {
    const reference = descendantsNamed(anchor, "chart")[0]?.attributes["id"];
    const target = reference === undefined ? undefined : relationships.get(reference);
    if (target === undefined || !file.has(target)) {
      shapes++;
      continue;
    }
    const chart = chartOf(await file.text(target), anchor, sheet);
    if (chart) charts.push(chart);
    else lostCharts++;
  }
  return { charts, lostCharts, shapes };
};
