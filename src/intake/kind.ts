import { HostError } from "../workbook/host";
import { readZip } from "../xlsx/zip";

/** What a file is, by its content; its extension only settles between texts. */
export type FileKind = "workbook" | "xls" | "ods" | "csv";

const startsWith = (bytes: Uint8Array, signature: readonly number[], from = 0): boolean =>
  signature.every((byte, index) => bytes[from + index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** First record of a workbook stream that is not in a compound file: Excel 2, 3, 4 and 5. */
const BARE_STREAMS = [[0x09, 0x00], [0x09, 0x02], [0x09, 0x04], [0x09, 0x08]]; // prettier-ignore

/** Files often sent by mistake, by their first bytes. */
const OTHERS: readonly (readonly [signature: readonly number[], kind: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x89, 0x50, 0x4e, 0x47], "image"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x47, 0x49, 0x46, 0x38], "image"],
  [[0x49, 0x49, 0x2a, 0x00], "image"],
  [[0x4d, 0x4d, 0x00, 0x2a], "image"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "word"],
  [[0x52, 0x61, 0x72, 0x21], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x1f, 0x8b], "archive"],
  [[0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], "shortcut"],
];

export const extensionOf = (name: string): string =>
  /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** A bitmap begins with two letters that a text may begin with, and four zeros that it may not. */
const isBitmap = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x42, 0x4d]) && startsWith(bytes, [0, 0, 0, 0], 6);

/** A file that is no spreadsheet at all; `kind` chooses the words. */
const notASpreadsheet = (kind: string): HostError => new HostError("NotASpreadsheet", { kind });

/** Whether a compound file's directory names this stream (its names are in UTF-16). */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const entry = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  // Directory entries stand on multiples of 128 bytes.
  for (let at = 0; at + entry.length + 2 <= bytes.length; at += 128) {
    const isNamed = startsWith(bytes, entry, at);
    if (isNamed && bytes[at + entry.length] === 0 && bytes[at + entry.length + 1] === 0)
      return true;
  }
  return false;
}

/** Extensions under which Excel itself opens an old workbook. */
const SPREADSHEETS = ["xls", "xlt", "xla", "xlsx", "xlsm", "xlsb", "csv"];

function compoundKind(bytes: Uint8Array, extension: string): FileKind {
  if (hasStream(bytes, "EncryptedPackage")) throw new HostError("EncryptedWorkbook");
  const isWorkbook = hasStream(bytes, "Workbook") || hasStream(bytes, "Book");
  // A text or a message may hold a workbook, and a workbook a text: then the name tells which is which.
  if (isWorkbook && SPREADSHEETS.includes(extension)) return "xls";
  if (hasStream(bytes, "__properties_version1.0")) throw notASpreadsheet("mail");
  if (hasStream(bytes, "WordDocument")) throw notASpreadsheet("word");
  if (hasStream(bytes, "PowerPoint Document")) throw notASpreadsheet("presentation");
  if (isWorkbook) return "xls";
  throw notASpreadsheet("other");
}

function zipKind(bytes: Uint8Array): FileKind {
  const paths = new Set(readZip(bytes).map(({ path }) => path.toLowerCase()));
  const hasFolder = (start: string): boolean => [...paths].some((path) => path.startsWith(start));
  // Newer LibreOffice encrypts a document whole, into one part.
  if (paths.has("encrypted-package")) throw new HostError("EncryptedWorkbook");
  if (paths.has("xl/workbook.bin")) throw new HostError("NotAWorkbook", { kind: "xlsb" });
  if (hasFolder("word/")) throw notASpreadsheet("word");
  if (hasFolder("ppt/")) throw notASpreadsheet("presentation");
  if (hasFolder("index/") && [...paths].some((path) => path.endsWith(".iwa")))
    throw notASpreadsheet("numbers");
  if (paths.has("[content_types].xml")) return "workbook";
  if (paths.has("content.xml")) return "ods";
  throw notASpreadsheet("archive");
}

/** Bytes looked at to tell a text from anything else. */
const SAMPLE_BYTES = 4096;

/** The beginning of a text, whatever it is encoded in; null when it is no text. */
function beginningOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const isLittleEndian = startsWith(bytes, [0xff, 0xfe]);
  if (isLittleEndian || startsWith(bytes, [0xfe, 0xff]))
    return new TextDecoder(isLittleEndian ? "utf-16le" : "utf-16be").decode(sample).trimStart();
  const text = new TextDecoder("windows-1252").decode(sample).replace(/^ï»¿/, "");
  // A text holds no control character but line ends, tabulations, page breaks, and DOS's end of file.
  return /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/.test(text) ? null : text.trimStart();
}

/** Texts that are no table, by how they begin. */
const OTHER_TEXTS: readonly (readonly [beginning: RegExp, kind: string])[] = [
  [/^<(?:!doctype html|html|table|head|body|meta|style|div)\b/i, "html"],
  [/^(?:<!--[^>]*-->\s*)+<(?:!doctype html|html|table|head)\b/i, "html"],
  // A page with its pictures in one file, which some tools call .xls.
  [/^MIME-Version:[^<]*Content-Type:\s*multipart\/related/i, "html"],
  [
    /^(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|X-[\w-]+): [^\n]*\r?\n[\w-]+: /i,
    "mail",
  ],
  [/^\{[^{}]*"(?:url|doc_id)"\s*:/, "shortcut"],
  [/^\[InternetShortcut\]/i, "shortcut"],
  [/^%!PS/, "pdf"],
];

/** Tables in a form of their own, that a spreadsheet opens and saves again. */
const OTHER_TABLES: readonly (readonly [beginning: RegExp, kind: string])[] = [
  [/^<\?xml|^<(?:\w+:)?Workbook\b/i, "xml"],
  [/^ID;P[^\r\n]*\r?\n(?:P;P|NU;|[BCFOW];)/, "sylk"],
  [/^TABLE\r?\n0,1/, "sylk"],
];

function textKind(bytes: Uint8Array, extension: string): FileKind {
  const start = beginningOf(bytes);
  if (start === null) throw notASpreadsheet("other");
  const other = OTHER_TEXTS.find(([beginning]) => beginning.test(start));
  if (other) throw notASpreadsheet(other[1]);
  const table = OTHER_TABLES.find(([beginning]) => beginning.test(start));
  if (table) throw new HostError("NotAWorkbook", { kind: table[1] });
  if (extension === "csv" || extension === "tsv" || extension === "txt") return "csv";
  // A text saved under a workbook's extension is read when it holds columns.
  const [first = false, ...others] = start.split(/\r\n|\r|\n/).map((line) => /[;\t]/.test(line));
  if (first || others.filter(Boolean).length > 1) return "csv";
  throw notASpreadsheet("other");
}

/**
 * Tells what a file is from its first bytes and its table of contents.
 * @throws HostError `EmptyFile`, `NotASpreadsheet`, `NotAWorkbook`, `EncryptedWorkbook`, `DamagedWorkbook` or
 * `FileTooLarge`
 */
export function kindOf(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new HostError("EmptyFile");
  if (startsWith(bytes, ZIP)) return zipKind(bytes);
  if (startsWith(bytes, EMPTY_ZIP)) throw notASpreadsheet("archive");
  const extension = extensionOf(name);
  if (startsWith(bytes, COMPOUND_FILE)) return compoundKind(bytes, extension);
  const other = OTHERS.find(([signature]) => startsWith(bytes, signature));
  if (other) throw notASpreadsheet(other[1]);
  if (isBitmap(bytes)) throw notASpreadsheet("image");
  if (BARE_STREAMS.some((signature) => startsWith(bytes, signature)) && extension === "xls")
    return "xls";
  return textKind(bytes, extension);
}
