import * as fc from "fast-check";
import { isPass } from "../../src/domain/pass";

describe("PASS IAE", () => {
  it("accepts 99999 and any seven digits, grouped or not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const digits = number.toString().padStart(7, "0");
        expect(isPass(`99999${digits}`)).toBe(true);
        expect(isPass(`99999 ${digits.slice(0, 2)} ${digits.slice(2)}`)).toBe(true);
      })
    );
  });

  it.each([
    "",
    "99999",
    "99999260012",
    "9999926001234",
    "1999992600123",
    "99998 26 00123",
    "XXXXX2600123",
    "ACI0762600",
  ])("refuses %p", (text) => {
    expect(isPass(text)).toBe(false);
  });
});
