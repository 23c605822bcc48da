import { LOOKS } from "../looks";
import type { Block } from "../plan";
import { valueOf } from "./builder";

/** Lines a text takes in a column of `width` characters, words being kept whole where they fit. */
export function linesOfText(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(/[ \t]/)) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= room) used = needed;
      else {
        // A word longer than the column is cut.
        count += (used === 0 ? 0 : 1) + Math.ceil(word.length / room) - 1;
        used = word.length - (Math.ceil(word.length / room) - 1) * room;
      }
    }
    return lines + count;
  }, 0);
}

/** A bold text is wider than the font's digits, which widths count. */
const BOLD = 0.85;

/** Rows whose folded texts take several lines, from the blocks of a sheet and its columns' widths. */
export function rowLinesOf(
  blocks: readonly Block[],
  widths: readonly (number | null)[]
): Readonly<Record<number, number>> {
  const lines = new Map<number, number>();
  for (const block of blocks) {
    const look = block.style === undefined ? {} : LOOKS[block.style];
    if (!(block.wrap ?? look.wrap ?? false)) continue;
    const scale = look.bold === true ? BOLD : 1;
    block.cells.forEach((cells, index) => {
      const row = block.row + index;
      cells.forEach((cell, offset) => {
        const value = valueOf(cell);
        const width = widths[block.column + offset] ?? null;
        if (typeof value !== "string" || width === null) return;
        lines.set(row, Math.max(lines.get(row) ?? 1, linesOfText(value, width * scale)));
      });
    });
  }
  return Object.fromEntries([...lines].filter(([, count]) => count > 1));
}
