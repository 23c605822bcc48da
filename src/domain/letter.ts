/** Letters of the penalty procedure: what each is, and the parts it is made of. */

/** Invitation to present observations, formal notice, then the decision: applied, moderated or waived. */
export type LetterKind = "observations" | "formal-notice" | "applied" | "moderated" | "waived";

export const LETTER_KINDS: readonly LetterKind[] = [
  "observations", "formal-notice", "applied", "moderated", "waived",
]; // prettier-ignore

/** How a line of a letter looks: sender and addressee, subject, text, list item, table of facts, signature. */
export type LetterStyle =
  "sender" | "addressee" | "subject" | "paragraph" | "item" | "facts" | "signature";

export const LETTER_STYLES: readonly LetterStyle[] = [
  "sender", "addressee", "subject", "paragraph", "item", "facts", "signature",
]; // prettier-ignore

/** One line of a template: its text holds placeholders between braces, and bold between pairs of asterisks. */
export interface TemplateLine {
  readonly style: LetterStyle;
  readonly text: string;
}

export type LetterTemplate = readonly TemplateLine[];

/** A stretch of text of one weight. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
}

/** A finished letter, ready for paper: lines of runs, and the table of facts. */
export type LetterBlock =
  | { readonly kind: Exclude<LetterStyle, "facts">; readonly runs: readonly Run[] }
  | {
      readonly kind: "facts";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** The last row, written in bold; null where there is nothing to add up. */
      readonly total: readonly string[] | null;
    };

export interface Letter {
  readonly kind: LetterKind;
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  /** What the reader has to complete by hand, by the name of its placeholder. */
  readonly toComplete: readonly string[];
}
