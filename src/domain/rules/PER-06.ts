import type { Day, Month } from "../calendar";
import type { Participant, Place } from "../contract";
import type { FactsByRule, Finding, Who } from "../finding";
import { eachLikenessKey, likenessOf, nameShape, type NameShape } from "../likeness";
import { lineKeys } from "../lineKeys";
import { found, personKey, safeIdentifier, subjectOf, whoOf } from "../outcome";
import type { CheckContext, Rule } from "./rule";

/** Somebody of the register, or somebody a statement names that the register does not know. */
interface Person {
  readonly who: Who;
  readonly key: string;
  readonly identifier: string | null;
  readonly shape: NameShape;
  readonly birthDate: Day | null;
  readonly place: Place;
  readonly month: Month | null;
}

/** A name so common that it meets more people than this is compared with the first ones only. */
const MOST_COMPARED = 40;

function registered(participant: Participant): readonly Person[] {
  const { identifier, lastName, firstName, birthDate, place, cells } = participant;
  const name = [lastName, firstName].filter((part) => part !== null).join(" ");
  if (name === "") return [];
  return [
    {
      who: { identifier: safeIdentifier(identifier), row: null },
      key: safeIdentifier(identifier) ?? place.sheet,
      identifier,
      shape: nameShape(name),
      birthDate,
      place: { sheet: place.sheet, cell: cells.lastName ?? cells.identifier ?? place.cell },
      month: null,
    },
  ];
}

/** The people of the statements that the register does not know, each at their first row. */
function strangers({ submission, participantsById }: CheckContext): readonly Person[] {
  const { statements, identifiers } = lineKeys(submission);
  const met = new Set<number>();
  const people: Person[] = [];
  submission.statements.forEach(({ lines }, statement) => {
    lines.forEach((line, index) => {
      const person = statements[statement]?.people[index] ?? -1;
      const identifier = identifiers[person] ?? null;
      if (person < 0 || line.name === null || met.has(person)) return;
      met.add(person);
      if (identifier !== null && participantsById.has(identifier)) return;
      people.push({
        who: whoOf(line),
        key: personKey(line),
        identifier: line.identifier,
        shape: nameShape(line.name),
        birthDate: null,
        place: { sheet: line.sheet, cell: line.cells.participant ?? null },
        month: line.month,
      });
    });
  });
  return people;
}

const mayBeOne = (left: Person, right: Person): boolean =>
  (left.identifier === null || left.identifier !== right.identifier) &&
  (left.birthDate === null || right.birthDate === null || left.birthDate === right.birthDate);

interface Pair {
  readonly first: Person;
  readonly second: Person;
  readonly likeness: FactsByRule["PER-06"]["likeness"];
}

/** Room for a person's number beside a 32-bit key in one exact integer. */
const MOST_PEOPLE = 2 ** 21;

/** Every person's keys, sorted: those who share one stand together, in their own order. */
function sortedKeys(people: readonly Person[]): Float64Array {
  const keys: number[] = [];
  people.forEach(({ shape }, index) => {
    eachLikenessKey(shape, (key) => {
      keys.push((key >>> 0) * MOST_PEOPLE + index);
    });
  });
  return Float64Array.from(keys).sort();
}

/** Each person with the first one before them they look like: three spellings of a name are two findings. */
function pairsOf(people: readonly Person[]): readonly Pair[] {
  const keys = sortedKeys(people);
  const firstLike = new Map<number, number>();
  /** Looks for the first like of a person among those who share a key with them and stand before them. */
  const lookAmong = (start: number, end: number, other: number): void => {
    const second = people[other];
    const known = firstLike.get(other) ?? other;
    for (let at = start; at < end; at += 1) {
      const one = (keys[at] ?? 0) % MOST_PEOPLE;
      if (one >= known) return;
      const first = people[one];
      if (first === undefined || second === undefined || !mayBeOne(first, second)) continue;
      if (likenessOf(first.shape, second.shape) === null) continue;
      firstLike.set(other, one);
      return;
    }
  };
  // A key's keepers stand between its start and the next key's.
  let start = 0;
  for (let at = 1; at < keys.length; at += 1) {
    const packed = keys[at] ?? 0;
    const person = packed % MOST_PEOPLE;
    if (packed - person > (keys[start] ?? 0)) start = at;
    else lookAmong(start, Math.min(at, start + MOST_COMPARED), person);
  }
  return [...firstLike]
    .sort(([left], [right]) => left - right)
    .flatMap(([other, one]) => {
      const [first, second] = [people[one], people[other]];
      if (first === undefined || second === undefined) return [];
      const likeness = likenessOf(first.shape, second.shape);
      return likeness === null ? [] : [{ first, second, likeness }];
    });
}

const findingOf = ({ first, second, likeness }: Pair): Finding => ({
  rule: "PER-06",
  severity: "information",
  place: second.place,
  month: second.month,
  header: null,
  subject: subjectOf(first.key, second.key),
  facts: { who: second.who, other: first.who, otherPlace: first.place, likeness },
});

/** Two participants look like one person (accents, hyphen, order, one letter). They are never merged. */
export const rule: Rule = {
  code: "PER-06",
  check: (input) => {
    const people = [
      ...(input.registers.participants ?? []).flatMap(registered),
      ...strangers(input),
    ];
    return found(pairsOf(people).map(findingOf));
  },
};
