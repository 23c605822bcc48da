import { ROW_LIMIT, type CellRectangle } from "../../workbook/a1";
import { shiftFormula } from "../../xlsx/formulas";
import { contains, intersection, type HostSheet } from "./model";
import { HostModelError, type CellPatch, type HostCell, type HostTable } from "./modelTypes";

/** Rows put into a table or taken out of it: Excel moves the cells under them, within the table's columns alone. */

const bandBelow = ({ column, columnCount }: CellRectangle, row: number): CellRectangle => ({
  row,
  column,
  rowCount: ROW_LIMIT - row,
  columnCount,
});

const isInColumns = (band: CellRectangle, area: CellRectangle): boolean =>
  area.column >= band.column && area.column + area.columnCount <= band.column + band.columnCount;

/** A table or a merge that is partly under another table cannot move with it. */
function refuseConflicts(sheet: HostSheet, table: HostTable, band: CellRectangle): void {
  const others = sheet.facets.tables.filter(({ id }) => id !== table.id);
  const isCut = [...others, ...sheet.facets.merges].some(
    (area) => intersection(area, band) !== null && !isInColumns(band, area)
  );
  if (isCut) throw new HostModelError("InsertDeleteConflict");
}

const patchOf = ({ value, formula, numberFormat, style }: HostCell, rows: number): CellPatch =>
  formula === null
    ? { value, formula: null, numberFormat, style }
    : { value, formula: `=${shiftFormula(formula.slice(1), rows, 0)}`, numberFormat, style };

/** Moves what stands in a band up or down; what it leaves is empty. */
function moveBand(sheet: HostSheet, band: CellRectangle, rows: number): void {
  const moved = [...sheet.cells()].filter(({ row, column }) => contains(band, row, column));
  const last = moved.reduce((most, { row }) => Math.max(most, row), -1);
  if (last + rows >= ROW_LIMIT) throw new HostModelError("NonBlankCellOffSheet");
  sheet.clearCells(band, "all", "addin");
  for (const { row, column, cell } of moved)
    sheet.writeCells(row + rows, column, [[patchOf(cell, rows)]], "addin");
}

type Grow = <Area extends CellRectangle>(area: Area) => Area;

/** Tables, merges, drop-downs and conditional formats follow their cells. */
function follow(sheet: HostSheet, table: HostTable, grow: Grow): void {
  const { tables, merges, validations, conditionalFormats } = sheet.facets;
  sheet.set(
    "tables",
    tables.map((each) => (each.id === table.id ? table : grow(each))),
    "addin"
  );
  if (merges.length > 0) sheet.set("merges", merges.map(grow), "addin");
  if (validations.length > 0) sheet.set("validations", validations.map(grow), "addin");
  if (conditionalFormats.length > 0)
    sheet.set(
      "conditionalFormats",
      conditionalFormats.map((format) => ({ ...format, ranges: format.ranges.map(grow) })),
      "addin"
    );
}

/** A column of formulas goes on with its formula in a new row. */
function inherited(sheet: HostSheet, table: HostTable, at: number): readonly CellPatch[] {
  const first = table.row + 1;
  const body = Array.from({ length: at - first }, (_, index) => first + index);
  return Array.from({ length: table.columnCount }, (_, offset): CellPatch => {
    const column = table.column + offset;
    const above = sheet.cell(Math.max(at - 1, first), column);
    const { numberFormat, style } = above;
    const isComputed = body.length > 0 && body.every((row) => sheet.cell(row, column).formula);
    const formula = isComputed && above.formula ? above.formula.slice(1) : null;
    return formula === null
      ? { numberFormat, style }
      : { value: null, formula: `=${shiftFormula(formula, 1, 0)}`, numberFormat, style };
  });
}

/** Puts one blank row into a table before the sheet's row `at`. */
export function insertTableRow(sheet: HostSheet, table: HostTable, at: number): void {
  const band = bandBelow(table, at);
  refuseConflicts(sheet, table, band);
  const line = inherited(sheet, table, at);
  moveBand(sheet, band, 1);
  const grow: Grow = (area) => {
    if (!isInColumns(band, area)) return area;
    if (area.row >= at) return { ...area, row: area.row + 1 };
    return area.row + area.rowCount >= at ? { ...area, rowCount: area.rowCount + 1 } : area;
  };
  follow(sheet, { ...table, rowCount: table.rowCount + 1 }, grow);
  sheet.writeCells(at, table.column, [line], "addin");
}

/** Takes a body row out of a table; the last one is emptied, for a table is never without a row. */
export function deleteTableRow(sheet: HostSheet, table: HostTable, at: number): void {
  const own: CellRectangle = { ...bandBelow(table, at), rowCount: 1 };
  const bodyRows = table.rowCount - 1 - (table.hasTotals ? 1 : 0);
  if (bodyRows === 1) {
    sheet.clearCells(own, "contents", "addin");
    return;
  }
  const band = bandBelow(table, at + 1);
  refuseConflicts(sheet, table, band);
  sheet.clearCells(own, "all", "addin");
  moveBand(sheet, band, -1);
  const shrink: Grow = (area) => {
    if (!isInColumns(band, area)) return area;
    if (area.row > at) return { ...area, row: area.row - 1 };
    const isCut = area.row + area.rowCount > at && area.rowCount > 1;
    return isCut ? { ...area, rowCount: area.rowCount - 1 } : area;
  };
  follow(sheet, { ...table, rowCount: table.rowCount - 1 }, shrink);
}
