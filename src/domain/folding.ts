/**
 * Text folding: what two people type differently and mean alike. Case, accents, ligatures, any kind of space
 * (non-breaking, thin, line break), dashes and apostrophes compare equal; nothing else does.
 */

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const DIACRITICS = /\p{M}/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /\s+/g;

/** Nothing but letters, digits and signs that fold to themselves: most texts of a workbook. */
const PLAIN = /^[ -_a-~]*$/;

/** Folds a text for comparison; never to be shown. «  Déchèterie\nNord » gives «decheterie nord». */
export function fold(text: string): string {
  if (PLAIN.test(text)) {
    const lower = text.toLowerCase().trim();
    return lower.includes("  ") ? lower.replace(SPACES, " ") : lower;
  }
  return text
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .replace(DIACRITICS, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(APOSTROPHES, "'")
    .replace(DASHES, "-")
    .replace(SPACES, " ")
    .trim();
}

/** A fold that remembers: texts repeat from row to row, so each is folded once. */
export function foldOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const folded = fold(text);
    known.set(text, folded);
    return folded;
  };
}
