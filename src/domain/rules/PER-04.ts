import type { Finding } from "../finding";
import { foldOnce } from "../folding";
import { found, personKey, subjectOf, whoOf } from "../outcome";
import { indexPeople } from "../people";
import type { HourLine, MonthlyStatement } from "../statement";
import type { Rule } from "./rule";

/** Supports as small integers: 0 without a support, then 1, 2… by folded name. */
function supportNumbers(): (support: string | null) => number {
  const folded = foldOnce();
  const numbers = new Map<string, number>();
  return (support) => {
    if (support === null) return 0;
    const key = folded(support);
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
}

// Room for 2¹⁶ months and 2¹² supports beside the person, within 2⁵³.
const MONTHS = 65_536;
const SUPPORTS = 4096;

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
  people: Int32Array,
  supportOf: (support: string | null) => number
): readonly Finding[] {
  const firsts = new Map<number, number>();
  const groups = new Map<number, HourLine[]>();
  lines.forEach((line, index) => {
    const person = people[index] ?? -1;
    if (person < 0) return;
    const key = (person * SUPPORTS + supportOf(line.support)) * MONTHS + (line.month ?? 0);
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
    const { byStatement } = indexPeople(submission);
    const supportOf = supportNumbers();
    return found(
      submission.statements.flatMap((statement, index) =>
        duplicatesOf(statement, byStatement[index] ?? new Int32Array(), supportOf)
      )
    );
  },
};
