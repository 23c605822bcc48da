import type { Day, Month } from "./calendar";
import type { Contract, DocumentRow } from "./contract";
import { statementDueDay } from "./deadlines";
import { isCommitteeMeeting, isStatementDocument } from "./documents";
import type { QuarterRef } from "./figures";
import { fold } from "./folding";
import { contractPeriod, monthsOfPeriod } from "./periods";
import { allQuarters } from "./quarters";

/** A row the contract calls for that the register does not have yet. */
export type ExpectedDocument =
  | { readonly kind: "statement"; readonly month: Month; readonly dueOn: Day }
  /** The day of a meeting is agreed with the contractor: nobody can compute it. */
  | { readonly kind: "meeting"; readonly quarter: Pick<QuarterRef, "year" | "quarter"> };

/** «T1 2026», «2026-T1», «1er trimestre 2026»: the quarter a text names, as year and rank. */
function quarterKeyOf(text: string): string | null {
  const folded = fold(text);
  const year = /\b(20\d{2})\b/.exec(folded)?.[1];
  const rank =
    /\bt ?([1-4])\b/.exec(folded)?.[1] ?? /\b([1-4]) ?(?:er|e|eme)? trimestre/.exec(folded)?.[1];
  return year === undefined || rank === undefined ? null : `${year}-${rank}`;
}

const keyOf = ({ year, quarter }: Pick<QuarterRef, "year" | "quarter">): string =>
  `${year.toString()}-${quarter.toString()}`;

/**
 * The monthly statements and the quarterly committee meetings of a contract that have no row yet, in order. None
 * without the contract's dates.
 */
export function missingDocuments(
  contract: Contract,
  documents: readonly DocumentRow[]
): readonly ExpectedDocument[] {
  const whole = contractPeriod(contract);
  if (whole === null) return [];
  const months = new Set(
    documents.filter((row) => isStatementDocument(row)).map(({ month }) => month)
  );
  const meetings = new Set(
    documents
      .filter((row) => isCommitteeMeeting(row))
      .map(({ document, period }) => quarterKeyOf(`${document} ${period ?? ""}`))
  );
  return [
    ...monthsOfPeriod(whole)
      .filter((month) => !months.has(month))
      .map((month): ExpectedDocument => ({
        kind: "statement",
        month,
        dueOn: statementDueDay(contract, month),
      })),
    ...allQuarters(contract)
      .filter((quarter) => !meetings.has(keyOf(quarter)))
      .map(({ year, quarter }): ExpectedDocument => ({
        kind: "meeting",
        quarter: { year, quarter },
      })),
  ];
}
