import type { HostSheet } from "./model";
import type { HostPageLayout, SectionTexts } from "./modelTypes";
import { areaOf, rangeObject } from "./wireRange";
import {
  accepted,
  asArea,
  asOneOf,
  asRecord,
  asText,
  asWhole,
  collection,
  guard,
  invalid,
  readOnly,
  type WireObject,
  type WireProperty,
  type WireSession,
} from "./wireTypes";

const change = (sheet: HostSheet, facts: Partial<HostPageLayout>): void => {
  guard(sheet);
  sheet.set("layout", { ...sheet.facets.layout, ...facts }, "addin");
};

const given = (value: unknown): ReturnType<typeof asArea>["area"] =>
  typeof value === "string" ? areaOf(value) : asArea(value).area;

const section = (
  sheet: HostSheet,
  facet: "header" | "footer",
  part: keyof SectionTexts
): WireProperty => ({
  get: () => sheet.facets.layout[facet][part],
  set: (value) => {
    const text = asText(value);
    if (text.length > 255) invalid();
    change(sheet, { [facet]: { ...sheet.facets.layout[facet], [part]: text } });
  },
});

const headerFooterObject = (sheet: HostSheet): WireObject => ({
  type: "HeaderFooter",
  properties: {
    LeftHeader: section(sheet, "header", "left"),
    CenterHeader: section(sheet, "header", "center"),
    RightHeader: section(sheet, "header", "right"),
    LeftFooter: section(sheet, "footer", "left"),
    CenterFooter: section(sheet, "footer", "center"),
    RightFooter: section(sheet, "footer", "right"),
  },
  objects: {},
  methods: {},
});

function setZoom(sheet: HostSheet, value: unknown): void {
  const { horizontalFitToPages: width, verticalFitToPages: height, scale } = asRecord(value);
  // Scale and fit exclude one another, as in Excel's own dialog.
  if (scale !== undefined && (width !== undefined || height !== undefined)) invalid();
  change(sheet, {
    fitToWidth: width === undefined || width === null ? null : asWhole(width),
    fitToHeight: height === undefined || height === null ? null : asWhole(height),
  });
}

/** Excel's PageLayout. */
export const pageLayoutObject = (sheet: HostSheet): WireObject => ({
  type: "PageLayout",
  properties: {
    Orientation: {
      get: () => (sheet.facets.layout.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (value) =>
        change(sheet, {
          orientation:
            asOneOf(value, ["Portrait", "Landscape"]) === "Landscape" ? "landscape" : "portrait",
        }),
    },
    PaperSize: accepted(() => guard(sheet)),
    Zoom: {
      get: () => ({ horizontalFitToPages: sheet.facets.layout.fitToWidth }),
      set: (value) => setZoom(sheet, value),
    },
    CenterHorizontally: accepted(() => guard(sheet)),
  },
  objects: {
    HeadersFooters: () => ({
      type: "HeaderFooterGroup",
      properties: {},
      objects: { DefaultForAllPages: () => headerFooterObject(sheet) },
      methods: {},
    }),
  },
  methods: {
    SetPrintArea: ([area]) => change(sheet, { area: given(area) }),
    SetPrintTitleColumns: ([columns]) => {
      const { column, columnCount } = given(columns);
      change(sheet, { titleColumns: { from: column, to: column + columnCount - 1 } });
    },
    SetPrintTitleRows: ([rows]) => {
      const { row, rowCount } = given(rows);
      change(sheet, { titleRows: { from: row, to: row + rowCount - 1 } });
    },
  },
});

/** Excel's horizontal page breaks: rows before which a page begins. */
export function pageBreaksObject(session: WireSession, sheet: HostSheet): WireObject {
  const object = (row: number): WireObject => ({
    type: "PageBreak",
    identity: { _Id: String(row) },
    properties: { RowIndex: readOnly(() => row) },
    objects: {},
    methods: {
      GetCellAfterBreak: () =>
        rangeObject(session, sheet, { row, column: 0, rowCount: 1, columnCount: 1 }),
    },
  });
  return collection(
    "PageBreakCollection",
    () => sheet.facets.layout.breaksBefore.map(object),
    (key) => object(sheet.facets.layout.breaksBefore[asWhole(key)] ?? invalid()),
    {
      Add: ([place]) => {
        const { row } = given(place);
        const breaks = new Set([...sheet.facets.layout.breaksBefore, row]);
        change(sheet, { breaksBefore: [...breaks].sort((one, other) => one - other) });
        return object(row);
      },
      RemovePageBreaks: () => change(sheet, { breaksBefore: [] }),
    }
  );
}
