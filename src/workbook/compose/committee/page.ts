import type { Block, CellStyle, ChartPlan, PlannedCell, TablePlan } from "../../plan";
import { FORMATS, line } from "../builder";
import { wrapped } from "../quarter/wrapped";

/** The printed page is a grid of twelve columns: at the head of each half a wide one for labels, then figures. */
export const COLUMNS = 12;
/** Half of the page, for two small tables side by side. */
export const HALF = COLUMNS / 2;
const LABEL_WIDTH = 16;
const FIGURE_WIDTH = 10;
export const PAGE_WIDTHS: readonly number[] = [
  ...[0, 1].flatMap(() => [LABEL_WIDTH, ...Array.from({ length: HALF - 1 }, () => FIGURE_WIDTH)]),
];
/** Characters that fit on one printed line. */
export const LINE_LENGTH = 160;

/** What a section puts on the sheet from a row on, and how many rows it takes (the empty one below included). */
export interface Part {
  readonly height: number;
  readonly blocks: readonly Block[];
  readonly tables?: readonly TablePlan[];
  readonly charts?: readonly ChartPlan[];
  /** Cells other sections point at, by name. */
  readonly marks?: Readonly<Record<string, string>>;
  /** Lines of fifteen points that a row is high, where it is more than one. */
  readonly rowLines?: Readonly<Record<number, number>>;
  /** Where each table's figures come from, by row. */
  readonly sources?: readonly { readonly row: number; readonly text: string }[];
}

export const NOTHING: Part = { height: 0, blocks: [] };

/** Cells of the sections built so far, by name; any cell before they are known. */
export type Marks = (name: string) => string;

/** A section, built from the row where it begins. */
export type Section = (row: number, marks: Marks) => Part;

const spread = (cells: readonly PlannedCell[], width: number): readonly PlannedCell[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, width - cells.length) }, () => null),
];

/** A heading whose line runs over the width of what it heads. */
export const heading = (row: number, text: string, left = 0, width = COLUMNS): Block =>
  line(row, spread([text], width), "subtitle", { column: left });

/** Lines of text, cut at spaces. */
export function textLines(
  row: number,
  texts: readonly string[],
  style: CellStyle = "body",
  length = LINE_LENGTH
): { readonly blocks: readonly Block[]; readonly count: number } {
  const lines = texts.flatMap((text) => wrapped(text, length));
  return {
    blocks: lines.map((text, index) => line(row + index, [text], style, { wrap: false })),
    count: lines.length,
  };
}

/** A heading and lines of text. */
export function textPart(
  row: number,
  title: string,
  texts: readonly string[],
  style: CellStyle = "body"
): Part {
  const lines = textLines(row + 1, texts, style);
  return { height: lines.count + 2, blocks: [heading(row, title), ...lines.blocks] };
}

/** A table on the grid: a label over some columns, then one figure per column. */
export interface GridTable {
  readonly left?: number;
  /** Columns the label runs over. */
  readonly span: number;
  readonly label: string;
  readonly titles: readonly string[];
  /** Label, then figures. */
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly totals?: readonly (readonly PlannedCell[])[];
  /** Of the figures. */
  readonly formats: readonly string[];
  /** Whether labels are set off from a table on the left. */
  readonly isIndented?: boolean;
  /** Columns of the whole table; by default its label and figures. */
  readonly width?: number;
}

const inColumns = (cells: readonly PlannedCell[], span: number, width: number) => [
  ...spread(cells.slice(0, 1), span),
  ...spread(cells.slice(1), width - span),
];

/** A text set off from what stands on its left. */
const isText = (format: string | undefined): boolean => format === FORMATS.indented;

/** The titles of the figures: over a text on the left, over figures on the right. */
function titleBlocks(row: number, column: number, titles: readonly string[], formats: readonly string[], width: number): readonly Block[] {
  const all = spread(titles, width);
  const blocks: Block[] = [];
  let from = 0;
  for (let index = 1; index <= width; index += 1) {
    if (index < width && isText(formats[index]) === isText(formats[from])) continue;
    const own = all.slice(from, index);
    blocks.push(
      line(row, own, "header", {
        column: column + from,
        align: isText(formats[from]) ? "left" : "right",
        wrap: false,
        formats: [own.map(() => (isText(formats[from]) ? FORMATS.indented : FORMATS.general))],
      })
    );
    from = index;
  }
  return blocks;
} // prettier-ignore

/** Header, rows and totals, one under the other. */
export function gridTable(row: number, table: GridTable): readonly Block[] {
  const { left = 0, span, label, titles, rows, formats } = table;
  const totals = table.totals ?? [];
  const width = table.width ?? span + titles.length;
  const labelFormat = table.isIndented === true ? FORMATS.indented : FORMATS.text;
  const all = [...Array.from({ length: span }, () => labelFormat), ...formats];
  const formatRow = Array.from({ length: width }, (_, index) => all[index] ?? FORMATS.general);
  const body = (at: number, lines: readonly (readonly PlannedCell[])[], style: CellStyle) =>
    lines.length === 0
      ? []
      : [
          {
            row: at,
            column: left,
            cells: lines.map((cells) => inColumns(cells, span, width)),
            style,
            formats: [formatRow],
          } satisfies Block,
        ];
  return [
    line(row, spread([label], span), "header", {
      column: left,
      align: "left",
      wrap: false,
      formats: [Array.from({ length: span }, () => labelFormat)],
    }),
    ...titleBlocks(row, left + span, titles, formats, width - span),
    ...body(row + 1, rows, "body"),
    ...body(row + 1 + rows.length, totals, "total"),
  ];
}

/** A heading and one table; the first row of figures is `row + 2`. */
export function tablePart(
  row: number,
  title: string,
  table: GridTable,
  source: string,
  more: Partial<Part> = {}
): Part {
  const count = table.rows.length + (table.totals?.length ?? 0);
  return {
    height: count + 3,
    blocks: [
      heading(row, title, table.left, table.left === undefined ? COLUMNS : table.width),
      ...gridTable(row + 1, table),
    ],
    sources: [{ row, text: source }],
    ...more,
  };
}

/** Two parts side by side: as high as the higher. */
export function beside(left: Part, right: Part): Part {
  return {
    height: Math.max(left.height, right.height),
    blocks: [...left.blocks, ...right.blocks],
    tables: [...(left.tables ?? []), ...(right.tables ?? [])],
    charts: [...(left.charts ?? []), ...(right.charts ?? [])],
    marks: { ...left.marks, ...right.marks },
    rowLines: { ...left.rowLines, ...right.rowLines },
    sources: [...(left.sources ?? []), ...(right.sources ?? [])],
  };
}
