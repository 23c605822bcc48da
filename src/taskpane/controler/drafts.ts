import type { Decision, FindingIdentity } from "../../domain/finding";

/** What a draft is about: a finding's identity, or `SELECTION`. */
export type DraftKey = FindingIdentity;

/** Names the draft of the decision for every ticked finding; no finding's identity is a single word. */
export const SELECTION: DraftKey = "selection";

/** A decision while it is typed: texts as they stand in the form. */
export interface DecisionDraft {
  readonly choice: Decision["decision"];
  readonly justification: string;
  readonly by: string;
}
