import { columnLetters, type CellRectangle } from "../workbook/a1";
import { BORDER_COLOR, LOOKS, type Look } from "../workbook/looks";
import type { Block, SheetPlan } from "../workbook/plan";
import { addressTexts } from "./addresses";
import { blockArea } from "./cells";

/** A column's width in points, from characters: 7 pixels each and 5 of margin, at 96 dots an inch. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

function paint(format: Excel.RangeFormat, look: Look, isTall: boolean): void {
  const { font, fill } = format;
  if (look.bold) font.bold = true;
  if (look.italic) font.italic = true;
  if (look.fontColor) font.color = look.fontColor;
  if (look.fontSize) font.size = look.fontSize;
  if (look.fill) fill.color = look.fill;
  if (look.borderTop) draw(format.borders.getItem("EdgeTop"));
  if (look.borderBottom) draw(format.borders.getItem("EdgeBottom"));
  if (isTall && (look.borderTop || look.borderBottom)) {
    draw(format.borders.getItem("InsideHorizontal"));
  }
}

/** Wrapped lines begin at the top, beside the other cells of their row. */
function wrapText(format: Excel.RangeFormat): void {
  format.wrapText = true;
  format.verticalAlignment = "Top";
}

function draw(border: Excel.RangeBorder): void {
  border.style = "Continuous";
  border.color = BORDER_COLOR;
}

/** Rectangles by what is done to them, so that each thing is asked once per sheet, whatever the number of blocks. */
function grouped<Key>(
  blocks: readonly Block[],
  keyOf: (block: Block) => Key | undefined
): ReadonlyMap<Key, readonly CellRectangle[]> {
  const groups = new Map<Key, CellRectangle[]>();
  for (const block of blocks) {
    const key = keyOf(block);
    const area = blockArea(block);
    if (key === undefined || area.rowCount * area.columnCount === 0) continue;
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  return groups;
}

function each(
  sheet: Excel.Worksheet,
  areas: readonly CellRectangle[],
  change: (format: Excel.RangeFormat) => void
): void {
  for (const text of addressTexts(areas)) change(sheet.getRanges(text).untrack().format);
}

const ALIGNMENT = { left: "Left", center: "Center", right: "Right" } as const;

/** Fonts, fills, borders, wrapping and alignment of a sheet's blocks. */
export function writeLooks(sheet: Excel.Worksheet, blocks: readonly Block[]): void {
  const styled = grouped(blocks, ({ style }) =>
    style && Object.keys(LOOKS[style]).length > 0 ? style : undefined
  );
  for (const [style, areas] of styled) {
    const isTall = areas.some(({ rowCount }) => rowCount > 1);
    each(sheet, areas, (format) => paint(format, LOOKS[style], isTall));
  }
  const wrapped = grouped(blocks, ({ wrap, style }) => {
    const wanted = wrap ?? (style && LOOKS[style].wrap);
    return wanted ? true : undefined;
  });
  for (const areas of wrapped.values()) each(sheet, areas, wrapText);
  for (const [align, areas] of grouped(blocks, (block) => block.align)) {
    each(sheet, areas, (format) => {
      format.horizontalAlignment = ALIGNMENT[align];
    });
  }
}

/** Column widths, in one call for the whole sheet. */
export function writeWidths(sheet: Excel.Worksheet, widths: SheetPlan["columnWidths"]): void {
  if (!widths.some((width) => width !== null)) return;
  sheet
    .getRangeByIndexes(0, 0, 1, widths.length)
    .untrack()
    .setColumnProperties(
      widths.map((width) => (width === null ? {} : { format: { columnWidth: points(width) } }))
    );
}

/** Runs of consecutive numbers, as Excel writes them: 4, 5, 6 and 9 are «5:7» and «10:10» once counted from 1. */
export function runsOf(indices: readonly number[]): readonly { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const index of [...new Set(indices)].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last?.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  }
  return runs;
}

/** Fits the height of the rows whose folded cells hold several lines. */
export function fitRows(sheet: Excel.Worksheet, rowLines: SheetPlan["rowLines"]): void {
  for (const { from, to } of runsOf(Object.keys(rowLines ?? {}).map(Number))) {
    sheet
      .getRange(`${from + 1}:${to + 1}`)
      .untrack()
      .format.autofitRows();
  }
}

/** Hides runs of rows (0-based). */
export function hideRows(
  sheet: Excel.Worksheet,
  runs: readonly { readonly from: number; readonly to: number }[]
): void {
  for (const { from, to } of runs)
    sheet.getRange(`${from + 1}:${to + 1}`).untrack().rowHidden = true;
}

/** Hides runs of columns (0-based). */
export function hideColumns(
  sheet: Excel.Worksheet,
  runs: readonly { readonly from: number; readonly to: number }[]
): void {
  for (const { from, to } of runs) {
    sheet.getRange(`${columnLetters(from)}:${columnLetters(to)}`).untrack().columnHidden = true;
  }
}
