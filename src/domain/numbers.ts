/**
 * Exact arithmetic. Hours are whole seconds, money is whole cents, percentages are basis points
 * (hundredths of a percent): 0.01 h = 36 s and 7 h 20 = 26 400 s are both exact.
 */

/** A duration in whole seconds. */
export type Seconds = number;

/** An amount in whole euro cents. */
export type Cents = number;

/** A share in basis points: 20 % = 2 000. */
export type BasisPoints = number;

export const SECONDS_PER_HOUR = 3600;
export const SECONDS_PER_DAY = 86_400;
/** 100 %, in basis points. */
export const WHOLE = 10_000;

const isExact = (value: number): boolean => Number.isSafeInteger(value);

/** The exact quotient of two integers, rounded once, half away from zero. `denominator` is not 0. */
export function divideRounded(numerator: number, denominator: number): number {
  const remainder = numerator % denominator;
  const quotient = (numerator - remainder) / denominator;
  // The half is compared on the remainder's side of the subtraction: doubling it could pass 2⁵³.
  const isUp = Math.abs(remainder) >= Math.abs(denominator) - Math.abs(remainder);
  if (remainder === 0 || !isUp) return quotient + 0;
  return quotient + (numerator < 0 === denominator < 0 ? 1 : -1);
}

/** The smallest integer at or above the exact quotient of two integers; `denominator` > 0. */
export function divideUp(numerator: number, denominator: number): number {
  const remainder = numerator % denominator;
  // «+ 0» turns −0 into 0.
  return (numerator - remainder) / denominator + (remainder > 0 ? 1 : 0) + 0;
}

/** `left × right ÷ divisor` on integers, rounded once, half away from zero, whatever the size of the product. */
export function multiplyDivideRounded(left: number, right: number, divisor: number): number {
  const product = left * right;
  if (isExact(product)) return divideRounded(product, divisor);
  const numerator = BigInt(left) * BigInt(right);
  const denominator = BigInt(divisor);
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = Number((2n * top + bottom) / (2n * bottom));
  return numerator < 0n === denominator < 0n ? rounded : -rounded;
}

/** Digits and power of ten of the shortest decimal that reads back as this number: what the user typed. */
function decimalOf(value: number): { readonly digits: bigint; readonly power: number } {
  const [mantissa = "0", exponent = "0"] = value.toString().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), power: Number(exponent) - fraction.length };
}

/**
 * `value × factor` to the nearest integer, half away from zero, the value being the decimal that was typed and not
 * its binary neighbour: 0.00125 h is 4.5 s, hence 5 s. `value` is finite, `factor` a positive integer.
 */
export function scaleRounded(value: number, factor: number): number {
  const product = Math.abs(value) * factor;
  const floor = Math.floor(product);
  const isNearHalf = Math.abs(product - floor - 0.5) < 1e-3;
  // Far from a half the binary error (a few 10⁻¹⁶ of the product) cannot change the rounding.
  if (!isNearHalf && product < 1e11) {
    const rounded = product - floor > 0.5 ? floor + 1 : floor;
    return value < 0 ? 0 - rounded : rounded;
  }
  const { digits, power } = decimalOf(Math.abs(value));
  const top = digits * BigInt(factor) * (power > 0 ? 10n ** BigInt(power) : 1n);
  const bottom = power < 0 ? 10n ** BigInt(-power) : 1n;
  const rounded = Number((2n * top + bottom) / (2n * bottom));
  return value < 0 ? 0 - rounded : rounded;
}

/** Seconds of a decimal number of hours, half away from zero: 7.35 is 26 460 s. */
export const secondsFromHours = (hours: number): Seconds => scaleRounded(hours, SECONDS_PER_HOUR);

/** Seconds of an Excel time, a fraction of a day: 0.3125 is 7 h 30, 27 000 s. */
export const secondsFromDays = (days: number): Seconds => scaleRounded(days, SECONDS_PER_DAY);

/** Hundredths of an hour, half away from zero: 149 400 s is 4 150. */
export const hundredthsOfHour = (seconds: Seconds): number => divideRounded(seconds, 36);

/**
 * Compares part ÷ whole with a share, exactly: −1 under, 0 equal, 1 over. Integer cross-products stay exact up to
 * 250 million hours; beyond, they are computed on big integers. `whole` is not negative.
 */
export function compareShare(part: number, whole: number, basisPoints: BasisPoints): -1 | 0 | 1 {
  const left = part * WHOLE;
  const right = whole * basisPoints;
  if (isExact(left) && isExact(right)) return left < right ? -1 : left > right ? 1 : 0;
  const exactLeft = BigInt(part) * BigInt(WHOLE);
  const exactRight = BigInt(whole) * BigInt(basisPoints);
  return exactLeft < exactRight ? -1 : exactLeft > exactRight ? 1 : 0;
}

/** The smallest integer at or above `left × right − minus × times`, divided by a positive divisor; exact at any size. */
export function ceilDifference(
  [left, right]: readonly [number, number],
  [minus, times]: readonly [number, number],
  divisor: number
): number {
  const first = left * right;
  const second = minus * times;
  if (isExact(first) && isExact(second) && isExact(first - second)) {
    return divideUp(first - second, divisor);
  }
  const difference = BigInt(left) * BigInt(right) - BigInt(minus) * BigInt(times);
  const bottom = BigInt(divisor);
  return Number(difference > 0n ? (difference + bottom - 1n) / bottom : difference / bottom);
}

/** An amount cut into `parts` whole shares, the remainder one unit at a time from the first. Sums back exactly. */
export function spread(amount: number, parts: number): readonly number[] {
  const remainder = amount % parts;
  const share = (amount - remainder) / parts;
  return Array.from({ length: parts }, (_, index) => (index < remainder ? share + 1 : share));
}
