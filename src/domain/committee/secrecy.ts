import type { OneWayTable } from "./types";

/** A category and the persons in it. */
export interface Cell<Key extends string> {
  readonly key: Key;
  readonly count: number;
}

const WITHHELD = { cells: [], isWithheld: true } as const;

/**
 * A one-way table in which no cell holds 1 to `threshold` − 1 persons, and none can be found by subtraction from the
 * total: small cells are put together, and the next smallest joins them until the group holds the threshold and comes
 * from two cells at least. When the group is the whole table, there is nothing left to show: the table is withheld.
 * Zeros are shown: nobody is in them.
 */
export function groupSmall<Key extends string>(
  cells: readonly Cell<Key>[],
  threshold: number
): OneWayTable<Key> {
  const base = cells.reduce((sum, { count }) => sum + count, 0);
  const filled = cells.filter(({ count }) => count > 0);
  const isSmall = ({ count }: Cell<Key>): boolean => count < threshold;
  if (!filled.some(isSmall)) {
    return { cells: cells.map(({ key, count }) => ({ keys: [key], count })), base, isWithheld: false };
  } // prettier-ignore
  const rising = [...filled].sort((left, right) => left.count - right.count);
  const group = new Set<Key>();
  let held = 0;
  for (const cell of rising) {
    if (!isSmall(cell) && held >= threshold && group.size >= 2) break;
    group.add(cell.key);
    held += cell.count;
  }
  if (held < threshold || group.size < 2 || group.size === filled.length) {
    return { ...WITHHELD, base };
  }
  const alone = cells.filter(({ key }) => !group.has(key));
  return {
    cells: [
      ...alone.map(({ key, count }) => ({ keys: [key], count })),
      { keys: cells.filter(({ key }) => group.has(key)).map(({ key }) => key), count: held },
    ],
    base,
    isWithheld: false,
  };
}

/** Whether a yes-or-no count tells nobody apart: both sides are empty or hold the threshold. */
export const isYesNoSafe = (count: number, base: number, threshold: number): boolean =>
  [count, base - count].every((side) => side === 0 || side >= threshold);
