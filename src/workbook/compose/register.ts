import { REGISTERS } from "../../messages/fr/sheets";
import type { CellValue } from "../grid";
import type { Block, PlannedCell, SheetPlan, ValidationPlan } from "../plan";
import { formula, line, pageText, sheetPlan, tableBlocks } from "./builder";
import type { CheckResult } from "./input";
import { addedTitles, keptCell, keptFormat, type PreviousRow, type PreviousTable } from "./keptColumns"; // prettier-ignore
import type { OwnedSheet } from "./ownedSheets";
import { rowLinesOf } from "./rowLines";

/** Header row of every register (0-based): title, what it is, situation, totals, an empty line. */
export const REGISTER_HEADER_ROW = 5;
/** First row of a register's body (0-based). */
export const FIRST_ROW = REGISTER_HEADER_ROW + 1;

/** A register about to be written: published columns first, then the user's own. */
export interface Register {
  readonly owned: OwnedSheet;
  readonly table: string;
  readonly texts: { readonly title: string; readonly about: string };
  readonly totals: readonly Block[];
  readonly titles: readonly string[];
  readonly widths: readonly number[];
  readonly formats: readonly string[];
  readonly previous: PreviousTable;
  readonly rows: readonly {
    readonly cells: readonly PlannedCell[];
    readonly previous: PreviousRow | undefined;
  }[];
  readonly validations: readonly ValidationPlan[];
  /** Long texts of the body are folded on several lines. */
  readonly wrap?: boolean;
  /** Pages the printed columns may spread over, the first columns repeated on each; 1 unless told. */
  readonly pages?: { readonly wide: number; readonly repeated: number };
}

/** One register as a sheet: title, situation, totals, its table, how it prints. */
export function registerSheet(register: Register, result: CheckResult): SheetPlan {
  const added = addedTitles(register.previous, register.titles);
  const titles = [...register.titles, ...added];
  const rows = register.rows.map(({ cells, previous }, index) => [
    ...cells,
    ...added.map((title) => keptCell(previous, title, FIRST_ROW + index)),
  ]);
  const { blocks, table } = tableBlocks({
    name: register.table,
    row: REGISTER_HEADER_ROW,
    titles,
    rows,
    formats: [...register.formats, ...added.map((title) => keptFormat(register.previous, title))],
    ...(register.wrap === true ? { wrap: true } : {}),
  });
  const { sheet, ownerName, exists } = register.owned;
  const columnWidths = [...register.widths, ...added.map(() => 18)];
  const written = [
    line(0, [register.texts.title], "title"),
    line(1, [register.texts.about], "note", { wrap: false }),
    line(2, [REGISTERS.generated(result.asOf)], "note", { wrap: false }),
    ...register.totals,
    ...blocks,
  ];
  return sheetPlan({
    ownerName,
    sheet,
    exists,
    blocks: written,
    rowLines: rowLinesOf(written, columnWidths),
    tables: [table],
    validations: register.validations,
    columnWidths,
    freezeRows: FIRST_ROW,
    print: {
      orientation: "landscape",
      fitToWidth: register.pages?.wide ?? 1,
      ...(register.pages ? { titleColumns: { from: 0, to: register.pages.repeated - 1 } } : {}),
      titleRows: { from: REGISTER_HEADER_ROW, to: REGISTER_HEADER_ROW },
      area: {
        row: 0,
        column: 0,
        rowCount: REGISTER_HEADER_ROW + table.rowCount,
        columnCount: titles.length,
      },
      breaksBefore: [],
      header: pageText(
        [result.registers.contract.reference, register.texts.title].filter(Boolean).join(" – ")
      ),
      footer: "&P / &N",
    },
  });
}

/** A few totals over the table: labels on one line, live figures under them. */
export const totalsBlock = (
  column: number,
  labels: readonly string[],
  figures: readonly PlannedCell[],
  format: string
): readonly Block[] => [
  line(3, labels, "label", { column, align: "right", wrap: true }),
  line(4, figures, "total", { column, formats: [figures.map(() => format)] }),
];

/** The live sum of a table's column. */
export const sumOfTable = (table: string, title: string, value: CellValue): PlannedCell =>
  formula(`=SUM(${table}[${title}])`, value);

/** A drop-down over one column of a register's body. */
export const dropDown = (
  titles: readonly string[],
  title: string,
  values: readonly string[],
  prompt: { readonly title: string; readonly message: string },
  rowCount: number
): ValidationPlan => ({
  row: FIRST_ROW,
  column: titles.indexOf(title),
  rowCount: Math.max(rowCount, 1),
  columnCount: 1,
  rule: { kind: "list", values },
  ...prompt,
  alert: "warning",
});
