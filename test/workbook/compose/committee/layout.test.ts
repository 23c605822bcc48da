import fc from "fast-check";
import { laidOut, PAGE_ROWS } from "../../../../src/workbook/compose/committee/layout";
import type { Section } from "../../../../src/workbook/compose/committee/page";
import { line } from "../../../../src/workbook/compose/builder";

const FULL = Math.floor(PAGE_ROWS);

/** A section of some rows, the last one empty. */
const section =
  (height: number): Section =>
  (row) => ({ height, blocks: height === 0 ? [] : [line(row, ["x"], "body")] });

const rowsOf = (sections: readonly Section[]): readonly (number | undefined)[] =>
  laidOut(sections).parts.map(({ blocks }) => blocks[0]?.row);

describe("sections on their pages", () => {
  it("follow each other, one that the page cannot hold beginning the next", () => {
    const sections = [section(FULL - 10), section(20), section(5)];
    expect(rowsOf(sections)).toEqual([0, FULL - 10, FULL + 10]);
    expect(laidOut(sections)).toMatchObject({ breaks: [FULL - 10], end: FULL + 15 });
  });

  it("leave to the page's end the empty row below a section", () => {
    expect(laidOut([section(FULL - 10), section(10)]).breaks).toEqual([]);
    expect(laidOut([section(FULL - 10), section(12)]).breaks).toEqual([FULL - 10]);
  });

  it("know the lines their page has left, and may turn it themselves", () => {
    const rooms: number[] = [];
    const turning: Section = (row, _marks, room) => {
      rooms.push(room);
      return { height: 30, blocks: [line(row, ["x"], "body")], breaks: [row + 10] };
    };
    const sections = [section(FULL - 12), turning, section(FULL - 25)];
    const { breaks } = laidOut(sections);
    expect(rooms[0]).toBeCloseTo(12 + (PAGE_ROWS - FULL), 0);
    // Twenty of its rows are on the page it turned to: the last section fits below them no more than by five.
    expect(breaks).toEqual([FULL - 2]);
    expect(laidOut([...sections.slice(0, 2), section(FULL - 10)]).breaks).toHaveLength(2);
  });

  it("never hold more lines than a page, however high they are", () => {
    const heights = fc.array(fc.integer({ min: 0, max: FULL }), { maxLength: 30 });
    fc.assert(
      fc.property(heights, (all) => {
        const { breaks, end } = laidOut(all.map(section));
        const ends = [0, ...breaks, end];
        for (const [index, from] of ends.slice(0, -1).entries()) {
          expect((ends[index + 1] ?? end) - from - 1).toBeLessThanOrEqual(FULL);
        }
        expect(end).toBe(all.reduce((sum, height) => sum + height, 0));
      })
    );
  });
});
