import { firstDay, type Day, type Month } from "../../domain/calendar";
import { fold } from "../../domain/folding";
import { meaningLabel } from "../../messages/mapping";
import { MAPPING, NO, YES } from "../../messages/fr/sheets";
import { columnLetters } from "../a1";
import type { CellValue, WorkbookSnapshot } from "../grid";
import {
  layoutKey, MAPPING_TABLE, MEANING_CODES, SHEETS_TABLE,
  type LayoutChoice, type MappingChoices, type SheetChoice,
} from "../mapping"; // prettier-ignore
import type { PlannedCell, SheetPlan, ValidationPlan } from "../plan";
import { FORMATS, line, sheetPlan, tableBlocks } from "./builder";
import {
  addedTitles, keptCell, keptFormat, previousTable, previousValue, type PreviousRow, type PreviousTable,
} from "./keptColumns"; // prettier-ignore
import { OWNER_NAMES, ownedSheet } from "./ownedSheets";

export const MAPPING_TITLES = [
  "Titulaire", "Signature", "Première ligne d'en-tête", "Dernière ligne d'en-tête", "Colonne",
  "En-tête", "Signification", "Support", "Mois", "Jour", "Unité", "Le",
] as const; // prettier-ignore

export const SHEETS_TITLES = [
  "Feuille", "Relevé", "Mois", "Lot", "Première ligne d'en-tête", "Dernière ligne d'en-tête",
] as const; // prettier-ignore

const { text, whole, month: monthFormat, date: dateFormat } = FORMATS;

/** Header row of both tables (0-based): title, what it is, date, an empty line. */
const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;

const monthCell = (month: Month | null | undefined): CellValue =>
  month === null || month === undefined ? null : firstDay(month);

/** A row to write: its published cells, their formats, and the row it continues. */
interface Row {
  readonly cells: readonly CellValue[];
  readonly formats: readonly string[];
  readonly previous: PreviousRow | undefined;
}

/** A row left as it stands, whatever it says. */
const untouched = (
  previous: PreviousRow,
  titles: readonly string[],
  formats: readonly string[]
): Row => ({
  cells: titles.map((title) => previousValue(previous, title)),
  formats: titles.map((title, index) => {
    const known = previous.cells.get(fold(title))?.format ?? FORMATS.general;
    return known === FORMATS.general ? (formats[index] ?? known) : known;
  }),
  previous,
});

const MAPPING_FORMATS = [
  text, text, whole, whole, text, text, text, text, monthFormat, whole, text, dateFormat,
]; // prettier-ignore

const columnRow = (
  layout: LayoutChoice,
  column: LayoutChoice["columns"][number],
  asOf: Day,
  previous: PreviousRow | undefined
): Row => {
  const { meaning } = column;
  return {
    cells: [
      layout.contractor,
      layout.signature,
      layout.headerFirst + 1,
      layout.headerLast + 1,
      columnLetters(column.column),
      column.header === "" ? null : column.header,
      meaningLabel(meaning.code),
      meaning.support ?? null,
      monthCell(meaning.month),
      meaning.date ?? meaning.day ?? null,
      meaning.unit === undefined ? null : MAPPING.minutes,
      asOf,
    ],
    formats: MAPPING_FORMATS.map((format, index) =>
      index === 9 && meaning.date !== undefined ? dateFormat : format
    ),
    previous,
  };
};

const textOf = (row: PreviousRow, title: string): string =>
  String(previousValue(row, title) ?? "").trim();

/** What was there stays, but for the layouts said anew: their rows are replaced, where they stood. */
function mappingRows(
  layouts: readonly LayoutChoice[],
  previous: PreviousTable,
  asOf: Day
): readonly Row[] {
  const filled = previous.rows.filter((row) =>
    [...row.cells.values()].some(({ value }) => value !== null)
  );
  const keyOf = (row: PreviousRow): string =>
    layoutKey({ contractor: textOf(row, "Titulaire"), signature: textOf(row, "Signature") });
  const rowsOf = (layout: LayoutChoice): readonly Row[] => {
    const key = layoutKey(layout);
    const known = new Map(
      filled
        .filter((row) => keyOf(row) === key)
        .map((row) => [textOf(row, "Colonne").toUpperCase(), row])
    );
    return layout.columns.map((column) =>
      columnRow(layout, column, asOf, known.get(columnLetters(column.column)))
    );
  };
  const replaced = new Map(layouts.map((layout) => [layoutKey(layout), layout]));
  const written = new Set<string>();
  const kept = filled.flatMap((row): readonly Row[] => {
    const key = keyOf(row);
    const layout = replaced.get(key);
    if (!layout) return [untouched(row, MAPPING_TITLES, MAPPING_FORMATS)];
    if (written.has(key)) return [];
    written.add(key);
    return rowsOf(layout);
  });
  const added = [...replaced].flatMap(([key, layout]) => (written.has(key) ? [] : rowsOf(layout)));
  return [...kept, ...added];
}

const SHEETS_FORMATS = [text, text, monthFormat, text, whole, whole];

const sheetRow = (choice: SheetChoice, previous: PreviousRow | undefined): Row => ({
  cells: [
    choice.sheet,
    choice.isStatement ? YES : NO,
    monthCell(choice.month),
    choice.lot,
    choice.header ? choice.header.first + 1 : null,
    choice.header ? choice.header.last + 1 : null,
  ],
  formats: SHEETS_FORMATS,
  previous,
});

function sheetRows(choices: readonly SheetChoice[], previous: PreviousTable): readonly Row[] {
  const byName = new Map(choices.map((choice) => [choice.sheet, choice]));
  const rows = previous.rows.filter((row) => previousValue(row, "Feuille") !== null);
  const nameOf = (row: PreviousRow): string => String(previousValue(row, "Feuille"));
  const known = new Set(rows.map(nameOf));
  return [
    ...rows.map((row) => {
      const choice = byName.get(nameOf(row));
      return choice ? sheetRow(choice, row) : untouched(row, SHEETS_TITLES, SHEETS_FORMATS);
    }),
    ...[...byName.values()]
      .filter(({ sheet }) => !known.has(sheet))
      .map((choice) => sheetRow(choice, undefined)),
  ];
}

/** A table to write at a column: published titles, then the user's own. */
function register(options: {
  readonly name: string;
  readonly column: number;
  readonly published: readonly string[];
  readonly rows: readonly Row[];
  readonly previous: PreviousTable;
}) {
  const { name, column, published, rows, previous } = options;
  const added = addedTitles(previous, published);
  const cells = rows.map((row, index): readonly PlannedCell[] => [
    ...row.cells,
    ...added.map((title) => keptCell(row.previous, title, FIRST_ROW + index)),
  ]);
  const addedFormats = added.map((title) => keptFormat(previous, title));
  const blank = [...published.map(() => FORMATS.general), ...addedFormats];
  const { blocks, table } = tableBlocks({
    name,
    row: HEADER_ROW,
    column,
    titles: [...published, ...added],
    rows: cells,
    formats: rows.length === 0 ? blank : rows.map(({ formats }) => [...formats, ...addedFormats]),
  });
  return { blocks, table, width: published.length + added.length, added };
}

const dropDown = (
  column: number,
  rowCount: number,
  values: readonly string[],
  prompt: { readonly title: string; readonly message: string }
): ValidationPlan => ({
  row: FIRST_ROW,
  column,
  rowCount: Math.max(rowCount, 1),
  columnCount: 1,
  rule: { kind: "list", values },
  ...prompt,
  alert: "warning",
});

/**
 * The sheet `Correspondances` with what a person just said added to what was kept: one row per column of a layout
 * (`tCorrespondances`), one per sheet (`tFeuilles`). A layout or a sheet said anew replaces what was kept of it; every
 * other row stays as it stands, edited or not, as do the user's own columns. The sheet is ours by its hidden name
 * only: a user's sheet of that title is left alone.
 * @throws HostError «TableNameTaken» when the user's own table bears one of the two names.
 */
export function composeMapping(
  choices: MappingChoices,
  snapshot: WorkbookSnapshot,
  asOf: Day
): SheetPlan {
  const owned = ownedSheet(snapshot, OWNER_NAMES.mapping, MAPPING.sheet);
  const knownColumns = previousTable(snapshot, MAPPING_TABLE, owned);
  const knownSheets = previousTable(snapshot, SHEETS_TABLE, owned);
  const columns = mappingRows(choices.layouts, knownColumns, asOf);
  const sheets = sheetRows(choices.sheets, knownSheets);
  const first = register({
    name: MAPPING_TABLE,
    column: 0,
    published: MAPPING_TITLES,
    rows: columns,
    previous: knownColumns,
  });
  // An empty column keeps the two tables apart.
  const beside = first.width + 1;
  const second = register({
    name: SHEETS_TABLE,
    column: beside,
    published: SHEETS_TITLES,
    rows: sheets,
    previous: knownSheets,
  });
  const meanings = MEANING_CODES.map((code) => meaningLabel(code));
  const { prompts } = MAPPING;
  return sheetPlan({
    ...owned,
    blocks: [
      line(0, [MAPPING.title], "title"),
      line(1, [MAPPING.about], "note", { wrap: false }),
      line(2, [MAPPING.generated(asOf)], "note", { wrap: false }),
      ...first.blocks,
      ...second.blocks,
    ],
    tables: [first.table, second.table],
    validations: [
      dropDown(MAPPING_TITLES.indexOf("Signification"), columns.length, meanings, prompts.meaning),
      dropDown(MAPPING_TITLES.indexOf("Unité"), columns.length, [MAPPING.minutes], prompts.unit),
      dropDown(beside + 1, sheets.length, [YES, NO], prompts.statement),
    ],
    columnWidths: [
      ...[24, 30, 12, 12, 10, 36, 26, 20, 10, 11, 10, 12],
      ...first.added.map(() => 18),
      3,
      ...[28, 9, 10, 10, 12, 12],
      ...second.added.map(() => 18),
    ],
    freezeRows: FIRST_ROW,
  });
}
