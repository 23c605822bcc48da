import { fold } from "../../domain/folding";
import type { HourLine, MonthlyStatement, SensitiveCell, Submission } from "../../domain/statement"; // prettier-ignore
import { isLeftBehind, OUTPUT_NAME_PREFIX, type Grid, type WorkbookSnapshot } from "../grid";
import { NO_CHOICES, type MappingChoices, type Recognition } from "../mapping";
import type { SheetReading } from "../reading";
import { readChoices } from "./choices";
import { hasNaming } from "./extract/sections";
import { HOUR_COLUMNS } from "./headers";
import { recognise } from "./recognise";
import { areaOf, findSensitive } from "./sensitive";
import {
  carriesHours,
  hasHours,
  openSheet,
  readingContext,
  statementOf,
  type OpenedSheet,
  type ReadingContext,
  type StatementInputs,
} from "./statement";
import { readTitleBlock } from "./titleBlock";

/** Tables the buyer fills in. */
export const INPUT_TABLES: readonly string[] = [
  "tMarche", "tLots", "tSupports", "tPrevisions", "tClauses", "tParticipants", "tEncadrement",
  "tDocuments", "tEvaluations", "tPMSMP", "tCalendrier",
]; // prettier-ignore

/** Tables the add-in writes. */
export const OUTPUT_TABLES: readonly string[] = [
  "tHeures", "tAnomalies", "tPenalites", "tJournal", "tCorrespondances", "tFeuilles",
  "tPseudonymes", "tSuivi", "tProgression",
]; // prettier-ignore

const lowered = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map((name) => name.toLowerCase()));

const INPUT_NAMES = lowered(INPUT_TABLES);
const OUR_NAMES = lowered([...INPUT_TABLES, ...OUTPUT_TABLES]);

/** Sheets that are ours or hold our tables: never statements. */
function ourSheets({ sheets: all, tables, names }: WorkbookSnapshot): ReadonlySet<string> {
  const sheets = new Set(all.map(({ name }) => name).filter(isLeftBehind));
  for (const { name, sheet } of tables) if (OUR_NAMES.has(name.toLowerCase())) sheets.add(sheet);
  for (const { name, sheet } of names) {
    if (sheet !== null && name.toLowerCase().startsWith(OUTPUT_NAME_PREFIX)) sheets.add(sheet);
  }
  return sheets;
}

/** Statements with what the other sheets are: everything read of the sheets a titulaire may have sent. */
export interface SheetsRead {
  readonly submission: Submission;
  readonly sheets: readonly SheetReading[];
}

/**
 * Offered as a statement: a person says so; else its title, its name, or hours beside a month give one; else it carries
 * participants' hours all the same, of a month to be told.
 */
function isOffered(sheet: OpenedSheet): boolean {
  const { choice, title, nameMonth, month } = sheet;
  if (choice !== null) return choice.isStatement;
  if (title.month !== null || nameMonth !== null) return true;
  if (!hasHours(sheet)) return false;
  if (month.month !== null) return true;
  return sheet.tables.some(({ table }) => hasNaming(table)) && carriesHours(sheet);
}

/** A sheet's layout, with the choices kept for its contractor. */
function layoutOf(grid: Grid, context: ReadingContext, choices: MappingChoices): Recognition {
  const { supports, contractor } = context;
  // The contractor matters only to what was chosen for it.
  const own = choices.layouts.length === 0 ? null : readTitleBlock(grid, null).contractor;
  return recognise(grid, { supports, choices, contractor: own ?? contractor });
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

const RECAPITULATES = /recap|synthese|(?<![a-z])bilan(?![a-z])|tous (?:supports|lots|chantiers)/;

/** Hours by person, month and type, as one text for each sum. */
function sumsOf(statements: readonly MonthlyStatement[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { lines } of statements) {
    for (const line of lines) {
      for (const type of HOUR_COLUMNS) {
        const seconds = line[type];
        if (seconds === null || seconds === 0) continue;
        const person = line.identifier ?? fold(line.name ?? "");
        const key = `${person}\u0000${String(line.month)}\u0000${type}`;
        sums.set(key, (sums.get(key) ?? 0) + seconds);
      }
    }
  }
  return sums;
}

/**
 * Whether a sheet says that it recapitulates others and gives exactly their hours: counted, they would be counted twice.
 */
function isRecapitulation(
  { grid, reading: { statement } }: ReadSheet,
  sheets: readonly ReadSheet[]
): boolean {
  if (statement === null || statement.lines.length === 0) return false;
  const above = grid.values.slice(0, 10).flat();
  const titles = [grid.name, ...above.filter((value) => typeof value === "string")];
  if (!titles.some((title) => RECAPITULATES.test(fold(title.slice(0, 120))))) return false;
  const months = new Set(statement.lines.map(({ month }) => month));
  const others = sheets
    .filter((other) => other.grid !== grid)
    .flatMap(({ reading }) => reading.statement ?? []);
  const isOfMonths = ({ month }: HourLine): boolean => months.has(month);
  const counted = others.map((other) => ({ ...other, lines: other.lines.filter(isOfMonths) }));
  const [own, theirs] = [sumsOf([statement]), sumsOf(counted)];
  return own.size > 0 && own.size === theirs.size && [...own].every(([key, sum]) => theirs.get(key) === sum); // prettier-ignore
}

interface ReadSheet {
  readonly grid: Grid;
  readonly isChosen: boolean;
  readonly reading: SheetReading;
}

/** Recapitulations are left aside, unless a person says that they are statements. */
function withoutRecapitulations(sheets: readonly ReadSheet[]): readonly ReadSheet[] {
  const counted = sheets.filter((sheet) => sheet.isChosen || !isRecapitulation(sheet, sheets));
  return sheets.map((sheet) =>
    counted.includes(sheet)
      ? sheet
      : { ...sheet, reading: { ...sheet.reading, isStatement: false, statement: null } }
  );
}

/** Those given win over those kept in the workbook: the latest of a layout, and of a sheet, is believed. */
function choicesOf(kept: MappingChoices, given: MappingChoices): MappingChoices {
  const sheets = new Map([...kept.sheets, ...given.sheets].map((choice) => [choice.sheet, choice]));
  return { layouts: [...kept.layouts, ...given.layouts], sheets: [...sheets.values()] };
}

/**
 * Recognises the monthly statements among the visible sheets that are neither inputs nor outputs, in the workbook's
 * order, and reads them. Other sheets are listed by name. Personal data that a statement should not hold is looked for
 * in the statements and in the input tables; only its places are kept.
 */
export function readStatements(
  snapshot: WorkbookSnapshot,
  inputs: StatementInputs,
  given: MappingChoices = NO_CHOICES
): SheetsRead {
  const context = readingContext(inputs);
  const choices = choicesOf(readChoices(snapshot), given);
  const chosen = new Map(choices.sheets.map((choice) => [choice.sheet, choice]));
  const ours = ourSheets(snapshot);
  const read = snapshot.sheets
    .filter(({ name, visibility }) => visibility === "visible" && !ours.has(name))
    .map((grid): ReadSheet => {
      const recognition = layoutOf(grid, context, choices);
      const sheet = openSheet(grid, recognition, context, chosen.get(grid.name) ?? null);
      const isStatement = isOffered(sheet);
      const statement = isStatement ? statementOf(sheet, context) : null;
      const choice = chosen.get(grid.name);
      const reading: SheetReading = {
        sheet: grid.name,
        isStatement,
        recognition,
        statement,
        ...(choice ? { choice } : {}),
      };
      return { grid, isChosen: chosen.has(grid.name), reading };
    });
  const sheets = withoutRecapitulations(read);
  const offered = sheets.filter(({ reading }) => reading.isStatement);
  return {
    submission: {
      statements: offered.flatMap(({ reading }) => reading.statement ?? []),
      ignoredSheets: sheets
        .filter(({ reading }) => !reading.isStatement)
        .map(({ grid }) => grid.name),
      sensitive: [
        ...offered.flatMap(({ grid }) => findSensitive(grid, null)),
        ...sensitiveInTables(snapshot),
      ],
    },
    sheets: sheets.map(({ reading }) => reading),
  };
}
