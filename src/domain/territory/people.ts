import { fold } from "../folding";
import { normalPass } from "./passKey";
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
  readonly common: readonly CommonPerson[];
}

interface Member {
  readonly contract: string;
  readonly person: DigestPerson;
}

const filled = (text: string | null): string | null => {
  const folded = text === null ? "" : fold(text);
  return folded === "" ? null : folded;
};

/** Words of a name in no order: «EXEMPLE Alix» is «Alix Exemple». */
const nameKey = ({ lastName, firstName, name }: DigestPerson): string | null => {
  const text = filled([lastName, firstName].filter(Boolean).join(" ")) ?? filled(name);
  return text === null ? null : text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).sort().join(" ");
}; // prettier-ignore

const shownName = ({ lastName, firstName, name }: DigestPerson): string | null =>
  [lastName, firstName].filter(Boolean).join(" ") || name;

/** Whether two people cannot be one: both have a PASS, or a birth date, and it is not the same. */
function disagree(left: DigestPerson, right: DigestPerson, by: SameReason): boolean {
  const passes = [left.pass, right.pass].map(normalPass);
  const areOther = (one: string | number | null | undefined, other: typeof one): boolean =>
    one !== null && one !== undefined && other !== null && other !== undefined && one !== other;
  if (by !== "pass" && areOther(passes[0], passes[1])) return true;
  if (areOther(left.birthDate, right.birthDate)) return true;
  // Two numberings that meet: one P-001 is called otherwise than the other.
  return by === "identifier" && passes[0] === null && areOther(nameKey(left), nameKey(right));
}

class Unions {
  private readonly parent: number[];
  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }
  root(index: number): number {
    let at = index;
    while (this.parent[at] !== at) at = this.parent[at] ?? at;
    this.parent[index] = at;
    return at;
  }
  join(left: number, right: number): void {
    const [low, high] = [this.root(left), this.root(right)].sort((one, other) => one - other);
    if (low !== undefined && high !== undefined) this.parent[high] = low;
  }
}

function groupsBy(
  members: readonly Member[],
  keyOf: (person: DigestPerson) => string | null
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  members.forEach(({ person }, index) => {
    const key = keyOf(person);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return groups;
}

const KEYS: Readonly<Record<SameReason, (person: DigestPerson) => string | null>> = {
  pass: ({ pass }) => normalPass(pass),
  identifier: ({ identifier }) => filled(identifier),
  "name-and-birth": (person) => {
    const name = nameKey(person);
    return name === null || person.birthDate === null ? null : `${name}|${person.birthDate.toString()}`;
  },
}; // prettier-ignore

/** The people of a territory, put together where that is certain or confirmed; `decisions` by `CommonPerson.key`. */
export function peopleOf(
  contracts: readonly Pick<ContractDigest, "key" | "persons">[],
  decisions: ReadonlyMap<string, SameDecision> = new Map()
): People {
  const members: Member[] = [];
  const firsts = new Map<string, number>();
  const sorted = [...contracts].sort((left, right) => (left.key < right.key ? -1 : 1));
  for (const { key, persons } of sorted) {
    firsts.set(key, members.length);
    for (const person of persons) members.push({ contract: key, person });
  }
  const unions = new Unions(members.length);
  const common: CommonPerson[] = [];
  const tell = (key: string, reason: SameReason, status: CommonPerson["status"], indices: readonly number[]) => {
    const own = indices.flatMap((index) => members[index] ?? []);
    const first = <Value>(of: (person: DigestPerson) => Value | null): Value | null =>
      own.map(({ person }) => of(person)).find((value) => value !== null && value !== "") ?? null;
    common.push({
      key,
      reason,
      status,
      identifier: first(({ identifier }) => identifier),
      pass: first(({ pass }) => pass),
      name: first(shownName),
      contracts: [...new Set(own.map(({ contract }) => contract))],
    });
  }; // prettier-ignore
  /** Those of a group that agree with its first member, then with the first of the others, and so on. */
  const agreeing = (indices: readonly number[], by: SameReason): readonly (readonly number[])[] => {
    const parts: number[][] = [];
    for (const index of indices) {
      const { person } = members[index] ?? {};
      const part = parts.find((own) =>
        own.every((other) => {
          const known = members[other]?.person;
          return person !== undefined && known !== undefined && !disagree(person, known, by);
        })
      );
      if (part) part.push(index);
      else parts.push([index]);
    }
    return parts;
  };
  const isSeveral = (indices: readonly number[]): boolean =>
    new Set(indices.map((index) => members[index]?.contract)).size > 1;
  const areTogether = (indices: readonly number[]): boolean =>
    new Set(indices.map((index) => unions.root(index))).size < 2;

  for (const reason of ["pass", "identifier"] as const) {
    for (const [key, group] of groupsBy(members, KEYS[reason])) {
      agreeing(group, reason).forEach((part, rank) => {
        if (part.length < 2) return;
        const isNew = !areTogether(part);
        for (const index of part) unions.join(part[0] ?? index, index);
        const suffix = rank === 0 ? "" : `#${(rank + 1).toString()}`;
        if (isNew && isSeveral(part)) tell(`${reason}|${key}${suffix}`, reason, "merged", part);
      });
    }
  }
  for (const [key, group] of groupsBy(members, KEYS["name-and-birth"])) {
    if (!isSeveral(group) || areTogether(group)) continue;
    const own = `name-and-birth|${key}`;
    const decision = decisions.get(own);
    if (decision === "confirmed") for (const index of group) unions.join(group[0] ?? index, index);
    tell(own, "name-and-birth", decision ?? "proposed", group);
  }
  const roots = new Map<number, number>();
  const numberOf = (index: number): number => {
    const root = unions.root(index);
    const known = roots.get(root);
    if (known !== undefined) return known;
    roots.set(root, roots.size);
    return roots.size - 1;
  };
  const numbers = members.map((_, index) => numberOf(index));
  return {
    personOf: (contract, rank) => numbers[(firsts.get(contract) ?? 0) + rank] ?? -1,
    count: roots.size,
    common,
  };
}
