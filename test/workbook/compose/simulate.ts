import { valueOf } from "../../../src/workbook/compose/builder";
import type {
  CellValue,
  Grid,
  NameRef,
  TableRef,
  WorkbookSnapshot,
} from "../../../src/workbook/grid";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../../../src/workbook/plan";

/** A workbook without a sheet. */
export const EMPTY_WORKBOOK: WorkbookSnapshot = {
  sheets: [],
  tables: [],
  names: [],
  activeSheet: null,
};

const formulaOf = (cell: PlannedCell): CellValue =>
  cell !== null && typeof cell === "object" ? cell.formula : cell;

/** The grid a sheet shows once a plan is written on it. */
function gridFrom(plan: SheetPlan, markIds: readonly string[]): Grid {
  const bottom = Math.max(1, ...plan.blocks.map(({ row, cells }) => row + cells.length));
  const right = Math.max(
    1,
    ...plan.blocks.map(
      ({ column, cells }) => column + Math.max(0, ...cells.map((row) => row.length))
    )
  );
  const make = <Item>(item: Item): Item[][] =>
    Array.from({ length: bottom }, () => Array.from({ length: right }, () => item));
  const values = make<CellValue>(null);
  const formulas = make<CellValue>(null);
  const formats = make("General");
  for (const block of plan.blocks) {
    block.cells.forEach((cells, index) => {
      cells.forEach((cell, offset) => {
        const [row, column] = [block.row + index, block.column + offset];
        values[row]![column] = valueOf(cell);
        formulas[row]![column] = formulaOf(cell);
        const format = (block.formats?.[index] ?? block.formats?.[0])?.[offset];
        if (format !== undefined) formats[row]![column] = format;
      });
    });
  }
  return {
    name: plan.sheet,
    id: plan.sheet,
    visibility: "visible",
    isProtected: false,
    firstRow: 0,
    firstColumn: 0,
    values,
    formats,
    hiddenRows: [],
    hiddenColumns: [],
    formulas,
    markIds,
  };
}

const tablesOf = (plan: SheetPlan): readonly TableRef[] =>
  plan.tables.map(({ name, row, column, rowCount, columnCount }) => ({
    name,
    sheet: plan.sheet,
    firstRow: row,
    firstColumn: column,
    rowCount,
    columnCount,
    hasTotals: false,
  }));

/** What a workbook reads like after a plan was applied: owned sheets rewritten, others added, marks replaced. */
export function applied(snapshot: WorkbookSnapshot, plan: WorkbookPlan): WorkbookSnapshot {
  const written = new Map(plan.sheets.map((sheet) => [sheet.sheet, sheet]));
  const marksOf = (sheet: string): readonly string[] =>
    (plan.marks.find((mark) => mark.sheet === sheet)?.groups ?? []).map(
      ({ severity }) => `${sheet}-${severity}`
    );
  const kept = snapshot.sheets.map((grid): Grid => {
    const own = written.get(grid.name);
    if (own) return gridFrom(own, []);
    const removed = plan.marksToRemove.find(({ sheet }) => sheet === grid.name)?.ids ?? [];
    const left = grid.markIds.filter((id) => !removed.includes(id));
    return { ...grid, markIds: [...left, ...marksOf(grid.name)] };
  });
  const added = plan.sheets.filter(({ exists }) => !exists);
  const names: readonly NameRef[] = added.flatMap(({ ownerName, sheet }) =>
    ownerName === null ? [] : [{ name: ownerName, sheet, isHidden: true }]
  );
  return {
    sheets: [...kept, ...added.map((sheet) => gridFrom(sheet, []))],
    tables: [
      ...snapshot.tables.filter(({ sheet }) => !written.has(sheet)),
      ...plan.sheets.flatMap(tablesOf),
    ],
    names: [...snapshot.names, ...names],
    activeSheet: plan.activate ?? snapshot.activeSheet,
  };
}

/** The same workbook with cells of a sheet changed by its user. */
export function edited(
  snapshot: WorkbookSnapshot,
  sheet: string,
  edit: (values: CellValue[][]) => void
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((grid) => {
      if (grid.name !== sheet) return grid;
      const values = grid.values.map((row) => [...row]);
      edit(values);
      return { ...grid, values };
    }),
  };
}

/** The same workbook with a sheet renamed by its user: tables and defined names follow. */
export function renamed(snapshot: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot {
  const follow = <Item extends { readonly sheet: string | null }>(item: Item): Item =>
    item.sheet === from ? { ...item, sheet: to } : item;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((grid) => (grid.name === from ? { ...grid, name: to } : grid)),
    tables: snapshot.tables.map(follow),
    names: snapshot.names.map(follow),
  };
}

/** The value of one cell of a snapshot's sheet, by 0-based row and column. */
export const cellOf = (
  snapshot: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number
): CellValue => snapshot.sheets.find(({ name }) => name === sheet)?.values[row]?.[column] ?? null;

/** A table's rows as records, by title. */
export function recordsOf(
  snapshot: WorkbookSnapshot,
  name: string
): readonly Readonly<Record<string, CellValue>>[] {
  const table = snapshot.tables.find((candidate) => candidate.name === name);
  const grid = snapshot.sheets.find((sheet) => sheet.name === table?.sheet);
  if (!table || !grid) return [];
  const titles = grid.values[table.firstRow]!.map(String);
  return grid.values
    .slice(table.firstRow + 1, table.firstRow + table.rowCount)
    .map((row) =>
      Object.fromEntries(
        titles
          .map((title, index) => [title, row[index] ?? null] as const)
          .slice(table.firstColumn, table.firstColumn + table.columnCount)
      )
    );
}
