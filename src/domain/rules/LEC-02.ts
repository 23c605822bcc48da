import { found } from "../outcome";
import type { Rule } from "./rule";

/**
 * No column names the participant. A sheet without any header row only gets LEC-01: saying both would say
 * the same thing twice.
 */
export const rule: Rule = {
  code: "LEC-02",
  check: ({ submission }) =>
    found(
      submission.statements
        .filter((statement) => !statement.hasParticipantColumn && statement.headerCell !== null)
        .map((statement) => ({
          rule: "LEC-02",
          severity: "blocking",
          place: { sheet: statement.sheet, cell: statement.headerCell },
          month: statement.month,
          header: null,
          subject: statement.sheet,
          facts: { headersTried: statement.ignoredColumns.length },
        }))
    ),
};
