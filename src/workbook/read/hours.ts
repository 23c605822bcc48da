import {
  SECONDS_PER_HOUR,
  secondsFromDays,
  secondsFromHours,
  type Seconds,
} from "../../domain/numbers";
import type { CellValue } from "../grid";
import { isErrorText, type Cell } from "./cells";
import { parseDecimal, plainSpaces, scaleDecimal } from "./decimal";
import { formatKind } from "./numberFormat";

/** What an hours cell says. «ambiguous» gives the decimal reading first, then the one in hours and minutes. */
export type HoursReading =
  | { readonly kind: "empty" }
  | { readonly kind: "hours"; readonly seconds: Seconds }
  | { readonly kind: "ambiguous"; readonly readings: readonly [Seconds, Seconds] }
  | { readonly kind: "error" }
  | { readonly kind: "not-hours" };

const EMPTY: HoursReading = { kind: "empty" };
const ERROR: HoursReading = { kind: "error" };
const NOT_HOURS: HoursReading = { kind: "not-hours" };

/** Ten million hours: beyond, the cell holds another kind of number (telephone, social security…). */
const LARGEST = 10_000_000 * SECONDS_PER_HOUR;
const LONGEST_TEXT = 60;

/** Texts that declare nothing. */
const NOTHING = new Set(["", "-", "--", "/", "néant", "neant"]);

const WHOLE = "(\\d{1,3}(?: \\d{3})+|\\d{1,9})";
const SIGN = "([+-]?) ?";
const HOUR_WORD = "(?:h|hrs?|heures?)";
const MINUTE_WORD = "(m|mn|min|minutes?)";
const SECOND_WORD = "(?:s|sec|secondes?)";
/** 7h · 7h30 · 7 h 30 min · 7 heures 30 · 7h30min15s */
const WORDS = new RegExp(
  `^${SIGN}${WHOLE} ?${HOUR_WORD}(?: ?(\\d{1,2})(?: ?${MINUTE_WORD}(?: ?(\\d{1,2}) ?${SECOND_WORD})?)?)?$`
);
/** 7:30 · 7:30:15 · 7:30 h */
const COLON = new RegExp(`^${SIGN}${WHOLE} ?: ?(\\d{2})(?: ?: ?(\\d{2}))?(?: ?h)?$`);
/** 45 min */
const MINUTES = new RegExp(`^${SIGN}(\\d{1,6}) ?(?:mn|min|minutes?)$`);
/** 7,5 h · 7,5 heures */
const UNIT = / ?(?:h|hrs?|heures?)$/;

function hours(seconds: number | null): HoursReading {
  return seconds === null || Math.abs(seconds) > LARGEST ? NOT_HOURS : { kind: "hours", seconds };
}

function clock(sign: string, whole: string, minutes: string, seconds: string): HoursReading {
  if (Number(minutes) > 59 || Number(seconds) > 59) return NOT_HOURS;
  const total =
    Number(whole.replaceAll(" ", "")) * SECONDS_PER_HOUR + Number(minutes) * 60 + Number(seconds);
  return hours(sign === "-" ? 0 - total : total);
}

/** «7h5» is seven hours and five minutes, or fifty: one digit alone after the hours is never guessed. */
function oneDigitMinutes(sign: string, whole: string, digit: string): HoursReading {
  if (digit === "0") return clock(sign, whole, "0", "0");
  const five = clock(sign, whole, digit, "0");
  const fifty = clock(sign, whole, `${digit}0`, "0");
  if (five.kind !== "hours" || fifty.kind !== "hours") return NOT_HOURS;
  return { kind: "ambiguous", readings: [five.seconds, fifty.seconds] };
}

function readWords(text: string): HoursReading | null {
  const match = WORDS.exec(text);
  if (match) {
    const [, sign = "", whole = "", minutes = "0", unit, seconds = "0"] = match;
    const isBare = match[3] !== undefined && minutes.length === 1 && unit === undefined;
    return isBare ? oneDigitMinutes(sign, whole, minutes) : clock(sign, whole, minutes, seconds);
  }
  const colon = COLON.exec(text);
  if (colon) return clock(colon[1] ?? "", colon[2] ?? "", colon[3] ?? "0", colon[4] ?? "0");
  const minutes = MINUTES.exec(text);
  if (!minutes) return null;
  return hours(Number(minutes[2]) * (minutes[1] === "-" ? -60 : 60));
}

/** Decimal hours; with a unit and two digits after the comma, the digits may be minutes. */
function readDecimal(text: string): HoursReading {
  const bare = text.replace(UNIT, "");
  const decimal = parseDecimal(bare);
  if (!decimal) return NOT_HOURS;
  const read = hours(scaleDecimal(decimal, SECONDS_PER_HOUR));
  const { fraction, whole, isNegative } = decimal;
  const mayBeMinutes = bare !== text && fraction.length === 2 && Number(fraction) < 60;
  if (read.kind !== "hours" || !mayBeMinutes || fraction === "00") return read;
  const minutes = clock(isNegative ? "-" : "", whole, fraction, "0");
  return minutes.kind === "hours"
    ? { kind: "ambiguous", readings: [read.seconds, minutes.seconds] }
    : read;
}

function readText(raw: string): HoursReading {
  if (raw.length > LONGEST_TEXT) return raw.trim() === "" ? EMPTY : NOT_HOURS;
  if (isErrorText(raw)) return ERROR;
  const text = plainSpaces(raw);
  if (NOTHING.has(text)) return EMPTY;
  return readWords(text) ?? readDecimal(text);
}

function readNumber(value: number, format: string): HoursReading {
  if (!Number.isFinite(value)) return NOT_HOURS;
  const kind = formatKind(format);
  // «7.5» typed in a French Excel becomes the seventh of May: a day is no duration.
  if (kind === "date" || kind === "percent") return NOT_HOURS;
  if (Math.abs(value) > LARGEST) return NOT_HOURS;
  return hours(kind === "time" ? secondsFromDays(value) : secondsFromHours(value));
}

/**
 * Reads one hours cell, to the second, half away from zero: a number is decimal hours, or days where its format is a
 * time (`[h]:mm`). Texts: 7,5 · 7.5 · 7h30 · 7 h 30 · 7:30 · 7h · 7,5 h · 7 heures 30 · 45 min, whatever the spaces.
 * «7,30 h» alone is ambiguous; `resolveColumn` looks at its neighbours.
 */
export function readHours(value: CellValue, numberFormat: string): HoursReading {
  if (value === null) return EMPTY;
  if (typeof value === "number") return readNumber(value, numberFormat);
  return typeof value === "string" ? readText(value) : NOT_HOURS;
}

/** The two digits after the comma of a text in the form «7,30 h», or null. */
function fractionWithUnit(value: CellValue): number | null {
  if (typeof value !== "string" || value.length > LONGEST_TEXT) return null;
  const text = plainSpaces(value);
  const bare = text.replace(UNIT, "");
  if (bare === text) return null;
  const decimal = parseDecimal(bare);
  return decimal?.fraction.length === 2 ? Number(decimal.fraction) : null;
}

const isQuarter = (fraction: number): boolean => fraction % 25 === 0;

/** Whether the texts «7,30 h» of a column show that they are decimals: one of 60 or more, or quarters only. */
function areDecimals(cells: readonly Cell[]): boolean {
  const fractions = cells
    .map(({ value }) => fractionWithUnit(value))
    .filter((fraction) => fraction !== null);
  return fractions.some((fraction) => fraction >= 60) || fractions.every(isQuarter);
}

const isCommaForm = ({ value }: Cell): boolean => fractionWithUnit(value) !== null;

/** Reads a column of hours: texts like «7,30 h» are settled by the others of their form, or stay ambiguous. */
export function resolveColumn(cells: readonly Cell[]): readonly HoursReading[] {
  const readings = cells.map(({ value, format }) => readHours(value, format));
  if (!readings.some(({ kind }) => kind === "ambiguous") || !areDecimals(cells)) return readings;
  return readings.map((reading, index) => {
    const cell = cells[index];
    if (reading.kind !== "ambiguous" || cell === undefined || !isCommaForm(cell)) return reading;
    return { kind: "hours", seconds: reading.readings[0] };
  });
}
