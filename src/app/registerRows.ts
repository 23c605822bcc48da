import { monthOfDay, type Day, type Month } from "../domain/calendar";
import type { DocumentRow, SupervisionRow } from "../domain/contract";
import type { CellValue } from "../workbook/grid";
import { EMPTY_CELL, plainText, type Cell } from "../workbook/read/cells";
import { parseMonth, readDay, readMonth } from "../workbook/read/dates";
import * as values from "../workbook/read/values";
import { supervisionRole } from "../workbook/read/vocabulary";
import { monthText } from "../messages/format";
import type { RegisterCells, RegisterRow, RegisterTable } from "./registerTypes";

/** Rows of the registers as the check reads them, row by row, so that a form can say what a row amounts to. */

/** No place: the row may not be written yet. */
const NOWHERE = { sheet: "", cell: null };

const DATE = "dd/mm/yyyy";

const cellOf = (cells: RegisterCells, title: string, format: string): Cell => {
  const value: CellValue = cells[title] ?? null;
  return value === null ? EMPTY_CELL : { value, format: typeof value === "number" ? format : "@" };
};

const taken = <Value>(reader: values.Reader<Value>, cell: Cell): Value | null => {
  const read = reader.read(cell);
  return read.ok ? read.value : null;
};

const dayAt = (cells: RegisterCells, title: string): Day | null =>
  taken(values.day, cellOf(cells, title, DATE));

/** A period as people name it: a date stands for its month. */
function periodOf(cells: RegisterCells): string | null {
  const value = cells["Période"] ?? null;
  if (typeof value !== "number") return plainText(value);
  const day = readDay({ value, format: DATE });
  return day === null ? plainText(value) : monthText(monthOfDay(day));
}

/** A row of `tDocuments` from its cells. */
export function documentOf(cells: RegisterCells): DocumentRow {
  const period = periodOf(cells);
  return {
    document: plainText(cells["Document"] ?? null) ?? "",
    period,
    month: period === null ? null : parseMonth(period),
    dueOn: dayAt(cells, "Échéance"),
    receivedOn: dayAt(cells, "Reçu le"),
    place: NOWHERE,
  };
}

/** A row of `tEncadrement` from its cells; a row without a readable month belongs to none. */
export interface SupervisionEntry extends Omit<SupervisionRow, "month"> {
  readonly month: Month | null;
}

const hundredths = (cells: RegisterCells, title: string): number | null =>
  taken(values.days, cellOf(cells, title, "General"));

export function supervisionOf(cells: RegisterCells): SupervisionEntry {
  return {
    month: readMonth(cellOf(cells, "Mois", DATE)),
    supervisor: plainText(cells["Encadrant"] ?? null) ?? "",
    role: taken(supervisionRole, cellOf(cells, "Fonction", "@")) ?? "technical",
    support: plainText(cells["Support"] ?? null),
    plannedDays: hundredths(cells, "Jours prévus"),
    presentDays: hundredths(cells, "Jours présents"),
    replacedDays: hundredths(cells, "Jours remplacés"),
    hours: taken(values.hours, cellOf(cells, "Heures", "0.00")),
    place: NOWHERE,
  };
}

export interface ReadRow<Row> {
  readonly row: Row;
  readonly source: RegisterRow;
}

/** Every row of a table with what it is read as. */
export const readRowsOf = <Row>(
  table: RegisterTable | undefined,
  read: (cells: RegisterCells) => Row
): readonly ReadRow<Row>[] =>
  (table?.rows ?? []).map((source) => ({ row: read(source.cells), source }));
