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

/**
 * Two names that one letter makes different share one of these keys: all their words but one, with that one whole or
 * short of one letter. So near names are met without comparing everybody with everybody. Words with a digit are never
 * misspelled names.
 */
function letterKeys({ sorted }: NameShape): readonly string[] {
  return sorted.flatMap((word, index) => {
    if (DIGIT.test(word)) return [];
    const others = sorted.filter((_, other) => other !== index).join(" ");
    const shortened = [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
    return [word, ...shortened].map((text) => `${others}|${text}`);
  });
}

/** Every key under which a name may meet one that looks like it. */
export const likenessKeys = (shape: NameShape): readonly string[] =>
  shape.words.length === 0
    ? []
    : [
        ...new Set([
          `=${shape.sorted.join(" ")}`,
          `~${shape.words.join("")}`,
          ...letterKeys(shape),
        ]),
      ];

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
