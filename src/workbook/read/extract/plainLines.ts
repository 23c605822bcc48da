import type { HourColumn } from "../../../domain/contract";
import type { Seconds } from "../../../domain/numbers";
import type { HourLine } from "../../../domain/statement";
import { HOUR_COLUMNS } from "../headers";
import type { ColumnGroup } from "./lines";
import type { HoursColumn } from "./table";

/** A row's who, where and when, as a line tells them. */
export type LineBase = Omit<HourLine, HourColumn | "cells" | "rows" | "absent">;

/** Addresses of a line that are not those of its hours. */
export interface LinePlaces {
  readonly participant: string | null;
  readonly support: string | null;
  readonly month: string | null;
}

/** A group of columns by type of hours, made once for a table. */
export interface TypedGroup {
  readonly group: ColumnGroup;
  readonly columns: readonly HoursColumn[];
  /** Types that have a column here. */
  readonly types: readonly {
    readonly type: HourColumn;
    readonly columns: readonly HoursColumn[];
  }[];
}

/** Sorts a group's columns by type; `type` is that of columns which do not say theirs. */
export function typedGroup(group: ColumnGroup, type: HourColumn | null): TypedGroup {
  const typeOf = ({ code }: HoursColumn): HourColumn | null =>
    code === "hours" || code === "total" ? type : code;
  const types = HOUR_COLUMNS.flatMap((wanted) => {
    const columns = group.columns.filter((column) => typeOf(column) === wanted);
    return columns.length === 0 ? [] : [{ type: wanted, columns }];
  });
  return { group, columns: group.columns, types };
}

/** Whether one of a group's columns holds something in a row, be it refused. */
export const isFilledAt = ({ columns }: TypedGroup, index: number): boolean =>
  columns.some(({ readings }) => {
    const kind = readings[index]?.kind;
    return kind !== undefined && kind !== "empty";
  });

const says = ({ readings }: HoursColumn, index: number): boolean => {
  const kind = readings[index]?.kind;
  return kind === "hours" || kind === "absent";
};

function secondsOf(columns: readonly HoursColumn[], index: number): Seconds | null {
  let seconds: Seconds | null = null;
  for (const { readings } of columns) {
    const reading = readings[index];
    if (reading?.kind === "hours") seconds = (seconds ?? 0) + reading.seconds;
  }
  return seconds;
}

type Hours = Record<HourColumn, Seconds | null>;

/** The line that one row of a plain table is: nothing is gathered, so nothing is kept open. */
export function plainLine(
  base: LineBase,
  { types }: TypedGroup,
  index: number,
  row: string,
  places: LinePlaces
): HourLine {
  const cells: Partial<Record<keyof HourLine["cells"], string>> = {};
  const hours: Hours = { production: null, guidance: null, training: null, internship: null, paidAbsence: null }; // prettier-ignore
  let absent: HourColumn[] | null = null;
  for (const { type, columns } of types) {
    const [first] = columns;
    const told = columns.length === 1 ? first : (columns.find((column) => says(column, index)) ?? first); // prettier-ignore
    cells[type] = (told?.letters ?? "") + row;
    const seconds = secondsOf(columns, index);
    hours[type] = seconds;
    if (seconds !== null || !columns.some(({ readings }) => readings[index]?.kind === "absent")) continue; // prettier-ignore
    (absent ??= []).push(type);
  }
  if (places.participant !== null) cells.participant = places.participant;
  if (places.support !== null) cells.support = places.support;
  if (places.month !== null) cells.month = places.month;
  const line: HourLine = {
    sheet: base.sheet,
    row: base.row,
    month: base.month,
    lot: base.lot,
    identifier: base.identifier,
    name: base.name,
    support: base.support,
    production: hours.production,
    guidance: hours.guidance,
    training: hours.training,
    internship: hours.internship,
    paidAbsence: hours.paidAbsence,
    supervisor: base.supervisor,
    cells,
  };
  return absent === null ? line : { ...line, absent };
}
