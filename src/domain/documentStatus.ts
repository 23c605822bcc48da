import type { Day } from "./calendar";
import type { Contract, DocumentRow } from "./contract";
import { deadlineAfter } from "./deadlines";
import { dueDayOf, isCommitteeMeeting, isStatementDocument, lateness } from "./documents";

/** How the verification of a received statement runs; `daysLeft` is negative once it is over. */
export interface VerificationClock {
  readonly endsOn: Day;
  readonly daysLeft: number;
}

export interface Lateness {
  readonly calendarDays: number;
  readonly openDays: number;
}

/** Where a document of the register stands on a day. */
export type DocumentStatus =
  /** Nothing says when it is due. */
  | { readonly kind: "undated" }
  | { readonly kind: "expected"; readonly dueOn: Day; readonly daysLeft: number }
  | { readonly kind: "late"; readonly dueOn: Day; readonly lateness: Lateness }
  | {
      readonly kind: "received";
      readonly receivedOn: Day;
      readonly dueOn: Day | null;
      /** Null when it came on time, or when nothing says when it was due. */
      readonly lateness: Lateness | null;
      readonly clock: VerificationClock | null;
    }
  | { readonly kind: "meeting-ahead"; readonly on: Day; readonly daysLeft: number }
  | { readonly kind: "meeting-missed"; readonly on: Day }
  | { readonly kind: "meeting-attended"; readonly on: Day | null };

function clockOf(row: DocumentRow, contract: Contract, asOf: Day): VerificationClock | null {
  const { receivedOn } = row;
  if (receivedOn === null || !isStatementDocument(row) || contract.verificationDays <= 0)
    return null;
  const endsOn = deadlineAfter(receivedOn, contract.verificationDays, contract);
  return { endsOn, daysLeft: endsOn - asOf };
}

function meetingStatus({ dueOn, receivedOn }: DocumentRow, asOf: Day): DocumentStatus {
  if (receivedOn !== null) return { kind: "meeting-attended", on: dueOn };
  if (dueOn === null) return { kind: "undated" };
  return asOf > dueOn
    ? { kind: "meeting-missed", on: dueOn }
    : { kind: "meeting-ahead", on: dueOn, daysLeft: dueOn - asOf };
}

/**
 * Where a document stands on `asOf`, as DOC-01, DOC-02 and DOC-03 judge it. Without a usable contract only written due
 * dates count, as they are.
 */
export function documentStatus(
  row: DocumentRow,
  contract: Contract | null,
  asOf: Day
): DocumentStatus {
  if (isCommitteeMeeting(row)) return meetingStatus(row, asOf);
  const dueOn = contract === null ? row.dueOn : dueDayOf(row, contract);
  const { receivedOn } = row;
  const territory = contract?.territory ?? "Métropole";
  if (receivedOn !== null)
    return {
      kind: "received",
      receivedOn,
      dueOn,
      lateness:
        dueOn !== null && receivedOn > dueOn ? lateness(dueOn, receivedOn, territory) : null,
      clock: contract === null ? null : clockOf(row, contract, asOf),
    };
  if (dueOn === null) return { kind: "undated" };
  return asOf > dueOn
    ? { kind: "late", dueOn, lateness: lateness(dueOn, asOf, territory) }
    : { kind: "expected", dueOn, daysLeft: dueOn - asOf };
}

/** Days before the end of a verification from which it presses, as DOC-03 says it. */
export const PRESSING_DAYS = 5;
