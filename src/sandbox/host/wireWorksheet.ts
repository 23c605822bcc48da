import type { CellRectangle } from "../../workbook/a1";
import type { HostSheet } from "./model";
import { chartCollection } from "./wireChart";
import { eventMethods } from "./wireEvents";
import { pageBreaksObject, pageLayoutObject } from "./wirePage";
import { pivotCollection } from "./wirePivot";
import { areaOf, areasObject, rangeObject } from "./wireRange";
import { tableCollection } from "./wireTable";
import {
  asColor,
  asFlag,
  asText,
  asWhole,
  collection,
  fail,
  invalid,
  readOnly,
  type WireObject,
  type WireSession,
} from "./wireTypes";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const VISIBILITY_NAMES = ["Visible", "Hidden", "VeryHidden"] as const;

const protectionObject = (sheet: HostSheet): WireObject => ({
  type: "WorksheetProtection",
  properties: { Protected: readOnly(() => sheet.facets.isProtected) },
  objects: {},
  methods: {
    Protect: () => {
      if (sheet.facets.isProtected) fail("InvalidOperation");
      sheet.set("isProtected", true, "addin");
    },
    Unprotect: ([password]) => {
      if (password !== undefined && password !== null) asText(password);
      if (!sheet.facets.isProtected) fail("InvalidOperation");
      sheet.set("isProtected", false, "addin");
    },
  },
});

const freezeObject = (sheet: HostSheet): WireObject => ({
  type: "WorksheetFreezePanes",
  properties: {},
  objects: {},
  methods: {
    FreezeRows: ([count]) => {
      const rows = asWhole(count);
      if (rows < 1) invalid();
      sheet.set("freezeRows", rows, "addin");
    },
    Unfreeze: () => sheet.set("freezeRows", 0, "addin"),
  },
});

function setVisibility(session: WireSession, sheet: HostSheet, value: unknown): void {
  session.workbook.guardStructure();
  const name = VISIBILITY_NAMES.find((each) => each === value) ?? invalid();
  const others = session.workbook.sheets.filter((each) => each !== sheet);
  const alone = !others.some((each) => each.facets.visibility === "visible");
  if (name !== "Visible" && alone) fail("InvalidOperation");
  sheet.set("visibility", VISIBILITY[name], "addin");
}

/** A sheet's area, by index; refuses what lies outside Excel's grid. */
const byIndexes = (args: readonly unknown[]): CellRectangle => {
  const [row, column, rowCount, columnCount] = args.map(asWhole);
  const area = {
    row: row ?? invalid(),
    column: column ?? invalid(),
    rowCount: rowCount ?? invalid(),
    columnCount: columnCount ?? invalid(),
  };
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    area.row + area.rowCount <= 1_048_576 &&
    area.column + area.columnCount <= 16_384;
  return inside ? area : invalid();
};

const A1: CellRectangle = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** Excel's Worksheet. */
export function worksheetObject(session: WireSession, sheet: HostSheet): WireObject {
  const { workbook } = session;
  const range = (area: CellRectangle): WireObject => rangeObject(session, sheet, area);
  return {
    type: "Worksheet",
    identity: { Id: sheet.id },
    properties: {
      Id: readOnly(() => sheet.id),
      Name: {
        get: () => sheet.name,
        set: (value) => workbook.renameSheet(sheet.id, asText(value), "addin"),
      },
      Position: {
        get: () => workbook.sheets.indexOf(sheet),
        set: (value) => workbook.moveSheet(sheet.id, asWhole(value), "addin"),
      },
      Visibility: {
        get: () => VISIBILITY_NAMES.find((name) => VISIBILITY[name] === sheet.facets.visibility),
        set: (value) => setVisibility(session, sheet, value),
      },
      TabColor: {
        get: () => sheet.facets.tabColor ?? "",
        set: (value) => sheet.set("tabColor", value === "" ? null : asColor(value), "addin"),
      },
      ShowGridlines: readOnly(() => sheet.facets.showGridlines),
      // Read under one name and written under another: that is how the library sends it.
      Gridlines: { set: (value) => sheet.set("showGridlines", asFlag(value), "addin") },
    },
    objects: {
      Charts: () => chartCollection(session, sheet),
      Tables: () => tableCollection(session, sheet),
      Protection: () => protectionObject(sheet),
      FreezePanes: () => freezeObject(sheet),
      PivotTables: () => pivotCollection(session, sheet),
      PageLayout: () => pageLayoutObject(sheet),
      HorizontalPageBreaks: () => pageBreaksObject(session, sheet),
    },
    methods: {
      Activate: () => workbook.activate(sheet.id, "addin"),
      Delete: () => workbook.removeSheet(sheet.id, "addin"),
      GetCell: ([row, column]) => range(byIndexes([row, column, 1, 1])),
      GetRange: ([address]) => range(areaOf(address)),
      GetRangeByIndexes: (args) => range(byIndexes(args)),
      GetRanges: ([address]) => {
        const text = asText(address);
        if (text.length > 8192) return invalid();
        return areasObject(session, { sheet, areas: text.split(",").map(areaOf) });
      },
      GetUsedRange: ([valuesOnly]) => range(sheet.usedArea(valuesOnly === true) ?? A1),
      GetUsedRangeOrNullObject: ([valuesOnly]) => {
        const used = sheet.usedArea(valuesOnly === true);
        return used && range(used);
      },
      ...eventMethods(session, sheet.id),
    },
  };
}

/** Excel's WorksheetCollection. */
export function worksheetCollection(session: WireSession): WireObject {
  const { workbook } = session;
  const object = (sheet: HostSheet): WireObject => worksheetObject(session, sheet);
  const byKey = (key: unknown): HostSheet | null =>
    workbook.sheetById(asText(key)) ?? workbook.sheetByName(asText(key));
  return collection(
    "WorksheetCollection",
    () => workbook.sheets.map(object),
    (key) => object(byKey(key) ?? fail("ItemNotFound")),
    {
      GetItemOrNullObject: ([key]) => {
        const sheet = byKey(key);
        return sheet && object(sheet);
      },
      GetActiveWorksheet: () => object(workbook.activeSheet),
      GetFirst: () => object(workbook.sheets[0] ?? fail("ItemNotFound")),
      Add: ([name]) =>
        object(
          workbook.addSheet(name === undefined || name === null ? null : asText(name), "addin")
        ),
      ...eventMethods(session, "Workbook"),
    }
  );
}
