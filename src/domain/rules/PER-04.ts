import type { Finding } from "../finding";
import { lineKeys } from "../lineKeys";
import type { LineKeys, StatementKeys } from "../lineKeys";
import { found, personKey, subjectOf, whoOf } from "../outcome";
import type { HourLine, MonthlyStatement } from "../statement";
import type { Rule } from "./rule";

const cellOf = ({ cells }: HourLine): string | null =>
  cells.participant ?? cells.support ?? cells.production ?? null;

const findingOf = (group: readonly HourLine[], first: HourLine, second: HourLine): Finding => ({
  rule: "PER-04",
  severity: "blocking",
  place: { sheet: second.sheet, cell: cellOf(second) },
  month: second.month,
  header: null,
  subject: subjectOf(personKey(first), first.support),
  facts: {
    who: whoOf(first),
    support: first.support,
    rows: group.map(({ row }) => row),
    cells: group.flatMap((line) => cellOf(line) ?? []),
  },
});

function duplicatesOf(
  { lines }: MonthlyStatement,
  { people, supports }: StatementKeys,
  { supportCount, firstMonth, monthCount }: LineKeys
): readonly Finding[] {
  const firsts = new Map<number, number>();
  const groups = new Map<number, HourLine[]>();
  lines.forEach((line, index) => {
    const person = people[index] ?? -1;
    if (person < 0) return;
    // Months count from 1; 0 is the lines without one.
    const month = line.month === null ? 0 : line.month - firstMonth + 1;
    const key = (person * supportCount + (supports[index] ?? 0)) * (monthCount + 1) + month;
    const firstIndex = firsts.get(key);
    if (firstIndex === undefined) {
      firsts.set(key, index);
      return;
    }
    const first = lines[firstIndex];
    const group = groups.get(key);
    if (group !== undefined) group.push(line);
    else if (first !== undefined) groups.set(key, [first, line]);
  });
  return [...groups.values()].flatMap((group) => {
    const [first, second] = group;
    return first === undefined || second === undefined ? [] : findingOf(group, first, second);
  });
}

/** The same participant, support and month on two rows of one statement. */
export const rule: Rule = {
  code: "PER-04",
  check: ({ submission }) => {
    const keys = lineKeys(submission);
    return found(
      submission.statements.flatMap((statement, index) => {
        const own = keys.statements[index];
        return own === undefined ? [] : duplicatesOf(statement, own, keys);
      })
    );
  },
};
