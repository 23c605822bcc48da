import type { HostSheet } from "./model";
import type { HostTable } from "./modelTypes";
import { deleteTableRow, insertTableRow } from "./tableBand";
import { rangeObject } from "./wireRange";
import {
  asWhole,
  collection,
  fail,
  guard,
  invalid,
  readOnly,
  type WireObject,
  type WireSession,
} from "./wireTypes";

const bodyRows = ({ rowCount, hasTotals }: HostTable): number => rowCount - 1 - (hasTotals ? 1 : 0);

/** Excel's TableRow: an index into the table, looked up whenever it is used. */
function tableRow(
  session: WireSession,
  sheet: HostSheet,
  table: () => HostTable,
  index: number
): WireObject {
  const area = () => {
    const { row, column, columnCount } = table();
    if (index < 0 || index >= bodyRows(table())) return fail("ItemNotFound");
    return { row: row + 1 + index, column, rowCount: 1, columnCount };
  };
  return {
    type: "TableRow",
    properties: { Index: readOnly(() => index) },
    objects: {},
    methods: {
      GetRange: () => rangeObject(session, sheet, area()),
      Delete: () => {
        guard(sheet);
        deleteTableRow(sheet, table(), area().row);
      },
    },
  };
}

/** Excel's TableRowCollection. Rows are added blank: what `values` would make of a text is left to ranges. */
export function tableRows(
  session: WireSession,
  sheet: HostSheet,
  table: () => HostTable
): WireObject {
  const item = (index: number): WireObject => tableRow(session, sheet, table, index);
  const items = (): readonly WireObject[] =>
    Array.from({ length: bodyRows(table()) }, (_, index) => item(index));
  return collection("TableRowCollection", items, (key) => item(asWhole(key)), {
    GetItemAt: ([index]) =>
      asWhole(index) >= 0 && asWhole(index) < bodyRows(table())
        ? item(asWhole(index))
        : fail("InvalidArgument"),
    Add: ([index, values]) => {
      if (values !== undefined && values !== null) return fail("ApiNotFound");
      guard(sheet);
      const count = bodyRows(table());
      const isLast = index === undefined || index === null || index === -1;
      const at = isLast ? count : asWhole(index);
      if (at < 0 || at > count) invalid();
      insertTableRow(sheet, table(), table().row + 1 + at);
      return item(at);
    },
  });
}
