import type { Day } from "../../domain/calendar";
import type { Participant, Registers } from "../../domain/contract";
import { fold } from "../../domain/folding";
import type { MonthlyStatement } from "../../domain/statement";
import {
  AGE_BANDS,
  EXIT_CATEGORIES,
  SEXES,
  WEEKLY_BANDS,
  YES_NO,
} from "../../messages/fr/committee";

/** Folded phrases by their first word: a text is looked up word after word, whatever the number of people. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

/** What is known of the people of a contract, in the forms a text would hold it. */
export interface PersonalData {
  /** Full names, folded to words: «exemple alpha camille», either order, and with the first given name alone. */
  readonly participants: Phrases;
  /** Full names of supervisors and counsellors. */
  readonly supervisors: Phrases;
  /** Supervisors written by one word: looked for with a capital, in what the add-in writes. */
  readonly supervisorWords: Phrases;
  /** What may be somebody or something else: a title or an initial with a surname. */
  readonly partial: Phrases;
  /** Surnames and given names alone, folded: only a cell that says nothing else is taken for one. */
  readonly single: ReadonlySet<string>;
  /** Participants' surnames, folded: looked for in what the buyer types. */
  readonly surnames: Phrases;
  /** Identifiers long enough to be nothing else, folded: looked for as whole words. */
  readonly identifiers: readonly string[];
  /** Short identifiers («12», «AB»): only a cell that says nothing else is taken for one. */
  readonly shortIdentifiers: ReadonlySet<string>;
  /** Digits of PASS numbers that have not the usual shape. */
  readonly passes: readonly string[];
  readonly birthDates: ReadonlySet<Day>;
  /** The contract's own texts, folded to words: what they share with a surname is not one. */
  readonly contractTexts: ReadonlySet<string>;
}

/** What personal data are read from: a check has this shape; a consolidation knows people alone. */
export interface PersonalSources {
  readonly asOf: Day;
  readonly registers: Omit<Partial<Registers>, "participants"> & {
    readonly participants:
      | readonly Pick<Participant, "identifier" | "lastName" | "firstName" | "birthDate" | "pass">[]
      | null;
  };
  readonly statements: readonly {
    readonly statement: {
      readonly lines: readonly Pick<MonthlyStatement["lines"][number], "identifier" | "name">[];
    };
  }[];
}

/** A text as its words: accents, case and signs left out. «EXEMPLE-ALPHA Camille» gives «exemple alpha camille». */
export const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Months as folded words: «Avril» and «Mai» are surnames too. */
export const MONTH_WORDS = [
  "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
  "novembre", "decembre",
] as const; // prettier-ignore

/** Words of the add-in's own lists: one that is also a name is not one in a cell that says nothing else. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  [SEXES, AGE_BANDS, YES_NO, WEEKLY_BANDS, EXIT_CATEGORIES]
    .flatMap((labels) => Object.values(labels))
    .map(wordsOf)
    .concat(MONTH_WORDS)
);

/** Nobody works before that age: a «birth date» after it is a mistake, and might be any date of the contract. */
const YOUNGEST_DAYS = 14 * 365;
/** Titles before a surname, as folded words. */
const TITLES = ["m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle"];
const SHORTEST_SURNAME = 3;

const filled = (texts: Iterable<string>): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== "");

function phrases(texts: Iterable<string>): Phrases {
  const byWord = new Map<string, string[]>();
  for (const text of filled(texts)) {
    const [first = ""] = text.split(" ");
    const known = byWord.get(first);
    if (known) known.push(text);
    else byWord.set(first, [text]);
  }
  return byWord;
}

const isSeveralWords = (words: string): boolean => words.includes(" ");

/** Both orders of a surname and given names, all of them and the first alone. */
function fullNames(last: string, first: string): readonly string[] {
  if (last === "" || first === "") return [`${last}${first}`].filter(isSeveralWords);
  const [given = first] = first.split(" ");
  return filled([`${last} ${first}`, `${first} ${last}`, `${last} ${given}`, `${given} ${last}`]);
}

/** A name written in one cell, which may begin with either part: «essai alix» is «alix essai» too. */
function turned(name: string): readonly string[] {
  const words = name.split(" ");
  return words.length < 2
    ? []
    : words.map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(" "));
}

function partialNames(last: string, first: string): readonly string[] {
  if (last.length < SHORTEST_SURNAME) return [];
  const initial = first.charAt(0);
  return [
    ...TITLES.map((title) => `${title} ${last}`),
    ...(initial === "" ? [] : [`${initial} ${last}`, `${last} ${initial}`]),
  ];
}

/** Whether an identifier is looked for inside texts: one that a figure or a code of the contract could be, is not. */
function isTelling(identifier: string): boolean {
  if (/^\d+$/.test(identifier)) return identifier.length >= 6;
  return identifier.length >= 4;
}

function contractTexts({
  contract,
  lots,
  supports,
  documents,
}: PersonalSources["registers"]): readonly string[] {
  return [
    ...(contract === undefined
      ? []
      : [
          contract.reference,
          contract.title,
          contract.buyer,
          contract.contractor,
          contract.facilitator,
          contract.territory,
          contract.ccag,
        ]),
    ...(lots ?? []).flatMap(({ code, title, contractor }) => [code, title, contractor]),
    ...(supports ?? []).flatMap(({ name, site }) => [name, site]),
    ...(documents ?? []).flatMap(({ document, period }) => [document, period]),
  ].flatMap((text) => (text === null ? [] : [wordsOf(text)]));
}

/** What a committee's sheet may not hold, from the registers and the statements. */
export function personalDataOf({ asOf, registers, statements }: PersonalSources): PersonalData {
  const participants = registers.participants ?? [];
  const people = participants.map(({ lastName, firstName }) => ({
    last: wordsOf(lastName ?? ""),
    first: wordsOf(firstName ?? ""),
  }));
  const inStatements = filled(
    statements.flatMap(({ statement }) => statement.lines.map(({ name }) => wordsOf(name ?? "")))
  );
  const inSupervision = filled(
    (registers.supervision ?? []).map(({ supervisor }) => wordsOf(supervisor))
  );
  const written = filled([
    ...participants.map(({ identifier }) => fold(identifier)),
    ...(registers.evaluations ?? []).map(({ identifier }) => fold(identifier)),
    ...(registers.internships ?? []).map(({ identifier }) => fold(identifier)),
    ...statements.flatMap(({ statement }) =>
      statement.lines.map(({ identifier }) => fold(identifier ?? ""))
    ),
  ]);
  const ownTexts = new Set(filled(contractTexts(registers)));
  return {
    participants: phrases([
      ...people.flatMap(({ last, first }) => fullNames(last, first)),
      ...inStatements.flatMap(turned),
    ]),
    supervisors: phrases(inSupervision.flatMap(turned)),
    supervisorWords: phrases(
      inSupervision.filter(
        (name) => !isSeveralWords(name) && name.length >= SHORTEST_SURNAME && !OWN_WORDS.has(name)
      )
    ),
    partial: phrases(people.flatMap(({ last, first }) => partialNames(last, first))),
    single: new Set(
      filled(people.flatMap(({ last, first }) => [last, first])).filter(
        (name) => !OWN_WORDS.has(name)
      )
    ),
    surnames: phrases(
      people.flatMap(({ last }) => (last.length >= SHORTEST_SURNAME ? [last] : []))
    ),
    identifiers: written.filter(isTelling),
    shortIdentifiers: new Set(written.filter((text) => !isTelling(text) && !/^\d+$/.test(text))),
    passes: filled(participants.map(({ pass }) => (pass ?? "").replace(/\D/g, ""))).filter(
      (digits) => digits.length >= 9
    ),
    birthDates: new Set(
      participants.flatMap(({ birthDate }) =>
        birthDate !== null && birthDate <= asOf - YOUNGEST_DAYS ? [birthDate] : []
      )
    ),
    contractTexts: ownTexts,
  };
}
