import {
  firstDay,
  lastDay,
  monthInYear,
  monthOfDay,
  partsOf,
  yearOfMonth,
} from "../domain/calendar";
import type { Day, Month, Period } from "../domain/calendar";
import type { Who } from "../domain/finding";
import type { BasisPoints, Cents, Seconds } from "../domain/numbers";
import { SECONDS_PER_HOUR } from "../domain/numbers";

/** French is the language of the product; English follows the user's Office. */
export type Locale = "fr" | "en";

/** Non-breaking space: before units and inside French guillemets. */
const NBSP = "\u00a0";
/** Narrow non-breaking space: between groups of three digits, as CLDR writes French. */
const NARROW = "\u202f";

const SEPARATORS = {
  fr: { decimal: ",", group: NARROW },
  en: { decimal: ".", group: "," },
} as const;

const MONTHS = {
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
} as const; // prettier-ignore

const grouped = (digits: string, separator: string): string =>
  digits.replace(/\B(?=(\d{3})+$)/g, separator);

/**
 * The exact quotient of two integers, written with `decimals` decimals and rounded half away from zero.
 * Integers only: no floating point value is ever rounded.
 */
export function decimalText(
  numerator: number,
  denominator: number,
  decimals: number,
  locale: Locale = "fr"
): string {
  const bottom = BigInt(Math.abs(denominator));
  const top = BigInt(Math.abs(numerator)) * 10n ** BigInt(decimals);
  const rounded = (2n * top + bottom) / (2n * bottom);
  const isNegative = numerator < 0 !== denominator < 0 && rounded !== 0n;
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const whole = grouped(digits.slice(0, digits.length - decimals), SEPARATORS[locale].group);
  const fraction =
    decimals === 0 ? "" : SEPARATORS[locale].decimal + digits.slice(digits.length - decimals);
  return `${isNegative ? "-" : ""}${whole}${fraction}`;
}

/** Decimal hours: 149 400 s is «41,50 h». */
export const hours = (seconds: Seconds, locale: Locale = "fr"): string =>
  `${decimalText(seconds, SECONDS_PER_HOUR, 2, locale)}${NBSP}h`;

/** Hours and minutes, to the nearest minute: 27 000 s is «7 h 30». */
export function duration(seconds: Seconds, locale: Locale = "fr"): string {
  const minutes = Math.floor((Math.abs(seconds) + 30) / 60);
  const sign = seconds < 0 && minutes > 0 ? "-" : "";
  const whole = grouped(Math.floor(minutes / 60).toString(), SEPARATORS[locale].group);
  return `${sign}${whole}${NBSP}h${NBSP}${(minutes % 60).toString().padStart(2, "0")}`;
}

const percentSign = (locale: Locale): string => (locale === "fr" ? `${NBSP}%` : "%");

/** Basis points: 2 341 is «23,41 %». */
export const percent = (basisPoints: BasisPoints, locale: Locale = "fr"): string =>
  decimalText(basisPoints, 100, 2, locale) + percentSign(locale);

/** An exact share as a percentage; «sans objet» when there is nothing to divide by. */
export function share(numerator: number, denominator: number, locale: Locale = "fr"): string {
  if (denominator === 0) return locale === "fr" ? "sans objet" : "not applicable";
  return decimalText(numerator * 100, denominator, 2, locale) + percentSign(locale);
}

/** Cents: 145 250 is «1 452,50 €». */
export function euros(cents: Cents, locale: Locale = "fr"): string {
  if (locale === "fr") return `${decimalText(cents, 100, 2)}${NBSP}€`;
  const amount = decimalText(Math.abs(cents), 100, 2, "en");
  return `${cents < 0 ? "-" : ""}€${amount}`;
}

/** Hundredths of a unit: 4 150 is «41,50», 300 is «3». */
export const quantity = (hundredths: number, locale: Locale = "fr"): string =>
  decimalText(hundredths, 100, hundredths % 100 === 0 ? 0 : 2, locale);

/** A whole number with its separators: 1 430 is «1 430». */
export const wholeNumber = (value: number, locale: Locale = "fr"): string =>
  decimalText(value, 1, 0, locale);

const dayNumber = (day: number, locale: Locale): string =>
  locale === "fr" && day === 1 ? "1er" : day.toString();

/** A month without its year. */
export const monthName = (month: Month, locale: Locale): string =>
  MONTHS[locale][monthInYear(month) - 1] ?? "";

/** «16 mars 2026». */
export function dayText(day: Day, locale: Locale = "fr"): string {
  const { year, month, day: number } = partsOf(day);
  return `${dayNumber(number, locale)} ${MONTHS[locale][month - 1] ?? ""} ${year.toString()}`;
}

/** «mars 2026». */
export const monthText = (month: Month, locale: Locale = "fr"): string =>
  `${monthName(month, locale)} ${yearOfMonth(month).toString()}`;

/** «mars» before a date of the same year, «novembre 2025» before one of another. */
const monthBefore = (month: Month, next: Month, locale: Locale): string =>
  yearOfMonth(month) === yearOfMonth(next) ? monthName(month, locale) : monthText(month, locale);

/** «mars 2026», «de janvier à mars 2026», «du 5 novembre 2025 au 4 février 2026», «le 8 mars 2026». */
export function periodText(period: Period, locale: Locale = "fr"): string {
  const from = monthOfDay(period.from);
  const to = monthOfDay(period.to);
  if (period.from === firstDay(from) && period.to === lastDay(to)) {
    if (from === to) return monthText(from, locale);
    const start = monthBefore(from, to, locale);
    const end = monthText(to, locale);
    if (locale === "en") return `${start} to ${end}`;
    return `${/^[ao]/.test(start) ? "d’" : "de "}${start} à ${end}`;
  }
  if (period.from === period.to)
    return `${locale === "fr" ? "le" : "on"} ${dayText(period.to, locale)}`;
  const number = dayNumber(partsOf(period.from).day, locale);
  const start = from === to ? number : `${number} ${monthBefore(from, to, locale)}`;
  const end = dayText(period.to, locale);
  return locale === "fr" ? `du ${start} au ${end}` : `${start} to ${end}`;
}

/** The period inside a sentence: «en mars 2026», «de janvier à mars 2026», «du 5 mars au 4 avril 2026». */
export function overPeriod(period: Period, locale: Locale = "fr"): string {
  const text = periodText(period, locale);
  const isMonth = text === monthText(monthOfDay(period.from), locale);
  if (locale === "en" && period.from !== period.to) return isMonth ? `in ${text}` : `from ${text}`;
  return isMonth ? `en ${text}` : text;
}

const PLURALS = { fr: new Intl.PluralRules("fr"), en: new Intl.PluralRules("en") } as const;

/** A number and its noun, in the form the language wants: `count(0, "ligne", "lignes")` is «0 ligne». */
export const count = (n: number, singular: string, plural: string, locale: Locale = "fr"): string =>
  `${wholeNumber(n, locale)}${NBSP}${PLURALS[locale].select(n) === "one" ? singular : plural}`;

/** Who a sentence speaks of: an identifier, else a row; never a name. */
export function who({ identifier, row }: Who, locale: Locale = "fr"): string {
  if (identifier !== null) return `participant ${identifier}`;
  if (row !== null) return `${locale === "fr" ? "ligne" : "row"} ${row.toString()}`;
  return locale === "fr" ? "participant non désigné" : "unnamed participant";
}

/** The same at the head of a sentence: «Participant P-007», «Ligne 14». */
export function whoFirst(someone: Who, locale: Locale = "fr"): string {
  const text = who(someone, locale);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text of the workbook between the language's quotation marks. */
export const quoted = (text: string, locale: Locale = "fr"): string =>
  locale === "fr" ? `«${NBSP}${text}${NBSP}»` : `“${text}”`;

/** «a, b et c». */
export function listed(items: readonly string[], locale: Locale = "fr"): string {
  if (items.length < 2) return items.join("");
  const last = items[items.length - 1] ?? "";
  return `${items.slice(0, -1).join(", ")} ${locale === "fr" ? "et" : "and"} ${last}`;
}

/** What introduces what comes after it, with the language's colon: «Article : CCP art. 4.1». */
export const introduced = (first: string, then: string, locale: Locale = "fr"): string =>
  `${first}${locale === "fr" ? NBSP : ""}: ${then}`;
