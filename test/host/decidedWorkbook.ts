import type { Report } from "../../src/app/report";
import { dayOf, type Day } from "../../src/domain/calendar";
import type { Decision } from "../../src/domain/finding";
import type { CellValue } from "../../src/workbook/grid";
import type { PlainCell, PlainSheet, PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { sheetOf, workbookOf } from "./plainSheets";

/** A buyer's workbook in a file, checked, decided upon and changed by hand. Everyone in it is invented. */

export const AS_OF: Day = dayOf(2026, 6, 20);

const tableAt = (
  name: string,
  row: number,
  rows: readonly (readonly CellValue[])[]
): PlainSheet["tables"][number] => ({
  name,
  row,
  column: 0,
  rowCount: rows.length,
  columnCount: rows[0]?.length ?? 0,
  columns: (rows[0] ?? []).map(String),
  hasTotals: false,
  showFilter: false,
});

const tableSheet = (
  sheet: string,
  name: string,
  rows: readonly (readonly CellValue[])[]
): PlainSheet => sheetOf(sheet, rows, { tables: [tableAt(name, 0, rows)] });

export const HEADERS = ["Identifiant", "Nom", "Prénom", "Support", "Heures de production", "Heures d'accompagnement", "Heures de formation"]; // prettier-ignore

/** A statement: title, an empty line, headers, rows. */
export const statementSheet = (
  sheet: string,
  month: string,
  rows: readonly (readonly CellValue[])[]
): PlainSheet => sheetOf(sheet, [["Mois", month], [], HEADERS, ...rows]);

/** Two months; in March one row names no support, and one is named without an identifier. */
export const MARCH: readonly (readonly CellValue[])[] = [
  ["P-001", "EXEMPLE-ALPHA", "Camille", "Espaces verts", 80, 12, 10],
  ["P-002", "EXEMPLE-BETA", "Dominique", null, 32, 6, 5],
  [null, "EXEMPLE-GAMMA", "Claude", "Espaces verts", 40, 5, 5],
];
const FEBRUARY: readonly (readonly CellValue[])[] = [
  ["P-001", "EXEMPLE-ALPHA", "Camille", "Espaces verts", 70, 12, 10],
  ["P-002", "EXEMPLE-BETA", "Dominique", "Espaces verts", 60, 8, 8],
];

export const startingBook = (march = MARCH): PlainWorkbook =>
  workbookOf([
    tableSheet("Marché", "tMarche", [
      ["Paramètre", "Valeur"],
      ["Référence", "EX-2026-01"],
      ["Date de début", dayOf(2026, 1, 1)],
      ["Durée", 24],
      ["Engagement", "Heures"],
    ]),
    tableSheet("Supports", "tSupports", [["Support"], ["Espaces verts"]]),
    tableSheet("Participants", "tParticipants", [
      ["Identifiant", "Nom", "Prénom", "PASS IAE"],
      ["P-001", "EXEMPLE-ALPHA", "Camille", "999992600001"],
      ["P-002", "EXEMPLE-BETA", "Dominique", "999992600002"],
    ]),
    statementSheet("Février 2026", "Février 2026", FEBRUARY),
    statementSheet("Mars 2026", "Mars 2026", march),
  ]);

export const withSheet = (
  book: PlainWorkbook,
  name: string,
  change: (sheet: PlainSheet) => PlainSheet
): PlainWorkbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

/** Writes cells of a sheet: `[row, column, value]`, 0-based; null empties. */
export const withCells = (
  book: PlainWorkbook,
  sheet: string,
  cells: readonly (readonly [number, number, CellValue])[]
): PlainWorkbook =>
  withSheet(book, sheet, (own) => {
    const isWritten = ({ row, column }: PlainCell): boolean =>
      cells.some(([atRow, atColumn]) => atRow === row && atColumn === column);
    return {
      ...own,
      cells: [
        ...own.cells.filter((cell) => !isWritten(cell)),
        ...cells.flatMap(([row, column, value]) =>
          value === null ? [] : [{ row, column, value } as const]
        ),
      ],
    };
  });

/** Renames a sheet as a person does: its tables and the names that point at it follow. */
export const withRenamed = (book: PlainWorkbook, from: string, to: string): PlainWorkbook => ({
  ...withSheet(book, from, (sheet) => ({ ...sheet, name: to })),
  names: book.names.map((name) => ({
    ...name,
    refersTo: name.refersTo.replace(new RegExp(`^=('${from}'|${from})!`, "u"), () => `='${to}'!`),
  })),
  activeSheet: null,
});

export const withoutSheet = (book: PlainWorkbook, name: string): PlainWorkbook => ({
  sheets: book.sheets.filter((sheet) => sheet.name !== name),
  names: book.names.filter(({ refersTo }) => !refersTo.startsWith(`='${name}'!`) && !refersTo.startsWith(`=${name}!`)),
  activeSheet: null,
}); // prettier-ignore

const tableOf = (book: PlainWorkbook, table: string) => {
  for (const sheet of book.sheets) {
    const own = sheet.tables.find(({ name }) => name === table);
    if (own) return { sheet, own };
  }
  return null;
};

export type Row = Readonly<Record<string, CellValue>>;

/** A table's rows by title; null without the table. */
export function rowsOf(book: PlainWorkbook, table: string): readonly Row[] | null {
  const place = tableOf(book, table);
  if (!place) return null;
  const { sheet, own } = place;
  const values = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  return Array.from({ length: own.rowCount - 1 }, (_, index) =>
    Object.fromEntries(
      own.columns.map((title, column) => [
        title,
        values.get(`${own.row + 1 + index},${own.column + column}`) ?? null,
      ])
    )
  );
}

/** Changes the rows of a table by hand, whatever their order becomes; titles may be added. */
export function withRows(
  book: PlainWorkbook,
  table: string,
  change: (rows: readonly Row[]) => readonly Row[],
  addedTitles: readonly string[] = []
): PlainWorkbook {
  const place = tableOf(book, table);
  if (!place) throw new Error(`no table ${table}`);
  const { sheet, own } = place;
  const titles = [...own.columns, ...addedTitles];
  const rows = change(rowsOf(book, table) ?? []);
  const inside = ({ row, column }: PlainCell): boolean =>
    row >= own.row && row < own.row + own.rowCount && column < own.column + titles.length;
  const formats = new Map(
    sheet.cells
      .filter(({ row }) => row === own.row + 1)
      .map(({ column, numberFormat }) => [column, numberFormat])
  );
  const header = titles.map((value, column) => ({ row: own.row, column, value }));
  const body = rows.flatMap((values, index) =>
    titles.flatMap((title, column): PlainCell[] => {
      const value = values[title] ?? null;
      const numberFormat = formats.get(column);
      const cell = { row: own.row + 1 + index, column, value };
      return value === null ? [] : [numberFormat === undefined ? cell : { ...cell, numberFormat }];
    })
  );
  return withSheet(book, sheet.name, (one) => ({
    ...one,
    cells: [...one.cells.filter((cell) => !inside(cell)), ...header, ...body],
    tables: one.tables.map((other) =>
      other === own
        ? { ...own, columns: titles, columnCount: titles.length, rowCount: rows.length + 1 }
        : other
    ),
  }));
}

/** Inserts empty rows in a sheet, as a person does. */
export const withInsertedRows = (
  book: PlainWorkbook,
  sheet: string,
  at: number,
  count: number
): PlainWorkbook =>
  withSheet(book, sheet, (own) => ({
    ...own,
    cells: own.cells.map((cell) => (cell.row >= at ? { ...cell, row: cell.row + count } : cell)),
    hiddenRows: own.hiddenRows.map((row) => (row >= at ? row + count : row)),
  }));

export const accepted = (justification: string, more: Partial<Decision> = {}): Decision => ({
  decision: "accepted",
  justification,
  by: "Service insertion",
  on: AS_OF,
  ...more,
});

/** The one finding of a rule, with its decision. */
export function findingBy(report: Report, rule: string, subject?: string) {
  const found = report.findings.filter(
    ({ finding }) =>
      finding.rule === rule && (subject === undefined || finding.subject.includes(subject))
  );
  const [one] = found;
  if (!one || found.length !== 1) {
    throw new Error(`${found.length.toString()} findings of ${rule} ${subject ?? ""}`);
  }
  return one;
}

export const statusIn = (report: Report, sheet: string) =>
  report.statements.find(({ statement }) => statement.sheet === sheet)?.status;
