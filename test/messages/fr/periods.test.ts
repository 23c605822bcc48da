import { dayOf } from "../../../src/domain/calendar";
import type { SplitFacts } from "../../../src/domain/finding";
import { crossedBound, lackingHours, periodFirst } from "../../../src/messages/fr/periods";

const facts = (supported: number, counted: number): SplitFacts => ({
  period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 3, 31) },
  supported,
  counted,
  min: 2000,
  max: 3000,
  lot: null,
});
/** Compared with plain spaces, as people read them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("the split in words", () => {
  it("names the bound that is crossed", () => {
    expect(plain(crossedBound(facts(19, 100)))).toBe("sous le minimum de 20,00 %");
    expect(plain(crossedBound(facts(31, 100)))).toBe("au-dessus du maximum de 30,00 %");
  });

  it("says a gap that two decimals hide", () => {
    expect(plain(crossedBound(facts(199_999, 1_000_000)))).toBe(
      "sous le minimum de 20,00 %, de moins de 0,01 point"
    );
    expect(plain(crossedBound(facts(300_001, 1_000_000)))).toBe(
      "au-dessus du maximum de 30,00 %, de moins de 0,01 point"
    );
  });

  it("opens a sentence with the period and, where it matters, the lot", () => {
    const { period } = facts(1, 2);
    expect(periodFirst(period, null)).toBe("De janvier à mars 2026");
    expect(periodFirst({ ...period, from: dayOf(2026, 3, 1) }, "2")).toBe("En mars 2026, lot 2");
    expect(lackingHours("production")).toContain("production");
  });
});
