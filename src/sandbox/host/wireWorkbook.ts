import { sameName } from "./model";
import type { HostName } from "./modelTypes";
import { nameTarget } from "./plainConversion";
import { rangeObject } from "./wireRange";
import { tableCollection } from "./wireTable";
import {
  asFlag,
  asText,
  collection,
  fail,
  invalid,
  isWireObject,
  readOnly,
  type WireObject,
  type WireSession,
} from "./wireTypes";
import { worksheetCollection } from "./wireWorksheet";

const DEFINED_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

function nameObject(session: WireSession, key: string): WireObject {
  const { workbook } = session;
  const name = (): HostName =>
    workbook.names.find((each) => sameName(each.name, key)) ?? fail("ItemNotFound");
  const sheet = (): ReturnType<typeof workbook.sheetById> => {
    const { target } = name();
    return target && workbook.sheetById(target.sheetId);
  };
  const range = (): WireObject | null => {
    const found = sheet();
    const { target } = name();
    return found && target ? rangeObject(session, found, target.area) : null;
  };
  return {
    type: "NamedItem",
    identity: { _Id: key },
    properties: {
      Name: readOnly(() => name().name),
      Type: readOnly(() => (name().target ? "Range" : "Error")),
      Formula: readOnly(() => workbook.refersTo(name())),
      Scope: readOnly(() => "Workbook"),
      Visible: {
        get: () => !name().isHidden,
        set: (value) => workbook.setName({ ...name(), isHidden: !asFlag(value) }, "addin"),
      },
    },
    objects: {},
    methods: {
      Delete: () => workbook.removeName(name().name, "addin"),
      GetRange: () => range() ?? fail("InvalidReference"),
      GetRangeOrNullObject: () => range(),
    },
  };
}

/** What `names.add` may point at: a range, or a formula's text. */
function referenceOf(
  session: WireSession,
  given: unknown
): Pick<HostName, "target" | "expression"> {
  if (isWireObject(given)) {
    const area = given.areas?.areas[0];
    if (!given.areas || !area) return invalid();
    return { target: { sheetId: given.areas.sheet.id, area }, expression: null };
  }
  const formula = asText(given);
  const target = nameTarget(session.workbook, formula);
  return { target, expression: target ? null : formula };
}

function namesCollection(session: WireSession): WireObject {
  const { workbook } = session;
  const has = (key: unknown): boolean =>
    workbook.names.some((name) => sameName(name.name, asText(key)));
  return collection(
    "NamedItemCollection",
    () => workbook.names.map((name) => nameObject(session, name.name)),
    (key) => (has(key) ? nameObject(session, asText(key)) : fail("ItemNotFound")),
    {
      GetItemOrNullObject: ([key]) => (has(key) ? nameObject(session, asText(key)) : null),
      Add: ([given, reference]) => {
        const name = asText(given);
        const looksLikeCell = /^[A-Za-z]{1,3}[0-9]{1,7}$/.test(name);
        if (!DEFINED_NAME.test(name) || looksLikeCell || name.length > 255) return invalid();
        if (has(name)) return fail("ItemAlreadyExists");
        workbook.setName({ name, isHidden: false, ...referenceOf(session, reference) }, "addin");
        return nameObject(session, name);
      },
    }
  );
}

const applicationObject = (): WireObject => ({
  type: "Application",
  properties: { CalculationMode: readOnly(() => "Automatic") },
  objects: {},
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const runtimeObject = (session: WireSession): WireObject => ({
  type: "Runtime",
  properties: {
    EnableEvents: {
      get: () => session.eventsEnabled,
      set: (value) => {
        session.eventsEnabled = asFlag(value);
      },
    },
  },
  objects: {},
  methods: {},
});

const protectionObject = ({ workbook }: WireSession): WireObject => ({
  type: "WorkbookProtection",
  properties: { Protected: readOnly(() => workbook.isStructureProtected) },
  objects: {},
  methods: {},
});

/** Excel's Workbook: the root of every object path. */
export function workbookObject(session: WireSession): WireObject {
  const { workbook } = session;
  const selected = (): WireObject => {
    const sheet = workbook.activeSheet;
    return rangeObject(session, sheet, workbook.selectionOf(sheet.id));
  };
  return {
    type: "Workbook",
    properties: { Name: readOnly(() => "Classeur.xlsx") },
    objects: {
      Application: applicationObject,
      _Runtime: () => runtimeObject(session),
      Worksheets: () => worksheetCollection(session),
      Tables: () => tableCollection(session, null),
      Names: () => namesCollection(session),
      Protection: () => protectionObject(session),
    },
    methods: {
      GetSelectedRange: selected,
      GetActiveCell: () => {
        const sheet = workbook.activeSheet;
        const { row, column } = workbook.selectionOf(sheet.id);
        return rangeObject(session, sheet, { row, column, rowCount: 1, columnCount: 1 });
      },
      _RemoveReference: ([id]) => void session.references.delete(asText(id)),
    },
  };
}
