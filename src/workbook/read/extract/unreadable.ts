import type { HourColumn } from "../../../domain/contract";
import type { HiddenHours, UnreadableCell } from "../../../domain/statement";
import { shownText } from "../cells";
import type { RowKind } from "../rowKinds";
import { addressAt, type HoursColumn, type Table } from "./table";

/** The text of a cell as it may be repeated. */
const textAt = ({ grid }: Table, row: number, column: number): string =>
  shownText(String(grid.values[row]?.[column] ?? ""));

/** A cell of hours that gave none, with why; null for one that was read, or is empty. */
export function unreadableCell(
  table: Table,
  column: HoursColumn,
  row: number,
  identifier: string | null,
  type: HourColumn | null
): UnreadableCell | null {
  const reading = column.readings[row - table.firstRow];
  if (!reading || column.code === "total") return null;
  if (reading.kind === "empty" || reading.kind === "hours" || reading.kind === "absent")
    return null;
  const number = table.grid.firstRow + row + 1;
  const problem: UnreadableCell["problem"] =
    reading.kind === "ambiguous"
      ? { kind: "ambiguous", readings: reading.readings }
      : { kind: reading.kind === "error" ? "error-value" : "not-hours" };
  return {
    cell: `${column.letters}${number.toString()}`,
    header: column.header,
    column: column.code === "hours" ? (type ?? "production") : column.code,
    text: textAt(table, row, column.column),
    identifier,
    row: number,
    problem,
  };
}

/** Hours of a type that is none of the contract's: refused once for the row. */
export function unknownType(
  table: Table,
  column: HoursColumn,
  row: number,
  identifier: string | null
): UnreadableCell {
  const number = table.grid.firstRow + row + 1;
  const typeColumn = table.texts.get("hourType");
  return {
    cell: addressAt(table.grid, row, typeColumn ?? column.column),
    header: headerOf(table, typeColumn) ?? column.header,
    column: "production",
    text: textAt(table, row, typeColumn ?? column.column),
    identifier,
    row: number,
    problem: { kind: "unknown-type" },
  };
}

function headerOf({ grid, headerLast }: Table, column: number | undefined): string | null {
  const text = column === undefined ? null : grid.values[headerLast]?.[column];
  return typeof text === "string" ? shownText(text) : null;
}

/** Hours of lines that stand in hidden rows and columns: one entry for each row or column that carries some. */
export function hiddenHours(table: Table, kinds: readonly RowKind[]): readonly HiddenHours[] {
  const { grid, firstRow, hours } = table;
  const hiddenRows = new Set(grid.hiddenRows.map((row) => row - grid.firstRow));
  const hiddenColumns = new Set(grid.hiddenColumns.map((column) => column - grid.firstColumn));
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return [];
  const found: HiddenHours[] = [];
  const told = (
    kind: HiddenHours["kind"],
    cells: readonly (readonly [HoursColumn, number])[]
  ): void => {
    // prettier-ignore
    let sum = 0;
    let first: string | null = null;
    for (const [column, index] of cells) {
      const reading = column.readings[index];
      if (reading?.kind !== "hours" || reading.seconds === 0) continue;
      sum += reading.seconds;
      first ??= `${column.letters}${(grid.firstRow + firstRow + index + 1).toString()}`;
    }
    if (first !== null) found.push({ kind, cell: first, hours: sum });
  };
  const lines = kinds.flatMap((kind, index) => (kind === "line" ? [index] : []));
  const leftToRight = [...hours].sort((left, right) => left.column - right.column);
  for (const index of lines) {
    if (!hiddenRows.has(firstRow + index)) continue;
    told("row", leftToRight.map((column) => [column, index] as const)); // prettier-ignore
  }
  for (const column of leftToRight) {
    if (!hiddenColumns.has(column.column)) continue;
    told("column", lines.map((index) => [column, index] as const)); // prettier-ignore
  }
  return found;
}
