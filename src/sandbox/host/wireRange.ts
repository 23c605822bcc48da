import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  parseRectangle,
  quoteSheet,
  rectangleAddress,
  type CellRectangle,
} from "../../workbook/a1";
import { contains, intersection, type HostSheet } from "./model";
import type { CellPatch, HostCell } from "./modelTypes";
import { conditionalFormatsObject } from "./wireConditional";
import { formatObject, setWidth } from "./wireFormat";
import { checkFormula } from "./wireFormula";
import { interpretInput } from "./wireInput";
import { tableCollection } from "./wireTable";
import {
  asArea,
  asOneOf,
  asRecord,
  asText,
  asWhole,
  fail,
  guard,
  invalid,
  readOnly,
  type WireAreas,
  type WireObject,
  type WireSession,
} from "./wireTypes";
import { validationObject } from "./wireValidation";
import { worksheetObject } from "./wireWorksheet";

/** Above this, Excel answers null rather than values. */
const READ_LIMIT = 5_000_000;

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** `Feuille!A1` or `'Ma feuille'!A1`, as `Range.address` gives it. */
export const fullAddress = (sheet: HostSheet, area: CellRectangle): string =>
  `${PLAIN_NAME.test(sheet.name) ? sheet.name : quoteSheet(sheet.name)}!${rectangleAddress(area)}`;

function read(
  sheet: HostSheet,
  area: CellRectangle,
  pick: (cell: HostCell) => unknown
): unknown[][] | null {
  if (area.rowCount * area.columnCount > READ_LIMIT) return null;
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) =>
      pick(sheet.cell(area.row + row, area.column + column))
    )
  );
}

/** A 2-D write: same shape as the range, or one value for every cell. */
function spread(area: CellRectangle, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  const first = rows[0];
  if (rows.length === 1 && Array.isArray(first) && first.length === 1) {
    return () => (first as unknown[])[0];
  }
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) return invalid();
  return (row, column) => (rows[row] as unknown[])[column];
}

function write(
  sheet: HostSheet,
  area: CellRectangle,
  patch: (row: number, column: number) => CellPatch | null
): void {
  guard(sheet);
  const patches = Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => patch(row, column))
  );
  sheet.writeCells(area.row, area.column, patches, "addin");
}

function writeInputs(
  { workbook }: WireSession,
  sheet: HostSheet,
  area: CellRectangle,
  value: unknown
): void {
  const at = spread(area, value);
  write(sheet, area, (row, column) => {
    const current = sheet.cell(area.row + row, area.column + column).numberFormat;
    const patch = interpretInput(at(row, column), current);
    if (patch?.formula) checkFormula(workbook, patch.formula);
    return patch;
  });
}

function writeFormats(sheet: HostSheet, area: CellRectangle, value: unknown): void {
  const at = spread(area, value);
  if (area.rowCount > 5000 && area.rowCount * area.columnCount > READ_LIMIT) {
    guard(sheet);
    sheet.formatArea(area, { numberFormat: asText(at(0, 0)) }, "addin");
    return;
  }
  write(sheet, area, (row, column) => {
    const format = at(row, column);
    return format === null ? null : { numberFormat: asText(format) };
  });
}

/** Clears as Excel does: everything over a whole table removes the table; formats take conditional formats along. */
function clear({ sheet, areas }: WireAreas, applyTo: unknown): void {
  guard(sheet);
  const what = asOneOf(applyTo ?? "All", ["All", "Contents", "Formats"]);
  for (const area of areas) {
    const depth = what === "All" ? "all" : what === "Contents" ? "contents" : "formats";
    sheet.clearCells(area, depth, "addin");
    if (what !== "Contents") {
      const kept = sheet.facets.conditionalFormats.filter(
        (format) => !format.ranges.every((range) => within(area, range))
      );
      if (kept.length !== sheet.facets.conditionalFormats.length) {
        sheet.set("conditionalFormats", kept, "addin");
      }
    }
    if (what === "All") {
      const kept = sheet.facets.tables.filter((table) => !within(area, table));
      if (kept.length !== sheet.facets.tables.length) sheet.set("tables", kept, "addin");
    }
  }
}

/** Whether `inner` lies wholly in `outer`. */
export const within = (outer: CellRectangle, inner: CellRectangle): boolean =>
  contains(outer, inner.row, inner.column) &&
  contains(outer, inner.row + inner.rowCount - 1, inner.column + inner.columnCount - 1);

/** Hidden flag of a run of rows or columns: null when they differ. */
function hiddenFlag(hidden: ReadonlySet<number>, from: number, count: number): boolean | null {
  if (hidden.size === 0) return false;
  let found = 0;
  for (let index = from; index < from + count; index += 1) if (hidden.has(index)) found += 1;
  return found === 0 ? false : found === count ? true : null;
}

function setHidden(
  sheet: HostSheet,
  facet: "hiddenRows" | "hiddenColumns",
  from: number,
  count: number,
  hide: unknown
): void {
  guard(sheet);
  const next = new Set(sheet.facets[facet]);
  for (let index = from; index < from + count; index += 1) {
    if (hide === true) next.add(index);
    else next.delete(index);
  }
  sheet.set(facet, next, "addin");
}

/** `GetRowProperties`, `GetColumnProperties`: only the members asked for, and only those played here. */
function linesOf(
  options: unknown,
  names: { readonly index: string; readonly hidden: string },
  from: number,
  count: number,
  hidden: ReadonlySet<number>
): Record<string, unknown>[] {
  const asked = Object.entries(asRecord(options)).filter(([, value]) => value === true);
  return Array.from({ length: count }, (_, offset) =>
    Object.fromEntries(
      asked.map(([name]): [string, unknown] => {
        if (name === names.index) return [name, from + offset];
        if (name === names.hidden) return [name, hidden.has(from + offset)];
        return fail("ApiNotFound");
      })
    )
  );
}

/** `SetColumnProperties`: one object per column, of which only the width is played. */
function setColumnProperties(sheet: HostSheet, area: CellRectangle, given: unknown): void {
  const columns = Array.isArray(given) ? (given as unknown[]) : invalid();
  if (columns.length !== area.columnCount) invalid();
  columns.forEach((column, offset) => {
    for (const [name, value] of Object.entries(asRecord(column))) {
      if (name !== "format") fail("ApiNotFound");
      const one = { ...area, column: area.column + offset, columnCount: 1 };
      for (const [facet, setting] of Object.entries(asRecord(value))) {
        if (facet !== "columnWidth") fail("ApiNotFound");
        setWidth({ sheet, areas: [one] }, setting);
      }
    }
  });
}

const rectangle = (
  row: number,
  column: number,
  rowCount: number,
  columnCount: number
): CellRectangle => {
  const inside =
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= ROW_LIMIT &&
    column + columnCount <= COLUMN_LIMIT;
  return inside ? { row, column, rowCount, columnCount } : invalid();
};

/** The area that holds both. */
const bounding = (one: CellRectangle, other: CellRectangle): CellRectangle => {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row,
    columnCount: Math.max(one.column + one.columnCount, other.column + other.columnCount) - column,
  };
};

/** `sheet.getRange(address)` and the like: an A1 text, or the whole sheet without one. */
export function areaOf(address: unknown): CellRectangle {
  if (address === undefined || address === null) return rectangle(0, 0, ROW_LIMIT, COLUMN_LIMIT);
  const text = asText(address);
  if (text.length > 8192) return invalid();
  return (
    parseRectangle(text.includes("!") ? text.slice(text.lastIndexOf("!") + 1) : text) ?? invalid()
  );
}

/** Excel's Range. */
export function rangeObject(
  session: WireSession,
  sheet: HostSheet,
  area: CellRectangle
): WireObject {
  const target: WireAreas = { sheet, areas: [area] };
  const range = (next: CellRectangle): WireObject => rangeObject(session, sheet, next);
  const used = (valuesOnly: unknown): CellRectangle | null => {
    const all = sheet.usedArea(valuesOnly === true);
    return all && intersection(all, area);
  };
  return {
    type: "Range",
    referenced: true,
    areas: target,
    properties: {
      Address: readOnly(() => fullAddress(sheet, area)),
      CellCount: readOnly(() => Math.min(area.rowCount * area.columnCount, 2 ** 31 - 1)),
      RowIndex: readOnly(() => area.row),
      ColumnIndex: readOnly(() => area.column),
      RowCount: readOnly(() => area.rowCount),
      ColumnCount: readOnly(() => area.columnCount),
      Values: {
        get: () => read(sheet, area, (cell) => cell.value ?? ""),
        set: (value) => writeInputs(session, sheet, area, value),
      },
      Formulas: {
        get: () => read(sheet, area, (cell) => cell.formula ?? cell.value ?? ""),
        set: (value) => writeInputs(session, sheet, area, value),
      },
      NumberFormat: {
        get: () => read(sheet, area, (cell) => cell.numberFormat),
        set: (value) => writeFormats(sheet, area, value),
      },
      RowHidden: {
        get: () => hiddenFlag(sheet.facets.hiddenRows, area.row, area.rowCount),
        set: (value) => setHidden(sheet, "hiddenRows", area.row, area.rowCount, value),
      },
      ColumnHidden: {
        get: () => hiddenFlag(sheet.facets.hiddenColumns, area.column, area.columnCount),
        set: (value) => setHidden(sheet, "hiddenColumns", area.column, area.columnCount, value),
      },
    },
    objects: {
      Worksheet: () => worksheetObject(session, sheet),
      Format: () => formatObject(target),
      ConditionalFormats: () => conditionalFormatsObject(session, target),
      DataValidation: () => validationObject(target),
    },
    methods: {
      Clear: ([applyTo]) => clear(target, applyTo),
      Select: () => session.workbook.select(sheet.id, area, "addin"),
      GetCell: ([row, column]) =>
        range(rectangle(area.row + asWhole(row), area.column + asWhole(column), 1, 1)),
      GetRow: ([row]) =>
        range(rectangle(area.row + asWhole(row), area.column, 1, area.columnCount)),
      GetColumn: ([column]) =>
        range(rectangle(area.row, area.column + asWhole(column), area.rowCount, 1)),
      GetLastCell: () =>
        range(rectangle(area.row + area.rowCount - 1, area.column + area.columnCount - 1, 1, 1)),
      GetEntireColumn: () => range({ ...area, row: 0, rowCount: ROW_LIMIT }),
      GetEntireRow: () => range({ ...area, column: 0, columnCount: COLUMN_LIMIT }),
      GetOffsetRange: ([rows, columns]) =>
        range(
          rectangle(
            area.row + asWhole(rows),
            area.column + asWhole(columns),
            area.rowCount,
            area.columnCount
          )
        ),
      GetResizedRange: ([rows, columns]) =>
        range(
          rectangle(
            area.row,
            area.column,
            area.rowCount + asWhole(rows),
            area.columnCount + asWhole(columns)
          )
        ),
      GetBoundingRect: ([other]) =>
        range(bounding(area, typeof other === "string" ? areaOf(other) : asArea(other).area)),
      GetUsedRange: ([valuesOnly]) => range(used(valuesOnly) ?? fail("ItemNotFound")),
      GetUsedRangeOrNullObject: ([valuesOnly]) => {
        const found = used(valuesOnly);
        return found && range(found);
      },
      GetTables: () => tableCollection(session, sheet),
      GetRowProperties: ([options]) =>
        linesOf(
          options,
          { index: "rowIndex", hidden: "rowHidden" },
          area.row,
          area.rowCount,
          sheet.facets.hiddenRows
        ),
      GetColumnProperties: ([options]) =>
        linesOf(
          options,
          { index: "columnIndex", hidden: "columnHidden" },
          area.column,
          area.columnCount,
          sheet.facets.hiddenColumns
        ),
      SetColumnProperties: ([columns]) => setColumnProperties(sheet, area, columns),
      _KeepReference: () => undefined,
      _ValidateArraySize: ([rows, columns]) => {
        if (rows !== area.rowCount || columns !== area.columnCount) invalid();
      },
    },
  };
}

/** Excel's RangeAreas, all on one sheet. */
export function areasObject(session: WireSession, target: WireAreas): WireObject {
  const { sheet, areas } = target;
  return {
    type: "RangeAreas",
    referenced: true,
    areas: target,
    properties: {
      Address: readOnly(() => areas.map((area) => fullAddress(sheet, area)).join(",")),
      AreaCount: readOnly(() => areas.length),
      CellCount: readOnly(() =>
        areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0)
      ),
    },
    objects: {
      Worksheet: () => worksheetObject(session, sheet),
      Format: () => formatObject(target),
      ConditionalFormats: () => conditionalFormatsObject(session, target),
      DataValidation: () => validationObject(target),
    },
    methods: {
      Clear: ([applyTo]) => clear(target, applyTo),
      _KeepReference: () => undefined,
    },
  };
}
