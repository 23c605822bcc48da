import type { CellStyle, Block, PlannedCell } from "../../plan";
import { line } from "../builder";

/** Width of the printed summary, in columns (A to I). */
export const COLUMNS = 9;
/** Characters that fit on one printed line of the summary. */
const LINE_LENGTH = 120;

/** A part of the summary: its blocks, and the row after it. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly nextRow: number;
}

/** Cuts a text into lines that fit the page, at spaces. */
export function wrapped(text: string, length = LINE_LENGTH): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (longer.length > length && current !== "") {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return current === "" ? lines : [...lines, current];
}

/** A heading and lines of text. */
export function textSection(
  row: number,
  heading: string,
  texts: readonly string[],
  style: CellStyle = "body"
): Section {
  const lines = texts.flatMap((text) => wrapped(text));
  return {
    blocks: [
      line(row, [heading], "subtitle"),
      ...lines.map((text, index) => line(row + 1 + index, [text], style)),
    ],
    nextRow: row + 2 + lines.length,
  };
}

/** A heading, a row of titles, rows of figures, and rows of totals. */
export function tableSection(options: {
  readonly row: number;
  readonly heading: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly totals?: readonly (readonly PlannedCell[])[];
  readonly formats: readonly string[];
}): Section {
  const { row, rows, formats } = options;
  const totals = options.totals ?? [];
  return {
    blocks: [
      line(row, [options.heading], "subtitle"),
      line(row + 1, options.titles, "header", { wrap: true }),
      ...(rows.length > 0
        ? [{ row: row + 2, column: 0, cells: rows, style: "body" as const, formats: [formats] }]
        : []),
      ...(totals.length > 0
        ? [
            {
              row: row + 2 + rows.length,
              column: 0,
              cells: totals,
              style: "total" as const,
              formats: [formats],
            },
          ]
        : []),
    ],
    nextRow: row + 3 + rows.length + totals.length,
  };
}
