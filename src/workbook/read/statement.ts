import type { Month } from "../../domain/calendar";
import { fold, foldOnce } from "../../domain/folding";
import type { Participant, Registers } from "../../domain/contract";
import type { HourLine, MonthlyStatement } from "../../domain/statement";
import { cellAddress, columnLetters } from "../a1";
import type { Grid } from "../grid";
import type { HeaderBlock, RecognisedColumn, Recognition, SheetChoice } from "../mapping";
import { isBlank } from "./cells";
import { parseMonth, parseMonthOfYear } from "./dates";
import { saysCorrection } from "./extract/labels";
import { hourTypeFinder } from "./extract/hourTypes";
import { rowMonths, sheetMonth, type MonthSources, type OpenedTable } from "./extract/months";
import { identifyOnce, type Who } from "./extract/people";
import { whoOfSection } from "./extract/rowPeople";
import { readRows, type SheetContext } from "./extract/rows";
import { hasNaming, sectionAt, type Known } from "./extract/sections";
import { openTable } from "./extract/table";
import { directoryOf, type Directory } from "./participants";
import { rowKinds } from "./rowKinds";
import { lotFinder, readTitleBlock, type TitleBlock, type Told } from "./titleBlock";

/** What reading statements needs of the registers. */
export interface ReadingContext {
  readonly directory: Directory;
  readonly identify: (text: string) => string | null;
  readonly typeOf: (text: string) => HourLineType;
  readonly lotOf: (text: string | null) => string | null;
  readonly onlyLot: string | null;
  /** Names of the contract's supports, as `tSupports` writes them. */
  readonly supports: readonly string[];
  readonly isSupport: (text: string) => boolean;
  /** The contract's contractor, where a sheet names none. */
  readonly contractor: string | null;
}

type HourLineType = ReturnType<ReturnType<typeof hourTypeFinder>>;

/** Registers that say who, where and which lot. */
export type StatementInputs = Pick<Registers, "lots"> & {
  readonly participants: readonly Participant[] | null;
  readonly supports?: Registers["supports"];
  readonly contract?: Pick<Registers["contract"], "contractor">;
};

/** Indexes the registers once for all sheets. */
export function readingContext(inputs: StatementInputs): ReadingContext {
  const { lots, participants, supports, contract } = inputs;
  const folded = foldOnce();
  const directory = directoryOf(participants ?? [], folded);
  const names = (supports ?? []).map(({ name }) => name);
  const known = new Set(names.map(folded));
  return {
    directory,
    identify: identifyOnce(directory),
    typeOf: hourTypeFinder(),
    lotOf: lotFinder(lots),
    onlyLot: lots.length === 1 ? (lots[0]?.code ?? null) : null,
    supports: names,
    isSupport: (text) => known.has(fold(text)),
    contractor: contract?.contractor ?? null,
  };
}

/** A sheet looked at: its tables, what stands above them, and where its month comes from. */
export interface OpenedSheet {
  readonly grid: Grid;
  readonly recognition: Recognition;
  readonly choice: SheetChoice | null;
  readonly title: TitleBlock;
  readonly nameMonth: Month | null;
  readonly tables: readonly OpenedTable[];
  readonly month: ReturnType<typeof sheetMonth>;
}

const firstHeader = (grid: Grid, { blocks }: Recognition): number | null => {
  const [first] = blocks;
  return first === undefined ? null : Math.max(0, first.headerFirst - grid.firstRow);
};

/** Reads a sheet's title block and tells its rows apart. */
export function openSheet(
  grid: Grid,
  recognition: Recognition,
  context: ReadingContext,
  choice: SheetChoice | null = null
): OpenedSheet {
  const title = readTitleBlock(grid, firstHeader(grid, recognition));
  const nameMonth = parseMonth(grid.name) ?? parseMonthOfYear(grid.name, title.year);
  const sources: MonthSources = { chosen: choice?.month ?? null, title, nameMonth };
  const known: Known = { ...context, year: title.year };
  const titles = new Set(title.titles.map(({ text }) => fold(text.slice(0, 100))));
  const { directory } = context;
  const tables = recognition.blocks.map((block): OpenedTable => {
    const table = openTable(grid, block);
    const rows = rowKinds(table, directory, (row) => sectionAt(table, row, known), titles);
    return { table, rows, months: rowMonths(table, sources) };
  });
  return {
    grid,
    recognition,
    choice,
    title,
    nameMonth,
    tables,
    month: sheetMonth(tables, sources),
  };
}

const hasHoursOf = (tables: readonly OpenedTable[], hasType: boolean): boolean =>
  tables.some(({ table, rows }) =>
    table.hours.some(
      ({ code }) =>
        code !== "hours" ||
        table.texts.has("hourType") ||
        hasType ||
        [...rows.sections.values()].some(({ type }) => type !== undefined)
    )
  );

/** Whether someone's hours stand in the sheet. */
export const carriesHours = ({ tables }: OpenedSheet): boolean =>
  tables.some(({ table, rows }) => {
    const isLine = (index: number): boolean => rows.kinds[index] === "line";
    return table.hours.some(({ readings }) =>
      readings.some((reading, index) => reading.kind === "hours" && isLine(index))
    );
  });

/** Whether some column holds hours whose type is known, from the column or from elsewhere. */
export const hasHours = ({ tables, title }: OpenedSheet): boolean =>
  hasHoursOf(tables, title.type !== null);

/** The only support of the contract that a text names between its dashes and brackets. */
function supportIn(text: string, { isSupport }: ReadingContext): string | null {
  const parts = text.split(/\s+[-–—]\s+|\s*[:|,;()/]\s*/).map((part) => part.trim());
  const found = new Set(parts.filter((part) => part !== "" && isSupport(part)));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** The support of every row: the title block's, else the sheet's name's. */
function supportOf({ grid, title }: OpenedSheet, context: ReadingContext): SheetContext["support"] {
  if (title.support) return title.support;
  if (title.site && context.isSupport(title.site.text)) return title.site;
  const named = title.titles.flatMap(({ text, cell }): readonly Told[] => {
    const support = text.length <= 120 ? supportIn(text, context) : null;
    return support === null ? [] : [{ text: support, cell }];
  });
  const distinct = new Set(named.map(({ text }) => fold(text)));
  if (distinct.size > 0) return distinct.size === 1 ? (named[0] ?? null) : null;
  const inName = supportIn(grid.name, context) ?? supportIn(withoutMonth(grid.name), context);
  return inName === null ? null : { text: inName, cell: null };
}

/** «EXEMPLE-UN Zoé mars 2026», «Recyclerie 03-2026»: a sheet's name without its month. */
const withoutMonth = (name: string): string =>
  name
    .replace(/[\s_(–-]*(?:\d{1,2}[-_./]\d{4}|\d{4}[-_./]\d{1,2}|\d{6})\)?\s*$/, "")
    .replace(/[\s_(–-]*\p{L}{3,9}\.?[\s_-]*\d{2,4}\)?\s*$/u, "")
    .trim();

/** The participant of every row: the title block's, else the one after whom the sheet is named. */
function whoOf({ grid, title, tables }: OpenedSheet, context: ReadingContext): Who | null {
  const labelled = whoOfSection(
    {
      ...(title.identifier ? { identifier: title.identifier } : {}),
      ...(title.name ? { name: title.name } : {}),
    },
    context
  );
  if (labelled) return labelled;
  if (tables.some(({ table }) => hasNaming(table))) return null;
  const titled = title.titles.flatMap(({ text, cell }) => {
    const identifier = text.length <= 120 ? context.identify(text) : null;
    return identifier === null ? [] : [{ identifier, name: text, cell }];
  });
  if (new Set(titled.map(({ identifier }) => identifier)).size === 1) return titled[0] ?? null;
  for (const name of [grid.name, withoutMonth(grid.name)]) {
    const identifier = context.identify(name);
    if (identifier !== null) return { identifier, name, cell: null };
  }
  return null;
}

/** The lot of every line, when they all have the same. */
function commonLot(lines: readonly HourLine[]): string | null {
  const lot = lines[0]?.lot ?? null;
  return lines.every((line) => line.lot === lot) ? lot : null;
}

/** A1 address of a column's own title: the lowest of its header's filled cells. */
function titleCell(grid: Grid, { headerFirst, headerLast }: HeaderBlock, column: number): string {
  for (let row = headerLast; row > headerFirst; row -= 1) {
    const value = grid.values[row - grid.firstRow]?.[column - grid.firstColumn];
    if (!isBlank(value)) return cellAddress(row, column);
  }
  const top = grid.values[headerFirst - grid.firstRow]?.[column - grid.firstColumn];
  return cellAddress(isBlank(top) ? headerLast : headerFirst, column);
}

/** A1 address of the first filled cell of a block's last header row. */
function headerCell(grid: Grid, block: HeaderBlock | undefined): string | null {
  if (block === undefined) return null;
  const cells = grid.values[block.headerLast - grid.firstRow] ?? [];
  const first = cells.findIndex((value) => !isBlank(value));
  return cellAddress(block.headerLast, grid.firstColumn + Math.max(first, 0));
}

/** Hours nobody said what to do with: their kind is unknown, or asked about. */
const isOpen = ({ content, reason, proposal }: RecognisedColumn): boolean =>
  (content === "hours" || proposal !== null) &&
  reason.kind !== "not-worked" &&
  reason.kind !== "saved" &&
  reason.kind !== "chosen" &&
  reason.kind !== "synonym";

function ignoredColumns(grid: Grid, { blocks }: Recognition): MonthlyStatement["ignoredColumns"] {
  const seen = new Set<string>();
  return blocks.flatMap((block) =>
    block.columns.flatMap((found) => {
      const { column, meaning } = found;
      if (meaning.code !== "ignored" || block.isRepeat) return [];
      const header = found.header === "" ? columnLetters(column) : found.header;
      const key = `${column.toString()} ${header}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const cell = titleCell(grid, block, column);
      return [{ header, cell, ...(isOpen(found) ? { holdsHours: true } : {}) }];
    })
  );
}

/** Reads an opened sheet's rows. */
export function statementOf(sheet: OpenedSheet, context: ReadingContext): MonthlyStatement {
  const { grid, recognition, choice, title, tables, month } = sheet;
  const titleLot = context.lotOf(choice?.lot ?? title.lot);
  const hasHoursColumn = hasHours(sheet);
  const who = whoOf(sheet, context);
  const rows = hasHoursColumn
    ? readRows(tables, {
        ...context,
        sheet: grid.name,
        defaultLot: context.onlyLot,
        titleLot,
        who,
        support: supportOf(sheet, context),
        type: title.type,
        isWeek: title.isWeek,
        month,
      })
    : { lines: [], unreadable: [], totals: [], hidden: [] };
  const isNamed = tables.some(
    ({ table, rows: found }) =>
      hasNaming(table) ||
      [...found.sections.values()].some(({ name, identifier }) => name ?? identifier)
  );
  const { hidden, ...read } = rows;
  return {
    sheet: grid.name,
    month: month.month,
    monthSource: month.source,
    seenMonths: month.seen,
    lot: titleLot ?? commonLot(rows.lines) ?? context.onlyLot,
    contractor: title.contractor,
    hasHoursColumn,
    hasParticipantColumn: who !== null || isNamed,
    headerCell: headerCell(grid, recognition.blocks[0]),
    ...read,
    ignoredColumns: ignoredColumns(grid, recognition),
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(title.saysCorrected || saysCorrection(grid.name) ? { saysCorrected: true } : {}),
  };
}

/**
 * Reads one sheet as a statement, with a layout that was recognised or chosen. `choice` is what a person says of the
 * sheet: its month and its lot win over those it gives.
 */
export const readSheetWith = (
  grid: Grid,
  recognition: Recognition,
  context: ReadingContext,
  choice: SheetChoice | null = null
): MonthlyStatement => statementOf(openSheet(grid, recognition, context, choice), context);
