import {
  parseRectangle,
  quoteSheet,
  rectangleAddress,
  splitReference,
  type CellRectangle,
} from "../../workbook/a1";
import { sayingOfSeries, seriesLooks } from "../../workbook/chartLooks";
import { linesOfText } from "../../workbook/compose/rowLines";
import type { ChartPlan, PrintPlan } from "../../workbook/plan";
import type {
  PlainConditionalFormat,
  PlainSheet,
  PlainTable,
  PlainWorkbook,
} from "../../xlsx/plainWorkbook";
import type { HostWorkbook } from "./model";
import {
  type HostChart,
  type HostConditionalFormat,
  type HostName,
  type HostPageLayout,
  type HostTable,
  type SectionTexts,
} from "./modelTypes";
import type { HostSheet } from "./sheetModel";

/** Excel's own form of a header: `&L…&C…&R…`; a text without a section is centred. */
export function readSections(text: string): SectionTexts {
  const sections = { L: "", C: "", R: "" };
  let current: keyof typeof sections = "C";
  for (const part of text.split(/(&[LCR])/)) {
    const code = /^&([LCR])$/.exec(part)?.[1];
    if (code === "L" || code === "C" || code === "R") current = code;
    else sections[current] += part;
  }
  return { left: sections.L, center: sections.C, right: sections.R };
}

/** The inverse of `readSections`. */
export function writeSections({ left, center, right }: SectionTexts): string {
  if (left === "" && right === "") return center;
  return [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join("");
}

const layoutOf = (print: PrintPlan): HostPageLayout => ({
  orientation: print.orientation,
  fitToWidth: print.fitToWidth,
  fitToHeight: null,
  area: print.area,
  titleRows: print.titleRows,
  ...(print.titleColumns ? { titleColumns: print.titleColumns } : {}),
  breaksBefore: print.breaksBefore,
  header: readSections(print.header),
  footer: readSections(print.footer),
});

/** How it prints; laid out without an area, as a PivotTable's sheet is, it prints what it holds. */
function printOf(sheet: HostSheet): PrintPlan | null {
  const { layout } = sheet.facets;
  const isLaidOut = layout.orientation === "landscape" || layout.fitToWidth !== null;
  const area = layout.area ?? (isLaidOut ? sheet.usedArea(false) : null);
  if (area === null) return null;
  return {
    orientation: layout.orientation,
    fitToWidth: layout.fitToWidth ?? 1,
    titleRows: layout.titleRows,
    ...(layout.titleColumns ? { titleColumns: layout.titleColumns } : {}),
    area,
    breaksBefore: layout.breaksBefore,
    header: writeSections(layout.header),
    footer: writeSections(layout.footer),
  };
}

const areasOf = (addresses: readonly string[]): CellRectangle[] =>
  addresses
    .flatMap((address) => address.split(/[\s,]+/))
    .map(parseRectangle)
    .filter((area): area is CellRectangle => area !== null);

const hostFormat = (format: PlainConditionalFormat, id: string): HostConditionalFormat => {
  const { ranges, ...rest } = format;
  return { ...rest, id, ranges: areasOf(ranges) };
};

function fillCells(sheet: HostSheet, plain: PlainSheet): void {
  for (const { row, column, value, formula, numberFormat, style } of plain.cells) {
    const patch = {
      value,
      formula: formula ?? null,
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(style === undefined ? {} : { style }),
    };
    sheet.writeCells(row, column, [[patch]], "user");
  }
}

/** A chart without what is said of its series when they are drawn as usual. */
function plainChart({ id: _id, seriesBy: _by, ...chart }: HostChart): ChartPlan {
  const { valueFormat, series: _series, ...facts } = chart;
  const series = sayingOfSeries(chart.kind, seriesLooks(chart));
  return {
    ...facts,
    ...(valueFormat === null ? {} : { valueFormat }),
    ...(series === undefined ? {} : { series }),
  };
}

function fillSheet(workbook: HostWorkbook, sheet: HostSheet, plain: PlainSheet): void {
  fillCells(sheet, plain);
  const widths = Object.entries(plain.columnWidths).map(
    ([column, width]) => [Number(column), width] as const
  );
  const tables = plain.tables.map(({ columns: _titles, ...table }): HostTable => ({
    ...table,
    id: workbook.nextId("table"),
  }));
  const charts = plain.charts.map((chart) => ({
    ...chart,
    id: workbook.nextId("chart"),
    seriesBy: "Columns" as const,
    valueFormat: chart.valueFormat ?? null,
  }));
  const formats = plain.conditionalFormats.map((format) =>
    hostFormat(format, workbook.nextId("format"))
  );
  sheet.set("columnWidths", new Map(widths), "user");
  sheet.set("hiddenRows", new Set(plain.hiddenRows), "user");
  sheet.set("hiddenColumns", new Set(plain.hiddenColumns), "user");
  sheet.set("merges", plain.merges, "user");
  sheet.set("tables", tables, "user");
  sheet.set("conditionalFormats", formats, "user");
  sheet.set("validations", plain.validations, "user");
  sheet.set("charts", charts, "user");
  sheet.set("freezeRows", plain.freezeRows, "user");
  if (plain.print) sheet.set("layout", layoutOf(plain.print), "user");
  sheet.set("showGridlines", plain.showGridlines, "user");
  sheet.set("tabColor", plain.tabColor ?? null, "user");
  sheet.set("visibility", plain.visibility, "user");
  sheet.set("isProtected", plain.isProtected, "user");
}

/** What a `refersTo` text points at: one area of a sheet of this workbook, or null. */
export function nameTarget(workbook: HostWorkbook, refersTo: string): HostName["target"] {
  const { sheet: name, address } = splitReference(refersTo.replace(/^=/, ""));
  const sheet = name === null ? null : workbook.sheetByName(name);
  const area = parseRectangle(address);
  return sheet && area ? { sheetId: sheet.id, area } : null;
}

/** Fills an empty workbook with plain data. */
export function fillFromPlain(workbook: HostWorkbook, plain: PlainWorkbook): void {
  const sheets = plain.sheets.map((each) => workbook.addSheet(each.name, "user"));
  plain.sheets.forEach((each, index) => {
    const sheet = sheets[index];
    if (sheet) fillSheet(workbook, sheet, each);
  });
  for (const { name, refersTo, isHidden } of plain.names) {
    const target = nameTarget(workbook, refersTo);
    workbook.setName({ name, isHidden, target, expression: target ? null : refersTo }, "user");
  }
  const active =
    plain.activeSheet === null ? null : (workbook.sheetByName(plain.activeSheet) ?? null);
  const shown = active ?? sheets.find((sheet) => sheet.facets.visibility === "visible");
  if (shown?.facets.visibility === "visible") workbook.activate(shown.id, "user");
}

const byPosition = (
  one: { readonly row: number; readonly column: number },
  other: { readonly row: number; readonly column: number }
): number => one.row - other.row || one.column - other.column;

function plainTable(sheet: HostSheet, table: HostTable): PlainTable {
  const { id: _id, ...rest } = table;
  const columns = Array.from({ length: table.columnCount }, (_, offset) =>
    String(sheet.cell(table.row, table.column + offset).value ?? "")
  );
  return { ...rest, columns };
}

/** Excel fits a row to its folded texts as they are written: a saved row says the height it has on screen. */
function fittedRows(sheet: HostSheet): ReadonlyMap<number, number> {
  const { columnWidths, merges } = sheet.facets;
  const isMerged = (row: number, column: number): boolean =>
    merges.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount
    );
  const fitted = new Map<number, number>();
  for (const { row, column, cell } of sheet.cells()) {
    const width = columnWidths.get(column);
    if (!cell.style.wrap || typeof cell.value !== "string" || width === undefined) continue;
    const lines = linesOfText(cell.value, width);
    if (lines > (fitted.get(row) ?? 1) && !isMerged(row, column)) fitted.set(row, lines);
  }
  return fitted;
}

function plainSheet(sheet: HostSheet): PlainSheet {
  const { facets } = sheet;
  const fitted = fittedRows(sheet);
  const cells = [...sheet.cells()].sort(byPosition).map(({ row, column, cell }) => ({
    row,
    column,
    value: cell.value,
    ...(cell.formula === null ? {} : { formula: cell.formula }),
    ...(cell.numberFormat === "General" ? {} : { numberFormat: cell.numberFormat }),
    ...(Object.keys(cell.style).length === 0 ? {} : { style: cell.style }),
  }));
  return {
    name: sheet.name,
    visibility: facets.visibility,
    isProtected: facets.isProtected,
    ...(facets.tabColor === null ? {} : { tabColor: facets.tabColor }),
    cells,
    columnWidths: Object.fromEntries(facets.columnWidths),
    ...(fitted.size === 0 ? {} : { rowLines: Object.fromEntries(fitted) }),
    hiddenRows: [...facets.hiddenRows],
    hiddenColumns: [...facets.hiddenColumns],
    merges: facets.merges,
    tables: facets.tables.map((table) => plainTable(sheet, table)),
    conditionalFormats: facets.conditionalFormats.map((format) => ({
      ...format,
      ranges: format.ranges.map(rectangleAddress),
    })),
    validations: facets.validations,
    charts: facets.charts.map(plainChart),
    freezeRows: facets.freezeRows,
    print: printOf(sheet),
    showGridlines: facets.showGridlines,
  };
}

const absolute = (area: CellRectangle): string =>
  rectangleAddress(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");

/** What a name refers to, as Excel writes it: `='Feuille'!$A$1`. */
export function nameReference(workbook: HostWorkbook, name: HostName): string {
  const sheet = name.target && workbook.sheetById(name.target.sheetId);
  if (!name.target || !sheet) return name.expression ?? "=#REF!";
  return `=${quoteSheet(sheet.name)}!${absolute(name.target.area)}`;
}

/** The whole workbook as plain data. */
export function toPlainWorkbook(workbook: HostWorkbook): PlainWorkbook {
  return {
    sheets: workbook.sheets.map(plainSheet),
    names: workbook.names.map((name) => ({
      name: name.name,
      refersTo: nameReference(workbook, name),
      isHidden: name.isHidden,
    })),
    activeSheet: workbook.activeSheet.name,
  };
}
