import type { Grid } from "../../grid";
import type { MappingChoices, Recognition, RecognisedColumn } from "../../mapping";
import { widthOf } from "../cells";
import { headerBlock, recogniseBlock, type Block, type RecognisedBlock } from "./block";
import { candidatesIn, mainOf, withUnitsRow, type Candidate } from "./candidates";
import { applyChoice, findChosen } from "./choices";
import { cellKinds } from "./content";
import { headerAt } from "./header";
import { rowReader } from "./parts";
import { furtherHeaders, isRecall, isSameHeader } from "./repeats";
import { signatureUnder } from "./signature";
import { surroundingsOf, surroundingsOfBlock, yearAbove } from "./title";

/** What recognising a sheet needs besides its cells. */
export interface RecogniseContext {
  /** Names of the contract's supports, as `tSupports` writes them. */
  readonly supports: readonly string[];
  readonly choices: MappingChoices;
  /** The contractor that the sheet or the contract names, when it is known. */
  readonly contractor: string | null;
}

/** Wider sheets hold something else far to the right. */
const WIDEST = 1024;

const nothingFound = (grid: Grid): Recognition => ({
  sheet: grid.name,
  source: "recognised",
  signature: null,
  blocks: [],
});

/** Columns of a recall of sums count for nothing. */
const asRecall = (columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] =>
  columns.map((column) => ({
    ...column,
    meaning: { code: "ignored" },
    confidence: 90,
    reason: { kind: "not-worked", word: "total" },
    proposal: null,
  }));

/** The rows under each header, up to the next one. */
function blocksOf(grid: Grid, candidates: readonly Candidate[]): readonly Block[] {
  const main = candidates[0];
  return candidates.map(({ header, drafts }, index) => ({
    header,
    drafts,
    end: candidates[index + 1]?.header.first ?? grid.values.length,
    isRepeat: index > 0 && main !== undefined && isSameHeader(header, main.header),
  }));
}

/**
 * Recognises a sheet's layout: where its headers stand, and what each column means with a confidence and a reason. A
 * saved choice of the same contractor and the same header texts wins over what is recognised; a person's choice of the
 * header rows wins over where the header was found. Pure and total; only the first forty rows, a sample of the cells
 * and a few columns of each row are looked at.
 */
export function recognise(grid: Grid, context: RecogniseContext): Recognition {
  const width = Math.min(WIDEST, widthOf(grid));
  const read = rowReader(grid, width, context.supports);
  const year = yearAbove(grid, SEARCHED_FOR_YEAR);
  const search = { grid, read, year };
  const forced = context.choices.sheets.find(({ sheet, header }) => sheet === grid.name && header !== undefined)?.header; // prettier-ignore
  const best = mainOf(candidatesIn(grid, read, year));
  const recognisedMain = best ? withUnitsRow(grid, best, read, year) : null;
  const chosen = findChosen(search, context, forced ?? null, recognisedMain);
  const main = chosen?.candidate ?? recognisedMain;
  if (!main) return nothingFound(grid);
  const headers = [main, ...furtherHeaders(search, main)];
  const kindOf = cellKinds(context.supports);
  const surroundings = surroundingsOf(grid, main.header.first);
  const recognised: RecognisedBlock[] = [];
  for (const block of blocksOf(grid, headers)) {
    const [first] = recognised;
    const previous = recognised.at(-1)?.block.header.last ?? 0;
    const own = first ? surroundingsOfBlock(grid, previous + 1, block.header.first) : null;
    recognised.push(
      block.isRepeat && first && own === null
        ? { ...first, block }
        : recogniseBlock(grid, block, width, kindOf, own ?? surroundings)
    );
  }
  const blocks = recognised.map((block, index) => {
    const candidate = headers[index];
    const isSum = index > 0 && candidate !== undefined && isRecall(candidate, main);
    const columns = isSum ? asRecall(block.columns) : block.columns;
    return headerBlock(grid, block, chosen?.layout ? applyChoice(chosen.layout, block, columns, grid) : columns); // prettier-ignore
  });
  return {
    sheet: grid.name,
    source: chosen?.layout ? "saved" : forced ? "chosen" : "recognised",
    signature: signatureUnder(main.header.columns, surroundings.titleType),
    blocks,
  };
}

const SEARCHED_FOR_YEAR = 8;

/**
 * The signature of a header: the same for next month's sheet of the same layout, wherever the header stands. `first`
 * and `last` are absolute 0-based rows.
 */
export function signatureOf(grid: Grid, first: number, last: number): string {
  const top = Math.max(0, first - grid.firstRow);
  const bottom = Math.max(top, last - grid.firstRow);
  const width = Math.min(WIDEST, widthOf(grid));
  const header = headerAt(top, bottom, rowReader(grid, width, []));
  return signatureUnder(header.columns, surroundingsOf(grid, top).titleType);
}
