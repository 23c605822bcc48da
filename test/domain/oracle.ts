/** Independent arithmetic on big integers, to which the code's is compared. */

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Exact quotient, rounded half away from zero, by doubling. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const [top, bottom] = [absolute(numerator), absolute(denominator)];
  const whole = top / bottom;
  const rounded = (top - whole * bottom) * 2n >= bottom ? whole + 1n : whole;
  return numerator < 0n === denominator < 0n ? rounded : -rounded;
}

/** −1, 0 or 1: part ÷ whole against basis points ÷ 10 000. */
export function comparedShare(part: bigint, whole: bigint, basisPoints: bigint): number {
  const difference = part * 10_000n - whole * basisPoints;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The smallest integer from 0 to `limit` that satisfies a monotone condition, by bisection; null when none does. */
export function smallest(limit: bigint, satisfies: (value: bigint) => boolean): bigint | null {
  if (!satisfies(limit)) return null;
  let [low, high] = [0n, limit];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (satisfies(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}
