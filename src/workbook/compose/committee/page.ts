import type { CellRectangle } from "../../a1";
import type { Block, CellStyle, ChartPlan, PlannedCell, TablePlan } from "../../plan";
import { FORMATS, line } from "../builder";
import { wrapped } from "../quarter/wrapped";

/** The printed page is a grid of twelve columns: at the head of each half a wide one for labels, then figures. */
export const COLUMNS = 12;
/** Half of the page, for two small tables side by side. */
export const HALF = COLUMNS / 2;
const LABEL_WIDTH = 17;
const FIGURE_WIDTH = 10.75;
export const PAGE_WIDTHS: readonly number[] = [
  ...[0, 1].flatMap(() => [LABEL_WIDTH, ...Array.from({ length: HALF - 1 }, () => FIGURE_WIDTH)]),
];
/** Characters that fit on one printed line. */
export const LINE_LENGTH = 172;

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
  /** Where persons are counted by what they are. */
  readonly personCounts?: readonly CellRectangle[];
  /** Rows before which the part itself turns the page. */
  readonly breaks?: readonly number[];
  /** Where each table's figures come from, by row. */
  readonly sources?: readonly { readonly row: number; readonly text: string }[];
}

export const NOTHING: Part = { height: 0, blocks: [] };

/** Cells of the sections built so far, by name; any cell before they are known. */
export type Marks = (name: string) => string;

/** A section, built from the row where it begins, with the lines that its page has left. */
export type Section = (row: number, marks: Marks, room: number) => Part;

/** A text set off from the figures of the table on its left. */
export const SET_OFF = 'General;General;General;"     "@';
/** How a label is written at a column. */
export const labelFormatAt = (left: number): string => (left > 0 ? SET_OFF : FORMATS.text);

const spread = (cells: readonly PlannedCell[], width: number): readonly PlannedCell[] => [
  ...cells,
  ...Array.from({ length: Math.max(0, width - cells.length) }, () => null),
];

/** A heading whose line runs over the width of what it heads. */
export const heading = (row: number, text: string, left = 0, width = COLUMNS): Block =>
  line(row, spread([text], width), "subtitle", { column: left });

/** The same over one of the small tables across the page. */
export const smallHeading = (row: number, text: string, left: number, width: number): Block =>
  line(row, spread([text], width), "subtitle", {
    column: left,
    wrap: false,
    formats: [Array.from({ length: width }, () => labelFormatAt(left))],
  });

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
  /** Whether the titles may take several lines; they are one line otherwise. */
  readonly areTitlesFolded?: boolean;
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
function titleBlocks(row: number, column: number, { titles, formats, areTitlesFolded = false }: GridTable, width: number): readonly Block[] {
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
        wrap: areTitlesFolded,
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
  const labelFormat = table.isIndented === true ? SET_OFF : FORMATS.text;
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
      wrap: table.areTitlesFolded === true,
      formats: [Array.from({ length: span }, () => labelFormat)],
    }),
    ...titleBlocks(row, left + span, table, width - span),
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
    breaks: [...(left.breaks ?? []), ...(right.breaks ?? [])],
    personCounts: [...(left.personCounts ?? []), ...(right.personCounts ?? [])],
    rowLines: { ...left.rowLines, ...right.rowLines },
    sources: [...(left.sources ?? []), ...(right.sources ?? [])],
  };
}

/** A figure and what it is called. */
export interface Figure {
  readonly label: string;
  readonly cell: PlannedCell;
  readonly format: string;
}

/** Labels and figures, one under the other. */
export function figureList(
  row: number,
  left: number,
  width: number,
  title: string,
  figures: readonly Figure[],
  source: string
): Part {
  return {
    height: figures.length + 2,
    blocks: [
      smallHeading(row, title, left, width),
      ...figures.flatMap(({ label, cell, format }, index) => [
        line(row + 1 + index, [label], "body", {
          column: left,
          wrap: false,
          formats: [[labelFormatAt(left)]],
        }),
        line(row + 1 + index, [cell], "label", {
          column: left + width - 1,
          formats: [[format]],
          align: "right",
        }),
      ]),
    ],
    sources: [{ row, text: source }],
  };
}

/** Small tables across the page. */
export const ACROSS = 3;
export const SMALL_WIDTH = COLUMNS / ACROSS;

/** A table that may stand in any of the columns of small tables; a wide one in any but the last, the narrowest. */
export interface SmallPart {
  readonly build: (row: number, left: number) => Part;
  readonly isWide?: boolean;
}

/** Every way of putting each part in a column. */
const placings = (parts: readonly SmallPart[]): readonly (readonly number[])[] =>
  parts.reduce<readonly (readonly number[])[]>(
    (ways, { isWide }) =>
      ways.flatMap((way) =>
        Array.from({ length: isWide === true ? ACROSS - 1 : ACROSS }, (_, column) => [
          ...way,
          column,
        ])
      ),
    [[]]
  );

/** Small tables put in columns so that the page is filled as evenly as can be; in each, they keep their order. */
export function acrossPart(row: number, parts: readonly SmallPart[]): Part {
  const heights = parts.map(({ build }) => build(row, 0).height);
  const columnHeights = (way: readonly number[]): readonly number[] =>
    Array.from({ length: ACROSS }, (_, column) =>
      heights.reduce((sum, height, index) => sum + (way[index] === column ? height : 0), 0)
    );
  const cost = (way: readonly number[]): number => {
    const own = columnHeights(way);
    // The highest column counts first, then how even they are, then that the first part stands first.
    return Math.max(...own) * 1e6 + own.reduce((sum, one) => sum + one * one, 0) * 10 + (way[0] ?? 0);
  };
  const ways = placings(parts);
  const best = ways.reduce((found, way) => (cost(way) < cost(found) ? way : found), ways[0] ?? []);
  const placed = parts.map(({ build }, index) => {
    const column = best[index] ?? 0;
    const above = heights.slice(0, index).reduce((sum, height, rank) => sum + (best[rank] === column ? height : 0), 0);
    return build(row + above, column * SMALL_WIDTH);
  });
  return placed.reduce<Part>(beside, { ...NOTHING, height: Math.max(0, ...columnHeights(best)) });
} // prettier-ignore
