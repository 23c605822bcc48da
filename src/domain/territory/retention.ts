import { addMonths, type Day } from "../calendar";
import { fold } from "../folding";
import { isPseudonym } from "../pseudonym";

/** Months without activity after which a person is listed. */
export const RETENTION_MONTHS = 24;

/** What a workbook says of one person at some place: a line of a register, of a statement, of a consolidation. */
export interface Trace {
  /** As written; null where only a name stands. */
  readonly identifier: string | null;
  /** «NOM Prénom»; stays inside the workbook. */
  readonly name: string | null;
  /** A day on which the person was active: end of a month with hours, evaluation, placement, entry, exit, contract. */
  readonly day: Day | null;
  /** A line of a submitted statement, which is evidence and is never rewritten. */
  readonly isSubmitted?: boolean;
}

/** Somebody whom the workbook names, with the last day on which it shows an activity. */
export interface RetainedPerson {
  /** Folded identifier, else folded name: what a choice of persons is kept by. */
  readonly key: string;
  readonly identifier: string | null;
  readonly name: string | null;
  readonly lastActivity: Day | null;
  /** From that day, two years have passed; null when no activity is dated: nothing is ever deduced from that. */
  readonly dueOn: Day | null;
  readonly isDue: boolean;
  /** Nothing but submitted statements names this person any more. */
  readonly isOnlySubmitted: boolean;
}

/** One person's key: the identifier goes before the name, for two people may bear one name. */
export const retentionKey = ({
  identifier,
  name,
}: Pick<Trace, "identifier" | "name">): string | null => {
  const key = identifier === null ? "" : fold(identifier);
  if (key !== "") return `i|${key}`;
  const called = name === null ? "" : fold(name);
  return called === "" ? null : `n|${called}`;
};

/** Whether somebody is nobody's name any more. */
const isAnonymised = ({ identifier, name }: Trace): boolean =>
  (identifier === null || isPseudonym(identifier)) &&
  (name === null || isPseudonym(name)) &&
  (identifier ?? name) !== null;

/**
 * Everybody the traces name, longest inactive first, those without any dated activity last. A day after `asOf` (the end
 * of a contract in force) is an activity of today.
 */
export function retainedPeople(traces: readonly Trace[], asOf: Day): readonly RetainedPerson[] {
  const people = new Map<
    string,
    { identifier: string | null; name: string | null; last: Day | null; isOnlySubmitted: boolean }
  >();
  for (const trace of traces) {
    const key = retentionKey(trace);
    if (key === null || isAnonymised(trace)) continue;
    const known = people.get(key) ?? { identifier: trace.identifier, name: trace.name, last: null, isOnlySubmitted: true };
    known.name ??= trace.name;
    known.isOnlySubmitted &&= trace.isSubmitted ?? false;
    const day = trace.day === null ? null : Math.min(trace.day, asOf);
    if (day !== null && (known.last === null || day > known.last)) known.last = day;
    people.set(key, known);
  }
  return [...people]
    .map(([key, { identifier, name, last, isOnlySubmitted }]): RetainedPerson => {
      const dueOn = last === null ? null : addMonths(last, RETENTION_MONTHS);
      const isDue = dueOn !== null && dueOn <= asOf;
      return { key, identifier, name, lastActivity: last, dueOn, isDue, isOnlySubmitted };
    })
    .sort(
      (left, right) =>
        (left.dueOn ?? Infinity) - (right.dueOn ?? Infinity) || (left.key < right.key ? -1 : 1)
    );
} // prettier-ignore
