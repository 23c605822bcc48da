import { HostError } from "../workbook/host";
import type { Package } from "./package";
import { applyEdits, childNamed, childrenNamed, parseXml } from "./xml";

/** One tab of the workbook. Chart and dialog sheets have a place among the tabs but no cells. */
export interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly isWorksheet: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Without its leading `=`. */
  readonly refersTo: string;
  readonly isHidden: boolean;
  /** Index of the only tab that knows the name, or null for the whole workbook. */
  readonly localSheet: number | null;
}

export interface WorkbookPart {
  readonly path: string;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly uses1904: boolean;
  readonly activeIndex: number;
  readonly stylesPath: string | null;
  readonly stringsPath: string | null;
  readonly themePath: string | null;
}

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";

/** Where the workbook's main part is. @throws HostError `NotAWorkbook` */
export const workbookPath = async (file: Package): Promise<string> => {
  if (!file.has("[Content_Types].xml")) {
    throw new HostError("NotAWorkbook", { kind: file.has("content.xml") ? "ods" : "zip" });
  }
  const main = (await file.relationships("")).find(({ kind }) => kind === "officeDocument");
  if (!main || !file.has(main.target)) throw new HostError("NotAWorkbook", { kind: "zip" });
  if (!main.target.toLowerCase().endsWith(".xml"))
    throw new HostError("NotAWorkbook", { kind: "xlsb" });
  return main.target;
};

/**
 * Reads the list of tabs, the names and the date system.
 * @throws HostError `NotAWorkbook` when the file is another kind of document, `DamagedWorkbook`
 */
export const readWorkbook = async (file: Package): Promise<WorkbookPart> => {
  const path = await workbookPath(file);
  const root = parseXml(await file.text(path));
  if (root.name !== "workbook") throw new HostError("NotAWorkbook", { kind: "zip" });
  const relationships = await file.relationships(path);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const partOf = (kind: string): string | null => {
    const target = relationships.find((relationship) => relationship.kind === kind)?.target;
    return target !== undefined && file.has(target) ? target : null;
  };
  const sheets = childrenNamed(childNamed(root, "sheets"), "sheet").map(
    ({ attributes }): SheetEntry => {
      const relationship = byId.get(attributes["id"] ?? "");
      if (!relationship) throw new HostError("DamagedWorkbook");
      const state = attributes["state"];
      return {
        name: attributes["name"] ?? "",
        path: relationship.target,
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        isWorksheet: relationship.kind === "worksheet",
      };
    }
  );
  // A part that a thousand tabs share would be read a thousand times.
  if (new Set(sheets.map((sheet) => sheet.path)).size < sheets.length)
    throw new HostError("DamagedWorkbook");
  const names = childrenNamed(childNamed(root, "definedNames"), "definedName").map(
    ({ attributes, text }): DefinedName => ({
      name: attributes["name"] ?? "",
      refersTo: text.trim(),
      isHidden: isTrue(attributes["hidden"]),
      localSheet:
        attributes["localSheetId"] === undefined ? null : Number(attributes["localSheetId"]),
    })
  );
  const view = childNamed(childNamed(root, "bookViews"), "workbookView");
  return {
    path,
    sheets,
    names,
    uses1904: isTrue(childNamed(root, "workbookPr")?.attributes["date1904"]),
    activeIndex: Number(view?.attributes["activeTab"] ?? 0),
    stylesPath: partOf("styles"),
    stringsPath: partOf("sharedStrings"),
    themePath: partOf("theme"),
  };
};

/** The workbook's own part with one of its tabs no longer hidden. */
export function withSheetShown(xml: string, index: number): string {
  const entry = childrenNamed(childNamed(parseXml(xml), "sheets"), "sheet")[index];
  if (!entry) return xml;
  const text = xml.slice(entry.start, entry.end).replace(/\s+state=["'][^"']*["']/, "");
  return applyEdits(xml, [{ start: entry.start, end: entry.end, text }]);
}
