import { HostError } from "../../workbook/host";
import { richText } from "../strings";
import { decodeSpreadsheetEscapes, XmlScanner } from "../xml";
import { ByteScanner, CLOSE, codeOf, END, OPEN, TEXT } from "./byteScanner";
import { textOf } from "./bytesText";

const SI = codeOf("si");
const T = codeOf("t");

/** Offsets, in as many numbers as it takes. */
class Offsets {
  private values = new Int32Array(256);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index] as number;
  }
}

/** The workbook's shared texts, each made when a cell first asks for it: most sheets of a file are never read whole. */
export class SharedTexts {
  /** Two offsets a text: its bounds when it is one plain `<t>`, those of its `<si>` (the first one complemented) otherwise. */
  private readonly bounds = new Offsets();
  private readonly known: (string | undefined)[] = [];

  /** @throws HostError `DamagedWorkbook` when the part is cut short, `UnsafeFile` at a document type */
  constructor(private readonly bytes: Uint8Array) {
    const scanner = new ByteScanner();
    scanner.reset(bytes, 0, bytes.length, true);
    for (;;) {
      const token = scanner.next();
      if (token === END) return;
      if (token === OPEN && scanner.nameCode === SI) this.index(scanner);
    }
  }

  get length(): number {
    return this.bounds.length / 2;
  }

  /** A text by its index; undefined when the list is shorter. */
  at(index: number): string | undefined {
    const known = this.known[index];
    if (known !== undefined) return known;
    if (index < 0 || index >= this.length) return undefined;
    const start = this.bounds.at(2 * index);
    const end = this.bounds.at(2 * index + 1);
    const text =
      start >= 0
        ? decodeSpreadsheetEscapes(textOf(this.bytes, start, end))
        : this.rich(~start, end);
    this.known[index] = text;
    return text;
  }

  private rich(start: number, end: number): string {
    const xml = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      this.bytes.subarray(start, end)
    );
    const scanner = new XmlScanner(xml);
    scanner.next();
    return richText(scanner);
  }

  private index(scanner: ByteScanner): void {
    const { start } = scanner;
    if (scanner.isEmpty) {
      this.add(scanner.end, scanner.end);
      return;
    }
    let token = scanner.next();
    if (token === OPEN && scanner.nameCode === T && !scanner.isEmpty) {
      const textStart = scanner.end;
      token = scanner.next();
      const isText = token === TEXT && !scanner.isCharacterData;
      const textEnd = isText ? scanner.end : textStart;
      if (isText) token = scanner.next();
      if (token === CLOSE) {
        token = scanner.next();
        if (token === CLOSE && scanner.nameCode === SI) {
          this.add(textStart, textEnd);
          return;
        }
      }
    }
    for (; token !== CLOSE || scanner.nameCode !== SI; token = scanner.next())
      if (token === END) throw new HostError("DamagedWorkbook");
    this.add(~start, scanner.end);
  }

  private add(start: number, end: number): void {
    this.bounds.push(start);
    this.bounds.push(end);
  }
}
