import { count, hours } from "../format";
import type { BordereauPaneTexts } from "../fr/paneBordereau";

const lines = (n: number): string => count(n, "line", "lines", "en");

/** Sentences of the screen “Bordereau”. */
export const bordereauPane: BordereauPaneTexts = {
  title: "Clause bordereau",
  intro:
    "What is still to be typed into the Clause software: one line per participant, contract and month. Its import format is not public: this list is meant for typing.",
  read: "Read what is still to be typed",
  refresh: "Refresh",
  empty: "Nothing to type: no line has changed since the last entry.",
  counts: (counts) => [
    count(counts.new, "new line", "new lines", "en"),
    `${lines(counts.changed)} changed since they were typed`,
    `${lines(counts.removed)} to take away`,
  ],
  total: (n, seconds) => `To type: ${lines(n)}, ${hours(seconds, "en")}`,
  known: (n, seconds) => `Typed already, unchanged: ${lines(n)}, ${hours(seconds, "en")}`,
  whole: (seconds) => `Total of the registers: ${hours(seconds, "en")}`,
  elsewhere: (n) =>
    `${lines(n)} typed for another contract or territory: nothing of them is taken away.`,
  incomplete: (n) =>
    `${lines(n)} without a person or a month. To correct: ask the contractor to complete the statement.`,
  territory: "Territory",
  allTerritories: "All",
  columns: "Columns",
  columnsHelp: "In the order you type them. Kept for the territory when the list is written.",
  up: (title) => `Move ${title} up`,
  down: (title) => `Move ${title} down`,
  remove: (title) => `Remove ${title}`,
  add: "Add a column",
  chooseColumn: "Choose…",
  moved: (title, rank) => `${title}: column ${rank.toString()}`,
  write: "Write the list",
  download: "Download the CSV",
  fileName: "bordereau-clause.csv",
  waiting: (n) => `The last list has ${lines(n)} without a date of entry.`,
  by: "Typed by (initials)",
  enter: "Mark all as typed",
  ask: (n) =>
    `Mark ${lines(n)} as typed today into the software? They come back only if they change.`,
  yes: "Mark",
  no: "Cancel",
};
