import type { Day } from "../../../domain/calendar";
import { TERRITORY } from "../../../messages/fr/territory";
import { OUTPUT_NAME_PREFIX, type WorkbookSnapshot } from "../../grid";
import type { Block, PlannedCell, SheetPlan, ValidationPlan } from "../../plan";
import { landscapePrint, line, sheetPlan, tableBlocks } from "../builder";
import { addedTitles, keptCell, keptFormat, previousTable, previousValue, type PreviousRow, type PreviousTable } from "../keptColumns"; // prettier-ignore
import { ownedSheet, type OwnedSheet } from "../ownedSheets";
import { rowLinesOf } from "../rowLines";

/** Hidden names of the facilitator's sheets. */
export const TERRITORY_OWNERS = {
  consolidation: `${OUTPUT_NAME_PREFIX}Consolidation`,
  files: `${OUTPUT_NAME_PREFIX}Fichiers`,
  groups: `${OUTPUT_NAME_PREFIX}Totaux`,
  common: `${OUTPUT_NAME_PREFIX}Communes`,
  differences: `${OUTPUT_NAME_PREFIX}Ecarts`,
  lines: `${OUTPUT_NAME_PREFIX}Lignes`,
  indicators: `${OUTPUT_NAME_PREFIX}Indicateurs`,
  pivot: `${OUTPUT_NAME_PREFIX}Croise`,
} as const;

/** Header row of each table (0-based): title, what it is, situation, labels and figures of the totals, an empty line. */
export const HEADER_ROW = 6;
export const FIRST_ROW = HEADER_ROW + 1;

export interface TerritoryTable {
  readonly owner: string;
  readonly table: string;
  readonly texts: { readonly sheet: string; readonly title: string; readonly about: string };
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    readonly format: string;
  }[];
  readonly rows: readonly {
    readonly cells: readonly PlannedCell[];
    /** The row of the last run whose added columns it keeps. */
    readonly previous?: PreviousRow | undefined;
    /** Formats of its own, by title. */
    readonly formats?: Readonly<Record<string, string>>;
  }[];
  /** How many of its first columns go on paper: all, unless told or when the facilitator added some. */
  readonly printed?: number;
  /** Titles of columns that nobody reads: kept for the next run, out of sight. */
  readonly hidden?: readonly string[];
  /** Titles that tell a row from every other: what the facilitator wrote beside it follows it. */
  readonly identity?: readonly string[];
  /** Between the title and the table. */
  readonly head?: readonly Block[];
  /** Under the table, from a row. */
  readonly below?: (row: number) => readonly Block[];
  readonly validations?: readonly ValidationPlan[];
  readonly wrap?: boolean;
  /** Titles of ours that are not wanted now: not columns the facilitator added. */
  readonly retired?: readonly string[];
}

/** A territory's sheet as the last run left it. */
export function previousOf(
  snapshot: WorkbookSnapshot,
  { owner, table, texts }: Pick<TerritoryTable, "owner" | "table" | "texts">
): { readonly owned: OwnedSheet; readonly previous: PreviousTable } {
  const owned = ownedSheet(snapshot, owner, texts.sheet);
  return { owned, previous: previousTable(snapshot, table, owned) };
}

const identityOf = (values: readonly (PlannedCell | undefined)[]): string =>
  JSON.stringify(values.map((value) => (value === "" ? null : (value ?? null))));

/** Finds the former row of a row by what tells it apart; of two of one identity, the first. */
function formerRows(
  { rows }: PreviousTable,
  { columns, identity = [] }: TerritoryTable
): (cells: readonly PlannedCell[]) => PreviousRow | undefined {
  if (identity.length === 0) return () => undefined;
  const places = identity.map((title) => columns.findIndex((column) => column.title === title));
  const known = new Map(
    [...rows].reverse().map((row) => [
      identityOf(identity.map((title) => previousValue(row, title))), row,
    ])
  );
  return (cells) => known.get(identityOf(places.map((place) => cells[place])));
} // prettier-ignore

/** One table as a sheet of its own; columns the facilitator added are kept with their rows. */
export function territorySheet(
  snapshot: WorkbookSnapshot,
  asOf: Day,
  given: TerritoryTable
): SheetPlan {
  const { owned, previous } = previousOf(snapshot, given);
  const published = given.columns.map(({ title }) => title);
  const added = addedTitles(previous, [...published, ...(given.retired ?? [])]);
  const titles = [...published, ...added];
  const formerOf = added.length === 0 ? () => undefined : formerRows(previous, given);
  const formats = [
    ...given.columns.map(({ format }) => format),
    ...added.map((title) => keptFormat(previous, title)),
  ];
  const { blocks, table } = tableBlocks({
    name: given.table,
    row: HEADER_ROW,
    titles,
    rows: given.rows.map(({ cells, previous: row }, index) => {
      const kept = row ?? formerOf(cells);
      return [...cells, ...added.map((title) => keptCell(kept, title, FIRST_ROW + index))];
    }),
    formats: given.rows.some((row) => row.formats)
      ? given.rows.map((row) =>
          formats.map((format, place) => row.formats?.[titles[place] ?? ""] ?? format)
        )
      : formats,
    ...(given.wrap === true ? { wrap: true } : {}),
  });
  const columnWidths = [...given.columns.map(({ width }) => width), ...added.map(() => 18)];
  const below = given.below?.(HEADER_ROW + table.rowCount + 1) ?? [];
  const all = [
    line(0, [given.texts.title], "title"),
    line(1, [given.texts.about], "note", { wrap: false }),
    line(2, [TERRITORY.situation(asOf)], "note", { wrap: false }),
    ...(given.head ?? []),
    ...blocks,
    ...below,
  ];
  const rowCount = all.reduce((last, block) => Math.max(last, block.row + block.cells.length), 0);
  return sheetPlan({
    ...owned,
    blocks: all,
    tables: [table],
    validations: given.validations ?? [],
    columnWidths,
    rowLines: rowLinesOf(all, columnWidths),
    freezeRows: FIRST_ROW,
    ...(given.hidden ? { hiddenColumns: given.hidden.map((title) => titles.indexOf(title)) } : {}),
    print: landscapePrint({
      titleRow: HEADER_ROW,
      rowCount,
      columnCount: added.length > 0 ? titles.length : (given.printed ?? titles.length),
      title: given.texts.title,
    }),
  });
}
