import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { CellValue } from "../../workbook/grid";
import { BORDER_COLOR } from "../../workbook/looks";
import type { PlainStyle } from "../../xlsx/plainWorkbook";
import type { CellPatch, HostCell } from "../host";

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: BORDER_COLOR } };
const flag = (isOn: boolean | undefined): BooleanNumber | null =>
  isOn ? BooleanNumber.TRUE : null;

/** A cell's look in the grid's words. What the cell does not have is null, so that it replaces an older look. */
function styleData(style: PlainStyle, numberFormat: string): IStyleData {
  const look = {
    bl: flag(style.bold),
    it: flag(style.italic),
    fs: style.fontSize ?? null,
    cl: style.fontColor ? { rgb: style.fontColor } : null,
    bg: style.fill ? { rgb: style.fill } : null,
    ht: style.horizontal ? HORIZONTAL[style.horizontal] : null,
    vt: style.vertical ? VERTICAL[style.vertical] : null,
    tb: style.wrap ? WrapStrategy.WRAP : null,
    bd:
      style.borderTop || style.borderBottom
        ? { ...(style.borderTop ? { t: LINE } : {}), ...(style.borderBottom ? { b: LINE } : {}) }
        : null,
    n: numberFormat === "General" ? null : { pattern: numberFormat },
  };
  // The grid takes null for «remove» everywhere, its types only here and there.
  return look as IStyleData;
}

const valueType = (value: CellValue): CellValueType | null => {
  if (value === null) return null;
  if (typeof value === "number") return CellValueType.NUMBER;
  return typeof value === "boolean" ? CellValueType.BOOLEAN : CellValueType.STRING;
};

const withoutNulls = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)) as Value;

/** A cell of a sheet the grid opens: only what it has. */
export function newCellData({ value, formula, numberFormat, style }: HostCell): ICellData {
  const data: ICellData = {};
  if (value !== null) {
    data.v = typeof value === "boolean" ? Number(value) : value;
    data.t = valueType(value);
  }
  if (formula !== null) data.f = formula;
  // Most cells of a long list have a format at most.
  if (Object.keys(style).length === 0) {
    if (numberFormat !== "General") data.s = { n: { pattern: numberFormat } };
    return data;
  }
  const look = withoutNulls(styleData(style, numberFormat));
  if (Object.keys(look).length > 0) data.s = look;
  return data;
}

/** A whole cell for the grid: value, formula and look. A text is a text, whatever it reads like. */
export function toCellData({ value, formula, numberFormat, style }: HostCell): ICellData {
  return {
    v: typeof value === "boolean" ? Number(value) : value,
    t: valueType(value),
    f: formula,
    si: null,
    p: null,
    s: styleData(style, numberFormat),
  };
}

/** The value of a cell of the grid, as the workbook keeps it. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (!cell || value === null || value === undefined) return null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING)
    return String(value);
  if (cell.t === CellValueType.NUMBER && value !== "" && Number.isFinite(Number(value)))
    return Number(value);
  return value;
}

const HEX = /^#[0-9a-f]{6}$/i;
const RGB = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i;

/** `#RRGGBB` of a colour of the grid, or null for a theme's colour. */
function hexColor(color: Nullable<string>): string | null {
  if (!color) return null;
  if (HEX.test(color)) return color.toUpperCase();
  const channels = RGB.exec(color);
  if (!channels) return null;
  const hex = channels.slice(1, 4).map((text) => Number(text).toString(16).padStart(2, "0"));
  return `#${hex.join("")}`.toUpperCase();
}

const keyOf = <Key extends string>(
  names: Readonly<Record<Key, unknown>>,
  value: unknown
): Key | null => (Object.keys(names) as Key[]).find((key) => names[key] === value) ?? null;

function plainStyle(style: Nullable<IStyleData>): PlainStyle {
  const fontColor = hexColor(style?.cl?.rgb);
  const fill = hexColor(style?.bg?.rgb);
  const horizontal = keyOf(HORIZONTAL, style?.ht);
  const vertical = keyOf(VERTICAL, style?.vt);
  return {
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    wrap: style?.tb === WrapStrategy.WRAP,
    borderTop: Boolean(style?.bd?.t),
    borderBottom: Boolean(style?.bd?.b),
    ...(style?.fs ? { fontSize: style.fs } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(fill ? { fill } : {}),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
  };
}

/** What a person made of a cell in the grid, as a write to the workbook. Only what differs from `before` is in it. */
export function patchOf(
  cell: Nullable<ICellData>,
  style: Nullable<IStyleData>,
  formula: string | null,
  before: HostCell
): CellPatch {
  const value = valueOf(cell);
  const numberFormat = style?.n?.pattern || "General";
  const after = plainStyle(style);
  const changed = (Object.keys(after) as (keyof PlainStyle)[]).some(
    (key) => (after[key] || undefined) !== (before.style[key] || undefined)
  );
  return {
    ...(value === before.value && formula === before.formula ? {} : { value, formula }),
    ...(numberFormat === before.numberFormat ? {} : { numberFormat }),
    ...(changed ? { style: after } : {}),
  };
}

/** Whether the grid already holds a cell as the workbook has it; never for a formula, which is to be computed. */
export function isSameCell(
  shown: Nullable<ICellData>,
  style: Nullable<IStyleData>,
  cell: HostCell
): boolean {
  if (cell.formula !== null || shown?.f || shown?.si || shown?.p) return false;
  return Object.keys(patchOf(shown, style, null, cell)).length === 0;
}
