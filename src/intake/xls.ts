import type { CellValue, Grid } from "../workbook/grid";
import { HostError } from "../workbook/host";
import type { SubmittedFile } from "../workbook/submitted";
import { DAYS_1904, isDateFormat } from "../xlsx/numberFormats";
import { workbookStream } from "./compound";
import { hasStream } from "./kind";
import { checkRecords } from "./records";
import { CellBudget, SparseSheet, type Span } from "./sparse";
import { windows1252 } from "./windows1252";

/** Bytes of an .xls beyond which it is no monthly statement: 65 536 rows of figures take less. */
const LARGEST = 60_000_000;

/** First byte of a compound file; others are bare records. */
const COMPOUND_FILE = 0xd0;

/** Excel's error codes in the old format. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** The cells the library gives: a type, a raw value, a number format. */
interface RawCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: unknown;
}

const valueOf = ({ t, v }: RawCell): CellValue => {
  if (t === "e") return ERRORS[Number(v)] ?? "#VALUE!";
  if (t === "n" && typeof v === "number") return v;
  if (t === "b") return v === true;
  return typeof v === "string" && v !== "" ? v : null;
};

const VISIBILITY: readonly Grid["visibility"][] = ["visible", "hidden", "veryHidden"];

const hiddenOf = (
  items: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined
): readonly Span[] =>
  [...(items ?? []).entries()].flatMap(([index, item]) =>
    item?.hidden === true ? [{ from: index, to: index }] : []
  );

/** What the library throws says nothing to a person: it could not follow the file. */
function refusal(error: unknown): HostError {
  return error instanceof HostError ? error : new HostError("DamagedWorkbook");
}

/** What Windows-1252 puts where the library, without its tables, reads control characters. */
const fromWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => windows1252(character.charCodeAt(0)));

/**
 * Reads a workbook of Excel 95 to 2003: values only, dates as the serial numbers they are stored as (a calendar
 * object would move them with the time zone), macros left aside.
 * @throws HostError `EncryptedWorkbook`, `DamagedWorkbook` or `FileTooLarge`
 */
export async function readXls(
  bytes: Uint8Array
): Promise<Pick<SubmittedFile, "sheets" | "hasMacros" | "hasExternalLinks">> {
  if (bytes.length > LARGEST) throw new HostError("FileTooLarge");
  const records = bytes[0] === COMPOUND_FILE ? workbookStream(bytes) : bytes;
  const library = await import(/* webpackChunkName: "xls" */ "@e965/xlsx");
  try {
    const { stream, hasExternalLinks, isBefore97 } = checkRecords(records);
    const book = library.read(stream, {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellDates: false,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      bookVBA: false,
    });
    const budget = new CellBudget();
    const uses1904 = book.Workbook?.WBProps?.date1904 === true;
    const textOf = (text: string): string => (isBefore97 ? fromWindows1252(text) : text);
    const sheets = book.SheetNames.map((name, index): Grid => {
      const sheet = book.Sheets[name];
      const grid = new SparseSheet(budget);
      const rows: readonly (readonly (RawCell | undefined)[] | undefined)[] =
        sheet?.["!data"] ?? [];
      rows.forEach((cells, row) => {
        cells?.forEach((cell, column) => {
          if (!cell) return;
          const format = typeof cell.z === "string" ? cell.z : "General";
          const value = valueOf(cell);
          if (typeof value === "string") {
            grid.add(row, column, textOf(value), format);
            return;
          }
          const isShifted = uses1904 && typeof value === "number" && isDateFormat(format);
          grid.add(row, column, isShifted ? value + DAYS_1904 : value, format);
        });
      });
      return grid.build({
        name: textOf(name),
        visibility: VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible",
        isProtected: sheet?.["!protect"] !== undefined,
        hiddenRows: hiddenOf(sheet?.["!rows"]),
        hiddenColumns: hiddenOf(sheet?.["!cols"]),
      });
    });
    const hasMacros = hasStream(bytes, "_VBA_PROJECT_CUR") || hasStream(bytes, "VBA");
    return { sheets, hasMacros, hasExternalLinks };
  } catch (error) {
    throw refusal(error);
  }
}
