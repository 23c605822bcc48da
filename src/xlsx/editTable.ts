import { HostError } from "../workbook/host";
import type { PlannedCell, TableEdit } from "../workbook/plan";
import { areaAddress, cellAddress, parseArea, type Area } from "./addresses";
import { toFileFormula } from "./formulas";
import { DAYS_1904, isDateFormat } from "./numberFormats";
import { elementsNamed, type SheetFrame } from "./readSheet";
import type { StyleSheet } from "./readStyles";
import { isHiddenRow, movedCell, readRows, rowXml, type RawCell, type RawRow } from "./sheetRows";
import { valueXml } from "./sheetXml";
import type { StyleBook } from "./styleBook";
import { applyEdits, childrenNamed, type Edit, type XmlElement } from "./xml";

/** Changes inside one table of a worksheet's part: every other row keeps its own words. */

export interface EditedTable {
  readonly sheetXml: string;
  readonly tableXml: string;
}

export interface EditContext {
  readonly frame: SheetFrame;
  /** Rectangles of the sheet's other tables. */
  readonly others: readonly Area[];
  readonly styles: StyleBook;
  readonly looks: StyleSheet;
  readonly uses1904: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const isIn = ({ column, columnCount }: TableEdit, at: number): boolean =>
  at >= column && at < column + columnCount;

const growthOf = ({ addedRows, deletedRows }: TableEdit): number =>
  addedRows.length - deletedRows.length;

/** First row under the body: the totals row when there is one. */
const bodyEnd = ({ row, rowCount }: TableEdit): number => row + rowCount;

/** Rows the table grows over must be free: a file has nobody to move what stands there. */
function refuseRowsUnder(edit: TableEdit, rows: readonly RawRow[], others: readonly Area[]): void {
  const from = bodyEnd(edit) + (edit.hasTotals ? 1 : 0);
  const to = from + growthOf(edit);
  const filled = rows.find(
    ({ row, cells }) =>
      row >= from && row < to && cells.some((cell) => isIn(edit, cell.column) && cell.isFilled)
  )?.row;
  const other = others.find(
    (area) =>
      area.row < to &&
      area.row + area.rowCount > from &&
      area.column < edit.column + edit.columnCount &&
      area.column + area.columnCount > edit.column
  )?.row;
  const row = filled ?? other;
  if (row !== undefined)
    throw new HostError("RowsUnderTable", { table: edit.table, sheet: edit.sheet, row: row + 1 });
}

/** Writes cells of a table: their looks are those the table has, with another number format when one is given. */
class CellWriter {
  constructor(
    private readonly edit: TableEdit,
    private readonly context: EditContext,
    private readonly prefix: string
  ) {}

  write(
    row: number,
    column: number,
    planned: PlannedCell,
    base: number,
    format: string | undefined
  ): RawCell {
    const { styles, looks, uses1904 } = this.context;
    const known = looks.looks[base]?.numberFormat ?? "General";
    const style =
      format === undefined || format === known ? base : styles.reformatted(base, format);
    const isFormula = typeof planned === "object" && planned !== null;
    const given = isFormula ? planned.value : planned;
    const isDate = uses1904 && typeof given === "number" && isDateFormat(format ?? known);
    const value = isDate && typeof given === "number" ? given - DAYS_1904 : given;
    const cell = {
      row,
      column,
      value,
      ...(isFormula ? { formula: planned.formula } : { isText: typeof planned === "string" }),
    };
    const xml = valueXml(
      cell,
      style === 0 ? "" : ` s="${style.toString()}"`,
      cellAddress(row, column),
      value,
      this.edit.table
    );
    return {
      column,
      xml: this.prefix === "" ? xml : xml.replace(/^<c/, `<c xmlns="${MAIN}"`),
      style,
      formula: isFormula ? toFileFormula(planned.formula, this.edit.table) : null,
      isFilled: given !== null || isFormula,
    };
  }

  /** A column's formula in a new row; Excel computes it on opening. */
  formula(row: number, above: RawCell, from: number): RawCell {
    const moved = movedCell(above, from, row);
    return { ...moved, xml: moved.xml.replace(/<((?:\w+:)?v)\b[^>]*>[\s\S]*?<\/\1>/, "") };
  }
}

/** One row of the band as it will stand. */
interface NewRow {
  readonly cells: readonly RawCell[];
  readonly isHidden: boolean;
}

/** What the body, and the totals row, become: rows that stay move up over those that go, new ones follow. */
function newRows(
  edit: TableEdit,
  known: ReadonlyMap<number, RawRow>,
  writer: CellWriter
): readonly NewRow[] {
  const first = edit.row + 1;
  const gone = new Set(edit.deletedRows);
  const all = Array.from({ length: edit.rowCount - 1 }, (_, index) => first + index);
  const own = (row: number): readonly RawCell[] =>
    known.get(row)?.cells.filter(({ column }) => isIn(edit, column)) ?? [];
  const withEdits = (row: number): readonly RawCell[] => {
    const changes = edit.cells.filter((cell) => cell.row === row);
    const cells = new Map(own(row).map((cell) => [cell.column, cell]));
    for (const { column, value, format } of changes) {
      const base = cells.get(column)?.style ?? 0;
      cells.set(column, writer.write(row, column, value, base, format));
    }
    return [...cells.values()];
  };
  const kept = all
    .filter((row) => !gone.has(row))
    .map((row, index): NewRow => ({
      cells: withEdits(row).map((cell) => movedCell(cell, row, first + index)),
      isHidden: isHiddenRow(known.get(row)),
    }));
  const model = all.at(-1);
  const above = new Map((model === undefined ? [] : own(model)).map((cell) => [cell.column, cell]));
  const isComputed = (column: number): boolean =>
    all.every((row) => own(row).some((cell) => cell.column === column && cell.formula !== null));
  const added = edit.addedRows.map(({ cells, formats }, index): NewRow => {
    const row = first + kept.length + index;
    return {
      isHidden: false,
      cells: cells.map((value, offset) => {
        const column = edit.column + offset;
        const cell = above.get(column);
        return value === null && cell && model !== undefined && isComputed(column)
          ? writer.formula(row, cell, model)
          : writer.write(row, column, value, cell?.style ?? 0, formats[offset]);
      }),
    };
  });
  const totals: readonly NewRow[] = edit.hasTotals
    ? [
        {
          cells: own(bodyEnd(edit)).map((cell) =>
            movedCell(cell, bodyEnd(edit), bodyEnd(edit) + growthOf(edit))
          ),
          isHidden: isHiddenRow(known.get(bodyEnd(edit))),
        },
      ]
    : [];
  return [...kept, ...added, ...totals];
}

/** Rows to write again, and new ones in their place. */
function rowEdits(edit: TableEdit, xml: string, context: EditContext): readonly Edit[] {
  const { rows, end, prefix } = readRows(xml);
  refuseRowsUnder(edit, rows, context.others);
  const known = new Map(rows.map((row) => [row.row, row]));
  const body = newRows(edit, known, new CellWriter(edit, context, prefix));
  const first = edit.row + 1;
  const last = Math.max(first + body.length, bodyEnd(edit) + (edit.hasTotals ? 1 : 0));
  return Array.from({ length: last - first }, (_, index): Edit | null => {
    const row = first + index;
    const old = known.get(row);
    const next = body[index];
    if (!old && !next) return null;
    const beside = old?.cells.filter(({ column }) => !isIn(edit, column)) ?? [];
    const isHidden = next?.isHidden ?? false;
    const text = rowXml(row, old, [...beside, ...(next?.cells ?? [])], isHidden, prefix);
    if (old) return { start: old.start, end: old.end, text };
    const at = rows.find((other) => other.row > row)?.start ?? end;
    return { start: at, end: at, text };
  }).filter((change) => change !== null);
}

/** A rectangle that ends with the body, or the totals, ends with them still. */
const followed = (area: Area, edit: TableEdit, growth: number): Area => {
  const bottom = area.row + area.rowCount;
  const ends = bottom === bodyEnd(edit) || (edit.hasTotals && bottom === bodyEnd(edit) + 1);
  const rowCount = Math.max(1, area.rowCount + growth);
  return ends && bottom > edit.row + 1 ? { ...area, rowCount } : area;
};

/** Drop-downs, bounds and conditional formats of the last row cover the new ones, as Excel does. */
function rangeEdits(edit: TableEdit, xml: string, { frame }: EditContext): readonly Edit[] {
  const growth = growthOf(edit);
  if (growth <= 0) return [];
  const holders: readonly XmlElement[] = [
    ...elementsNamed(frame, "conditionalFormatting"),
    ...elementsNamed(frame, "dataValidations").flatMap((list) =>
      childrenNamed(list, "dataValidation")
    ),
  ];
  return holders.flatMap(({ attributes, start, innerStart, end }) => {
    const ranges = (attributes["sqref"] ?? "").split(/\s+/);
    const grown = ranges.map((range) => {
      const area = parseArea(range);
      const isOwn =
        area && isIn(edit, area.column) && isIn(edit, area.column + area.columnCount - 1);
      return isOwn ? areaAddress(followed(area, edit, growth)) : range;
    });
    if (grown.join(" ") === ranges.join(" ")) return [];
    const tagEnd = innerStart === end ? end : innerStart;
    const tag = xml.slice(start, tagEnd);
    return [
      {
        start,
        end: tagEnd,
        text: tag.replace(/\ssqref=["'][^"']*["']/, ` sqref="${grown.join(" ")}"`),
      },
    ];
  });
}

function dimensionEdits(edit: TableEdit, xml: string, { frame }: EditContext): readonly Edit[] {
  return elementsNamed(frame, "dimension").flatMap(({ attributes, start, end }) => {
    const area = parseArea(attributes["ref"] ?? "");
    const bottom = bodyEnd(edit) + (edit.hasTotals ? 1 : 0) + growthOf(edit);
    if (!area || area.row + area.rowCount >= bottom) return [];
    const ref = areaAddress({ ...area, rowCount: bottom - area.row });
    return [{ start, end, text: xml.slice(start, end).replace(/\sref=["'][^"']*["']/, ` ref="${ref}"`) }];
  }); // prettier-ignore
}

/**
 * A sheet's and a table's part with an edit applied.
 * @throws HostError «RowsUnderTable» when the table would grow over filled cells
 */
export function editTable(
  edit: TableEdit,
  sheetXml: string,
  tableXml: string,
  context: EditContext
): EditedTable {
  const growth = growthOf(edit);
  return {
    sheetXml: applyEdits(sheetXml, [
      ...rowEdits(edit, sheetXml, context),
      ...rangeEdits(edit, sheetXml, context),
      ...dimensionEdits(edit, sheetXml, context),
    ]),
    tableXml: tableXml.replace(
      /(\sref=)(["'])([^"']*)\2/g,
      (whole, name: string, _, ref: string) => {
        const area = parseArea(ref);
        return area ? `${name}"${areaAddress(followed(area, edit, growth))}"` : whole;
      }
    ),
  };
}
