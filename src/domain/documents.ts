import type { Day } from "./calendar";
import type { Contract, DocumentRow } from "./contract";
import { fold } from "./folding";
import { nextOpenDay, openDaysBetween, statementDueDay } from "./holidays";

/** A document called «relevé…» is a monthly statement: `Jour limite de remise du relevé` applies to it. */
export const isStatementDocument = ({ document }: Pick<DocumentRow, "document">): boolean =>
  fold(document).includes("releve");

/**
 * The last day on which a document is on time: its `Échéance`, moved to the next open day when the contract says so
 * (CCAG FCS 3.2.4); for a monthly statement without one, the contract's. null when nothing says when it is due.
 */
export function dueDayOf(row: DocumentRow, contract: Contract): Day | null {
  if (row.dueOn !== null) {
    return contract.rollToOpenDay ? nextOpenDay(row.dueOn, contract.territory) : row.dueOn;
  }
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
