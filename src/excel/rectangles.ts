import type { CellRectangle } from "../workbook/a1";

/** Roughly what a request pays for one more rectangle, and for one cell of a rectangle that says nothing (`null,`). */
const RECTANGLE_LENGTH = 300;
const HOLE_LENGTH = 5;
/** Beyond this many rectangles the search for the best pairs is not worth its time. */
const SEARCH_LIMIT = 150;

const cellCount = (area: CellRectangle): number => area.rowCount * area.columnCount;

/** The smallest rectangle around all of them; null for none. */
export function boundingOf(areas: readonly CellRectangle[]): CellRectangle | null {
  const [first] = areas;
  if (!first) return null;
  return areas.reduce(around, first);
}

function around(one: CellRectangle, other: CellRectangle): CellRectangle {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
}

interface Cluster<Area> {
  readonly bounds: CellRectangle;
  readonly members: readonly Area[];
}

/** What is saved by writing two clusters as one, holes included. */
const saving = (one: CellRectangle, other: CellRectangle): number =>
  RECTANGLE_LENGTH -
  HOLE_LENGTH * (cellCount(around(one, other)) - cellCount(one) - cellCount(other));

function bestPair<Area>(clusters: readonly Cluster<Area>[]): readonly [number, number] | null {
  let best = 0;
  let pair: readonly [number, number] | null = null;
  clusters.forEach((one, index) => {
    for (let next = index + 1; next < clusters.length; next += 1) {
      const other = clusters[next];
      const gain = other ? saving(one.bounds, other.bounds) : 0;
      if (gain > best) {
        best = gain;
        pair = [index, next];
      }
    }
  });
  return pair;
}

/**
 * Groups rectangles that are thriftier written together, holes included. Members keep their order, so that where they
 * overlap the later one still wins.
 */
export function clustersOf<Area extends CellRectangle>(
  areas: readonly Area[]
): readonly (readonly Area[])[] {
  let clusters: readonly Cluster<{ readonly area: Area; readonly order: number }>[] = areas.map(
    (area, order) => ({ bounds: area, members: [{ area, order }] })
  );
  if (areas.length > SEARCH_LIMIT) return areas.map((area) => [area]);
  for (let pair = bestPair(clusters); pair; pair = bestPair(clusters)) {
    const [first, second] = [clusters[pair[0]], clusters[pair[1]]];
    if (!first || !second) break;
    const merged = {
      bounds: around(first.bounds, second.bounds),
      members: [...first.members, ...second.members],
    };
    clusters = [...clusters.filter((each) => each !== first && each !== second), merged];
  }
  return clusters.map(({ members }) =>
    [...members].sort((one, other) => one.order - other.order).map(({ area }) => area)
  );
}

/** Joins rectangles that touch along a whole side and share a key. */
export function joinTouching<Area extends CellRectangle & { readonly key: string }>(
  areas: readonly Area[]
): readonly Area[] {
  const downwards = join(areas, "row", "rowCount", "column", "columnCount");
  return join(downwards, "column", "columnCount", "row", "rowCount");
}

function join<Area extends CellRectangle & { readonly key: string }>(
  areas: readonly Area[],
  along: "row" | "column",
  length: "rowCount" | "columnCount",
  across: "row" | "column",
  breadth: "rowCount" | "columnCount"
): readonly Area[] {
  const sorted = [...areas].sort(
    (one, other) =>
      one[across] - other[across] || one[breadth] - other[breadth] || one[along] - other[along]
  );
  const joined: Area[] = [];
  for (const area of sorted) {
    const last = joined.at(-1);
    const isSame =
      last?.key === area.key && last[across] === area[across] && last[breadth] === area[breadth];
    if (last && isSame && last[along] + last[length] === area[along]) {
      joined[joined.length - 1] = { ...last, [length]: last[length] + area[length] };
    } else joined.push(area);
  }
  return joined;
}
