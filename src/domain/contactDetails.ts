/** IBAN, e-mail addresses and French telephone numbers, to be found and never used. Every search is linear. */

/** Length of an IBAN by country, for those a French workbook may hold. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18,
  FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20,
  LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27,
  VA: 22,
}; // prettier-ignore

const IBAN_START = /(?<![A-Za-z0-9])([A-Za-z]{2})\d{2}/g;
const SEPARATOR = /[\s.\-]/;
const ALPHANUMERIC = /[A-Za-z0-9]/;

/** The number with its first four characters moved to the end, modulo 97, letters counting from 10 on. */
function remainder97(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of moved.toUpperCase()) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** The characters from there on, single separators aside; null when the text ends too early or goes on. */
function ibanAt(text: string, start: number, length: number): string | null {
  let iban = "";
  let at = start;
  for (; at < text.length && iban.length < length; at += 1) {
    const character = text.charAt(at);
    if (ALPHANUMERIC.test(character)) iban += character;
    else if (!SEPARATOR.test(character) || SEPARATOR.test(text.charAt(at - 1))) return null;
  }
  return iban.length === length && !ALPHANUMERIC.test(text.charAt(at)) ? iban : null;
}

/** True when an IBAN with its right key stands somewhere in the text, grouped or not. */
export function containsIban(text: string): boolean {
  if (text.length < 15) return false;
  for (const match of text.matchAll(IBAN_START)) {
    const length = IBAN_LENGTHS[(match[1] ?? "").toUpperCase()];
    const iban = length === undefined ? null : ibanAt(text, match.index, length);
    if (iban !== null && remainder97(iban) === 1) return true;
  }
  return false;
}

const EMAIL =
  /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}/u;

export const containsEmail = (text: string): boolean => text.includes("@") && EMAIL.test(text);

/** Ten digits from 01 to 09, grouped by two or not, or the same after +33 or 0033; not part of a longer number. */
const PHONE =
  /(?<![\p{L}\d])(?<!\d[\s.-])(?<!\p{L}-)(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?[1-9]|0[1-9])(?:[\s.-]?\d\d){4}(?![\p{L}\d]|[\s.-]\d)/u;

export const containsPhone = (text: string): boolean => text.length >= 10 && PHONE.test(text);
