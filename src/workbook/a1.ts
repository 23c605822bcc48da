/** A1 texts and 0-based coordinates. Pure; no sheet is ever looked up. */

/** A rectangle of cells, 0-based. */
export interface CellRectangle {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Excel's grid. */
export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

/** Letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 text of one cell: (0, 0) → A1. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** A1 text of a rectangle: one cell without colon, else `A1:C3`. */
export function rectangleAddress(rectangle: CellRectangle): string {
  const { row, column, rowCount, columnCount } = rectangle;
  const first = cellAddress(row, column);
  if (rowCount === 1 && columnCount === 1) return first;
  return `${first}:${cellAddress(row + rowCount - 1, column + columnCount - 1)}`;
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A column's letters as a 0-based index: «AA» → 26; null for anything else or outside Excel's grid. */
export function parseColumn(letters: string): number | null {
  const index = /^[A-Za-z]{1,3}$/.test(letters) ? columnIndex(letters) : COLUMN_LIMIT;
  return index < COLUMN_LIMIT ? index : null;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([0-9]{1,7})$/;

type Corner = { readonly row: number | null; readonly column: number | null };

function corner(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? "") };
  const column = COLUMN.exec(text);
  if (column) return { row: null, column: columnIndex(column[1] ?? "") };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1, column: null } : null;
}

/**
 * Reads `B3`, `$B$3:C9`, `A:C` or `2:5`, without sheet; null for anything else or outside Excel's grid.
 * Corners may come in any order.
 */
export function parseRectangle(text: string): CellRectangle | null {
  const parts = text.trim().split(":");
  const first = corner(parts[0] ?? "");
  const last = parts.length === 1 ? first : corner(parts[1] ?? "");
  if (!first || !last || parts.length > 2) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  if ((first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  const rows = [first.row ?? 0, last.row ?? ROW_LIMIT - 1];
  const columns = [first.column ?? 0, last.column ?? COLUMN_LIMIT - 1];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  if (top < 0 || bottom >= ROW_LIMIT || right >= COLUMN_LIMIT) return null;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** A sheet's name as references write it: quoted, apostrophes doubled. */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

/** Splits `'Feuille'!A1` or `Feuille!A1` into its sheet (unquoted, or null) and its address. */
export function splitReference(text: string): {
  readonly sheet: string | null;
  readonly address: string;
} {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheet: null, address: text };
  const raw = text.slice(0, at);
  const quoted = raw.length >= 2 && raw.startsWith("'") && raw.endsWith("'");
  return {
    sheet: quoted ? raw.slice(1, -1).replace(/''/g, "'") : raw,
    address: text.slice(at + 1),
  };
}
