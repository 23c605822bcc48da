import {
  cellAddress,
  COLUMN_LIMIT,
  columnLetters,
  parseRectangle,
  quoteSheet,
  rectangleAddress,
  ROW_LIMIT,
  splitReference,
  type CellRectangle,
} from "../workbook/a1";

export { cellAddress, columnLetters, quoteSheet };
export const MAX_ROWS = ROW_LIMIT;
export const MAX_COLUMNS = COLUMN_LIMIT;
export type Area = CellRectangle;
export const areaAddress = rectangleAddress;
export const parseArea = parseRectangle;

/** $A$1:$B$2, or $A$1. */
export const absoluteAddress = (area: Area): string =>
  areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/**
 * Column and row of an address such as `AB12` or `$AB$12`, 0-based; null when it is none. Called for every cell of
 * a file, hence by character codes.
 */
export const parseCell = (
  address: string
): { readonly row: number; readonly column: number } | null => {
  let column = 0;
  let row = 0;
  for (let index = 0; index < address.length; index++) {
    const code = address.charCodeAt(index);
    if (code === 36) continue;
    if (code >= 48 && code <= 57) row = row * 10 + (code - 48);
    else if (row > 0) return null;
    else if (code >= 65 && code <= 90) column = column * 26 + (code - 64);
    else if (code >= 97 && code <= 122) column = column * 26 + (code - 96);
    else return null;
  }
  return row > 0 && column > 0 && row <= MAX_ROWS && column <= MAX_COLUMNS
    ? { row: row - 1, column: column - 1 }
    : null;
};

/** Sheet and address of a reference such as `'Mars 2026'!$A$1`; null when it names no single sheet. */
export const parseReference = (
  reference: string
): { readonly sheet: string; readonly address: string } | null => {
  const { sheet, address } = splitReference(reference.trim().replace(/^=/, ""));
  const isPlain =
    sheet !== null &&
    sheet !== "" &&
    !/[("#[\],]/.test(`${address}${sheet.startsWith("#") ? "#" : ""}`);
  return isPlain ? { sheet, address } : null;
};
