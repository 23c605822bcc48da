import type { Entries } from "./peopleKeys";
import { birthKey, identifierKey, nameKey, passKey, shownName } from "./personKeys";
import type { ContractDigest, DigestPerson } from "./types";

/**
 * Who is the same person in several contracts. The same identifier or the same PASS number is the same person, unless
 * what else is known of them disagrees: contracts of different buyers may both number their people from P-001. The same
 * name and birth date are only proposed: nobody is put together before a person says so.
 */

export type SameReason = "identifier" | "pass" | "name-and-birth";

/** What the user says of a proposal. */
export type SameDecision = "confirmed" | "dismissed";

/** Two contracts' people taken, or proposed, for one. */
export interface CommonPerson {
  /** Stable over runs: what a decision is kept under. */
  readonly key: string;
  readonly reason: SameReason;
  /** «proposed» and «dismissed» are not put together. */
  readonly status: "merged" | "proposed" | "confirmed" | "dismissed";
  /** True when the contracts give one number two birth dates: proposed, whatever the reason. */
  readonly isContradicted?: boolean;
  readonly identifier: string | null;
  readonly pass: string | null;
  /** «NOM Prénom», for the facilitator's own nominative sheet. */
  readonly name: string | null;
  /** Keys of the contracts, in order. */
  readonly contracts: readonly string[];
}

export interface People {
  /** The person behind a rank of a contract's `persons`: one number over the territory. */
  readonly personOf: (contract: string, rank: number) => number;
  /** How many different persons there are. */
  readonly count: number;
  /** Whether another entry, of that contract or of another, is the same person. */
  readonly isShared: (contract: string, rank: number) => boolean;
  readonly common: readonly CommonPerson[];
}

/** An entry that is compared with others. */
export interface Member {
  /** Rank among the entries of the whole territory. */
  readonly index: number;
  readonly contract: string;
  readonly person: DigestPerson;
  /** As names are compared. */
  readonly name: string | null;
}

const FACTS = ["name", "birth", "pass"] as const;
type Fact = (typeof FACTS)[number];
/** What is known of people put together: more than one name of a PASS is usual, more than one birth date is not. */
type Known = Readonly<Record<Fact, readonly string[]>>;

const some = (value: string | null | undefined): readonly string[] =>
  value === null || value === undefined ? [] : [value];

/** Which indices are one person, and what is known of each; only what shares something is ever looked at. */
class Unions {
  private readonly parent: number[];
  private readonly known = new Map<number, Known>();
  constructor(private readonly members: readonly Member[]) {
    this.parent = members.map((_, index) => index);
  }
  root(index: number): number {
    let at = index;
    while (this.parent[at] !== at) at = this.parent[at] ?? at;
    this.parent[index] = at;
    return at;
  }
  private knownOf(root: number): Known {
    const { name = null, person } = this.members[root] ?? {};
    const known = this.known.get(root) ?? {
      name: some(name),
      birth: some(person?.birthDate?.toString()),
      pass: some(person && passKey(person)),
    };
    this.known.set(root, known);
    return known;
  }
  /** All that is known of who is behind an index. */
  values(index: number, fact: Fact): readonly string[] {
    return this.knownOf(this.root(index))[fact];
  }
  join(indices: readonly number[]): void {
    const roots = [...new Set(indices.map((index) => this.root(index)))];
    const first = roots.reduce((least, root) => Math.min(least, root));
    const all = (fact: Fact): readonly string[] => [
      ...new Set(roots.flatMap((root) => this.knownOf(root)[fact])),
    ];
    this.known.set(first, { name: all("name"), birth: all("birth"), pass: all("pass") });
    for (const root of roots) this.parent[root] = first;
  }
}

/**
 * Those that may be one: they share a value, or nothing tells two of them apart. Who tells nothing, where others differ,
 * could be any of them and is in no part; `isSplit` when others that are not given differ.
 */
function parted(
  indices: readonly number[],
  valuesOf: (index: number) => readonly string[],
  isSplit = false
): readonly (readonly number[])[] {
  const parts = new Map<string, number[]>();
  for (const index of indices) {
    const values = valuesOf(index);
    if (values.length === 0) continue;
    const [part = [], ...others] = new Set(values.flatMap((value) => [parts.get(value) ?? []]).filter(({ length }) => length > 0));
    part.push(index, ...others.flat());
    for (const value of values) parts.set(value, part);
    // Two names of one PASS may bring two parts together.
    if (others.length > 0) for (const [value, own] of parts) if (others.includes(own)) parts.set(value, part);
  }
  const known = [...new Set(parts.values())];
  if (known.length < 2 && !isSplit) return [indices];
  return known.map((part) => [...part].sort((left, right) => left - right));
} // prettier-ignore

/** Members that share a key, in the keys' order; who shares it with nobody is in no group. */
function groupsBy(
  members: readonly Member[],
  keyOf: (member: Member) => string | null
): readonly (readonly [string, readonly number[]])[] {
  const groups = new Map<string, number[]>();
  members.forEach((member, index) => {
    const key = keyOf(member);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

const KEYS: Readonly<Record<SameReason, (member: Member) => string | null>> = {
  pass: ({ person }) => passKey(person),
  identifier: ({ person }) => identifierKey(person),
  "name-and-birth": ({ person, name }) => birthKey(person, name),
};

/** The first known value of a part, in a fixed order; empty when nothing is known. */
const firstValue = (unions: Unions, part: readonly number[], fact: Fact): string =>
  part.flatMap((index) => unions.values(index, fact)).sort()[0] ?? "";

/** Contracts in the order of their keys, as their people are numbered. */
const inOrder = <Contract extends { readonly key: string }>(
  contracts: readonly Contract[]
): readonly Contract[] => [...contracts].sort((left, right) => (left.key < right.key ? -1 : 1));

/** The people of a territory, put together where that is certain or confirmed; `decisions` by `CommonPerson.key`. */
export function peopleOf(
  contracts: readonly Pick<ContractDigest, "key" | "persons">[],
  decisions: ReadonlyMap<string, SameDecision> = new Map()
): People {
  const members: Member[] = [];
  const firsts = new Map<string, number>();
  for (const { key, persons } of inOrder(contracts)) {
    firsts.set(key, members.length);
    for (const person of persons) {
      members.push({ index: members.length, contract: key, person, name: nameKey(person) });
    }
  }
  const isSplit = (): boolean => false;
  return peopleAmong({ firsts, count: members.length, isSplit }, members, decisions);
}

/** The entries of one contract that could be somebody else's too. */
export const membersOf = (
  { firsts, isCandidate }: Entries,
  contract: string,
  persons: readonly DigestPerson[]
): readonly Member[] =>
  persons.flatMap((person, rank) => {
    const index = (firsts.get(contract) ?? 0) + rank;
    return isCandidate(index) ? [{ index, contract, person, name: nameKey(person) }] : [];
  });

/**
 * The same, of those alone that could be one with another: who is not among the members is nobody else. Members are in
 * the order of their indices.
 */
export function peopleAmong(
  { firsts, count, isSplit }: Pick<Entries, "firsts" | "count" | "isSplit">,
  members: readonly Member[],
  decisions: ReadonlyMap<string, SameDecision>
): People {
  const unions = new Unions(members);
  const common: CommonPerson[] = [];
  const tell = (key: string, reason: SameReason, status: CommonPerson["status"], indices: readonly number[]) => {
    const own = indices.flatMap((index) => members[index] ?? []);
    const first = <Value>(of: (person: DigestPerson) => Value | null): Value | null =>
      own.map(({ person }) => of(person)).find((value) => value !== null && value !== "") ?? null;
    const births = new Set(own.flatMap(({ person }) => person.birthDate ?? []));
    common.push({
      key,
      reason,
      status,
      identifier: first(({ identifier }) => identifier),
      pass: first(({ pass }) => pass),
      name: first(shownName),
      contracts: [...new Set(own.map(({ contract }) => contract))],
      ...(reason === "pass" && births.size > 1 ? { isContradicted: true } : {}),
    });
  }; // prettier-ignore
  const isSeveral = (indices: readonly number[]): boolean =>
    new Set(indices.map((index) => members[index]?.contract)).size > 1;
  const areTogether = (indices: readonly number[]): boolean =>
    new Set(indices.map((index) => unions.root(index))).size < 2;

  /** The last proposal that the user said no to, by member. */
  const dismissed = new Map<number, string>();
  const settle = (
    key: string,
    reason: SameReason,
    part: readonly number[],
    undecided: "merged" | "proposed"
  ): void => {
    if (part.length < 2 || areTogether(part)) return;
    // «Two people» holds whatever else they share.
    const refusal = dismissed.get(part[0] ?? -1);
    if (refusal !== undefined && part.every((index) => dismissed.get(index) === refusal)) return;
    const status = decisions.get(key) ?? undecided;
    if (status === "dismissed") for (const index of part) dismissed.set(index, key);
    else if (status !== "proposed") unions.join(part);
    if (isSeveral(part)) tell(key, reason, status, part);
  };
  /** Put together unless the user said no; told when it is news and of several contracts. */
  const together = (key: string, reason: SameReason, part: readonly number[]): void => {
    settle(key, reason, part, "merged");
  };
  /** Put together only once that is confirmed. */
  const proposed = (key: string, reason: SameReason, group: readonly number[]): void => {
    if (isSeveral(group)) settle(key, reason, group, "proposed");
  };

  for (const [pass, group] of groupsBy(members, KEYS.pass)) {
    const parts = parted(group, (index) => unions.values(index, "birth"));
    const key = `pass|${pass}`;
    if (parts.length < 2) {
      together(key, "pass", group);
      continue;
    }
    for (const part of parts) {
      together(`${key}|${firstValue(unions, part, "birth")}`, "pass", part);
    }
    // One number for two birth dates: one of the two is a slip, and a person has to say which.
    proposed(key, "pass", group);
  }
  for (const [identifier, group] of groupsBy(members, KEYS.identifier)) {
    const parts = FACTS.reduce<readonly (readonly number[])[]>(
      (all, fact) =>
        all.flatMap((part) =>
          parted(
            part,
            (index) => unions.values(index, fact),
            fact === "name" && isSplit(identifier)
          )
        ),
      [group]
    );
    // Two numberings often meet: what the people are called tells the parts apart, over the runs too.
    const named = new Map<string, (readonly number[])[]>();
    for (const part of parts) {
      if (part.length < 2) continue;
      const name = firstValue(unions, part, "name");
      named.set(name, [...(named.get(name) ?? []), part]);
    }
    for (const [name, own] of named) {
      for (const part of own) {
        const more =
          own.length < 2
            ? []
            : (["birth", "pass"] as const).map((fact) => firstValue(unions, part, fact));
        together(["identifier", identifier, name, ...more].join("|"), "identifier", part);
      }
    }
  }
  for (const [key, group] of groupsBy(members, KEYS["name-and-birth"])) {
    proposed(`name-and-birth|${key}`, "name-and-birth", group);
  }
  /** Entries put with an earlier one, by rank; who each of them is. */
  const earlier = new Map<number, number>();
  const shared = new Set<number>();
  members.forEach(({ index }, local) => {
    const root = members[unions.root(local)]?.index ?? index;
    if (root === index) return;
    earlier.set(index, root);
    shared.add(index).add(root);
  });
  const merged = Uint32Array.from(earlier.keys());
  /** How many of the entries before one are somebody counted already. */
  const mergedBefore = (index: number): number => {
    let [low, high] = [0, merged.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((merged[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const indexOf = (contract: string, rank: number): number => (firsts.get(contract) ?? 0) + rank;
  return {
    personOf: (contract, rank) => {
      const index = indexOf(contract, rank);
      const root = earlier.get(index) ?? index;
      return root - mergedBefore(root);
    },
    count: count - merged.length,
    isShared: (contract, rank) => shared.has(indexOf(contract, rank)),
    common,
  };
}
