import { formatKind, type FormatKind } from "../read/numberFormat";

/** Excel's limit on a number format. */
const LONGEST = 255;
const MOST_SECTIONS = 4;

/** Quoted texts, escaped and padding characters, then brackets: what may hold any character. */
const LITERALS = /"[^"]*"|\\.|_.|\*./gs;
const BRACKETS =
  /\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d{1,2}|[<>=]{1,2}-?\d+(?:\.\d+)?|\$[^\]]*|h+|m+|s+)\]/gi;
/** Letters that mean something: General, exponents, dates, times, eras. */
const WORDS = /General|AM\/PM|A\/P|E[+-]|[dmyhsbeg]/gi;

function isSafe(format: string): boolean {
  if (format === "" || format.length > LONGEST) return false;
  const bare = format.replace(LITERALS, "").replace(BRACKETS, "");
  return bare.split(";").length <= MOST_SECTIONS && !/["[\]\\A-Za-z]/.test(bare.replace(WORDS, ""));
}

/** What is shown instead: the value is read as the same kind of thing. */
const INSTEAD: Readonly<Record<FormatKind, string>> = {
  number: "General",
  percent: "0.00%",
  time: "[h]:mm",
  date: "dd/mm/yyyy",
};

/**
 * A number format Excel accepts: the given one, else one of the same kind. Other tools write formats that Excel, asked
 * through its API, refuses together with the whole request.
 */
export const safeFormat = (format: string): string =>
  isSafe(format) ? format : INSTEAD[formatKind(format)];

/** Rows of formats, each looked at once: the rows of a big sheet are mostly one array. */
export function safeFormats(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const formats = new Map<string, string>();
  const known = new Map<readonly string[], readonly string[]>();
  const safe = (format: string): string => {
    const found = formats.get(format) ?? safeFormat(format);
    formats.set(format, found);
    return found;
  };
  return rows.map((row) => {
    const found = known.get(row) ?? (row.every((format) => safe(format) === format) ? row : row.map(safe)); // prettier-ignore
    known.set(row, found);
    return found;
  });
}
