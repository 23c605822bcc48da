import type { Month } from "./calendar";
import type { HourColumn, Registers } from "./contract";
import type { Who } from "./finding";
import { fold, foldOnce } from "./folding";
import { lineKeys } from "./lineKeys";
import { containsNir } from "./nir";
import type { Seconds } from "./numbers";
import { sheetParts, type AreApart } from "./sheetParts";
import type { HourLine, MonthlyStatement, Submission } from "./statement";

/** What a cell of hours says: hours, «abs» (declared without hours), or nothing. */
export type Declared = Seconds | "absent" | null;

/** One type of hours of one person, as the two sheets say it. */
export interface HoursChange {
  readonly column: HourColumn;
  readonly before: Declared;
  readonly after: Declared;
  /** A1 addresses, in the earlier and in the later sheet. */
  readonly beforeCell: string | null;
  readonly afterCell: string | null;
}

/** A line that the later sheet changes, adds or leaves out. */
export interface LineDifference {
  readonly kind: "changed" | "added" | "removed";
  /** The row is the later sheet's, or the earlier one's for a line that is gone. */
  readonly who: Who;
  readonly support: string | null;
  readonly beforeRow: number | null;
  readonly afterRow: number | null;
  /** The types of hours that differ; none when a line without hours comes or goes. */
  readonly changes: readonly HoursChange[];
}

/** A month (of a lot) of one sheet that a later sheet replaces. */
export interface Restatement {
  readonly month: Month;
  readonly lot: string | null;
  readonly earlier: string;
  readonly later: string;
  readonly reason: "same-lines" | "says-corrected";
  /** Lines of that month and lot in the two sheets. */
  readonly earlierLines: number;
  readonly laterLines: number;
  readonly differences: readonly LineDifference[];
}

const HOUR_COLUMNS: readonly HourColumn[] = [
  "production", "guidance", "training", "internship", "paidAbsence",
]; // prettier-ignore

const declaredOf = (line: HourLine, column: HourColumn): Declared =>
  line[column] ?? (line.absent?.includes(column) ? "absent" : null);

/** The lines of one sheet for one month and lot. */
interface Part {
  readonly statement: MonthlyStatement;
  readonly contractor: string | null;
  readonly month: Month;
  readonly lot: string | null;
  /** Indices of its lines in the statement. */
  readonly indices: readonly number[];
  /** Person and support of each line; the lines that name nobody have a negative key. */
  readonly keys: readonly number[];
}

/** A part's keys and columns, for comparing it with others. */
interface Outline {
  readonly keys: ReadonlySet<number>;
  readonly people: ReadonlySet<number>;
  readonly columns: ReadonlySet<HourColumn>;
}

const partKey = (month: Month, lot: string): string => `${month.toString()}|${lot}`;

const LOTLESS = "";

/** The months and lots that more than one sheet declares: nearly always none, and nothing more is looked at. */
function sharedPeriods(
  { statements }: Submission,
  folded: (text: string) => string
): ReadonlySet<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const { lines } of statements) {
    const own = new Set<string>();
    let last: HourLine | null = null;
    for (const line of lines) {
      // Rows of a sheet share their month and lot: only changes are looked at.
      if (line.month === null || (last?.month === line.month && last.lot === line.lot)) continue;
      own.add(partKey(line.month, line.lot === null ? LOTLESS : folded(line.lot)));
      last = line;
    }
    for (const key of own) {
      if (once.has(key)) shared.add(key);
      else once.add(key);
    }
  }
  return shared;
}

/** The parts of the shared months and lots, in the workbook's order. */
function partsByPeriod(
  submission: Submission,
  shared: ReadonlySet<string>,
  folded: (text: string) => string,
  { contract, lots }: Pick<Registers, "contract" | "lots">
): ReadonlyMap<string, readonly Part[]> {
  const keys = lineKeys(submission);
  const ofLot = new Map(lots.map(({ code, contractor }) => [folded(code), contractor]));
  const periods = new Map<string, Part[]>();
  submission.statements.forEach((statement, index) => {
    const own = new Map<string, { readonly indices: number[]; readonly keys: number[] }>();
    const people = keys.statements[index]?.people;
    const supports = keys.statements[index]?.supports;
    statement.lines.forEach((line, row) => {
      if (line.month === null) return;
      const lot = line.lot === null ? LOTLESS : folded(line.lot);
      const key = partKey(line.month, lot);
      if (!shared.has(key)) return;
      let part = own.get(key);
      if (part === undefined) {
        part = { indices: [], keys: [] };
        own.set(key, part);
        const contractor = statement.contractor ?? ofLot.get(lot) ?? contract.contractor;
        const parts = periods.get(key) ?? [];
        periods.set(key, parts);
        parts.push({ statement, contractor, month: line.month, lot: line.lot, ...part });
      }
      part.indices.push(row);
      part.keys.push((people?.[row] ?? -1) * keys.supportCount + (supports?.[row] ?? 0));
    });
  });
  return periods;
}

const linesOf = ({ statement, indices }: Part): readonly HourLine[] =>
  indices.flatMap((index) => statement.lines[index] ?? []);

function outlineOf(part: Part, supportCount: number): Outline {
  const keys = part.keys.filter((key) => key >= 0);
  const lines = linesOf(part);
  return {
    keys: new Set(keys),
    people: new Set(keys.map((key) => Math.floor(key / supportCount))),
    columns: new Set(
      HOUR_COLUMNS.filter((column) => lines.some((line) => declaredOf(line, column) !== null))
    ),
  };
}

const sharedCount = <Item>(left: ReadonlySet<Item>, right: ReadonlySet<Item>): number => {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared += 1;
  return shared;
};

/**
 * Why the later part replaces the earlier one, or null. Sheets that declare different types of hours complete each
 * other, whoever they name; a sheet that says it corrects replaces those it shares somebody with.
 */
function reasonOf(
  later: Outline,
  earlier: Outline,
  saysCorrected: boolean
): Restatement["reason"] | null {
  if (saysCorrected) return sharedCount(later.people, earlier.people) > 0 ? "says-corrected" : null;
  const smaller = Math.min(later.keys.size, earlier.keys.size);
  if (smaller === 0 || sharedCount(later.columns, earlier.columns) === 0) return null;
  return 2 * sharedCount(later.keys, earlier.keys) >= smaller ? "same-lines" : null;
}

const sameContractor = (left: string | null, right: string | null): boolean =>
  left === null || right === null || fold(left) === fold(right);

const safe = (identifier: string | null): string | null =>
  identifier !== null && containsNir(identifier) ? null : identifier;

function changesOf(before: HourLine | null, after: HourLine | null): readonly HoursChange[] {
  return HOUR_COLUMNS.flatMap((column) => {
    const change = {
      column,
      before: before === null ? null : declaredOf(before, column),
      after: after === null ? null : declaredOf(after, column),
      beforeCell: before?.cells[column] ?? null,
      afterCell: after?.cells[column] ?? null,
    };
    return change.before === change.after ? [] : [change];
  });
}

const difference = (before: HourLine | null, after: HourLine | null): LineDifference => {
  const line = after ?? before;
  return {
    kind: before === null ? "added" : after === null ? "removed" : "changed",
    who: { identifier: safe(line?.identifier ?? null), row: line?.row ?? null },
    support: line?.support ?? null,
    beforeRow: before?.row ?? null,
    afterRow: after?.row ?? null,
    changes: changesOf(before, after),
  };
};

/** Lines of the same person and support are paired in their order; the rest is added or removed. */
function differencesOf(earlier: Part, later: Part): readonly LineDifference[] {
  const waiting = new Map<number, HourLine[]>();
  earlier.indices.forEach((index, rank) => {
    const line = earlier.statement.lines[index];
    const key = earlier.keys[rank];
    if (line === undefined || key === undefined) return;
    const lines = waiting.get(key);
    if (lines === undefined) waiting.set(key, [line]);
    else lines.push(line);
  });
  const taken = new Map<number, number>();
  const met = new Set<HourLine>();
  const differences: LineDifference[] = [];
  later.indices.forEach((index, rank) => {
    const after = later.statement.lines[index];
    const key = later.keys[rank];
    if (after === undefined || key === undefined) return;
    const position = taken.get(key) ?? 0;
    taken.set(key, position + 1);
    const before = waiting.get(key)?.[position] ?? null;
    if (before !== null) met.add(before);
    const found = difference(before, after);
    if (found.kind !== "changed" || found.changes.length > 0) differences.push(found);
  });
  const removed = linesOf(earlier).filter((line) => !met.has(line));
  return [...differences, ...removed.map((line) => difference(line, null))];
}

function restatementsOf(
  parts: readonly Part[],
  supportCount: number,
  areApart: AreApart
): readonly Restatement[] {
  const restatements: Restatement[] = [];
  // Parts that nothing has replaced yet, each with its outline: a month sent three times is a chain of two.
  let standing: readonly (readonly [Part, Outline])[] = [];
  for (const later of parts) {
    const outline = outlineOf(later, supportCount);
    const kept: (readonly [Part, Outline])[] = [];
    for (const [earlier, before] of standing) {
      const mayReplace =
        sameContractor(earlier.contractor, later.contractor) &&
        !areApart(earlier.statement.sheet, later.statement.sheet);
      const reason = mayReplace
        ? reasonOf(outline, before, later.statement.saysCorrected === true)
        : null;
      if (reason === null) {
        kept.push([earlier, before]);
        continue;
      }
      restatements.push({
        month: later.month,
        lot: later.lot,
        earlier: earlier.statement.sheet,
        later: later.statement.sheet,
        reason,
        earlierLines: earlier.indices.length,
        laterLines: later.indices.length,
        differences: differencesOf(earlier, later),
      });
    }
    standing = [...kept, [later, outline]];
  }
  return restatements;
}

/**
 * Which month (and lot) of which sheet is replaced by which later one, in the workbook's order: sheets of the same
 * contractor that share at least half of the smaller one's participants × supports, or whose later one says that it
 * corrects. Sheets that complete each other (one per person, per support, per type of hours) replace nothing.
 */
export function findRestatements(
  submission: Submission,
  registers: Pick<Registers, "contract" | "lots" | "supports">
): readonly Restatement[] {
  const folded = foldOnce();
  const shared = sharedPeriods(submission, folded);
  if (shared.size === 0) return [];
  const { supportCount } = lineKeys(submission);
  const areApart = sheetParts(registers.supports);
  return [...partsByPeriod(submission, shared, folded, registers).values()].flatMap((parts) =>
    restatementsOf(parts, supportCount, areApart)
  );
}

/** The months and lots of a sheet that others replace, each with the sheet that counts instead. */
function replacements(
  sheet: string,
  restatements: readonly Restatement[]
): ReadonlyMap<string, string> {
  return new Map(
    restatements
      .filter(({ earlier }) => earlier === sheet)
      .map(({ month, lot, later }) => [partKey(month, lot === null ? LOTLESS : fold(lot)), later])
  );
}

function isReplacedIn(replaced: ReadonlyMap<string, string>): (line: HourLine) => boolean {
  const folded = foldOnce();
  return ({ month, lot }) =>
    month !== null && replaced.has(partKey(month, lot === null ? LOTLESS : folded(lot)));
}

/** The lines of a sheet that count: those that no later sheet replaces. */
export function countedLines(
  statement: MonthlyStatement,
  restatements: readonly Restatement[]
): readonly HourLine[] {
  const replaced = replacements(statement.sheet, restatements);
  if (replaced.size === 0) return statement.lines;
  const isReplaced = isReplacedIn(replaced);
  return statement.lines.filter((line) => !isReplaced(line));
}

/** The sheet that replaces a whole statement; null when some of it counts. */
export function replacedBy(
  statement: MonthlyStatement,
  restatements: readonly Restatement[]
): string | null {
  const replaced = replacements(statement.sheet, restatements);
  const isWhole = replaced.size > 0 && statement.lines.every(isReplacedIn(replaced));
  return isWhole ? ([...replaced.values()].at(-1) ?? null) : null;
}

const rowsOf = (line: HourLine): readonly number[] => line.rows ?? [line.row];

function counted(
  statement: MonthlyStatement,
  restatements: readonly Restatement[]
): MonthlyStatement | null {
  const lines = countedLines(statement, restatements);
  if (lines.length === statement.lines.length) return statement;
  if (lines.length === 0) return null;
  const kept = new Set(lines);
  const keptRows = new Set(lines.flatMap(rowsOf));
  const goneRows = new Set(statement.lines.filter((line) => !kept.has(line)).flatMap(rowsOf));
  return {
    ...statement,
    lines,
    unreadable: statement.unreadable.filter(({ row }) => keptRows.has(row) || !goneRows.has(row)),
  };
}

/**
 * What the rules and the figures look at: the submission without the lines that a later sheet replaces, and without
 * the sheets of which nothing is left. Personal data is told wherever it stands, replaced or not.
 */
export function effectiveSubmission(
  submission: Submission,
  restatements: readonly Restatement[]
): Submission {
  if (restatements.length === 0) return submission;
  const statements = submission.statements.flatMap(
    (statement) => counted(statement, restatements) ?? []
  );
  return { ...submission, statements };
}
