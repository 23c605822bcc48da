/** What a number means in a cell: a plain number, a percentage, a duration or time of day, or a day. */
export type FormatKind = "number" | "percent" | "time" | "date";

/** Quoted texts, escaped characters, padding, colours and locales, which carry no meaning here. */
const DECORATION = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|AM\/PM|A\/P/gi;
const FRACTION_OF_SECOND = /s\]?[.,]0+/gi;

function computeKind(format: string): FormatKind {
  const [section = ""] = format.replace(DECORATION, "").split(";");
  const code = section.replace(FRACTION_OF_SECOND, "s").toLowerCase();
  if (code.trim() === "" || code.trim() === "general" || code.includes("@")) return "number";
  if (/[0#?]/.test(code)) return code.includes("%") ? "percent" : "number";
  if (/[dy]/.test(code) || /mmm/.test(code)) return "date";
  if (/[hs]/.test(code) || /\[m+\]/.test(code)) return "time";
  return "number";
}

/** Formats repeat from cell to cell; a workbook has a few dozen. */
const known = new Map<string, FormatKind>();
const KNOWN_LIMIT = 1000;

/** What an en-US number format says of the numbers it shows: `[h]:mm` is a time, `0.00" h"` a number. */
export function formatKind(format: string): FormatKind {
  if (format === "General" || format === "0.00" || format === "@") return "number";
  const found = known.get(format);
  if (found !== undefined) return found;
  const kind = computeKind(format.slice(0, 300));
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(format, kind);
  return kind;
}

/** Whether a date format shows no day: «mmm-yy», «mm/yyyy». */
export const isMonthFormat = (format: string): boolean => {
  const code = format.replace(DECORATION, "").toLowerCase();
  return formatKind(format) === "date" && code.includes("m") && !code.includes("d");
};

/** Whether a time format goes round at midnight: «h:mm», not «[h]:mm». */
export const isClockFormat = (format: string): boolean =>
  !/\[(?:h+|m+|s+)\]/i.test(format) && formatKind(format) === "time";

/** «0"h"00», «00\:00»: digits cut in two by a literal. */
const CUT_DIGITS = /^[#0]+(?:"\s*[h:]\s*"|\\[h:]|:|h)00(?:" ?(?:min|mn)?")?$/i;
const MINUTES_TEXT = /["\\ ](?:min|mn|minutes?)\.?"?$/i;

/**
 * What a number format writes after a plain number: minutes («0" min"»), digits shown as a clock («0"h"00»), or
 * nothing that changes its unit.
 */
export function numberUnit(format: string): "minutes" | "clock" | null {
  if (format === "General" || format === "0.00" || format === "@") return null;
  const [section = ""] = format.slice(0, 300).split(";");
  if (CUT_DIGITS.test(section)) return "clock";
  return MINUTES_TEXT.test(section) ? "minutes" : null;
}
