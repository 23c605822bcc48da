import type { Finding } from "../finding";
import { found, subjectOf, totalOf } from "../outcome";
import type { HourLine } from "../statement";
import type { Rule } from "./rule";

const hasHours = (line: HourLine): boolean =>
  (line.production ?? 0) !== 0 ||
  (line.guidance ?? 0) !== 0 ||
  (line.training ?? 0) !== 0 ||
  (line.internship ?? 0) !== 0 ||
  (line.paidAbsence ?? 0) !== 0;

/** The participant's cell when the sheet has such a column, else the hours themselves. */
const cellOf = ({ cells }: HourLine): string | null =>
  cells.participant ??
  cells.production ??
  cells.guidance ??
  cells.training ??
  cells.internship ??
  cells.paidAbsence ??
  null;

/** Hours with no participant. */
export const rule: Rule = {
  code: "PER-01",
  check: ({ lines }) => {
    const findings: Finding[] = [];
    for (const line of lines) {
      if (line.identifier !== null || line.name !== null || !hasHours(line)) continue;
      findings.push({
        rule: "PER-01",
        severity: "blocking",
        place: { sheet: line.sheet, cell: cellOf(line) },
        month: line.month,
        header: null,
        subject: subjectOf(line.sheet, line.support),
        facts: { row: line.row, hours: totalOf(line) },
      });
    }
    return found(findings);
  },
};
