/**
 * Social security numbers (NIR), to be found and never used: 13 characters and a two-digit key,
 * 97 − (number mod 97), where 2A counts as 19 and 2B as 18.
 */

const SEPARATOR = "[\\s.\\-]{0,2}";

/** Thirteen characters and a key, grouped or not. */
const SHAPE = new RegExp(
  `[123478](?:${SEPARATOR}\\d){5}${SEPARATOR}[\\dABab](?:${SEPARATOR}\\d){8}`,
  "g"
);

/** A letter or a digit beside it makes it something else (an IBAN, a longer number). */
const isAlone = (text: string, start: number, end: number): boolean =>
  !/[\dA-Za-z]/.test(text.charAt(start - 1)) && !/[\dA-Za-z]/.test(text.charAt(end));

/** 01–12 and the codes given when the month is unknown. */
const isMonth = (month: number): boolean =>
  (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || (month >= 50 && month <= 99);

/** True for exactly fifteen characters, without separators, of which the last two are the right key. */
export function isNir(compact: string): boolean {
  const upper = compact.toUpperCase();
  if (!/^[123478]\d{4}(?:\d{2}|2[AB])\d{8}$/.test(upper)) return false;
  if (!isMonth(Number(upper.slice(3, 5)))) return false;
  const number = upper.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return 97 - (Number(number) % 97) === Number(upper.slice(13));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spans(text: string): readonly Span[] {
  const found: Span[] = [];
  const shape = new RegExp(SHAPE);
  for (let match = shape.exec(text); match !== null; match = shape.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isAlone(text, start, end) && isNir(match[0].replace(/[\s.\-]/g, ""))) {
      found.push({ start, end });
    } else {
      // The number may begin further inside: «n° 12 1 85 …».
      shape.lastIndex = start + 1;
    }
  }
  return found;
}

/** True when a social security number with its right key stands somewhere in the text, grouped or not. */
export const containsNir = (text: string): boolean => text.length >= 15 && spans(text).length > 0;

/** The text with each social security number replaced by dots: what may be shown of it. */
export function maskNir(text: string): string {
  if (text.length < 15) return text;
  return [...spans(text)]
    .reverse()
    .reduce((masked, { start, end }) => `${masked.slice(0, start)}•••${masked.slice(end)}`, text);
}
