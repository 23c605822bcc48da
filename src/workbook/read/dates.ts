import {
  dayOf,
  isCivilDate,
  monthOf,
  monthOfDay,
  type Day,
  type Month,
} from "../../domain/calendar";
import { fold } from "../../domain/folding";
import type { Cell } from "./cells";
import { formatKind } from "./numberFormat";

/** 1920-01-01: a smaller serial is a number typed in the wrong cell («2026»). */
const FIRST_SERIAL = 7306;
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465;
const FIRST_MONTH_YEAR = 2000;
const LAST_MONTH_YEAR = 2099;
const LONGEST_TEXT = 120;

const MONTH_NAMES: readonly (readonly string[])[] = [
  ["janvier", "janv", "jan"],
  ["fevrier", "fevr", "fev"],
  ["mars"],
  ["avril", "avr"],
  ["mai"],
  ["juin"],
  ["juillet", "juil"],
  ["aout", "aou"],
  ["septembre", "sept", "sep"],
  ["octobre", "oct"],
  ["novembre", "nov"],
  ["decembre", "dec"],
];

/** Folded names and abbreviations, to months counted from 1. */
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const))
);

/** A two-digit year, as people write them: 26 is 2026, 79 is 1979. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
};

const civilDay = (year: number, month: number, day: number): Day | null =>
  isCivilDate(year, month, day) && year >= 1900 && year <= 9999 ? dayOf(year, month, day) : null;

const FRENCH_DATE = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const ISO_DATE = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[t ]\d{2}:\d{2}.{0,20})?$/;
const WORDED_DATE = /^(\d{1,2})(?:er)?[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/;
const WEEKDAY =
  /^(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)(?:\.,? ?|,? )(?=\d)/;

const foldedDay = (text: string): string => fold(text).replace(WEEKDAY, "");

/**
 * Reads a date text: 15/03/2026, 15-03-26, 15.3.26, 2026-03-15, 15 mars 2026, after its weekday or not («lun. 2/03/26»).
 * null for anything else.
 */
export function parseDay(text: string): Day | null {
  if (text.length > LONGEST_TEXT) return null;
  const folded = foldedDay(text);
  const french = FRENCH_DATE.exec(folded);
  if (french) return civilDay(fullYear(french[3] ?? ""), Number(french[2]), Number(french[1]));
  const iso = ISO_DATE.exec(folded);
  if (iso) return civilDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const worded = WORDED_DATE.exec(folded);
  const month = MONTH_NUMBERS.get(worded?.[2] ?? "");
  return worded && month !== undefined
    ? civilDay(fullYear(worded[3] ?? ""), month, Number(worded[1]))
    : null;
}

const DAY_OF_MONTH = /^(\d{1,2})(?:er)?(?:[/.\-](\d{1,2})|[ -]([a-z]{3,9})\.?)$/;

/** The month, from 1 to 12, of a day written without its year: «02/03», «lun. 2 mars». null for anything else. */
export function monthOfYearlessDay(text: string): number | null {
  if (text.length > LONGEST_TEXT) return null;
  const match = DAY_OF_MONTH.exec(foldedDay(text));
  if (!match) return null;
  const month = match[2] === undefined ? MONTH_NUMBERS.get(match[3] ?? "") : Number(match[2]);
  const day = Number(match[1]);
  // 2024 is a leap year: the 29th of February may be meant.
  return month !== undefined && isCivilDate(2024, month, day) ? month : null;
}

/** A day of a cell: a serial (its hour is dropped) or a date text; null when it is neither. */
export function readDay({ value, format }: Cell): Day | null {
  if (typeof value === "string") return parseDay(value);
  if (typeof value !== "number" || formatKind(format) === "percent") return null;
  const serial = Math.floor(value);
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : null;
}

const isStatementYear = (year: number): boolean =>
  year >= FIRST_MONTH_YEAR && year <= LAST_MONTH_YEAR;

const numericMonth = (year: string, month: string): Month | null => {
  const [y, m] = [Number(year), Number(month)];
  return isStatementYear(y) && m >= 1 && m <= 12 ? monthOf(y, m) : null;
};

/** The only month of a list, however often it comes back; null for none or several. */
function onlyMonth(months: readonly (Month | null)[]): Month | null {
  const distinct = new Set(months.filter((month) => month !== null));
  const [month] = distinct;
  return distinct.size === 1 && month !== undefined ? month : null;
}

/** How every month's name begins: most texts of a sheet name none, and stop here. */
const MAY_NAME_MONTH = /jan|fev|mar|avr|mai|jui|aou|sep|oct|nov|dec/;

/** «mars 2026», «mars-26», «relevé de mars 2026 (v2)». undefined when no month is named with a year. */
function namedMonths(folded: string): readonly Month[] {
  if (!MAY_NAME_MONTH.test(folded)) return [];
  const tokens = folded.match(/[a-z]+|\d+/g) ?? [];
  const years = new Set(
    tokens.filter((token) => /^\d{4}$/.test(token)).map(Number).filter(isStatementYear)
  ); // prettier-ignore
  const [onlyYear] = years;
  return tokens.flatMap((token, index) => {
    const month = MONTH_NUMBERS.get(token);
    if (month === undefined) return [];
    const next = tokens[index + 1] ?? "";
    if (/^\d{2}$/.test(next)) return [monthOf(2000 + Number(next), month)];
    if (/^\d{4}$/.test(next) && isStatementYear(Number(next)))
      return [monthOf(Number(next), month)];
    return years.size === 1 && onlyYear !== undefined ? [monthOf(onlyYear, month)] : [];
  });
}

const YEAR_FIRST = /(?<![0-9a-z])(\d{4})[-_/.](\d{2})(?![0-9])/g;
const MONTH_FIRST = /(?<![0-9a-z])(\d{2})[-_/.](\d{4})(?![0-9])/g;
const COMPACT = /(?<![0-9])(20\d{2})(\d{2})(?![0-9])/g;
const WHOLE_MONTH = /^(\d{1,2})[-_/. ](\d{4})$/;
/** «03/26»: a month and a year, since no month is the 26th; «03/12» may be a day. */
const SHORT_MONTH = /^(0?[1-9]|1[0-2])[-_/.](1[3-9]|[2-9]\d)$/;
const WHOLE_YEAR = /^(\d{4})[-_/. ](\d{1,2})$/;

/** What every month written in digits has: two numbers side by side, or a year and its month in one. */
const MAY_NUMBER_MONTH = /\d[-_/. ]\d|20\d{4}/;

function numberedMonths(folded: string): readonly (Month | null)[] {
  if (!MAY_NUMBER_MONTH.test(folded)) return [];
  const whole = WHOLE_MONTH.exec(folded);
  if (whole) return [numericMonth(whole[2] ?? "", whole[1] ?? "")];
  const short = SHORT_MONTH.exec(folded);
  if (short) return [numericMonth(`20${short[2] ?? ""}`, short[1] ?? "")];
  const reversed = WHOLE_YEAR.exec(folded);
  if (reversed) return [numericMonth(reversed[1] ?? "", reversed[2] ?? "")];
  return [
    ...[...folded.matchAll(YEAR_FIRST)].map((match) => numericMonth(match[1] ?? "", match[2] ?? "")),
    ...[...folded.matchAll(MONTH_FIRST)].map((match) => numericMonth(match[2] ?? "", match[1] ?? "")),
    ...[...folded.matchAll(COMPACT)].map((match) => numericMonth(match[1] ?? "", match[2] ?? "")),
  ]; // prettier-ignore
}

/**
 * The month a text names: «Mars 2026», «mars-26», «2026-03», «03_2026», «03/2026», «mars 2026 (v2)». null when it
 * names none, or two different ones.
 */
export function parseMonth(text: string): Month | null {
  if (text.length > LONGEST_TEXT) return null;
  const folded = fold(text);
  const named = namedMonths(folded);
  return onlyMonth(named.length > 0 ? named : numberedMonths(folded));
}

const MONTH_ALONE =
  /^(?:(?:releve|heures?|mois)(?: du mois)?(?: de | d'| )?(?:: ?)?)?([a-z]{3,9})\.?$/;

/** A month named alone («mars», «mois de mars»), in the year that is known from elsewhere; null otherwise. */
export function parseMonthOfYear(text: string, year: number | null): Month | null {
  if (year === null || text.length > LONGEST_TEXT) return null;
  const month = MONTH_NUMBERS.get(MONTH_ALONE.exec(fold(text))?.[1] ?? "");
  return month === undefined ? null : monthOf(year, month);
}

/** Whether a text names its month with a word, and with a year. */
export const namesMonthInWords = (text: string): boolean =>
  text.length <= LONGEST_TEXT && namedMonths(fold(text)).length > 0;

/** The month of a cell: a date's, or the one a text names, in a year known from elsewhere if it gives none. */
export function readMonth(cell: Cell, year: number | null = null): Month | null {
  const { value } = cell;
  if (typeof value === "string") return parseMonth(value) ?? parseMonthOfYear(value, year);
  if (typeof value !== "number") return null;
  const compact = /^(20\d{2})(\d{2})$/.exec(value.toString());
  if (compact && formatKind(cell.format) === "number") {
    return numericMonth(compact[1] ?? "", compact[2] ?? "");
  }
  const day = readDay(cell);
  return day === null ? null : monthOfDay(day);
}
