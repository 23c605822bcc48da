import type { Day } from "./calendar";
import type { Contract, DocumentRow } from "./contract";
import { rolled, statementDueDay } from "./deadlines";
import { fold } from "./folding";
import { openDaysBetween } from "./holidays";

/** A document called «relevé…» is a monthly statement: `Jour limite de remise du relevé` applies to it. */
export const isStatementDocument = ({ document }: Pick<DocumentRow, "document">): boolean =>
  fold(document).includes("releve");

/**
 * A meeting of the committee, not a document: «Comité de suivi», «Présence au comité…». Its `Échéance` is the day it is
 * held, `Reçu le` notes that the contractor came. «Compte rendu du comité» is a document.
 */
export const isCommitteeMeeting = ({ document }: Pick<DocumentRow, "document">): boolean =>
  /^(presence au )?comite\b/.test(fold(document));

/**
 * The last day on which a document is on time: its `Échéance`, moved to the next open day when the contract says so
 * (CCAG FCS 3.2.4); for a monthly statement without one, the contract's. A meeting is held on its day: it never moves.
 * null when nothing says when it is due.
 */
export function dueDayOf(row: DocumentRow, contract: Contract): Day | null {
  if (isCommitteeMeeting(row)) return row.dueOn;
  if (row.dueOn !== null) return rolled(row.dueOn, contract);
  if (row.month === null || !isStatementDocument(row)) return null;
  return statementDueDay(contract, row.month);
}

/** Days late on `day`, counted from the day after the due day. */
export const lateness = (
  dueOn: Day,
  day: Day,
  territory: string
): { readonly calendarDays: number; readonly openDays: number } => ({
  calendarDays: day - dueOn,
  openDays: openDaysBetween(dueOn + 1, day, territory),
});
