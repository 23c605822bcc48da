import fc from "fast-check";
import { sharesOf } from "../../../src/sandbox/calculation/shares";
import type { CellRectangle } from "../../../src/workbook/a1";

const area = fc.record({
  row: fc.nat(50),
  column: fc.nat(5),
  rowCount: fc.integer({ min: 1, max: 40 }),
  columnCount: fc.integer({ min: 1, max: 8 }),
});

const cellsOf = (areas: readonly CellRectangle[]): readonly string[] =>
  areas.flatMap(({ row, column, rowCount, columnCount }) =>
    Array.from({ length: rowCount * columnCount }, (_, index) => {
      const down = Math.floor(index / columnCount);
      return `${(row + down).toString()}:${(column + (index % columnCount)).toString()}`;
    })
  );

describe("the shares of a long change", () => {
  it("hold every cell once, in order, and none is longer than a turn or a row", () => {
    fc.assert(
      fc.property(
        fc.array(area, { maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        (areas, cells) => {
          const seen: string[] = [];
          let left: readonly CellRectangle[] = areas;
          while (left.length > 0) {
            const { now, later } = sharesOf(left, cells);
            const taken = cellsOf(now);
            expect(taken.length).toBeGreaterThan(0);
            expect(taken.length).toBeLessThanOrEqual(Math.max(cells, left[0]?.columnCount ?? 0));
            seen.push(...taken);
            left = later;
          }
          expect(seen).toEqual(cellsOf(areas));
        }
      )
    );
  });
});
