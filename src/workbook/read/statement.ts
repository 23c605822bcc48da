import type { Month } from "../../domain/calendar";
import type { HourColumn } from "../../domain/contract";
import type { Seconds } from "../../domain/numbers";
import type { DeclaredTotal, HourLine, UnreadableCell } from "../../domain/statement";
import { columnLetters } from "../a1";
import { cellAt, plainText, shownText } from "./cells";
import { readMonth } from "./dates";
import { HOUR_COLUMNS, type Field } from "./headers";
import type { Directory } from "./participants";
import { rowKinds, type RowKind } from "./rowKinds";
import { valueOf, type ReadColumn, type Sheet } from "./sheet";
import { declaredTotals } from "./totals";

/** What a statement's rows are read with. */
export interface RowsContext {
  readonly directory: Directory;
  /** A lot as the contract spells it. */
  readonly lotOf: (text: string | null) => string | null;
  /** The lot of a row that names none and whose participant has none. */
  readonly defaultLot: string | null;
  /** The title block's lot, which every row has. */
  readonly titleLot: string | null;
  /** The title block's month, which every row has. */
  readonly titleMonth: Month | null;
  /** The month of a row whose own cannot be read. */
  readonly fallbackMonth: Month | null;
}

/** What stands under a statement's header. */
export interface StatementRows {
  readonly lines: readonly HourLine[];
  readonly unreadable: readonly UnreadableCell[];
  readonly totals: readonly DeclaredTotal[];
}

const textOf = (sheet: Sheet, field: Field, row: number): string | null =>
  plainText(valueOf(sheet, field, row));

function nameOf(sheet: Sheet, row: number): string | null {
  const name = textOf(sheet, "name", row);
  if (name !== null) return name;
  const lastName = textOf(sheet, "lastName", row);
  const firstName = textOf(sheet, "firstName", row);
  if (lastName === null || firstName === null) return lastName ?? firstName;
  return `${lastName} ${firstName}`;
}

/** The participant of a row: as the register spells the identifier, else the only person of that name. */
function identifierOf(
  sheet: Sheet,
  row: number,
  name: string | null,
  directory: Directory
): string | null {
  const written = textOf(sheet, "identifier", row);
  if (written !== null) return directory.byIdentifier(written) ?? written;
  return name === null ? null : (directory.byName(name) ?? directory.byIdentifier(name));
}

type AddressKey = keyof HourLine["cells"];

/** Columns whose cells a line points at: the hours, the first of those that name the participant, support, month. */
function addressColumns({ grid, layout }: Sheet): readonly (readonly [AddressKey, string])[] {
  const letters = (column: number): string => columnLetters(grid.firstColumn + column);
  const participant =
    layout.columns.get("identifier") ??
    layout.columns.get("name") ??
    layout.columns.get("lastName");
  const fields: readonly (readonly [AddressKey, number | undefined])[] = [
    ...HOUR_COLUMNS.map((field) => [field, layout.columns.get(field)] as const),
    ["participant", participant],
    ["support", layout.columns.get("support")],
    ["month", layout.columns.get("month")],
  ];
  return fields.flatMap(([key, column]) => (column === undefined ? [] : [[key, letters(column)]]));
}

function addressesOf(
  columns: readonly (readonly [AddressKey, string])[],
  row: string
): HourLine["cells"] {
  const cells: Partial<Record<AddressKey, string>> = {};
  for (const [key, letters] of columns) cells[key] = letters + row;
  return cells;
}

function unreadableCell(
  sheet: Sheet,
  column: ReadColumn,
  row: number,
  identifier: string | null
): UnreadableCell | null {
  const reading = column.readings[row - sheet.firstRow];
  if (!reading || column.field === "total") return null;
  if (reading.kind === "empty" || reading.kind === "hours") return null;
  const { grid } = sheet;
  const number = grid.firstRow + row + 1;
  const problem: UnreadableCell["problem"] =
    reading.kind === "ambiguous"
      ? { kind: "ambiguous", readings: reading.readings }
      : { kind: reading.kind === "error" ? "error-value" : "not-hours" };
  return {
    cell: `${columnLetters(grid.firstColumn + column.column)}${number.toString()}`,
    header: column.header,
    column: column.field,
    text: shownText(String(grid.values[row]?.[column.column] ?? "")),
    identifier,
    row: number,
    problem,
  };
}

type HoursOf = (field: HourColumn, index: number) => Seconds | null;

function hoursOf(columns: readonly ReadColumn[]): HoursOf {
  const byField = new Map(columns.map(({ field, readings }) => [field, readings]));
  return (field, index) => {
    const reading = byField.get(field)?.[index];
    return reading?.kind === "hours" ? reading.seconds : null;
  };
}

/** The month of a row: the title block's, else its own cell's, else the fallback. */
function monthOfRow(sheet: Sheet, row: number, context: RowsContext): Month | null {
  const column = sheet.layout.columns.get("month");
  if (context.titleMonth !== null || column === undefined) {
    return context.titleMonth ?? context.fallbackMonth;
  }
  return readMonth(cellAt(sheet.grid, row, column)) ?? context.fallbackMonth;
}

function lotOfRow(
  sheet: Sheet,
  row: number,
  identifier: string | null,
  context: RowsContext
): string | null {
  const { directory, lotOf, titleLot, defaultLot } = context;
  if (titleLot !== null) return titleLot;
  const own = textOf(sheet, "lot", row);
  if (own !== null) return lotOf(own);
  const ofParticipant = identifier === null ? null : directory.lotOf(identifier);
  return lotOf(ofParticipant) ?? defaultLot;
}

/** Reads the rows under a statement's header: lines of hours, cells that gave none, declared totals. */
export function readRowsOf(sheet: Sheet, context: RowsContext): StatementRows {
  const { grid, firstRow, hours } = sheet;
  const addresses = addressColumns(sheet);
  const seconds = hoursOf(hours);
  const lines: HourLine[] = [];
  const unreadable: UnreadableCell[] = [];
  const kinds: readonly RowKind[] = rowKinds(sheet, context.directory);
  kinds.forEach((kind, index) => {
    if (kind === "left-out") return;
    const row = firstRow + index;
    const name = kind === "line" ? nameOf(sheet, row) : null;
    const identifier = kind === "line" ? identifierOf(sheet, row, name, context.directory) : null;
    for (const column of hours) {
      const cell = unreadableCell(sheet, column, row, identifier);
      if (cell) unreadable.push(cell);
    }
    if (kind !== "line") return;
    const number = grid.firstRow + row + 1;
    lines.push({
      sheet: grid.name,
      row: number,
      month: monthOfRow(sheet, row, context),
      lot: lotOfRow(sheet, row, identifier, context),
      identifier,
      name,
      support: textOf(sheet, "support", row),
      production: seconds("production", index),
      guidance: seconds("guidance", index),
      training: seconds("training", index),
      internship: seconds("internship", index),
      paidAbsence: seconds("paidAbsence", index),
      supervisor: textOf(sheet, "supervisor", row),
      cells: addressesOf(addresses, number.toString()),
    });
  });
  return { lines, unreadable, totals: declaredTotals(sheet, kinds) };
}
