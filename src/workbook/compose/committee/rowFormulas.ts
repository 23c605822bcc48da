import type { CellValue } from "../../grid";
import type { PlannedCell } from "../../plan";
import { formula } from "../builder";
import { sourceColumn } from "../sources";
import type { SummaryFacts } from "./facts";

/** What a formula reads of one row: its cells, by title. */
export type RowCells = (title: string) => CellValue;

/** A condition on a row as a factor of a product, and what it means. */
export interface Factor {
  readonly text: string;
  readonly holds: (cells: RowCells) => boolean;
}

/** An expression of a formula, and what it gives on the cells as they stand. */
export interface Computed {
  readonly text: string;
  readonly value: number;
}

/** Longest formula Excel takes, with room for the sign before it. */
const LONGEST = 8_000;

/** The rows of one of the buyer's tables; null when the workbook has no such table, or one of these columns lacks. */
export function rowsOf(
  { snapshot }: SummaryFacts,
  table: string,
  titles: readonly string[]
): readonly RowCells[] | null {
  const columns = new Map(titles.map((title) => [title, sourceColumn(snapshot, table, title)]));
  if ([...columns.values()].some((column) => column === null)) return null;
  const count = columns.get(titles[0] ?? "")?.values.length ?? 0;
  return Array.from(
    { length: count },
    (_, index): RowCells =>
      (title) =>
        columns.get(title)?.values[index] ?? null
  );
}

/** Whether two texts are one for a comparison of a formula. */
export const isSameText = (left: CellValue, right: string): boolean =>
  typeof left === "string" && left.toLowerCase() === right.toLowerCase();

const product = (factors: readonly Factor[]): string => factors.map(({ text }) => text).join("*");

/** How many rows meet every factor. */
export const countRows = (rows: readonly RowCells[], factors: readonly Factor[]): Computed => ({
  text: `SUMPRODUCT(${factors.length === 1 ? `${product(factors)}*1` : product(factors)})`,
  value: rows.filter((cells) => factors.every(({ holds }) => holds(cells))).length,
});

/** The sum of a column over the rows that meet every factor; a text is no number. */
export const sumRows = (
  rows: readonly RowCells[],
  factors: readonly Factor[],
  table: string,
  title: string
): Computed => ({
  text: `SUMPRODUCT(${product(factors)}${factors.length === 1 ? "*1" : ""},${table}[${title}])`,
  value: rows
    .filter((cells) => factors.every(({ holds }) => holds(cells)))
    .reduce((sum, cells) => {
      const own = cells(title);
      return sum + (typeof own === "number" ? own : 0);
    }, 0),
});

/** One expression less others. */
export const less = (first: Computed, ...others: readonly Computed[]): Computed => ({
  text: [first, ...others].map(({ text }) => text).join("-"),
  value: others.reduce((rest, { value }) => rest - value, first.value),
});

/** Expressions added; zero without any. */
export const added = (all: readonly Computed[]): Computed => ({
  text: all.length === 0 ? "0" : all.map(({ text }) => text).join("+"),
  value: all.reduce((sum, { value }) => sum + value, 0),
});

/**
 * The first expression that gives the engine's figure on the cells as they stand; else the figure alone (a value the
 * engine reads and a formula does not: a date typed as a text).
 */
export function liveCell(candidates: readonly (Computed | null)[], value: number): PlannedCell {
  const own = candidates.find(
    (one) => one !== null && one.text.length < LONGEST && Math.abs(one.value - value) <= 1e-6
  );
  return own ? formula(`=${own.text}`, value) : value;
}

/** Texts that mean the same, each once, whatever their case. */
export const distinctTexts = (texts: readonly string[]): readonly string[] => [
  ...new Map(texts.map((text) => [text.toLowerCase(), text])).values(),
];
