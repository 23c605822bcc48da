import { shownText } from "../cells";
import type { Part, RowReader } from "./parts";

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

/** The columns over which one group's text stands, in a row of groups. */
function spans(
  groups: readonly (Part | null)[],
  written: readonly (Part | null)[]
): readonly (readonly number[])[] {
  const found: number[][] = [];
  groups.forEach((part, column) => {
    if (part === null) return;
    if ((written[column] ?? null) !== null || found.length === 0) found.push([column]);
    else found.at(-1)?.push(column);
  });
  return found;
}

/**
 * Groups that all have the same titles under them («Recyclerie / Prod | ASP», «Espaces verts / Prod | ASP») end after
 * those: what follows the last one («Total», «Observations») stands under no group.
 */
function cutLastGroup(
  groups: readonly (Part | null)[],
  written: readonly (Part | null)[],
  leaves: readonly (Part | null)[]
): readonly (Part | null)[] {
  const all = spans(groups, written).filter((span) =>
    span.some((column) => (leaves[column] ?? null) !== null)
  );
  const last = all.at(-1);
  const [first] = all;
  if (all.length < 2 || !last || !first || last.length <= first.length) return groups;
  const textAt = (column: number | undefined): string | undefined =>
    column === undefined ? undefined : leaves[column]?.text.toLowerCase();
  const starts = (span: readonly number[]): boolean =>
    first.every((column, index) => textAt(column) === textAt(span[index]));
  const areAlike =
    all.slice(0, -1).every((span) => span.length === first.length && starts(span)) && starts(last);
  const known = new Set(first.map(textAt));
  const rest = last.slice(first.length);
  if (!areAlike || rest.some((column) => known.has(textAt(column)))) return groups;
  const cut = new Set(rest);
  return groups.map((part, column) => (cut.has(column) ? null : part));
}

/** Reads some rows as a header. */
export function headerAt(first: number, last: number, read: RowReader): Header {
  const written: Rows = Array.from({ length: last - first + 1 }, (_, index) => read(first + index));
  const width = written[0]?.length ?? 0;
  const rows = written.filter((_, row) => !isNumbering(written, row));
  const leaves = rows.at(-1) ?? [];
  const filled = rows.map((parts, row) =>
    row === rows.length - 1 ? parts : cutLastGroup(filledRightwards(rows, row), parts, leaves)
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
