import { monthOfDay, type Month } from "../../../domain/calendar";
import type { HourColumn } from "../../../domain/contract";
import type { Seconds } from "../../../domain/numbers";
import type { HourLine } from "../../../domain/statement";
import { HOUR_COLUMNS } from "../headers";
import type { HoursColumn, Table } from "./table";

/** Columns of hours of one support and one month; of the row's own where they say none. */
export interface ColumnGroup {
  readonly support: string | null;
  readonly month: Month | null;
  readonly columns: readonly HoursColumn[];
}

const monthOfColumn = ({ month, date }: HoursColumn): Month | null =>
  month ?? (date === null ? null : monthOfDay(date));

/** Groups a table's columns; the rows' own support and month come first. */
export function columnGroups({ hours }: Table, severalMonths: boolean): readonly ColumnGroup[] {
  const groups = new Map<string, { support: string | null; month: Month | null; columns: HoursColumn[] }>(); // prettier-ignore
  for (const column of hours) {
    const month = severalMonths ? monthOfColumn(column) : null;
    const key = `${(month ?? "").toString()}|${column.support ?? ""}`;
    const group = groups.get(key);
    if (group) group.columns.push(column);
    else groups.set(key, { support: column.support, month, columns: [column] });
  }
  const isBase = ({ support, month }: ColumnGroup): number =>
    (support === null ? 0 : 1) + (month === null ? 0 : 1);
  return [...groups.values()].sort((left, right) => isBase(left) - isBase(right));
}

/** Hours of one type in a row: those of its columns added up. */
interface TypeHours {
  readonly seconds: Seconds | null;
  readonly isAbsent: boolean;
  readonly cell: string;
}

export type RowHours = Readonly<Partial<Record<HourColumn, TypeHours>>>;

/** What a row's columns of one group hold. */
export interface GroupHours {
  readonly hours: RowHours;
  /** Something stands there, be it refused. */
  readonly isFilled: boolean;
}

function added(
  known: TypeHours | undefined,
  column: HoursColumn,
  index: number,
  row: string
): TypeHours {
  // prettier-ignore
  const reading = column.readings[index];
  const seconds = reading?.kind === "hours" ? reading.seconds : null;
  const isAbsent = reading?.kind === "absent";
  if (!known) return { seconds, isAbsent, cell: column.letters + row };
  const isFirst = known.seconds === null && !known.isAbsent && (seconds !== null || isAbsent);
  return {
    seconds: seconds === null ? known.seconds : (known.seconds ?? 0) + seconds,
    isAbsent: known.isAbsent || isAbsent,
    cell: isFirst ? column.letters + row : known.cell,
  };
}

/** Reads a row's hours in a group of columns. `type` is that of columns which do not say theirs. */
export function groupHours(
  group: ColumnGroup,
  index: number,
  row: string,
  type: HourColumn | null
): GroupHours {
  const hours: Partial<Record<HourColumn, TypeHours>> = {};
  let isFilled = false;
  for (const column of group.columns) {
    const { code } = column;
    const own = code === "hours" || code === "total" ? type : code;
    const kind = column.readings[index]?.kind;
    if (kind !== undefined && kind !== "empty") isFilled = true;
    if (own !== null) hours[own] = added(hours[own], column, index, row);
  }
  return { hours, isFilled };
}

/** A line being gathered from one or several rows. */
export interface LineDraft {
  readonly line: Omit<HourLine, HourColumn | "cells" | "rows" | "absent">;
  readonly cells: HourLine["cells"];
  readonly hours: RowHours;
  readonly rows: readonly number[];
  /** The section it stands in. */
  readonly section: number;
}

function sum(known: TypeHours | undefined, more: TypeHours | undefined): TypeHours | undefined {
  if (!known || !more) return known ?? more;
  const isFirst = known.seconds === null && !known.isAbsent && (more.seconds !== null || more.isAbsent); // prettier-ignore
  return {
    seconds: more.seconds === null ? known.seconds : (known.seconds ?? 0) + more.seconds,
    isAbsent: known.isAbsent || more.isAbsent,
    cell: isFirst ? more.cell : known.cell,
  };
}

/** A draft with another row's hours added. */
export function merged(draft: LineDraft, more: LineDraft): LineDraft {
  const hours: Partial<Record<HourColumn, TypeHours>> = {};
  for (const type of HOUR_COLUMNS) {
    const both = sum(draft.hours[type], more.hours[type]);
    if (both) hours[type] = both;
  }
  const [row] = more.rows;
  const isNew = row !== undefined && draft.rows.at(-1) !== row;
  const { name, supervisor } = draft.line;
  return {
    ...draft,
    line: {
      ...draft.line,
      name: name ?? more.line.name,
      supervisor: supervisor ?? more.line.supervisor,
    },
    hours,
    rows: isNew ? [...draft.rows, row] : draft.rows,
  };
}

/** Whether two drafts have hours of a same type. */
export const overlaps = (one: LineDraft, other: LineDraft): boolean =>
  HOUR_COLUMNS.some((type) => {
    const [left, right] = [one.hours[type], other.hours[type]];
    const says = (hours: TypeHours | undefined): boolean =>
      hours !== undefined && (hours.seconds !== null || hours.isAbsent);
    return says(left) && says(right);
  });

/** A line as it is counted. */
export function finished({ line, cells, hours, rows }: LineDraft): HourLine {
  const all: Partial<Record<keyof HourLine["cells"], string>> = {};
  const absent: HourColumn[] = [];
  for (const type of HOUR_COLUMNS) {
    const found = hours[type];
    if (!found) continue;
    all[type] = found.cell;
    if (found.isAbsent && found.seconds === null) absent.push(type);
  }
  return {
    ...line,
    production: hours.production?.seconds ?? null,
    guidance: hours.guidance?.seconds ?? null,
    training: hours.training?.seconds ?? null,
    internship: hours.internship?.seconds ?? null,
    paidAbsence: hours.paidAbsence?.seconds ?? null,
    cells: Object.assign(all, cells),
    ...(rows.length > 1 ? { rows } : {}),
    ...(absent.length > 0 ? { absent } : {}),
  };
}
