import { HostError } from "../../workbook/host";

/**
 * Reading XML by one pass over its bytes, as they come: the same tokens as `XmlScanner`, without the text of the
 * whole part ever being made. Names are local: a prefix is the producer's choice.
 */

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const COLON = 58;
const EXCLAMATION = 33;
const QUESTION = 63;
const DASH = 45;
const BRACKET = 93;

/** Thrown when the bytes at hand end before the token does, and more are to come. */
export class MoreBytesNeeded extends Error {}
const MORE = new MoreBytesNeeded();

const damaged = (): HostError => new HostError("DamagedWorkbook");

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const CDATA = ascii("<![CDATA[");
const DOCTYPE = ascii("<!DOCTYPE");

/** A name of one to four ASCII letters as one number, to be compared with `nameCode`. */
export const codeOf = (name: string): number =>
  [...name].reduce((code, letter) => (code << 8) | letter.charCodeAt(0), 0);

/** Bounds of an attribute's value; `start` is -1 when the tag has none of that name. */
export interface Span {
  start: number;
  end: number;
}

export class ByteScanner {
  bytes: Uint8Array = new Uint8Array(0);
  /** Bounds of the current token. */
  start = 0;
  end = 0;
  /** Local name of the current tag: where it stands, and its packed letters when it has at most four. */
  nameStart = 0;
  nameEnd = 0;
  nameCode = 0;
  /** Whether the current opening tag closes itself. */
  isEmpty = false;
  isCharacterData = false;
  attributesStart = 0;
  private limit = 0;
  private isWhole = true;

  /**
   * Points the scanner at bytes.
   * @param limit where those that are known end
   * @param isWhole whether nothing comes after them
   */
  reset(bytes: Uint8Array, from: number, limit: number, isWhole: boolean): void {
    this.bytes = bytes;
    this.start = this.end = from;
    this.limit = limit;
    this.isWhole = isWhole;
  }

  /**
   * The next token.
   * @throws MoreBytesNeeded when it is not all there yet
   * @throws HostError `DamagedWorkbook`, or `UnsafeFile` at a document type
   */
  next(): number {
    const { bytes, limit } = this;
    for (;;) {
      const start = this.end;
      this.start = start;
      if (start >= limit) {
        if (this.isWhole) return END;
        throw MORE;
      }
      if (bytes[start] !== LESS) {
        let at = start + 1;
        while (at < limit && bytes[at] !== LESS) at++;
        if (at >= limit && !this.isWhole) throw MORE;
        this.end = at;
        this.isCharacterData = false;
        return TEXT;
      }
      const second = bytes[start + 1];
      if (second === QUESTION && start + 1 < limit) this.skipPast(QUESTION, QUESTION);
      else if (second === EXCLAMATION && start + 1 < limit) {
        if (this.declaration()) return TEXT;
      } else return this.tag(second === SLASH);
    }
  }

  /** Whether the current tag's local name is these bytes. */
  isNamed(name: Uint8Array): boolean {
    const { nameStart, nameEnd, bytes } = this;
    if (nameEnd - nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index++)
      if (bytes[nameStart + index] !== name[index]) return false;
    return true;
  }

  /** After an opening tag: goes past its closing tag. */
  skip(): void {
    if (this.isEmpty) return;
    let depth = 1;
    for (;;) {
      const token = this.next();
      if (token === END) throw damaged();
      if (token === OPEN && !this.isEmpty) depth++;
      else if (token === CLOSE && --depth === 0) return;
    }
  }

  /** An attribute of the current opening tag, by its local name. */
  attribute(name: Uint8Array, into: Span): boolean {
    const { bytes } = this;
    const limit = this.end - 1;
    let at = this.attributesStart;
    while (at < limit) {
      while (at < limit && isSpace(bytes[at] as number)) at++;
      let nameStart = at;
      for (; at < limit; at++) {
        const code = bytes[at] as number;
        if (code === EQUALS || isSpace(code)) break;
        if (code === COLON) nameStart = at + 1;
      }
      const nameEnd = at;
      while (at < limit && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      const quote = bytes[at];
      const valueStart = ++at;
      while (at < limit && bytes[at] !== quote) at++;
      if (at >= limit) return false;
      if (nameEnd - nameStart === name.length) {
        let same = 0;
        while (same < name.length && bytes[nameStart + same] === name[same]) same++;
        if (same === name.length) {
          into.start = valueStart;
          into.end = at;
          return true;
        }
      }
      at++;
    }
    return false;
  }

  private tag(isClosing: boolean): number {
    const { bytes, limit, start } = this;
    let at = start + (isClosing ? 2 : 1);
    let nameStart = at;
    let nameCode = 0;
    for (; at < limit; at++) {
      const code = bytes[at] as number;
      if (code === COLON) {
        nameStart = at + 1;
        nameCode = 0;
      } else if (code === GREATER || code === SLASH || isSpace(code)) break;
      else nameCode = (nameCode << 8) | code;
    }
    this.nameStart = nameStart;
    this.nameEnd = at;
    this.nameCode = at - nameStart <= 4 ? nameCode : 0;
    this.attributesStart = at;
    let quote = 0;
    for (; at < limit; at++) {
      const code = bytes[at] as number;
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) break;
      else if (code === QUOTE || code === APOSTROPHE) quote = code;
    }
    if (at >= limit) {
      if (this.isWhole) throw damaged();
      throw MORE;
    }
    this.end = at + 1;
    this.isEmpty = bytes[at - 1] === SLASH;
    return isClosing ? CLOSE : OPEN;
  }

  /** Goes past `first second >`, from the token's start on. */
  private skipPast(first: number, last: number): void {
    const { bytes, limit } = this;
    const isComment = first === DASH || first === BRACKET;
    for (let at = this.start + 1; at < limit; at++) {
      if (bytes[at] !== GREATER || bytes[at - 1] !== last) continue;
      if (isComment && (at - 2 < this.start || bytes[at - 2] !== first)) continue;
      this.end = at + 1;
      return;
    }
    if (this.isWhole) throw damaged();
    throw MORE;
  }

  private startsWith(expected: Uint8Array): boolean {
    for (let index = 0; index < expected.length; index++)
      if (this.bytes[this.start + index] !== expected[index]) return false;
    return true;
  }

  /** Goes past a comment (false) or character data (true). */
  private declaration(): boolean {
    const { bytes, limit, start } = this;
    if (start + CDATA.length > limit && !this.isWhole) throw MORE;
    if (bytes[start + 2] === DASH && bytes[start + 3] === DASH && start + 3 < limit) {
      this.skipPast(DASH, DASH);
      return false;
    }
    if (start + CDATA.length <= limit && this.startsWith(CDATA)) {
      this.skipPast(BRACKET, BRACKET);
      this.isCharacterData = true;
      return true;
    }
    // A document type may declare entities that expand without end; no spreadsheet needs one.
    const isDocumentType = start + DOCTYPE.length <= limit && this.startsWith(DOCTYPE);
    throw new HostError(isDocumentType ? "UnsafeFile" : "DamagedWorkbook");
  }
}
