import fc from "fast-check";
import { ageOn } from "../../src/domain/age";
import { addMonths, dayOf } from "../../src/domain/calendar";

describe("an age", () => {
  it("changes on the birthday, not on its eve", () => {
    const born = dayOf(2000, 5, 9);
    expect(ageOn(born, dayOf(2026, 5, 8))).toBe(25);
    expect(ageOn(born, dayOf(2026, 5, 9))).toBe(26);
    expect(ageOn(born, dayOf(2026, 5, 10))).toBe(26);
    expect(ageOn(born, dayOf(2026, 4, 30))).toBe(25);
    expect(ageOn(born, dayOf(2026, 6, 1))).toBe(26);
  });

  it("of somebody born on 29 February changes on 29 February, else on 1 March", () => {
    const born = dayOf(2000, 2, 29);
    expect(ageOn(born, dayOf(2026, 2, 28))).toBe(25);
    expect(ageOn(born, dayOf(2026, 3, 1))).toBe(26);
    expect(ageOn(born, dayOf(2028, 2, 28))).toBe(27);
    expect(ageOn(born, dayOf(2028, 2, 29))).toBe(28);
  });

  it("is 0 on the day of birth and grows by one a year", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1930, 1, 1), max: dayOf(2020, 12, 31) }), (born) => {
        expect(ageOn(born, born)).toBe(0);
        expect(ageOn(born, addMonths(born, 12 * 40) + 1)).toBe(40);
        expect(ageOn(born, addMonths(born, 12 * 40) - 1)).toBe(39);
      })
    );
  });
});
