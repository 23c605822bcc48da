import type { RegisterCells } from "../../app/registerTypes";
import type { Month } from "../../domain/calendar";

/** Which register the tab «Relevés» shows. */
export type SheetsPart = "statements" | "documents" | "supervision";

export type DocumentFilter = "waiting" | "late" | "all";

/** A row being typed: texts of the fields by title. */
export interface RowDraft {
  /** Rank of the row it changes; null for a new one. */
  readonly index: number | null;
  /** The row as it stood when the form was opened. */
  readonly before: RegisterCells;
  readonly initial: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** What is typed and chosen in the registers; it outlives a look at another screen. */
export interface RegisterDrafts {
  readonly documents: RowDraft | null;
  readonly supervision: RowDraft | null;
  readonly filter: DocumentFilter;
  /** Month of the supervision shown; null until one is chosen. */
  readonly month: Month | null;
}

export const NO_DRAFTS: RegisterDrafts = {
  documents: null,
  supervision: null,
  filter: "waiting",
  month: null,
};

export const isChangedDraft = ({ initial, values }: RowDraft): boolean =>
  Object.keys(values).some((title) => values[title] !== initial[title]);
