import {
  dayOf,
  isCivilDate,
  monthOf,
  partsOf,
  type Day,
  type Month,
} from "../../../domain/calendar";
import { fold } from "../../../domain/folding";
import type { CellValue } from "../../grid";
import { parseDay, parseMonth } from "../dates";
import { formatKind, isMonthFormat } from "../numberFormat";

/** What a header cell says of time, whatever else it says. */
export interface HeaderTime {
  /** Day of the month, 1 to 31. */
  readonly day: number | null;
  /** The day's date, where the header gives one, or all of it but the year. */
  readonly date: Day | null;
  readonly month: Month | null;
  /** Month of the year (1 to 12) of a month or a date written without a year. */
  readonly monthName: number | null;
  readonly isWeek: boolean;
  /** «L», «lundi»: a day of the week. */
  readonly isWeekday: boolean;
  /** A number alone, which is a day's only among others. */
  readonly isBareNumber: boolean;
  /** The text without its month, day and year: what it says besides. */
  readonly rest: string;
}

const NO_TIME: HeaderTime = {
  day: null,
  date: null,
  month: null,
  monthName: null,
  isWeek: false,
  isWeekday: false,
  isBareNumber: false,
  rest: "",
};

const MONTH_NAMES: readonly string[] = [
  "janvier|janv|jan", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin", "juillet|juil", "aout",
  "septembre|sept", "octobre|oct", "novembre|nov", "decembre|dec",
]; // prettier-ignore
const ANY_MONTH = MONTH_NAMES.join("|");
const MONTH_WORD = new RegExp(`(?<![a-z])(${ANY_MONTH})(?![a-z])\\.?`);
const monthNumber = (name: string): number =>
  MONTH_NAMES.findIndex((names) => names.split("|").includes(name)) + 1;

const WEEKDAY =
  "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim|lu|ma|me|je|ve|sa|di|l|m|j|v|s|d)";
const ONLY_WEEKDAY = new RegExp(`^${WEEKDAY}\\.?$`);
/** «2», «L 2», «lun. 02», «J2», «1er». */
const NUMBERED_DAY = new RegExp(`^(?:(?:${WEEKDAY}|jour)\\.? ?-? ?)?(\\d{1,2})(?:er)?$`);
/** «02/03», «lun. 02/03», «lun 02-03-26». */
const SLASHED_DAY = new RegExp(
  `^(?:${WEEKDAY}\\.? ?)?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?$`
);
/** «2 mars», «lundi 2 mars 2026», «2-mars», «02-mars-26». */
const WORDED_DAY = new RegExp(
  `^(?:${WEEKDAY}\\.? ?)?(\\d{1,2})(?:er)?[ -](${ANY_MONTH})\\.?(?:[ -](\\d{4}|\\d{2}))?$`
);
/** «S10», «Sem. 10», «Semaine 10 (2 au 6 mars)», «Semaine du 2 au 6», «1re semaine». */
const WEEK =
  /^(?:(?:s|sem|semaine)\.? ?(?:n° ?|no ?)?\d{1,2}(?![0-9])(?:(?: ?[:(/-]| du ).*)?|semaine du .*|(?:\d|1re|1ere)(?:e|eme|re|ere)? semaine)$/;
const YEAR = /(?<![0-9])20\d{2}(?![0-9])/;

const isDayNumber = (day: number): boolean => Number.isInteger(day) && day >= 1 && day <= 31;
const fullYear = (digits: string): number =>
  digits.length > 2 ? Number(digits) : 2000 + Number(digits);

const fromDate = (date: Day): HeaderTime => {
  const { year, month, day } = partsOf(date);
  return { ...NO_TIME, day, date, month: monthOf(year, month) };
};

function fromNumber(value: number, format: string): HeaderTime | null {
  const kind = formatKind(format);
  if (kind === "date") {
    const date = Math.floor(value);
    if (date < 36_526 || date > 73_050) return null;
    const { year, month } = partsOf(date);
    return isMonthFormat(format) ? { ...NO_TIME, month: monthOf(year, month) } : fromDate(date);
  }
  if (kind !== "number" || !isDayNumber(value)) return null;
  return { ...NO_TIME, day: value, isBareNumber: true };
}

function civil(day: number, month: number, year: string | undefined): HeaderTime | null {
  if (!isDayNumber(day) || month < 1 || month > 12) return null;
  if (year === undefined) return { ...NO_TIME, day, monthName: month };
  const full = fullYear(year);
  return isCivilDate(full, month, day) ? fromDate(dayOf(full, month, day)) : null;
}

function dayOfText(folded: string): HeaderTime | null {
  const slashed = SLASHED_DAY.exec(folded);
  if (slashed) return civil(Number(slashed[1]), Number(slashed[2]), slashed[3]);
  const worded = WORDED_DAY.exec(folded);
  if (worded) return civil(Number(worded[1]), monthNumber(worded[2] ?? ""), worded[3]);
  const numbered = NUMBERED_DAY.exec(folded);
  if (!numbered) return null;
  const day = Number(numbered[1]);
  if (!isDayNumber(day)) return null;
  const isBareNumber = /^\d/.test(folded);
  return { ...NO_TIME, day, isBareNumber, isWeek: WEEK.test(folded) };
}

const tidy = (text: string): string =>
  text.replace(/\(\s*\)/g, " ").replace(/^[\s:/,–-]+|[\s:/,–-]+$/g, "").replace(/ (?:de|du|en|d')$/, "").trim(); // prettier-ignore

/** «ASP mars 2026», «mars», «03/2026»: the month, and what is left of the text without it. */
function monthOfText(folded: string): HeaderTime | null {
  const word = MONTH_WORD.exec(folded);
  if (!word) {
    const month = /^(?:\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2})$/.test(folded)
      ? parseMonth(folded)
      : null;
    return month === null ? null : { ...NO_TIME, month };
  }
  const month = parseMonth(folded);
  const rest = tidy(
    folded
      .replace(word[0], " ")
      .replace(YEAR, " ")
      .replace(/(?<=^| )-? ?\d{2}$/, " ")
      .replace(/(?<![a-z])mois (?:de|d')(?![a-z])/, " ")
      .replace(/\s+/g, " ")
  );
  if (MONTH_WORD.test(rest)) return null;
  return { ...NO_TIME, month, monthName: monthNumber(word[1] ?? ""), rest };
}

/** What a header cell says of time; null when it says nothing of it. */
export function headerTime(value: CellValue, format: string): HeaderTime | null {
  if (typeof value === "number") return fromNumber(value, format);
  if (typeof value !== "string" || value.length > 80) return null;
  const folded = fold(value);
  if (folded === "") return null;
  const day = dayOfText(folded);
  if (day) return day;
  if (WEEK.test(folded)) return { ...NO_TIME, isWeek: true };
  const date = /\d/.test(folded) ? parseDay(folded) : null;
  if (date !== null) return fromDate(date);
  if (ONLY_WEEKDAY.test(folded)) return { ...NO_TIME, isWeekday: true };
  return monthOfText(folded);
}

/** The year that texts give, when they give exactly one; null otherwise. */
export function onlyYear(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => [...text.matchAll(new RegExp(YEAR, "g"))].map(([year]) => year))); // prettier-ignore
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : null;
}

/** A header's text without what changes from one month to the next: `#` stands for a day, a week, a month. */
export function timelessText(value: CellValue, format: string): string {
  const time = headerTime(value, format);
  const folded = typeof value === "string" ? fold(value.slice(0, 120)) : String(value ?? "");
  if (time === null) {
    return tidy(folded.replace(/\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/g, "#").replace(YEAR, "#"));
  }
  if (time.day !== null || time.isWeek || time.isWeekday) return "#";
  return time.rest === "" ? "#" : `${time.rest} #`;
}
