import { fold } from "../folding";
import { normalPass } from "./passKey";
import type { DigestPerson } from "./types";

/** What two entries of people are compared by; null when the entry does not tell. */

const filled = (text: string | null): string | null => {
  const folded = text === null ? "" : fold(text);
  return folded === "" ? null : folded;
};

/** Words of a name in no order: «EXEMPLE Alix» is «Alix Exemple». */
export const nameKey = ({ lastName, firstName, name }: DigestPerson): string | null => {
  const text = filled([lastName, firstName].filter(Boolean).join(" ")) ?? filled(name);
  return text === null ? null : text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).sort().join(" ");
}; // prettier-ignore

/** Twelve digits, however they are spaced. */
export const passKey = ({ pass }: DigestPerson): string | null => normalPass(pass);

export const identifierKey = ({ identifier }: DigestPerson): string | null => filled(identifier);

/** Name and birth date together; `name` as `nameKey` gives it. */
export const birthKey = ({ birthDate }: DigestPerson, name: string | null): string | null =>
  name === null || birthDate === null ? null : `${name}|${birthDate.toString()}`;

/** «NOM Prénom», else the name as the statements write it. */
export const shownName = ({ lastName, firstName, name }: DigestPerson): string | null =>
  [lastName, firstName].filter(Boolean).join(" ") || name;
