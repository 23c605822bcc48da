import type { SeenMonth } from "../../../domain/statement";
import { differenceText } from "../../differences";
import { count, hours, listed, monthText, quoted, whoFirst } from "../../format";
import { columnLabel } from "../../labels";
import type { EnglishRule, FindingOf, Sentence } from "../../ruleTexts";

type ReadingRule = "LEC-03" | "LEC-07" | "LEC-08" | "LEC-09" | "LEC-11";

const h = (seconds: number): string => hours(seconds, "en");
const q = (text: string): string => quoted(text, "en");
const rows = (lines: number): string => count(lines, "row", "rows", "en");

const SAY_COLUMNS =
  "say what the columns hold on the pane’s screen “Relevés” (or with --correspondances on the command line)";

const SOURCES: Readonly<Record<SeenMonth["source"], string>> = {
  chosen: "the choice made on screen",
  title: "the title block",
  column: "the column “Mois”",
  "sheet-name": "the sheet’s name",
};

const sourceText = ({ month, source, cell }: SeenMonth): string =>
  `${SOURCES[source]}${cell === null ? "" : ` (${cell})`} says ${monthText(month, "en")}`;

function monthSentence({ facts, place, month }: FindingOf<"LEC-07">): Sentence {
  const sheet = q(place.sheet);
  switch (facts.kind) {
    case "missing":
      return {
        message: `Sheet ${sheet} has ${rows(facts.lines)} without a month (${h(facts.hours)}). These hours are in no monthly total.`,
        expected: "a month, for instance “mars 2026”",
        found: `${rows(facts.lines)} without a month`,
        fix: "give the month on the pane’s screen “Relevés”, or have it written in the statement’s title block.",
      };
    case "disagree":
      return {
        message: `The months given by sheet ${sheet} disagree: ${listed([facts.used, ...facts.others].map(sourceText), "en")}. The hours are counted in ${monthText(facts.used.month, "en")}.`,
        expected: "the same month in the title block, the column and the sheet’s name",
        found: listed(
          [facts.used, ...facts.others].map((seen) => monthText(seen.month, "en")),
          "en"
        ),
        fix: "check which month it is, then give it on the pane’s screen “Relevés” or have the statement corrected.",
      };
    case "not-begun":
      return {
        message: `Sheet ${sheet} declares hours of ${month === null ? "a month" : `${monthText(month, "en")}, a month`} that has not begun on the day of the check.`,
        expected: "a month that has begun",
        found: month === null ? "a month to come" : monthText(month, "en"),
        fix: "check the statement’s year and month; if it is a forecast, remove it from the statements.",
      };
    case "lot":
      return {
        message: `The contract has several lots and sheet ${sheet} has ${rows(facts.lines)} (${h(facts.hours)}) ${facts.unknown.length === 0 ? "that name none" : `whose lot is not in the contract: ${listed(facts.unknown.map(q), "en")}`}. These hours count in the contract’s total and in no lot.`,
        expected: "a lot of table tLots",
        found: facts.unknown.length === 0 ? "no lot" : listed(facts.unknown.map(q), "en"),
        fix: "give the lot on the pane’s screen “Relevés”, or have it written in the statement.",
      };
    case "volumes":
      return {
        message: `The contract’s volume is ${h(facts.contractHours)} and its lots add up to ${h(facts.lotHours)}. The lots’ volumes are used; the cumulative volume (VOL-02) is not checked.`,
        expected: `${h(facts.lotHours)}, the sum of the lots`,
        found: h(facts.contractHours),
        fix: "make “Volume prévu” and table tLots agree.",
      };
  }
}

const SHOWN = 8;

function restatementSentence({ facts, place, month }: FindingOf<"LEC-11">): Sentence {
  const { differences, role, lot } = facts;
  const scope = `${month === null ? "" : ` for ${monthText(month, "en")}`}${lot === null ? "" : `, lot ${lot}`}`;
  const number = count(differences.length, "difference", "differences", "en");
  const shown = differences.slice(0, SHOWN).map((one) => differenceText(one, "en")).join("; "); // prettier-ignore
  return {
    message:
      role === "replacing"
        ? `Sheet ${q(place.sheet)} replaces ${q(facts.other)}${scope}: ${number}. Only its rows count.`
        : `Sheet ${q(place.sheet)} is replaced by ${q(facts.other)}${scope}: ${number}. Its ${rows(facts.lines)} of that month do not count.`,
    expected: "one statement per month and lot",
    found:
      differences.length === 0
        ? "the same hours in both sheets"
        : differences.length <= SHOWN
          ? shown
          : `${shown} (${SHOWN.toString()} of ${differences.length.toString()})`,
    fix: "check the differences row by row; if the other version is right, move its sheet after this one.",
  };
}

const LISTED = 8;

/** How statements were read, in English. */
export const READING_RULES_EN: { readonly [Code in ReadingRule]: EnglishRule<Code> } = {
  "LEC-03": {
    title: "Cell unreadable as hours",
    sentence: ({ facts }) => {
      const text = facts.text === null ? "a text not repeated here" : q(facts.text);
      const where = `${whoFirst(facts.who, "en")}, column ${q(facts.header)}`;
      return facts.unknownType === true
        ? {
            message: `${where}: ${text} is no known type of hours. The row’s hours count for nothing.`,
            expected: "production, guidance, training, work immersion or paid absence",
            found: text,
            fix: `have a type of the contract written on the row, or ${SAY_COLUMNS}.`,
          }
        : {
            message: `${where}: ${text} cannot be read as hours. The cell counts for nothing.`,
            expected: `hours (${columnLabel(facts.column, "en")}): 7,5 · 7.5 · 7h30 · 7 h 30 · 7:30, an Excel time, or an empty cell`,
            found: text,
            fix: "have the text replaced by the number of hours, or the cell emptied.",
          };
    },
  },
  "LEC-07": { title: "Month missing or contradictory, lot not given", sentence: monthSentence },
  "LEC-08": {
    title: "Column not recognised, left aside",
    sentence: ({ facts }) => ({
      message:
        facts.holdsHours === true
          ? `Column ${q(facts.header)} was not recognised, though its cells look like hours: they are neither counted nor checked.`
          : `Column ${q(facts.header)} was not recognised: it is neither counted nor checked.`,
      expected: "the known columns of a statement",
      found: q(facts.header),
      fix:
        facts.holdsHours === true
          ? `${SAY_COLUMNS}.`
          : "nothing if it is of no use to the check; if it holds hours, say their type on the pane’s screen “Relevés”.",
    }),
  },
  "LEC-09": {
    title: "Hours in hidden rows or columns",
    sentence: ({ facts, place }) => {
      const { kind, cells } = facts;
      const places =
        kind === "row"
          ? count(cells.length, "hidden row", "hidden rows", "en")
          : count(cells.length, "hidden column", "hidden columns", "en");
      const shown =
        cells.length <= LISTED
          ? listed(cells, "en")
          : `${cells.slice(0, LISTED).join(", ")} (${LISTED.toString()} of ${cells.length.toString()})`;
      return {
        message: `Sheet ${q(place.sheet)} has ${places} with hours (${h(facts.hours)}): they count like the others. First cells: ${shown}.`,
        expected: "no hidden hours",
        found: `${places}, ${h(facts.hours)}`,
        fix: "show these rows or columns in Excel, then ask whether these hours are declared.",
      };
    },
  },
  "LEC-11": {
    title: "Month submitted twice: the later sheet replaces the other",
    sentence: restatementSentence,
  },
};
