import type { CellStyle, Block, PlannedCell } from "../../plan";
import { line } from "../builder";

/** Width of the printed summary, in columns (A to I). */
export const COLUMNS = 9;
/** Characters that fit on one printed line of the summary. */
const LINE_LENGTH = 160;

/** A part of the summary: its blocks, and the row after it. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly nextRow: number;
}

/** A heading over the whole width, so that its line runs across the page. */
const headingLine = (row: number, text: string): Block =>
  line(row, [text, ...Array.from({ length: COLUMNS - 1 }, () => null)], "subtitle");

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
      headingLine(row, heading),
      ...lines.map((text, index) => line(row + 1 + index, [text], style, { wrap: false })),
    ],
    nextRow: row + 2 + lines.length,
  };
}

/** Rows of cells, the first column on the left and the figures where the host puts them. */
function aligned(
  row: number,
  cells: readonly (readonly PlannedCell[])[],
  style: CellStyle,
  formats: readonly string[]
): readonly Block[] {
  if (cells.length === 0) return [];
  const rest = cells.map((own) => own.slice(1));
  return [
    {
      row,
      column: 0,
      cells: cells.map((own) => own.slice(0, 1)),
      style,
      formats: [formats.slice(0, 1)],
      align: "left",
    },
    ...(rest.some((own) => own.length > 0)
      ? [{ row, column: 1, cells: rest, style, formats: [formats.slice(1)] }]
      : []),
  ];
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
  const { row, rows, formats, titles } = options;
  const totals = options.totals ?? [];
  return {
    blocks: [
      headingLine(row, options.heading),
      line(row + 1, titles.slice(0, 1), "header", { align: "left" }),
      line(row + 1, titles.slice(1), "header", { column: 1, align: "right" }),
      ...aligned(row + 2, rows, "body", formats),
      ...aligned(row + 2 + rows.length, totals, "total", formats),
    ],
    nextRow: row + 3 + rows.length + totals.length,
  };
}
