import type { Marks, Part, Section } from "./page";

/** Rows of fifteen points that an A4 page holds once the sheet is one page wide: Excel prints it at 66 %. */
export const PAGE_ROWS = 77.5;

/** A heading is a little higher than a line. */
const HEADING_MORE = 0.05;

interface Laid {
  readonly rows: readonly number[];
  /** Lines left on the page where each section begins. */
  readonly rooms: readonly number[];
  readonly breaks: readonly number[];
  readonly end: number;
}

/** Lines of fifteen points that a part takes on paper from one of its rows on. */
const printedLines = ({ height, rowLines }: Part, row: number, from = row): number =>
  Object.entries(rowLines ?? {})
    .filter(([at]) => Number(at) >= from)
    .reduce((sum, [, lines]) => sum + lines - 1, row + height - from + HEADING_MORE);

const FIRST_PASS: Marks = () => "A1";

/**
 * Where each section begins: one that the page cannot hold whole goes to the next, unless it turns the page itself. The
 * empty row below a section may fall at the page's end.
 */
function layOut(sections: readonly Section[]): Laid {
  const rows: number[] = [];
  const rooms: number[] = [];
  const breaks: number[] = [];
  let at = 0;
  let used = 0;
  for (const section of sections) {
    let room = PAGE_ROWS - used;
    let part = section(at, FIRST_PASS, room);
    const isTooHigh = part.height > 0 && printedLines(part, at) - 1 > room;
    if (isTooHigh && used > 0 && (part.breaks ?? []).length === 0) {
      breaks.push(at);
      used = 0;
      room = PAGE_ROWS;
      part = section(at, FIRST_PASS, room);
    }
    rows.push(at);
    rooms.push(room);
    const turned = part.breaks?.at(-1);
    breaks.push(...(part.breaks ?? []));
    if (part.height > 0) {
      used = turned === undefined ? used + printedLines(part, at) : printedLines(part, at, turned);
    }
    // A section longer than a page, that does not turn it, goes on over the next ones.
    if (used - 1 > PAGE_ROWS) used %= PAGE_ROWS;
    at += part.height;
  }
  return { rows, rooms, breaks, end: at };
}

/** Sections at their places on the pages, each knowing the cells of the others. */
export function laidOut(sections: readonly Section[]): {
  readonly parts: readonly Part[];
  /** Rows before which a page begins. */
  readonly breaks: readonly number[];
  /** The first row below them all. */
  readonly end: number;
} {
  const { rows, rooms, breaks, end } = layOut(sections);
  const build = (marks: Marks): readonly Part[] =>
    sections.map((section, index) => section(rows[index] ?? 0, marks, rooms[index] ?? 0));
  const known: Readonly<Record<string, string>> = Object.assign(
    {},
    ...build(FIRST_PASS).map((part) => part.marks ?? {})
  ) as Readonly<Record<string, string>>;
  return { parts: build((name) => known[name] ?? "A1"), breaks, end };
}
