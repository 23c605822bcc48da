import type { HourColumn } from "../../../domain/contract";
import type { Grid } from "../../grid";
import { columnLetters } from "../../a1";
import type { ColumnMeaning, HeaderBlock, Reason, RecognisedColumn } from "../../mapping";
import { isBlank } from "../cells";
import { contentOf, sampleRows, type CellKinds, type Content } from "./content";
import { draftOf, type Draft } from "./draft";
import type { Header } from "./header";
import { isSure, meaningOf, type Judged, type Surroundings } from "./meanings";
import { resolve } from "./resolve";

/** A header with the rows under it; rows and columns are those of the used range. */
export interface Block {
  readonly header: Header;
  readonly drafts: readonly Draft[];
  readonly end: number;
  readonly isRepeat: boolean;
}

const IGNORED: ColumnMeaning = { code: "ignored" };

/** Columns without any text in the header that hold something under it. */
function untitledColumns(grid: Grid, { header, end }: Block, width: number): readonly number[] {
  const titled = new Set(header.columns.map(({ column }) => column));
  const left = new Set<number>();
  for (let column = 0; column < width; column += 1) if (!titled.has(column)) left.add(column);
  const found: number[] = [];
  for (let row = header.last + 1; row < end && left.size > 0; row += 1) {
    const values = grid.values[row] ?? [];
    for (const column of left) {
      if (isBlank(values[column])) continue;
      left.delete(column);
      found.push(column);
    }
  }
  return found;
}

function absolute(reason: Reason, grid: Grid): Reason {
  if (reason.kind !== "rival") return reason;
  return { kind: "rival", columns: reason.columns.map((column) => grid.firstColumn + column) };
}

/** A judged column as it is shown and applied: below the threshold nothing is applied. */
function shown(judged: Judged, grid: Grid): RecognisedColumn {
  const { draft, content, confidence } = judged;
  const column = grid.firstColumn + draft.column;
  const meaning = meaningOf(judged);
  const isApplied = isSure(judged);
  const isIgnored = meaning.code === "ignored";
  return {
    column,
    header: draft.path.length === 0 ? columnLetters(column) : draft.header,
    meaning: isApplied && !isIgnored ? meaning : IGNORED,
    confidence,
    reason: absolute(judged.reason, grid),
    proposal: isApplied || isIgnored || !judged.isAsked ? null : meaning,
    content: content.kind,
  };
}

/** A block's columns, recognised. */
export interface RecognisedBlock {
  readonly block: Block;
  readonly columns: readonly RecognisedColumn[];
  readonly drafts: readonly Draft[];
  /** The type of hours that the title over the block gives. */
  readonly titleType: HourColumn | null;
}

/** Recognises every column of a block that has a header or a value, left to right. */
export function recogniseBlock(
  grid: Grid,
  block: Block,
  width: number,
  kindOf: CellKinds,
  surroundings: Surroundings
): RecognisedBlock {
  const untitled = untitledColumns(grid, block, width).map((column) =>
    draftOf({ column, path: [], endsAbove: false })
  );
  const drafts = [...block.drafts, ...untitled].sort((a, b) => a.column - b.column);
  const rows = sampleRows(block.header.last + 1, block.end);
  const contents: readonly Content[] = drafts.map(({ column }) =>
    contentOf(grid, rows, column, kindOf)
  );
  const columns = resolve(drafts, contents, surroundings).map((judged) => shown(judged, grid));
  return { block, columns, drafts, titleType: surroundings.titleType };
}

/** The block as the rest of the program sees it: absolute rows. */
export const headerBlock = (
  grid: Grid,
  { block }: RecognisedBlock,
  columns: readonly RecognisedColumn[]
): HeaderBlock => ({
  headerFirst: grid.firstRow + block.header.first,
  headerLast: grid.firstRow + block.header.last,
  end: grid.firstRow + block.end,
  columns,
  isRepeat: block.isRepeat,
});
