import type { Period } from "../../../domain/calendar";
import { fold } from "../../../domain/folding";
import type { CellValue } from "../../grid";
import type { PlannedCell } from "../../plan";
import { formula } from "../builder";
import { sourceColumn } from "../sources";
import { dateText, type SummaryFacts } from "./facts";

/** One condition on a column of the buyer's own table, as a criterion of a sum and as what it means. */
export interface Condition {
  readonly column: string;
  readonly criterion: string;
  readonly holds: (value: CellValue) => boolean;
}

/** The day stands within the period. */
export const within = (column: string, { from, to }: Period): readonly Condition[] => [
  {
    column,
    criterion: `">="&${dateText(from)}`,
    holds: (value) => typeof value === "number" && value >= from,
  },
  {
    column,
    criterion: `"<="&${dateText(to)}`,
    holds: (value) => typeof value === "number" && value <= to,
  },
];

/** The text is this one, whatever its case. */
export const is = (column: string, text: string): Condition => ({
  column,
  criterion: `"${text.replace(/"/g, '""')}"`,
  holds: (value) => typeof value === "string" && value.toLowerCase() === text.toLowerCase(),
});

/** The text contains a word, whatever its case. */
export const contains = (column: string, word: string): Condition => ({
  column,
  criterion: `"*${word}*"`,
  holds: (value) => typeof value === "string" && value.toLowerCase().includes(word.toLowerCase()),
});

/** The cell holds a number (a date). */
export const isFilled = (column: string): Condition => ({
  column,
  criterion: '">0"',
  holds: (value) => typeof value === "number" && value > 0,
});

/** A term of a figure: a sum of a column (a count without one) over the rows that meet every condition. */
export interface Term {
  readonly sign: 1 | -1;
  readonly sum: string | null;
  readonly conditions: readonly Condition[];
}

interface Computed {
  readonly text: string;
  readonly value: number;
}

function computed(facts: SummaryFacts, table: string, { sum, conditions }: Term): Computed | null {
  const columns = conditions.map(({ column }) => sourceColumn(facts.snapshot, table, column));
  const summed = sum === null ? null : sourceColumn(facts.snapshot, table, sum);
  if (columns.some((column) => column === null) || (sum !== null && !summed)) return null;
  const count = columns[0]?.values.length ?? 0;
  let value = 0;
  for (let index = 0; index < count; index += 1) {
    const isMine = conditions.every(({ holds }, rank) =>
      holds(columns[rank]?.values[index] ?? null)
    );
    const own = summed?.values[index];
    if (isMine) value += sum === null ? 1 : typeof own === "number" ? own : 0;
  }
  const criteria = conditions.map(
    ({ column, criterion }) => `${table}[${column}],${criterion}`
  );
  return {
    text: sum === null ? `COUNTIFS(${criteria.join(",")})` : `SUMIFS(${table}[${sum}],${criteria.join(",")})`,
    value,
  };
} // prettier-ignore

/** The table's name as Excel knows it, or null when the workbook has none. */
const hasTable = ({ snapshot }: SummaryFacts, table: string): boolean =>
  snapshot.tables.some(({ name }) => fold(name) === fold(table));

/**
 * A figure over one of the buyer's tables: a live formula where it gives the engine's value on the cells as they stand;
 * else the value alone (a role written otherwise, a date that follows from the contract).
 */
export function registerFigure(
  facts: SummaryFacts,
  table: string,
  terms: readonly Term[],
  value: number
): PlannedCell {
  const parts = hasTable(facts, table) ? terms.map((term) => computed(facts, table, term)) : [null];
  const total = parts.reduce((sum, part, index) => sum + (terms[index]?.sign ?? 1) * (part?.value ?? 0), 0); // prettier-ignore
  if (parts.some((part) => part === null) || Math.abs(total - value) > 1e-6) return value;
  const text = parts
    .map((part, index) => `${terms[index]?.sign === -1 ? "-" : index === 0 ? "" : "+"}${part?.text ?? ""}`)
    .join(""); // prettier-ignore
  return formula(`=${text}`, value);
}
