import { columnFields, fieldText, PARAMETER_FIELDS, readField, type ContractField, type ReadField } from "../../app/contractFields"; // prettier-ignore
import type { RegisterCells, RegisterChange, RegisterRow, RegistersView, RowChange } from "../../app/registerTypes"; // prettier-ignore
import { fold } from "../../domain/folding";
import { isoOfDay } from "../dates";
import type { ContractDraft, RowTable, TypedRow } from "./drafts";

/** The form's fields: what the sheet says, what is typed over it, and what would be written. */

export const ROW_TABLES: readonly RowTable[] = ["tLots", "tSupports", "tClauses"];

type CellContent = NonNullable<RegisterCells[string]> | null;

/** One field as it stands. */
export interface FieldState {
  /** Where a fault is said and the keyboard is sent. */
  readonly id: string;
  readonly field: ContractField;
  /** What the sheet shows. */
  readonly sheetText: string;
  readonly text: string;
  readonly read: ReadField;
  readonly isChanged: boolean;
}

export interface ParameterState extends FieldState {
  /** Its row of `tMarche`; null when the sheet has none. */
  readonly row: RegisterRow | null;
  readonly article: string;
  readonly isArticleChanged: boolean;
}

export interface RowState {
  readonly id: string;
  readonly index: number | null;
  readonly before: RegisterCells;
  readonly fields: readonly FieldState[];
  readonly isNew: boolean;
  readonly isChanged: boolean;
  readonly isDeleted: boolean;
}

export interface ContractForm {
  readonly parameters: ReadonlyMap<string, ParameterState>;
  readonly rows: Readonly<Record<RowTable, readonly RowState[]>>;
  /** Parameters and rows changed, added or taken away. */
  readonly changeCount: number;
}

/** A part of an id: `aria-describedby` takes several ids apart by their spaces. */
const slug = (title: string): string =>
  fold(title)
    .replaceAll("%", "part")
    .replace(/[^a-z0-9]+/g, "-");

const textOf = (field: ContractField, cell: CellContent | undefined): string =>
  fieldText(field, cell ?? null, isoOfDay);

export const rowFields: Readonly<Record<RowTable, readonly ContractField[]>> = {
  tLots: columnFields("tLots"),
  tSupports: columnFields("tSupports"),
  tClauses: columnFields("tClauses"),
};

/** The row of a parameter: of two with the same name, the first that is filled in, as the check reads them. */
function parameterRow(rows: readonly RegisterRow[], key: string): RegisterRow | null {
  const named = rows.filter(({ cells }) => fold(String(cells["Paramètre"] ?? "")) === fold(key));
  return named.find(({ cells }) => String(cells["Valeur"] ?? "").trim() !== "") ?? named[0] ?? null;
}

function parameterState(
  field: ContractField,
  rows: readonly RegisterRow[],
  draft: ContractDraft
): ParameterState {
  const { title } = field;
  const row = parameterRow(rows, title);
  const sheetText = textOf(field, row?.cells["Valeur"]);
  const text = draft.values[title] ?? sheetText;
  const sheetArticle = String(row?.cells["Article"] ?? "");
  const article = draft.articles[title] ?? sheetArticle;
  return {
    id: `p-${slug(title)}`,
    field,
    row,
    sheetText,
    text,
    read: readField(field, text),
    isChanged: text.trim() !== sheetText.trim(),
    article,
    isArticleChanged: article.trim() !== sheetArticle.trim(),
  };
}

function rowState(table: RowTable, row: TypedRow, titles: readonly string[]): RowState {
  const fields = rowFields[table]
    .filter(({ title }) => titles.includes(title))
    .map((field): FieldState => {
      const sheetText = textOf(field, row.before[field.title]);
      const text = row.texts[field.title] ?? sheetText;
      return {
        id: `${table}-${row.id}-${slug(field.title)}`,
        field,
        sheetText,
        text,
        read: readField(field, text),
        isChanged: text.trim() !== sheetText.trim(),
      };
    });
  const isNew = row.index === null;
  return {
    id: row.id,
    index: row.index,
    before: row.before,
    fields,
    isNew,
    isChanged: isNew || row.isDeleted || fields.some(({ isChanged }) => isChanged),
    isDeleted: row.isDeleted,
  };
}

const sameCells = (left: RegisterCells, right: RegisterCells): boolean =>
  [...new Set([...Object.keys(left), ...Object.keys(right)])].every(
    (title) => (left[title] ?? null) === (right[title] ?? null)
  );

const rowsOf = (view: RegistersView, table: RowTable | "tMarche"): readonly RegisterRow[] =>
  view.tables.get(table)?.rows ?? [];

export const existingId = (index: number): string => `r${index.toString()}`;

/**
 * What was typed, over the tables as they stand now. A row that moved is followed; one that is gone or was rewritten
 * keeps what was typed as a new row, and a deletion of it falls.
 */
export function rebased(draft: ContractDraft, view: RegistersView): ContractDraft {
  const follow = (table: RowTable): readonly TypedRow[] => {
    const rows = rowsOf(view, table);
    return draft.rows[table].flatMap((typed): readonly TypedRow[] => {
      if (typed.index === null) return [typed];
      const here = rows.find(({ index }) => index === typed.index);
      if (here && sameCells(here.cells, typed.before)) return [typed];
      const moved = rows.filter(({ cells }) => sameCells(cells, typed.before));
      const [only] = moved;
      if (only && moved.length === 1) {
        return [{ ...typed, index: only.index, id: existingId(only.index) }];
      }
      if (typed.isDeleted) return [];
      const texts = Object.fromEntries(
        rowFields[table].map((field) => [
          field.title,
          typed.texts[field.title] ?? textOf(field, typed.before[field.title]),
        ])
      );
      return [{ ...typed, id: `${typed.id}-repris`, index: null, before: {}, texts }];
    });
  };
  const rows = {
    tLots: follow("tLots"),
    tSupports: follow("tSupports"),
    tClauses: follow("tClauses"),
  };
  const isSame = ROW_TABLES.every((table) =>
    rows[table].every((row, rank) => row === draft.rows[table][rank])
  );
  return isSame ? draft : { ...draft, rows };
}

function rowStates(
  view: RegistersView,
  draft: ContractDraft,
  table: RowTable
): readonly RowState[] {
  const typed = draft.rows[table];
  const titles = view.tables.get(table)?.titles ?? rowFields[table].map(({ title }) => title);
  const standing = rowsOf(view, table).map(
    ({ index, cells }): TypedRow =>
      typed.find((row) => row.index === index) ?? {
        id: existingId(index),
        index,
        before: cells,
        texts: {},
        isDeleted: false,
      }
  );
  return [...standing, ...typed.filter(({ index }) => index === null)].map((row) =>
    rowState(table, row, titles)
  );
}

/** Every field of the form over the tables as they stand. */
export function contractForm(view: RegistersView, draft: ContractDraft): ContractForm {
  const marche = rowsOf(view, "tMarche");
  const parameters = new Map(
    PARAMETER_FIELDS.map((field) => [field.title, parameterState(field, marche, draft)])
  );
  const rows = {
    tLots: rowStates(view, draft, "tLots"),
    tSupports: rowStates(view, draft, "tSupports"),
    tClauses: rowStates(view, draft, "tClauses"),
  };
  const changedParameters = [...parameters.values()].filter(
    ({ isChanged, isArticleChanged }) => isChanged || isArticleChanged
  );
  const changedRows = ROW_TABLES.flatMap((table) => rows[table]).filter(
    ({ isChanged }) => isChanged
  );
  return { parameters, rows, changeCount: changedParameters.length + changedRows.length };
}

function parameterChanges(form: ContractForm, titles: readonly string[]): readonly RowChange[] {
  const has = (title: string): boolean => titles.includes(title);
  return [...form.parameters.values()].flatMap((state): readonly RowChange[] => {
    const { field, row, read, isChanged, isArticleChanged } = state;
    if (!isChanged && !isArticleChanged) return [];
    const cells: RegisterCells = {
      ...(isChanged ? { Valeur: read.cell } : {}),
      ...(isArticleChanged ? { Article: state.article.trim() || null } : {}),
    };
    if (row !== null) {
      const seen = ["Paramètre", ...Object.keys(cells)];
      const before = Object.fromEntries(seen.map((title) => [title, row.cells[title] ?? null]));
      return [{ kind: "set", index: row.index, before, cells }];
    }
    const unit = field.unit !== null && has("Unité") ? { Unité: field.unit } : {};
    return [{ kind: "add", cells: { Paramètre: field.title, ...unit, ...cells } }];
  });
}

function rowChange({ index, before, fields, isDeleted }: RowState): RowChange {
  const cells = Object.fromEntries(
    fields.filter(({ isChanged }) => isChanged).map(({ field, read }) => [field.title, read.cell])
  );
  if (index === null) return { kind: "add", cells };
  return isDeleted ? { kind: "delete", index, before } : { kind: "set", index, before, cells };
}

/** What «Enregistrer» writes: the changed cells, and nothing else. */
export function changesOf(form: ContractForm, view: RegistersView): readonly RegisterChange[] {
  const titles = view.tables.get("tMarche")?.titles ?? [];
  const all: readonly RegisterChange[] = [
    { table: "tMarche", changes: parameterChanges(form, titles) },
    ...ROW_TABLES.map((table) => ({
      table,
      changes: form.rows[table].filter(({ isChanged }) => isChanged).map(rowChange),
    })),
  ];
  return all.filter(({ changes }) => changes.length > 0);
}

/** The draft with one more text typed in a row. */
export function withText(
  draft: ContractDraft,
  table: RowTable,
  row: RowState,
  title: string,
  text: string
): ContractDraft["rows"] {
  const known = draft.rows[table].find(({ id }) => id === row.id);
  const base: TypedRow = known ?? {
    id: row.id,
    index: row.index,
    before: row.before,
    texts: {},
    isDeleted: false,
  };
  const next = { ...base, texts: { ...base.texts, [title]: text } };
  const others = draft.rows[table];
  const rows = known ? others.map((each) => (each.id === row.id ? next : each)) : [...others, next];
  return { ...draft.rows, [table]: rows };
}

/** The draft with a row taken away: one that was never written just goes. */
export function withoutRow(
  draft: ContractDraft,
  table: RowTable,
  row: RowState
): ContractDraft["rows"] {
  const others = draft.rows[table].filter(({ id }) => id !== row.id);
  const gone: TypedRow = {
    id: row.id,
    index: row.index,
    before: row.before,
    texts: {},
    isDeleted: true,
  };
  return { ...draft.rows, [table]: row.isNew ? others : [...others, gone] };
}

/** The draft with a row as the sheet has it. */
export const withRowBack = (
  draft: ContractDraft,
  table: RowTable,
  id: string
): ContractDraft["rows"] => ({
  ...draft.rows,
  [table]: draft.rows[table].filter((row) => row.id !== id),
});

/** The value read in a parameter, when it has one of that kind and no fault. */
export function numberIn(form: ContractForm, key: string): number | null {
  const read = form.parameters.get(key)?.read;
  return read && read.fault === null && typeof read.value === "number" ? read.value : null;
}

/** The published label chosen for a parameter, else the format's default. */
export function choiceIn(form: ContractForm, key: string): string {
  const state = form.parameters.get(key);
  const value = state?.read.fault === null ? state.read.value : null;
  return typeof value === "string" ? value : String(state?.field.initial ?? "");
}

export const fieldIn = (row: RowState, title: string): FieldState | undefined =>
  row.fields.find(({ field }) => field.title === title);

export function numberAt(row: RowState, title: string): number | null {
  const read = fieldIn(row, title)?.read;
  return read && read.fault === null && typeof read.value === "number" ? read.value : null;
}

export const textAt = (row: RowState, title: string): string =>
  fieldIn(row, title)?.text.trim() ?? "";

/** Title of the field that bears an id, wherever it stands. */
export function titleOf(form: ContractForm, id: string): string | null {
  const rows = ROW_TABLES.flatMap((table) => form.rows[table]).flatMap(({ fields }) => fields);
  return (
    [...form.parameters.values(), ...rows].find((state) => state.id === id)?.field.title ?? null
  );
}
