import { found } from "../outcome";
import type { Rule } from "./rule";

/** A column was not recognised and is ignored. A sheet refused by LEC-01 recognised none: not repeated here. */
export const rule: Rule = {
  code: "LEC-08",
  check: ({ submission }) =>
    found(
      submission.statements
        .filter((statement) => statement.hasHoursColumn)
        .flatMap(({ sheet, month, ignoredColumns }) =>
          ignoredColumns.map(({ header, cell, holdsHours }) => ({
            rule: "LEC-08" as const,
            severity: "information" as const,
            place: { sheet, cell },
            month,
            header,
            subject: header,
            facts: { header, ...(holdsHours === true ? { holdsHours } : {}) },
          }))
        )
    ),
};
