import { dayOf, isCivilDate, type Day } from "../../domain/calendar";
import type { Disclosed } from "../../domain/committee/disclosure";
import { fold } from "../../domain/folding";
import { containsNir } from "../../domain/nir";
import { wordsOf, type PersonalData } from "./personalData";

/** How a text stands on a sheet, which says what it may be taken for. */
export type TextKind =
  /** Written by the add-in or taken from the registers. */
  | "body"
  /** A heading or a label of the add-in's own. */
  | "label"
  /** Typed by the buyer: decisions and comments. */
  | "typed"
  /** Typed by the buyer where professionals are named: who decides, who attends. */
  | "professional";

const MONTHS = [
  "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
  "novembre", "decembre",
]; // prettier-ignore

const DAY_FIRST = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)/g;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\d)/g;
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g;
const IN_WORDS = new RegExp(`(?<!\\d)(\\d{1,2})(?:er)? (${MONTHS.join("|")}) (\\d{4})(?!\\d)`, "g");
const AS_FORMULA = /\bDATE\(\s*(\d{4})\s*[,;]\s*(\d{1,2})\s*[,;]\s*(\d{1,2})\s*\)/gi;

/** Two digits of a year of birth: those of the last hundred years. */
const years = (text: string): readonly number[] =>
  text.length === 2 ? [1900 + Number(text), 2000 + Number(text)] : [Number(text)];

/** Every date a text may mean, however it is written. */
export function datesIn(text: string): readonly Day[] {
  if (!/\d/.test(text)) return [];
  const found: (readonly [string, number, number])[] = [];
  for (const [, day, month, year = ""] of text.matchAll(DAY_FIRST))
    found.push([year, Number(month), Number(day)]);
  for (const shape of [YEAR_FIRST, COMPACT, AS_FORMULA])
    for (const [, year = "", month, day] of text.matchAll(shape))
      found.push([year, Number(month), Number(day)]);
  for (const [, day, month = "", year = ""] of wordsOf(text).matchAll(IN_WORDS))
    found.push([year, MONTHS.indexOf(month) + 1, Number(day)]);
  return found.flatMap(([written, month, day]) =>
    years(written).flatMap((year) =>
      isCivilDate(year, month, day) ? [dayOf(year, month, day)] : []
    )
  );
}

/** Digits of a text with what people put between them left out: «99999 26 00123» is one number. */
const joined = (text: string): string => text.replace(/(?<=\d)[\s\u00a0\u202f.\-/]+(?=\d)/g, "");

const holdsPass = (text: string, passes: readonly string[]): boolean => {
  if (!/\d/.test(text)) return false;
  const digits = joined(text);
  return /(?<!\d)99999\d{7}(?!\d)/.test(digits) || passes.some((pass) => digits.includes(pass));
};

const holdsWords = (padded: string, all: readonly string[]): boolean =>
  all.some((words) => padded.includes(` ${words} `));

/** Whether a folded text holds an identifier as a whole word. */
function holdsIdentifier(folded: string, identifiers: readonly string[]): boolean {
  return identifiers.some((identifier) => {
    for (let at = folded.indexOf(identifier); at >= 0; at = folded.indexOf(identifier, at + 1)) {
      const before = folded.charAt(at - 1);
      const after = folded.charAt(at + identifier.length);
      if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
    }
    return false;
  });
}

/** Surnames the buyer wrote as such, with a capital: «petit» is a word, «Petit» may be somebody. */
function holdsSurname(text: string, surnames: readonly string[]): boolean {
  const words = ` ${wordsOf(text)} `;
  const capitals = ` ${(text.normalize("NFC").match(/\p{Lu}[\p{L}\p{N}'’-]*/gu) ?? [])
    .map(wordsOf)
    .join(" ")} `;
  return surnames.some((surname) => {
    const [first = surname] = surname.split(" ");
    return words.includes(` ${surname} `) && capitals.includes(` ${first} `);
  });
}

function holdsName(text: string, kind: TextKind, personal: PersonalData): boolean {
  const words = wordsOf(text);
  if (words === "") return false;
  const padded = ` ${words} `;
  if (holdsWords(padded, personal.participants)) return true;
  if (kind === "professional") return false;
  if (kind !== "typed" && holdsWords(padded, personal.supervisors)) return true;
  if (personal.contractTexts.has(words)) return false;
  if (holdsWords(padded, personal.partial)) return true;
  if (kind === "typed") return holdsSurname(text, personal.surnames);
  return kind === "body" && personal.single.has(words);
}

/** What a text discloses, or null. */
export function disclosedBy(
  text: string,
  kind: TextKind,
  personal: PersonalData
): Disclosed | null {
  if (text === "") return null;
  if (containsNir(text)) return "social-security";
  if (holdsPass(text, personal.passes)) return "pass";
  if (holdsName(text, kind, personal)) return "name";
  const folded = fold(text);
  if (holdsIdentifier(folded, personal.identifiers)) return "identifier";
  const isOwn = kind === "label" || personal.contractTexts.has(wordsOf(text));
  if (!isOwn && personal.shortIdentifiers.has(folded)) return "identifier";
  return datesIn(text).some((day) => personal.birthDates.has(day)) ? "birth-date" : null;
}
