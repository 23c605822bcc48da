import fc from "fast-check";
import {
  ceilDifference,
  compareShare,
  divideRounded,
  divideUp,
  hundredthsOfHour,
  multiplyDivideRounded,
  scaleRounded,
  secondsFromDays,
  secondsFromHours,
  spread,
} from "../../src/domain/numbers";
import { comparedShare, roundedQuotient, smallest } from "./oracle";

const integer = fc.maxSafeInteger();
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const small = fc.integer({ min: 1, max: 1000 });

describe("rounding", () => {
  it("rounds a quotient half away from zero, at any size", () => {
    fc.assert(
      fc.property(integer, fc.oneof(small, positive), (numerator, denominator) => {
        const expected = roundedQuotient(BigInt(numerator), BigInt(denominator));
        expect(BigInt(divideRounded(numerator, denominator))).toBe(expected);
        expect(Object.is(divideRounded(numerator, denominator), -0)).toBe(false);
      })
    );
    expect([divideRounded(1, 2), divideRounded(-1, 2), divideRounded(-3, 2)]).toEqual([1, -1, -2]);
    expect([divideRounded(5, -2), divideRounded(1, 3), divideRounded(-1, 3)]).toEqual([-3, 0, 0]);
  });

  it("rounds a quotient up", () => {
    fc.assert(
      fc.property(integer, fc.oneof(small, positive), (numerator, denominator) => {
        const [top, bottom] = [BigInt(numerator), BigInt(denominator)];
        const up = BigInt(divideUp(numerator, denominator));
        expect(up * bottom >= top && (up - 1n) * bottom < top).toBe(true);
      })
    );
  });

  it("keeps a product exact beyond the safe integers", () => {
    fc.assert(
      fc.property(integer, integer, positive, (left, right, divisor) => {
        const exact = roundedQuotient(BigInt(left) * BigInt(right), BigInt(divisor));
        expect(multiplyDivideRounded(left, right, divisor)).toBe(Number(exact));
      })
    );
  });

  it("subtracts two products and rounds up, exactly", () => {
    fc.assert(
      fc.property(positive, small, positive, small, small, (a, b, c, d, divisor) => {
        const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        const bottom = BigInt(divisor);
        const up = difference / bottom;
        const expected = difference > 0n && difference % bottom !== 0n ? up + 1n : up;
        expect(ceilDifference([a, b], [c, d], divisor)).toBe(Number(expected));
      })
    );
  });
});

describe("hours", () => {
  it("reads typed hours to the second, half away from zero", () => {
    expect(
      [0.01, 7.35, 1.1, 7 + 1 / 3, 0.00125, -0.00125, 151.67, 1e-9].map(secondsFromHours)
    ).toEqual([36, 26_460, 3960, 26_400, 5, -5, 546_012, 0]);
    expect([0.3125, 0.5, 1 + 1 / 86_400].map(secondsFromDays)).toEqual([27_000, 43_200, 86_401]);
  });

  it("reads every decimal as it was typed, not as its binary neighbour", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(3600, 86_400, 100, 10_000),
        (digits, decimals, factor) => {
          const typed = Number(`${digits.toString()}e-${decimals.toString()}`);
          const exact = roundedQuotient(BigInt(digits) * BigInt(factor), 10n ** BigInt(decimals));
          expect(scaleRounded(typed, factor)).toBe(Number(exact));
        }
      ),
      { numRuns: 2000 }
    );
    // Halves, where a binary product falls on the wrong side.
    for (let digits = 0; digits < 4000; digits++) {
      const exact = roundedQuotient(BigInt(digits) * 3600n, 100_000n);
      expect(secondsFromHours(digits / 100_000)).toBe(Number(exact));
    }
  });

  it("gives hundredths of an hour", () => {
    expect([0, 36, 54, 53, -54, 149_400].map(hundredthsOfHour)).toEqual([0, 1, 2, 1, -2, 4150]);
  });
});

describe("shares", () => {
  it("includes the bound and sees one second under or over it, up to 100 million hours", () => {
    const hundredMillion = 100_000_000 * 3600;
    for (const whole of [10_000, 3_600_000, hundredMillion]) {
      expect(compareShare(whole / 5, whole, 2000)).toBe(0);
      expect(compareShare(whole / 5 - 1, whole, 2000)).toBe(-1);
      expect(compareShare(whole / 5 + 1, whole, 2000)).toBe(1);
    }
  });

  it("agrees with big integers, at any size", () => {
    const points = fc.integer({ min: 0, max: 10_000 });
    const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(whole, points, fc.integer({ min: -2, max: 2 }), (counted, share, nudge) => {
        // Parts next to the bound are where an inexact product would lie.
        const part = Number((BigInt(counted) * BigInt(share)) / 10_000n) + nudge;
        const expected = comparedShare(BigInt(part), BigInt(counted), BigInt(share));
        expect(compareShare(part, counted, share)).toBe(expected);
      }),
      { numRuns: 2000 }
    );
  });
});

describe("spread", () => {
  it("sums back, differs by one second at most, and puts the remainder first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e11 }), fc.integer({ min: 1, max: 120 }), (all, n) => {
        const parts = spread(all, n);
        expect(parts).toHaveLength(n);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(all));
        const floor = smallest(BigInt(all), (x) => (x + 1n) * BigInt(n) > BigInt(all)) ?? 0n;
        const remainder = Number(BigInt(all) - floor * BigInt(n));
        expect(parts).toEqual(
          Array.from({ length: n }, (_, index) => Number(floor) + (index < remainder ? 1 : 0))
        );
      })
    );
  });
});

describe("past 2⁵³", () => {
  const top = Number.MAX_SAFE_INTEGER;

  it("rounds with a negative divisor as with a positive one", () => {
    expect(multiplyDivideRounded(top, 7, -14)).toBe(multiplyDivideRounded(-top, 7, 14));
    expect(multiplyDivideRounded(-top, 7, -14)).toBe(multiplyDivideRounded(top, 7, 14));
    expect(multiplyDivideRounded(top, 7, -14)).toBeLessThan(0);
    expect(divideRounded(1, -3)).toBe(0);
  });

  it("reads the decimal that was typed, however large", () => {
    expect(scaleRounded(1e21, 36)).toBe(3.6e22);
    expect(scaleRounded(1_831_701_701_925.027, 3600)).toBe(6_594_126_126_930_097);
  });

  it("rounds a difference up exactly, whichever of its products is inexact", () => {
    // 3 × 3 002 399 751 580 331 is 2⁵³ + 1.
    expect(ceilDifference([1, 5], [3, 3_002_399_751_580_331], 1)).toBe(-9_007_199_254_740_988);
    expect(ceilDifference([3, 3_002_399_751_580_331], [1, 5], 1)).toBe(9_007_199_254_740_988);
    expect(ceilDifference([top, 3], [top - 1, 3], 1)).toBe(3);
    expect(ceilDifference([1, top], [-1, top - 1], 3)).toBe(6_004_799_503_160_661);
    expect(ceilDifference([top, 4], [1, 0], 4)).toBe(top);
  });
});
