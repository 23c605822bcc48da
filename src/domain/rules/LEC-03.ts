import { found, unreadableCells } from "../outcome";
import type { Rule } from "./rule";

/** A cell cannot be read as hours. */
export const rule: Rule = {
  code: "LEC-03",
  check: ({ submission }) =>
    found(
      unreadableCells(submission, "not-hours").map(({ base, who, cell }) => ({
        ...base,
        rule: "LEC-03",
        severity: "blocking",
        facts: { who, header: cell.header, column: cell.column, text: cell.text },
      }))
    ),
};
