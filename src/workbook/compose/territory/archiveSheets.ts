import type { Day } from "../../../domain/calendar";
import { fold } from "../../../domain/folding";
import type { Identity } from "../../../domain/territory/anonymise";
import { RETENTION } from "../../../messages/fr/retention";
import { cellAddress, parseRectangle } from "../../a1";
import type { CellValue, Grid, TableRef, WorkbookSnapshot } from "../../grid";
import type { Block, SheetPlan, TablePlan } from "../../plan";
import { plainText } from "../../read/cells";
import { definitionOf, REGISTER_NAMES } from "../../read/registerTables";
import { FORMATS, landscapePrint, line, sheetPlan, tableBlocks } from "../builder";
import { FOLLOW_UP_TABLE, FOLLOW_UP_TITLES } from "../committee/followUpRegister";
import { PROGRESSION_TABLE, PROGRESSION_TITLES } from "../committee/progressionRegister";
import { FINDINGS_TABLE, FINDINGS_TITLES } from "../findingsRegister";
import { HOURS_TABLE, HOURS_TITLES } from "../hoursRegister";
import { JOURNAL_TABLE, JOURNAL_TITLES } from "../journal";
import { freeSheetName, gridOf } from "../ownedSheets";
import { PENALTIES_TABLE, PENALTIES_TITLES } from "../penaltiesRegister";
import { anonymiseTables } from "./anonymiseTables";
import { LINES_TITLES } from "./otherSheets";

/** Tables an archive keeps, and the columns of them whose content is known: one of the buyer's own is left out. */
const KEPT: readonly (readonly [string, readonly string[]])[] = [
  ...REGISTER_NAMES.map(
    (name) => [name, definitionOf(name).columns.map(({ title }) => title)] as const
  ),
  [HOURS_TABLE, HOURS_TITLES],
  [FINDINGS_TABLE, FINDINGS_TITLES],
  [PENALTIES_TABLE, PENALTIES_TITLES],
  [JOURNAL_TABLE, JOURNAL_TITLES],
  [FOLLOW_UP_TABLE, FOLLOW_UP_TITLES],
  [PROGRESSION_TABLE, PROGRESSION_TITLES],
  ["tLignes", LINES_TITLES],
];

/** Columns that name a professional: each of them gets a number. */
const PROFESSIONALS: ReadonlyMap<string, (rank: number) => string> = new Map([
  [fold("Encadrant"), RETENTION.archive.supervisor],
  [fold("Par"), RETENTION.archive.person],
]);

/** The parameter of the contract that names somebody. */
const FACILITATOR = fold("Facilitateur");

const WIDEST = 36;
/** A date has room. */
const NARROWEST = 12;
const HEADER_ROW = 3;

const widthOf = (cells: readonly CellValue[]): number =>
  Math.min(
    WIDEST,
    cells.reduce<number>(
      (widest, value) => Math.max(widest, (typeof value === "string" ? value.length : 0) + 2),
      NARROWEST
    )
  );

interface Kept {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** Where a row and a column of the above stand in the workbook, 0-based. */
  readonly sheetRows: readonly number[];
  readonly sheetColumns: readonly number[];
}

/** A sheet of the archive, with where the workbook holds what it shows. */
export interface ArchiveSheet {
  readonly plan: SheetPlan;
  /** The workbook's own place of a cell of the archive; its cell is null where no cell of a table is to blame. */
  readonly from: (cell: string | null) => { readonly sheet: string; readonly cell: string | null };
}

/** The place in the workbook of a cell of the archive. */
const placeIn =
  ({ sheet }: TableRef, { sheetRows, sheetColumns }: Kept): ArchiveSheet["from"] =>
  (cell) => {
    const at = cell === null ? null : parseRectangle(cell);
    const row = at && sheetRows[at.row - HEADER_ROW - 1];
    const column = at && sheetColumns[at.column];
    return {
      sheet,
      cell: typeof row === "number" && typeof column === "number" ? cellAddress(row, column) : null,
    };
  };

function keptOf(table: TableRef, grid: Grid, published: readonly string[]): Kept {
  const wanted = new Set(published.map(fold));
  const header = grid.values[table.firstRow - grid.firstRow] ?? [];
  const columns = Array.from(
    { length: table.columnCount },
    (_, index) => table.firstColumn + index - grid.firstColumn
  ).filter((offset) => wanted.has(fold(plainText(header[offset]) ?? "")));
  const first = table.firstRow + 1 - grid.firstRow;
  const end = first + table.rowCount - 1 - (table.hasTotals ? 1 : 0);
  const bodies = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
    .filter((row) => columns.some((column) => (grid.values[row]?.[column] ?? null) !== null)); // prettier-ignore
  return {
    titles: columns.map((column) => plainText(header[column]) ?? ""),
    rows: bodies.map((row) => columns.map((column) => grid.values[row]?.[column] ?? null)),
    formats: bodies.map((row) =>
      columns.map((column) => grid.formats[row]?.[column] ?? FORMATS.general)
    ),
    sheetRows: bodies.map((row) => row + grid.firstRow),
    sheetColumns: columns.map((column) => column + grid.firstColumn),
  };
}

/** Every professional under a number, the same all over the archive. */
function numbered(): (value: CellValue, name: (rank: number) => string) => CellValue {
  const ranks = new Map<string, number>();
  return (value, name) => {
    const text = plainText(value);
    if (text === null) return null;
    const key = fold(text);
    const rank = ranks.get(key) ?? ranks.size + 1;
    ranks.set(key, rank);
    return name(rank);
  };
}

/** Supervisors are called by a number wherever a text names them. */
const supervisorIdentity = (name: string, index: number): Identity => ({
  identifier: null,
  lastName: null,
  firstName: null,
  names: [name],
  birthDate: null,
  pass: null,
  pseudonym: RETENTION.archive.supervisor(index + 1),
  isOnlyOfName: false,
});

/**
 * The sheets of an archive: the registers and results as values, one sheet per table, nobody named. What was submitted,
 * the sheets of the buyer's own, the register of pseudonyms and its salt are left out.
 */
export function composeArchive(
  snapshot: WorkbookSnapshot,
  identities: readonly Identity[],
  supervisors: readonly string[],
  submitted: ReadonlySet<string>,
  asOf: Day
): readonly ArchiveSheet[] {
  const others = [...new Set(supervisors)].sort().map(supervisorIdentity);
  const { after } = anonymiseTables(snapshot, [...identities, ...others]);
  const professional = numbered();
  const taken: string[] = [];
  return KEPT.flatMap(([name, published]): readonly ArchiveSheet[] => {
    const table = after.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const grid = table && !submitted.has(table.sheet) ? gridOf(after, table.sheet) : null;
    if (!table || !grid) return [];
    const kept = keptOf(table, grid, published);
    if (kept.titles.length === 0) return [];
    const named = kept.titles.map((title) => PROFESSIONALS.get(fold(title)));
    const rows = kept.rows.map((cells) => {
      const isFacilitator = fold(plainText(cells[0]) ?? "") === FACILITATOR;
      return cells.map((value, column) => {
        const rename = named[column];
        if (name === "tMarche" && isFacilitator && column > 0) return null;
        return rename ? professional(value, rename) : value;
      });
    });
    const sheet = freeSheetName(table.sheet, taken);
    taken.push(sheet);
    const { blocks, table: planned }: { blocks: readonly Block[]; table: TablePlan } = tableBlocks({
      name: table.name,
      row: HEADER_ROW,
      titles: kept.titles,
      rows,
      formats: kept.formats.length === 0 ? kept.titles.map(() => FORMATS.general) : kept.formats,
      wrap: true,
    });
    return [
      {
        from: placeIn(table, kept),
        plan: sheetPlan({
          ownerName: null,
          sheet,
          exists: false,
          blocks: [
            line(0, [sheet], "title"),
            line(1, [RETENTION.archive.about(asOf)], "note", { wrap: false }),
            ...blocks,
          ],
          tables: [planned],
          columnWidths: kept.titles.map((title, column) =>
            widthOf([title, ...rows.map((cells) => cells[column] ?? null)])
          ),
          freezeRows: HEADER_ROW + 1,
          print: landscapePrint({
            titleRow: HEADER_ROW,
            rowCount: HEADER_ROW + planned.rowCount,
            columnCount: planned.columnCount,
            title: sheet,
          }),
        }),
      },
    ];
  });
}
