import { fold } from "../../domain/folding";
import type { CellValue, WorkbookSnapshot } from "../grid";
import { HostError } from "../host";
import { EMPTY_PLAN, type TableEdit, type WorkbookPlan } from "../plan";
import { formatKind } from "../read/numberFormat";
import { definitionOf, findRegister, isBlankRow, type FoundRegister, type RegisterColumn } from "../read/registerTables"; // prettier-ignore
import type { RegisterCells, RegisterChange, RegisterName, RowChange } from "../registers";
import { FORMATS } from "./builder";
import { missingRegisters } from "./composeModel";
import { PARAMETERS } from "./inputTables";

type CellEdit = TableEdit["cells"][number];
type Added = Extract<RowChange, { readonly kind: "add" }>;

/** A text of nothing but spaces says nothing. */
const meant = (value: CellValue | undefined): CellValue =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

const same = (seen: CellValue | undefined, now: CellValue): boolean => meant(seen) === meant(now);

const filled = (cells: RegisterCells): readonly (readonly [string, CellValue])[] =>
  Object.entries(cells).map(([title, value]) => [title, meant(value)] as const);

const columnOf = (found: FoundRegister, title: string): RegisterColumn | null =>
  found.columns.find((column) => fold(column.title) === fold(title)) ?? null;

/** The column of a title; a row cannot hold what its table has no column for. */
function neededColumn(name: RegisterName, found: FoundRegister, title: string): RegisterColumn {
  const column = columnOf(found, title);
  if (column) return column;
  throw new HostError("RegisterColumnMissing", {
    table: name,
    column: title,
    sheet: found.table.sheet,
  });
}

/** Row of the sheet (0-based) where a body row stands. */
const sheetRow = (found: FoundRegister, index: number): number => found.table.firstRow + 1 + index;

/**
 * The person decided over what he saw: when the sheet says something else by now, nothing is written. The buyer's own
 * columns are often computed from the others: they only hold back a deletion, which takes them along.
 */
function refuseChanged(
  name: RegisterName,
  found: FoundRegister,
  { kind, index, before }: Exclude<RowChange, Added>
): void {
  const isThere = index >= 0 && index < found.bodyRows;
  const isSame =
    isThere &&
    Object.entries(before).every(([title, seen]) => {
      const column = columnOf(found, title);
      if (kind === "set" && column !== null && column.published < 0) return true;
      return same(seen, column ? found.valueAt(index, column.column) : null);
    });
  if (!isSame)
    throw new HostError("RowChanged", {
      table: name,
      row: sheetRow(found, index) + 1,
      sheet: found.table.sheet,
    });
}

/** The format the workbook format gives to a column; for a parameter, to its value. */
function publishedFormat(
  name: RegisterName,
  column: RegisterColumn,
  parameter: CellValue | undefined
): string {
  const { columns } = definitionOf(name);
  if (name === "tMarche" && columns[column.published]?.title === "Valeur") {
    const key = fold(String(parameter ?? ""));
    return PARAMETERS.find((each) => fold(each.key) === key)?.format ?? FORMATS.general;
  }
  return columns[column.published]?.format ?? FORMATS.general;
}

/**
 * The format to write with a value: the cell's own where it shows the value as what it is. A number in a text cell
 * would become a text, and a date in a plain one a number of days.
 */
function formatFor(value: CellValue, current: string, published: string): string {
  if (typeof value !== "number") return current;
  const isDate = formatKind(published) === "date";
  if (isDate) return formatKind(current) === "date" ? current : published;
  // 20 in a cell of percentages would read 2 000 %.
  const isPercent = formatKind(current) === "percent" && value > 1;
  const suits = current !== FORMATS.text && formatKind(current) !== "date" && !isPercent;
  if (suits && current !== FORMATS.general) return current;
  return published === FORMATS.text ? FORMATS.general : published;
}

const parameterAt = (found: FoundRegister, index: number): CellValue => {
  const column = columnOf(found, "Paramètre");
  return column ? found.valueAt(index, column.column) : null;
};

function cellEdits(
  name: RegisterName,
  found: FoundRegister,
  index: number,
  cells: RegisterCells,
  isNew: boolean
): readonly CellEdit[] {
  const parameter = cells["Paramètre"] ?? parameterAt(found, index);
  return filled(cells).flatMap(([title, value]): readonly CellEdit[] => {
    if (value === null && (isNew || columnOf(found, title) === null)) return [];
    const column = neededColumn(name, found, title);
    const current = found.formatAt(index, column.column);
    const published = publishedFormat(name, column, parameter);
    // A new row's texts go into text cells, as on the rows the add-in made.
    const start = isNew && current === FORMATS.general ? published : current;
    const format = formatFor(value, start, published);
    return [
      {
        row: sheetRow(found, index),
        column: column.column,
        value,
        ...(format === current ? {} : { format }),
      },
    ];
  });
}

/** The row whose formats a new row takes: the last that holds something. */
function modelRow(found: FoundRegister): number | null {
  for (let index = found.bodyRows - 1; index >= 0; index -= 1)
    if (!isBlankRow(found, index)) return index;
  return found.bodyRows > 0 ? found.bodyRows - 1 : null;
}

function addedRow(
  name: RegisterName,
  found: FoundRegister,
  { cells }: Added
): TableEdit["addedRows"][number] {
  const values = new Map(
    filled(cells).flatMap(([title, value]): [number, CellValue][] =>
      value === null ? [] : [[neededColumn(name, found, title).column, value]]
    )
  );
  const model = modelRow(found);
  return {
    cells: found.columns.map(({ column }) => values.get(column) ?? null),
    formats: found.columns.map((column) => {
      const published = publishedFormat(name, column, cells["Paramètre"]);
      const known = model === null ? FORMATS.general : found.formatAt(model, column.column);
      const current = known === FORMATS.general && column.published >= 0 ? published : known;
      return formatFor(values.get(column.column) ?? null, current, published);
    }),
  };
}

/** Blank rows at the end of a table, which new rows fill first: an Excel table is never without a row. */
function spareRows(found: FoundRegister, taken: ReadonlySet<number>): readonly number[] {
  const rows: number[] = [];
  for (let index = found.bodyRows - 1; index >= 0; index -= 1) {
    if (taken.has(index) || !isBlankRow(found, index)) break;
    rows.unshift(index);
  }
  return rows;
}

/** A table keeps one row: when all go, the first is emptied instead. */
function emptied(found: FoundRegister): readonly CellEdit[] {
  return found.columns.map(({ column }) => ({ row: sheetRow(found, 0), column, value: null }));
}

function tableEdit(
  name: RegisterName,
  found: FoundRegister,
  changes: readonly RowChange[]
): TableEdit {
  const { table } = found;
  for (const change of changes) if (change.kind !== "add") refuseChanged(name, found, change);
  const deleted = new Set(
    changes.flatMap((change) => (change.kind === "delete" ? [change.index] : []))
  );
  const added = changes.filter((change) => change.kind === "add");
  const taken = new Set(changes.flatMap((change) => (change.kind === "add" ? [] : [change.index])));
  const spare = spareRows(found, taken);
  const appended = added.slice(spare.length);
  const keepsOne = found.bodyRows - deleted.size + appended.length > 0;
  const deletedRows = [...deleted]
    .filter((index) => keepsOne || index !== 0)
    .sort((left, right) => left - right)
    .map((index) => sheetRow(found, index));
  return {
    sheet: table.sheet,
    table: table.name,
    row: table.firstRow,
    column: table.firstColumn,
    rowCount: found.bodyRows + 1,
    columnCount: table.columnCount,
    hasTotals: table.hasTotals,
    cells: [
      ...changes.flatMap((change) =>
        change.kind === "set" && !deleted.has(change.index)
          ? cellEdits(name, found, change.index, change.cells, false)
          : []
      ),
      ...added
        .slice(0, spare.length)
        .flatMap(({ cells }, rank) => cellEdits(name, found, spare[rank] ?? 0, cells, true)),
      ...(keepsOne ? [] : emptied(found)),
    ],
    addedRows: appended.map((change) => addedRow(name, found, change)),
    deletedRows,
  };
}

/** Rows for a table that is not there yet; nothing else can be asked of it. */
function newRows({ table, changes }: RegisterChange): readonly RegisterCells[] {
  return changes.map((change) => {
    if (change.kind === "add") return change.cells;
    throw new HostError("RowChanged", { table, row: change.index + 1 });
  });
}

/** Several changes of one table are one edit: each speaks of the rows as they were. */
const merged = (changes: readonly RegisterChange[]): readonly RegisterChange[] =>
  [...new Set(changes.map(({ table }) => table))]
    .map((table) => ({
      table,
      changes: changes
        .filter((change) => change.table === table)
        .flatMap((change) => change.changes),
    }))
    .filter((change) => change.changes.length > 0);

/**
 * What to write so that the buyer's input tables say what he asked in the pane. A table that is not there is created,
 * as `composeModel` would; everything else on its sheet stays as it is.
 * @throws HostError «RowChanged» (table and row of the sheet) when a row is no longer what the person saw,
 * «RegisterColumnMissing» (table and column) when the table lacks a column that would be filled
 */
export function composeRegisterEdits(
  snapshot: WorkbookSnapshot,
  changes: readonly RegisterChange[]
): WorkbookPlan {
  const all = merged(changes).map((change) => ({
    change,
    found: findRegister(snapshot, change.table),
  }));
  const edits = all.flatMap(({ change, found }) =>
    found === null ? [] : [tableEdit(change.table, found, change.changes)]
  );
  const missing = all.flatMap(({ change, found }) =>
    found === null ? [{ table: change.table, rows: newRows(change) }] : []
  );
  return { ...EMPTY_PLAN, edits, sheets: missingRegisters(missing, snapshot) };
}
