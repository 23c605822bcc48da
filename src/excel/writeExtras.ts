import { columnLetters, rectangleAddress, type CellRectangle } from "../workbook/a1";
import { seriesLooks, type SeriesLook } from "../workbook/chartLooks";
import type { ChartPlan, PrintPlan, ValidationPlan } from "../workbook/plan";

const CHART_TYPES = {
  "column-stacked": "ColumnStacked",
  "column-clustered": "ColumnClustered",
  line: "LineMarkers",
} as const;

const rangeOf = (sheet: Excel.Worksheet, area: CellRectangle): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();

const cellOf = (sheet: Excel.Worksheet, row: number, column: number): Excel.Range =>
  sheet.getCell(row, column).untrack();

const LINE_STYLES = { solid: "Continuous", dash: "Dash", dot: "RoundDot" } as const;
const MARKERS = {
  circle: "Circle",
  square: "Square",
  triangle: "Triangle",
  diamond: "Diamond",
} as const;

/** Values beside the points, over white so that they are read on a dark column. */
function writeLabels(series: Excel.ChartSeries, plan: ChartPlan, look: SeriesLook): void {
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.position =
    look.kind === "line" ? "Top" : plan.kind === "column-stacked" ? "Center" : "OutsideEnd";
  if (plan.valueFormat !== undefined) dataLabels.numberFormat = plan.valueFormat;
  dataLabels.format.fill.setSolidColor("#FFFFFF");
  dataLabels.format.font.color = "#404040";
}

/**
 * How a series is drawn. Excel's API has no patterns: shades told apart in greyscale stand for them. Everything here
 * is of ExcelApi 1.8 at most, under what the manifest asks.
 */
function writeSeries(series: Excel.ChartSeries, plan: ChartPlan, look: SeriesLook): void {
  const color = `#${look.color}`;
  if (look.kind === "column") {
    if (plan.kind === "line") series.chartType = "ColumnClustered";
    series.format.fill.setSolidColor(color);
  } else {
    if (plan.kind !== "line") series.chartType = look.marker ? "LineMarkers" : "Line";
    series.format.line.color = color;
    series.format.line.lineStyle = LINE_STYLES[look.dash];
    series.markerStyle = look.marker ? MARKERS[look.symbol] : "None";
    if (look.marker) series.markerBackgroundColor = color;
  }
  if (look.labels) writeLabels(series, plan, look);
}

/** A native chart. `SeriesBy` is always said: left to itself Excel may swap series and categories. */
export function writeChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const chart = sheet.charts.add(CHART_TYPES[plan.kind], rangeOf(sheet, plan.data), "Columns");
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.position = "Bottom";
  const axis = chart.axes.valueAxis;
  if (plan.valueFormat !== undefined) axis.numberFormat = plan.valueFormat;
  if (plan.valueRange?.min !== undefined) axis.minimum = plan.valueRange.min;
  if (plan.valueRange?.max !== undefined) axis.maximum = plan.valueRange.max;
  if (plan.valueTitle !== undefined) axis.title.text = plan.valueTitle;
  seriesLooks(plan).forEach((look, index) =>
    writeSeries(chart.series.getItemAt(index), plan, look)
  );
  const { fromRow, fromColumn, toRow, toColumn } = plan.anchor;
  chart.setPosition(cellOf(sheet, fromRow, fromColumn), cellOf(sheet, toRow, toColumn));
}

const ALERTS = { stop: "Stop", warning: "Warning", information: "Information" } as const;

function ruleOf({ rule }: ValidationPlan): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "list-formula": {
      const source = rule.formula.startsWith("=") ? rule.formula : `=${rule.formula}`;
      return { list: { inCellDropDown: true, source } };
    }
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "date":
      // As formulas, serial numbers mean the same whatever the regional settings.
      return {
        date: { formula1: `=${rule.min}`, formula2: `=${rule.max}`, operator: "Between" },
      };
  }
}

/** Excel's limits for the texts of a validation. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

/** A drop-down or a bound. */
export function writeValidation(sheet: Excel.Worksheet, plan: ValidationPlan): void {
  const validation = rangeOf(sheet, plan).dataValidation;
  const title = plan.title.slice(0, TITLE_LIMIT);
  const message = plan.message.slice(0, MESSAGE_LIMIT);
  validation.rule = ruleOf(plan);
  validation.errorAlert = { title, message, style: ALERTS[plan.alert], showAlert: true };
  validation.prompt = { title, message, showPrompt: true };
}

/** Excel's header codes by section: `&L…&C…&R…`; a text without a section is centred. */
function sections(text: string): { left: string; center: string; right: string } {
  const parts = text.split(/&([LCR])/);
  const found = { L: "", C: parts[0] ?? "", R: "" };
  for (let index = 1; index < parts.length; index += 2) {
    const code = parts[index];
    if (code === "L" || code === "C" || code === "R") found[code] += parts[index + 1] ?? "";
  }
  return { left: found.L, center: found.C, right: found.R };
}

function writeHeaders(page: Excel.HeaderFooter, plan: PrintPlan): void {
  const header = sections(plan.header);
  const footer = sections(plan.footer);
  if (header.left) page.leftHeader = header.left;
  if (header.center) page.centerHeader = header.center;
  if (header.right) page.rightHeader = header.right;
  if (footer.left) page.leftFooter = footer.left;
  if (footer.center) page.centerFooter = footer.center;
  if (footer.right) page.rightFooter = footer.right;
}

/** Paper, orientation, fit, printed area, repeated rows, headers and page breaks. */
export function writePrint(sheet: Excel.Worksheet, plan: PrintPlan): void {
  const layout = sheet.pageLayout;
  layout.orientation = plan.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: plan.fitToWidth };
  layout.setPrintArea(rectangleAddress(plan.area));
  if (plan.titleRows) {
    layout.setPrintTitleRows(`$${plan.titleRows.from + 1}:$${plan.titleRows.to + 1}`);
  }
  if (plan.titleColumns) {
    const { from, to } = plan.titleColumns;
    layout.setPrintTitleColumns(`$${columnLetters(from)}:$${columnLetters(to)}`);
  }
  writeHeaders(layout.headersFooters.defaultForAllPages, plan);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of plan.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
