import type { HourColumn } from "../../domain/contract";
import { SECONDS_PER_HOUR, type Seconds } from "../../domain/numbers";
import type { DeclaredTotal } from "../../domain/statement";
import type { HoursColumn, Table } from "./extract/table";
import type { RowKind } from "./rowKinds";

/** Statements print hours with two decimals: sums that differ by less agree. */
const TOLERANCE = SECONDS_PER_HOUR / 100;

/** Boundaries looked at one by one when no sum agrees. */
const NEAREST = 64;

/**
 * Sums of a column as its rows go by. A total may be of the rows since any earlier total, section or header: the sum
 * of the rows after each of these boundaries is one it may declare.
 */
export class RunningSums {
  private all: Seconds = 0;
  private sinceTotal: Seconds = 0;
  private readonly boundaries = new Map<number, Seconds>([[0, 0]]);
  private readonly latest: Seconds[] = [0];
  private isPending = false;
  /** Rows' own totals that could not be read leave nothing to compare with. */
  public isWhole = true;
  /** Some row fills the column. */
  public isFilled = false;

  public add(seconds: Seconds): void {
    if (this.isPending) {
      this.boundaries.set(Math.round(this.all / TOLERANCE), this.all);
      this.latest.push(this.all);
      if (this.latest.length > NEAREST) this.latest.shift();
      this.isPending = false;
    }
    this.all += seconds;
    this.sinceTotal += seconds;
  }

  /** The sum of every row so far; null before the first one. */
  public soFar(): Seconds | null {
    return this.isFilled ? this.all : null;
  }

  /** A total, a section or a header: what follows may be summed by itself. */
  public cut(isTotal: boolean): void {
    this.isPending = true;
    if (isTotal) this.sinceTotal = 0;
  }

  /** The sum that a declared total is to be compared with: one that agrees, else the nearest. */
  public summedFor(declared: Seconds, isSubtotal: boolean): Seconds {
    if (Math.abs(declared - this.sinceTotal) <= TOLERANCE) return this.sinceTotal;
    const bucket = Math.round((this.all - declared) / TOLERANCE);
    const near = [bucket - 1, bucket, bucket + 1]
      .flatMap((key) => this.boundaries.get(key) ?? [])
      .map((start) => this.all - start)
      .find((sum) => Math.abs(sum - declared) <= TOLERANCE);
    if (near !== undefined) return near;
    if (isSubtotal && !this.isPending) return this.sinceTotal;
    const sums = isSubtotal ? this.latest.map((start) => this.all - start) : [this.all, this.sinceTotal]; // prettier-ignore
    return sums.reduce((best, sum) =>
      Math.abs(declared - sum) < Math.abs(declared - best) ? sum : best
    );
  }
}

/** Sums of every column of a sheet, kept from one table to the next by what the columns mean. */
export class SheetSums {
  private readonly sums = new Map<string, RunningSums>();

  public of(key: string): RunningSums {
    const known = this.sums.get(key);
    if (known) return known;
    const created = new RunningSums();
    this.sums.set(key, created);
    return created;
  }

  public cut(isTotal: boolean): void {
    for (const sums of this.sums.values()) sums.cut(isTotal);
  }
}

/** One column with the sums it is compared with, whatever table it is met in. */
interface SummedColumn {
  readonly column: HoursColumn;
  readonly key: string;
}

/** Columns of a same meaning are told apart by their order. */
function summedColumns({ hours, totals }: Table): readonly SummedColumn[] {
  const seen = new Map<string, number>();
  return [...hours, ...totals].map((column) => {
    const { code, support, month, day, date } = column;
    const meaning = [code, support, month, day, date].join("|");
    const rank = (seen.get(meaning) ?? 0) + 1;
    seen.set(meaning, rank);
    return { column, key: `${meaning}|${rank.toString()}` };
  });
}

/** What the declared totals of a table need of its rows. */
export interface TotalledRows {
  readonly kinds: readonly RowKind[];
  /** The type of hours that a row says, in tables where one column says it. */
  readonly typeOf: ((row: number) => HourColumn | null) | null;
}

const declaredColumn = ({ code }: HoursColumn, type: HourColumn | null): DeclaredTotal["column"] =>
  code === "hours" ? (type ?? "total") : code;

const isTotal = (kind: RowKind): boolean => kind === "total" || kind === "subtotal";

/**
 * The totals that a table declares, in the order of its rows: under what they sum, or over it where a total stands
 * before the first row.
 */
export function declaredTotals(
  table: Table,
  rows: TotalledRows,
  sums: SheetSums
): readonly DeclaredTotal[] {
  const { kinds } = rows;
  const first = kinds.findIndex(isTotal);
  const isAbove = first >= 0 && first < kinds.indexOf("line");
  const down = kinds.map((_, index) => index);
  if (!isAbove) return totalsAlong(table, rows, sums, down);
  return [...totalsAlong(table, rows, new SheetSums(), [...down].reverse())].reverse();
}

/** The totals met along the rows, taken in an order, each compared with sums of the rows before it. */
function totalsAlong(
  table: Table,
  { kinds, typeOf }: TotalledRows,
  sums: SheetSums,
  order: readonly number[]
): readonly DeclaredTotal[] {
  const { grid, firstRow } = table;
  const columns = summedColumns(table);
  const open = columns.map(({ column, key }) => ({ column, key, sums: sums.of(key) }));
  const totals: DeclaredTotal[] = [];
  sums.cut(false);
  order.forEach((index) => {
    const kind = kinds[index];
    if (kind === undefined || kind === "left-out") return;
    if (kind === "section") {
      sums.cut(false);
      return;
    }
    const row = firstRow + index;
    const type = typeOf === null ? null : typeOf(row);
    for (const { column, key, sums: own } of open) {
      const reading = column.readings[index];
      const seconds = reading?.kind === "hours" ? reading.seconds : null;
      const typed = typeOf === null || type === null ? null : sums.of(`${key}|${type}`);
      if (kind === "line") {
        for (const each of typed === null ? [own] : [own, typed]) {
          each.add(seconds ?? 0);
          if (seconds !== null) each.isFilled = true;
          const kindRead = reading?.kind ?? "empty";
          if (kindRead !== "hours" && kindRead !== "empty" && kindRead !== "absent") each.isWhole = false; // prettier-ignore
        }
        continue;
      }
      const compared = typed ?? own;
      // A report before the first row comes from elsewhere.
      if (kind === "carried" && compared.soFar() === null) continue;
      if (seconds === null || (column.code === "total" && !(compared.isWhole && compared.isFilled))) continue; // prettier-ignore
      totals.push({
        column: declaredColumn(column, type),
        header: column.header,
        cell: `${column.letters}${(grid.firstRow + row + 1).toString()}`,
        declared: seconds,
        summed: compared.summedFor(seconds, kind === "subtotal"),
      });
    }
    if (isTotal(kind)) sums.cut(true);
  });
  return totals;
}

type Sums = Partial<Record<HourColumn, Seconds>>;

/** The sums a row's own total may be: with or without PMSMP and absences. */
function rowSums(hours: Sums, untyped: Seconds): readonly Seconds[] {
  const of = (type: HourColumn): Seconds => hours[type] ?? 0;
  const base = untyped + of("production") + of("guidance") + of("training");
  const [internship, absence] = [of("internship"), of("paidAbsence")];
  return [base + internship + absence, base, base + internship, base + absence];
}

/** Hours columns that a total covers: of its support and month where it says them. */
function coveredBy(total: HoursColumn, { hours }: Table): readonly HoursColumn[] {
  return hours.filter(
    ({ support, month }) =>
      (total.support === null || total.support === support) &&
      (total.month === null || total.month === month)
  );
}

/** Columns between a total and the one before it: what it sums where others stand beyond it. */
function leftOf(total: HoursColumn, table: Table): readonly HoursColumn[] {
  const covered = coveredBy(total, table);
  const isLast = covered.every(({ column }) => column < total.column);
  if (isLast && table.totals.length < 2) return [];
  const before = table.totals.filter(({ column }) => column < total.column).map(({ column }) => column); // prettier-ignore
  const from = Math.max(-1, ...before);
  return covered.filter(({ column }) => column > from && column < total.column);
}

function sumsOf(columns: readonly HoursColumn[], index: number): readonly Seconds[] | null {
  const hours: Sums = {};
  let untyped: Seconds = 0;
  for (const { code, readings } of columns) {
    const reading = readings[index];
    if (reading === undefined || reading.kind === "empty" || reading.kind === "absent") continue;
    if (reading.kind !== "hours") return null;
    if (code === "hours" || code === "total") untyped += reading.seconds;
    else hours[code] = (hours[code] ?? 0) + reading.seconds;
  }
  return rowSums(hours, untyped);
}

/**
 * The totals that rows declare for themselves and that agree with none of the sums they may be; a row with a refused
 * cell is compared with nothing.
 */
export function wrongRowTotals(table: Table, kinds: readonly RowKind[]): readonly DeclaredTotal[] {
  const { grid, firstRow } = table;
  return table.totals.flatMap((total) => {
    const covered = coveredBy(total, table);
    const left = leftOf(total, table);
    if (covered.length === 0) return [];
    return kinds.flatMap((kind, index) => {
      const reading = kind === "line" ? total.readings[index] : undefined;
      if (reading?.kind !== "hours") return [];
      const sums = sumsOf(covered, index);
      if (sums === null) return [];
      const all = [...sums, ...(left.length > 0 ? (sumsOf(left, index) ?? []) : [])];
      const declared = reading.seconds;
      if (all.some((sum) => Math.abs(sum - declared) <= TOLERANCE)) return [];
      const summed = all.reduce((best, sum) =>
        Math.abs(declared - sum) < Math.abs(declared - best) ? sum : best
      );
      const cell = `${total.letters}${(grid.firstRow + firstRow + index + 1).toString()}`;
      return [{ column: "total" as const, header: total.header, cell, declared, summed }];
    });
  });
}
