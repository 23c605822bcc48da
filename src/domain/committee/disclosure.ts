/** Personal data that a committee's sheet may never hold. */
export type Disclosed =
  | "name"
  | "identifier"
  | "pass"
  | "birth-date"
  | "social-security"
  /** A count of a profile table that is over 0 and under the threshold. */
  | "small-count";

/** Where one stands: what it says is never repeated. */
export interface Disclosure {
  readonly data: Disclosed;
  readonly part: "cell" | "chart" | "page" | "sheet";
  /** A1 address without its sheet; null outside cells. */
  readonly cell: string | null;
  /** The Excel table around the cell (`tCommentaires_2026_T3`): the buyer's typed text stands in some. */
  readonly table: string | null;
}

/** Why a committee's sheet is not written: nothing is, until what it names is gone. */
export interface SummaryNotAnonymous extends Disclosure {
  readonly kind: "summary-not-anonymous";
  readonly sheet: string;
}
