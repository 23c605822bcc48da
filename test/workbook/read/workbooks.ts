import type { CellValue, Grid, TableRef, WorkbookSnapshot } from "../../../src/workbook/grid";
import { interpret } from "../../../src/workbook/read/interpret";
import type { WorkbookReading } from "../../../src/workbook/reading";
import type { MonthlyStatement } from "../../../src/domain/statement";

/** Small workbooks as plain data, for what is read of them. */

export type Rows = readonly (readonly CellValue[])[];

/** A sheet whose used range begins at A1; formats by A1-less position «row,column». */
export function sheet(
  name: string,
  rows: Rows,
  more: Partial<Grid> & { readonly formatAt?: Readonly<Record<string, string>> } = {}
): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const { formatAt = {}, ...rest } = more;
  return {
    name,
    id: name,
    visibility: "visible",
    isProtected: false,
    firstRow: 0,
    firstColumn: 0,
    values: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null)),
    formats: rows.map((_, row) =>
      Array.from({ length: width }, (_none, column) => formatAt[`${row},${column}`] ?? "General")
    ),
    hiddenRows: [],
    hiddenColumns: [],
    formulas: null,
    markIds: [],
    ...rest,
  };
}

/** An Excel table that covers a whole sheet made by `sheet`. */
export const tableOver = (name: string, grid: Grid): TableRef => ({
  name,
  sheet: grid.name,
  firstRow: grid.firstRow,
  firstColumn: grid.firstColumn,
  rowCount: grid.values.length,
  columnCount: grid.values[0]?.length ?? 0,
  hasTotals: false,
});

/** A workbook of tables (by name, header first) and of other sheets; an empty `tMarche` is there unless given. */
export function workbook(
  tables: Readonly<Record<string, Rows>>,
  sheets: readonly Grid[] = [],
  more: Partial<WorkbookSnapshot> = {}
): WorkbookSnapshot {
  const all = { tMarche: [["Paramètre", "Valeur", "Unité", "Article"]], ...tables };
  const grids = Object.entries(all).map(
    ([name, rows]) => [name, sheet(`Feuille ${name}`, rows)] as const
  );
  return {
    sheets: [...grids.map(([, grid]) => grid), ...sheets],
    tables: grids.map(([name, grid]) => tableOver(name, grid)),
    names: [],
    activeSheet: null,
    ...more,
  };
}

type Usable = Extract<WorkbookReading, { ok: true }>;

/** The reading of a workbook that can be checked. */
export function understood(snapshot: WorkbookSnapshot): Usable {
  const reading = interpret(snapshot);
  if (!reading.ok) throw new Error(`unusable: ${reading.problem.kind}`);
  return reading;
}

/** A workbook whose `tMarche` has these parameters. */
export const withParameters = (parameters: Readonly<Record<string, CellValue>>): WorkbookSnapshot =>
  workbook({ tMarche: [["Paramètre", "Valeur"], ...Object.entries(parameters)] });

/** The only statement of a workbook with these other tables. */
export function statementOf(
  grid: Grid,
  tables: Readonly<Record<string, Rows>> = {}
): MonthlyStatement {
  const { statements } = understood(workbook(tables, [grid])).submission;
  if (statements.length !== 1 || !statements[0]) throw new Error("not one statement");
  return statements[0];
}
