import type { Finding } from "../finding";
import { lineKeys } from "../lineKeys";
import { found, personKey, subjectOf, whoOf } from "../outcome";
import type { HourLine, MonthlyStatement } from "../statement";
import type { Rule } from "./rule";

/** Hours, even 0, or «abs»: something is said of the person's hours. */
const isDeclared = (line: HourLine): boolean =>
  line.production !== null ||
  line.guidance !== null ||
  line.training !== null ||
  line.internship !== null ||
  line.paidAbsence !== null ||
  (line.absent?.length ?? 0) > 0;

/** The first cell the line's hours were expected in. */
const emptyCell = ({ cells }: HourLine): string | null =>
  cells.production ?? cells.guidance ?? cells.training ?? cells.participant ?? null;

const findingOf = (line: HourLine): Finding => ({
  rule: "LEC-12",
  severity: "to-justify",
  place: { sheet: line.sheet, cell: emptyCell(line) },
  month: line.month,
  header: null,
  subject: subjectOf(personKey(line), line.support),
  facts: { who: whoOf(line) },
});

/** What tells a person's month in one sheet from the others. */
type KeyOf = (line: HourLine, index: number) => string;

function findingsOf(
  { hasHoursColumn, lines, unreadable }: MonthlyStatement,
  people: Int32Array | undefined
): readonly Finding[] {
  // Without an hours column nothing can be declared: LEC-01 says so once for the sheet.
  if (!hasHoursColumn) return [];
  const keyOf: KeyOf = ({ month }, index) =>
    `${(people?.[index] ?? -1).toString()}|${month?.toString() ?? ""}`;
  const silent = new Map<string, HourLine>();
  lines.forEach((line, index) => {
    if (isDeclared(line) || (people?.[index] ?? -1) < 0) return;
    const key = keyOf(line, index);
    if (!silent.has(key)) silent.set(key, line);
  });
  // Nearly always: nobody is silent, and nothing more is to be looked at.
  if (silent.size === 0) return [];
  // A refused cell is not an empty one: its own finding speaks.
  const refusedRows = new Set(unreadable.map(({ row }) => row));
  const isRefused = ({ row, rows }: HourLine): boolean =>
    (rows ?? [row]).some((one) => refusedRows.has(one));
  lines.forEach((line, index) => {
    if (isDeclared(line) || isRefused(line)) silent.delete(keyOf(line, index));
  });
  return [...silent.values()].map(findingOf);
}

/** A participant's hours are all empty for a month: «non déclaré» is not 0. */
export const rule: Rule = {
  code: "LEC-12",
  check: ({ submission }) => {
    const { statements } = lineKeys(submission);
    return found(
      submission.statements.flatMap((statement, index) =>
        findingsOf(statement, statements[index]?.people)
      )
    );
  },
};
