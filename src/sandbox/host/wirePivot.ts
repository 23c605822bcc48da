import { intersection, sameName, type HostSheet } from "./model";
import type { HostPivot } from "./modelTypes";
import { areaAt, fitted, layOut, sourceOf, titlesOf } from "./pivots";
import {
  asArea,
  asOneOf,
  asText,
  collection,
  fail,
  guard,
  invalid,
  isWireObject,
  readOnly,
  type WireObject,
  type WireSession,
} from "./wireTypes";
import { worksheetObject } from "./wireWorksheet";

/** The only way to add up that is played. */
const SUMS = ["Sum"] as const;

const NAME = "Name";

/** The name of a field, out of the hierarchy given as an argument. */
const fieldOf = (value: unknown): string =>
  isWireObject(value) && value.type === "PivotHierarchy"
    ? asText(value.identity?.[NAME])
    : invalid();

/** Excel's PivotTable. */
function pivotObject(session: WireSession, sheet: HostSheet, id: string): WireObject {
  const { workbook } = session;
  const pivot = (): HostPivot =>
    sheet.facets.pivots.find((each) => each.id === id) ?? fail("ItemNotFound");
  const others = (): readonly HostPivot[] => sheet.facets.pivots.filter((each) => each.id !== id);
  /** Lays it out again, as it is to be now. */
  const show = (next: HostPivot): void => {
    guard(sheet);
    const cells = layOut(workbook, next);
    const area = areaAt(next, cells);
    const covered = [...others().map((each) => each.area), ...sheet.facets.tables];
    if (covered.some((each) => intersection(each, area) !== null)) fail("InvalidOperation");
    sheet.clearCells(pivot().area, "all", "addin");
    sheet.writeCells(next.row, next.column, cells, "addin");
    sheet.set("columnWidths", fitted(sheet.facets.columnWidths, next.column, cells), "addin");
    sheet.set("pivots", [...others(), { ...next, area }], "addin");
  };
  const titles = (): readonly string[] => titlesOf(sourceOf(workbook, pivot().table));
  const named = (type: string, name: string): WireObject => ({
    type,
    identity: { [NAME]: name },
    properties: { [NAME]: readOnly(() => name) },
    objects: {},
    methods: {},
  });
  const list = (
    type: string,
    names: () => readonly string[],
    object: (name: string) => WireObject,
    methods: WireObject["methods"] = {}
  ): WireObject =>
    collection(
      type,
      () => names().map(object),
      (key) => object(names().find((name) => name === key) ?? fail("ItemNotFound")),
      methods
    );
  const axis = (key: "rows" | "columns"): WireObject => {
    const object = (name: string): WireObject => named("RowColumnPivotHierarchy", name);
    return list("RowColumnPivotHierarchyCollection", () => pivot()[key], object, {
      Add: ([given]) => {
        const field = fieldOf(given);
        show({ ...pivot(), [key]: [...pivot()[key], field] });
        return object(field);
      },
    });
  };
  const sumObject = (field: string): WireObject => {
    const change = (part: Partial<HostPivot["sums"][number]>): void =>
      show({
        ...pivot(),
        sums: pivot().sums.map((sum) => (sum.field === field ? { ...sum, ...part } : sum)),
      });
    const sum = (): HostPivot["sums"][number] =>
      pivot().sums.find((each) => each.field === field) ?? fail("ItemNotFound");
    return {
      type: "DataPivotHierarchy",
      properties: {
        Name: {
          get: () => sum().title,
          set: (value) => {
            // A sum may not bear the name of a column: Excel refuses it.
            if (titles().some((title) => sameName(title, asText(value)))) invalid();
            change({ title: asText(value) });
          },
        },
        NumberFormat: {
          get: () => sum().numberFormat,
          set: (value) => change({ numberFormat: asText(value) }),
        },
        SummarizeBy: { get: () => "Sum", set: (value) => void asOneOf(value, SUMS) },
      },
      objects: {},
      methods: {},
    };
  };
  return {
    type: "PivotTable",
    identity: { Id: id },
    properties: {
      Id: readOnly(() => id),
      Name: {
        get: () => pivot().name,
        set: (value) =>
          sheet.set("pivots", [...others(), { ...pivot(), name: asText(value) }], "addin"),
      },
    },
    objects: {
      Worksheet: () => worksheetObject(session, sheet),
      Hierarchies: () =>
        list("PivotHierarchyCollection", titles, (name) => named("PivotHierarchy", name)),
      RowHierarchies: () => axis("rows"),
      ColumnHierarchies: () => axis("columns"),
      DataHierarchies: () =>
        list("DataPivotHierarchyCollection", () => pivot().sums.map(({ field }) => field), sumObject, {
          Add: ([given]) => {
            const field = fieldOf(given);
            const sum = { field, title: `Somme de ${field}`, numberFormat: "General" };
            show({ ...pivot(), sums: [...pivot().sums, sum] });
            return sumObject(field);
          },
        }), // prettier-ignore
    },
    methods: {
      Refresh: () => show(pivot()),
      Delete: () => {
        guard(sheet);
        sheet.clearCells(pivot().area, "all", "addin");
        sheet.set("pivots", others(), "addin");
      },
    },
  };
}

/** Excel's PivotTableCollection, of one sheet. */
export function pivotCollection(session: WireSession, sheet: HostSheet): WireObject {
  const object = ({ id }: HostPivot): WireObject => pivotObject(session, sheet, id);
  const byKey = (key: unknown): HostPivot | undefined =>
    sheet.facets.pivots.find(({ id, name }) => id === key || sameName(name, asText(key)));
  return collection(
    "PivotTableCollection",
    () => sheet.facets.pivots.map(object),
    (key) => object(byKey(key) ?? fail("ItemNotFound")),
    {
      GetItemOrNullObject: ([key]) => {
        const found = byKey(key);
        return found ? object(found) : null;
      },
      Add: ([name, source, destination]) => {
        guard(sheet);
        if (byKey(name)) return fail("ItemAlreadyExists");
        const table = isWireObject(source) && source.type === "Table" ? source.identity?.Id : null;
        const at = asArea(destination);
        if (at.sheet !== sheet) return invalid();
        const pivot: HostPivot = {
          id: session.workbook.nextId("pivot"),
          name: asText(name),
          table: asText(table),
          row: at.area.row,
          column: at.area.column,
          rows: [],
          columns: [],
          sums: [],
          area: { ...at.area, rowCount: 1, columnCount: 1 },
        };
        sourceOf(session.workbook, pivot.table);
        sheet.set("pivots", [...sheet.facets.pivots, pivot], "addin");
        return object(pivot);
      },
    }
  );
}
