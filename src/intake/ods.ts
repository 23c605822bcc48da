import type { CellValue, Grid } from "../workbook/grid";
import { HostError } from "../workbook/host";
import { Package } from "../xlsx/package";
import { isoSerial, MAX_CELLS } from "../xlsx/readSheet";
import { XmlScanner } from "../xlsx/xml";
import { readOdsStyles, type OdsStyles } from "./odsStyles";
import { SparseSheet } from "./sparse";

/**
 * Our own reader of OpenDocument sheets, over the package and the scanner that .xlsx files go through: the general
 * libraries lose the durations above 24 hours, and expand repeated cells before anything can stop them.
 */

/** Excel's own limits; what stands beyond cannot be copied into it. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const DURATION = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?)?$/;

/** An ISO 8601 duration («PT151H40M00S») in days; null when it is none. */
export function daysOfDuration(text: string): number | null {
  const match = DURATION.exec(text);
  if (!match) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const seconds = part(2) * 86_400 + part(3) * 3600 + part(4) * 60 + part(5);
  const fraction = Number(`0.${match[6] ?? "0"}`);
  const days = (seconds + fraction) / 86_400;
  return match[1] === "-" ? 0 - days : days;
}

const repeated = (text: string | undefined, most: number): number => {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
};

/** LibreOffice writes its errors as texts, in the language of the office. */
const errorOf = (text: string): string => {
  if (/^Err:\d+$/.test(text)) return "#VALUE!";
  const known = text.replace(/\s/g, "");
  return known === "#N/D" ? "#N/A" : known.startsWith("#") ? known : "#VALUE!";
};

interface CellFacts {
  readonly type: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly isError: boolean;
}

function valueOf({ type, attributes, text, isError }: CellFacts): CellValue {
  if (isError) return errorOf(text);
  switch (type) {
    case "float":
    case "percentage":
    case "currency": {
      const number = Number(attributes["value"]);
      return Number.isFinite(number) ? number : null;
    }
    case "time":
      return daysOfDuration(attributes["time-value"] ?? "") ?? (text === "" ? null : text);
    case "date":
      return isoSerial(attributes["date-value"] ?? "") ?? (text === "" ? null : text);
    case "boolean":
      return attributes["boolean-value"] === "true";
    default: {
      const written = attributes["string-value"] ?? text;
      return written === "" ? null : written;
    }
  }
}

/** The number format a value of this type is shown with, as Excel would write it. */
function formatOf(type: string | undefined, style: string | undefined, styles: OdsStyles): string {
  if (type === "time") return "[h]:mm:ss";
  if (type === "percentage") return "0.00%";
  if (type !== "date") return "General";
  return style !== undefined && styles.monthStyles.has(style) ? "mmm-yy" : "dd/mm/yyyy";
}

class OdsReader {
  private cellsRead = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly styles: OdsStyles
  ) {}

  /** Every sheet of the document, in order. */
  sheets(): readonly Grid[] {
    const sheets: Grid[] = [];
    for (;;) {
      const token = this.scanner.next();
      if (token === "end") return sheets;
      if (token === "open" && this.scanner.name === "table") sheets.push(this.sheet());
    }
  }

  private sheet(): Grid {
    const { scanner } = this;
    const { name = "", "style-name": style = "", protected: locked } = scanner.attributes();
    const cells = new SparseSheet();
    const hiddenRows: number[] = [];
    const hiddenColumns: number[] = [];
    const columnStyles: { readonly end: number; readonly style: string | undefined }[] = [];
    let row = 0;
    let column = 0;
    const isEmptySheet = scanner.isEmpty;
    for (let isOpen = !isEmptySheet; isOpen;) {
      const token = scanner.next();
      if (token === "end") throw new HostError("DamagedWorkbook");
      if (token === "close" && scanner.name === "table") isOpen = false;
      if (token !== "open") continue;
      if (scanner.name === "table-column") {
        const count = repeated(scanner.attribute("number-columns-repeated"), MOST_COLUMNS);
        const isHidden = this.isHidden();
        if (isHidden && column + count < MOST_COLUMNS)
          for (let index = 0; index < count; index += 1) hiddenColumns.push(column + index);
        column += count;
        columnStyles.push({ end: column, style: scanner.attribute("default-cell-style-name") });
      } else if (scanner.name === "table-row") {
        const count = repeated(scanner.attribute("number-rows-repeated"), MOST_ROWS);
        const isHidden = this.isHidden();
        const filled = this.row(columnStyles);
        if (filled.length > 0 && row + count > MOST_ROWS) throw new HostError("FileTooLarge");
        this.weigh(filled.length * count);
        for (let index = 0; index < count; index += 1) {
          if (filled.length === 0) break;
          for (const cell of filled) cells.add(row + index, cell.column, cell.value, cell.format);
        }
        if (isHidden && row + count < MOST_ROWS)
          for (let index = 0; index < count; index += 1) hiddenRows.push(row + index);
        row += count;
      } else if (scanner.name === "shapes" || scanner.name === "forms") scanner.skip();
    }
    return cells.build({
      name,
      visibility: this.styles.hiddenTables.has(style) ? "hidden" : "visible",
      isProtected: locked === "true",
      hiddenRows,
      hiddenColumns,
    });
  }

  private isHidden(): boolean {
    const visibility = this.scanner.attribute("visibility");
    return visibility === "collapse" || visibility === "filter";
  }

  /** Repeated cells and rows are counted before they are made: a few bytes may ask for millions. */
  private weigh(cells: number): void {
    this.cellsRead += cells;
    if (this.cellsRead > MAX_CELLS) throw new HostError("FileTooLarge");
  }

  /** The filled cells of a row; the scanner stands on its opening tag. */
  private row(
    columnStyles: readonly { readonly end: number; readonly style: string | undefined }[]
  ): readonly { readonly column: number; readonly value: CellValue; readonly format: string }[] {
    const { scanner } = this;
    const filled: { column: number; value: CellValue; format: string }[] = [];
    if (scanner.isEmpty) return filled;
    let column = 0;
    for (;;) {
      const token = scanner.next();
      if (token === "end") throw new HostError("DamagedWorkbook");
      if (token === "close" && scanner.name === "table-row") return filled;
      if (token !== "open") continue;
      const isCell = scanner.name === "table-cell";
      if (!isCell && scanner.name !== "covered-table-cell") continue;
      const attributes = scanner.attributes();
      const count = repeated(attributes["number-columns-repeated"], MOST_COLUMNS);
      const text = this.cellText();
      const type = attributes["value-type"];
      if (isCell && (type !== undefined || text !== "")) {
        const style =
          attributes["style-name"] ?? columnStyles.find(({ end }) => column < end)?.style;
        const isError = this.isError(attributes, text);
        const value = valueOf({ type, attributes, text, isError });
        const format = formatOf(type, style, this.styles);
        this.weigh(count);
        if (value !== null && column + count <= MOST_COLUMNS)
          for (let index = 0; index < count; index += 1)
            filled.push({ column: column + index, value, format });
      }
      column += count;
    }
  }

  private isError({ formula }: Readonly<Record<string, string>>, text: string): boolean {
    return formula !== undefined && /^(?:#(?:[A-ZÉ]+[/!?0 ]*)+|Err:\d+)/.test(text);
  }

  /** Paragraphs of a cell, one under the other, without its annotation. */
  private cellText(): string {
    const { scanner } = this;
    if (scanner.isEmpty) return "";
    const paragraphs: string[] = [];
    let current: string | null = null;
    for (;;) {
      const token = scanner.next();
      if (token === "end") throw new HostError("DamagedWorkbook");
      if (token === "text") {
        if (current !== null) current += scanner.text();
      } else if (token === "open") {
        if (scanner.name === "annotation" || scanner.name === "frame") scanner.skip();
        else if (scanner.name === "p") {
          if (scanner.isEmpty) paragraphs.push("");
          else current = "";
        } else if (current !== null && scanner.name === "s")
          current += " ".repeat(repeated(scanner.attribute("c"), 1000));
        else if (current !== null && scanner.name === "tab") current += "\t";
        else if (current !== null && scanner.name === "line-break") current += "\n";
      } else if (scanner.name === "p" && current !== null) {
        paragraphs.push(current);
        current = null;
      } else if (scanner.name === "table-cell" || scanner.name === "covered-table-cell")
        return paragraphs.join("\n");
    }
  }
}

/**
 * Reads an OpenDocument workbook: values, durations as days under `[h]:mm:ss`, dates as serial numbers, hidden rows,
 * columns and sheets.
 * @throws HostError `EncryptedWorkbook`, `DamagedWorkbook`, `NotASpreadsheet` or `FileTooLarge`
 */
export async function readOds(bytes: Uint8Array): Promise<{
  readonly sheets: readonly Grid[];
  readonly hasMacros: boolean;
  readonly hasExternalLinks: boolean;
}> {
  const file = Package.open(bytes);
  if (file.has("META-INF/manifest.xml")) {
    const manifest = await file.text("META-INF/manifest.xml");
    if (manifest.includes("encryption-data")) throw new HostError("EncryptedWorkbook");
  }
  const content = await file.text("content.xml");
  const styles = readOdsStyles(content);
  if (!styles.isSpreadsheet) throw new HostError("NotASpreadsheet", { kind: "word" });
  const sheets = new OdsReader(new XmlScanner(content, styles.bodyStart), styles).sheets();
  return {
    sheets,
    hasMacros: file
      .paths()
      .some((path) => path.startsWith("Basic/") || path.startsWith("Scripts/")),
    hasExternalLinks: content.includes("table:table-source"),
  };
}
