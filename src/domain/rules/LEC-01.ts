import { found } from "../outcome";
import type { Rule } from "./rule";

/** A sheet offered as a statement has no recognisable hours column. */
export const rule: Rule = {
  code: "LEC-01",
  check: ({ submission }) =>
    found(
      submission.statements
        .filter((statement) => !statement.hasHoursColumn)
        .map((statement) => ({
          rule: "LEC-01",
          severity: "blocking",
          place: { sheet: statement.sheet, cell: statement.headerCell },
          month: statement.month,
          header: null,
          subject: statement.sheet,
          facts: { headersTried: statement.ignoredColumns.length },
        }))
    ),
};
