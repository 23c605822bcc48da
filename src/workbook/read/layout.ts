import type { Grid } from "../grid";
import { cellAddress, columnLetters } from "../a1";
import { isBlank, plainText, shownText, widthOf } from "./cells";
import { HOUR_COLUMNS, PARTICIPANT_FIELDS, type Field, type HeaderMatch } from "./headers";

/** Where the columns of a statement stand. Rows and columns are 0-based within the used range. */
export interface Layout {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Field, number>;
  /** Header texts of the recognised columns, as written. */
  readonly headers: ReadonlyMap<Field, string>;
  /** A1 address of the header row's first filled cell. */
  readonly headerCell: string;
  readonly ignored: readonly { readonly header: string; readonly cell: string }[];
}

/** Rows in which the header is looked for, and beyond which there is no title block. */
export const SEARCHED_ROWS = 40;

type Match = (header: string) => HeaderMatch | null;

interface Candidate {
  readonly column: number;
  readonly match: HeaderMatch;
}

const isHours = (field: Field): boolean => (HOUR_COLUMNS as readonly Field[]).includes(field);
const isParticipant = (field: Field): boolean => PARTICIPANT_FIELDS.includes(field);

/** One column for each field: the most telling header, then the leftmost. */
function bestColumns(candidates: readonly Candidate[]): ReadonlyMap<Field, number> {
  const best = new Map<Field, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.match.field);
    if (!known || candidate.match.rank < known.match.rank) {
      best.set(candidate.match.field, candidate);
    }
  }
  return new Map([...best].map(([field, { column }]) => [field, column]));
}

/** A header cell's text; under a merged group title the text may stand one row above. */
function headerText(grid: Grid, row: number, column: number, match: Match): string | null {
  const own = grid.values[row]?.[column];
  if (typeof own === "string" && !isBlank(own)) return own;
  if (!isBlank(own)) return null;
  const above = grid.values[row - 1]?.[column];
  return typeof above === "string" && match(above) ? above : null;
}

function candidatesOf(grid: Grid, row: number, width: number, match: Match): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let column = 0; column < width; column += 1) {
    const text = headerText(grid, row, column, match);
    const found = text === null ? null : match(text);
    if (found) candidates.push({ column, match: found });
  }
  return candidates;
}

const filledTexts = (grid: Grid, row: number): number =>
  (grid.values[row] ?? []).filter((value) => typeof value === "string" && !isBlank(value)).length;

/** How much a row looks like the header: hours and participants weigh more than the rest. 0 when it is none. */
function scoreOf(grid: Grid, row: number, fields: readonly Field[]): number {
  const hours = fields.filter(isHours).length;
  const participants = fields.filter(isParticipant).length;
  // A label beside its value («Lot | 1», «Mois | mars 2026») is no header.
  const isHeader = hours > 0 ? filledTexts(grid, row) >= 2 : participants > 0 && fields.length >= 2;
  return isHeader ? fields.length + 2 * hours + participants : 0;
}

function findHeaderRow(grid: Grid, width: number, match: Match): number | null {
  let best: { readonly row: number; readonly score: number } | null = null;
  const end = Math.min(SEARCHED_ROWS, grid.values.length);
  for (let row = 0; row < end; row += 1) {
    if (filledTexts(grid, row) === 0) continue;
    const fields = [...bestColumns(candidatesOf(grid, row, width, match)).keys()];
    const score = scoreOf(grid, row, fields);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? null;
}

const hasValuesBelow = (grid: Grid, headerRow: number, column: number): boolean =>
  grid.values.some((row, index) => index > headerRow && !isBlank(row[column]));

/** Columns that were not recognised, by header; one that has none goes by its letter. */
function ignoredColumns(
  grid: Grid,
  headerRow: number,
  width: number,
  columns: ReadonlyMap<Field, number>
): Layout["ignored"] {
  const recognised = new Set(columns.values());
  const ignored: { readonly header: string; readonly cell: string }[] = [];
  for (let column = 0; column < width; column += 1) {
    if (recognised.has(column)) continue;
    const written = plainText(grid.values[headerRow]?.[column]);
    if (written === null && !hasValuesBelow(grid, headerRow, column)) continue;
    ignored.push({
      header: written === null ? columnLetters(grid.firstColumn + column) : shownText(written),
      cell: cellAddress(grid.firstRow + headerRow, grid.firstColumn + column),
    });
  }
  return ignored;
}

/** Finds a statement's header row and its columns; null when no row of the first forty looks like a header. */
export function findLayout(grid: Grid, match: Match): Layout | null {
  const width = widthOf(grid);
  const headerRow = findHeaderRow(grid, width, match);
  if (headerRow === null) return null;
  const columns = bestColumns(candidatesOf(grid, headerRow, width, match));
  const first = (grid.values[headerRow] ?? []).findIndex((value) => !isBlank(value));
  const headers = [...columns].map(([field, column]): [Field, string] => [
    field,
    shownText(headerText(grid, headerRow, column, match) ?? ""),
  ]);
  return {
    headerRow,
    columns,
    headers: new Map(headers),
    headerCell: cellAddress(grid.firstRow + headerRow, grid.firstColumn + Math.max(first, 0)),
    ignored: ignoredColumns(grid, headerRow, width, columns),
  };
}
