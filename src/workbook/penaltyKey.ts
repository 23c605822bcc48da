import type { Trigger } from "../domain/contract";
import { fold } from "../domain/folding";
import type { Penalty } from "../domain/penalty";
import { triggerLabel } from "../messages/labels";

/** What the buyer's columns of a penalty hang on from one run to the next. */
export type PenaltyKey = string;

const TRIGGERS: readonly Trigger[] = [
  "hours-not-done", "split-not-respected", "late-statement", "late-document",
  "supervision-ratio", "supervisor-absent", "insufficient-guidance", "committee-absence",
]; // prettier-ignore

const LABELS = new Set(TRIGGERS.map((trigger) => fold(triggerLabel(trigger))));

/** What `Fait` says: what the penalty is about (a document, a lot), else its trigger. */
export const penaltyFact = ({ subject, trigger }: Pick<Penalty, "subject" | "trigger">): string =>
  subject ?? triggerLabel(trigger);

/** `Clause|Période|Fait` from the texts of a row; a trigger's label says no more than the clause does. */
export const penaltyKeyOf = (clause: string, periodKey: string, fact: string): PenaltyKey =>
  [clause, periodKey, LABELS.has(fold(fact)) ? "" : fact].join("|");

/** The key of a penalty: clause, period and what it is about. */
export const penaltyKey = (
  penalty: Pick<Penalty, "clause" | "periodKey" | "subject" | "trigger">
): PenaltyKey => penaltyKeyOf(penalty.clause, penalty.periodKey, penaltyFact(penalty));
