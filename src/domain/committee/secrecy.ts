import type { OneWayTable } from "./types";

/** A category and the persons in it. */
export interface Cell<Key extends string> {
  readonly key: Key;
  readonly count: number;
}

const WITHHELD = { cells: [], isWithheld: true } as const;

/** A filled cell and its place in the table: the earlier of two equal cells is put in the group first. */
interface Ranked<Key extends string> extends Cell<Key> {
  readonly place: number;
}

const comesBefore = (
  left: Pick<Ranked<string>, "count" | "place">,
  right: Pick<Ranked<string>, "count" | "place">
): boolean => left.count < right.count || (left.count === right.count && left.place < right.place);

/** How many of the smallest cells are put together before anything else is looked at. */
function groupSize(rising: readonly Ranked<string>[], threshold: number): number {
  let held = 0;
  for (const [size, { count }] of rising.entries()) {
    if (count >= threshold && held >= threshold && size >= 2) return size;
    held += count;
  }
  return rising.length;
}

/**
 * Whether a reader who knows the method finds nobody out: any of the cells put together may be one that holds the
 * threshold, the others sharing fewer persons than the threshold, one at least each. The cell must then still come before
 * the smallest one that is printed, else it would have been printed itself. Only what is printed is looked at, so all the
 * tables that print the same are judged alike, and a refusal tells nothing apart.
 */
function isGroupSafe(
  group: readonly Ranked<string>[],
  smallestPrinted: Ranked<string>,
  threshold: number
): boolean {
  const held = group.reduce((sum, { count }) => sum + count, 0);
  const count = Math.max(threshold, held - threshold + 1);
  return (
    held - count >= group.length - 1 &&
    group.every(({ place }) => comesBefore({ count, place }, smallestPrinted))
  );
}

/**
 * A one-way table in which no cell holds 1 to `threshold` − 1 persons, and none can be found by subtraction from the
 * total, nor by trying every table that would print the same: small cells are put together, and the next smallest joins
 * them until the group holds the threshold, comes from two cells at least and leaves every one of them in doubt. When the
 * group is the whole table, there is nothing left to show: the table is withheld. Zeros are shown: nobody is in them.
 */
export function groupSmall<Key extends string>(
  cells: readonly Cell<Key>[],
  threshold: number
): OneWayTable<Key> {
  const base = cells.reduce((sum, { count }) => sum + count, 0);
  const filled = cells.map((cell, place) => ({ ...cell, place })).filter(({ count }) => count > 0);
  if (filled.every(({ count }) => count >= threshold)) {
    return { cells: cells.map(({ key, count }) => ({ keys: [key], count })), base, isWithheld: false };
  } // prettier-ignore
  const rising = [...filled].sort((left, right) => (comesBefore(left, right) ? -1 : 1));
  const first = groupSize(rising, threshold);
  const size = rising.findIndex(
    (next, index) => index >= first && isGroupSafe(rising.slice(0, index), next, threshold)
  );
  if (size < 0) return { ...WITHHELD, base };
  const group = new Set(rising.slice(0, size).map(({ key }) => key));
  return {
    cells: [
      ...cells
        .filter(({ key }) => !group.has(key))
        .map(({ key, count }) => ({ keys: [key], count })),
      {
        keys: cells.filter(({ key }) => group.has(key)).map(({ key }) => key),
        count: rising.slice(0, size).reduce((sum, { count }) => sum + count, 0),
      },
    ],
    base,
    isWithheld: false,
  };
}

/** Whether a yes-or-no count tells nobody apart: both sides are empty or hold the threshold. */
export const isYesNoSafe = (count: number, base: number, threshold: number): boolean =>
  [count, base - count].every((side) => side === 0 || side >= threshold);
