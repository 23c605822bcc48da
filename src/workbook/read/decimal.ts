import { scaleRounded } from "../../domain/numbers";

/** A decimal number as it is written: digits only, so that nothing is lost before it is scaled. */
export interface DecimalText {
  readonly isNegative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Longer texts are sentences, not numbers. */
const LONGEST_NUMBER = 40;
/** A double gives back any decimal of so many digits. */
const EXACT_DIGITS = 15;

const PLAIN = /^([+-]?) ?(\d{1,3}(?: \d{3})+|\d+)?(?:[.,](\d+))?$/;
const DOT_GROUPS = /^([+-]?) ?(\d{1,3}(?:\.\d{3})+),(\d+)$/;
const COMMA_GROUPS = /^([+-]?) ?(\d{1,3}(?:,\d{3})+)\.(\d+)$/;

/** One kind of space, one kind of dash, no invisible character, lower case. Superscripts stay what they are. */
export const plainSpaces = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Reads `1 234,5`, `1234.5`, `1.234,5`, `-3,5`, `,5`; the text has plain spaces. null for anything else. */
export function parseDecimal(text: string): DecimalText | null {
  if (text.length === 0 || text.length > LONGEST_NUMBER) return null;
  const match = PLAIN.exec(text) ?? DOT_GROUPS.exec(text) ?? COMMA_GROUPS.exec(text);
  if (!match) return null;
  const whole = (match[2] ?? "").replace(/[ .,]/g, "");
  const fraction = match[3] ?? "";
  if (whole === "" && fraction === "") return null;
  return { isNegative: match[1] === "-", whole: whole === "" ? "0" : whole, fraction };
}

/** `decimal × factor`, rounded once, half away from zero; null beyond the safe integers. */
export function scaleDecimal(
  { isNegative, whole, fraction }: DecimalText,
  factor: number
): number | null {
  const digits = whole.length + fraction.length;
  let scaled: number;
  if (digits <= EXACT_DIGITS) {
    scaled = scaleRounded(Number(`${whole}.${fraction}`), factor);
  } else {
    const top = BigInt(whole + fraction) * BigInt(factor);
    const bottom = 10n ** BigInt(fraction.length);
    scaled = Number((2n * top + bottom) / (2n * bottom));
  }
  if (!Number.isSafeInteger(scaled)) return null;
  return isNegative ? 0 - scaled : scaled;
}
