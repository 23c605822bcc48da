/** The SIREN of La Poste, whose establishments outgrew the Luhn key. */
const LA_POSTE = "356000000";

const SEPARATORS = /[\s.\-\u00a0\u202f]/g;

const digitAt = (digits: string, index: number): number => digits.charCodeAt(index) - 48;

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digitAt(digits, index);
    const isDoubled = (digits.length - index) % 2 === 0;
    const weighted = isDoubled ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}

function digitSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) sum += digitAt(digits, index);
  return sum;
}

/** Digits only: spaces, full stops and hyphens are how people group them. */
export const siretDigits = (text: string): string => text.replace(SEPARATORS, "");

/**
 * True for fourteen digits that satisfy the Luhn key, or that belong to La Poste and whose sum is a multiple of 5.
 * Says nothing of whether the establishment exists.
 */
export function isSiret(text: string): boolean {
  const digits = siretDigits(text);
  if (!/^\d{14}$/.test(digits)) return false;
  if (/^0+$/.test(digits)) return false;
  if (luhnSum(digits) % 10 === 0) return true;
  return digits.startsWith(LA_POSTE) && digitSum(digits) % 5 === 0;
}
