import type { Finding } from "../finding";
import { found, personKey, whoOf } from "../outcome";
import { limitsOf, workCell, worksOfStatements, type Limits, type Work } from "../workingTime";
import type { Rule } from "./rule";

function findingOf({ first, month, hours }: Work, { legal, quota }: Limits): Finding | null {
  const exceeded = legal(month, hours) ?? quota(month, hours, first.identifier);
  if (exceeded === null) return null;
  return {
    rule: "PER-03",
    severity: exceeded.kind === "legal-maximum" ? "blocking" : "to-justify",
    place: { sheet: first.sheet, cell: workCell(first) },
    month,
    header: null,
    subject: personKey(first),
    facts: { who: whoOf(first), hours, ...exceeded },
  };
}

/** The month's hours exceed 48 h × days ÷ 7 (blocking), or the weekly quota over the month's open days. */
export const rule: Rule = {
  code: "PER-03",
  check: (input) => {
    const { registers, submission } = input;
    const limits = limitsOf(input);
    const findings: Finding[] = [];
    for (const works of worksOfStatements(submission)) {
      for (const work of works.values()) {
        const finding = findingOf(work, limits);
        if (finding !== null) findings.push(finding);
      }
    }
    return {
      ...found(findings),
      notChecked:
        registers.participants === null
          ? [{ kind: "missing-table", table: "tParticipants", rules: ["PER-03"] }]
          : [],
    };
  },
};
