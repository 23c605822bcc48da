import * as fc from "fast-check";
import { containsNir, isNir, maskNir } from "../../src/domain/nir";

/** Thirteen characters: sex, year, month, department, commune, order. */
const numbers = fc
  .record({
    sex: fc.constantFrom("1", "2", "3", "4", "7", "8"),
    year: fc.integer({ min: 0, max: 99 }),
    month: fc.constantFrom(1, 6, 12, 20, 42, 50, 99),
    department: fc.constantFrom("01", "75", "93", "2A", "2B", "97", "99"),
    rest: fc.integer({ min: 0, max: 999_999 }),
  })
  .map(
    ({ sex, year, month, department, rest }) =>
      sex +
      year.toString().padStart(2, "0") +
      month.toString().padStart(2, "0") +
      department +
      rest.toString().padStart(6, "0")
  );

/** The key by its definition, on integers of any size. */
const keyOf = (number: string): string =>
  (97n - (BigInt(number.replace("2A", "19").replace("2B", "18")) % 97n))
    .toString()
    .padStart(2, "0");

const grouped = (nir: string, separator: string): string =>
  nir.replace(
    /^(.)(..)(..)(..)(...)(...)(..)$/,
    ["$1", "$2", "$3", "$4", "$5", "$6", "$7"].join(separator)
  );

describe("social security numbers", () => {
  it("accepts the right key and no other", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 99 }), (number, key) => {
        const text = key.toString().padStart(2, "0");
        expect(isNir(number + text)).toBe(text === keyOf(number));
      })
    );
  });

  it("is found in a text, grouped in any usual way", () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom("", " ", "\u00a0", "\u202f", ".", "-"), (number, by) => {
        const nir = number + keyOf(number);
        expect(containsNir(`n° 12 ${grouped(nir, by)} (carte)`)).toBe(true);
      })
    );
  });

  it("is masked whole, wherever it stands", () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const nir = number + keyOf(number);
        expect(maskNir(`avant ${grouped(nir, " ")} après`)).toBe("avant ••• après");
        expect(maskNir(`${nir};${nir}`)).toBe("•••;•••");
      })
    );
  });

  it("accepts Corsica in lower case", () => {
    expect(containsNir("185052a00608435")).toBe(true);
  });

  it.each([
    ["a month that does not exist", "185138006084119"],
    ["a longer number", "1850578006084910"],
    ["a letter beside it", "FR185057800608491"],
    ["thirteen digits without a key", "1850578006084"],
    ["a SIRET", "73282932000074"],
    ["a PASS IAE", "999992600123"],
    ["a telephone number", "01 23 45 67 89"],
    ["nothing", ""],
  ])("does not take %s for one", (_, text) => {
    expect(containsNir(text)).toBe(false);
    expect(maskNir(text)).toBe(text);
  });
});

describe("what is nearly a number", () => {
  it("has a month of birth, or one of the codes for an unknown one", () => {
    const withMonth = (month: number): string => {
      const number = `185${month.toString().padStart(2, "0")}75123456`;
      return number + keyOf(number);
    };
    const accepted = Array.from({ length: 100 }, (_, month) => month).filter((month) =>
      isNir(withMonth(month))
    );
    const between = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, rank) => first + rank);
    expect(accepted).toEqual([...between(1, 12), ...between(20, 42), ...between(50, 99)]);
  });

  it("is exactly fifteen characters", () => {
    const nir = `1850175123456${keyOf("1850175123456")}`;
    expect([nir, `${nir} `, ` ${nir}`].map(isNir)).toEqual([true, false, false]);
    // Sixteen characters of which the last three read as a key.
    const shifted = "150112345678";
    expect(isNir(` ${shifted}0${keyOf(shifted)}`)).toBe(false);
  });

  it("is masked when it is the whole text", () => {
    expect(maskNir(`1850175123456${keyOf("1850175123456")}`)).toBe("•••");
  });
});
