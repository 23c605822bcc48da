import { groupSmall } from "../../../src/domain/committee/secrecy";

/** Every way of putting `persons` in `size` categories. */
function* tablesOf(persons: number, size: number): Generator<readonly number[]> {
  if (size === 1) {
    yield [persons];
    return;
  }
  for (let first = 0; first <= persons; first += 1) {
    for (const rest of tablesOf(persons - first, size - 1)) yield [first, ...rest];
  }
}

const lettersOf = (counts: readonly number[]) =>
  counts.map((count, index) => ({ key: "abcdefgh".charAt(index), count }));

interface Reading {
  /** Categories whose own count is not printed. */
  readonly hidden: readonly number[];
  /** Every table that prints the same. */
  readonly tables: (readonly number[])[];
  readonly isWithheld: boolean;
}

/** What each printed table may stand for, to a reader who knows the method, the threshold and the headcount. */
function readings(persons: number, size: number, threshold: number): readonly Reading[] {
  const byPrint = new Map<string, Reading>();
  for (const counts of tablesOf(persons, size)) {
    const { cells, isWithheld } = groupSmall(lettersOf(counts), threshold);
    const alone = new Set(cells.flatMap(({ keys }) => (keys.length === 1 ? keys : [])));
    const hidden = lettersOf(counts).flatMap(({ key }, index) => (alone.has(key) ? [] : [index]));
    const print = JSON.stringify([isWithheld, cells]);
    const reading = byPrint.get(print) ?? { hidden, tables: [], isWithheld };
    reading.tables.push(counts);
    byPrint.set(print, reading);
  }
  return [...byPrint.values()];
}

/** What is found out: a category that has one count only, or surely fewer persons than the threshold, and some. */
const foundOut = ({ hidden, tables }: Reading, threshold: number): readonly unknown[] =>
  hidden.flatMap((index) => {
    const possible = [...new Set(tables.map((counts) => counts[index] ?? 0))];
    const isSmall = possible.every((count) => count > 0 && count < threshold);
    return possible.length < 2 || isSmall ? [{ tables: tables.slice(0, 3), index, possible }] : [];
  });

describe("a reader who knows the method and tries every table that prints the same", () => {
  const CASES: readonly (readonly [size: number, most: number, threshold: number])[] = [
    [3, 40, 5],
    [4, 24, 5],
    [5, 17, 5],
    [6, 12, 5],
    [3, 24, 3],
    [5, 13, 3],
    [3, 30, 8],
    [4, 14, 2],
  ];

  it.each(CASES)(
    "finds nobody out: %d categories, up to %d persons, threshold %d",
    (size, most, threshold) => {
      for (let persons = 0; persons <= most; persons += 1) {
        for (const reading of readings(persons, size, threshold)) {
          expect(foundOut(reading, threshold)).toEqual([]);
        }
      }
    }
  );

  it("still reads most tables of twenty persons and more", () => {
    const all = readings(24, 4, 5);
    const count = (some: readonly Reading[]): number =>
      some.reduce((sum, { tables }) => sum + tables.length, 0);
    const withheld = count(all.filter(({ isWithheld }) => isWithheld));
    expect(withheld / count(all)).toBeLessThan(0.12);
  });
});
