import { SECONDS_PER_HOUR } from "../numbers";
import { found, subjectOf } from "../outcome";
import type { Rule } from "./rule";

/** Statements print hours with two decimals: a difference of 0.01 h is theirs, not an error. */
const TOLERANCE = SECONDS_PER_HOUR / 100;

/** A declared total differs from the sum of its rows by more than 0.01 h. */
export const rule: Rule = {
  code: "LEC-06",
  check: ({ submission }) =>
    found(
      submission.statements.flatMap(({ sheet, month, lot, totals }) =>
        totals
          .filter(({ declared, summed }) => Math.abs(declared - summed) > TOLERANCE)
          .map(({ cell, header, column, declared, summed }) => ({
            rule: "LEC-06" as const,
            severity: "blocking" as const,
            place: { sheet, cell },
            month,
            header,
            subject: subjectOf(lot, header),
            facts: { header, column, declared, summed },
          }))
      )
    ),
};
