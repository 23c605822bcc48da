import { HostError } from "../workbook/host";

/** Reading XML by one pass over its characters, and the escapes of spreadsheets. */

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;
const EXCLAMATION = 33;
const QUESTION = 63;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Replaces XML entities by their characters. */
export const decodeEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, (whole, body: string) => {
        if (!body.startsWith("#")) return ENTITIES[body] ?? whole;
        const code = body.startsWith("#x")
          ? parseInt(body.slice(2), 16)
          : parseInt(body.slice(1), 10);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

/** Spreadsheets write characters that XML refuses as `_xHHHH_`. */
export const decodeSpreadsheetEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(parseInt(code, 16))
      )
    : text;

/** A text as it stands between tags or quotes. */
export const escapeXml = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\n/g, "&#10;")
    .replace(/\r/g, "&#13;")
    .replace(/\t/g, "&#9;");

/** A cell's text: an underscore that would be read as an escape is escaped itself, and so are control characters. */
export const escapeCellText = (text: string): string =>
  escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (character) => {
        const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
        return `_x${code}_`;
      })
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
  );

const damaged = (): HostError => new HostError("DamagedWorkbook");

export type Token = "open" | "close" | "text" | "end";

/**
 * A forward scanner. It looks at each character once, by its code: searching for the next «<» with `indexOf` is
 * several times slower on sheets once optimised. Names are local: a prefix is the producer's choice.
 */
export class XmlScanner {
  /** Local name of the current tag. */
  name = "";
  /** Whether the current opening tag closes itself. */
  isEmpty = false;
  /** Bounds of the current token in `xml`. */
  start = 0;
  end = 0;
  /** Elements kept in memory so far. */
  elements = 0;
  private attributesStart = 0;
  private isCharacterData = false;

  constructor(
    readonly xml: string,
    from = 0
  ) {
    this.end = from;
  }

  next(): Token {
    const { xml } = this;
    const length = xml.length;
    for (;;) {
      this.start = this.end;
      if (this.start >= length) return "end";
      if (xml.charCodeAt(this.start) !== LESS) {
        let at = this.start + 1;
        while (at < length && xml.charCodeAt(at) !== LESS) at++;
        this.end = at;
        this.isCharacterData = false;
        return "text";
      }
      const second = xml.charCodeAt(this.start + 1);
      if (second === QUESTION) this.skipPast("?>");
      else if (second !== EXCLAMATION) return this.tag(second === SLASH);
      else if (this.declaration()) return "text";
    }
  }

  /** The current text, decoded. */
  text(): string {
    const raw = this.xml.slice(this.start, this.end);
    return this.isCharacterData ? raw.slice(9, -3) : decodeEntities(raw);
  }

  /** An attribute of the current opening tag, by its local name. */
  attribute(name: string): string | undefined {
    const { xml } = this;
    let found: string | undefined;
    this.eachAttribute((nameStart, nameEnd, valueStart, valueEnd) => {
      if (nameEnd - nameStart !== name.length || !xml.startsWith(name, nameStart)) return false;
      found = decodeEntities(xml.slice(valueStart, valueEnd));
      return true;
    });
    return found;
  }

  /**
   * The three attributes of one letter that cells have, in one pass and without a copy but their values': called for
   * each cell of a file. An entity in one of them would not be decoded; none has a use there.
   */
  readCellAttributes(into: {
    r: string | undefined;
    s: string | undefined;
    t: string | undefined;
  }): void {
    const { xml } = this;
    into.r = into.s = into.t = undefined;
    const limit = this.end - 1;
    let at = this.attributesStart;
    while (at < limit) {
      while (at < limit && xml.charCodeAt(at) !== EQUALS) at++;
      const letter = xml.charCodeAt(at - 1);
      const isSingle = isSpace(xml.charCodeAt(at - 2));
      at++;
      while (at < limit && xml.charCodeAt(at) !== QUOTE && xml.charCodeAt(at) !== APOSTROPHE) at++;
      const quote = xml.charCodeAt(at);
      const start = ++at;
      while (at < limit && xml.charCodeAt(at) !== quote) at++;
      if (at >= limit) return;
      if (isSingle) {
        if (letter === LETTER_R) into.r = xml.slice(start, at);
        else if (letter === LETTER_S) into.s = xml.slice(start, at);
        else if (letter === LETTER_T) into.t = xml.slice(start, at);
      }
      at++;
    }
  }

  /** Every attribute of the current opening tag, by local name; namespace declarations are left out. */
  attributes(): Record<string, string> {
    const { xml } = this;
    const all: Record<string, string> = {};
    this.eachAttribute((nameStart, nameEnd, valueStart, valueEnd, wholeStart) => {
      if (!xml.startsWith("xmlns", wholeStart)) {
        all[xml.slice(nameStart, nameEnd)] = decodeEntities(xml.slice(valueStart, valueEnd));
      }
      return false;
    });
    return all;
  }

  /** After an opening tag: goes past its closing tag; gives the decoded text inside, all levels together. */
  innerText(): string {
    if (this.isEmpty) return "";
    let depth = 1;
    let text = "";
    for (;;) {
      const token = this.next();
      if (token === "end") throw damaged();
      if (token === "text") text += this.text();
      else if (token === "open" && !this.isEmpty) depth++;
      else if (token === "close" && --depth === 0) return text;
    }
  }

  /** After an opening tag: goes past its closing tag. */
  skip(): void {
    this.innerText();
  }

  private skipPast(ending: string): void {
    const at = this.xml.indexOf(ending, this.start);
    if (at < 0) throw damaged();
    this.end = at + ending.length;
  }

  /** Goes past a comment (false) or character data (true). */
  private declaration(): boolean {
    const { xml, start } = this;
    if (xml.startsWith("<!--", start)) {
      this.skipPast("-->");
      return false;
    }
    if (xml.startsWith("<![CDATA[", start)) {
      const at = xml.indexOf("]]>", start);
      if (at < 0) throw damaged();
      this.end = at + 3;
      this.isCharacterData = true;
      return true;
    }
    // A document type may declare entities that expand without end; no spreadsheet needs one.
    throw new HostError(xml.startsWith("<!DOCTYPE", start) ? "UnsafeFile" : "DamagedWorkbook");
  }

  private tag(isClosing: boolean): Token {
    const { xml, start } = this;
    const length = xml.length;
    let at = start + (isClosing ? 2 : 1);
    let nameStart = at;
    for (; at < length; at++) {
      const code = xml.charCodeAt(at);
      if (code === COLON) nameStart = at + 1;
      else if (code === GREATER || code === SLASH || isSpace(code)) break;
    }
    this.name = xml.slice(nameStart, at);
    this.attributesStart = at;
    let quote = 0;
    for (; at < length; at++) {
      const code = xml.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) break;
      else if (code === QUOTE || code === APOSTROPHE) quote = code;
    }
    if (at >= length) throw damaged();
    this.end = at + 1;
    this.isEmpty = xml.charCodeAt(at - 1) === SLASH;
    return isClosing ? "close" : "open";
  }

  private eachAttribute(
    visit: (
      name: number,
      nameEnd: number,
      value: number,
      valueEnd: number,
      whole: number
    ) => boolean
  ): void {
    const { xml } = this;
    const limit = this.end - 1;
    let at = this.attributesStart;
    while (at < limit) {
      while (at < limit && isSpace(xml.charCodeAt(at))) at++;
      const wholeStart = at;
      let nameStart = at;
      for (; at < limit; at++) {
        const code = xml.charCodeAt(at);
        if (code === EQUALS || isSpace(code)) break;
        if (code === COLON) nameStart = at + 1;
      }
      const nameEnd = at;
      while (at < limit && xml.charCodeAt(at) !== QUOTE && xml.charCodeAt(at) !== APOSTROPHE) at++;
      const quote = xml.charCodeAt(at);
      const valueStart = at + 1;
      at = valueStart;
      while (at < limit && xml.charCodeAt(at) !== quote) at++;
      if (at >= limit) return;
      if (visit(nameStart, nameEnd, valueStart, at, wholeStart)) return;
      at++;
    }
  }
}

/** An element of a small part, with where it stands in its source so that it can be replaced there. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where its content begins and ends; both equal `end` for an element that closes itself. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** Elements one inside the other beyond which a part is not a spreadsheet's. */
const DEEPEST = 200;
/** Elements of one part, besides its cells, that may be kept in memory. */
const MOST_ELEMENTS = 500_000;

/** The element whose opening tag the scanner has just read, whole. */
export const readElement = (scanner: XmlScanner, depth = 0): XmlElement => {
  if (depth > DEEPEST) throw damaged();
  if (++scanner.elements > MOST_ELEMENTS) throw new HostError("FileTooLarge");
  const { name, start, end: innerStart, isEmpty } = scanner;
  const attributes = scanner.attributes();
  if (isEmpty) {
    return {
      name,
      attributes,
      children: [],
      text: "",
      start,
      end: innerStart,
      innerStart,
      innerEnd: innerStart,
    };
  }
  const children: XmlElement[] = [];
  let text = "";
  for (;;) {
    const token = scanner.next();
    if (token === "end") throw damaged();
    if (token === "text") text += scanner.text();
    else if (token === "open") children.push(readElement(scanner, depth + 1));
    else
      return {
        name,
        attributes,
        children,
        text,
        start,
        end: scanner.end,
        innerStart,
        innerEnd: scanner.start,
      };
  }
};

/**
 * Parses a small part whole.
 * @throws HostError `DamagedWorkbook` when it is not well formed or has a document type
 */
export const parseXml = (xml: string): XmlElement => {
  const scanner = new XmlScanner(xml);
  for (;;) {
    const token = scanner.next();
    if (token === "end") throw damaged();
    if (token === "open") return readElement(scanner);
  }
};

export const childrenNamed = (
  element: XmlElement | undefined,
  name: string
): readonly XmlElement[] => element?.children.filter((child) => child.name === name) ?? [];

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** Every element of that name, at any depth, in order. */
export const descendantsNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsNamed(child, name),
  ]);

/** A replacement of `xml.slice(start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies replacements that do not overlap; those at the same place keep their order. */
export const applyEdits = (xml: string, edits: readonly Edit[]): string => {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((left, right) => left.edit.start - right.edit.start || left.index - right.index);
  let result = "";
  let at = 0;
  for (const { edit } of ordered) {
    result += xml.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  return result + xml.slice(at);
};

/** Writes a tag's attributes; undefined ones are left out. */
export const attributesXml = (
  attributes: Readonly<Record<string, string | number | undefined>>
): string =>
  Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
