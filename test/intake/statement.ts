import { EMPTY_SHEET } from "../../src/xlsx/emptySheet";
import type { PlainCell, PlainSheet, PlainWorkbook } from "../../src/xlsx/plainWorkbook";

/** The statement that every fixture holds, whatever its format: what each reader must give back. */

/** 29 March 2026: a day of 23 hours in France, on which a careless conversion slips. */
export const CHANGE_OF_HOUR = 46_110;
/** 1 March 2026. */
export const MARCH = 46_082;
/** 151 h 40 min, in days. */
export const MONTH_OF_WORK = 9100 / 1440;
export const HALF_PAST_SEVEN = 450 / 1440;

type Cell = Omit<PlainCell, "row" | "column">;

const text = (value: string): Cell => ({ value });
const day = (value: number): Cell => ({ value, numberFormat: "dd/mm/yyyy" });
const hours = (value: number): Cell => ({ value, numberFormat: "0.00" });
const duration = (value: number): Cell => ({ value, numberFormat: "[h]:mm" });
const EMPTY: Cell = { value: null };

/** Rows from the sheet's second one, columns from its second one. */
const ROWS: readonly (readonly Cell[])[] = [
  [text("Relevé d’Élodie — œuvre à 12 €"), EMPTY, { value: MARCH, numberFormat: "mmm-yy" }],
  [],
  ["Identifiant", "Jour", "Production", "Durée", "Début", "Part", "Présent", "Note"].map(text),
  [
    text("001234567890"),
    day(CHANGE_OF_HOUR),
    hours(12.35),
    duration(MONTH_OF_WORK),
    { value: HALF_PAST_SEVEN, numberFormat: "h:mm" },
    { value: 0.25, numberFormat: "0.00%" },
    { value: true },
    text("ligne 1\nligne 2"),
  ],
  [
    text("P-002"),
    day(CHANGE_OF_HOUR + 1),
    hours(7),
    duration(1),
    { value: 0, numberFormat: "h:mm" },
    { value: 0, numberFormat: "0.00%" },
    { value: false },
    text("7,5"),
  ],
  ...Array.from({ length: 3 }, () => [text("P-003"), day(MARCH), hours(7), duration(0.25)]),
  [
    text("Total"),
    EMPTY,
    { value: 40.35, formula: "=SUM(D5:D9)", numberFormat: "0.00" },
    { value: "#N/A", formula: "=NA()" },
    { value: "#DIV/0!", formula: "=1/0" },
    { value: 0, formula: "=D6-D7" },
    EMPTY,
    { value: "=1+1" },
  ],
];

export const FIRST_ROW = 1;
export const FIRST_COLUMN = 1;
export const HIDDEN_ROW = 7;
/** The column of «Part». */
export const HIDDEN_COLUMN = 6;
const WIDTH = 8;

const filled = <T>(of: (cell: Cell) => T, empty: T): readonly (readonly T[])[] =>
  ROWS.map((row) => [...row.map(of), ...Array.from({ length: WIDTH - row.length }, () => empty)]);

/** What any reader must find. */
export const VALUES = filled<PlainCell["value"]>(({ value }) => value, null);
export const FORMATS = filled(({ numberFormat }) => numberFormat ?? "General", "General");

const statement: PlainSheet = {
  ...EMPTY_SHEET,
  name: "Mars 2026",
  cells: ROWS.flatMap((row, down) =>
    row.flatMap((cell, right): readonly PlainCell[] =>
      cell === EMPTY ? [] : [{ row: FIRST_ROW + down, column: FIRST_COLUMN + right, ...cell }]
    )
  ),
  hiddenRows: [HIDDEN_ROW],
  hiddenColumns: [HIDDEN_COLUMN],
  merges: [{ row: FIRST_ROW, column: FIRST_COLUMN, rowCount: 1, columnCount: 2 }],
};

const other = (name: string, visibility: PlainSheet["visibility"]): PlainSheet => ({
  ...EMPTY_SHEET,
  name,
  visibility,
  cells: [{ row: 0, column: 0, value: 1 }],
});

export const WORKBOOK: PlainWorkbook = {
  sheets: [statement, other("Calculs", "hidden"), other("Listes", "veryHidden")],
  names: [],
  activeSheet: "Mars 2026",
};
