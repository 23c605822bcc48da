import type { CellValue } from "../../workbook/grid";
import type { HostChart, HostSheet } from "../host";

export interface ChartSeries {
  readonly name: string;
  /** One value a category; null where the cell is empty or no number. */
  readonly values: readonly (number | null)[];
}

/** What a chart draws, read from its source range. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

const MONTHS = [
  "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
]; // prettier-ignore
const isDateFormat = (format: string): boolean => /[dmy]/i.test(format) && !/0/.test(format);

/** A category as a person reads it; a month that is a date is shortened. */
function categoryText(value: CellValue, format: string): string {
  if (typeof value !== "number" || !isDateFormat(format)) return String(value ?? "");
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(value) * 86_400_000);
  return `${MONTHS[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`;
}

/** Reads a chart's range: first column = categories, first row = names of the series. */
export function chartData(sheet: HostSheet, { data, seriesBy }: HostChart): ChartData {
  const rows = Array.from({ length: Math.max(0, data.rowCount - 1) }, (_, n) => data.row + 1 + n);
  const columns = Array.from(
    { length: Math.max(0, data.columnCount - 1) },
    (_, n) => data.column + 1 + n
  );
  const textAt = (row: number, column: number): string => {
    const { value, numberFormat } = sheet.cell(row, column);
    return categoryText(value, numberFormat);
  };
  const numberAt = (row: number, column: number): number | null => {
    const { value } = sheet.cell(row, column);
    return typeof value === "number" ? value : null;
  };
  if (seriesBy === "Rows") {
    return {
      categories: columns.map((column) => textAt(data.row, column)),
      series: rows.map((row) => ({
        name: textAt(row, data.column),
        values: columns.map((column) => numberAt(row, column)),
      })),
    };
  }
  return {
    categories: rows.map((row) => textAt(row, data.column)),
    series: columns.map((column) => ({
      name: textAt(data.row, column),
      values: rows.map((row) => numberAt(row, column)),
    })),
  };
}

/** Round steps for an axis from 0 (or the least value) to the greatest: at most six, ends included. */
export function axisSteps(least: number, greatest: number): readonly number[] {
  const low = Math.min(0, least);
  const high = Math.max(greatest, low + 1e-9);
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, n) => (first + n) * step);
}
