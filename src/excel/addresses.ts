import { parseRectangle, rectangleAddress, type CellRectangle } from "../workbook/a1";

/** Excel truncates longer address texts (8 192). */
export const ADDRESS_LIMIT = 8000;

/** Groups touching cells of a column, then equal columns side by side, into rectangles. */
export function compactCells(cells: readonly string[]): readonly CellRectangle[] {
  const places = cells
    .map(parseRectangle)
    .filter((place): place is CellRectangle => place !== null)
    .sort((one, other) => one.column - other.column || one.row - other.row);
  const columns: CellRectangle[] = [];
  for (const place of places) {
    const last = columns.at(-1);
    const isSame = last?.column === place.column && last.columnCount === place.columnCount;
    if (last && isSame && place.row <= last.row + last.rowCount) {
      const bottom = Math.max(last.row + last.rowCount, place.row + place.rowCount);
      columns[columns.length - 1] = { ...last, rowCount: bottom - last.row };
    } else columns.push(place);
  }
  return joinColumns(columns);
}

function joinColumns(columns: readonly CellRectangle[]): readonly CellRectangle[] {
  const sorted = [...columns].sort(
    (one, other) =>
      one.row - other.row || one.rowCount - other.rowCount || one.column - other.column
  );
  const joined: CellRectangle[] = [];
  for (const place of sorted) {
    const last = joined.at(-1);
    const isSame = last?.row === place.row && last.rowCount === place.rowCount;
    if (last && isSame && last.column + last.columnCount === place.column) {
      joined[joined.length - 1] = { ...last, columnCount: last.columnCount + place.columnCount };
    } else joined.push(place);
  }
  return joined;
}

/** Address texts for `getRanges`, each within Excel's limit. */
export function addressTexts(rectangles: readonly CellRectangle[]): readonly string[] {
  const texts: string[] = [];
  let current = "";
  for (const address of rectangles.map(rectangleAddress)) {
    if (current !== "" && current.length + 1 + address.length > ADDRESS_LIMIT) {
      texts.push(current);
      current = address;
    } else current = current === "" ? address : `${current},${address}`;
  }
  return current === "" ? texts : [...texts, current];
}
