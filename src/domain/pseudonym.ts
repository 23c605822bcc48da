import { fold } from "./folding";
import { sha256Words } from "./sha256";

/**
 * What a person is called before the committee: five characters drawn from a salted digest of the identifier. Without
 * the salt, which stays in the buyer's workbook, trying every identifier gives nothing.
 */

/** No letter that is taken for a digit (B, G, I, L, O, S, Z), nor vowel: a pseudonym is never a word nor a name. */
const LETTERS = "CDFHJKMNPQRTVWX";
const DIGITS = "23456789";
/** A digit between letters, «KX4RT»: neither a cell's address nor a number, and identifiers are rarely so made. */
const SHAPE = [LETTERS, LETTERS, DIGITS, LETTERS, LETTERS] as const;
/** Draws before giving up: the shape holds 405 000 pseudonyms. */
const MOST_DRAWS = 100_000;

const WELL_FORMED = new RegExp(`^${SHAPE.map((signs) => `[${signs}]`).join("")}$`);

/** Whether a text is a pseudonym of ours. A cell that says anything else, a name for one, is not taken for one. */
export const isPseudonym = (text: string): boolean => WELL_FORMED.test(text);

/** One person's key: two spellings of an identifier are one person. */
export const personKey = (identifier: string): string => fold(identifier);

function drawn(salt: string, key: string, attempt: number): string {
  const words = sha256Words(`${salt}\u0000${key}\u0000${attempt.toString()}`);
  return SHAPE.map((signs, index) => signs.charAt((words[index] ?? 0) % signs.length)).join("");
}

/** What is known and may be kept: well formed, and not two persons' at once (the first keeps it). */
function kept(known: ReadonlyMap<string, string>): Map<string, string> {
  const byKey = new Map<string, string>();
  const taken = new Set<string>();
  for (const [identifier, pseudonym] of known) {
    const key = personKey(identifier);
    if (key === "" || byKey.has(key) || taken.has(pseudonym) || !isPseudonym(pseudonym)) continue;
    byKey.set(key, pseudonym);
    taken.add(pseudonym);
  }
  return byKey;
}

/**
 * The pseudonym of each identifier, as it was given, and of those already known. Nobody's changes: what is known is
 * kept, a new person gets one that nobody has nor had, and that no identifier of the contract could be taken for.
 * New persons are served in the order of their identifiers, so the order of the lines tells nothing.
 */
export function pseudonymsFor(
  identifiers: Iterable<string>,
  salt: string,
  known: ReadonlyMap<string, string>
): ReadonlyMap<string, string> {
  const wanted = [...identifiers];
  const byKey = kept(known);
  const keys = [...new Set(wanted.map(personKey))].filter((key) => key !== "").sort();
  const taken = new Set([...byKey.values(), ...keys.map((key) => key.toUpperCase())]);
  for (const key of keys) {
    if (byKey.has(key)) continue;
    for (let attempt = 0; attempt < MOST_DRAWS; attempt += 1) {
      const pseudonym = drawn(salt, key, attempt);
      if (taken.has(pseudonym)) continue;
      byKey.set(key, pseudonym);
      taken.add(pseudonym);
      break;
    }
  }
  const result = new Map<string, string>();
  for (const identifier of [...known.keys(), ...wanted]) {
    const pseudonym = byKey.get(personKey(identifier));
    if (pseudonym !== undefined) result.set(identifier, pseudonym);
  }
  return result;
}

/** The pseudonym of an identifier however it is spelled; null for one that has none. */
export function pseudonymLookup(
  pseudonyms: ReadonlyMap<string, string>
): (identifier: string) => string | null {
  const byKey = new Map([...pseudonyms].map(([identifier, own]) => [personKey(identifier), own]));
  return (identifier) => byKey.get(personKey(identifier)) ?? null;
}

/** A salt from random bytes (sixteen at least), as the workbook keeps it. */
export const saltOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
