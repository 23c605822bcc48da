import Papa from "papaparse";
import type { Grid } from "../workbook/grid";
import { HostError } from "../workbook/host";
import { SparseSheet } from "./sparse";

/** Bytes of a text file beyond which it is no monthly statement. */
const LARGEST = 50_000_000;
/** Excel's own limit of columns. */
const MOST_COLUMNS = 16_384;
/** Lines looked at to tell the separator. */
const SAMPLE_LINES = 30;
const SEPARATORS = [";", "\t", ","] as const;

/** What Windows-1252 puts where Latin-1 has control characters, from 0x80 to 0x9F. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 decodes Windows-1252 as Latin-1 (https://github.com/nodejs/node/issues/56542). */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? "");

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
 * The separator most lines have: the semicolon, else the tabulation. A comma is believed last, since here it stands
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

/**
 * Reads a text file of columns. Every cell is a text as it is written: what a date or a number means is for the
 * reading of values, and nothing is ever a formula.
 * @throws HostError `FileTooLarge`
 */
export function readCsv(name: string, bytes: Uint8Array): Grid {
  if (bytes.length > LARGEST) throw new HostError("FileTooLarge");
  const text = decode(bytes);
  const declared = DECLARED.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const sheet = new SparseSheet();
  let row = declared ? 1 : 0;
  Papa.parse<string[]>(body, {
    delimiter: declared?.[1] ?? separatorOf(body),
    step: ({ data }) => {
      if (data.length > MOST_COLUMNS) throw new HostError("FileTooLarge");
      data.forEach((value, column) => sheet.add(row, column, value === "" ? null : value, "@"));
      row += 1;
    },
  });
  return sheet.build({
    name: name.replace(/\.[^.]*$/, ""),
    visibility: "visible",
    isProtected: false,
    hiddenRows: [],
    hiddenColumns: [],
  });
}
