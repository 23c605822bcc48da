import type { Month } from "../../domain/calendar";
import type { Participant, Registers } from "../../domain/contract";
import { foldOnce } from "../../domain/folding";
import type { HourLine, MonthlyStatement, SensitiveCell, Submission } from "../../domain/statement";
import { OUTPUT_NAME_PREFIX, type Grid, type WorkbookSnapshot } from "../grid";
import { NO_CHOICES, type MappingChoices, type Recognition } from "../mapping";
import type { SheetReading } from "../reading";
import { cellAt } from "./cells";
import { parseMonth, readMonth } from "./dates";
import { HOUR_COLUMNS, matchHeaderOnce, PARTICIPANT_FIELDS, type HeaderMatch } from "./headers";
import { recognitionOf } from "./extract/bridge";
import { findLayout, type Layout } from "./layout";
import { directoryOf, type Directory } from "./participants";
import { areaOf, findSensitive } from "./sensitive";
import { openSheet } from "./sheet";
import { readRowsOf } from "./statement";
import { lotFinder, readTitleBlock, type TitleBlock } from "./titleBlock";

/** Tables the buyer fills in. */
export const INPUT_TABLES: readonly string[] = [
  "tMarche", "tLots", "tSupports", "tPrevisions", "tClauses", "tParticipants", "tEncadrement",
  "tDocuments", "tEvaluations", "tCalendrier",
]; // prettier-ignore

/** Tables the add-in writes. */
export const OUTPUT_TABLES: readonly string[] = [
  "tHeures", "tAnomalies", "tPenalites", "tJournal", "tCorrespondances", "tFeuilles",
]; // prettier-ignore

const lowered = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => name.toLowerCase()));

const INPUT_NAMES = lowered(INPUT_TABLES);
const OUR_NAMES = lowered([...INPUT_TABLES, ...OUTPUT_TABLES]);

/** Sheets that are ours or hold our tables: never statements. */
function ourSheets({ tables, names }: WorkbookSnapshot): ReadonlySet<string> {
  const sheets = new Set<string>();
  for (const { name, sheet } of tables) if (OUR_NAMES.has(name.toLowerCase())) sheets.add(sheet);
  for (const { name, sheet } of names) {
    if (sheet !== null && name.toLowerCase().startsWith(OUTPUT_NAME_PREFIX)) sheets.add(sheet);
  }
  return sheets;
}

/** What reading statements needs of the registers. */
export interface ReadingContext {
  readonly directory: Directory;
  readonly lotOf: (text: string | null) => string | null;
  readonly onlyLot: string | null;
  readonly matchHeader: (header: string) => HeaderMatch | null;
}

type StatementInputs = Pick<Registers, "lots"> & {
  readonly participants: readonly Participant[] | null;
};

/** Statements with what the other sheets are: everything read of the sheets a titulaire may have sent. */
export interface SheetsRead {
  readonly submission: Submission;
  readonly sheets: readonly SheetReading[];
}

/** Indexes the registers once for all sheets. */
export const readingContext = ({ lots, participants }: StatementInputs): ReadingContext => ({
  directory: directoryOf(participants ?? [], foldOnce()),
  lotOf: lotFinder(lots),
  onlyLot: lots.length === 1 ? (lots[0]?.code ?? null) : null,
  matchHeader: matchHeaderOnce(),
});

/** A sheet looked at: its header, what stands above it, and the month of its name. */
interface Seen {
  readonly grid: Grid;
  readonly layout: Layout | null;
  readonly title: TitleBlock;
  readonly nameMonth: Month | null;
}

const hasField = (layout: Layout | null, fields: readonly string[]): boolean =>
  layout !== null && [...layout.columns.keys()].some((field) => fields.includes(field));

/** The month of the first row of a `Mois` column that has one. */
function columnMonth(grid: Grid, layout: Layout | null): Month | null {
  const column = layout?.columns.get("month");
  if (layout === null || column === undefined) return null;
  for (let row = layout.headerRow + 1; row < grid.values.length; row += 1) {
    const month = readMonth(cellAt(grid, row, column));
    if (month !== null) return month;
  }
  return null;
}

function look(grid: Grid, context: ReadingContext): Seen {
  const layout = findLayout(grid, context.matchHeader);
  return {
    grid,
    layout,
    title: readTitleBlock(grid, layout?.headerRow ?? null),
    nameMonth: parseMonth(grid.name),
  };
}

/** Offered as a statement: the title block or the name gives a month, or hours stand beside a `Mois` column. */
function isOffered({ grid, layout, title, nameMonth }: Seen): boolean {
  if (title.month !== null || nameMonth !== null) return true;
  return hasField(layout, HOUR_COLUMNS) && columnMonth(grid, layout) !== null;
}

/** The lot of every line, when they all have the same. */
function commonLot(lines: readonly HourLine[]): string | null {
  const lot = lines[0]?.lot ?? null;
  return lines.every((line) => line.lot === lot) ? lot : null;
}

function monthOf({ grid, layout, title, nameMonth }: Seen): {
  readonly month: Month | null;
  readonly source: MonthlyStatement["monthSource"];
} {
  if (title.month !== null) return { month: title.month, source: "title" };
  const month = columnMonth(grid, layout);
  if (month !== null) return { month, source: "column" };
  return { month: nameMonth, source: nameMonth === null ? null : "sheet-name" };
}

function statementOf(seen: Seen, context: ReadingContext): MonthlyStatement {
  const { grid, layout, title, nameMonth } = seen;
  const { month, source } = monthOf(seen);
  const titleLot = context.lotOf(title.lot);
  const hasHoursColumn = hasField(layout, HOUR_COLUMNS);
  const rows =
    layout && hasHoursColumn
      ? readRowsOf(openSheet(grid, layout), {
          directory: context.directory,
          lotOf: context.lotOf,
          defaultLot: context.onlyLot,
          titleLot,
          titleMonth: title.month,
          fallbackMonth: nameMonth,
        })
      : { lines: [], unreadable: [], totals: [] };
  return {
    sheet: grid.name,
    month,
    monthSource: source,
    lot: titleLot ?? commonLot(rows.lines) ?? context.onlyLot,
    contractor: title.contractor,
    hasHoursColumn,
    hasParticipantColumn: hasField(layout, PARTICIPANT_FIELDS),
    headerCell: layout?.headerCell ?? null,
    ...rows,
    ignoredColumns: layout?.ignored ?? [],
  };
}

function sensitiveInTables(snapshot: WorkbookSnapshot): readonly SensitiveCell[] {
  const sheets = new Map(snapshot.sheets.map((grid) => [grid.name, grid]));
  return snapshot.tables
    .filter(({ name }) => INPUT_NAMES.has(name.toLowerCase()))
    .flatMap((table) => {
      const grid = sheets.get(table.sheet);
      return grid ? findSensitive(grid, areaOf(table)) : [];
    });
}

/** Reads one sheet as a statement. */
export function readSheetWith(
  grid: Grid,
  _recognition: Recognition,
  context: ReadingContext
): MonthlyStatement {
  return statementOf(look(grid, context), context);
}

/**
 * Recognises the monthly statements among the visible sheets that are neither inputs nor outputs, in the workbook's
 * order, and reads them. Other sheets are listed by name. Social security numbers are looked for in the statements and
 * in the input tables; only their places are kept.
 */
export function readStatements(
  snapshot: WorkbookSnapshot,
  inputs: StatementInputs,
  _choices: MappingChoices = NO_CHOICES
): SheetsRead {
  const context = readingContext(inputs);
  const ours = ourSheets(snapshot);
  const seen = snapshot.sheets
    .filter(({ name, visibility }) => visibility === "visible" && !ours.has(name))
    .map((grid) => look(grid, context));
  const sheets = seen.map((sheet): SheetReading => {
    const isStatement = isOffered(sheet);
    return {
      sheet: sheet.grid.name,
      isStatement,
      recognition: recognitionOf(sheet.grid, sheet.layout),
      statement: isStatement ? statementOf(sheet, context) : null,
    };
  });
  const offered = seen.filter(isOffered);
  return {
    submission: {
      statements: sheets.flatMap(({ statement }) => statement ?? []),
      ignoredSheets: seen.filter((sheet) => !isOffered(sheet)).map(({ grid }) => grid.name),
      sensitive: [
        ...offered.flatMap(({ grid }) => findSensitive(grid, null)),
        ...sensitiveInTables(snapshot),
      ],
    },
    sheets,
  };
}
