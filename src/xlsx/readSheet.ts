import { HostError } from "../workbook/host";
import type { CellValue } from "../workbook/grid";
import { MAX_COLUMNS, MAX_ROWS, parseCell, type Area, parseArea } from "./addresses";
import { fromFileFormula, shiftFormula } from "./formulas";
import { richText } from "./strings";
import {
  childNamed,
  childrenNamed,
  decodeSpreadsheetEscapes,
  readElement,
  XmlScanner,
  type XmlElement,
} from "./xml";

/** Cells of a whole file beyond which it is refused. */
export const MAX_CELLS = 5_000_000;

/** What a sheet's part says besides its cells; elements keep their place in the source. */
export interface SheetFrame {
  /** Elements directly under the root but the cells, in order. */
  readonly elements: readonly XmlElement[];
  /** Where the cells end. */
  readonly cellsEnd: number;
  readonly root: { readonly start: number; readonly end: number };
  /** Prefix of the root's tag with its colon, or "". */
  readonly prefix: string;
  readonly hiddenRows: readonly number[];
}

export interface CellVisitor {
  /** Called for every cell written in the part, in its order; `value` is null for an empty, formatted one. */
  (
    row: number,
    column: number,
    style: number,
    value: CellValue,
    formula: string | undefined,
    isError: boolean
  ): void;
}

export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** An ISO 8601 date or date-time as a serial number; null when it is none. */
export const isoSerial = (text: string): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => (part === undefined ? 0 : Number(part)));
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 460;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const inYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0) + day;
  const days = (year - 1900) * 365 + leaps + inYear;
  return (days >= 60 ? days + 1 : days) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
};

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The workbook's shared texts, by their index. */
export interface TextTable {
  at(index: number): string | undefined;
}

/**
 * What a cell's content means, by its `t` attribute. A content that is empty is an empty cell, whatever its type.
 * @throws HostError `DamagedWorkbook` when it names a shared text that the list does not have
 */
export const valueOf = (type: string | undefined, text: string, strings: TextTable): CellValue => {
  if (type === "str" || type === "inlineStr")
    return text === "" ? null : decodeSpreadsheetEscapes(text);
  const trimmed = text.trim();
  if (trimmed === "") return null;
  switch (type) {
    case "s": {
      const shared = /^\d+$/.test(trimmed) ? strings.at(Number(trimmed)) : undefined;
      if (shared === undefined) throw new HostError("DamagedWorkbook");
      return shared === "" ? null : shared;
    }
    case "b":
      return isTrue(trimmed);
    case "e":
      return text;
    case "d":
      return isoSerial(trimmed) ?? text;
    default: {
      const number = Number(trimmed);
      return Number.isFinite(number) ? number : trimmed;
    }
  }
};

class CellReader {
  private row = -1;
  private column = -1;
  private readonly shared = new Map<string, SharedFormula>();
  readonly hiddenRows: number[] = [];
  private readonly attributes: {
    r: string | undefined;
    s: string | undefined;
    t: string | undefined;
  } = {
    r: undefined,
    s: undefined,
    t: undefined,
  };

  constructor(
    private readonly scanner: XmlScanner,
    private readonly strings: TextTable,
    private readonly visit: CellVisitor
  ) {}

  /** Reads up to the end of `<sheetData>`. */
  read(): void {
    const { scanner } = this;
    if (scanner.isEmpty) return;
    for (;;) {
      const token = scanner.next();
      if (token === "end") throw new HostError("DamagedWorkbook");
      if (token === "close" && scanner.name === "sheetData") return;
      if (token !== "open") continue;
      if (scanner.name === "row") this.startRow();
      else if (scanner.name === "c") this.readCell();
    }
  }

  private startRow(): void {
    const number = this.scanner.attribute("r");
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!(Number.isInteger(this.row) && this.row >= 0 && this.row < MAX_ROWS))
      throw new HostError("DamagedWorkbook");
    this.column = -1;
    if (isTrue(this.scanner.attribute("hidden"))) this.hiddenRows.push(this.row);
  }

  private readCell(): void {
    const { scanner } = this;
    const { attributes } = this;
    scanner.readCellAttributes(attributes);
    const { r: address, t: type } = attributes;
    const place =
      address === undefined ? { row: this.row, column: this.column + 1 } : parseCell(address);
    if (!place || place.row < 0 || place.column >= MAX_COLUMNS)
      throw new HostError("DamagedWorkbook");
    this.column = place.column;
    const style = Number(attributes.s ?? 0);
    let text = "";
    let formula: string | undefined;
    if (!scanner.isEmpty) {
      for (;;) {
        const token = scanner.next();
        if (token === "end") throw new HostError("DamagedWorkbook");
        if (token === "close" && scanner.name === "c") break;
        if (token !== "open") continue;
        if (scanner.name === "v") text = scanner.innerText();
        else if (scanner.name === "f") formula = this.readFormula(place.row, place.column);
        else if (scanner.name === "is") text = richText(scanner);
        else scanner.skip();
      }
    }
    const value =
      type === "inlineStr" ? (text === "" ? null : text) : valueOf(type, text, this.strings);
    this.visit(place.row, place.column, style, value, formula, type === "e");
  }

  private readFormula(row: number, column: number): string | undefined {
    const { scanner } = this;
    const kind = scanner.attribute("t");
    const index = scanner.attribute("si");
    const text = scanner.innerText();
    if (kind === "dataTable") return undefined;
    if (kind !== "shared" || index === undefined)
      return text === "" ? undefined : fromFileFormula(text);
    if (text !== "") {
      this.shared.set(index, { formula: text, row, column });
      return fromFileFormula(text);
    }
    const master = this.shared.get(index);
    return (
      master &&
      fromFileFormula(shiftFormula(master.formula, row - master.row, column - master.column))
    );
  }
}

/**
 * Reads a worksheet part once: cells go to `visit`, the rest comes back.
 * @throws HostError `DamagedWorkbook`
 */
export const readSheet = (xml: string, strings: TextTable, visit: CellVisitor): SheetFrame => {
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== "open")
    if (scanner.end >= xml.length) throw new HostError("DamagedWorkbook");
  const rootName: string = scanner.name;
  if (rootName !== "worksheet") throw new HostError("DamagedWorkbook");
  const root = { start: scanner.start, end: scanner.end };
  const prefix = /^<(\w+:)?worksheet/.exec(xml.slice(root.start, root.start + 60))?.[1] ?? "";
  const elements: XmlElement[] = [];
  let hiddenRows: readonly number[] = [];
  let cellsEnd = root.end;
  let hasCells = false;
  for (;;) {
    const token = scanner.next();
    if (token === "end" && !scanner.isEmpty) throw new HostError("DamagedWorkbook");
    if (token === "end" || token === "close")
      return { elements, cellsEnd, root, prefix, hiddenRows };
    if (token !== "open") continue;
    if (scanner.name !== "sheetData") {
      elements.push(readElement(scanner));
      continue;
    }
    if (hasCells) throw new HostError("DamagedWorkbook");
    hasCells = true;
    const reader = new CellReader(scanner, strings, visit);
    reader.read();
    cellsEnd = scanner.end;
    hiddenRows = reader.hiddenRows;
  }
};

export interface ColumnRange {
  readonly from: number;
  readonly to: number;
  readonly width: number | null;
  readonly isHidden: boolean;
}

const elementNamed = (frame: SheetFrame, name: string): XmlElement | undefined =>
  frame.elements.find((element) => element.name === name);

export const elementsNamed = (frame: SheetFrame, name: string): readonly XmlElement[] =>
  frame.elements.filter((element) => element.name === name);

export const columnsOf = (frame: SheetFrame): readonly ColumnRange[] =>
  childrenNamed(elementNamed(frame, "cols"), "col").map(({ attributes }) => ({
    from: Number(attributes["min"] ?? 1) - 1,
    to: Number(attributes["max"] ?? 1) - 1,
    width: attributes["width"] === undefined ? null : Number(attributes["width"]),
    isHidden: isTrue(attributes["hidden"]),
  }));

export const mergesOf = (frame: SheetFrame): readonly Area[] =>
  childrenNamed(elementNamed(frame, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseArea(attributes["ref"] ?? "") ?? []
  );

export const isProtected = (frame: SheetFrame): boolean =>
  isTrue(elementNamed(frame, "sheetProtection")?.attributes["sheet"]);

/** One rule of a conditional format, with its place in the source. */
export interface ConditionalRule {
  readonly ranges: readonly string[];
  readonly type: string;
  readonly formula: string | null;
  readonly differential: number | null;
  readonly priority: number;
  readonly element: XmlElement;
  readonly parent: XmlElement;
}

export const conditionalRulesOf = (frame: SheetFrame): readonly ConditionalRule[] =>
  elementsNamed(frame, "conditionalFormatting").flatMap((parent) =>
    childrenNamed(parent, "cfRule").map((element): ConditionalRule => {
      const { type = "", dxfId, priority = "1" } = element.attributes;
      return {
        ranges: (parent.attributes["sqref"] ?? "").split(/\s+/).filter((range) => range !== ""),
        type,
        formula: childNamed(element, "formula")?.text ?? null,
        differential: dxfId === undefined ? null : Number(dxfId),
        priority: Number(priority),
        element,
        parent,
      };
    })
  );

export { elementNamed };
