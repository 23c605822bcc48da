import fc from "fast-check";
import { groupSmall, isYesNoSafe } from "../../../src/domain/committee/secrecy";

const cells = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([key, count]) => ({ key, count }));

describe("a one-way table", () => {
  it("is as it is when every cell holds the threshold, or nobody", () => {
    expect(groupSmall(cells({ a: 5, b: 12, c: 0 }), 5)).toEqual({
      base: 17,
      isWithheld: false,
      cells: [
        { keys: ["a"], count: 5 },
        { keys: ["b"], count: 12 },
        { keys: ["c"], count: 0 },
      ],
    });
  });

  it("puts small cells together", () => {
    expect(groupSmall(cells({ a: 4, b: 3, c: 12 }), 5).cells).toEqual([
      { keys: ["c"], count: 12 },
      { keys: ["a", "b"], count: 7 },
    ]);
  });

  it("has the next smallest join a group that would be told apart by subtraction", () => {
    // Alone, 4 is the total less the others; with 6, nobody can tell.
    expect(groupSmall(cells({ a: 4, b: 6, c: 12 }), 5).cells).toEqual([
      { keys: ["c"], count: 12 },
      { keys: ["a", "b"], count: 10 },
    ]);
    expect(groupSmall(cells({ a: 1, b: 1, c: 7, d: 20 }), 5).cells).toEqual([
      { keys: ["d"], count: 20 },
      { keys: ["a", "b", "c"], count: 9 },
    ]);
  });

  it("is withheld when nothing would be left to show", () => {
    expect(groupSmall(cells({ a: 4, b: 12 }), 5)).toEqual({
      cells: [],
      base: 16,
      isWithheld: true,
    });
    expect(groupSmall(cells({ a: 3 }), 5).isWithheld).toBe(true);
    expect(groupSmall(cells({ a: 2, b: 2 }), 5).isWithheld).toBe(true);
  });

  it("never shows a small cell, nor one that the total gives away; persons are all there", () => {
    const table = fc.array(fc.nat(30), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 8 }), (counts, threshold) => {
        const given = counts.map((count, index) => ({ key: index.toString(), count }));
        const { cells: shown, base, isWithheld } = groupSmall(given, threshold);
        expect(base).toBe(counts.reduce((sum, count) => sum + count, 0));
        if (isWithheld) {
          expect(shown).toEqual([]);
          return;
        }
        expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(base);
        expect(shown.flatMap(({ keys }) => keys).length).toBeGreaterThanOrEqual(
          counts.filter((count) => count > 0).length
        );
        for (const { keys, count } of shown) {
          expect(count === 0 || count >= threshold).toBe(true);
          const filled = keys.filter((key) => (counts[Number(key)] ?? 0) > 0);
          // A group whose persons all come from one cell would say that cell.
          if (filled.length === 1)
            expect(counts[Number(filled[0])]).toBeGreaterThanOrEqual(threshold);
        }
      })
    );
  });
});

describe("a yes-or-no count", () => {
  it.each([
    [5, 10, true],
    [0, 10, true],
    [10, 10, true],
    [4, 10, false],
    [6, 10, false],
    [0, 0, true],
  ])("%d of %d is safe: %s", (count, base, expected) => {
    expect(isYesNoSafe(count, base, 5)).toBe(expected);
  });
});
