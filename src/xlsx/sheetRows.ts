import { HostError } from "../workbook/host";
import { cellAddress, parseCell } from "./addresses";
import { shiftFormula } from "./formulas";
import { decodeEntities, escapeXml, XmlScanner } from "./xml";

/** The rows of a worksheet's part as they are written, so that some can be written again and the others left alone. */

/** A cell in its own words. */
export interface RawCell {
  readonly column: number;
  readonly xml: string;
  /** Number of its look. */
  readonly style: number;
  /** Formula as the file stores it, a shared one spelled out; null without. */
  readonly formula: string | null;
  /** Whether there is a value or a formula in it. */
  readonly isFilled: boolean;
}

export interface RawRow {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** Its opening tag, whether or not it closes itself. */
  readonly opening: string;
  readonly cells: readonly RawCell[];
}

export interface RawRows {
  readonly rows: readonly RawRow[];
  /** Where a row after all others goes. */
  readonly end: number;
  /** Prefix of the part's tags with its colon, or "". */
  readonly prefix: string;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const damaged = (): HostError => new HostError("DamagedWorkbook");

/** A cell's formula put in place of the one it has, whatever its form. */
const withFormula = (xml: string, formula: string): string =>
  xml.replace(
    /<((?:\w+:)?f)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/,
    (_, name: string) => `<${name}>${escapeXml(formula)}</${name}>`
  );

class RowReader {
  private readonly shared = new Map<string, SharedFormula>();

  constructor(private readonly scanner: XmlScanner) {}

  read(): RawRows {
    const { scanner } = this;
    for (;;) {
      const token = scanner.next();
      if (token === "end") throw damaged();
      if (token === "open" && scanner.name === "sheetData") break;
    }
    const tag = scanner.xml.slice(scanner.start, scanner.end);
    const prefix = /^<(\w+:)?sheetData/.exec(tag)?.[1] ?? "";
    if (scanner.isEmpty) throw damaged();
    const rows: RawRow[] = [];
    for (;;) {
      const token = scanner.next();
      if (token === "end") throw damaged();
      const name: string = scanner.name;
      if (token === "close" && name === "sheetData") return { rows, end: scanner.start, prefix };
      if (token === "open" && name === "row") rows.push(this.readRow((rows.at(-1)?.row ?? -1) + 1));
    }
  }

  private readRow(next: number): RawRow {
    const { scanner } = this;
    const { start } = scanner;
    const opening = scanner.xml.slice(start, scanner.end);
    const number = scanner.attribute("r");
    const row = number === undefined ? next : Number(number) - 1;
    const cells: RawCell[] = [];
    if (scanner.isEmpty) return { row, start, end: scanner.end, opening, cells };
    for (;;) {
      const token = scanner.next();
      if (token === "end") throw damaged();
      if (token === "close" && scanner.name === "row")
        return { row, start, end: scanner.end, opening, cells };
      if (token === "open" && scanner.name === "c")
        cells.push(this.readCell(row, (cells.at(-1)?.column ?? -1) + 1));
    }
  }

  private readCell(row: number, next: number): RawCell {
    const { scanner } = this;
    const { start } = scanner;
    const address = scanner.attribute("r");
    const column = address === undefined ? next : parseCell(address)?.column;
    if (column === undefined) throw damaged();
    const style = Number(scanner.attribute("s") ?? 0);
    let formula: string | null = null;
    let isShared = false;
    let isFilled = false;
    if (!scanner.isEmpty) {
      for (;;) {
        const token = scanner.next();
        if (token === "end") throw damaged();
        if (token === "close" && scanner.name === "c") break;
        if (token !== "open") continue;
        isFilled = true;
        if (scanner.name !== "f") scanner.skip();
        else {
          isShared = scanner.attribute("t") === "shared";
          formula = this.readFormula(row, column);
        }
      }
    }
    const raw = scanner.xml.slice(start, scanner.end);
    const xml = isShared && formula !== null ? withFormula(raw, formula) : raw;
    return { column, xml, style, formula, isFilled };
  }

  private readFormula(row: number, column: number): string | null {
    const { scanner } = this;
    const index = scanner.attribute("t") === "shared" ? scanner.attribute("si") : undefined;
    const text = scanner.innerText();
    if (index === undefined) return text === "" ? null : text;
    if (text !== "") {
      this.shared.set(index, { formula: text, row, column });
      return text;
    }
    const first = this.shared.get(index);
    return first ? shiftFormula(first.formula, row - first.row, column - first.column) : null;
  }
}

/** @throws HostError «DamagedWorkbook» */
export const readRows = (xml: string): RawRows => new RowReader(new XmlScanner(xml)).read();

/** A cell as it reads on another row: its address, and its formula where it has one. */
export function movedCell(cell: RawCell, from: number, to: number): RawCell {
  const opening = /^<[^>]*>/.exec(cell.xml)?.[0] ?? "";
  const named = /\sr=["'][^"']*["']/.test(opening)
    ? opening.replace(/\sr=["'][^"']*["']/, ` r="${cellAddress(to, cell.column)}"`)
    : opening.replace(/^<[^\s/>]+/, (tag) => `${tag} r="${cellAddress(to, cell.column)}"`);
  const xml = named + cell.xml.slice(opening.length);
  if (cell.formula === null || from === to) return { ...cell, xml };
  const formula = shiftFormula(cell.formula, to - from, 0);
  return { ...cell, formula, xml: withFormula(xml, formula) };
}

const attributeOf = (opening: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}=["']([^"']*)["']`).exec(opening)?.[1];
  return value === undefined ? undefined : decodeEntities(value);
};

export const isHiddenRow = (row: RawRow | undefined): boolean =>
  ["1", "true"].includes(attributeOf(row?.opening ?? "", "hidden") ?? "");

/** A row's text with other cells; it keeps what else was said of it. */
export function rowXml(
  row: number,
  known: RawRow | undefined,
  cells: readonly RawCell[],
  isHidden: boolean,
  prefix: string
): string {
  const opening = (known?.opening ?? `<${prefix}row r="${(row + 1).toString()}">`)
    .replace(/\s(?:spans|hidden)=["'][^"']*["']/g, "")
    .replace(/\s*\/?>$/, isHidden ? ' hidden="1">' : ">");
  const content = [...cells]
    .sort((one, other) => one.column - other.column)
    .map(({ xml }) => xml)
    .join("");
  return `${opening}${content}</${prefix}row>`;
}
