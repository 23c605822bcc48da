import type { CellValue } from "../../workbook/grid";

/** What a person typed in a cell, as a French Excel understands it. */
export type TypedValue =
  | { readonly kind: "number"; readonly value: number; readonly numberFormat: string | null }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string };

const DAY_MS = 86_400_000;
/** 30/12/1899: day 0 of Excel's serial numbers, for dates after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

const text = (value: string): TypedValue => ({ kind: "text", value });

/** Serial number of a civil date, or null when that day does not exist. */
function serialOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 ? Math.round((time - EPOCH) / DAY_MS) : null;
}

const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
};

function readDate(typed: string): TypedValue | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(typed);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const serial = french
    ? serialOf(fullYear(french[3] ?? ""), Number(french[2]), Number(french[1]))
    : iso
      ? serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
      : null;
  return serial === null ? null : { kind: "number", value: serial, numberFormat: "dd/mm/yyyy" };
}

function readTime(typed: string): TypedValue | null {
  const parts = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(typed);
  if (!parts) return null;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  const numberFormat = hours >= 24 ? "[h]:mm:ss" : parts[3] ? "hh:mm:ss" : "hh:mm";
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { kind: "number", value, numberFormat };
}

function readNumber(typed: string): TypedValue | null {
  const compact = typed.replace(/[\s\u00a0\u202f]+/g, "");
  const parts = /^([+-]?)(\d+|\d{1,3}(?:\d{3})+)?(?:,(\d*))?(%|€)?$/.exec(compact);
  if (!parts || (!parts[2] && !parts[3])) return null;
  // Spaces only group digits by three: «12 500», not «06 12 34 56 78».
  if (
    /\d[\s\u00a0\u202f]+\d/.test(typed) &&
    !/^[+-]?\d{1,3}([\s\u00a0\u202f]\d{3})+\D*/.test(typed)
  ) {
    return null;
  }
  const value = Number(`${parts[1]}${parts[2] ?? "0"}.${parts[3] || "0"}`);
  if (parts[4] === "%") {
    return { kind: "number", value: value / 100, numberFormat: parts[3] ? "0.00%" : "0%" };
  }
  if (parts[4] === "€") return { kind: "number", value, numberFormat: '#,##0.00 "€"' };
  return { kind: "number", value, numberFormat: null };
}

/**
 * Reads «12,5», «1 234,50», «12 %», «15/03/2026», «7:30», «VRAI» as a French Excel does; anything else is a text,
 * «12.5» included.
 */
export function readTyped(typed: string): TypedValue {
  const trimmed = typed.trim();
  if (/^vrai$/i.test(trimmed)) return { kind: "boolean", value: true };
  if (/^faux$/i.test(trimmed)) return { kind: "boolean", value: false };
  return readDate(trimmed) ?? readTime(trimmed) ?? readNumber(trimmed) ?? text(typed);
}

const comma = (value: number): string =>
  String(Number(value.toPrecision(15)))
    .replace(".", ",")
    .replace("e+", "E+");
const two = (value: number): string => String(value).padStart(2, "0");

/** What a person would type to get this value: the inverse of `readTyped`, shown when a cell is edited. */
export function typedForm(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "VRAI" : "FAUX";
  if (typeof value === "string") return value;
  const codes = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  if (/[dy]/.test(codes) && Number.isInteger(value)) {
    const date = new Date(EPOCH + value * DAY_MS);
    const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}`;
    return `${day}/${date.getUTCFullYear()}`;
  }
  if (/h|s/.test(codes) || /\[h+\]/i.test(numberFormat)) {
    const seconds = Math.round(value * 86_400);
    const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
    return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
  }
  return codes.includes("%") ? `${comma(value * 100)}%` : comma(value);
}
