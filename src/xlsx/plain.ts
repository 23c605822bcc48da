import { HostError } from "../workbook/host";
import { parseArea } from "./addresses";
import { EMPTY_SHEET } from "./emptySheet";
import { fromFileFormula } from "./formulas";
import { LOSSES } from "./losses";
import { DAYS_1904, isDateFormat } from "./numberFormats";
import { openWorkbookFile } from "./open";
import type {
  PlainCell,
  PlainConditionalFormat,
  PlainSheet,
  PlainTable,
  PlainWorkbook,
} from "./plainWorkbook";
import { readDrawing } from "./readCharts";
import { readPrint } from "./readPrint";
import {
  columnsOf,
  conditionalRulesOf,
  elementNamed,
  elementsNamed,
  isProtected,
  MAX_CELLS,
  mergesOf,
  type SheetFrame,
} from "./readSheet";
import type { StyleSheet } from "./readStyles";
import { readColor, readTheme } from "./colors";
import { readValidations } from "./readValidations";
import type { SheetEntry } from "./readWorkbook";
import { ERRORS, WIDTH_MARGIN, writable } from "./sheetXml";
import { WorkbookFile } from "./workbookFile";
import { childNamed } from "./xml";

const round = (value: number): number => Math.round(value * 100) / 100;

/** Columns whose width or hiding is spelled out; a range that runs to the sheet's end is cut there. */
const LAST_DESCRIBED_COLUMN = 255;

const readCells = async (
  book: WorkbookFile,
  entry: SheetEntry,
  styles: StyleSheet,
  count: { total: number }
): Promise<{ readonly cells: readonly PlainCell[]; readonly frame: SheetFrame }> => {
  const cells: PlainCell[] = [];
  const { uses1904 } = book.part;
  const frame = await book.readSheet(entry, (row, column, styleNumber, value, formula, isError) => {
    if (++count.total > MAX_CELLS) throw new HostError("FileTooLarge");
    const look = styles.looks[styleNumber];
    const numberFormat = look?.numberFormat ?? "General";
    const isShifted = uses1904 && typeof value === "number" && isDateFormat(numberFormat);
    cells.push({
      row,
      column,
      value: isShifted ? value + DAYS_1904 : value,
      ...(typeof value === "string" && !isError && ERRORS.has(value) ? { isText: true } : {}),
      ...(formula === undefined ? {} : { formula }),
      ...(numberFormat === "General" ? {} : { numberFormat }),
      ...(look?.style === undefined ? {} : { style: look.style }),
    });
  });
  return { cells, frame };
};

const readTables = async (book: WorkbookFile, entry: SheetEntry): Promise<readonly PlainTable[]> =>
  (await book.tables(entry)).flatMap((table): PlainTable[] => {
    const area = parseArea(table.reference);
    if (!area) return [];
    const { name, columns, hasTotals, showFilter } = table;
    return [{ name, ...area, columns, hasTotals, showFilter }];
  });

const readConditionalFormats = (
  frame: SheetFrame,
  styles: StyleSheet
): readonly PlainConditionalFormat[] =>
  conditionalRulesOf(frame).map((rule, index): PlainConditionalFormat => {
    const look = rule.differential === null ? undefined : styles.differentials[rule.differential];
    return {
      id: `cf-${index}`,
      ranges: rule.ranges,
      formula:
        rule.type === "expression" && rule.formula !== null ? fromFileFormula(rule.formula) : null,
      ...(look?.fill === undefined ? {} : { fill: look.fill }),
      ...(look?.fontColor === undefined ? {} : { fontColor: look.fontColor }),
      ...(look?.bold === undefined ? {} : { bold: look.bold }),
    };
  });

const RELATION_LOSSES: Readonly<Record<string, string>> = {
  comments: LOSSES.comments,
  threadedComment: LOSSES.comments,
  pivotTable: LOSSES.pivots,
  hyperlink: LOSSES.hyperlinks,
  oleObject: LOSSES.objects,
  control: LOSSES.objects,
  ctrlProp: LOSSES.objects,
  image: LOSSES.images,
};

const readOne = async (
  book: WorkbookFile,
  entry: SheetEntry,
  context: {
    readonly styles: StyleSheet;
    readonly theme: readonly string[];
    readonly count: { total: number };
  },
  losses: Set<string>
): Promise<PlainSheet> => {
  const { file } = book;
  const { cells, frame } = await readCells(book, entry, context.styles, context.count);
  const relationships = await file.relationships(entry.path);
  for (const { kind } of relationships) {
    const loss = RELATION_LOSSES[kind];
    if (loss !== undefined) losses.add(loss);
  }
  if (elementNamed(frame, "hyperlinks")) losses.add(LOSSES.hyperlinks);
  const drawingPath = relationships.find(
    ({ kind, target }) => kind === "drawing" && file.has(target)
  )?.target;
  const drawing =
    drawingPath === undefined
      ? { charts: [], lostCharts: 0, shapes: 0 }
      : await readDrawing(file, drawingPath, entry.name);
  if (drawing.lostCharts > 0) losses.add(LOSSES.charts);
  if (drawing.shapes > 0) losses.add(LOSSES.images);
  const { validations, lost } = readValidations(elementNamed(frame, "dataValidations"));
  if (lost > 0) losses.add(LOSSES.validations);
  const conditionalFormats = readConditionalFormats(frame, context.styles);
  const extensions = elementsNamed(frame, "extLst").flatMap(({ children }) => children);
  if (
    conditionalFormats.some(({ formula }) => formula === null) ||
    extensions.some((extension) => childNamed(extension, "conditionalFormattings"))
  ) {
    losses.add(LOSSES.conditionalFormats);
  }
  if (extensions.some((extension) => childNamed(extension, "dataValidations")))
    losses.add(LOSSES.validations);
  const protection = elementNamed(frame, "sheetProtection")?.attributes;
  if (protection?.["password"] !== undefined || protection?.["hashValue"] !== undefined)
    losses.add(LOSSES.protection);
  const view = childNamed(elementNamed(frame, "sheetViews"), "sheetView");
  const pane = childNamed(view, "pane")?.attributes;
  const tabColor = readColor(childNamed(elementNamed(frame, "sheetPr"), "tabColor"), context.theme);
  const columns = columnsOf(frame).flatMap(({ from, to, width, isHidden }) =>
    Array.from(
      { length: Math.max(0, Math.min(to, LAST_DESCRIBED_COLUMN) - from + 1) },
      (_, offset) => ({
        column: from + offset,
        width,
        isHidden,
      })
    )
  );
  return {
    name: entry.name,
    visibility: entry.visibility,
    isProtected: isProtected(frame),
    ...(tabColor === undefined ? {} : { tabColor }),
    cells,
    columnWidths: Object.fromEntries(
      columns.flatMap(({ column, width }) =>
        width === null || width <= WIDTH_MARGIN ? [] : [[column, round(width - WIDTH_MARGIN)]]
      )
    ),
    hiddenRows: frame.hiddenRows,
    hiddenColumns: columns.filter(({ isHidden }) => isHidden).map(({ column }) => column),
    merges: mergesOf(frame),
    tables: await readTables(book, entry),
    conditionalFormats,
    validations,
    charts: drawing.charts,
    freezeRows:
      pane?.["state"] === "frozen" || pane?.["state"] === "frozenSplit"
        ? Number(pane["ySplit"] ?? 0)
        : 0,
    print: readPrint(frame, book.part, entry),
    showGridlines:
      view?.attributes["showGridLines"] !== "0" && view?.attributes["showGridLines"] !== "false",
  };
};

const workbookLosses = async (book: WorkbookFile): Promise<readonly string[]> => {
  const { file, part } = book;
  const paths = file.paths().map((path) => path.toLowerCase());
  const has = (start: string): boolean => paths.some((path) => path.startsWith(start));
  const strings = part.stringsPath === null ? "" : await file.text(part.stringsPath);
  return [
    ...(paths.some((path) => path.endsWith("vbaproject.bin")) ? [LOSSES.macros] : []),
    ...(has("_xmlsignatures/") ? [LOSSES.signature] : []),
    ...(has("xl/externallinks/") ? [LOSSES.externalLinks] : []),
    ...(has("xl/pivottables/") || has("xl/pivotcache/") ? [LOSSES.pivots] : []),
    ...(part.sheets.some(({ isWorksheet }) => !isWorksheet) ? [LOSSES.otherSheets] : []),
    ...(/<(?:\w+:)?rPr[\s>]/.test(strings) ? [LOSSES.richText] : []),
  ];
};

/**
 * Reads a workbook as plain data; `losses` names, in French, what that data does not carry.
 * @throws HostError `NotAWorkbook`, `EncryptedWorkbook`, `DamagedWorkbook` or `FileTooLarge`
 */
export const readPlainWorkbook = async (
  bytes: Uint8Array
): Promise<{ readonly workbook: PlainWorkbook; readonly losses: string[] }> => {
  const book = await openWorkbookFile(bytes);
  const { part } = book;
  const theme = readTheme(part.themePath === null ? null : await book.file.text(part.themePath));
  const context = { styles: await book.readStyles(), theme, count: { total: 0 } };
  const losses = new Set(await workbookLosses(book));
  const sheets: PlainSheet[] = [];
  for (const entry of part.sheets) {
    if (entry.isWorksheet) sheets.push(await readOne(book, entry, context, losses));
  }
  const names = part.names
    .filter(({ name, localSheet }) => localSheet === null && !name.startsWith("_xlnm."))
    .map(({ name, refersTo, isHidden }) => ({ name, refersTo: `=${refersTo}`, isHidden }));
  const active = part.sheets[part.activeIndex]?.name ?? null;
  return { workbook: { sheets, names, activeSheet: active }, losses: [...losses] };
};

/** Writes plain data as an .xlsx: the same data always gives the same bytes. */
export const writePlainWorkbook = async (workbook: PlainWorkbook): Promise<Uint8Array> => {
  const book = await WorkbookFile.create();
  const sheets = workbook.sheets.length > 0 ? workbook.sheets : [EMPTY_SHEET];
  const active = workbook.activeSheet ?? sheets[0]?.name;
  for (const sheet of sheets) await book.writeSheet(writable(sheet), false);
  await book.setNames(
    workbook.names.map(({ name, refersTo, isHidden }) => ({
      name,
      refersTo: refersTo.replace(/^=/, ""),
      isHidden,
      localSheet: null,
    }))
  );
  await book.flushStyles();
  if (active !== undefined) await book.activate(active);
  return book.file.save();
};
