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
  [[0x42, 0x4d], "image"],
  [[0x49, 0x49, 0x2a, 0x00], "image"],
  [[0x4d, 0x4d, 0x00, 0x2a], "image"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "word"],
  [[0x52, 0x61, 0x72, 0x21], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x1f, 0x8b], "archive"],
];

export const extensionOf = (name: string): string =>
  /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

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

function compoundKind(bytes: Uint8Array): FileKind {
  if (hasStream(bytes, "EncryptedPackage")) throw new HostError("EncryptedWorkbook");
  if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) return "xls";
  if (hasStream(bytes, "WordDocument")) throw notASpreadsheet("word");
  if (hasStream(bytes, "PowerPoint Document")) throw notASpreadsheet("presentation");
  throw notASpreadsheet("other");
}

function zipKind(bytes: Uint8Array): FileKind {
  const paths = new Set(readZip(bytes).map(({ path }) => path.toLowerCase()));
  const hasFolder = (start: string): boolean => [...paths].some((path) => path.startsWith(start));
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

const hasTextMark = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xef, 0xbb, 0xbf]) ||
  startsWith(bytes, [0xff, 0xfe]) ||
  startsWith(bytes, [0xfe, 0xff]);

function textKind(bytes: Uint8Array, extension: string): FileKind {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!hasTextMark(bytes) && sample.includes(0)) throw notASpreadsheet("other");
  const start = new TextDecoder("windows-1252")
    .decode(sample)
    .replace(/^\W*ï»¿/, "")
    .trimStart();
  if (/^<(?:!doctype html|html|table|head|body|meta)/i.test(start)) throw notASpreadsheet("html");
  if (/^<\?xml/i.test(start)) throw new HostError("NotAWorkbook", { kind: "xml" });
  if (/^\{\s*"(?:url|doc_id)"\s*:/.test(start)) throw notASpreadsheet("shortcut");
  if (extension === "csv" || extension === "tsv" || extension === "txt") return "csv";
  // A text saved under a workbook's extension is read when it holds columns.
  const [line = ""] = start.split(/\r?\n/);
  if (/[;\t]/.test(line)) return "csv";
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
  if (startsWith(bytes, COMPOUND_FILE)) return compoundKind(bytes);
  const other = OTHERS.find(([signature]) => startsWith(bytes, signature));
  if (other) throw notASpreadsheet(other[1]);
  const extension = extensionOf(name);
  if (BARE_STREAMS.some((signature) => startsWith(bytes, signature)) && extension === "xls")
    return "xls";
  return textKind(bytes, extension);
}
