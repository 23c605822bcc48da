import { dayKey } from "../../domain/calendar";
import { count, dayText, wholeNumber } from "../format";
import type { RetentionPaneTexts } from "../fr/paneRetention";

const people = (n: number): string => count(n, "person", "people", "en");

/** Sentences of the part “Retention”. */
export const retentionPane: RetentionPaneTexts = {
  title: "Retention of data",
  intro:
    "The people of whom nothing shows an activity for two years: no hours, no evaluation, no placement, no contract. Listing changes nothing.",
  list: "List the people",
  refresh: "Read again",
  asOf: (day) => `Situation on ${dayText(day, "en")}`,
  stale: "The workbook has changed since this list. Read it again before anonymising.",
  otherDay: (day) =>
    `This list was made for ${dayText(day, "en")}. Read it again for the chosen day.`,
  due: (n) =>
    n === 0
      ? "Nobody has been without activity for two years."
      : `${people(n)} without activity for two years`,
  later: (n, next) => `${people(n)} later, the next one on ${dayText(next, "en")}`,
  undated: (n) =>
    `${people(n)} without any dated activity: nothing is deduced from that, look at their dates.`,
  undatedPeople: "Without any date, to be checked",
  onlySubmitted: (n) => `${people(n)} out of the registers, named by submitted statements alone`,
  people: "People without activity for two years",
  unnamed: "(no identifier)",
  since: (lastActivity, dueOn) =>
    `last activity on ${dayText(lastActivity, "en")}, to be anonymised since ${dayText(dueOn, "en")}`,
  all: (n) => `Choose all (${wholeNumber(n, "en")})`,
  none: "Choose nobody",
  more: (n) => `Show ${wholeNumber(n, "en")} more`,
  statements: (n) =>
    `${count(n, "submitted statement names", "submitted statements name", "en")} them. A statement is evidence: it is never changed. Remove it by hand once the contract is closed.`,
  sheets: (n) => (n > 1 ? "These sheets" : "This sheet"),
  anonymise: (n) => (n === 0 ? "Anonymise…" : `Anonymise ${people(n)}…`),
  ask: (n) =>
    `${people(n)}: a pseudonym will take the place of identifier and name in every register. The first name, the PASS number and your own columns will be emptied, of the birth date the year alone will be left. There is no way back, not even Undo. A first name alone in a free text is not recognised: read your justifications again. Submitted statements stay as they are: while they are in the workbook, the check reads in them participants that the register does not know. Save a copy of the workbook first, or the archive without names.`,
  yes: "Anonymise, for good",
  no: "Change nothing",
  archiveFirst: "Download the archive first",
  done: "Anonymised",
  cells: (n, cells) =>
    `${people(n)}, ${count(cells, "cell rewritten", "cells rewritten", "en")} in the registers; it is written in Journal.`,
  checkAgain:
    "The check shown elsewhere is older: run it again. Delete also the copies of the workbook you no longer need.",
  stillNaming: (n) =>
    `${count(n, "sheet still names these people and is", "sheets still name these people and are", "en")} not changed. As long as a statement stays there, the check will read participants in it whom the register does not know.`,
  archiveTitle: "Archive without names",
  archiveIntro:
    "A workbook apart: registers and results as values, everybody under a pseudonym. The submitted statements are not in it. This workbook is not changed.",
  archive: "Download the archive",
  archived: (sheets, n) =>
    `Archive prepared: ${count(sheets, "sheet", "sheets", "en")}, ${people(n)} under a pseudonym.`,
  fileName: (asOf) => `Archive sans noms ${dayKey(asOf)}.xlsx`,
};
