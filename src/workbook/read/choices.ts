import { fold } from "../../domain/folding";
import { meaningOfLabel } from "../../messages/mapping";
import { parseColumn } from "../a1";
import type { WorkbookSnapshot } from "../grid";
import {
  HOURS_CODES, layoutKey, MAPPING_TABLE, SHEETS_TABLE,
  type ColumnMeaning, type LayoutChoice, type MappingChoices, type SheetChoice,
} from "../mapping"; // prettier-ignore
import { isBlank, plainText } from "./cells";
import { findTable, type InputRow } from "./tables";
import * as values from "./values";

type ColumnChoice = LayoutChoice["columns"][number];

const textAt = (row: InputRow, title: string): string | null => plainText(row.cell(title).value);

/** A 1-based row of the sheet as people count them, 0-based; null when it is none. */
function rowAt(row: InputRow, title: string): number | null {
  const read = values.whole(1, 1_048_576).read(row.cell(title));
  return read.ok && read.value !== null ? read.value - 1 : null;
}

/** First and last row of a header; one alone says both. */
function headerRows(row: InputRow): { readonly first: number; readonly last: number } | null {
  const first = rowAt(row, "Première ligne d'en-tête");
  const last = rowAt(row, "Dernière ligne d'en-tête");
  const top = first ?? last;
  return top === null ? null : { first: top, last: Math.max(top, last ?? top) };
}

/** `Jour` is a number of the month, or a date. */
function dayOfRow(row: InputRow): Pick<ColumnMeaning, "day" | "date"> {
  const cell = row.cell("Jour");
  const number = values.whole(1, 31).read(cell);
  if (number.ok && number.value !== null) return { day: number.value };
  const date = values.day.read(cell);
  return date.ok && date.value !== null ? { date: date.value } : {};
}

const isHours = (code: ColumnMeaning["code"]): boolean =>
  (HOURS_CODES as readonly string[]).includes(code);

function meaningOf(row: InputRow): ColumnMeaning | null {
  const label = textAt(row, "Signification");
  const code = label === null ? null : meaningOfLabel(label);
  if (code === null) return null;
  if (!isHours(code)) return { code };
  const support = textAt(row, "Support");
  const month = values.month.read(row.cell("Mois"));
  const unit = textAt(row, "Unité");
  return {
    code,
    ...(support === null ? {} : { support }),
    ...(month.ok && month.value !== null ? { month: month.value } : {}),
    ...dayOfRow(row),
    ...(unit !== null && /^min/.test(fold(unit)) ? { unit: "minutes" as const } : {}),
  };
}

function columnOf(row: InputRow): ColumnChoice | null {
  const column = parseColumn(textAt(row, "Colonne") ?? "");
  const meaning = meaningOf(row);
  if (column === null || meaning === null) return null;
  return { column, header: textAt(row, "En-tête") ?? "", meaning };
}

/** Rows of one titulaire and one signature are one layout; of two rows for one column the first counts. */
function layoutsOf(rows: readonly InputRow[]): readonly LayoutChoice[] {
  const layouts = new Map<string, LayoutChoice>();
  for (const row of rows) {
    const signature = textAt(row, "Signature");
    const header = headerRows(row);
    const column = columnOf(row);
    if (signature === null || header === null || column === null) continue;
    const contractor = textAt(row, "Titulaire");
    const key = layoutKey({ contractor, signature });
    const known = layouts.get(key) ?? {
      contractor,
      signature,
      headerFirst: header.first,
      headerLast: header.last,
      columns: [],
    };
    const isKnown = known.columns.some((each) => each.column === column.column);
    layouts.set(key, isKnown ? known : { ...known, columns: [...known.columns, column] });
  }
  return [...layouts.values()];
}

function sheetOf(row: InputRow): SheetChoice | null {
  const { value } = row.cell("Feuille");
  if (isBlank(value)) return null;
  const isStatement = values.yesNo.read(row.cell("Relevé"));
  const month = values.month.read(row.cell("Mois"));
  const header = headerRows(row);
  return {
    // A sheet's name is compared as it is, spaces included.
    sheet: String(value),
    isStatement: !isStatement.ok || isStatement.value !== false,
    month: month.ok ? month.value : null,
    lot: textAt(row, "Lot"),
    ...(header === null ? {} : { header }),
  };
}

/**
 * What persons said of layouts and sheets, as `tCorrespondances` and `tFeuilles` keep it. The buyer may have edited
 * them: a row that says nothing that can be understood is passed over, and says so nowhere but there.
 */
export function readChoices(snapshot: WorkbookSnapshot): MappingChoices {
  const sheets = new Map<string, SheetChoice>();
  for (const row of findTable(snapshot, SHEETS_TABLE)?.rows ?? []) {
    const choice = sheetOf(row);
    if (choice && !sheets.has(choice.sheet)) sheets.set(choice.sheet, choice);
  }
  return {
    layouts: layoutsOf(findTable(snapshot, MAPPING_TABLE)?.rows ?? []),
    sheets: [...sheets.values()],
  };
}
