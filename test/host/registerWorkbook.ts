import type { RegisterName, RegisterRow, RegisterTable } from "../../src/workbook/registers";
import type { PlainCell, PlainSheet, PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { sheetOf, workbookOf } from "./plainSheets";

const FORMATS: Readonly<Record<number, string>> = { 0: "@", 1: "@", 2: "dd/mm/yyyy", 3: "dd/mm/yyyy", 4: "@" }; // prettier-ignore

export const DOCUMENT_TITLES = ["Document", "Période", "Échéance", "Reçu le", "Observations"];

/** Rows of `tDocuments` as the add-in makes it, from B4 on, with two columns of the buyer's own. */
export function documentsSheet(
  rows: readonly (readonly PlainCell["value"][])[],
  more: Partial<PlainSheet> = {},
  options: { readonly hasTotals?: boolean } = {}
): PlainSheet {
  const titles = [...DOCUMENT_TITLES, "Retard", "Vu par"];
  const body = rows.length > 0 ? rows : [[]];
  const lines = [
    ...[["Documents"], ["Une ligne par document attendu"], []].map((line) => [null, ...line]),
    [null, ...titles],
    ...body.map((row, index) => [
      null,
      ...titles.slice(0, 5).map((_, column) => row[column] ?? null),
      row.length === 0 ? null : `=E${(5 + index).toString()}-D${(5 + index).toString()}`,
      row[6] ?? null,
    ]),
  ];
  const sheet = sheetOf("Documents", lines);
  const rowCount = body.length + 1 + (options.hasTotals ? 1 : 0);
  return {
    ...sheet,
    cells: [
      ...sheet.cells.map((cell) => {
        const format = cell.row > 3 ? FORMATS[cell.column - 1] : undefined;
        return format === undefined ? cell : { ...cell, numberFormat: format };
      }),
      ...(options.hasTotals
        ? [{ row: 3 + rowCount - 1, column: 1, value: "Total", isText: true }]
        : []),
    ],
    tables: [
      {
        name: "tDocuments",
        row: 3,
        column: 1,
        rowCount,
        columnCount: titles.length,
        columns: titles,
        hasTotals: options.hasTotals ?? false,
        showFilter: true,
      },
    ],
    ...more,
  };
}

export const documentsWorkbook = (
  rows: readonly (readonly PlainCell["value"][])[],
  more: Partial<PlainSheet> = {},
  options: { readonly hasTotals?: boolean } = {}
): PlainWorkbook => workbookOf([documentsSheet(rows, more, options), sheetOf("Notes", [["n"]])]);

/** The rows of a register, as a view would read them. */
export const rowsOf = (
  tables: ReadonlyMap<RegisterName, RegisterTable>,
  name: RegisterName = "tDocuments"
): readonly RegisterRow[] => tables.get(name)?.rows ?? [];
