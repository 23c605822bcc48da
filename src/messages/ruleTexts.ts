import type { Finding, RuleCode } from "../domain/finding";

/** What the pane, the sheets and the JSON say of one finding: the fact, then what was expected and found, then the remedy. */
export interface Sentence {
  /** The fact, one sentence. */
  readonly message: string;
  readonly expected: string;
  readonly found: string;
  /** «Pour corriger : …» without that prefix. */
  readonly fix: string;
}

/** A rule's help page. Plain paragraphs, no mark-up. */
export interface HelpPage {
  readonly what: string;
  readonly why: string;
  /** The parameters of the workbook it depends on, with their default. */
  readonly parameter: string;
  readonly example: string;
  readonly howToCorrect: string;
  readonly whenNormal: string;
}

/** The finding of one rule, facts typed. */
export type FindingOf<Code extends RuleCode> = Extract<Finding, { readonly rule: Code }>;

/** Everything said about one rule in French: one file per rule, `src/messages/fr/rules/<CODE>.ts`. */
export interface RuleTexts<Code extends RuleCode> {
  readonly code: Code;
  /** Short name for lists: «Répartition hors bornes sur une période close». */
  readonly title: string;
  readonly sentence: (finding: FindingOf<Code>) => Sentence;
  readonly help: HelpPage;
}

/** A rule in English: its short name and its sentence. Help pages are in French only. */
export interface EnglishRule<Code extends RuleCode> {
  readonly title: string;
  readonly sentence: (finding: FindingOf<Code>) => Sentence;
}
