import { MODEL } from "../../messages/fr/model";
import { cellAddress } from "../a1";
import type { CellValue } from "../grid";
import type { Block, PlannedCell, SheetPlan } from "../plan";
import { FORMATS, formula, line, sheetPlan } from "./builder";
import { STATEMENT_COLUMNS } from "./inputTables";
import { validationOf, type FindColumn } from "./validations";

/** First row of the hours, under the title block and the header (0-based). */
export const STATEMENT_HEADER_ROW = 7;
/** Columns E to I carry hours. */
const FIRST_HOURS = 4;
const HOURS_COLUMNS = 5;

/** What stands in a statement of the add-in's own model. */
export interface StatementContent {
  readonly sheet: string;
  readonly reference: string | null;
  readonly contractor: string | null;
  readonly lot: string | null;
  /** First day of the month, or null in the model to copy. */
  readonly month: number | null;
  readonly note: string | null;
  readonly rows: readonly (readonly CellValue[])[];
  /** Totals typed by hand, by column; the others are sums. */
  readonly typedTotals?: Readonly<Record<number, number>>;
}

const columnSum = (rows: StatementContent["rows"], column: number): number =>
  rows.reduce((sum, row) => {
    const value = row[column];
    return typeof value === "number" ? sum + Math.round(value * 3600) : sum;
  }, 0) / 3600;

const totalRow = (content: StatementContent, row: number): readonly PlannedCell[] =>
  STATEMENT_COLUMNS.map((_, column) => {
    if (column === 0) return MODEL.total;
    if (column < FIRST_HOURS || column >= FIRST_HOURS + HOURS_COLUMNS) return null;
    const typed = content.typedTotals?.[column];
    if (typed !== undefined) return typed;
    const first = cellAddress(STATEMENT_HEADER_ROW + 1, column);
    const last = cellAddress(row - 1, column);
    return formula(`=SUM(${first}:${last})`, columnSum(content.rows, column));
  });

/** A sheet in the add-in's own statement model, ready to be filled by the titulaire. */
export function statementSheet(content: StatementContent, findColumn: FindColumn): SheetPlan {
  const columnCount = STATEMENT_COLUMNS.length;
  const first = STATEMENT_HEADER_ROW + 1;
  const total = first + content.rows.length;
  const { statementLabels: labels } = MODEL;
  const identity: readonly (readonly [string, CellValue, string])[] = [
    [labels.reference, content.reference, FORMATS.text],
    [labels.contractor, content.contractor, FORMATS.text],
    [labels.lot, content.lot, FORMATS.text],
    [labels.month, content.month, FORMATS.monthName],
  ];
  const blocks: readonly Block[] = [
    line(0, [MODEL.statementTitle], "title"),
    ...(content.note === null ? [] : [line(1, [content.note], "note", { wrap: false })]),
    ...identity.flatMap(([label, value, format], index) => [
      line(2 + index, [label], "label"),
      line(2 + index, [value], "input", { column: 1, formats: [[format]], align: "left" }),
    ]),
    line(STATEMENT_HEADER_ROW, STATEMENT_COLUMNS.map(({ title }) => title), "header", { wrap: true }),
    {
      row: first,
      column: 0,
      cells: content.rows,
      style: "body",
      formats: [STATEMENT_COLUMNS.map(({ format }) => format ?? FORMATS.general)],
    },
    line(total, totalRow(content, total), "total", {
      formats: [
        STATEMENT_COLUMNS.map((_, column) =>
          column >= FIRST_HOURS && column < FIRST_HOURS + HOURS_COLUMNS ? FORMATS.hours : FORMATS.general
        ),
      ],
    }),
  ]; // prettier-ignore
  return sheetPlan({
    ownerName: null,
    sheet: content.sheet,
    exists: false,
    blocks,
    validations: STATEMENT_COLUMNS.flatMap(({ title, accepts }, column) => {
      if (!accepts) return [];
      const place = { row: first, column, rowCount: content.rows.length, columnCount: 1 };
      const validation = validationOf(accepts, title, place, findColumn);
      return validation ? [validation] : [];
    }),
    columnWidths: STATEMENT_COLUMNS.map(({ width }) => width),
    freezeRows: first,
    print: {
      orientation: "landscape",
      fitToWidth: 1,
      titleRows: { from: STATEMENT_HEADER_ROW, to: STATEMENT_HEADER_ROW },
      area: { row: 0, column: 0, rowCount: total + 1, columnCount },
      breaksBefore: [],
      header: "",
      footer: "&P / &N",
    },
  });
}
