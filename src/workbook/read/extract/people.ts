import type { Directory } from "../participants";

/** A participant as a place of the sheet names them. */
export interface Who {
  readonly identifier: string | null;
  readonly name: string | null;
  /** A1 address of the cell that names them; null when it is the sheet's name. */
  readonly cell: string | null;
}

const CIVILITY = /^(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle)\s+/i;
const IN_PARENTHESES = /^(.*?)\s*\(([^()]*)\)\s*$/;
/** «NOM Prénom – P-001», «P-001 / NOM Prénom»: a separator with its spaces, so that compound names stay whole. */
const SEPARATOR = /\s+[-–—/|]\s+|\s*:\s*|\s*[;,]\s*/;

const exact = (text: string, directory: Directory): string | null =>
  directory.byName(text) ?? directory.byIdentifier(text);

/** The person whom every part of a text names; null when one of them is unknown or two disagree. */
function agreed(parts: readonly string[], directory: Directory): string | null {
  const known = new Set(parts.filter((part) => part !== "").map((part) => exact(part, directory)));
  const [only] = known;
  return known.size === 1 ? (only ?? null) : null;
}

/**
 * The register's identifier of the person a text names, by an exact and unique name or identifier: «NOM Prénom»,
 * «Prénom NOM», «M. NOM Prénom», «NOM, Prénom», «NOM Prénom (P-001)», «P-001 – NOM Prénom». null otherwise.
 */
export function identify(text: string, directory: Directory): string | null {
  const found = exact(text, directory);
  if (found !== null || !/[\s(,;:/|.]/.test(text)) return found;
  const bare = text.replace(CIVILITY, "");
  const named = exact(bare, directory) ?? exact(bare.replace(/\s*,\s*/, " "), directory);
  if (named !== null) return named;
  const inside = IN_PARENTHESES.exec(bare);
  if (inside) return agreed([inside[1] ?? "", inside[2] ?? ""], directory);
  const parts = bare.split(SEPARATOR);
  return parts.length > 1 && parts.length <= 4 ? agreed(parts, directory) : null;
}

/** The same, each text looked at once. */
export function identifyOnce(directory: Directory): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const identifier = identify(text, directory);
    known.set(text, identifier);
    return identifier;
  };
}
