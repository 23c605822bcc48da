import Papa from "papaparse";
import type { Grid } from "../workbook/grid";
import { HostError } from "../workbook/host";
import { CellBudget, SparseSheet } from "./sparse";
import { windows1252 } from "./windows1252";

/** Bytes of a text file beyond which it is no monthly statement. */
const LARGEST = 20_000_000;
/** Excel's own limit of columns. */
const MOST_COLUMNS = 16_384;
/** Lines looked at to tell the separator. */
const SAMPLE_LINES = 30;
const SEPARATORS = [";", "\t", "|", ","] as const;

/** Node 20 decodes Windows-1252 as Latin-1 (https://github.com/nodejs/node/issues/56542). */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => windows1252(character.charCodeAt(0)));

/** Excel in French saves «CSV» in Windows-1252; anything that is not well-formed UTF-8 is taken for it. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/**
 * The separator most lines have: the semicolon, else the tabulation or the bar. A comma is believed last, since here it stands
 * inside numbers.
 */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\r|\n/, SAMPLE_LINES)
    .filter((line) => line.trim() !== "");
  const most = (separator: string): boolean =>
    lines.filter((line) => line.includes(separator)).length * 2 > lines.length;
  const some = (separator: string): boolean => lines.some((line) => line.includes(separator));
  return SEPARATORS.find(most) ?? SEPARATORS.find(some) ?? ";";
}

const DECLARED = /^sep=(.)(?:\r\n|\r|\n)/i;
/** Excel's own limit of characters in a cell. */
const LONGEST_CELL = 32_767;
/** Characters of a line beyond which no table has it; a field that is quoted may hold several lines. */
const LONGEST_LINE = 2_000_000;

/** @throws HostError `FileTooLarge` before a line that never ends is cut into columns */
function checkLines(text: string): void {
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) start = at + 1;
    else if (at - start > LONGEST_LINE) throw new HostError("FileTooLarge", { reason: "line" });
  }
}

/** A quotation mark out of place would take the rows after it for one cell: the file is refused, its line told. */
const brokenQuotes = (text: string, index: number | undefined): HostError => {
  const line = text.slice(0, index ?? 0).split(/\r\n|\r|\n/).length;
  return new HostError("BrokenQuotes", { line });
};

/**
 * Reads a text file of columns. Every cell is a text as it is written: what a date or a number means is for the
 * reading of values, and nothing is ever a formula.
 * @throws HostError `FileTooLarge`, or `BrokenQuotes` with the line
 */
export function readCsv(name: string, bytes: Uint8Array): Grid {
  if (bytes.length > LARGEST) throw new HostError("FileTooLarge", { reason: "text" });
  const text = decode(bytes);
  checkLines(text);
  const declared = DECLARED.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const sheet = new SparseSheet(new CellBudget());
  let row = declared ? 1 : 0;
  const brokenAt: number[] = [];
  Papa.parse<string[]>(body, {
    delimiter: declared?.[1] ?? separatorOf(body),
    step: ({ data, errors }, parser) => {
      const broken = errors.find(({ type }) => type === "Quotes");
      if (broken) {
        brokenAt.push(broken.index ?? 0);
        parser.abort();
        return;
      }
      if (data.length > MOST_COLUMNS) throw new HostError("FileTooLarge", { reason: "columns" });
      data.forEach((value, column) => {
        if (value.length > LONGEST_CELL) throw new HostError("FileTooLarge", { reason: "cell" });
        sheet.add(row, column, value === "" ? null : value, "@");
      });
      row += 1;
    },
  });
  const [first] = brokenAt;
  if (first !== undefined) throw brokenQuotes(text, first + text.length - body.length);
  return sheet.build({
    name: name.replace(/\.[^.]*$/, ""),
    visibility: "visible",
    isProtected: false,
    hiddenRows: [],
    hiddenColumns: [],
  });
}
