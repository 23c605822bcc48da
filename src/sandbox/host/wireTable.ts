import { intersection, sameName, type HostSheet } from "./model";
import type { HostTable } from "./modelTypes";
import type { CellRectangle } from "../../workbook/a1";
import { areaOf, rangeObject } from "./wireRange";
import { tableRows } from "./wireTableRows";
import {
  accepted,
  asArea,
  asFlag,
  asText,
  collection,
  fail,
  guard,
  invalid,
  readOnly,
  type WireObject,
  type WireSession,
} from "./wireTypes";
import { worksheetObject } from "./wireWorksheet";

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.]*$/u;

type Located = { readonly sheet: HostSheet; readonly table: HostTable };

const allTables = (session: WireSession, only: HostSheet | null): readonly Located[] =>
  (only ? [only] : session.workbook.sheets).flatMap((sheet) =>
    sheet.facets.tables.map((table) => ({ sheet, table }))
  );

/** Headers of a table are never empty: Excel names what is. */
function fillHeaders(sheet: HostSheet, table: HostTable): void {
  for (let offset = 0; offset < table.columnCount; offset += 1) {
    const column = table.column + offset;
    if (sheet.cell(table.row, column).value !== null) continue;
    sheet.writeCells(table.row, column, [[{ value: `Colonne${offset + 1}` }]], "addin");
  }
}

function freeName(session: WireSession): string {
  const taken = allTables(session, null).map(({ table }) => table.name);
  let number = 1;
  while (taken.some((name) => sameName(name, `Tableau${number}`))) number += 1;
  return `Tableau${number}`;
}

function rename(session: WireSession, id: string, name: string): void {
  if (!TABLE_NAME.test(name) || name.length > 255) invalid();
  const tableTaken = allTables(session, null).some(
    ({ table }) => table.id !== id && sameName(table.name, name)
  );
  const nameTaken = session.workbook.names.some((each) => sameName(each.name, name));
  if (tableTaken || nameTaken) fail("ItemAlreadyExists");
}

const overlaps = (sheet: HostSheet, area: CellRectangle, except: string | null): boolean =>
  sheet.facets.tables.some((table) => table.id !== except && intersection(table, area) !== null);

/** A table resized: its header row stays where it is and both areas share cells. */
function resized(sheet: HostSheet, table: HostTable, area: CellRectangle): HostTable {
  const legal = area.row === table.row && area.rowCount >= 2 && intersection(area, table) !== null;
  if (!legal || overlaps(sheet, area, table.id)) return invalid();
  return { ...table, ...area };
}

/** Excel's Table. */
export function tableObject(session: WireSession, sheet: HostSheet, id: string): WireObject {
  const table = (): HostTable =>
    sheet.facets.tables.find((each) => each.id === id) ?? fail("ItemNotFound");
  const change = (next: HostTable): void => {
    guard(sheet);
    sheet.set(
      "tables",
      sheet.facets.tables.map((each) => (each.id === id ? next : each)),
      "addin"
    );
  };
  const remove = (): void => {
    guard(sheet);
    sheet.set(
      "tables",
      sheet.facets.tables.filter((each) => each.id !== id),
      "addin"
    );
  };
  const areaFrom = (given: unknown): CellRectangle =>
    typeof given === "string" ? areaOf(given) : asArea(given).area;
  return {
    type: "Table",
    identity: { Id: id },
    properties: {
      Id: readOnly(() => id),
      Name: {
        get: () => table().name,
        set: (value) => {
          const name = asText(value);
          rename(session, id, name);
          const rewrite = tableRenamer(table().name, name);
          for (const each of session.workbook.sheets) each.rewriteFormulas(rewrite);
          change({ ...table(), name });
        },
      },
      ShowTotals: readOnly(() => table().hasTotals),
      ShowHeaders: readOnly(() => true),
      ShowFilterButton: {
        get: () => table().showFilter,
        set: (value) => change({ ...table(), showFilter: asFlag(value) }),
      },
      ShowBandedRows: accepted(() => guard(sheet)),
      Style: accepted(() => guard(sheet)),
    },
    objects: {
      Worksheet: () => worksheetObject(session, sheet),
      Rows: () => tableRows(session, sheet, table),
    },
    methods: {
      GetRange: () => rangeObject(session, sheet, table()),
      GetHeaderRowRange: () => rangeObject(session, sheet, { ...table(), rowCount: 1 }),
      GetDataBodyRange: () => {
        const { row, rowCount, hasTotals, ...rest } = table();
        const body = { ...rest, row: row + 1, rowCount: rowCount - 1 - (hasTotals ? 1 : 0) };
        return rangeObject(session, sheet, body);
      },
      Resize: ([area]) => {
        const next = resized(sheet, table(), areaFrom(area));
        change(next);
        fillHeaders(sheet, next);
      },
      Delete: () => {
        const area = table();
        remove();
        sheet.clearCells(area, "contents", "addin");
      },
      ConvertToRange: () => {
        const area = table();
        remove();
        return rangeObject(session, sheet, area);
      },
    },
  };
}

/** Excel's TableCollection, of a sheet or of the whole workbook. */
export function tableCollection(session: WireSession, only: HostSheet | null): WireObject {
  const object = ({ sheet, table }: Located): WireObject => tableObject(session, sheet, table.id);
  const byKey = (key: unknown): Located | undefined =>
    allTables(session, only).find(
      ({ table }) => table.id === key || sameName(table.name, asText(key))
    );
  return collection(
    "TableCollection",
    () => allTables(session, only).map(object),
    (key) => object(byKey(key) ?? fail("ItemNotFound")),
    {
      GetItemOrNullObject: ([key]) => {
        const found = byKey(key);
        return found ? object(found) : null;
      },
      Add: ([address, hasHeaders]) => {
        if (!asFlag(hasHeaders)) return fail("ApiNotFound");
        const sheet = typeof address === "string" ? (only ?? invalid()) : asArea(address).sheet;
        const area = typeof address === "string" ? areaOf(address) : asArea(address).area;
        guard(sheet);
        if (overlaps(sheet, area, null)) return invalid();
        const table: HostTable = {
          row: area.row,
          column: area.column,
          rowCount: Math.max(area.rowCount, 2),
          columnCount: area.columnCount,
          id: `{${session.workbook.nextId("00000000-0001-0000-0000-7a")}}`,
          name: freeName(session),
          hasTotals: false,
          showFilter: true,
        };
        sheet.set("tables", [...sheet.facets.tables, table], "addin");
        fillHeaders(sheet, table);
        return object({ sheet, table });
      },
    }
  );
}

/** As in Excel, formulas follow a table that takes another name; texts in them do not. */
function tableRenamer(before: string, after: string): (formula: string) => string {
  const bare = before.replace(/[\\.?]/g, "\\$&");
  const pattern = new RegExp(`"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.'])${bare}(?=\\[)`, "giu");
  return (formula) => formula.replace(pattern, (found) => (found.startsWith('"') ? found : after));
}
