import { count, hours, listed, quoted, who, whoFirst } from "../../format";
import type { EnglishRule, FindingOf } from "../../ruleTexts";

type PeopleRule = "PER-04" | "PER-05" | "PER-06" | "PER-07" | "RGP-02" | "RGP-03";

const h = (seconds: number): string => hours(seconds, "en");
const q = (text: string): string => quoted(text, "en");

const SHOWN = 12;

function placesText({ rows, sheets }: FindingOf<"PER-04">["facts"]): string {
  const all = rows.map((row, index) =>
    sheets === undefined ? row.toString() : `${q(sheets[index] ?? "")} row ${row.toString()}`
  );
  return all.length <= SHOWN
    ? listed(all, "en")
    : `${all.slice(0, SHOWN).join(", ")} (${SHOWN.toString()} of ${all.length.toString()})`;
}

const partsText = ({ parts }: FindingOf<"PER-05">["facts"]): string =>
  parts.length <= SHOWN
    ? listed(parts.map(({ place, hours: part }) => `${q(place.sheet)} ${h(part)}`), "en") // prettier-ignore
    : `${parts.slice(0, SHOWN).map(({ place, hours: part }) => `${q(place.sheet)} ${h(part)}`).join(", ")} (${SHOWN.toString()} of ${parts.length.toString()})`; // prettier-ignore

const LIKENESS: Readonly<Record<FindingOf<"PER-06">["facts"]["likeness"], string>> = {
  same: "have the same name",
  spelling: "have names that differ only in spelling (case, accents, hyphen)",
  order: "have the same names in another order",
  letter: "have names that differ by one letter",
};

const SENSITIVE: Readonly<Record<FindingOf<"RGP-02">["facts"]["kind"], string>> = {
  health: "health",
  judicial: "judicial",
  "other-sensitive": "protected (beliefs, union, origin)",
};

const CONTACTS: Readonly<
  Record<FindingOf<"RGP-03">["facts"]["kind"], readonly [one: string, more: string]>
> = {
  iban: ["bank account number (IBAN)", "bank account numbers (IBAN)"],
  email: ["e-mail address", "e-mail addresses"],
  phone: ["telephone number", "telephone numbers"],
};

const from = (cell: string | null, cells: number): string =>
  cell === null ? "" : cells === 1 ? ` at ${cell}` : `, from ${cell} on`;

/** People and their data, in English. */
export const PEOPLE_RULES_EN: { readonly [Code in PeopleRule]: EnglishRule<Code> } = {
  "PER-04": {
    title: "Same participant, support and month on two rows",
    sentence: ({ facts }) => {
      const places = placesText(facts);
      const support =
        facts.support === null ? "without a support" : `for support ${q(facts.support)}`;
      return {
        message:
          facts.sheets === undefined
            ? `${whoFirst(facts.who, "en")} stands several times ${support} in the same month: rows ${places}. All are counted.`
            : `${whoFirst(facts.who, "en")} stands ${support} on several sheets of the same month, none of which replaces another: ${places}. All are counted.`,
        expected: "one row per participant, support and month",
        found: facts.sheets === undefined ? `rows ${places}` : places,
        fix: "ask whether the rows repeat or complete each other.",
      };
    },
  },
  "PER-05": {
    title: "Working time exceeded by several statements together",
    sentence: ({ facts }) => ({
      message: `${whoFirst(facts.who, "en")}: ${h(facts.hours)} in the month over ${count(facts.parts.length, "sheet", "sheets", "en")} exceed ${facts.kind === "legal-maximum" ? "the maximum of 48 h a week" : "the weekly hours of the contract"}, that is ${h(facts.limit)} for this month, though none does alone.`,
      expected:
        facts.kind === "legal-maximum"
          ? `at most 48 h × ${count(facts.days, "calendar day", "calendar days", "en")} ÷ 7 = ${h(facts.limit)}`
          : `at most ${h(facts.weekly ?? 0)} a week ÷ 5 × ${count(facts.days, "working day", "working days", "en")} = ${h(facts.limit)}`,
      found: partsText(facts),
      fix: "compare with the attendance sheets: the same hours may be declared twice.",
    }),
  },
  "PER-06": {
    title: "Two participants who may be one person",
    sentence: ({ facts, place }) => ({
      message: `${whoFirst(facts.who, "en")} (${q(place.sheet)}) and ${who(facts.other, "en")} (${q(facts.otherPlace.sheet)}) ${LIKENESS[facts.likeness]}. Their hours stay apart.`,
      expected: "one identifier and one spelling per person",
      found: `${who(facts.who, "en")} and ${who(facts.other, "en")}`,
      fix: "check whether they are the same person; if not, give their dates of birth.",
    }),
  },
  "PER-07": {
    title: "Participant missing from table tParticipants",
    sentence: ({ facts, place }) => ({
      message: `${facts.who.identifier === null ? `The person of ${who(facts.who, "en")}` : whoFirst(facts.who, "en")} (sheet ${q(place.sheet)}) is not in table tParticipants: ${h(facts.hours)} in all, on ${count(facts.rows, "row", "rows", "en")} of ${count(facts.sheets, "statement", "statements", "en")}.`,
      expected: "a person of table tParticipants",
      found:
        facts.who.identifier === null
          ? "a name the table does not know"
          : `identifier ${facts.who.identifier}`,
      fix: "add the person to table tParticipants, or have the identifier or the name corrected.",
    }),
  },
  "RGP-02": {
    title: "Health, judicial or other sensitive data",
    sentence: ({ facts, place, header }) => ({
      message: `Sheet ${q(place.sheet)} seems to hold ${SENSITIVE[facts.kind]} data in ${header === null ? "a column" : `column ${q(header)}`}: ${count(facts.count, "cell", "cells", "en")}${from(place.cell, facts.count)}. It is neither copied nor kept.`,
      expected: "hours, and remarks that say nothing of health, justice or beliefs",
      found: `${count(facts.count, "cell", "cells", "en")}, not repeated here`,
      fix: "ask for a statement without it, then delete the version that holds it.",
    }),
  },
  "RGP-03": {
    title: "Personal contact details the check does not need",
    sentence: ({ facts, place, header }) => {
      const [one, more] = CONTACTS[facts.kind];
      const number = count(facts.count, one, more, "en");
      return {
        message: `Sheet ${q(place.sheet)} holds ${number}${header === null ? "" : ` in column ${q(header)}`}${from(place.cell, facts.count)}. The check does not need them and copies none.`,
        expected: "no bank, e-mail or telephone details of participants",
        found: number,
        fix: "ask the contractor to leave this column out of the next statements.",
      };
    },
  },
};
