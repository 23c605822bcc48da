import type { RecognisedSheets } from "../app/recogniseSheets";
import { dayKey, monthKey, type Month } from "../domain/calendar";
import { reasonText } from "../messages";
import {
  columnLetters, type ColumnMeaning, type HeaderBlock, type RecognisedColumn,
} from "../workbook/mapping"; // prettier-ignore
import type { SheetReading } from "../workbook/reading";

const monthOrNull = (month: Month | null | undefined): string | null =>
  month === null || month === undefined ? null : monthKey(month);

/** A column's meaning as the mapping file writes it. */
export const meaningJson = (meaning: ColumnMeaning) => ({
  meaning: meaning.code,
  support: meaning.support ?? null,
  month: monthOrNull(meaning.month),
  day: meaning.day ?? null,
  date: meaning.date === undefined ? null : dayKey(meaning.date),
  unit: meaning.unit ?? null,
});

const columnJson = (column: RecognisedColumn) => ({
  column: columnLetters(column.column),
  header: column.header,
  ...meaningJson(column.meaning),
  confidence: column.confidence,
  reason: reasonText(column.reason),
  proposal: column.proposal === null ? null : meaningJson(column.proposal),
});

const rowsFrom = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);

const blockJson = ({ headerFirst, headerLast, columns }: HeaderBlock) => ({
  headerRows: rowsFrom(headerFirst, headerLast),
  columns: columns.map(columnJson),
});

const sheetJson = (
  { sheet, isStatement, recognition, statement }: SheetReading,
  contractor: string | null
) => ({
  sheet,
  isStatement,
  contractor: statement?.contractor ?? contractor,
  month: monthOrNull(statement?.month),
  lot: statement?.lot ?? null,
  signature: recognition.signature,
  source: recognition.source,
  blocks: recognition.blocks.map(blockJson),
});

/**
 * How every sheet that may be a statement is understood, as the documented JSON, format 1: columns by their letters,
 * rows counted from 1, months `AAAA-MM`. What is printed here is accepted back, corrected or not.
 */
export const mappingJson = ({
  sheets,
  contractor,
}: Pick<RecognisedSheets, "sheets" | "contractor">) => ({
  format: 1,
  sheets: sheets.map((reading) => sheetJson(reading, contractor)),
});
