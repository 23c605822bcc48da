import type { Grid } from "../../grid";
import { shownText } from "../cells";
import type { Part, PartReader } from "./parts";

/** One column of a header of one to three rows. Columns and rows are those of the used range (0-based). */
export interface HeaderColumn {
  readonly column: number;
  /** From the group to the column's own title; a group's text stands over all its columns. */
  readonly path: readonly Part[];
  /** Its own title stands above the last header row: cells merged downwards. */
  readonly endsAbove: boolean;
}

/** A header's texts, column by column; columns without any text are left out. */
export interface Header {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
}

type Rows = readonly (readonly (Part | null)[])[];

const isFilledBelow = (rows: Rows, row: number, column: number): boolean =>
  rows.slice(row + 1).some((parts) => parts[column] !== null && parts[column] !== undefined);

/** A row's texts, each group's repeated rightwards over the columns that have a title under it. */
function filledRightwards(rows: Rows, row: number): readonly (Part | null)[] {
  const parts = rows[row] ?? [];
  let group: Part | null = null;
  return parts.map((part, column) => {
    const hasTitle = isFilledBelow(rows, row, column);
    if (part !== null) {
      group = hasTitle ? part : null;
      return part;
    }
    return hasTitle ? group : null;
  });
}

/** «1 | 2 | 3…» or «(1) | (2) | (3)» under titles of their own: the columns' numbers, which say nothing. */
export function isNumbering(rows: Rows, row: number): boolean {
  const filled = (rows[row] ?? []).flatMap((part, column) => (part === null ? [] : [{ part, column }])); // prettier-ignore
  if (row === 0 || filled.length < 3) return false;
  const owned = filled.filter(({ column }) => rows.slice(0, row).some((above) => above[column]?.isNumber === false && above[column]?.time === null)); // prettier-ignore
  const areNumbers = filled.every(({ part }, index) => part.text.replace(/[()]/g, "").split(/[ =]/)[0] === (index + 1).toString()); // prettier-ignore
  return areNumbers && owned.length * 5 >= filled.length * 4;
}

/** Reads some rows of a grid as a header. */
export function headerAt(
  grid: Grid,
  first: number,
  last: number,
  width: number,
  read: PartReader
): Header {
  const written: Rows = Array.from({ length: last - first + 1 }, (_, index) => {
    const values = grid.values[first + index] ?? [];
    const formats = grid.formats[first + index] ?? [];
    return Array.from({ length: width }, (_none, column) =>
      read(values[column], formats[column] ?? "General")
    );
  });
  const rows = written.filter((_, row) => !isNumbering(written, row));
  const filled = rows.map((_, row) =>
    row === rows.length - 1 ? (rows[row] ?? []) : filledRightwards(rows, row)
  );
  const columns: HeaderColumn[] = [];
  for (let column = 0; column < width; column += 1) {
    const path = filled.flatMap((parts) => parts[column] ?? []);
    if (path.length === 0) continue;
    columns.push({ column, path, endsAbove: (rows.at(-1)?.[column] ?? null) === null });
  }
  return { first, last, columns };
}

/** A column's header as a person reads it: from top to bottom, a text that comes twice once. */
export const headerText = (path: readonly Part[]): string =>
  shownText(
    path
      .map(({ text }) => text)
      .filter((text, index, texts) => text !== texts[index - 1])
      .join(" / ")
  );

/** The same, without what changes from month to month. */
export const timelessPath = (path: readonly Part[]): string =>
  path
    .map(({ timeless }) => timeless)
    .filter((text, index, texts) => text !== "" && text !== texts[index - 1])
    .join(" / ");
