import type { Finding } from "../finding";
import { found, unreadableCells } from "../outcome";
import type { Rule } from "./rule";

/** A text has two plausible readings that the other texts of its column do not settle: refused, both shown. */
export const rule: Rule = {
  code: "LEC-04",
  check: ({ submission }) => {
    const findings: Finding[] = [];
    for (const { base, who, cell } of unreadableCells(submission, "ambiguous")) {
      if (cell.problem.kind !== "ambiguous") continue;
      const { header, column, text, problem } = cell;
      findings.push({
        ...base,
        rule: "LEC-04",
        severity: "to-justify",
        facts: { who, header, column, text, readings: problem.readings },
      });
    }
    return found(findings);
  },
};
