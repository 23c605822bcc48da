import type { HourColumn } from "../contract";
import type { Finding } from "../finding";
import { columnKey, found, personKey, subjectOf, whoOf } from "../outcome";
import type { HourLine } from "../statement";
import type { Rule } from "./rule";

const COLUMNS: readonly HourColumn[] = [
  "production",
  "guidance",
  "training",
  "internship",
  "paidAbsence",
];

const hasNegative = (line: HourLine): boolean =>
  (line.production ?? 0) < 0 ||
  (line.guidance ?? 0) < 0 ||
  (line.training ?? 0) < 0 ||
  (line.internship ?? 0) < 0 ||
  (line.paidAbsence ?? 0) < 0;

const findingsOf = (line: HourLine): readonly Finding[] =>
  COLUMNS.flatMap((column) => {
    const hours = line[column];
    if (hours === null || hours >= 0) return [];
    return {
      rule: "LEC-10",
      severity: "blocking",
      place: { sheet: line.sheet, cell: line.cells[column] ?? null },
      month: line.month,
      header: null,
      subject: subjectOf(personKey(line), columnKey(column), line.support),
      facts: { who: whoOf(line), column, hours },
    };
  });

/** Negative hours. */
export const rule: Rule = {
  code: "LEC-10",
  check: ({ lines }) => found(lines.filter(hasNegative).flatMap(findingsOf)),
};
