import { decodeEntities } from "../xml";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const AMPERSAND = 38;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
/** Texts up to this length are built letter by letter: calling the decoder costs more. */
const SHORT = 24;
/** Digits that a double holds exactly, whatever they are. */
const EXACT_DIGITS = 15;
const POWERS = Float64Array.from({ length: 23 }, (_, index) => Number(`1e${index}`));

/** The text of some bytes, with its XML entities replaced. */
export const textOf = (bytes: Uint8Array, start: number, end: number): string => {
  if (end - start <= SHORT) {
    let text = "";
    let at = start;
    for (; at < end; at++) {
      const code = bytes[at] as number;
      if (code >= 128 || code === AMPERSAND) break;
      text += String.fromCharCode(code);
    }
    if (at === end) return text;
  }
  return decodeEntities(decoder.decode(bytes.subarray(start, end)));
};

/** A number written in plain decimal digits; NaN when it is written another way, or with too many of them. */
export const plainNumber = (bytes: Uint8Array, start: number, end: number): number => {
  const isNegative = bytes[start] === MINUS;
  const first = isNegative ? start + 1 : start;
  let mantissa = 0;
  let point = -1;
  for (let at = first; at < end; at++) {
    const code = bytes[at] as number;
    if (code === POINT && point < 0 && at > first) point = at;
    else if (code >= ZERO && code <= ZERO + 9) mantissa = mantissa * 10 + (code - ZERO);
    else return NaN;
  }
  const digits = end - first - (point < 0 ? 0 : 1);
  if (digits < 1 || digits > EXACT_DIGITS || point === end - 1) return NaN;
  // Both are exact, so the quotient is the nearest double: what reading the text would give.
  const value = point < 0 ? mantissa : mantissa / (POWERS[end - 1 - point] as number);
  return isNegative ? -value : value;
};

/** A natural number written in decimal digits; -1 when it is none. */
export const naturalNumber = (bytes: Uint8Array, start: number, end: number): number => {
  if (end <= start || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = bytes[at] as number;
    if (code < ZERO || code > ZERO + 9) return -1;
    value = value * 10 + (code - ZERO);
  }
  return value;
};
