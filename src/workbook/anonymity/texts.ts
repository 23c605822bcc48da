import { dayOf, isCivilDate, type Day } from "../../domain/calendar";
import type { Disclosed } from "../../domain/committee/disclosure";
import { fold } from "../../domain/folding";
import { containsNir } from "../../domain/nir";
import { MONTH_WORDS, wordsOf, type PersonalData, type Phrases } from "./personalData";

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

const DAY_FIRST = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?!\d)/g;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\d)/g;
const COMPACT = /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/g;
const IN_WORDS = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:er)? (${MONTH_WORDS.join("|")}) (\\d{4})(?!\\d)`,
  "g"
);
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
    found.push([year, MONTH_WORDS.findIndex((name) => name === month) + 1, Number(day)]);
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

/** The phrases a text of folded words holds, as whole words. */
function phrasesIn(words: string, phrases: Phrases): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at = words.indexOf(" ", at) + 1) {
    const end = words.indexOf(" ", at);
    const known = phrases.get(end < 0 ? words.slice(at) : words.slice(at, end));
    for (const phrase of known ?? []) {
      const after = words.charAt(at + phrase.length);
      if (words.startsWith(phrase, at) && (after === "" || after === " ")) found.push(phrase);
    }
    if (end < 0) break;
  }
  return found;
}

const holds = (words: string, phrases: Phrases): boolean => phrasesIn(words, phrases).length > 0;

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
function holdsSurname(text: string, words: string, surnames: Phrases): boolean {
  const found = phrasesIn(words, surnames);
  if (found.length === 0) return false;
  const capitals = new Set(
    (text.normalize("NFC").match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? []).map(wordsOf)
  );
  return found.some((surname) => surname.split(" ").some((word) => capitals.has(word)));
}

function holdsName(text: string, kind: TextKind, personal: PersonalData): boolean {
  const words = wordsOf(text);
  if (words === "") return false;
  if (holds(words, personal.participants)) return true;
  if (kind === "professional") return false;
  if (kind !== "typed" && holds(words, personal.supervisors)) return true;
  if (personal.contractTexts.has(words)) return false;
  if (holds(words, personal.partial)) return true;
  if (kind === "typed") return holdsSurname(text, words, personal.surnames);
  if (kind === "label") return false;
  return personal.single.has(words) || holdsSurname(text, words, personal.supervisorWords);
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
