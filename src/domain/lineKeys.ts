import { fold } from "./folding";
import type { Month } from "./calendar";
import type { HourLine, MonthlyStatement, Submission } from "./statement";

/** One statement's lines as small integers, in the order of its lines. */
export interface StatementKeys {
  /** The person of each line; −1 when the line names nobody. */
  readonly people: Int32Array;
  /** The support of each line: 0 without one, else its number by folded name. */
  readonly supports: Int32Array;
}

/**
 * The keys of the cross-row rules, computed once per submission: people, supports and months as small integers, so
 * that no text is hashed twice and no key is built by joining texts.
 */
export interface LineKeys {
  readonly statements: readonly StatementKeys[];
  /** The identifier of each person, null for one known by name only. */
  readonly identifiers: readonly (string | null)[];
  /** One more than the highest support number. */
  readonly supportCount: number;
  /** The months that occur lie in [firstMonth, firstMonth + monthCount). */
  readonly firstMonth: Month;
  readonly monthCount: number;
}

const NOBODY = -1;

/** Numbers people: same identifier, or same folded name where there is none. A name never meets an identifier. */
function personNumbers() {
  const byIdentifier = new Map<string, number>();
  const byName = new Map<string, number>();
  const byFoldedName = new Map<string, number>();
  const identifiers: (string | null)[] = [];
  const add = (key: string, numbers: Map<string, number>, identifier: string | null): number => {
    const number = identifiers.length;
    identifiers.push(identifier);
    numbers.set(key, number);
    return number;
  };
  const numberOf = ({ identifier, name }: HourLine): number => {
    if (identifier !== null) {
      return byIdentifier.get(identifier) ?? add(identifier, byIdentifier, identifier);
    }
    if (name === null) return NOBODY;
    const found = byName.get(name);
    if (found !== undefined) return found;
    const folded = fold(name);
    const number = byFoldedName.get(folded) ?? add(folded, byFoldedName, null);
    byName.set(name, number);
    return number;
  };
  return { numberOf, identifiers };
}

function supportNumbers() {
  const bySupport = new Map<string, number>();
  const byFoldedSupport = new Map<string, number>();
  const numberOf = ({ support }: HourLine): number => {
    if (support === null) return 0;
    const found = bySupport.get(support);
    if (found !== undefined) return found;
    const folded = fold(support);
    const number = byFoldedSupport.get(folded) ?? byFoldedSupport.size + 1;
    byFoldedSupport.set(folded, number);
    bySupport.set(support, number);
    return number;
  };
  return { numberOf, size: () => byFoldedSupport.size + 1 };
}

function buildKeys(statements: readonly MonthlyStatement[]): LineKeys {
  const people = personNumbers();
  const supports = supportNumbers();
  let first = Infinity;
  let last = -Infinity;
  const keys = statements.map(({ lines }) => {
    const peopleOf = new Int32Array(lines.length);
    const supportsOf = new Int32Array(lines.length);
    lines.forEach((line, index) => {
      peopleOf[index] = people.numberOf(line);
      supportsOf[index] = supports.numberOf(line);
      if (line.month === null) return;
      if (line.month < first) first = line.month;
      if (line.month > last) last = line.month;
    });
    return { people: peopleOf, supports: supportsOf };
  });
  return {
    statements: keys,
    identifiers: people.identifiers,
    supportCount: supports.size(),
    firstMonth: first === Infinity ? 0 : first,
    monthCount: first === Infinity ? 1 : last - first + 1,
  };
}

const known = new WeakMap<Submission, LineKeys>();

/** The keys of a submission's lines; a submission never changes, so they are computed once. */
export function lineKeys(submission: Submission): LineKeys {
  const found = known.get(submission);
  if (found !== undefined) return found;
  const keys = buildKeys(submission.statements);
  known.set(submission, keys);
  return keys;
}
