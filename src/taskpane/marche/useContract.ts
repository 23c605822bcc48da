import { useMemo } from "react";
import type { RegistersView } from "../../app/registerTypes";
import { fold } from "../../domain/folding";
import { referenceOn } from "../../domain/penaltyRates";
import { usePane } from "../context";
import { problemsOf, type Problem } from "./checks";
import type { ContractDraft, ContractPart, RowTable } from "./drafts";
import { existingId, changesOf, contractForm, rebased, withoutRow, withRowBack, withText, type ContractForm, type RowState } from "./form"; // prettier-ignore

/** What the parts of the form may do. */
export interface ContractEditor {
  readonly setValue: (key: string, text: string) => void;
  readonly setValues: (values: Readonly<Record<string, string>>) => void;
  readonly setArticle: (key: string, article: string) => void;
  readonly setText: (table: RowTable, row: RowState, title: string, text: string) => void;
  readonly addRow: (table: RowTable, texts: Readonly<Record<string, string>>) => void;
  readonly removeRow: (table: RowTable, row: RowState) => void;
  readonly restoreRow: (table: RowTable, row: RowState) => void;
  readonly open: (open: ContractDraft["open"]) => void;
  readonly show: (part: ContractPart) => void;
  readonly prepare: (typed: Partial<ContractDraft["preparation"]>) => void;
  readonly discard: () => void;
  /** Writes what changed; gives whether it was written. */
  readonly save: () => Promise<boolean>;
}

export interface ContractState {
  readonly draft: ContractDraft;
  readonly form: ContractForm;
  readonly problems: readonly Problem[];
  readonly editor: ContractEditor;
}

const NOTHING: Pick<ContractDraft, "values" | "articles" | "rows" | "open"> = {
  values: {},
  articles: {},
  rows: { tLots: [], tSupports: [], tClauses: [] },
  open: null,
};

/** The form over the tables as they stand, with what is typed and what is wrong with it. */
export function useContract(view: RegistersView): ContractState {
  const { state, dispatch, operations } = usePane();
  const { contractDraft, asOf } = state;
  const draft = useMemo(() => rebased(contractDraft, view), [contractDraft, view]);
  const form = useMemo(() => contractForm(view, draft), [view, draft]);
  const problems = useMemo(() => {
    const references = view.registers?.references ?? [];
    const hasSmic = referenceOn(references, fold("SMIC horaire"), asOf) !== null;
    return problemsOf(form, hasSmic);
  }, [form, view, asOf]);
  const editor = useMemo((): ContractEditor => {
    const set = (change: Partial<ContractDraft>): void =>
      dispatch({ type: "contract", draft: change });
    return {
      setValue: (key, text) => set({ values: { ...draft.values, [key]: text } }),
      setValues: (values) => set({ values: { ...draft.values, ...values } }),
      setArticle: (key, text) => set({ articles: { ...draft.articles, [key]: text } }),
      setText: (table, row, title, text) => set({ rows: withText(draft, table, row, title, text) }),
      addRow: (table, texts) => {
        const id = `n${draft.added.toString()}`;
        const row = { id, index: null, before: {}, texts, isDeleted: false };
        set({
          rows: { ...draft.rows, [table]: [...draft.rows[table], row] },
          added: draft.added + 1,
          open: { table, id },
        });
      },
      removeRow: (table, row) => set({ rows: withoutRow(draft, table, row), open: null }),
      restoreRow: (table, { id, index }) =>
        set({ rows: withRowBack(draft, table, index === null ? id : existingId(index)) }),
      open: (open) => set({ open }),
      show: (part) => set({ part, open: null }),
      prepare: (typed) => set({ preparation: { ...draft.preparation, ...typed } }),
      discard: () => set(NOTHING),
      save: async () => {
        const isSaved = await operations.saveRegisters(changesOf(form, view));
        if (isSaved) set(NOTHING);
        return isSaved;
      },
    };
  }, [draft, form, view, dispatch, operations]);
  return { draft, form, problems, editor };
}
