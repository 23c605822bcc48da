import type { Day } from "../calendar";
import type { Contract, DocumentRow } from "../contract";
import { deadlineAfter } from "../deadlines";
import { isCommitteeMeeting, isStatementDocument } from "../documents";
import type { Finding } from "../finding";
import { found, subjectOf, withoutTable } from "../outcome";
import type { Rule } from "./rule";

/** Said from five days before the end, on the last day and for thirty days after it. */
const NOTICE_DAYS = 5;
const REMINDER_DAYS = 30;

function findingsOf(row: DocumentRow, contract: Contract, asOf: Day): readonly Finding[] {
  const { document, period, receivedOn } = row;
  if (receivedOn === null || receivedOn > asOf) return [];
  if (!isStatementDocument(row) || isCommitteeMeeting(row)) return [];
  const endsOn = deadlineAfter(receivedOn, contract.verificationDays, contract);
  const days = endsOn - asOf;
  if (days > NOTICE_DAYS || days < -REMINDER_DAYS) return [];
  return [
    {
      rule: "DOC-03",
      severity: "information",
      place: row.place,
      month: row.month,
      header: "Reçu le",
      subject: subjectOf(document, period),
      facts: { document, period, receivedOn, endsOn, days, ccag: contract.ccag },
    },
  ];
}

/** The verification period of a statement received ends within five days, or has ended for thirty days at most. */
export const rule: Rule = {
  code: "DOC-03",
  check: ({ registers: { documents, contract }, asOf }) => {
    if (documents === null) return withoutTable("DOC-03", "tDocuments");
    // Without days to verify, nothing runs.
    if (contract.verificationDays <= 0) return found([]);
    return found(documents.flatMap((row) => findingsOf(row, contract, asOf)));
  },
};
