import { distance } from "fastest-levenshtein";
import { fold } from "./folding";

/** What two names that look alike differ by. */
export type Likeness = "same" | "spelling" | "order" | "letter";

/** A name cut for comparison: in its own order, and its words sorted. */
export interface NameShape {
  /** As written, spaces aside. */
  readonly written: string;
  /** Folded words in their own order: case, accents, hyphens and apostrophes aside. */
  readonly words: readonly string[];
  /** The same words sorted: the order of names aside. */
  readonly sorted: readonly string[];
}

const SEPARATORS = /[^\p{L}\p{N}]+/u;
const DIGIT = /\d/;

export function nameShape(name: string): NameShape {
  const words = fold(name)
    .split(SEPARATORS)
    .filter((word) => word !== "");
  return { written: name.replace(/\s+/g, " ").trim(), words, sorted: [...words].sort() };
}

const SEED = 0x811c9dc5;
const SPACE = 32;

/** One more character in a rolling hash (FNV-1a). */
const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function hashOf(text: string, seed: number, left = -1): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    if (at !== left) hash = mixed(hash, text.charCodeAt(at));
  }
  return hash;
}

const hashOfWords = (words: readonly string[], seed: number, left = -1): number =>
  words.reduce(
    (hash, word, index) => (index === left ? hash : mixed(hashOf(word, hash), SPACE)),
    seed
  );

/**
 * Hands over one 32-bit key for each way another name may look like this one. Names that look alike share one of them:
 * all their words sorted, all their letters in order, or all their words but one, with that one whole or short of one
 * letter. So near names meet without comparing everybody with everybody; names that share a key may yet be unlike.
 * Words with a digit are never misspelled names.
 */
export function eachLikenessKey({ words, sorted }: NameShape, take: (key: number) => void): void {
  if (words.length === 0) return;
  take(hashOfWords(sorted, SEED + 1));
  take(words.reduce((hash, word) => hashOf(word, hash), SEED + 2));
  sorted.forEach((word, index) => {
    if (DIGIT.test(word)) return;
    const others = hashOfWords(sorted, SEED, index);
    for (let left = -1; left < word.length; left += 1) take(hashOf(word, others, left));
  });
}

/** The words of one that the other lacks, each word counted once. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** What makes two names look like one, or null. One letter is one more, one less or another one, in one word. */
export function likenessOf(left: NameShape, right: NameShape): Likeness | null {
  if (left.words.join(" ") === right.words.join(" ")) {
    return left.written === right.written ? "same" : "spelling";
  }
  if (left.words.join("") === right.words.join("")) return "spelling";
  if (left.sorted.join(" ") === right.sorted.join(" ")) return "order";
  const [one, ...more] = without(left.sorted, right.sorted);
  const [other, ...others] = without(right.sorted, left.sorted);
  if (one === undefined || other === undefined || more.length > 0 || others.length > 0) return null;
  // A single short name is no evidence: «Bo» and «Jo» are two people.
  if (left.sorted.length < 2 && Math.min(one.length, other.length) < 4) return null;
  if (DIGIT.test(one) || DIGIT.test(other)) return null;
  return distance(one, other) === 1 ? "letter" : null;
}
