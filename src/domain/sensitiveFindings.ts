import { personKey } from "./outcome";
import type { CheckContext } from "./rules/rule";
import type { HourLine, MonthlyStatement, SensitiveCell, SensitiveKind } from "./statement";

/** A place with personal data, with what its sheet says of it. */
export interface SensitivePlace {
  readonly cell: SensitiveCell;
  readonly statement: MonthlyStatement | null;
  readonly line: HourLine | null;
  /** The person of the row, for subjects; null when the row names nobody or the finding is about a column. */
  readonly person: string | null;
}

const rowOf = (cell: string): number => Number(cell.replace(/\D/g, ""));

/**
 * The places that hold data of these kinds, wherever they stand: in sheets that count, in replaced ones, in input
 * tables.
 */
export function sensitivePlaces(
  { submitted }: Pick<CheckContext, "submitted">,
  kinds: readonly SensitiveKind[]
): readonly SensitivePlace[] {
  const statements = new Map(submitted.statements.map((one) => [one.sheet, one]));
  const rows = new Map<string, ReadonlyMap<number, HourLine>>();
  const lineAt = (statement: MonthlyStatement, row: number): HourLine | null => {
    const known =
      rows.get(statement.sheet) ??
      new Map([...statement.lines].reverse().map((line) => [line.row, line]));
    rows.set(statement.sheet, known);
    return known.get(row) ?? null;
  };
  return submitted.sensitive
    .filter(({ kind }) => kinds.includes(kind))
    .map((cell) => {
      const statement = statements.get(cell.sheet) ?? null;
      const line = statement === null ? null : lineAt(statement, rowOf(cell.cell));
      return { cell, statement, line, person: line === null ? null : personKey(line) };
    });
}
