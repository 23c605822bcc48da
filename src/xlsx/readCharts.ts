import type { ChartPlan } from "../workbook/plan";
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

const kindOf = (
  plot: XmlElement
): { readonly kind: ChartPlan["kind"]; readonly element: XmlElement } | null => {
  const drawn = plot.children.filter(({ name }) => name.endsWith("Chart"));
  const element = drawn[0];
  if (!element || drawn.length > 1) return null;
  const grouping = childNamed(element, "grouping")?.attributes["val"];
  if (element.name === "lineChart") return { kind: "line", element };
  if (element.name !== "barChart" || childNamed(element, "barDir")?.attributes["val"] === "bar")
    return null;
  if (grouping === "stacked") return { kind: "column-stacked", element };
  return grouping === "percentStacked" ? null : { kind: "column-clustered", element };
};

const chartOf = (xml: string, anchor: XmlElement, sheet: string): ChartPlan | null => {
  const root = parseXml(xml);
  const plot = descendantsNamed(root, "plotArea")[0];
  const drawn = plot && kindOf(plot);
  const data = drawn && dataOf(childrenNamed(drawn.element, "ser"), sheet);
  const from = childNamed(anchor, "from");
  const to = childNamed(anchor, "to");
  if (!drawn || !data || !from || !to) return null;
  const title = childNamed(descendantsNamed(root, "chart")[0], "title");
  const properties = descendantsNamed(anchor, "cNvPr")[0]?.attributes ?? {};
  const valueFormat = childNamed(descendantsNamed(root, "valAx")[0], "numFmt")?.attributes[
    "formatCode"
  ];
  return {
    name: properties["name"] ?? "",
    kind: drawn.kind,
    title: title
      ? descendantsNamed(title, "t")
          .map(({ text }) => text)
          .join("")
      : "",
    altText: properties["descr"] ?? "",
    data,
    anchor: {
      fromRow: numberIn(from, "row"),
      fromColumn: numberIn(from, "col"),
      toRow: numberIn(to, "row"),
      toColumn: numberIn(to, "col"),
    },
    ...(valueFormat === undefined || valueFormat === "General" ? {} : { valueFormat }),
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
