import type { CellPatch } from "./modelTypes";
import type { CellValue } from "../../workbook/grid";

const NUMBER = /^[+-]?(?:\d+(?:,\d{3})*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DATE = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/;
const US_MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -](\d{2,4})$/i;
const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** The year Excel gives to a day typed without one; the stand-in has no clock. */
const IMPLIED_YEAR = 2026;
const MS_PER_DAY = 86_400_000;

/** Serial number of a civil date, or null when there is no such day. */
function serial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return time / MS_PER_DAY + 25_569;
}

function parseDate(text: string): number | null {
  const iso = ISO_DATE.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = US_DATE.exec(text);
  if (us) return serial(Number(us[3] ?? IMPLIED_YEAR), Number(us[1]), Number(us[2]));
  const month = US_MONTH.exec(text);
  if (!month) return null;
  const year = Number(month[2]);
  const index = MONTHS.indexOf((month[1] ?? "").toLowerCase());
  return serial(year < 100 ? 2000 + year : year, index + 1, 1);
}

const typed = (value: CellValue, numberFormat?: string): CellPatch => ({
  value,
  formula: null,
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

/** What Excel makes of a text that is neither a formula nor protected by an apostrophe; en-US, as its API. */
function parseText(text: string, currentFormat: string): CellPatch {
  const automatic = (format: string): string | undefined =>
    currentFormat === "General" ? format : undefined;
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return typed(Number(trimmed.replace(/,/g, "")));
  const percent = /^(.*)%$/.exec(trimmed);
  if (percent && NUMBER.test(percent[1] ?? "")) {
    return typed(Number((percent[1] ?? "").replace(/,/g, "")) / 100, automatic("0%"));
  }
  if (/^(true|false)$/i.test(trimmed)) return typed(trimmed.toLowerCase() === "true");
  const time = TIME.exec(trimmed);
  if (time) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return typed(seconds / 86_400, automatic("h:mm"));
  }
  const date = parseDate(trimmed);
  return date === null ? typed(text) : typed(date, automatic("m/d/yyyy"));
}

/**
 * What writing `input` through `values` or `formulas` does to a cell, as Excel does it: null leaves it, "" empties
 * it, an apostrophe makes a text of what follows, `=`, `+`, `-` and `@` begin a formula unless the cell is a text
 * cell, and what looks like a number, a time or an American date becomes one. A French-shaped date stays a text.
 */
export function interpretInput(input: unknown, currentFormat: string): CellPatch | null {
  if (input === null || input === undefined) return null;
  if (typeof input === "number" || typeof input === "boolean") return typed(input);
  if (typeof input !== "string") return null;
  if (input === "") return typed(null);
  if (input.startsWith("'")) return typed(input.slice(1));
  if (currentFormat === "@") return typed(input);
  if (input.length > 1 && input.startsWith("=")) return { value: null, formula: input };
  if (/^[+\-@]./.test(input) && !NUMBER.test(input.trim())) {
    return { value: null, formula: `=${input}` };
  }
  return parseText(input, currentFormat);
}
