import type { CellValue } from "../../workbook/grid";
import { HostError } from "../../workbook/host";
import { MAX_COLUMNS, MAX_ROWS } from "../addresses";
import { isTrue, valueOf } from "../readSheet";
import { richText } from "../strings";
import { XmlScanner } from "../xml";
import { ByteScanner, CLOSE, codeOf, END, MoreBytesNeeded, OPEN, TEXT } from "./byteScanner";
import { naturalNumber, plainNumber, textOf } from "./bytesText";
import type { SharedTexts } from "./sharedTexts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const SHEET_DATA = bytesOf("sheetData");
const ROW = codeOf("row");
const CELL = codeOf("c");
const VALUE = codeOf("v");
const INLINE = codeOf("is");
const EMPTY_SHEET_DATA = bytesOf("<sheetData/>");
const NUMBER = bytesOf("r");
const HIDDEN = bytesOf("hidden");
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const DOLLAR = 36;

const damaged = (): HostError => new HostError("DamagedWorkbook");

const isSpace = (code: number | undefined): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9;

/** Called for every cell written in the part, in its order; `value` is null for an empty, formatted one. */
export type ValueVisitor = (row: number, column: number, style: number, value: CellValue) => void;

type Phase = "head" | "cells" | "tail";

/**
 * Reads a worksheet part as its bytes come. Cells go to `visit` with their values alone; what stands around them is
 * kept, to be read by who wants it.
 */
export class SheetScan {
  readonly hiddenRows: number[] = [];
  private readonly scanner = new ByteScanner();
  private readonly around: Uint8Array[] = [];
  private phase: Phase = "head";
  private row = -1;
  private column = -1;
  private readonly span = { start: 0, end: 0 };
  /** Address, style and type of the current cell; a start of -1 where it has none. */
  private readonly address = { start: -1, end: -1 };
  private readonly style = { start: -1, end: -1 };
  private readonly type = { start: -1, end: -1 };

  constructor(
    private readonly strings: SharedTexts,
    private readonly visit: ValueVisitor
  ) {}

  /**
   * Reads what it can of some bytes.
   * @param isWhole whether nothing comes after them
   * @returns where to go on from, once more bytes follow
   * @throws HostError `DamagedWorkbook` or `UnsafeFile`
   */
  feed(bytes: Uint8Array, from: number, limit: number, isWhole: boolean): number {
    let at = from;
    if (this.phase === "head") {
      at = this.head(bytes, at, limit, isWhole);
      if (this.phase === "head") return at;
    }
    if (this.phase === "cells") at = this.cells(bytes, at, limit, isWhole);
    if (this.phase !== "tail") return at;
    this.keep(bytes, at, limit);
    return limit;
  }

  /** What stood around the cells, as a part whose sheet is empty. */
  frame(): Uint8Array {
    const length = this.around.reduce((sum, { length: own }) => sum + own, 0);
    const frame = new Uint8Array(length);
    let at = 0;
    for (const piece of this.around) {
      frame.set(piece, at);
      at += piece.length;
    }
    return frame;
  }

  private keep(bytes: Uint8Array, from: number, to: number): void {
    this.around.push(bytes.slice(from, to));
  }

  private head(bytes: Uint8Array, from: number, limit: number, isWhole: boolean): number {
    const { scanner } = this;
    scanner.reset(bytes, from, limit, isWhole);
    let depth = 0;
    try {
      for (;;) {
        const token = scanner.next();
        if (token === END) {
          this.phase = "tail";
          return from;
        }
        // A tag that closes nothing would hide the cells that follow: an empty sheet is no answer.
        if (token === CLOSE && --depth < 0) throw damaged();
        if (token !== OPEN) continue;
        if (depth === 1 && scanner.isNamed(SHEET_DATA)) {
          this.phase = scanner.isEmpty ? "tail" : "cells";
          this.keep(bytes, from, scanner.start);
          this.around.push(EMPTY_SHEET_DATA);
          return scanner.end;
        }
        if (!scanner.isEmpty) depth++;
      }
    } catch (error) {
      if (error instanceof MoreBytesNeeded) return from;
      throw error;
    }
  }

  private cells(bytes: Uint8Array, from: number, limit: number, isWhole: boolean): number {
    const { scanner } = this;
    scanner.reset(bytes, from, limit, isWhole);
    // What a cell that is cut by the end of the bytes began with is read again with the next ones.
    let done = from;
    try {
      for (;;) {
        const token = scanner.next();
        if (token === END) throw damaged();
        if (token === OPEN) {
          if (scanner.nameCode === CELL) this.readCell();
          else if (scanner.nameCode === ROW) this.startRow();
        } else if (token === CLOSE && scanner.isNamed(SHEET_DATA)) {
          this.phase = "tail";
          return scanner.end;
        }
        done = scanner.end;
      }
    } catch (error) {
      if (!(error instanceof MoreBytesNeeded)) throw error;
      return done;
    }
  }

  private startRow(): void {
    const { scanner, span } = this;
    const { bytes } = scanner;
    if (scanner.attribute(NUMBER, span)) {
      const number = Number(textOf(bytes, span.start, span.end));
      if (!(Number.isInteger(number) && number >= 1 && number <= MAX_ROWS)) throw damaged();
      this.row = number - 1;
    } else this.row++;
    this.column = -1;
    if (scanner.attribute(HIDDEN, span) && isTrue(textOf(bytes, span.start, span.end)))
      this.hiddenRows.push(this.row);
  }

  private readCell(): void {
    const { scanner, address, style } = this;
    this.readAttributes();
    let row = this.row;
    let column = this.column + 1;
    const { bytes } = scanner;
    if (address.start >= 0) {
      let digits = 0;
      let letters = 0;
      for (let at = address.start; at < address.end; at++) {
        const code = bytes[at] as number;
        if (code >= 48 && code <= 57) digits = digits * 10 + (code - 48);
        else if (code === DOLLAR) continue;
        else if (digits > 0) throw damaged();
        else if (code >= 65 && code <= 90) letters = letters * 26 + (code - 64);
        else if (code >= 97 && code <= 122) letters = letters * 26 + (code - 96);
        else throw damaged();
      }
      row = digits - 1;
      column = letters - 1;
    }
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) throw damaged();
    let styleNumber = 0;
    if (style.start >= 0) {
      styleNumber = naturalNumber(bytes, style.start, style.end);
      if (styleNumber < 0) styleNumber = Number(textOf(bytes, style.start, style.end));
    }
    const value = scanner.isEmpty ? null : this.readContent();
    this.column = column;
    this.visit(row, column, styleNumber, value);
  }

  /** The attributes of one letter, as `XmlScanner.readCellAttributes` finds them. */
  private readAttributes(): void {
    const { scanner, address, style, type } = this;
    const { bytes } = scanner;
    address.start = style.start = type.start = -1;
    const limit = scanner.end - 1;
    let at = scanner.attributesStart;
    while (at < limit) {
      while (at < limit && bytes[at] !== EQUALS) at++;
      const letter = bytes[at - 1];
      const isSingle = isSpace(bytes[at - 2]);
      at++;
      while (at < limit && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      const quote = bytes[at];
      const start = ++at;
      while (at < limit && bytes[at] !== quote) at++;
      if (at >= limit) return;
      if (isSingle) {
        const span =
          letter === LETTER_R
            ? address
            : letter === LETTER_S
              ? style
              : letter === LETTER_T
                ? type
                : null;
        if (span) {
          span.start = start;
          span.end = at;
        }
      }
      at++;
    }
  }

  /** Value of a cell that has a content; goes past its closing tag. */
  private readContent(): CellValue {
    const { scanner } = this;
    let start = -1;
    let end = -1;
    let text: string | null = null;
    for (;;) {
      const token = scanner.next();
      if (token === END) throw damaged();
      if (token === CLOSE && scanner.nameCode === CELL) break;
      if (token !== OPEN) continue;
      if (scanner.nameCode === VALUE) {
        if (scanner.isEmpty) {
          text = "";
          continue;
        }
        const opened = scanner.start;
        const first = scanner.next();
        if (first === TEXT && !scanner.isCharacterData) {
          ({ start, end } = scanner);
          text = null;
          if (scanner.next() === CLOSE) continue;
        } else if (first === CLOSE) {
          text = "";
          continue;
        }
        text = this.again(opened, (xml) => xml.innerText());
      } else if (scanner.nameCode === INLINE) text = this.again(scanner.start, richText);
      else scanner.skip();
    }
    return text === null && start >= 0 ? this.plainValue(start, end) : this.textValue(text ?? "");
  }

  /** Reads an element anew by its characters, from its opening tag on, for what is seldom met; goes past it. */
  private again(opened: number, read: (xml: XmlScanner) => string): string {
    const { scanner } = this;
    scanner.end = opened;
    scanner.next();
    scanner.skip();
    const part = scanner.bytes.subarray(opened, scanner.end);
    const xml = new XmlScanner(new TextDecoder("utf-8", { ignoreBOM: true }).decode(part));
    xml.next();
    return read(xml);
  }

  private plainValue(start: number, end: number): CellValue {
    const { type, strings, scanner } = this;
    const { bytes } = scanner;
    const letter = type.end - type.start === 1 && type.start >= 0 ? bytes[type.start] : undefined;
    if (letter === LETTER_S) {
      const text = strings.at(naturalNumber(bytes, start, end));
      if (text !== undefined) return text === "" ? null : text;
    } else if (type.start < 0 || letter === 110) {
      const number = plainNumber(bytes, start, end);
      if (!Number.isNaN(number)) return number;
    }
    return this.textValue(textOf(bytes, start, end));
  }

  private textValue(text: string): CellValue {
    const { type, strings, scanner } = this;
    const name = type.start < 0 ? undefined : textOf(scanner.bytes, type.start, type.end);
    return name === "inlineStr" ? (text === "" ? null : text) : valueOf(name, text, strings);
  }
}
