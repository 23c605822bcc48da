import * as fc from "fast-check";
import { stdnum } from "stdnum";
import { isSiret } from "../../src/domain/siret";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));

const oracle = (text: string): boolean => stdnum.FR?.siret?.validate(text).isValid ?? false;

describe("SIRET", () => {
  it.each([
    ["73282932000074", true],
    ["732 829 320 00074", true],
    ["732\u00a0829\u00a0320\u202f00074", true],
    ["73282932000075", false],
    ["35600000049837", true],
    ["35600000000048", true],
    ["35600000049838", false],
    ["7328293200007", false],
    ["732829320000740", false],
    ["073282932000074", false],
    ["7328293200007A", false],
    ["00000000000000", false],
    ["", false],
  ])("%p is valid: %p", (text, expected) => {
    expect(isSiret(text)).toBe(expected);
  });

  it("agrees with stdnum on any fourteen digits that are not La Poste's", () => {
    fc.assert(
      fc.property(digits(14), (text) => {
        fc.pre(!text.startsWith("356000000") && !/^0+$/.test(text));
        expect(isSiret(text)).toBe(oracle(text));
      }),
      { numRuns: 2000 }
    );
  });

  it("agrees with stdnum on numbers completed to a right key", () => {
    fc.assert(
      fc.property(digits(13), (start) => {
        fc.pre(!start.startsWith("356000000") && !/^0+$/.test(start));
        const keys = Array.from({ length: 10 }, (_, key) => start + key.toString());
        expect(keys.filter(isSiret)).toEqual(keys.filter(oracle));
        expect(keys.filter(oracle)).toHaveLength(1);
      }),
      { numRuns: 500 }
    );
  });

  it("one wrong digit is always seen", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 1, max: 9 }),
        (index, shift) => {
          const right = "73282932000074";
          const digit = (Number(right[index]) + shift) % 10;
          expect(isSiret(right.slice(0, index) + digit.toString() + right.slice(index + 1))).toBe(
            false
          );
        }
      )
    );
  });
});
