import { found, unreadableCells } from "../outcome";
import type { Rule } from "./rule";

/** An Excel error value stands where hours are expected. */
export const rule: Rule = {
  code: "LEC-05",
  check: ({ submission }) =>
    found(
      unreadableCells(submission, "error-value").map(({ base, who, cell }) => ({
        ...base,
        rule: "LEC-05",
        severity: "blocking",
        facts: { who, header: cell.header, column: cell.column, text: cell.text },
      }))
    ),
};
