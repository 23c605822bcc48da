import type { Decision, FindingIdentity } from "../../domain/finding";

/** The draft of the decision for every ticked finding. */
export const SELECTION = "selection";

/** What a draft is about: one finding, or the selection. */
export type DraftKey = FindingIdentity | typeof SELECTION;

/** A decision while it is typed: texts as they stand in the form. */
export interface DecisionDraft {
  readonly choice: Decision["decision"];
  readonly justification: string;
  readonly by: string;
}
