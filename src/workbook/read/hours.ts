import {
  SECONDS_PER_DAY,
  SECONDS_PER_HOUR,
  scaleRounded,
  secondsFromDays,
  secondsFromHours,
  type Seconds,
} from "../../domain/numbers";
import type { CellValue } from "../grid";
import { isErrorText, type Cell } from "./cells";
import { parseDecimal, plainSpaces, scaleDecimal } from "./decimal";
import { formatKind, isClockFormat, numberUnit } from "./numberFormat";

/** What an hours cell says. «ambiguous» gives the decimal (or literal) reading first, then the other. */
export type HoursReading =
  | { readonly kind: "empty" }
  | { readonly kind: "hours"; readonly seconds: Seconds }
  /** Declared without hours: «abs», «néant»; neither empty nor 0. */
  | { readonly kind: "absent" }
  | { readonly kind: "ambiguous"; readonly readings: readonly [Seconds, Seconds] }
  | { readonly kind: "error" }
  | { readonly kind: "not-hours" };

/** How the numbers and words of a column are to be taken. */
export interface HoursColumnKind {
  /** Plain numbers are minutes: its header says so. */
  readonly unit?: "minutes" | undefined;
  /** One cell per day: leave codes («CP», «férié») say that the person was absent. */
  readonly isDay?: boolean | undefined;
}

const EMPTY: HoursReading = { kind: "empty" };
const ABSENT: HoursReading = { kind: "absent" };
const ERROR: HoursReading = { kind: "error" };
const NOT_HOURS: HoursReading = { kind: "not-hours" };
const PLAIN: HoursColumnKind = {};

/** Ten million hours: beyond, the cell holds another kind of number (telephone, social security…). */
const LARGEST = 10_000_000 * SECONDS_PER_HOUR;
const LONGEST_TEXT = 60;

/** Texts that declare nothing. */
const NOTHING = /^(?:-{0,5}|\/)$/;
/** Texts that declare an absence of hours. */
const ABSENCE = /^(?:abs(?:ent|ente|ent\(e\)|ence|ences)?\.?|n[eé]ant)$/;
/** Words of a day without work, in a column per day. */
const LEAVE =
  /^(?:cp|am|at|rtt|jf|css|rc|f[eé]ri[eé]|jour f[eé]ri[eé]|maladie|arr[eê]t(?: maladie| de travail)?|cong[eé]s?(?: pay[eé]s?)?|repos|week-?end|we)\.?$/;
const CROSS = /^[x×✗✘]$/;

const WHOLE = "(\\d{1,3}(?: \\d{3})+|\\d{1,9})";
const SIGN = "([+-]?) ?";
const HOUR_WORD = "(?:h|hrs?|heures?)";
const MINUTE_WORD = "(m|mn|min|minutes?)\\.?";
const SECOND_WORD = "(?:s|sec|secondes?)";
/** 7h · 7h30 · 7 h 30 min · 7 heures 30 · 7 heures et 30 minutes · 7h30min15s */
const WORDS = new RegExp(
  `^${SIGN}${WHOLE} ?${HOUR_WORD}(?:(?: ?| et )(\\d{1,2})(?: ?${MINUTE_WORD}(?: ?(\\d{1,2}) ?${SECOND_WORD})?)?)?$`
);
/** 7:30 · 7:30:15 · 7:30 h */
const COLON = new RegExp(`^${SIGN}${WHOLE} ?: ?(\\d{2})(?: ?: ?(\\d{2}))?(?: ?h)?$`);
/** 7'30, written for seven hours and thirty minutes where hours are counted. */
const PRIME = new RegExp(`^${SIGN}${WHOLE} ?['’′] ?(\\d{2})$`);
/** 45 min */
const MINUTES = new RegExp(`^${SIGN}(\\d{1,6}) ?(?:mn|min|minutes?)\\.?$`);
/** 7,5 h · 7,5 heures */
const UNIT = / ?(?:h|hrs?|heures?)$/;

function hours(seconds: number | null): HoursReading {
  return seconds === null || Math.abs(seconds) > LARGEST ? NOT_HOURS : { kind: "hours", seconds };
}

function either(first: HoursReading, second: HoursReading): HoursReading {
  if (first.kind !== "hours" || second.kind !== "hours") return NOT_HOURS;
  return first.seconds === second.seconds
    ? first
    : { kind: "ambiguous", readings: [first.seconds, second.seconds] };
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
  return either(clock(sign, whole, digit, "0"), clock(sign, whole, `${digit}0`, "0"));
}

/** In a column of minutes «7:30» is seven minutes and a half, or hours and minutes all the same. */
function colonOrPrime(match: RegExpExecArray, { unit }: HoursColumnKind): HoursReading {
  const [, sign = "", whole = "", minutes = "0", seconds] = match;
  const read = clock(sign, whole, minutes, seconds ?? "0");
  if (unit !== "minutes" || seconds !== undefined || read.kind !== "hours") return read;
  const short = Number(whole.replaceAll(" ", "")) * 60 + Number(minutes);
  return either(read, hours(sign === "-" ? 0 - short : short));
}

function readWords(text: string, column: HoursColumnKind): HoursReading | null {
  const match = WORDS.exec(text);
  if (match) {
    const [, sign = "", whole = "", minutes = "0", unit, seconds = "0"] = match;
    const isBare = match[3] !== undefined && minutes.length === 1 && unit === undefined;
    return isBare ? oneDigitMinutes(sign, whole, minutes) : clock(sign, whole, minutes, seconds);
  }
  const colon = COLON.exec(text) ?? PRIME.exec(text);
  if (colon) return colonOrPrime(colon, column);
  const minutes = MINUTES.exec(text);
  if (!minutes) return null;
  return hours(Number(minutes[2]) * (minutes[1] === "-" ? -60 : 60));
}

/** Decimal hours; with a unit and two digits after the comma, the digits may be minutes. */
function readDecimal(text: string, column: HoursColumnKind): HoursReading {
  const bare = text.replace(UNIT, "");
  const decimal = parseDecimal(bare);
  if (!decimal) return NOT_HOURS;
  if (bare === text && column.unit === "minutes") return hours(scaleDecimal(decimal, 60));
  const read = hours(scaleDecimal(decimal, SECONDS_PER_HOUR));
  const { fraction, whole, isNegative } = decimal;
  const mayBeMinutes = bare !== text && fraction.length === 2 && Number(fraction) < 60;
  if (read.kind !== "hours" || !mayBeMinutes || fraction === "00") return read;
  const minutes = clock(isNegative ? "-" : "", whole, fraction, "0");
  return minutes.kind === "hours" ? either(read, minutes) : read;
}

function readText(raw: string, column: HoursColumnKind): HoursReading {
  if (raw.length > LONGEST_TEXT) return raw.trim() === "" ? EMPTY : NOT_HOURS;
  if (isErrorText(raw)) return ERROR;
  // «é» may be written as a letter and its accent.
  const text = plainSpaces(raw).normalize("NFC");
  if (NOTHING.test(text)) return EMPTY;
  if (ABSENCE.test(text) || (column.isDay === true && LEAVE.test(text))) return ABSENT;
  return readWords(text, column) ?? readDecimal(text, column);
}

/** «730» shown as «7h30» by its number format: hours and minutes, as the eye reads them. */
function shownClock(value: number): HoursReading {
  if (!Number.isInteger(value)) return NOT_HOURS;
  const size = Math.abs(value);
  const minutes = size % 100;
  if (minutes > 59) return NOT_HOURS;
  const seconds = ((size - minutes) / 100) * SECONDS_PER_HOUR + minutes * 60;
  return hours(value < 0 ? 0 - seconds : seconds);
}

/** A day and a half shown as «12:00» is 36 hours, or 12: only `[h]:mm` shows hours above 24. */
function readTime(days: number, format: string): HoursReading {
  const whole = hours(secondsFromDays(days));
  if (days < 1 || whole.kind !== "hours" || !isClockFormat(format)) return whole;
  return either(whole, hours(whole.seconds % SECONDS_PER_DAY));
}

function readNumber(value: number, format: string, column: HoursColumnKind): HoursReading {
  if (!Number.isFinite(value)) return NOT_HOURS;
  const kind = formatKind(format);
  // «7.5» typed in a French Excel becomes the seventh of May: a day is no duration.
  if (kind === "date" || kind === "percent") return NOT_HOURS;
  if (Math.abs(value) > LARGEST) return NOT_HOURS;
  if (kind === "time") return readTime(value, format);
  const unit = numberUnit(format);
  if (unit === "clock") return shownClock(value);
  if (unit === "minutes" || (unit === null && column.unit === "minutes")) {
    return hours(scaleRounded(value, 60));
  }
  return hours(secondsFromHours(value));
}

/**
 * Reads one hours cell, to the second, half away from zero: a number is decimal hours, or days where its format is a
 * time (`[h]:mm`). Texts: 7,5 · 7.5 · 7h30 · 7 h 30 · 7:30 · 7'30 · 7h · 7,5 h · 7 heures 30 · 45 min, whatever the
 * spaces; «abs» and «néant» declare an absence. «7,30 h» alone is ambiguous, «x» is no hours; `resolveColumn` looks at
 * their neighbours.
 */
export function readHours(
  value: CellValue,
  numberFormat: string,
  column: HoursColumnKind = PLAIN
): HoursReading {
  if (value === null) return EMPTY;
  if (typeof value === "number") return readNumber(value, numberFormat, column);
  return typeof value === "string" ? readText(value, column) : NOT_HOURS;
}

/** Whether a cell holds a cross alone: presence or absence, never how long. */
export const isCross = (value: CellValue | undefined): boolean =>
  typeof value === "string" && value.length < 8 && CROSS.test(plainSpaces(value));

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

/**
 * Reads a column of hours: texts like «7,30 h» are settled by the others of their form, or stay ambiguous; a cross
 * among hours is an absence, and stays unread in a column of crosses alone. The day columns of a grid are one column
 * here: what is beside settles too.
 */
export function resolveColumn(
  cells: readonly Cell[],
  column: HoursColumnKind = PLAIN
): readonly HoursReading[] {
  const readings = cells.map(({ value, format }) => readHours(value, format, column));
  const isDecimal = readings.some(({ kind }) => kind === "ambiguous") && areDecimals(cells);
  const hasHours = readings.some(({ kind }) => kind === "hours");
  if (!isDecimal && !hasHours) return readings;
  return readings.map((reading, index) => {
    const cell = cells[index];
    if (cell === undefined) return reading;
    if (reading.kind === "not-hours") return hasHours && isCross(cell.value) ? ABSENT : reading;
    if (reading.kind !== "ambiguous" || !isDecimal || !isCommaForm(cell)) return reading;
    return { kind: "hours", seconds: reading.readings[0] };
  });
}
