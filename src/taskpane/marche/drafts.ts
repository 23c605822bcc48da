import type { RegisterCells } from "../../app/registerTypes";

/** The parts of the contract's form, in the order they are filled in. */
export type ContractPart =
  "overview" | "identity" | "volume" | "split" | "supervision" | "lots" | "clauses" | "preparation"; // prettier-ignore

/** The tables of which the form edits rows. */
export type RowTable = "tLots" | "tSupports" | "tClauses";

export type Texts = Readonly<Record<string, string>>;

/** A row that was changed, added or taken away. */
export interface TypedRow {
  readonly id: string;
  /** Rank of the row it changes; null for a new one. */
  readonly index: number | null;
  /** The row as it stood when it was first touched. */
  readonly before: RegisterCells;
  /** Texts by title; of a row that exists, only those that were typed. */
  readonly texts: Texts;
  readonly isDeleted: boolean;
}

/** What is typed in the preparation aids; it goes nowhere but on the screen. */
export interface PreparationDraft {
  /** Null until it is typed: the contract's amount stands. */
  readonly social: string | null;
  readonly other: string;
  readonly buyer: "state" | "local" | "entity";
  readonly insertion: string;
  readonly technical: string;
  readonly price: string;
}

/** What is typed of the contract and not written yet; it outlives a look at another screen. */
export interface ContractDraft {
  readonly part: ContractPart;
  /** `Valeur` and `Article` by parameter. */
  readonly values: Texts;
  readonly articles: Texts;
  readonly rows: Readonly<Record<RowTable, readonly TypedRow[]>>;
  /** Counts the new rows, so that each has a name of its own. */
  readonly added: number;
  /** The row whose fields are shown. */
  readonly open: { readonly table: RowTable; readonly id: string } | null;
  readonly preparation: PreparationDraft;
}

export const NO_ROWS: ContractDraft["rows"] = { tLots: [], tSupports: [], tClauses: [] };

export const NO_CONTRACT_DRAFT: ContractDraft = {
  part: "overview",
  values: {},
  articles: {},
  rows: NO_ROWS,
  added: 0,
  open: null,
  preparation: { social: null, other: "", buyer: "local", insertion: "", technical: "", price: "" },
};
