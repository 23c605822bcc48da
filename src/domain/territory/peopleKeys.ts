import { birthKey, identifierKey, nameKey, passKey } from "./personKeys";
import type { DigestPerson } from "./types";

/**
 * Who of a territory could be somebody else's entry, told by a few numbers per entry: the people themselves need not be
 * held. What is told is never too little: everybody that `people` could put together, or propose, is among them. Equal
 * texts have equal numbers; two texts of one number only make an entry looked at for nothing.
 */

/** 53 bits of a text (cyrb53, public domain). */
function numberOf(text: string | null): number {
  if (text === null) return Number.NaN;
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

/** Numbers that grow in one block of memory; NaN where an entry does not tell. */
class Column {
  private block = new Float64Array(1024);
  private length = 0;
  push(value: number): void {
    if (this.length === this.block.length) {
      const grown = new Float64Array(2 * this.length);
      grown.set(this.block);
      this.block = grown;
    }
    this.block[this.length] = value;
    this.length += 1;
  }
  at(index: number): number {
    return this.block[index] ?? Number.NaN;
  }
  /** Entries of each number that several have, in the entries' order. */
  groups(): readonly Uint32Array[] {
    const told: number[] = [];
    for (let index = 0; index < this.length; index++) {
      if (!Number.isNaN(this.at(index))) told.push(index);
    }
    const sorted = Uint32Array.from(told).sort(
      (left, right) => this.at(left) - this.at(right) || left - right
    );
    const groups: Uint32Array[] = [];
    for (let first = 0; first < sorted.length;) {
      const value = this.at(sorted[first] ?? 0);
      let end = first + 1;
      while (end < sorted.length && this.at(sorted[end] ?? 0) === value) end += 1;
      if (end - first > 1) groups.push(sorted.subarray(first, end));
      first = end;
    }
    return groups;
  }
}

/** Entries put together whenever they could be one, with the names each such set bears. */
class Likely {
  private readonly parent: Int32Array;
  private readonly names = new Map<number, ReadonlySet<number>>();
  constructor(
    private readonly count: number,
    private readonly name: Column
  ) {
    this.parent = Int32Array.from({ length: count }, (_, index) => index);
  }
  root(index: number): number {
    let at = index;
    while (this.parent[at] !== at) at = this.parent[at] ?? at;
    this.parent[index] = at;
    return at;
  }
  namesOf(index: number): Iterable<number> {
    const root = this.root(index);
    const known = this.names.get(root);
    if (known) return known;
    const own = this.name.at(root);
    return Number.isNaN(own) ? [] : [own];
  }
  /** True when that is news. */
  join(one: number, other: number): boolean {
    const [left, right] = [this.root(one), this.root(other)];
    if (left === right) return false;
    const [first, second] = left < right ? [left, right] : [right, left];
    const names = new Set([...this.namesOf(first), ...this.namesOf(second)]);
    this.parent[second] = first;
    this.names.delete(second);
    this.names.set(first, names);
    return true;
  }
  joinAll(indices: Uint32Array): boolean {
    let isNews = false;
    const first = indices[0] ?? 0;
    for (const index of indices) if (this.join(first, index)) isNews = true;
    return isNews;
  }
  /** Whether each entry is together with another. */
  together(): Uint8Array {
    const sizes = new Int32Array(this.count);
    for (let index = 0; index < this.count; index++) {
      const root = this.root(index);
      sizes[root] = (sizes[root] ?? 0) + 1;
    }
    return Uint8Array.from({ length: this.count }, (_, index) =>
      Number((sizes[this.root(index)] ?? 0) > 1)
    );
  }
}

/** Where the entries of a territory stand, and which are worth looking at. */
export interface Entries {
  /** The rank over the territory of each contract's first entry. */
  readonly firsts: ReadonlyMap<string, number>;
  readonly count: number;
  /** Whether an entry could be one with another. */
  readonly isCandidate: (index: number) => boolean;
  /** Whether different people are certain to bear an identifier, some of whom may not be candidates. */
  readonly isSplit: (identifier: string) => boolean;
}

/** The numbers of everybody, contract after contract in the order of their keys. */
export class PeopleKeys {
  private readonly firsts = new Map<string, number>();
  private readonly pass = new Column();
  private readonly identifier = new Column();
  private readonly name = new Column();
  private readonly birth = new Column();
  private count = 0;

  add(contract: string, persons: readonly DigestPerson[]): void {
    this.firsts.set(contract, this.count);
    this.count += persons.length;
    for (const person of persons) {
      const name = nameKey(person);
      this.pass.push(numberOf(passKey(person)));
      this.identifier.push(numberOf(identifierKey(person)));
      this.name.push(numberOf(name));
      this.birth.push(numberOf(birthKey(person, name)));
    }
  }

  entries(): Entries {
    const likely = new Likely(this.count, this.name);
    for (const group of this.pass.groups()) likely.joinAll(group);
    const numbered = this.identifier.groups();
    const split = new Set<number>();
    // Who is put together by one identifier may bear a name that puts others together by another.
    for (let isNews = true; isNews;) {
      isNews = false;
      split.clear();
      for (const group of numbered) {
        const firsts = new Map<number, number>();
        for (const index of group) {
          for (const name of likely.namesOf(index)) {
            const first = firsts.get(name);
            if (first === undefined) firsts.set(name, index);
            else if (likely.join(first, index)) isNews = true;
          }
        }
        // A name of their own is certain; one that others gave them depends on who is put together first.
        const own = [...group].filter((index) => !Number.isNaN(this.name.at(index)));
        const named = new Set(own.map((index) => likely.root(index)));
        if (named.size > 1) split.add(this.identifier.at(group[0] ?? 0));
        else if (likely.joinAll(group)) isNews = true;
      }
    }
    for (const group of this.birth.groups()) likely.joinAll(group);
    const together = likely.together();
    return {
      firsts: this.firsts,
      count: this.count,
      isCandidate: (index) => together[index] === 1,
      isSplit: (identifier) => split.has(numberOf(identifier)),
    };
  }
}
