import { fold } from "./folding";
import type { HourLine, MonthlyStatement, Submission } from "./statement";

/** Row and column keys of the cross-row rules as small integers, so that no text is compared twice. */
export interface PeopleIndex {
  /** Number of distinct people. */
  readonly size: number;
  /** For each statement, in order, the person of each line; −1 when the line names nobody. */
  readonly byStatement: readonly Int32Array[];
}

const NOBODY = -1;
const known = new WeakMap<Submission, PeopleIndex>();

function buildIndex(statements: readonly MonthlyStatement[]): PeopleIndex {
  const numbers = new Map<string, number>();
  const names = new Map<string, number>();
  const numberOf = (key: string): number => {
    const found = numbers.get(key);
    if (found !== undefined) return found;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const personOf = ({ identifier, name }: HourLine): number => {
    if (identifier !== null) return numberOf(identifier);
    if (name === null) return NOBODY;
    const found = names.get(name);
    if (found !== undefined) return found;
    // A name never meets an identifier: the prefix cannot begin a trimmed identifier.
    const number = numberOf(` ${fold(name)}`);
    names.set(name, number);
    return number;
  };
  const byStatement = statements.map((statement) => Int32Array.from(statement.lines, personOf));
  return { size: numbers.size, byStatement };
}

/** Numbers the people of a submission: same identifier, or same folded name where there is none. Computed once. */
export function indexPeople(submission: Submission): PeopleIndex {
  const found = known.get(submission);
  if (found !== undefined) return found;
  const index = buildIndex(submission.statements);
  known.set(submission, index);
  return index;
}
