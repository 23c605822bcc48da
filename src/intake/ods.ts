import type { CellValue, Grid } from "../workbook/grid";
import { HostError } from "../workbook/host";
import { Package } from "../xlsx/package";
import { isoSerial } from "../xlsx/readSheet";
import { XmlScanner } from "../xlsx/xml";
import { readOdsStyles, type OdsStyles } from "./odsStyles";
import { CellBudget, SparseSheet, type Span } from "./sparse";

/**
 * Our own reader of OpenDocument sheets, over the package and the scanner that .xlsx files go through: the general
 * libraries lose the durations above 24 hours, and expand repeated cells before anything can stop them.
 */

/** Excel's own limits; what stands beyond cannot be copied into it. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const MOST_SHEETS = 10_000;
const GENERAL = "General";

/** What rows and columns may stand in; what else a sheet holds is drawings, forms, scenarios. */
const GROUPS: ReadonlySet<string> = new Set([
  "table-header-rows",
  "table-header-columns",
  "table-row-group",
  "table-column-group",
  "table-rows",
  "table-columns",
]);

/** What a cell holds besides the text it shows. */
const NOT_THE_TEXT: ReadonlySet<string> = new Set(["annotation", "frame", "table", "shapes"]);

/** A formula's reference into another file, or a conversation with another program. */
const EXTERNAL_REFERENCE = /\['?[a-z]+:\/|DDE\(/i;

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

/** LibreOffice shows its errors in the language of the office; its own ones have a number only. */
const ERRORS: Readonly<Record<string, string>> = {
  "#N/D": "#N/A",
  "#NOM?": "#NAME?",
  "#NOMBRE!": "#NUM!",
  "#NUL!": "#NULL!",
  "#VALEUR!": "#VALUE!",
};
const EN_US_ERRORS = ["#N/A", "#NAME?", "#NUM!", "#NULL!", "#VALUE!", "#REF!", "#DIV/0!"];

const isErrorText = (text: string): boolean => /^(?:#(?:[A-ZÉ]+[/!?0 ]*)+|Err:\d+)/.test(text);

const errorOf = (text: string): string => {
  const shown = text.replace(/\s/g, "");
  return ERRORS[shown] ?? (EN_US_ERRORS.includes(shown) ? shown : "#VALUE!");
};

interface CellFacts {
  readonly type: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const isError = ({ type, attributes, text }: CellFacts): boolean =>
  type === "error" || (attributes["formula"] !== undefined && isErrorText(text));

/** LibreOffice has no boolean cells: it writes those of an .xlsx as these formulas. */
const CONSTANT = /^of:=(TRUE|FALSE)\(\)$/;

function valueOf(cell: CellFacts): CellValue {
  const { type, attributes, text } = cell;
  if (isError(cell)) return errorOf(text);
  const constant = CONSTANT.exec(attributes["formula"] ?? "");
  if (constant) return constant[1] === "TRUE";
  const shown = text === "" ? null : text;
  switch (type) {
    case "float":
    case "percentage":
    case "currency": {
      const number = Number(attributes["value"] ?? NaN);
      return Number.isFinite(number) ? number : shown;
    }
    case "time":
      return daysOfDuration(attributes["time-value"] ?? "") ?? shown;
    case "date":
      return isoSerial(attributes["date-value"] ?? "") ?? shown;
    case "boolean":
      return attributes["boolean-value"] === "true";
    default: {
      const written = attributes["string-value"] ?? text;
      return written === "" ? null : written;
    }
  }
}

/** The number format a value of this type is shown with, as Excel would write it. */
function formatOf(type: string | undefined, code: string | null): string {
  switch (type) {
    case "time":
      return code !== null && /[hs]/.test(code) ? code : "[h]:mm:ss";
    case "date":
      return code !== null && /[dmy]/.test(code) ? code : "dd/mm/yyyy";
    case "percentage":
      return code?.includes("%") ? code : "0.00%";
    case "float":
    case "currency":
      return code ?? GENERAL;
    default:
      return GENERAL;
  }
}

interface FilledCell {
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
}

interface ColumnStyle {
  readonly end: number;
  readonly style: string | undefined;
}

class OdsReader {
  /** Whether a formula looks into another file, or a copy of its sheet is kept here. */
  hasExternalLinks = false;
  private readonly budget = new CellBudget();
  private count = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly styles: OdsStyles
  ) {}

  /** Every sheet of the document, in order. */
  sheets(): readonly Grid[] {
    const { scanner } = this;
    const sheets: Grid[] = [];
    for (;;) {
      const token = scanner.next();
      if (token === "close" && scanner.name === "spreadsheet") return sheets;
      if (token === "end") throw new HostError("DamagedWorkbook");
      if (token !== "open") continue;
      if (scanner.name !== "table") {
        scanner.skip();
        continue;
      }
      this.count += 1;
      if (this.count > MOST_SHEETS) throw new HostError("FileTooLarge");
      const sheet = this.sheet();
      if (sheet) sheets.push(sheet);
    }
  }

  /** One sheet; null when it is a copy of another file's. The scanner stands on its opening tag. */
  private sheet(): Grid | null {
    const { scanner } = this;
    const { name = "", "style-name": style = "", protected: locked } = scanner.attributes();
    const cells = new SparseSheet(this.budget);
    const hiddenRows: Span[] = [];
    const hiddenColumns: Span[] = [];
    const columnStyles: ColumnStyle[] = [];
    let row = 0;
    let column = 0;
    let isExternal = false;
    for (let isOpen = !scanner.isEmpty; isOpen;) {
      const token = scanner.next();
      if (token === "end") throw new HostError("DamagedWorkbook");
      if (token === "close" && scanner.name === "table") isOpen = false;
      if (token !== "open") continue;
      if (scanner.name === "table-column") {
        const count = repeated(scanner.attribute("number-columns-repeated"), MOST_COLUMNS);
        if (this.isHidden()) hiddenColumns.push({ from: column, to: column + count - 1 });
        column += count;
        columnStyles.push({ end: column, style: scanner.attribute("default-cell-style-name") });
      } else if (scanner.name === "table-row") {
        const count = repeated(scanner.attribute("number-rows-repeated"), MOST_ROWS);
        if (this.isHidden()) hiddenRows.push({ from: row, to: row + count - 1 });
        const filled = this.row(columnStyles);
        if (filled.length > 0 && row + count > MOST_ROWS) throw new HostError("FileTooLarge");
        for (let index = 0; index < count && filled.length > 0; index += 1) {
          for (const cell of filled) cells.add(row + index, cell.column, cell.value, cell.format);
        }
        row += count;
      } else if (scanner.name === "table-source") {
        isExternal = true;
        scanner.skip();
      } else if (!GROUPS.has(scanner.name)) scanner.skip();
    }
    if (isExternal) {
      this.hasExternalLinks = true;
      return null;
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

  /** The filled cells of a row; the scanner stands on its opening tag. */
  private row(columnStyles: readonly ColumnStyle[]): readonly FilledCell[] {
    const { scanner } = this;
    const filled: FilledCell[] = [];
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
      if (EXTERNAL_REFERENCE.test(attributes["formula"] ?? "")) this.hasExternalLinks = true;
      // What a merged cell covers is shown to nobody.
      if (isCell && (type !== undefined || text !== "")) {
        const value = valueOf({ type, attributes, text });
        const style =
          attributes["style-name"] ?? columnStyles.find(({ end }) => column < end)?.style;
        const format = formatOf(type, this.styles.formats.of(style));
        if (value !== null && column + count > MOST_COLUMNS) throw new HostError("FileTooLarge");
        for (let index = 0; index < count && value !== null; index += 1)
          filled.push({ column: column + index, value, format });
      }
      column += count;
    }
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
        if (NOT_THE_TEXT.has(scanner.name)) scanner.skip();
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
  const common = file.has("styles.xml") ? await file.text("styles.xml") : null;
  const styles = readOdsStyles(content, common);
  const reader = new OdsReader(new XmlScanner(content, styles.bodyStart), styles);
  const sheets = reader.sheets();
  return {
    sheets,
    hasMacros: file
      .paths()
      .some((path) => /^(?:Basic|Scripts)\/(?!.*script-l[bc]\.xml$)/.test(path)),
    hasExternalLinks: reader.hasExternalLinks,
  };
}
