import { HostError } from "../workbook/host";

/**
 * The records of an old workbook's stream, looked over before a library reads them: what they hold besides values is
 * made unreadable to it. A drawing, a comment or an external name is then no way to mislead it, and a million
 * formatted blanks cost nothing.
 */

/** Cells beyond which the library would take more than half a gigabyte; a statement has a few thousand. */
const MOST_CELLS = 600_000;

const BOF = [0x0009, 0x0209, 0x0409, 0x0809];
const FILE_PASS = 0x002f;
const CONTINUE = 0x003c;
const SUP_BOOK = 0x01ae;
const EXTERN_SHEET = 0x0017;
const MUL_RK = 0x00bd;
const FORMULAS = [0x0006, 0x0206, 0x0406];
/** The printer's settings, which no reader of values looks at: what every other record is turned into. */
const IGNORED = 0x004d;

/** Records of one value: a number, a whole number, a boolean or an error, a text, a formula. */
const CELLS: ReadonlySet<number> = new Set([
  0x0002, 0x0003, 0x0203, 0x027e, MUL_RK, 0x0005, 0x0205, 0x0004, 0x0204, 0x00d6, 0x00fd,
  ...FORMULAS,
]); // prettier-ignore

/** Records that values are read by. */
const KEPT: ReadonlySet<number> = new Set([
  ...CELLS,
  ...BOF,
  0x000a, // end of a sheet
  0x0042, // code page
  0x0022, // date system
  0x0085, // sheets
  0x001e, // number formats
  0x041e,
  0x0043, // looks
  0x0243,
  0x0443,
  0x00e0,
  0x0044,
  0x00fc, // shared texts
  0x0007, // the text a formula gave
  0x0207,
  0x0208, // rows
  0x007d, // columns
  0x0012, // protection
  CONTINUE,
]);

/** Bytes up to a text's length, that one included: of a shorter record the library would read a text without end. */
const SHORTEST: ReadonlyMap<number, number> = new Map([
  [0x0007, 1],
  [0x0207, 2],
  [0x0004, 8],
  [0x0204, 8],
  [0x00d6, 8],
  [0x001e, 1],
  [0x041e, 3],
  [0x0085, 7],
]);

/** What the records say besides values. */
export interface Records {
  /** A copy of the stream in which only values are left to read. */
  readonly stream: Uint8Array;
  readonly hasExternalLinks: boolean;
  /** Excel 95 and before: texts are in one byte a character. */
  readonly isBefore97: boolean;
}

/** Whether a record names another file; `version` is that of the stream. */
function namesAnotherFile(
  view: DataView,
  type: number,
  at: number,
  length: number,
  version: number
): boolean {
  // prettier-ignore
  if (type === SUP_BOOK && length >= 4) {
    const kind = view.getUint16(at + 2, true);
    return kind !== 0x0401 && kind !== 0x3a01;
  }
  // Before Excel 97, 1 begins the name of a file, 2 and 3 stand for the workbook itself.
  return type === EXTERN_SHEET && version < 0x0600 && length >= 2 && view.getUint8(at + 1) === 0x01;
}

/**
 * Looks over a workbook's records.
 * @throws HostError `EncryptedWorkbook`, `DamagedWorkbook` or `FileTooLarge`
 */
export function checkRecords(original: Uint8Array): Records {
  const stream = original.slice();
  const view = new DataView(stream.buffer);
  let version = 0;
  let cells = 0;
  let hasExternalLinks = false;
  let isContinued = false as boolean;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const start = at + 4;
    if (at === 0 && !BOF.includes(type)) throw new HostError("DamagedWorkbook");
    // What follows the last record is padding.
    if (start + length > stream.length) break;
    if (length < (SHORTEST.get(type) ?? 0)) throw new HostError("DamagedWorkbook");
    if (type === FILE_PASS) throw new HostError("EncryptedWorkbook");
    if (BOF.includes(type) && version === 0)
      version = type === 0x0809 && length >= 2 ? view.getUint16(start, true) : type;
    hasExternalLinks ||= namesAnotherFile(view, type, start, length, version);
    if (CELLS.has(type)) {
      cells += type === MUL_RK ? Math.max(1, Math.floor((length - 6) / 6)) : 1;
      if (cells > MOST_CELLS) throw new HostError("FileTooLarge", { reason: "former" });
    }
    const isKept: boolean = type === CONTINUE ? isContinued : KEPT.has(type);
    if (!isKept && !(type === 0 && length === 0)) view.setUint16(at, IGNORED, true);
    isContinued = isKept;
    at = start + length;
  }
  return { stream, hasExternalLinks, isBefore97: version < 0x0600 };
}
