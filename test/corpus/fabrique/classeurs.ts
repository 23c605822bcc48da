import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { composeModel } from "../../../src/workbook/compose/composeModel";
import type { CellValue } from "../../../src/workbook/grid";
import { readPlainWorkbook, writePlainWorkbook } from "../../../src/xlsx/plain";
import type { PlainCell, PlainSheet, PlainWorkbook } from "../../../src/xlsx/plainWorkbook";
import { newXlsx } from "../../../src/xlsx/xlsxHost";

/** Writes small workbooks of the corpus: a contract, some registers, statements as rows of cells. */

export type Rows = readonly (readonly CellValue[])[];

export interface Case {
  readonly folder: string;
  readonly parameters: Readonly<Record<string, CellValue>>;
  readonly statements: Readonly<Record<string, Rows>>;
  /** Rows of input tables, in the columns' order; without them the workbook has no such table. */
  readonly tables?: Readonly<Record<string, Rows>>;
  /** 0-based rows hidden in every statement. */
  readonly hiddenRows?: readonly number[];
}

const cellsOf = (rows: Rows): PlainCell[] =>
  rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }]))
  );

/** The contract's sheet with some parameters filled: the value stands beside its key. */
const withParameters = (sheet: PlainSheet, parameters: Case["parameters"]): PlainSheet => {
  const wanted = new Map<number, CellValue>();
  for (const { row, column, value } of sheet.cells) {
    if (column === 0 && typeof value === "string" && value in parameters)
      wanted.set(row, parameters[value] ?? null);
  }
  const kept = sheet.cells.map((cell) =>
    cell.column === 1 && wanted.has(cell.row)
      ? { ...cell, value: wanted.get(cell.row) ?? null }
      : cell
  );
  const present = new Set(kept.filter(({ column }) => column === 1).map(({ row }) => row));
  const added = [...wanted]
    .filter(([row]) => !present.has(row))
    .map(([row, value]) => ({ row, column: 1, value }));
  return { ...sheet, cells: [...kept, ...added] };
};

/** A register with its rows under the table's header. */
function withRows(sheet: PlainSheet, body: Rows): PlainSheet {
  const [table] = sheet.tables;
  if (!table) return sheet;
  const cells = body.flatMap(
    (values, down) =>
    values.map((value, right) => ({ row: table.row + 1 + down, column: table.column + right, value })) // prettier-ignore
  );
  return {
    ...sheet,
    cells: [...sheet.cells.filter(({ row }) => row <= table.row), ...cells],
    tables: [{ ...table, rowCount: body.length + 1 }],
    validations: [],
  };
}

const isTable =
  (name: string) =>
  (sheet: PlainSheet): boolean =>
    sheet.tables.some((table) => table.name === name);

/** Writes each case's `classeur.xlsx` in its folder of the corpus. */
export async function writeCases(cases: readonly Case[]): Promise<void> {
  const file = await newXlsx();
  await file.applyPlan(composeModel({ example: false }, await file.readGrids()));
  const { workbook } = await readPlainWorkbook(await file.save());
  const bare = workbook.sheets.find(({ name }) => name === "Informations");
  if (!bare) throw new Error("no plain sheet to start from");
  for (const { folder, parameters, statements, tables = {}, hiddenRows = [] } of cases) {
    const made: PlainWorkbook = {
      ...workbook,
      sheets: [
        ...workbook.sheets
          .filter(isTable("tMarche"))
          .map((sheet) => withParameters(sheet, parameters)),
        ...Object.entries(tables).flatMap(([table, rows]) =>
          workbook.sheets.filter(isTable(table)).map((sheet) => withRows(sheet, rows))
        ),
        ...Object.entries(statements).map(([name, rows]) => ({
          ...bare,
          name,
          cells: cellsOf(rows),
          hiddenRows,
          columnWidths: {},
          print: null,
        })),
      ],
    };
    const target = join(__dirname, "..", folder);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, "classeur.xlsx"), await writePlainWorkbook(made));
  }
}
