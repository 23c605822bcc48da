import { dueDayOf, isCommitteeMeeting, lateness } from "../documents";
import { found, subjectOf, withoutTable } from "../outcome";
import type { Rule } from "./rule";

/** A statement or document overdue on the day of the check and not received, or a meeting held without the contractor. */
export const rule: Rule = {
  code: "DOC-02",
  check: ({ registers: { documents, contract }, asOf }) => {
    if (documents === null) return withoutTable("DOC-02", "tDocuments");
    return found(
      documents.flatMap((row) => {
        const { document, period } = row;
        const dueOn = dueDayOf(row, contract);
        if (dueOn === null || row.receivedOn !== null || asOf <= dueOn) return [];
        return {
          rule: "DOC-02" as const,
          severity: "blocking" as const,
          place: row.place,
          month: row.month,
          header: "Reçu le",
          subject: subjectOf(document, period),
          facts: {
            document,
            period,
            dueOn,
            ...lateness(dueOn, asOf, contract.territory),
            ...(isCommitteeMeeting(row) ? ({ isMeeting: true } as const) : {}),
          },
        };
      })
    );
  },
};
