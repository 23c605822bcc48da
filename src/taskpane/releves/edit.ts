import type { Month } from "../../domain/calendar";
import {
  HOURS_CODES,
  type ColumnMeaning,
  type HeaderBlock,
  type LayoutChoice,
  type MeaningCode,
  type RecognisedColumn,
} from "../../workbook/mapping";
import type { SheetReading } from "../../workbook/reading";
import type { MappingDraft, SheetsView } from "../services";
import { isAsked } from "./sheetStatus";

/** What the user is changing in the mapping of one sheet; nothing is kept before it is saved. */
export interface Edit {
  readonly isStatement: boolean;
  readonly month: Month | null;
  readonly lot: string | null;
  readonly header: { readonly first: number; readonly last: number } | null;
  /** Meanings the user chose, by absolute column. */
  readonly meanings: ReadonlyMap<number, ColumnMeaning>;
  /** Start again from what the recogniser finds, whatever the workbook keeps. */
  readonly isAutomatic: boolean;
}

/** The mapping as it stands in the workbook. */
export const initialEdit = ({ isStatement, choice }: SheetReading): Edit => ({
  isStatement,
  month: choice?.month ?? null,
  lot: choice?.lot ?? null,
  header: choice?.header ?? null,
  meanings: new Map(),
  isAutomatic: false,
});

const sameHeader = (left: Edit["header"], right: Edit["header"]): boolean =>
  left?.first === right?.first && left?.last === right?.last;

/** Whether something would be lost by leaving. */
export const isChanged = (edit: Edit, from: Edit): boolean =>
  edit.meanings.size > 0 ||
  edit.isAutomatic ||
  edit.isStatement !== from.isStatement ||
  edit.month !== from.month ||
  edit.lot !== from.lot ||
  !sameHeader(edit.header, from.header);

/** The header whose columns are shown: the first that is not a repeat. */
export const mainBlock = ({ recognition }: SheetReading): HeaderBlock | null =>
  recognition.blocks.find(({ isRepeat }) => !isRepeat) ?? recognition.blocks[0] ?? null;

export const isHoursCode = (code: MeaningCode): boolean =>
  (HOURS_CODES as readonly MeaningCode[]).includes(code);

/** A column given another meaning; what its header says of support, month or day stays with hours. */
export const meaningWith = (column: RecognisedColumn, code: MeaningCode): ColumnMeaning =>
  isHoursCode(code) ? { ...(column.proposal ?? column.meaning), code } : { code };

/** The meaning of a column while it is edited. */
export const meaningIn = (edit: Edit, column: RecognisedColumn): ColumnMeaning =>
  edit.meanings.get(column.column) ?? column.meaning;

const draftOf = (sheet: string, edit: Edit, layout: LayoutChoice | null): MappingDraft => ({
  sheet,
  isStatement: edit.isStatement,
  month: edit.month,
  lot: edit.lot,
  header: edit.header,
  layout,
});

/** The layout that the user sees; a column still asked about is left out, so that it is asked again. */
function layoutOf(base: SheetReading, edit: Edit, view: SheetsView): LayoutChoice | null {
  const block = mainBlock(base);
  const { signature } = base.recognition;
  if (block === null || signature === null) return null;
  const isAnswered = (column: RecognisedColumn): boolean =>
    !isAsked(column) || edit.meanings.has(column.column);
  return {
    contractor: base.statement?.contractor ?? view.contractor,
    signature,
    headerFirst: block.headerFirst,
    headerLast: block.headerLast,
    columns: block.columns.filter(isAnswered).map((column) => ({
      column: column.column,
      header: column.header,
      meaning: meaningIn(edit, column),
    })),
  };
}

/** The sheet read with an edit: as recognised (`base`), then with the meanings chosen (`result`), and what to save. */
export function applyEdit(
  reading: SheetReading,
  edit: Edit,
  view: SheetsView
): { readonly base: SheetReading; readonly result: SheetReading; readonly draft: MappingDraft } {
  const { sheet } = reading;
  const asStatement: Edit = { ...edit, isStatement: true };
  const base = view.preview(draftOf(sheet, asStatement, null), edit.isAutomatic) ?? reading;
  const layout = layoutOf(base, edit, view);
  const isOwn = edit.meanings.size > 0;
  const result = isOwn
    ? (view.preview(draftOf(sheet, asStatement, layout), edit.isAutomatic) ?? base)
    : base;
  return { base, result, draft: draftOf(sheet, edit, edit.isStatement ? layout : null) };
}
