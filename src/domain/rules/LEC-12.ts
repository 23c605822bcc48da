import type { Finding } from "../finding";
import { found, personKey, subjectOf, whoOf } from "../outcome";
import type { HourLine, MonthlyStatement } from "../statement";
import type { Rule } from "./rule";

const isUndeclared = (line: HourLine): boolean =>
  line.production === null &&
  line.guidance === null &&
  line.training === null &&
  line.internship === null &&
  line.paidAbsence === null &&
  (line.identifier !== null || line.name !== null);

/** The first cell the line's hours were expected in. */
const emptyCell = ({ cells }: HourLine): string | null =>
  cells.production ?? cells.guidance ?? cells.training ?? cells.participant ?? null;

function findingsOf(statement: MonthlyStatement): readonly Finding[] {
  // Without an hours column nothing can be declared: LEC-01 says so once for the sheet.
  if (!statement.hasHoursColumn) return [];
  // A refused cell is not an empty one: its own finding speaks.
  const refusedRows = new Set(statement.unreadable.map(({ row }) => row));
  return statement.lines
    .filter((line) => isUndeclared(line) && !refusedRows.has(line.row))
    .map((line) => ({
      rule: "LEC-12",
      severity: "to-justify",
      place: { sheet: line.sheet, cell: emptyCell(line) },
      month: line.month,
      header: null,
      subject: subjectOf(personKey(line), line.support),
      facts: { who: whoOf(line) },
    }));
}

/** A participant's hours are all empty: «non déclaré» is not 0. */
export const rule: Rule = {
  code: "LEC-12",
  check: ({ submission }) => found(submission.statements.flatMap(findingsOf)),
};
