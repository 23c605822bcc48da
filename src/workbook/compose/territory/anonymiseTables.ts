import { dayOf, partsOf, type Day } from "../../../domain/calendar";
import { fold } from "../../../domain/folding";
import { retentionKey } from "../../../domain/territory/retention";
import { anonymiser, keptNames, type Identity } from "../../../domain/territory/anonymise";
import type { CellValue, Grid, TableRef, WorkbookSnapshot } from "../../grid";
import type { PlannedCell, TableEdit } from "../../plan";
import { plainText } from "../../read/cells";
import { definitionOf, REGISTER_NAMES } from "../../read/registerTables";
import { JOURNAL_TABLE } from "../journal";
import { COMMON_TABLE } from "./commonSheet";
import { gridOf, outputSheets } from "../ownedSheets";

/** Columns that say who a row is about, by folded title, and what becomes of them. */
const ROLES: ReadonlyMap<string, "identifier" | "name" | "first-name" | "birth" | "pass"> = new Map(
  [
    ["Identifiant", "identifier"],
    ["Participant", "name"],
    ["Nom", "name"],
    ["Prénom", "first-name"],
    ["Date de naissance", "birth"],
    ["PASS IAE", "pass"],
  ].map(([title = "", role]) => [fold(title), role as "name"])
);

/**
 * The middle of the year somebody was born in: ages stay right to a few months. A day on which one of these people was
 * born is passed over, so that the date is nobody's.
 */
export function blurredBirth(day: Day, births: ReadonlySet<Day>): Day {
  let middle = dayOf(partsOf(day).year, 7, 1);
  while (middle === day || births.has(middle)) middle += 1;
  return middle;
}

interface Column {
  readonly title: string;
  readonly offset: number;
  readonly role: "identifier" | "name" | "first-name" | "birth" | "pass" | null;
  /** The buyer's own column of an input table: nobody knows what it says of a person. */
  readonly isOwn: boolean;
}

const isRegister = (table: TableRef): boolean =>
  REGISTER_NAMES.some((name) => name.toLowerCase() === table.name.toLowerCase());

function columnsOf(table: TableRef, grid: Grid): readonly Column[] {
  const register = REGISTER_NAMES.find((name) => name.toLowerCase() === table.name.toLowerCase());
  const published = register && new Set(definitionOf(register).columns.map(({ title }) => fold(title))); // prettier-ignore
  const header = grid.values[table.firstRow - grid.firstRow] ?? [];
  return Array.from({ length: table.columnCount }, (_, index) => {
    const offset = table.firstColumn + index - grid.firstColumn;
    const title = plainText(header[offset]) ?? "";
    const key = fold(title);
    const isOwn = published !== undefined && !published.has(key);
    return { title, offset, role: isOwn ? null : (ROLES.get(key) ?? null), isOwn };
  });
}

/** Tables whose text is ours to rewrite: those of our sheets, and the input tables wherever they stand. */
const ownTables = (snapshot: WorkbookSnapshot): readonly TableRef[] => {
  const owned = outputSheets(snapshot);
  return snapshot.tables.filter((table) => owned.has(table.sheet) || isRegister(table));
};

/** People who keep their names: nothing that says who they are is rewritten. */
export interface KeptPeople {
  /** By `retentionKey`. */
  readonly keys: ReadonlySet<string>;
  readonly names: readonly string[];
}

const NOBODY_KEPT: KeptPeople = { keys: new Set(), names: [] };

/** Whether a row bears the identifier of somebody who keeps it. */
function isKept(cells: readonly CellValue[], columns: readonly Column[], keys: KeptPeople["keys"]): boolean {
  const column = columns.find(({ role }) => role === "identifier");
  const identifier = column ? plainText(cells[column.offset]) : null;
  const key = identifier === null ? null : retentionKey({ identifier, name: null });
  return key !== null && keys.has(key);
} // prettier-ignore

/** Whom a row is about: its identifier first, else the name it bears. */
function rowPerson(
  cells: readonly CellValue[],
  columns: readonly Column[],
  people: ReadonlyMap<string, Identity>
): Identity | null {
  const at = (role: Column["role"]): string | null => {
    const column = columns.find((each) => each.role === role);
    return column ? plainText(cells[column.offset]) : null;
  };
  const identifier = at("identifier");
  const [last, first] = [at("name"), at("first-name")];
  const name = [last, first].filter((part) => part !== null).join(" ") || null;
  const key = retentionKey({ identifier, name });
  const byKey = key === null ? undefined : people.get(key);
  return byKey ?? (identifier === null && name !== null ? people.get(`n|${fold(name)}`) : null) ?? null; // prettier-ignore
}

const digitsOf = (value: CellValue): string => String(value ?? "").replace(/\D/g, "");

/** What a cell becomes; the value itself where nothing changes. */
function rewritten(
  value: CellValue,
  column: Column,
  person: Identity | null,
  births: ReadonlySet<Day>,
  anonymise: (text: string) => string
): CellValue {
  if (value === null || typeof value === "boolean") return value;
  if (person !== null) {
    if (column.isOwn) return null;
    switch (column.role) {
      case "identifier":
      case "name":
        return person.pseudonym;
      case "first-name":
      case "pass":
        return null;
      case "birth":
        return typeof value === "number" ? blurredBirth(Math.floor(value), births) : null;
      case null:
        break;
    }
    const pass = digitsOf(person.pass);
    if (typeof value === "number" && pass.length > 6 && digitsOf(value) === pass) return null;
  }
  return typeof value === "string" ? anonymise(value) : value;
}

/** The key by which people of two contracts were found to be the same may hold a birth date as a number: its year stays. */
const withoutBirths = (key: string): string =>
  key.replace(/(?<=\|)\d{4,5}(?![^|])/g, (serial) => partsOf(Number(serial)).year.toString());

interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly value: PlannedCell;
}

function changesIn(
  table: TableRef,
  grid: Grid,
  people: ReadonlyMap<string, Identity>,
  kept: KeptPeople["keys"],
  anonymise: (text: string) => string
): readonly CellChange[] {
  const columns = columnsOf(table, grid);
  const isCommon = table.name.toLowerCase() === COMMON_TABLE.toLowerCase();
  const said = (text: string): string => {
    const without = anonymise(text);
    return isCommon && without !== text ? withoutBirths(without) : without;
  };
  const births = new Set([...people.values()].flatMap(({ birthDate }) => birthDate ?? []));
  const changes: CellChange[] = [];
  // The totals row holds formulas and labels of ours alone.
  const end = table.firstRow + table.rowCount - (table.hasTotals ? 1 : 0);
  for (let row = table.firstRow + 1; row < end; row += 1) {
    const cells = grid.values[row - grid.firstRow];
    if (!cells) continue;
    const person = rowPerson(cells, columns, people);
    const isOther = person === null && isKept(cells, columns, kept);
    for (const column of columns) {
      if (isOther && column.role !== null) continue;
      const value = cells[column.offset] ?? null;
      const formula = grid.formulas?.[row - grid.firstRow]?.[column.offset];
      const isFormula = typeof formula === "string" && formula.startsWith("=");
      const result = rewritten(value, column, isFormula ? null : person, births, said);
      const text = isFormula ? anonymise(formula) : null;
      if (result === value && (text === null || text === formula)) continue;
      changes.push({
        row,
        column: grid.firstColumn + column.offset,
        value: text === null ? result : { formula: text, value: result },
      });
    }
  }
  return changes;
}

const editOf = (table: TableRef, cells: readonly CellChange[]): TableEdit => ({
  sheet: table.sheet,
  table: table.name,
  row: table.firstRow,
  column: table.firstColumn,
  rowCount: table.rowCount - (table.hasTotals ? 1 : 0),
  columnCount: table.columnCount,
  hasTotals: table.hasTotals,
  cells,
  addedRows: [],
  deletedRows: [],
});

/** A grid with some of its cells changed. */
function withChanges(grid: Grid, changes: readonly CellChange[]): Grid {
  const rows = new Map<number, CellValue[]>();
  for (const { row, column, value } of changes) {
    const at = row - grid.firstRow;
    const cells = rows.get(at) ?? [...(grid.values[at] ?? [])];
    cells[column - grid.firstColumn] = value !== null && typeof value === "object" ? value.value : value; // prettier-ignore
    rows.set(at, cells);
  }
  const values = grid.values.map((cells, at) => rows.get(at) ?? cells);
  // A formula that stood over a changed cell is what it gave.
  return { ...grid, values, formulas: grid.formulas?.map((cells, at) => (rows.has(at) ? cells.map((cell, column) => (cell === grid.values[at]?.[column] ? (values[at]?.[column] ?? null) : cell)) : cells)) ?? null }; // prettier-ignore
}

export interface AnonymisedTables {
  /** Everything but the journal's own table, whose sheet is written whole. */
  readonly edits: readonly TableEdit[];
  readonly cells: number;
  /** The workbook as it will stand. */
  readonly after: WorkbookSnapshot;
  /** Sheets that are not ours and still name one of these people, in the workbook's order. */
  readonly stillNaming: readonly string[];
}

/** By key: the identifier, and the name for rows that bear no identifier. */
function byKeys(identities: readonly Identity[]): ReadonlyMap<string, Identity> {
  const people = new Map<string, Identity>();
  for (const identity of identities) {
    const names = [
      ...identity.names,
      [identity.lastName, identity.firstName].filter(Boolean).join(" "),
      [identity.firstName, identity.lastName].filter(Boolean).join(" "),
    ];
    for (const [identifier, name] of [
      [identity.identifier, null] as const,
      ...names.map((each) => [null, each] as const),
    ]) {
      const key = retentionKey({ identifier, name });
      if (key !== null && !people.has(key)) people.set(key, identity);
    }
  }
  return people;
}

interface Around {
  /** Sheets known to name these people. */
  readonly alreadyNaming?: ReadonlySet<string>;
  readonly kept?: KeptPeople;
}

/** Every table of ours without these people: their pseudonyms stand where they were named. */
export function anonymiseTables(
  snapshot: WorkbookSnapshot,
  identities: readonly Identity[],
  { alreadyNaming = new Set(), kept = NOBODY_KEPT }: Around = {}
): AnonymisedTables {
  const people = byKeys(identities);
  const anonymise = anonymiser(identities, keptNames(kept.names));
  const perTable = ownTables(snapshot).flatMap((table) => {
    const grid = gridOf(snapshot, table.sheet);
    const cells = grid ? changesIn(table, grid, people, kept.keys, anonymise) : [];
    return cells.length === 0 ? [] : [{ table, cells }];
  });
  const owned = outputSheets(snapshot);
  const after = snapshot.sheets.map((grid) =>
    withChanges(
      grid,
      perTable.flatMap(({ table, cells }) => (table.sheet === grid.name ? cells : []))
    )
  );
  const isNaming = ({ values }: Grid): boolean =>
    values.some((cells) =>
      cells.some((value) => typeof value === "string" && anonymise(value) !== value)
    );
  return {
    edits: perTable
      .filter(({ table }) => table.name.toLowerCase() !== JOURNAL_TABLE.toLowerCase())
      .map(({ table, cells }) => editOf(table, cells)),
    cells: perTable.reduce((sum, { cells }) => sum + cells.length, 0),
    after: { ...snapshot, sheets: after },
    stillNaming: after
      .filter((grid) => !owned.has(grid.name) && (alreadyNaming.has(grid.name) || isNaming(grid)))
      .map(({ name }) => name),
  };
}
