import type { Day } from "../calendar";
import { partsOf } from "../calendar";
import { fold } from "../folding";

/** Somebody to be called otherwise, with everything a text may call him by. Nominative: never leaves the workbook. */
export interface Identity {
  readonly identifier: string | null;
  readonly lastName: string | null;
  readonly firstName: string | null;
  /** «NOM Prénom» as statements write it. */
  readonly names: readonly string[];
  readonly birthDate: Day | null;
  readonly pass: string | null;
  readonly pseudonym: string;
  /** Nobody who keeps a name bears that surname: alone, it is this person, or one of those in `surnameAs`. */
  readonly isOnlyOfName: boolean;
  /** What stands for the surname alone, when several of those renamed bear it; the pseudonym otherwise. */
  readonly surnameAs?: string;
}

const SHORTEST_NAME = 3;
/** A figure, a code of the contract could be a shorter one. */
const SHORTEST_NUMBER = 6;
const SHORTEST_CODE = 4;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A text's letters whatever their accents, its spaces and hyphens whatever their kind. */
const loose = (text: string): string =>
  [...text.normalize("NFD").replace(/\p{M}/gu, "")]
    .map((sign) => (/[\s\u2010-\u2015-]/u.test(sign) ? "[\\s\\u2010-\\u2015-]+" : `${escaped(sign)}\\p{M}*`))
    .join("")
    .replace(/(?:\[\\s\\u2010-\\u2015-\]\+)+/g, "[\\s\\u2010-\\u2015-]+"); // prettier-ignore

const whole = (pattern: string): string =>
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`;

const two = (count: number): string => count.toString().padStart(2, "0");

function dateForms(day: Day): readonly string[] {
  const { year, month, day: date } = partsOf(day);
  const [short, long] = [year.toString().slice(2), year.toString()];
  return [
    ...["/", "-", "."].flatMap((sign) =>
      [long, short].flatMap((written) => [
        [two(date), two(month), written].join(escaped(sign)),
        [date.toString(), month.toString(), written].join(escaped(sign)),
      ])
    ),
    [long, two(month), two(date)].join("-"),
  ];
}

function fullNames({ lastName, firstName, names }: Identity): readonly string[] {
  const last = (lastName ?? "").trim();
  const first = (firstName ?? "").trim();
  const given = first.split(/\s+/)[0] ?? "";
  const both =
    last === "" || first === ""
      ? []
      : [`${last} ${first}`, `${first} ${last}`, `${last} ${given}`, `${given} ${last}`];
  return [...both, ...names.flatMap((name) => {
    const words = name.trim().split(/\s+/);
    return words.length < 2
      ? words
      : words.map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(" "));
  })].filter((name) => name.length >= SHORTEST_NAME);
} // prettier-ignore

const isTelling = (identifier: string): boolean =>
  identifier.length >= (/^\d+$/.test(identifier) ? SHORTEST_NUMBER : SHORTEST_CODE);

interface Replacement {
  readonly pattern: RegExp;
  readonly by: string;
  /** Only a text that holds one of these words, or these digits in a row, can match. */
  readonly words: readonly string[];
  readonly digits?: string;
  /** Whole names go before what is said alone, the longer before the shorter: none is cut by another. */
  readonly stage: number;
  readonly length: number;
}

const longest = (texts: readonly string[]): number =>
  texts.reduce((length, text) => Math.max(length, text.length), 0);

/** The longest word of each text, which tells the most: every identifier may begin with «P». */
const tellingWords = (texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts.map((text) =>
      wordsOf(text).reduce((longer, word) => (word.length > longer.length ? word : longer), "")
    )
  ),
];

const wordsOf = (name: string): readonly string[] =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Names of people who keep theirs, by each of their words. */
export type KeptNames = ReadonlyMap<string, readonly string[]>;

/** Names of several words that must not be cut: «MARTIN Anne-Sophie» is not «MARTIN Anne». */
export function keptNames(names: Iterable<string>): KeptNames {
  const byWord = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const words = wordsOf(name);
    if (words.length < 2) continue;
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), name]);
  }
  return byWord;
}

/** Kept names within which one of these would be found. */
function longerThan(names: readonly string[], kept: KeptNames): readonly string[] {
  const longer = names.flatMap((name) => {
    const words = wordsOf(name);
    const inside = ` ${words.join(" ")} `;
    return (kept.get(words[0] ?? "") ?? []).filter((other) => {
      const others = wordsOf(other);
      return others.length > words.length && ` ${others.join(" ")} `.includes(inside);
    });
  });
  return [...new Set(longer)];
}

/** These names where they stand for themselves; a kept name around them is matched whole, without the group «own». */
function namesPattern(names: readonly string[], kept: KeptNames, written: string, flags: string): RegExp {
  const longer = longerThan(names, kept).flatMap((name) => [name, name.toUpperCase(), capitalised(name)]);
  return new RegExp(whole([...(longer.length === 0 ? [] : [anyOf(longer)]), `(?<own>${written})`].join("|")), flags);
} // prettier-ignore

/** Longest first, so that no part of a name is left of it. */
const anyOf = (texts: readonly string[]): string =>
  [...new Set(texts)]
    .sort((left, right) => right.length - left.length)
    .map(loose)
    .join("|");

function replacementsOf(identity: Identity, kept: KeptNames): readonly Replacement[] {
  const { identifier, lastName, birthDate, pass, pseudonym } = identity;
  const names = fullNames(identity);
  const digits = (pass ?? "").replace(/\D/g, "");
  const surname = (lastName ?? "").trim();
  const number = identifier?.trim() ?? "";
  return [
    ...(names.length === 0 ? [] : [{
      pattern: namesPattern(names, kept, anyOf(names), "giu"), by: pseudonym,
      words: tellingWords(names), stage: 0, length: longest(names),
    }]),
    ...(number === "" ? [] : [{
      // A short one is only one where our sentences announce it.
      pattern: isTelling(number)
        ? new RegExp(whole(loose(number)), "giu")
        : new RegExp(`(?<=\\bparticipante?s? )${loose(number)}(?![\\p{L}\\p{M}\\p{N}])`, "giu"),
      by: pseudonym, words: tellingWords([number]), stage: 1, length: number.length,
    }]),
    ...(digits.length < SHORTEST_NUMBER ? [] : [{
      pattern: new RegExp(`(?<!\\d)${[...digits].join("[\\s.-]?")}(?!\\d)`, "gu"), by: pseudonym,
      words: [], digits, stage: 1, length: digits.length,
    }]),
    ...(surname.length < SHORTEST_NAME || !identity.isOnlyOfName ? [] : [{
      // «Petit» is somebody, «petit» is not.
      pattern: namesPattern([surname], kept, [surname, surname.toUpperCase(), capitalised(surname)].map(loose).join("|"), "gu"),
      by: identity.surnameAs ?? pseudonym, words: tellingWords([surname]), stage: 1, length: surname.length,
    }]),
    ...(birthDate === null ? [] : [{
      pattern: new RegExp(`(?<!\\d)(?:${dateForms(birthDate).join("|")})(?!\\d)`, "gu"),
      by: partsOf(birthDate).year.toString(), words: dateForms(birthDate).flatMap(firstDigits), stage: 2, length: 0,
    }]),
  ];
} // prettier-ignore

/** How a date's form begins, as a word of the text. */
const firstDigits = (form: string): readonly string[] => /^\d+/.exec(form) ?? [];

const capitalised = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (sign) => sign.toUpperCase());

/** A match of a kept name has no group «own», and stays. */
function replaced(text: string, { pattern, by }: Replacement): string {
  return text.replace(pattern, (match: string, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1);
    const isOther = typeof groups === "object" && groups !== null && "own" in groups && groups.own === undefined;
    return isOther ? match : by;
  });
} // prettier-ignore

/** What of all the replacements a text may need: thousands of people are looked for in thousands of texts. */
function candidatesIn(all: readonly Replacement[]): (text: string) => readonly Replacement[] {
  const byWord = new Map<string, number[]>();
  const byDigits = new Map<string, number[]>();
  const add = (index: Map<string, number[]>, key: string, rank: number): void => {
    const ranks = index.get(key);
    if (ranks) ranks.push(rank);
    else index.set(key, [rank]);
  };
  for (const [rank, { words, digits }] of all.entries()) {
    for (const word of new Set(words)) add(byWord, word, rank);
    if (digits !== undefined) add(byDigits, digits, rank);
  }
  const lengths = [...new Set([...byDigits.keys()].map(({ length }) => length))];
  // A name of signs alone has no word: it is looked for everywhere.
  const everywhere = byWord.get("") ?? [];
  return (text) => {
    const packed = text.replace(/\D/g, "");
    const ranks = new Set(everywhere);
    for (const word of wordsOf(text)) byWord.get(word)?.forEach((rank) => ranks.add(rank));
    for (const length of lengths) {
      for (let at = 0; at + length <= packed.length; at += 1) {
        byDigits.get(packed.slice(at, at + length))?.forEach((rank) => ranks.add(rank));
      }
    }
    return [...ranks].sort((left, right) => left - right).flatMap((rank) => all[rank] ?? []);
  };
}

/**
 * How texts are rewritten without the identities; a text that names nobody is given back as it is. Names of people who
 * keep theirs are never cut.
 */
export function anonymiser(
  identities: readonly Identity[],
  kept: KeptNames = new Map()
): (text: string) => string {
  const all = identities
    .flatMap((identity) => replacementsOf(identity, kept))
    .sort((left, right) => left.stage - right.stage || right.length - left.length);
  const candidates = candidatesIn(all);
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const decomposed = text.normalize("NFD");
    const rewritten = candidates(decomposed).reduce(replaced, decomposed);
    const result = rewritten === decomposed ? text : rewritten.normalize("NFC");
    known.set(text, result);
    return result;
  };
}
