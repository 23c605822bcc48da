import type { PlainStyle } from "../../xlsx/plainWorkbook";
import type { HostSheet } from "./model";
import {
  accepted,
  asColor,
  asFlag,
  asNumber,
  asOneOf,
  collection,
  fail,
  guard,
  invalid,
  type WireAreas,
  type WireObject,
  type WireProperty,
} from "./wireTypes";

/** A column's width: characters in files, points through the API (7 pixels a character, 5 of margin, 96 dpi). */
export const widthToPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
export const pointsToWidth = (points: number): number =>
  Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
const STANDARD_WIDTH = 8.43;

/** The value shared by every cell of the areas, or null when they differ: what Excel answers. */
function common(target: WireAreas, pick: (style: PlainStyle) => unknown): unknown {
  const seen = new Set<unknown>();
  for (const area of target.areas) {
    for (let row = area.row; row < area.row + Math.min(area.rowCount, 1000); row += 1) {
      for (
        let column = area.column;
        column < area.column + Math.min(area.columnCount, 100);
        column += 1
      ) {
        seen.add(pick(target.sheet.cell(row, column).style));
        if (seen.size > 1) return null;
      }
    }
  }
  return [...seen][0] ?? null;
}

function paint(target: WireAreas, style: PlainStyle): void {
  guard(target.sheet);
  for (const area of target.areas) target.sheet.formatArea(area, { style }, "addin");
}

const styled = (
  target: WireAreas,
  pick: (style: PlainStyle) => unknown,
  change: (value: unknown) => PlainStyle
): WireProperty => ({
  get: () => common(target, pick),
  set: (value) => paint(target, change(value)),
});

const fontObject = (target: WireAreas): WireObject => ({
  type: "RangeFont",
  properties: {
    Bold: styled(
      target,
      (style) => style.bold ?? false,
      (value) => ({ bold: asFlag(value) })
    ),
    Italic: styled(
      target,
      (style) => style.italic ?? false,
      (value) => ({ italic: asFlag(value) })
    ),
    Color: styled(
      target,
      (style) => style.fontColor ?? "#000000",
      (value) => ({ fontColor: asColor(value) })
    ),
    Size: styled(
      target,
      (style) => style.fontSize ?? 11,
      (value) => ({ fontSize: asNumber(value) })
    ),
  },
  objects: {},
  methods: {},
});

const fillObject = (target: WireAreas): WireObject => ({
  type: "RangeFill",
  properties: {
    Color: styled(
      target,
      (style) => style.fill ?? "#FFFFFF",
      (value) => ({ fill: asColor(value) })
    ),
  },
  objects: {},
  methods: {
    Clear: () => {
      guard(target.sheet);
      for (const area of target.areas) {
        for (const { row, column, cell } of [...target.sheet.cells()]) {
          const inside = row >= area.row && row < area.row + area.rowCount;
          if (!inside || cell.style.fill === undefined) continue;
          const { fill: _fill, ...style } = cell.style;
          const { value, formula, numberFormat } = cell;
          const one = { row, column, rowCount: 1, columnCount: 1 };
          target.sheet.clearCells(one, "formats", "addin");
          target.sheet.writeCells(
            row,
            column,
            [[{ value, formula, numberFormat, style }]],
            "addin"
          );
        }
      }
    },
  },
});

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const; // prettier-ignore
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]; // prettier-ignore

/** The rows whose own line an edge is: the first, the last, or all but the last for the lines in between. */
function edgeRows({ sheet, areas }: WireAreas, edge: (typeof EDGES)[number]): WireAreas {
  const rows = areas.map((area) => {
    const last = area.row + area.rowCount - 1;
    if (edge === "InsideHorizontal") return { ...area, rowCount: area.rowCount - 1 };
    return { ...area, row: edge === "EdgeBottom" ? last : area.row, rowCount: 1 };
  });
  return { sheet, areas: rows.filter(({ rowCount }) => rowCount > 0) };
}

/** A border of the areas. Vertical lines are accepted and not kept: no view draws them. */
function borderObject(target: WireAreas, edge: (typeof EDGES)[number]): WireObject {
  const style: WireProperty = {
    set: (value) => {
      const drawn = asOneOf(value, LINES) !== "None";
      const rows = edgeRows(target, edge);
      if (edge === "EdgeTop") paint(rows, { borderTop: drawn });
      else if (edge === "EdgeBottom" || edge === "InsideHorizontal") {
        paint(rows, { borderBottom: drawn });
      } else guard(target.sheet);
    },
  };
  return {
    type: "RangeBorder",
    identity: { SideIndex: edge },
    properties: {
      Style: style,
      Color: accepted(() => guard(target.sheet)),
      Weight: accepted(() => guard(target.sheet)),
    },
    objects: {},
    methods: {},
  };
}

const bordersObject = (target: WireAreas): WireObject =>
  collection(
    "RangeBorderCollection",
    () => EDGES.map((edge) => borderObject(target, edge)),
    (key) => borderObject(target, asOneOf(key, EDGES))
  );

function widthOf(sheet: HostSheet, target: WireAreas): number | null {
  const widths = new Set<number>();
  for (const area of target.areas) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      widths.add(widthToPoints(sheet.facets.columnWidths.get(column) ?? STANDARD_WIDTH));
      if (widths.size > 1) return null;
    }
  }
  return [...widths][0] ?? null;
}

/** Sets the width of whole columns, in points. */
export function setWidth(target: WireAreas, value: unknown): void {
  guard(target.sheet);
  const points = asNumber(value);
  if (points < 0 || points > widthToPoints(255)) invalid();
  const widths = new Map(target.sheet.facets.columnWidths);
  for (const area of target.areas) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      widths.set(column, pointsToWidth(points));
    }
  }
  target.sheet.set("columnWidths", widths, "addin");
}

const HORIZONTAL = ["General", "Left", "Center", "Right"] as const;
const VERTICAL = ["Top", "Center", "Bottom"] as const;

const horizontal = (value: unknown): PlainStyle => {
  const name = asOneOf(value, HORIZONTAL);
  if (name === "General") return {};
  return { horizontal: name === "Left" ? "left" : name === "Center" ? "center" : "right" };
};
const vertical = (value: unknown): PlainStyle => {
  const name = asOneOf(value, VERTICAL);
  return { vertical: name === "Top" ? "top" : name === "Center" ? "center" : "bottom" };
};

/** Excel's RangeFormat. */
export const formatObject = (target: WireAreas): WireObject => ({
  type: "RangeFormat",
  properties: {
    WrapText: styled(
      target,
      (style) => style.wrap ?? false,
      (value) => ({ wrap: asFlag(value) })
    ),
    HorizontalAlignment: styled(target, (style) => style.horizontal ?? "General", horizontal),
    VerticalAlignment: styled(target, (style) => style.vertical ?? "Bottom", vertical),
    ColumnWidth: {
      get: () => widthOf(target.sheet, target),
      set: (value) => setWidth(target, value),
    },
  },
  objects: {
    Font: () => fontObject(target),
    Fill: () => fillObject(target),
    Borders: () => bordersObject(target),
  },
  methods: {
    AutofitRows: () => guard(target.sheet),
    AutofitColumns: () => fail("ApiNotFound"),
  },
});
