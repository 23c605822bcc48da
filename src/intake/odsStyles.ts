import { HostError } from "../workbook/host";
import { childNamed, childrenNamed, readElement, XmlScanner, type XmlElement } from "../xlsx/xml";

/** What an OpenDocument sheet's automatic styles say of values. */
export interface OdsStyles {
  readonly isSpreadsheet: boolean;
  /** Where the sheets begin in the part. */
  readonly bodyStart: number;
  /** Cell styles that show a date without its day. */
  readonly monthStyles: ReadonlySet<string>;
  /** Styles of sheets that are not shown. */
  readonly hiddenTables: ReadonlySet<string>;
}

const named = (element: XmlElement): string => element.attributes["name"] ?? "";

function stylesOf(
  automatic: XmlElement | undefined
): Omit<OdsStyles, "isSpreadsheet" | "bodyStart"> {
  const months = new Set(
    childrenNamed(automatic, "date-style")
      .filter((style) => childNamed(style, "month") && !childNamed(style, "day"))
      .map(named)
  );
  const styles = childrenNamed(automatic, "style");
  return {
    monthStyles: new Set(
      styles.filter(({ attributes }) => months.has(attributes["data-style-name"] ?? "")).map(named)
    ),
    hiddenTables: new Set(
      styles
        .filter((style) => childNamed(style, "table-properties")?.attributes["display"] === "false")
        .map(named)
    ),
  };
}

/**
 * Reads `content.xml` up to its sheets.
 * @throws HostError `DamagedWorkbook`
 */
export function readOdsStyles(content: string): OdsStyles {
  const scanner = new XmlScanner(content);
  let automatic: XmlElement | undefined;
  for (;;) {
    const token = scanner.next();
    if (token === "end") throw new HostError("DamagedWorkbook");
    if (token !== "open") continue;
    if (scanner.name === "automatic-styles") automatic = readElement(scanner);
    else if (scanner.name === "spreadsheet" || scanner.name === "text")
      return {
        isSpreadsheet: scanner.name === "spreadsheet",
        bodyStart: scanner.end,
        ...stylesOf(automatic),
      };
    else if (scanner.name !== "document-content" && scanner.name !== "body") scanner.skip();
  }
}
