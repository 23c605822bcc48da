import type { Day } from "../../domain/calendar";
import type { Decision, Finding } from "../../domain/finding";
import { basisOf } from "../../messages/decisionBasis";

/**
 * A decision with the facts the person had in front of him: should the workbook say something else by the time it is
 * written, the decision is to be taken again.
 */
export const seen = (decision: Decision, finding: Finding): Decision => ({
  ...decision,
  onFacts: basisOf(finding),
});

/** The same decision taken again today, by whoever is there now; its text stays. */
export const retaken = (
  { decision, justification, by }: Decision,
  signature: string | null,
  on: Day
): Decision => ({ decision, justification, by: signature ?? by, on });
