import { intersection } from "./model";
import type { HostConditionalFormat } from "./modelTypes";
import { areasObject, rangeObject } from "./wireRange";
import {
  accepted,
  asColor,
  asFlag,
  asOneOf,
  asText,
  collection,
  fail,
  guard,
  invalid,
  readOnly,
  type WireAreas,
  type WireObject,
  type WireProperty,
  type WireSession,
} from "./wireTypes";

type Sheet = WireAreas["sheet"];

const KINDS = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"]; // prettier-ignore

function change(sheet: Sheet, id: string, facts: Partial<HostConditionalFormat>): void {
  guard(sheet);
  sheet.set(
    "conditionalFormats",
    sheet.facets.conditionalFormats.map((format) =>
      format.id === id ? { ...format, ...facts } : format
    ),
    "addin"
  );
}

const find = (sheet: Sheet, id: string): HostConditionalFormat =>
  sheet.facets.conditionalFormats.find((format) => format.id === id) ?? fail("ItemNotFound");

function ruleObject(sheet: Sheet, id: string): WireObject {
  return {
    type: "ConditionalFormatRule",
    properties: {
      Formula: {
        get: () => find(sheet, id).formula ?? "",
        set: (value) => {
          const formula = asText(value);
          change(sheet, id, { formula: formula.startsWith("=") ? formula : `="${formula}"` });
        },
      },
    },
    objects: {},
    methods: {},
  };
}

function fontObject(sheet: Sheet, id: string): WireObject {
  const flag = (name: "bold" | "italic"): WireProperty => ({
    get: () => find(sheet, id)[name] ?? null,
    set: (value) => change(sheet, id, { [name]: asFlag(value) }),
  });
  return {
    type: "ConditionalRangeFont",
    properties: {
      Bold: flag("bold"),
      Italic: flag("italic"),
      Underline: {
        get: () => (find(sheet, id).underline ? "Single" : "None"),
        set: (value) =>
          change(sheet, id, { underline: asOneOf(value, ["None", "Single", "Double"]) !== "None" }),
      },
      Color: {
        get: () => find(sheet, id).fontColor ?? null,
        set: (value) => change(sheet, id, { fontColor: asColor(value) }),
      },
    },
    objects: {},
    methods: {},
  };
}

const fillObject = (sheet: Sheet, id: string): WireObject => ({
  type: "ConditionalRangeFill",
  properties: {
    Color: {
      get: () => find(sheet, id).fill ?? null,
      set: (value) => change(sheet, id, { fill: asColor(value) }),
    },
  },
  objects: {},
  methods: {},
});

const customObject = (sheet: Sheet, id: string): WireObject => ({
  type: "CustomConditionalFormat",
  properties: {},
  objects: {
    Rule: () => ruleObject(sheet, id),
    Format: () => ({
      type: "ConditionalRangeFormat",
      properties: {},
      objects: { Font: () => fontObject(sheet, id), Fill: () => fillObject(sheet, id) },
      methods: {},
    }),
  },
  methods: {},
});

function conditionalFormatObject(session: WireSession, sheet: Sheet, id: string): WireObject {
  const isCustom = (): boolean => find(sheet, id).formula !== null;
  return {
    type: "ConditionalFormat",
    identity: { Id: id },
    properties: {
      Id: readOnly(() => id),
      Type: readOnly(() => (isCustom() ? "Custom" : "CellValue")),
      Priority: accepted(() => guard(sheet)),
      StopIfTrue: accepted(() => guard(sheet)),
    },
    objects: {
      Custom: () => (isCustom() ? customObject(sheet, id) : fail("InvalidArgument")),
      CustomOrNullObject: () => (isCustom() ? customObject(sheet, id) : null),
    },
    methods: {
      Delete: () => {
        guard(sheet);
        const kept = sheet.facets.conditionalFormats.filter((format) => format.id !== id);
        if (kept.length === sheet.facets.conditionalFormats.length) fail("ItemNotFound");
        sheet.set("conditionalFormats", kept, "addin");
      },
      GetRange: () => {
        const [range, ...more] = find(sheet, id).ranges;
        return range && more.length === 0 ? rangeObject(session, sheet, range) : invalid();
      },
      GetRanges: () => areasObject(session, { sheet, areas: find(sheet, id).ranges }),
    },
  };
}

/** Excel's ConditionalFormatCollection: the formats that touch these areas. */
export function conditionalFormatsObject(session: WireSession, target: WireAreas): WireObject {
  const { sheet, areas } = target;
  const touching = (): readonly HostConditionalFormat[] =>
    sheet.facets.conditionalFormats.filter((format) =>
      format.ranges.some((range) => areas.some((area) => intersection(area, range) !== null))
    );
  const object = (format: HostConditionalFormat): WireObject =>
    conditionalFormatObject(session, sheet, format.id);
  const byId = (key: unknown): HostConditionalFormat | undefined =>
    touching().find((format) => format.id === asText(key));
  return collection(
    "ConditionalFormatCollection",
    () => touching().map(object),
    (key) => object(byId(key) ?? fail("ItemNotFound")),
    {
      Add: ([kind]) => {
        guard(sheet);
        if (asOneOf(kind, KINDS) !== "Custom") return fail("ApiNotFound");
        const format: HostConditionalFormat = {
          id: `{${session.workbook.nextId("00000000-0001-0000-0000-c0")}}`,
          ranges: areas,
          formula: "=FALSE",
        };
        // A new format comes first: it has the highest priority.
        sheet.set("conditionalFormats", [format, ...sheet.facets.conditionalFormats], "addin");
        return object(format);
      },
      ClearAll: () => {
        guard(sheet);
        const gone = new Set(touching());
        const kept = sheet.facets.conditionalFormats.filter((format) => !gone.has(format));
        sheet.set("conditionalFormats", kept, "addin");
      },
      GetItemOrNullObject: ([key]) => {
        const format = byId(key);
        return format ? object(format) : null;
      },
    }
  );
}
