import { HostError } from "../workbook/host";
import { childNamed, childrenNamed, readElement, XmlScanner, type XmlElement } from "../xlsx/xml";
import { OdsFormats } from "./odsFormats";

/** What an OpenDocument says before its sheets. */
export interface OdsStyles {
  readonly formats: OdsFormats;
  /** Where the sheets begin in the part. */
  readonly bodyStart: number;
  /** Styles of sheets that are not shown. */
  readonly hiddenTables: ReadonlySet<string>;
}

/** Documents of the same family that hold no sheet. */
const OTHER_BODIES: Readonly<Record<string, string>> = {
  text: "word",
  presentation: "presentation",
  drawing: "image",
  image: "image",
  chart: "other",
  formula: "other",
  database: "other",
};

const hiddenTables = (automatic: XmlElement | undefined): ReadonlySet<string> =>
  new Set(
    childrenNamed(automatic, "style")
      .filter((style) => childNamed(style, "table-properties")?.attributes["display"] === "false")
      .map(({ attributes }) => attributes["name"] ?? "")
  );

/** The lists of styles that stand directly under a part's root, up to its body. */
function listsOf(scanner: XmlScanner): readonly XmlElement[] {
  const lists: XmlElement[] = [];
  for (;;) {
    const token = scanner.next();
    if (token === "end") return lists;
    if (token !== "open") continue;
    if (scanner.name === "automatic-styles" || scanner.name === "styles")
      lists.push(readElement(scanner));
    else if (scanner.name === "body") return lists;
    else if (!scanner.name.startsWith("document")) scanner.skip();
  }
}

/**
 * Reads `content.xml` up to its sheets, and the document's own styles.
 * @param common `styles.xml`, or null without one
 * @throws HostError `DamagedWorkbook`, `UnsafeFile`, or `NotASpreadsheet` for a text, a drawing…
 */
export function readOdsStyles(content: string, common: string | null): OdsStyles {
  const scanner = new XmlScanner(content);
  const lists = listsOf(scanner);
  const isBody = scanner.name === "body" && !scanner.isEmpty;
  let token = isBody ? scanner.next() : "end";
  while (token === "text") token = scanner.next();
  if (token !== "open") throw new HostError("DamagedWorkbook");
  const other = OTHER_BODIES[scanner.name];
  if (other !== undefined) throw new HostError("NotASpreadsheet", { kind: other });
  if (scanner.name !== "spreadsheet") throw new HostError("DamagedWorkbook");
  const automatic = lists.filter(({ name }) => name === "automatic-styles");
  const named = common === null ? [] : listsOf(new XmlScanner(common));
  return {
    formats: new OdsFormats([...named.filter(({ name }) => name === "styles"), ...lists]),
    bodyStart: scanner.end,
    hiddenTables: new Set(automatic.flatMap((list) => [...hiddenTables(list)])),
  };
}
