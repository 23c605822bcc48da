import type { CellRectangle } from "../../workbook/a1";
import type { CellValue } from "../../workbook/grid";
import type { HostSheet, HostWorkbook } from "./model";
import { HostModelError, type CellPatch, type HostPivot, type HostTable } from "./modelTypes";

/** What a PivotTable shows: its cells, computed from the table it reads as that stands now. */

const LABELS = { rows: "Étiquettes de lignes", columns: "Étiquettes de colonnes", total: "Total général", blank: "(vide)" } as const; // prettier-ignore

interface Source {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

export function sourceOf(workbook: HostWorkbook, id: string): Source {
  for (const sheet of workbook.sheets) {
    const table = sheet.facets.tables.find((each) => each.id === id);
    if (table) return { sheet, table };
  }
  throw new HostModelError("InvalidOperation");
}

/** Titles of a table's columns, left to right. */
export const titlesOf = ({ sheet, table }: Source): readonly string[] =>
  Array.from({ length: table.columnCount }, (_, offset) =>
    String(sheet.cell(table.row, table.column + offset).value ?? "")
  );

/** One value of a field, with how it is shown. */
interface Label {
  readonly value: CellValue;
  readonly numberFormat: string;
}

/** Numbers, then texts, then blanks. */
const kindOf = (value: CellValue): number =>
  value === null ? 2 : typeof value === "number" ? 0 : 1;

const inOrder = ({ value: one }: Label, { value: other }: Label): number =>
  typeof one === "number" && typeof other === "number"
    ? one - other
    : kindOf(one) - kindOf(other) || String(one).localeCompare(String(other), "fr");

/** Adds up one field by another and across a third; several fields on an axis are not laid out. */
export function layOut(
  workbook: HostWorkbook,
  pivot: HostPivot
): readonly (readonly CellPatch[])[] {
  const source = sourceOf(workbook, pivot.table);
  const [sum] = pivot.sums;
  const [down, across] = [pivot.rows[0], pivot.columns[0]];
  if (pivot.rows.length > 1 || pivot.columns.length > 1 || pivot.sums.length > 1) {
    throw new HostModelError("ApiNotFound");
  }
  if (!sum || down === undefined) return [[{ value: pivot.name }]];
  const { sheet, table } = source;
  const titles = titlesOf(source);
  const columnOf = (title: string): number => table.column + titles.indexOf(title);
  const labels = { down: new Map<string, Label>(), across: new Map<string, Label>() };
  const sums = new Map<string, number>();
  const add = (key: string, amount: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  const labelAt = (axis: Map<string, Label>, row: number, title: string | undefined): string => {
    if (title === undefined) return "";
    const { value, numberFormat } = sheet.cell(row, columnOf(title));
    const key = JSON.stringify(value);
    if (!axis.has(key)) axis.set(key, { value, numberFormat });
    return key;
  };
  const last = table.row + table.rowCount - (table.hasTotals ? 1 : 0);
  for (let row = table.row + 1; row < last; row += 1) {
    const { value } = sheet.cell(row, columnOf(sum.field));
    const amount = typeof value === "number" ? value : 0;
    const [one, other] = [labelAt(labels.down, row, down), labelAt(labels.across, row, across)];
    for (const key of new Set([`${one}|${other}`, `${one}|`, `|${other}`, "|"])) add(key, amount);
  }
  const shown = ({ value, numberFormat }: Label): CellPatch => ({
    value: value ?? LABELS.blank,
    numberFormat,
  });
  const ordered = (axis: Map<string, Label>): readonly (readonly [string, Label])[] =>
    [...axis].sort(([, one], [, other]) => inOrder(one, other));
  const columns = ordered(labels.across);
  const line = (label: CellPatch, key: string): readonly CellPatch[] =>
    [...columns.map(([each]) => each), ""].reduce<readonly CellPatch[]>(
      (cells, column) => {
        const value = sums.get(`${key}|${column}`);
        return [...cells, { value: value ?? null, numberFormat: sum.numberFormat }];
      },
      [label]
    );
  const bold = (cells: readonly CellPatch[]): readonly CellPatch[] =>
    cells.map((cell) => ({ ...cell, style: { bold: true } }));
  const width = columns.length + 2;
  const head =
    columns.length === 0
      ? [[{ value: LABELS.rows }, { value: sum.title }]]
      : [
          [
            { value: sum.title },
            { value: LABELS.columns },
            ...Array.from({ length: width - 2 }, () => ({ value: null })),
          ],
          [{ value: LABELS.rows }, ...columns.map(([, label]) => shown(label)), { value: LABELS.total }],
        ]; // prettier-ignore
  return [
    ...head.map(bold),
    ...ordered(labels.down).map(([key, label]) => line(shown(label), key)),
    bold(line({ value: LABELS.total }, "")),
  ];
}

/** The rectangle some cells take from a place. */
export const areaAt = (
  { row, column }: { readonly row: number; readonly column: number },
  cells: readonly (readonly CellPatch[])[]
): CellRectangle => ({
  row,
  column,
  rowCount: cells.length,
  columnCount: Math.max(1, ...cells.map(({ length }) => length)),
});

/** What the button beside a PivotTable's label takes, in characters. */
const BUTTON = 3;

/** Widths of columns (in characters) wide enough for a PivotTable's texts: Excel fits them each time it is laid out. */
export function fitted(
  widths: ReadonlyMap<number, number>,
  first: number,
  cells: readonly (readonly CellPatch[])[]
): ReadonlyMap<number, number> {
  const wide = new Map(widths);
  for (const line of cells) {
    line.forEach(({ value }, offset) => {
      if (typeof value !== "string") return;
      const column = first + offset;
      wide.set(column, Math.max(wide.get(column) ?? 0, value.length + BUTTON));
    });
  }
  return wide;
}
