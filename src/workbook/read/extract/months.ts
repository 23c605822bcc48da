import { monthOf, monthOfDay, yearOfMonth, type Month } from "../../../domain/calendar";
import type { SeenMonth } from "../../../domain/statement";
import type { CellValue } from "../../grid";
import { cellAt, isBlank, type Cell } from "../cells";
import { monthOfYearlessDay, readDay, readMonth } from "../dates";
import type { RowsFound } from "../rowKinds";
import type { TitleBlock } from "../titleBlock";
import { addressAt, type Table } from "./table";

/** What is known of a sheet's month before its rows are looked at. */
export interface MonthSources {
  readonly chosen: Month | null;
  readonly title: TitleBlock;
  readonly nameMonth: Month | null;
}

/** A row's own month; undefined when its cell is blank or gives a day of an unnamed month. */
type OwnMonth = Month | null | undefined;

const DAY_NUMBER = /^(?:[a-z]{1,8}\.? ?)?\d{1,2}(?:er)?$/i;

/** The year a text without one is in: the title's, else that of the month that is known. */
const yearKnown = ({ chosen, title, nameMonth }: MonthSources): number | null => {
  const month = chosen ?? title.month ?? nameMonth;
  return title.year ?? (month === null ? null : yearOfMonth(month));
};

function monthOfDate({ value, format }: Cell, year: number | null): OwnMonth {
  if (isBlank(value)) return undefined;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 31) {
    return undefined;
  }
  const day = readDay({ value, format });
  if (day !== null) return monthOfDay(day);
  if (typeof value !== "string") return null;
  if (DAY_NUMBER.test(value.trim())) return undefined;
  const month = monthOfYearlessDay(value);
  if (month !== null) return year === null ? null : monthOf(year, month);
  return readMonth({ value, format }, year);
}

/** Months of the rows of a table, by a cell of their own: «Mois», else a date. */
export interface RowMonths {
  readonly column: number | null;
  readonly of: (row: number) => OwnMonth;
}

export function rowMonths(table: Table, sources: MonthSources): RowMonths {
  const isDate = !table.texts.has("month");
  const column = table.texts.get("month") ?? table.texts.get("date");
  if (column === undefined) return { column: null, of: () => undefined };
  const year = yearKnown(sources);
  const known = new Map<CellValue, OwnMonth>();
  const read = (cell: Cell): OwnMonth => {
    if (isDate) return monthOfDate(cell, year);
    return isBlank(cell.value) ? undefined : readMonth(cell, year);
  };
  const of = (row: number): OwnMonth => {
    const cell = cellAt(table.grid, row, column);
    if (known.has(cell.value)) return known.get(cell.value);
    const month = read(cell);
    known.set(cell.value, month);
    return month;
  };
  return { column, of };
}

/** One table with its rows told apart. */
export interface OpenedTable {
  readonly table: Table;
  readonly rows: RowsFound;
  readonly months: RowMonths;
}

interface ColumnMonth {
  readonly month: Month;
  readonly cell: string;
}

/** Distinct months of the rows' own cells, and of the headers of columns, each with its first cell. */
function columnMonths(tables: readonly OpenedTable[]): readonly ColumnMonth[] {
  const found = new Map<Month, string>();
  const add = (month: Month, cell: string): void => {
    if (!found.has(month)) found.set(month, cell);
  };
  for (const { table, rows, months } of tables) {
    for (const { month, date, letters } of table.hours) {
      const own = month ?? (date === null ? null : monthOfDay(date));
      const row = (table.grid.firstRow + table.headerLast + 1).toString();
      if (own !== null) add(own, letters + row);
    }
    const { column } = months;
    if (column === null) continue;
    rows.kinds.forEach((kind, index) => {
      if (kind !== "line") return;
      const month = months.of(table.firstRow + index);
      if (month !== null && month !== undefined && !found.has(month)) {
        add(month, addressAt(table.grid, table.firstRow + index, column));
      }
    });
  }
  return [...found].map(([month, cell]) => ({ month, cell }));
}

/** The month of a sheet, where it was read, and the month of a row that gives none. */
export interface SheetMonth {
  readonly month: Month | null;
  readonly source: SeenMonth["source"] | null;
  readonly seen: readonly SeenMonth[];
  /** A person's choice, else the title's: every row has it. */
  readonly ofAll: Month | null;
  /** Months that columns' headers give hold for their own hours only where they differ. */
  readonly severalColumns: boolean;
  /** For a row whose own cell is blank or absent. */
  readonly ofBlank: Month | null;
  /** For a row whose own cell cannot be read. */
  readonly ofUnreadable: Month | null;
}

const distinctHeaderMonths = (tables: readonly OpenedTable[]): number =>
  new Set(
    tables.flatMap(({ table }) =>
      table.hours.flatMap(({ month, date }) => month ?? (date === null ? [] : monthOfDay(date)))
    )
  ).size;

/** Months announced between tables: «Février 2026» over the second one. */
const sectionMonths = (tables: readonly OpenedTable[]): readonly ColumnMonth[] =>
  tables.flatMap(({ rows }) => [...rows.sections.values()].flatMap(({ month }) => month ?? []));

/**
 * The month of a sheet, in the order of belief: a person's choice, the title block, a column (or the titles of parts of
 * the sheet), the sheet's name.
 */
export function sheetMonth(tables: readonly OpenedTable[], sources: MonthSources): SheetMonth {
  const { chosen, title, nameMonth } = sources;
  const columns = columnMonths(tables);
  const sections = sectionMonths(tables);
  const own = [...columns, ...sections];
  const distinct = new Set(own.map(({ month }) => month));
  const severalColumns = distinctHeaderMonths(tables) > 1;
  const isSeveral = severalColumns || sections.some(({ month }) => month !== title.month);
  const inColumns: readonly SeenMonth[] =
    distinct.size === 1 || (title.month !== null && !isSeveral)
      ? own
          .filter(({ month }, index) => own.findIndex((other) => other.month === month) === index)
          .map(({ month, cell }) => ({ month, source: "column", cell }))
      : [];
  const inName: readonly SeenMonth[] =
    nameMonth === null ? [] : [{ month: nameMonth, source: "sheet-name", cell: null }];
  const seen: readonly SeenMonth[] =
    chosen === null
      ? [...title.months, ...inColumns, ...(isSeveral ? [] : inName)]
      : [{ month: chosen, source: "chosen", cell: null }];
  const ofAll = chosen ?? title.month;
  const first = own[0]?.month ?? null;
  const month = ofAll ?? first ?? nameMonth;
  const source: SheetMonth["source"] =
    chosen !== null ? "chosen" : title.month !== null ? "title" : first !== null ? "column" : nameMonth === null ? null : "sheet-name"; // prettier-ignore
  const [only] = distinct;
  const unique = distinct.size === 1 ? (only ?? null) : null;
  return {
    month,
    source,
    seen,
    ofAll,
    severalColumns,
    ofBlank: nameMonth ?? unique,
    ofUnreadable: nameMonth,
  };
}
