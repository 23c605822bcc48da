import type { CellValue } from "../workbook/grid";
import type { PrintPlan, ValidationPlan } from "../workbook/plan";
import { areaAddress, cellAddress, columnLetters, parseArea } from "./addresses";
import { colorCode } from "./colors";
import { toFileFormula } from "./formulas";
import { DAYS_1904, isDateFormat } from "./numberFormats";
import { XML_DECLARATION } from "./package";
import type { PlainCell, PlainSheet, PlainStyle, WritableSheet } from "./plainWorkbook";
import type { StyleBook } from "./styleBook";
import { attributesXml, escapeCellText, escapeXml } from "./xml";

/** A worksheet's part, from plain data. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Points of a line of text in the workbook's own font. */
const LINE_HEIGHT = 15;
/** Excel counts five pixels of margin in a column's width. */
export const WIDTH_MARGIN = 0.7109375;
/** Errors by their en-US text. */
export const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

/** What the sheet's part refers to by relation. */
export interface SheetLinks {
  readonly tables: readonly string[];
  readonly drawing: string | null;
  /** Comments kept from the part that is written again. */
  readonly legacyDrawing: string | null;
}

export interface SheetContext {
  readonly styles: StyleBook;
  readonly links: SheetLinks;
  readonly isActive: boolean;
  readonly uses1904: boolean;
}

/** One cell's element; `style` and `address` as attributes want them. */
export const valueXml = (
  cell: PlainCell,
  style: string,
  address: string,
  value: CellValue,
  table: string | null
): string => {
  const formula =
    cell.formula === undefined ? "" : `<f>${escapeXml(toFileFormula(cell.formula, table))}</f>`;
  const open = (type: string): string => `<c r="${address}"${style}${type}>${formula}`;
  if (value === null) return formula === "" ? `<c r="${address}"${style}/>` : `${open("")}</c>`;
  if (typeof value === "number" && !Number.isFinite(value))
    return `${open(' t="e"')}<v>#NUM!</v></c>`;
  if (typeof value === "number") return `${open("")}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open(' t="b"')}<v>${value ? 1 : 0}</v></c>`;
  if (formula !== "") {
    return ERRORS.has(value)
      ? `${open(' t="e"')}<v>${value}</v></c>`
      : `${open(' t="str"')}<v>${escapeCellText(value)}</v></c>`;
  }
  // An error that was typed stays an error; any other text is a text, even when it begins with «=».
  if (ERRORS.has(value) && !cell.isText) return `${open(' t="e"')}<v>${value}</v></c>`;
  return `${open(' t="inlineStr"')}<is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`;
};

/** Cells of one look share one style object: its number is worked out once. */
const styleNumbers = (styles: StyleBook): ((cell: PlainCell) => number) => {
  const known = new Map<PlainStyle | undefined, Map<string | undefined, number>>();
  return ({ style, numberFormat }) => {
    const byFormat = known.get(style) ?? new Map<string | undefined, number>();
    known.set(style, byFormat);
    const number = byFormat.get(numberFormat) ?? styles.cell(style, numberFormat);
    byFormat.set(numberFormat, number);
    return number;
  };
};

/** Cells by rows, each row's from left to right. */
function* rowsOf(cells: readonly PlainCell[]): Generator<readonly PlainCell[]> {
  const order = (left: PlainCell, right: PlainCell): number =>
    left.row - right.row || left.column - right.column;
  const isSorted = cells.every((cell, index) => {
    const before = cells[index - 1];
    return before === undefined || order(before, cell) <= 0;
  });
  const sorted = isSorted ? cells : [...cells].sort(order);
  for (let from = 0; from < sorted.length;) {
    const row = sorted[from]?.row;
    let to = from;
    while (to < sorted.length && sorted[to]?.row === row) to += 1;
    yield sorted.slice(from, to);
    from = to;
  }
}

/** A sheet whose cells are all there, as one to write. */
export const writable = ({ cells, ...sheet }: PlainSheet): WritableSheet => ({
  ...sheet,
  cellRows: () => rowsOf(cells),
});

/** Rows with their cells; hidden rows that have none too. */
function* withHidden({
  cellRows,
  hiddenRows,
}: WritableSheet): Generator<readonly [row: number, cells: readonly PlainCell[]]> {
  const hidden = [...new Set(hiddenRows)].sort((left, right) => left - right);
  let next = 0;
  for (const cells of cellRows()) {
    const row = cells[0]?.row;
    if (row === undefined) continue;
    for (; (hidden[next] ?? Infinity) <= row; next++) {
      const empty = hidden[next] ?? row;
      if (empty < row) yield [empty, []];
    }
    yield [row, cells];
  }
  for (const empty of hidden.slice(next)) yield [empty, []];
}

function* rowsXml(sheet: WritableSheet, context: SheetContext): Generator<string> {
  const styleNumber = styleNumbers(context.styles);
  const hidden = new Set(sheet.hiddenRows);
  const tableAt = (row: number, column: number): string | null =>
    sheet.tables.find(
      (table) =>
        row >= table.row &&
        row < table.row + table.rowCount &&
        column >= table.column &&
        column < table.column + table.columnCount
    )?.name ?? null;
  for (const [row, own] of withHidden(sheet)) {
    const cells = own
      .map((cell) => {
        const number = styleNumber(cell);
        const isDate =
          context.uses1904 &&
          typeof cell.value === "number" &&
          isDateFormat(cell.numberFormat ?? "");
        const value =
          isDate && typeof cell.value === "number" ? cell.value - DAYS_1904 : cell.value;
        const style = number === 0 ? "" : ` s="${number}"`;
        const table = cell.formula?.includes("[@") ? tableAt(cell.row, cell.column) : null;
        return valueXml(cell, style, cellAddress(cell.row, cell.column), value, table);
      })
      .join("");
    const lines = sheet.rowLines?.[row] ?? 1;
    // Not a custom height: whoever edits the row has it fitted again.
    const height = lines > 1 ? ` ht="${LINE_HEIGHT * lines}"` : "";
    yield `<row r="${row + 1}"${height}${hidden.has(row) ? ' hidden="1"' : ""}>${cells}</row>`;
  }
}

const columnsXml = (sheet: WritableSheet): string => {
  const hidden = new Set(sheet.hiddenColumns);
  const columns = [...new Set([...Object.keys(sheet.columnWidths).map(Number), ...hidden])];
  if (columns.length === 0) return "";
  const items = columns
    .sort((left, right) => left - right)
    .map((column) => {
      const width = sheet.columnWidths[column];
      return `<col${attributesXml({
        min: column + 1,
        max: column + 1,
        width: width === undefined ? undefined : width + WIDTH_MARGIN,
        hidden: hidden.has(column) ? 1 : undefined,
        customWidth: width === undefined ? undefined : 1,
      })}/>`;
    });
  return `<cols>${items.join("")}</cols>`;
};

const viewXml = (sheet: WritableSheet, isActive: boolean): string => {
  const pane =
    sheet.freezeRows > 0
      ? `<pane ySplit="${sheet.freezeRows}" topLeftCell="A${sheet.freezeRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : "";
  const attributes = attributesXml({
    showGridLines: sheet.showGridlines ? undefined : 0,
    tabSelected: isActive ? 1 : undefined,
    workbookViewId: 0,
  });
  return `<sheetViews><sheetView${attributes}>${pane}</sheetView></sheetViews>`;
};

const validationXml = ({ rule, title, message, alert, ...area }: ValidationPlan): string => {
  const formulas = ((): readonly string[] => {
    switch (rule.kind) {
      case "list":
        return [`"${rule.values.join(",").replace(/"/g, '""')}"`];
      case "list-formula":
        return [toFileFormula(rule.formula, null)];
      default:
        return [String(rule.min), String(rule.max)];
    }
  })();
  const type = rule.kind === "list-formula" ? "list" : rule.kind;
  return (
    `<dataValidation${attributesXml({
      type,
      errorStyle: alert === "stop" ? undefined : alert,
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      // Excel refuses longer titles and messages.
      errorTitle: title.slice(0, 32),
      error: message.slice(0, 225),
      promptTitle: title.slice(0, 32),
      prompt: message.slice(0, 255),
      sqref: areaAddress(area),
    })}>` +
    formulas
      .map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`)
      .join("") +
    "</dataValidation>"
  );
};

const conditionalXml = (sheet: WritableSheet, styles: StyleBook): string =>
  sheet.conditionalFormats
    .filter(({ formula, ranges }) => formula !== null && ranges.some((range) => parseArea(range)))
    .map(({ ranges, formula, fill, fontColor, bold }, index) => {
      const look = {
        ...(fill === undefined ? {} : { fill }),
        ...(fontColor === undefined ? {} : { fontColor }),
        ...(bold === undefined ? {} : { bold }),
      };
      return (
        `<conditionalFormatting sqref="${escapeXml(ranges.join(" "))}">` +
        `<cfRule type="expression" dxfId="${styles.differential(look)}" priority="${index + 1}">` +
        `<formula>${escapeXml(toFileFormula(formula ?? "", null))}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join("");

const printXml = (print: PrintPlan | null): string => {
  if (!print) return "";
  const breaks = print.breaksBefore.filter((row) => row > 0);
  return (
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.25" footer="0.25"/>' +
    `<pageSetup paperSize="9" orientation="${print.orientation}" fitToWidth="${print.fitToWidth}" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${escapeXml(print.header)}</oddHeader><oddFooter>${escapeXml(print.footer)}</oddFooter></headerFooter>` +
    (breaks.length === 0
      ? ""
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">` +
        breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("") +
        "</rowBreaks>")
  );
};

const propertiesXml = (sheet: WritableSheet): string => {
  const tab = sheet.tabColor === undefined ? "" : `<tabColor rgb="${colorCode(sheet.tabColor)}"/>`;
  const fit = sheet.print === null ? "" : '<pageSetUpPr fitToPage="1"/>';
  return tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`;
};

const dimension = ({ cellRows }: WritableSheet): string => {
  let [lastRow, lastColumn] = [-1, 0];
  for (const cells of cellRows()) {
    const last = cells[cells.length - 1];
    lastRow = Math.max(lastRow, last?.row ?? -1);
    lastColumn = Math.max(lastColumn, last?.column ?? 0);
  }
  return lastRow < 0 ? "A1" : `A1:${columnLetters(lastColumn)}${lastRow + 1}`;
};

const hasUnlocked = (rows: Iterable<readonly PlainCell[]>): boolean => {
  for (const cells of rows) if (cells.some(({ style }) => style?.isUnlocked)) return true;
  return false;
};

/** Where some cells may be typed in, widths and heights may be changed too: what is typed must be readable. */
const protectionXml = ({ isProtected, cellRows }: WritableSheet): string => {
  if (!isProtected) return "";
  return hasUnlocked(cellRows())
    ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>'
    : '<sheetProtection sheet="1"/>';
};

/** The whole part, a piece at a time. Looks it needs are added to the context's styles on the way. */
export function* sheetXml(sheet: WritableSheet, context: SheetContext): Generator<string> {
  const { links, styles } = context;
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  const validations = sheet.validations.map(validationXml);
  yield (
    `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    propertiesXml(sheet) +
    `<dimension ref="${dimension(sheet)}"/>` +
    viewXml(sheet, context.isActive) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet) +
    "<sheetData>"
  );
  yield* rowsXml(sheet, context);
  yield (
    "</sheetData>" +
    protectionXml(sheet) +
    (merges.length === 0
      ? ""
      : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`) +
    conditionalXml(sheet, styles) +
    (validations.length === 0
      ? ""
      : `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`) +
    printXml(sheet.print) +
    (links.drawing === null ? "" : `<drawing r:id="${links.drawing}"/>`) +
    (links.legacyDrawing === null ? "" : `<legacyDrawing r:id="${links.legacyDrawing}"/>`) +
    (links.tables.length === 0
      ? ""
      : `<tableParts count="${links.tables.length}">${links.tables.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`) +
    "</worksheet>"
  );
}

/** A name of the print set-up, and the addresses it points at within its sheet. */
interface PrintName {
  readonly name: string;
  readonly addresses: readonly string[];
}

/** Repeated columns come first, then repeated rows, as Excel writes them. */
function titlesOf({ titleRows, titleColumns }: PrintPlan): readonly PrintName[] {
  const addresses = [
    ...(titleColumns
      ? [`$${columnLetters(titleColumns.from)}:$${columnLetters(titleColumns.to)}`]
      : []),
    ...(titleRows ? [`$${titleRows.from + 1}:$${titleRows.to + 1}`] : []),
  ];
  return addresses.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", addresses }];
}

/** A printed area's and its repeated rows' and columns' names, as the workbook keeps them. */
export const printNames = (print: PrintPlan): readonly PrintName[] => [
  {
    name: "_xlnm.Print_Area",
    addresses: [areaAddress(print.area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")],
  },
  ...titlesOf(print),
];
