import type { CellRectangle } from "../workbook/a1";
import { MARK_SIGNATURE, type CellValue, type Grid } from "../workbook/grid";

/** The contents of one sheet's used range. */
export interface Contents {
  readonly area: CellRectangle;
  readonly values: unknown[][];
  readonly formats: unknown[][];
  readonly formulas: unknown[][] | null;
}

const PROPERTIES = "rowIndex,columnIndex,rowCount,columnCount,values,numberFormat";
const DIMENSIONS = "rowIndex,columnIndex,rowCount,columnCount";

/** Everything asked of one sheet in the second trip. */
export function askSheet(sheet: Excel.Worksheet, isOutput: boolean, withContents: boolean) {
  const used = sheet.getUsedRange(true);
  const wanted = isOutput ? `${PROPERTIES},formulas` : PROPERTIES;
  // The properties are named in constants, which the rule does not follow.
  // eslint-disable-next-line office-addins/no-empty-load
  used.load(withContents ? wanted : DIMENSIONS);
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  const { protection, charts } = sheet;
  protection.load("protected");
  if (isOutput) charts.load("items/name");
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  return { sheet, isOutput, used, rows, columns, formats, protection, charts };
}
export type SheetRequest = ReturnType<typeof askSheet>;

function factsOf(request: SheetRequest): SheetFacts {
  const { sheet, used, rows, columns, formats, protection } = request;
  const hiddenAt = (flags: readonly (boolean | undefined)[], first: number): number[] =>
    flags.flatMap((isHidden, offset) => (isHidden === true ? [first + offset] : []));
  return {
    name: sheet.name,
    id: sheet.id,
    visibility: VISIBILITY[sheet.visibility],
    isProtected: protection.protected,
    hiddenRows: hiddenAt(
      rows.value.map((row) => row.rowHidden),
      used.rowIndex
    ),
    hiddenColumns: hiddenAt(
      columns.value.map((column) => column.columnHidden),
      used.columnIndex
    ),
    markIds: formats.items
      .filter((format) => {
        const custom = format.customOrNullObject;
        return !custom.isNullObject && custom.rule.formula.includes(MARK_SIGNATURE);
      })
      .map((format) => format.id),
  };
}

export const areaOf = (range: Excel.Range): CellRectangle => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rowCount: range.rowCount,
  columnCount: range.columnCount,
});

/** The contents loaded with the sheet, or null when Excel gave none because the range is too large. */
export function contentsOf({ used, isOutput }: SheetRequest): Contents | null {
  const values = used.values as unknown[][] | null;
  const formats = used.numberFormat as unknown[][] | null;
  if (values === null || formats === null) return null;
  const formulas = isOutput ? (used.formulas as unknown[][]) : null;
  return { area: areaOf(used), values, formats, formulas };
}

type SheetFacts = Omit<Grid, "firstRow" | "firstColumn" | "values" | "formats" | "formulas">;

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Excel writes an empty cell "". */
const cellValue = (value: unknown): CellValue => {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
};

/** Rows of formats, each kept once: most rows of a sheet have the same. */
function shareRows(rows: unknown[][]): readonly (readonly string[])[] {
  const known = new Map<string, readonly string[]>();
  return rows.map((row) => {
    const key = row.join("\u0000");
    const shared = known.get(key) ?? row.map(String);
    known.set(key, shared);
    return shared;
  });
}

/** A sheet as plain data, once its request came back and its contents are here. */
export function gridOf(request: SheetRequest, contents: Contents): Grid {
  const facts = factsOf(request);
  const values = contents.values.map((row) => row.map(cellValue));
  // A blank sheet's used range is its first cell.
  const isBlank = values.length === 1 && values[0]?.length === 1 && values[0][0] === null;
  const formulas = contents.formulas?.map((row) => row.map(cellValue)) ?? null;
  return {
    ...facts,
    firstRow: contents.area.row,
    firstColumn: contents.area.column,
    values: isBlank ? [] : values,
    formats: isBlank ? [] : shareRows(contents.formats),
    formulas: isBlank && formulas ? [] : formulas,
  };
}
