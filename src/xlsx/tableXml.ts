import { TABLE_STYLE } from "../workbook/looks";
import { areaAddress, type Area } from "./addresses";
import { XML_DECLARATION } from "./package";
import type { PlainTable } from "./plainWorkbook";
import { attributesXml, escapeCellText } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Titles as a table wants them: texts, none empty, none twice whatever the case. */
export const uniqueTitles = (titles: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  return titles.map((title, index) => {
    const base = title === "" ? `Colonne${index + 1}` : title;
    let unique = base;
    for (let number = 2; seen.has(unique.toLowerCase()); number++) unique = `${base}${number}`;
    seen.add(unique.toLowerCase());
    return unique;
  });
};

/** A line break in a title has its own spelling in a table's columns. */
const columnName = (name: string): string =>
  name.replace(/\r\n?/g, "\n").split("\n").map(escapeCellText).join("_x000a_");

/** A table's part; `id` is unique in the workbook. */
export const tableXml = (table: PlainTable, id: number): string => {
  // Excel repairs a file whose table has no row under its titles.
  const area: Area = { ...table, rowCount: Math.max(2, table.rowCount) };
  const filtered = table.hasTotals ? { ...area, rowCount: area.rowCount - 1 } : area;
  const columns = uniqueTitles(table.columns)
    .map((name, index) => `<tableColumn id="${index + 1}" name="${columnName(name)}"/>`)
    .join("");
  return (
    `${XML_DECLARATION}<table xmlns="${MAIN}"` +
    attributesXml({
      id,
      name: table.name,
      displayName: table.name,
      ref: areaAddress(area),
      totalsRowCount: table.hasTotals ? 1 : undefined,
      totalsRowShown: table.hasTotals ? undefined : 0,
    }) +
    ">" +
    (table.showFilter ? `<autoFilter ref="${areaAddress(filtered)}"/>` : "") +
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
};
