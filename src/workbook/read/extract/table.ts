import type { Day, Month } from "../../../domain/calendar";
import type { HourColumn } from "../../../domain/contract";
import { columnLetters } from "../../a1";
import type { CellValue, Grid } from "../../grid";
import type { HeaderBlock, MeaningCode, RecognisedColumn } from "../../mapping";
import { cellAt, isBlank, type Cell } from "../cells";
import { HOUR_COLUMNS } from "../headers";
import {
  isCross,
  readHours,
  resolveColumn,
  type HoursColumnKind,
  type HoursReading,
} from "../hours";

/** Columns that hold no hours. */
export type TextCode =
  "identifier" | "name" | "lastName" | "firstName" | "support" | "lot" | "month" | "date" | "hourType" | "supervisor" | "observations"; // prettier-ignore

const TEXT_CODES: ReadonlySet<MeaningCode> = new Set<TextCode>([
  "identifier", "name", "lastName", "firstName", "support", "lot", "month", "date", "hourType",
  "supervisor", "observations",
]); // prettier-ignore

const isTextCode = (code: MeaningCode): code is TextCode => TEXT_CODES.has(code);

/** A column of hours, read. Its cells go by their index from the table's first row. */
export interface HoursColumn {
  /** 0-based within the used range. */
  readonly column: number;
  readonly letters: string;
  readonly header: string;
  /** `hours` is a type that the row, the section or the title says. */
  readonly code: HourColumn | "hours" | "total";
  readonly support: string | null;
  readonly month: Month | null;
  readonly day: number | null;
  readonly date: Day | null;
  readonly readings: readonly HoursReading[];
}

/** One header and what stands under it. Rows and columns are 0-based within the used range. */
export interface Table {
  readonly grid: Grid;
  readonly headerFirst: number;
  readonly headerLast: number;
  readonly firstRow: number;
  readonly end: number;
  readonly texts: ReadonlyMap<TextCode, number>;
  /** By type, then left to right; totals apart. */
  readonly hours: readonly HoursColumn[];
  readonly totals: readonly HoursColumn[];
  readonly isRepeat: boolean;
}

interface Slot {
  readonly found: RecognisedColumn;
  readonly column: number;
  readonly kind: HoursColumnKind;
}

const CODE_ORDER: readonly string[] = [...HOUR_COLUMNS, "hours", "total"];

const isDaySlot = ({ kind }: Slot): boolean => kind.isDay === true;

function cellsOf(grid: Grid, first: number, end: number, column: number): readonly Cell[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) =>
    cellAt(grid, first + index, column)
  );
}

interface RawColumn {
  readonly readings: readonly HoursReading[];
  readonly isSettled: boolean;
}

/** The cells of a column one by one; they are looked at together only when one of them needs its neighbours. */
function readColumn(grid: Grid, first: number, end: number, { column, kind }: Slot): RawColumn {
  const readings: HoursReading[] = [];
  let isSettled = true;
  for (let row = first; row < end; row += 1) {
    const value = grid.values[row]?.[column] ?? null;
    const reading = readHours(value, grid.formats[row]?.[column] ?? "General", kind);
    if (reading.kind === "ambiguous" || (reading.kind === "not-hours" && isCross(value))) {
      isSettled = false;
    }
    readings.push(reading);
  }
  return { readings, isSettled };
}

/** The day columns of a grid settle each other's doubtful texts, as one column would. */
function resolveTogether(
  grid: Grid,
  first: number,
  end: number,
  slots: readonly Slot[]
): readonly (readonly HoursReading[])[] {
  const height = Math.max(0, end - first);
  const cells = slots.flatMap(({ column }) => cellsOf(grid, first, end, column));
  const readings = resolveColumn(cells, slots[0]?.kind);
  return slots.map((_, index) => readings.slice(index * height, (index + 1) * height));
}

function readSlots(
  grid: Grid,
  first: number,
  end: number,
  slots: readonly Slot[]
): ReadonlyMap<Slot, readonly HoursReading[]> {
  const raw = slots.map((slot) => [slot, readColumn(grid, first, end, slot)] as const);
  const known = new Map(raw.map(([slot, { readings }]) => [slot, readings]));
  const open = raw.filter(([, { isSettled }]) => !isSettled).map(([slot]) => slot);
  for (const slot of open.filter((one) => !isDaySlot(one))) {
    known.set(slot, resolveColumn(cellsOf(grid, first, end, slot.column), slot.kind));
  }
  if (!open.some(isDaySlot)) return known;
  const days = slots.filter(isDaySlot);
  const together = resolveTogether(grid, first, end, days);
  days.forEach((slot, index) => known.set(slot, together[index] ?? []));
  return known;
}

function textColumns(grid: Grid, block: HeaderBlock): ReadonlyMap<TextCode, number> {
  const texts = new Map<TextCode, number>();
  for (const { column, meaning } of block.columns) {
    if (!isTextCode(meaning.code) || texts.has(meaning.code)) continue;
    texts.set(meaning.code, column - grid.firstColumn);
  }
  return texts;
}

/** Lays a block's meanings over the grid and reads its columns of hours. */
export function openTable(grid: Grid, block: HeaderBlock): Table {
  const firstRow = Math.max(0, block.headerLast + 1 - grid.firstRow);
  const end = Math.max(firstRow, Math.min(grid.values.length, block.end - grid.firstRow));
  const slots = block.columns
    .filter(({ meaning }) => CODE_ORDER.includes(meaning.code))
    .map((found): Slot => {
      const { unit, day, date } = found.meaning;
      const isDay = day !== undefined || date !== undefined;
      return { found, column: found.column - grid.firstColumn, kind: { unit, isDay } };
    });
  const readings = readSlots(grid, firstRow, end, slots);
  const columns = slots
    .map((slot): HoursColumn => {
      const { code, support, month, day, date } = slot.found.meaning;
      return {
        column: slot.column,
        letters: columnLetters(slot.found.column),
        header: slot.found.header,
        code: code as HoursColumn["code"],
        support: support ?? null,
        month: month ?? null,
        day: day ?? null,
        date: date ?? null,
        readings: readings.get(slot) ?? [],
      };
    })
    .sort((left, right) => CODE_ORDER.indexOf(left.code) - CODE_ORDER.indexOf(right.code));
  return {
    grid,
    headerFirst: Math.max(0, block.headerFirst - grid.firstRow),
    headerLast: firstRow - 1,
    firstRow,
    end,
    texts: textColumns(grid, block),
    hours: columns.filter(({ code }) => code !== "total"),
    totals: columns.filter(({ code }) => code === "total"),
    isRepeat: block.isRepeat,
  };
}

/** A cell's value in a column of texts, in a row of the used range; null without that column. */
export function valueOf({ grid, texts }: Table, code: TextCode, row: number): CellValue {
  const column = texts.get(code);
  return column === undefined ? null : (grid.values[row]?.[column] ?? null);
}

/** Whether a row holds anything in a column, whatever it is. */
export const hasValue = (table: Table, code: TextCode, row: number): boolean =>
  !isBlank(valueOf(table, code, row));

/** A1 address of a cell of the used range. */
export const addressAt = (grid: Grid, row: number, column: number): string =>
  `${columnLetters(grid.firstColumn + column)}${(grid.firstRow + row + 1).toString()}`;

/**
 * Whether the rows of a person in a month are parts of one line: one row per day or per type of hours, one column per
 * day.
 */
export const gathersRows = ({ texts, hours }: Table): boolean =>
  texts.has("date") ||
  (texts.has("hourType") && hours.some(({ code }) => code === "hours")) ||
  hours.some(({ day, date }) => day !== null || date !== null);
