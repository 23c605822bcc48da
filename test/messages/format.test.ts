import * as fc from "fast-check";
import { dayOf, monthOf } from "../../src/domain/calendar";
import {
  count,
  dayText,
  decimalText,
  duration,
  euros,
  hours,
  listed,
  monthText,
  overPeriod,
  percent,
  periodText,
  quantity,
  quoted,
  share,
  who,
  whoFirst,
  wholeNumber,
} from "../../src/messages/format";

const N = "\u00a0";
const G = "\u202f";

/** Long division on BigInt, digit by digit: nothing in common with the code under test. */
function oracle(numerator: bigint, denominator: bigint, decimals: number): string {
  const isNegative = numerator < 0n;
  let rest = isNegative ? -numerator : numerator;
  const whole = rest / denominator;
  rest %= denominator;
  let fraction = "";
  for (let index = 0; index < decimals; index += 1) {
    rest *= 10n;
    fraction += (rest / denominator).toString();
    rest %= denominator;
  }
  const units = BigInt(whole.toString() + fraction) + (2n * rest >= denominator ? 1n : 0n);
  const text = units.toString().padStart(decimals + 1, "0");
  const sign = isNegative && units !== 0n ? "-" : "";
  return (
    sign + text.slice(0, text.length - decimals) + (decimals ? `,${text.slice(-decimals)}` : "")
  );
}

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, "").replace(/[h€%]/g, "");
const any = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });

describe("figures", () => {
  it("hours, money and percentages are exact, rounded once, half away from zero", () => {
    fc.assert(
      fc.property(any, (value) => {
        expect(plain(hours(value))).toBe(oracle(BigInt(value), 3600n, 2));
        expect(plain(euros(value))).toBe(oracle(BigInt(value), 100n, 2));
        expect(plain(percent(value))).toBe(oracle(BigInt(value), 100n, 2));
      })
    );
  });

  it("shares are exact quotients", () => {
    fc.assert(
      fc.property(
        fc.nat(9_000_000_000),
        fc.integer({ min: 1, max: 9_000_000_000 }),
        (part, all) => {
          expect(plain(share(part, all))).toBe(oracle(BigInt(part) * 100n, BigInt(all), 2));
        }
      )
    );
  });

  it("groups by threes with a narrow non-breaking space", () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(wholeNumber(value)).toBe(new Intl.NumberFormat("fr").format(value));
        expect(wholeNumber(value, "en")).toBe(new Intl.NumberFormat("en").format(value));
      })
    );
  });

  it.each([
    [hours(149_400), `41,50${N}h`],
    [hours(18), `0,01${N}h`],
    [hours(17), `0,00${N}h`],
    [hours(-18), `-0,01${N}h`],
    [hours(-17), `0,00${N}h`],
    [hours(3_600_000_000), `1${G}000${G}000,00${N}h`],
    [hours(149_400, "en"), `41.50${N}h`],
    [duration(27_000), `7${N}h${N}30`],
    [duration(26_280), `7${N}h${N}18`],
    [duration(3599), `1${N}h${N}00`],
    [duration(29), `0${N}h${N}00`],
    [duration(-27_000), `-7${N}h${N}30`],
    [percent(2341), `23,41${N}%`],
    [percent(2000, "en"), "20.00%"],
    [share(1, 3), `33,33${N}%`],
    [share(2, 3), `66,67${N}%`],
    [share(0, 0), "sans objet"],
    [euros(145_250), `1${G}452,50${N}€`],
    [euros(-5), `-0,05${N}€`],
    [euros(145_250, "en"), "€1,452.50"],
    [quantity(4150), "41,50"],
    [quantity(300), "3"],
    [quantity(4155, "en"), "41.55"],
    [decimalText(1, -2, 0), "-1"],
    [count(0, "ligne", "lignes"), `0${N}ligne`],
    [count(1, "ligne", "lignes"), `1${N}ligne`],
    [count(1430, "ligne", "lignes"), `1${G}430${N}lignes`],
    [count(0, "row", "rows", "en"), `0${N}rows`],
  ])("%p is %p", (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe("dates and periods", () => {
  const march = monthOf(2026, 3);
  const period = (from: number, to: number) => ({ from, to });

  it.each([
    [dayText(dayOf(2026, 3, 16)), "16 mars 2026"],
    [dayText(dayOf(2026, 8, 1)), "1er août 2026"],
    [dayText(dayOf(2026, 8, 1), "en"), "1 August 2026"],
    [monthText(march), "mars 2026"],
    [monthText(march, "en"), "March 2026"],
    [periodText(period(dayOf(2026, 2, 1), dayOf(2026, 2, 28))), "février 2026"],
    [periodText(period(dayOf(2026, 1, 1), dayOf(2026, 12, 31))), "de janvier à décembre 2026"],
    [periodText(period(dayOf(2026, 4, 1), dayOf(2026, 6, 30))), "d’avril à juin 2026"],
    [periodText(period(dayOf(2025, 10, 1), dayOf(2026, 3, 31))), "d’octobre 2025 à mars 2026"],
    [periodText(period(dayOf(2026, 3, 5), dayOf(2026, 4, 4))), "du 5 mars au 4 avril 2026"],
    [periodText(period(dayOf(2025, 3, 5), dayOf(2026, 3, 4))), "du 5 mars 2025 au 4 mars 2026"],
    [periodText(period(dayOf(2026, 2, 1), dayOf(2026, 2, 27))), "du 1er au 27 février 2026"],
    [periodText(period(dayOf(2026, 1, 1), dayOf(2026, 3, 31)), "en"), "January to March 2026"],
    [periodText(period(dayOf(2026, 9, 8), dayOf(2026, 9, 8))), "le 8 septembre 2026"],
    [overPeriod(period(dayOf(2026, 9, 8), dayOf(2026, 9, 8)), "en"), "on 8 September 2026"],
    [overPeriod(period(dayOf(2026, 2, 1), dayOf(2026, 2, 28))), "en février 2026"],
    [overPeriod(period(dayOf(2026, 1, 1), dayOf(2026, 3, 31))), "de janvier à mars 2026"],
    [overPeriod(period(dayOf(2026, 2, 1), dayOf(2026, 2, 28)), "en"), "in February 2026"],
    [overPeriod(period(dayOf(2026, 1, 1), dayOf(2026, 3, 31)), "en"), "from January to March 2026"],
  ])("%p is %p", (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe("people and texts", () => {
  it.each([
    [who({ identifier: "P-007", row: 14 }), "participant P-007"],
    [who({ identifier: null, row: 14 }), "ligne 14"],
    [who({ identifier: null, row: null }), "participant non désigné"],
    [who({ identifier: null, row: 14 }, "en"), "row 14"],
    [whoFirst({ identifier: "P-007", row: null }), "Participant P-007"],
    [quoted("7,30 h"), `«${N}7,30 h${N}»`],
    [quoted("7,30 h", "en"), "“7,30 h”"],
    [listed([]), ""],
    [listed(["a"]), "a"],
    [listed(["a", "b", "c"]), "a, b et c"],
    [listed(["a", "b"], "en"), "a and b"],
  ])("%p is %p", (text, expected) => {
    expect(text).toBe(expected);
  });
});
