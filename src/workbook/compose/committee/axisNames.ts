/** Letters of a bold header that a column of figures holds on one line, and its lines. */
const FITS = 9;
const LINES = 2;
/** Words a short name does without. */
const SMALL = /^(?:à|au|aux|d’un|d’une|de|des|du|en|et|l’|la|le|les|ou|par|pour|sur|un|une)$/i;
/** Letters kept of a word too long for a column, before its full stop. */
const STEM = FITS - 2;

const stem = (word: string): string =>
  word.length <= FITS ? word : `${word.slice(0, STEM).replace(/[aeiouyàâéèêëîïôöùûü'’-]+$/i, "")}.`;

/** Words as lines may be cut between them: after a hyphen too. */
const piecesOf = (name: string): readonly string[] => name.split(/(?<=-)|\s+/).filter(Boolean);

const joined = (left: string, right: string): string =>
  left === "" || left.endsWith("-") ? left + right : `${left} ${right}`;

/** The lines that pieces take, each as full as it can be. */
const linesOf = (pieces: readonly string[]): readonly string[] =>
  pieces.reduce<readonly string[]>((lines, piece) => {
    const last = lines.at(-1);
    const longer = joined(last ?? "", piece);
    return last !== undefined && longer.length <= FITS
      ? [...lines.slice(0, -1), longer]
      : [...lines, piece];
  }, []);

/** A name short enough to stand over a column, or null when nothing of it would be left to read. */
function shortName(name: string): string | null {
  const pieces = piecesOf(name);
  const isWhole = pieces.every((word) => word.length <= FITS) && linesOf(pieces).length <= LINES;
  const kept = isWhole ? pieces : pieces.filter((word) => !SMALL.test(word)).map(stem);
  const lines = linesOf(kept).slice(0, LINES);
  return lines.length === 0 ? null : lines.reduce(joined, "");
}

/**
 * What stands over the column of each axis: its name where it fits, else a shortened one, else `ranked` gives it: also
 * where two axes would bear the same.
 */
export function axisTitles(
  names: readonly string[],
  ranked: (rank: number) => string
): readonly string[] {
  const short = names.map(shortName);
  return short.map((own, index) =>
    own === null || short.some((other, rank) => rank !== index && other === own)
      ? ranked(index)
      : own
  );
}

/** Whether one of the titles takes more than a line. */
export const areFolded = (titles: readonly string[]): boolean =>
  titles.some((title) => linesOf(piecesOf(title)).length > 1);
