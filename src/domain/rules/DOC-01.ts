import { dueDayOf, isCommitteeMeeting, lateness } from "../documents";
import { found, subjectOf, withoutTable } from "../outcome";
import type { Rule } from "./rule";

/** A statement or document received after its due date. A meeting is attended or missed, never late. */
export const rule: Rule = {
  code: "DOC-01",
  check: ({ registers: { documents, contract } }) => {
    if (documents === null) return withoutTable("DOC-01", "tDocuments");
    return found(
      documents.flatMap((row) => {
        const { document, period, receivedOn } = row;
        if (isCommitteeMeeting(row)) return [];
        const dueOn = dueDayOf(row, contract);
        if (dueOn === null || receivedOn === null || receivedOn <= dueOn) return [];
        return {
          rule: "DOC-01" as const,
          severity: "to-justify" as const,
          place: row.place,
          month: row.month,
          header: "Reçu le",
          subject: subjectOf(document, period),
          facts: {
            document,
            period,
            dueOn,
            receivedOn,
            ...lateness(dueOn, receivedOn, contract.territory),
          },
        };
      })
    );
  },
};
