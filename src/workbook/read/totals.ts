import type { Seconds } from "../../domain/numbers";
import type { DeclaredTotal } from "../../domain/statement";
import { columnLetters } from "../a1";
import type { RowKind } from "./rowKinds";
import type { ReadColumn, Sheet } from "./sheet";

/** Sums of a column as its rows go by: since the first row, and since the last total. */
interface Sums {
  readonly all: Seconds;
  readonly sinceTotal: Seconds;
}

/** A total is of its section or of the whole sheet: the sum it is nearest to is the one it declares. */
function summedFor(declared: Seconds, kind: RowKind, { all, sinceTotal }: Sums): Seconds {
  if (kind === "subtotal") return sinceTotal;
  return Math.abs(declared - sinceTotal) < Math.abs(declared - all) ? sinceTotal : all;
}

function totalsOfColumn(
  { grid, firstRow }: Sheet,
  { field, column, header, readings }: ReadColumn,
  kinds: readonly RowKind[]
): readonly (DeclaredTotal & { readonly index: number })[] {
  const totals: (DeclaredTotal & { readonly index: number })[] = [];
  // The rows' own totals that could not be read leave nothing to compare with.
  let isWhole = true;
  let sums: Sums = { all: 0, sinceTotal: 0 };
  kinds.forEach((kind, index) => {
    const reading = readings[index];
    if (kind === "left-out" || reading === undefined) return;
    const seconds = reading.kind === "hours" ? reading.seconds : null;
    if (kind === "line") {
      if (reading.kind !== "hours" && reading.kind !== "empty") isWhole = false;
      sums = { all: sums.all + (seconds ?? 0), sinceTotal: sums.sinceTotal + (seconds ?? 0) };
      return;
    }
    if (seconds !== null && (field !== "total" || isWhole)) {
      const row = (grid.firstRow + firstRow + index + 1).toString();
      const cell = `${columnLetters(grid.firstColumn + column)}${row}`;
      const summed = summedFor(seconds, kind, sums);
      totals.push({ column: field, header, cell, declared: seconds, summed, index });
    }
    sums = { ...sums, sinceTotal: 0 };
  });
  return totals;
}

/** The totals a statement declares, in the order of its rows, each with the sum of the readable rows it totals. */
export function declaredTotals(sheet: Sheet, kinds: readonly RowKind[]): readonly DeclaredTotal[] {
  return sheet.hours
    .flatMap((column) => totalsOfColumn(sheet, column, kinds))
    .sort((left, right) => left.index - right.index)
    .map(({ column, header, cell, declared, summed }) => ({
      column,
      header,
      cell,
      declared,
      summed,
    }));
}
