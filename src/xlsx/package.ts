import { HostError } from "../workbook/host";
import { applyEdits, attributesXml, childrenNamed, parseXml, type XmlElement } from "./xml";
import { inflatedChunks } from "./scan/inflate";
import { deflateEntry, deflatePieces, inflateEntry, readZip, writeZip, type ZipEntry } from "./zip";

/** The parts of an .xlsx and the relations between them. Parts that nobody set are saved as they came, byte for byte. */

export interface Relationship {
  readonly id: string;
  /** Last segment of the relation's type: `worksheet`, `table`, `drawing`… */
  readonly kind: string;
  /** Path of the part it points at, or the address as it is written when it is outside the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters of a part beyond which its text is read again rather than kept. */
const LONGEST_KEPT = 4_000_000;

const decode = (bytes: Uint8Array): string => {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  // The byte order mark stays, so that a part written again differs only where it was edited.
  return new TextDecoder(label, { ignoreBOM: !isUtf16 }).decode(bytes);
};

/** Where a part's relations stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export const relationshipsPath = (part: string): string => {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

const resolve = (part: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const folders = part.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") folders.pop();
    else if (segment !== ".") folders.push(segment);
  }
  return folders.join("/");
};

const safeDecodeUri = (text: string): string => {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
};

/** By what it has rather than what made it: bytes of another frame are bytes too. */
const isEntry = (found: Uint8Array | ZipEntry): found is ZipEntry => "compressed" in found;

/** Characters that are encoded together. */
const PIECE = 65_536;

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    yield encoder.encode(waiting.join(""));
    waiting = [];
    length = 0;
  }
  yield encoder.encode(waiting.join(""));
}

export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  /** What was set: bytes, or already compressed when there were many. */
  private readonly changed = new Map<string, Uint8Array | ZipEntry>();
  private readonly texts = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly folded = new Map<string, string>();

  /** @throws HostError `DamagedWorkbook`, `EncryptedWorkbook` or `FileTooLarge` */
  static open(bytes: Uint8Array): Package {
    const opened = new Package();
    for (const entry of readZip(bytes)) {
      opened.entries.set(entry.path, entry);
      opened.folded.set(entry.path.toLowerCase(), entry.path);
    }
    return opened;
  }

  /** Paths of all parts. */
  paths(): readonly string[] {
    const all = new Set([...this.entries.keys(), ...this.changed.keys()]);
    return [...all].filter((path) => !this.removed.has(path));
  }

  has(path: string): boolean {
    const actual = this.actual(path);
    return !this.removed.has(actual) && (this.changed.has(actual) || this.entries.has(actual));
  }

  /** @throws HostError `DamagedWorkbook` when the part is missing or damaged */
  async bytes(path: string): Promise<Uint8Array> {
    const actual = this.actual(path);
    const found = this.find(actual);
    return isEntry(found) ? inflateEntry(found) : found;
  }

  /**
   * A part's bytes as they are inflated, for who does not need them all at once.
   * @throws HostError `DamagedWorkbook` when the part is missing or damaged
   */
  chunks(path: string): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
    const actual = this.actual(path);
    const found = this.find(actual);
    return isEntry(found) ? inflatedChunks(found) : [found];
  }

  /** @throws HostError `DamagedWorkbook` when there is no such part */
  private find(actual: string): Uint8Array | ZipEntry {
    const entry = this.removed.has(actual) ? undefined : this.entries.get(actual);
    const found = this.changed.get(actual) ?? entry;
    if (!found) throw new HostError("DamagedWorkbook");
    return found;
  }

  /** How a part begins: enough of it to see what stands before its content, seldom all. */
  async beginning(path: string): Promise<string> {
    const known = this.texts.get(this.actual(path));
    if (known !== undefined) return known;
    for await (const chunk of this.chunks(path)) return decode(chunk);
    return "";
  }

  async text(path: string): Promise<string> {
    const actual = this.actual(path);
    const known = this.texts.get(actual);
    if (known !== undefined) return known;
    const text = decode(await this.bytes(path));
    if (text.length <= LONGEST_KEPT) this.texts.set(actual, text);
    return text;
  }

  setText(path: string, text: string): void {
    const actual = this.actual(path);
    // What is written here is UTF-8, whatever the part was before.
    const declared = text.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])(?!utf-8)[^"']+/i, "$1UTF-8");
    this.put(actual, new TextEncoder().encode(declared));
    if (declared.length <= LONGEST_KEPT) this.texts.set(actual, declared);
  }

  /** A long text of UTF-8, in pieces: only what it compresses to is held. */
  async setPieces(path: string, pieces: Iterable<string>): Promise<void> {
    const actual = this.actual(path);
    this.put(actual, await deflatePieces(actual, encoded(pieces)));
  }

  private put(actual: string, content: Uint8Array | ZipEntry): void {
    this.texts.delete(actual);
    this.changed.set(actual, content);
    this.removed.delete(actual);
    this.folded.set(actual.toLowerCase(), actual);
  }

  remove(path: string): void {
    const actual = this.actual(path);
    this.changed.delete(actual);
    this.texts.delete(actual);
    this.removed.add(actual);
  }

  /** A part's relations; none when it has no relations part. */
  async relationships(part: string): Promise<readonly Relationship[]> {
    const path = relationshipsPath(part);
    if (!this.has(path)) return [];
    return childrenNamed(parseXml(await this.text(path)), "Relationship").map(({ attributes }) => {
      const target = safeDecodeUri(attributes["Target"] ?? "");
      const isExternal = attributes["TargetMode"] === "External";
      return {
        id: attributes["Id"] ?? "",
        kind: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
        target: isExternal ? target : resolve(part, target),
        isExternal,
      };
    });
  }

  /** Adds a relation from `part` to `target` (a part's path) and gives its identifier. */
  async addRelationship(part: string, kind: string, target: string): Promise<string> {
    const path = relationshipsPath(part);
    const existing = new Set((await this.relationships(part)).map(({ id }) => id));
    let number = existing.size + 1;
    while (existing.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const xml = this.has(path)
      ? await this.text(path)
      : `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
    const element =
      `<Relationship xmlns="${PACKAGE_RELATIONS}"` +
      attributesXml({ Id: id, Type: `${RELATIONS}/${kind}`, Target: `/${target}` }) +
      "/>";
    this.setText(path, appendChild(xml, parseXml(xml), element));
    return id;
  }

  async removeRelationships(part: string, ids: ReadonlySet<string>): Promise<void> {
    const path = relationshipsPath(part);
    if (ids.size === 0 || !this.has(path)) return;
    const xml = await this.text(path);
    const edits = childrenNamed(parseXml(xml), "Relationship")
      .filter(({ attributes }) => ids.has(attributes["Id"] ?? ""))
      .map(({ start, end }) => ({ start, end, text: "" }));
    this.setText(path, applyEdits(xml, edits));
  }

  /** A part's content type, by its own declaration or its extension's. */
  async contentType(path: string): Promise<string | undefined> {
    const root = parseXml(await this.text(CONTENT_TYPES));
    const name = `/${path}`.toLowerCase();
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const own = childrenNamed(root, "Override").find(
      ({ attributes }) => attributes["PartName"]?.toLowerCase() === name
    );
    const byExtension = childrenNamed(root, "Default").find(
      ({ attributes }) => attributes["Extension"]?.toLowerCase() === extension
    );
    return (own ?? byExtension)?.attributes["ContentType"];
  }

  /** Declares a part's content type, in place of the one it had; null takes it away. */
  async setContentType(path: string, type: string | null): Promise<void> {
    const xml = await this.text(CONTENT_TYPES);
    const root = parseXml(xml);
    const name = `/${path}`.toLowerCase();
    const without = applyEdits(
      xml,
      childrenNamed(root, "Override")
        .filter(({ attributes }) => attributes["PartName"]?.toLowerCase() === name)
        .map(({ start, end }) => ({ start, end, text: "" }))
    );
    if (type === null) {
      this.setText(CONTENT_TYPES, without);
      return;
    }
    const prefix = /<(\w+:)?Types/.exec(without)?.[1] ?? "";
    const element = `<${prefix}Override${attributesXml({ PartName: `/${path}`, ContentType: type })}/>`;
    this.setText(CONTENT_TYPES, appendChild(without, parseXml(without), element));
  }

  /** A path `folder/stem<n>.extension` that no part has. */
  freePath(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}.${extension}`)) number++;
    return `${stem}${number}.${extension}`;
  }

  async save(): Promise<Uint8Array> {
    const paths = this.paths();
    const entries = await Promise.all(
      paths.map(async (path) => {
        const found = this.find(path);
        return isEntry(found) ? found : deflateEntry(path, found);
      })
    );
    return writeZip(entries);
  }

  private actual(path: string): string {
    return this.folded.get(path.toLowerCase()) ?? path;
  }
}

/** Adds an element at the end of a parent's content, opening a parent that closed itself. */
export const appendChild = (xml: string, parent: XmlElement, child: string): string => {
  if (parent.innerEnd < parent.end) {
    return xml.slice(0, parent.innerEnd) + child + xml.slice(parent.innerEnd);
  }
  const opening = xml.slice(parent.start, parent.end);
  const rawName = /^<([^\s/>]+)/.exec(opening)?.[1] ?? parent.name;
  const reopened = `${opening.replace(/\s*\/>$/, "")}>${child}</${rawName}>`;
  return xml.slice(0, parent.start) + reopened + xml.slice(parent.end);
};
