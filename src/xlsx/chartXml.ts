import type { ChartPlan } from "../workbook/plan";
import { seriesLooks, type SeriesLook } from "../workbook/chartLooks";
import type { CellValue } from "../workbook/grid";
import { absoluteAddress, quoteSheet } from "./addresses";
import { XML_DECLARATION } from "./package";
import { attributesXml, escapeXml } from "./xml";

/** Native charts: their part, and the drawing that places them on a sheet. */

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PLACING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Dashes in the files' words. */
const DASHES = { solid: "solid", dash: "dash", dot: "sysDot" } as const;
const AXES = '<c:axId val="111111111"/><c:axId val="222222222"/>';

/** Gives the value of a cell of the chart's sheet, for the copy a chart keeps of what it draws. */
export type ValueAt = (row: number, column: number) => CellValue;

const referenceXml = (
  kind: "str" | "num",
  formula: string,
  values: readonly CellValue[],
  format: string
): string => {
  const points = values
    .map((value, index) =>
      value === null || (kind === "num" && typeof value !== "number")
        ? ""
        : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`
    )
    .join("");
  const code = kind === "num" ? `<c:formatCode>${escapeXml(format)}</c:formatCode>` : "";
  return (
    `<c:${kind}Ref><c:f>${escapeXml(formula)}</c:f>` +
    `<c:${kind}Cache>${code}<c:ptCount val="${values.length}"/>${points}</c:${kind}Cache></c:${kind}Ref>`
  );
};

const lineXml = (color: string, width: number, dash = "solid"): string =>
  `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:prstDash val="${dash}"/></a:ln>`;

const textXml = (size: number, isBold: boolean): string =>
  `<a:defRPr sz="${size}" b="${isBold ? 1 : 0}"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:defRPr>`;

const fillXml = ({ color, pattern }: SeriesLook): string =>
  pattern === null
    ? `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`
    : `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="404040"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;

const markerXml = ({ marker, symbol, color }: SeriesLook): string =>
  marker
    ? `<c:marker><c:symbol val="${symbol}"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr></c:marker>`
    : '<c:marker><c:symbol val="none"/></c:marker>';

/** Values beside the points, over white so that they are read on a dark column or a pattern. */
const labelsXml = (plan: ChartPlan, look: SeriesLook): string => {
  if (!look.labels) return "";
  const place = look.kind === "line" ? "t" : plan.kind === "column-stacked" ? "ctr" : "outEnd";
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(plan.valueFormat ?? "General")}" sourceLinked="0"/>` +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>' +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textXml(800, false)}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>` +
    `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
};

const seriesLook = (plan: ChartPlan, look: SeriesLook): string =>
  (look.kind === "column"
    ? `<c:spPr>${fillXml(look)}${lineXml("404040", 6350)}</c:spPr><c:invertIfNegative val="0"/>`
    : `<c:spPr>${lineXml(look.color, 22225, DASHES[look.dash])}</c:spPr>${markerXml(look)}`) +
  labelsXml(plan, look);

const seriesXml = (
  plan: ChartPlan,
  sheet: string,
  valueAt: ValueAt,
  look: SeriesLook,
  index: number
): string => {
  const { row, column, rowCount } = plan.data;
  const at = column + 1 + index;
  const rows = Array.from({ length: rowCount - 1 }, (_, offset) => row + 1 + offset);
  const reference = (first: number, count: number, of: number): string =>
    `${quoteSheet(sheet)}!${absoluteAddress({ row: first, column: of, rowCount: count, columnCount: 1 })}`;
  const format = plan.valueFormat ?? "General";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${referenceXml("str", reference(row, 1, at), [valueAt(row, at)], format)}</c:tx>` +
    seriesLook(plan, look) +
    `<c:cat>${referenceXml(
      "str",
      reference(row + 1, rowCount - 1, column),
      rows.map((each) => valueAt(each, column)),
      format
    )}</c:cat>` +
    `<c:val>${referenceXml(
      "num",
      reference(row + 1, rowCount - 1, at),
      rows.map((each) => valueAt(each, at)),
      format
    )}</c:val>` +
    (look.kind === "line" ? '<c:smooth val="0"/>' : "") +
    "</c:ser>"
  );
};

const titleXml = (text: string, size: number, isTurned: boolean): string =>
  `<c:title><c:tx><c:rich><a:bodyPr${isTurned ? ' rot="-5400000" vert="horz"' : ""}/><a:lstStyle/><a:p><a:pPr>${textXml(size, true)}</a:pPr><a:r><a:rPr lang="fr-FR" sz="${size}" b="1"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** A chart's own part; `sheet` holds its data. */
export const chartXml = (plan: ChartPlan, sheet: string, valueAt: ValueAt): string => {
  const looks = seriesLooks(plan);
  const seriesOf = (kind: SeriesLook["kind"]): string =>
    looks
      .map((look, index) =>
        look.kind === kind ? seriesXml(plan, sheet, valueAt, look, index) : ""
      )
      .join("");
  const columns = seriesOf("column");
  const lines = seriesOf("line");
  const isStacked = plan.kind === "column-stacked";
  // Lines come after the columns, over which they are drawn, and share their axes.
  const plot =
    (columns === ""
      ? ""
      : `<c:barChart><c:barDir val="col"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${columns}` +
        `<c:gapWidth val="60"/>${isStacked ? '<c:overlap val="100"/>' : ""}${AXES}</c:barChart>`) +
    (lines === ""
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${AXES}</c:lineChart>`);
  const { min, max } = plan.valueRange ?? {};
  const bounds =
    (max === undefined ? "" : `<c:max val="${max}"/>`) +
    (min === undefined ? "" : `<c:min val="${min}"/>`);
  const valueTitle = plan.valueTitle === undefined ? "" : titleXml(plan.valueTitle, 900, true);
  const axisText = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textXml(900, false)}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    titleXml(plan.title, 1200, false) +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}` +
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisText}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${bounds}</c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${lineXml("D9D9D9", 6350)}</c:spPr></c:majorGridlines>${valueTitle}<c:numFmt formatCode="${escapeXml(plan.valueFormat ?? "General")}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisText}<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
};

const cornerXml = (name: "from" | "to", row: number, column: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** A sheet's drawing: its charts, each by its plan and the relation to its part. */
export const drawingXml = (
  charts: readonly { readonly plan: ChartPlan; readonly relationshipId: string }[]
): string => {
  const anchors = charts.map(({ plan, relationshipId }, index) => {
    const { fromRow, fromColumn, toRow, toColumn } = plan.anchor;
    const properties = attributesXml({ id: index + 2, name: plan.name, descr: plan.altText });
    return (
      '<xdr:twoCellAnchor editAs="oneCell">' +
      cornerXml("from", fromRow, fromColumn) +
      cornerXml("to", toRow, toColumn) +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${properties}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${relationshipId}"/></a:graphicData></a:graphic>` +
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
    );
  });
  return `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${PLACING}" xmlns:a="${DRAWING}">${anchors.join("")}</xdr:wsDr>`;
};
