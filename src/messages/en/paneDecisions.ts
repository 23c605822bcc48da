import { count as counted, wholeNumber as whole } from "../format";
import type { DecisionTexts } from "../fr/paneDecisions";

const count = (n: number, singular: string, plural: string): string =>
  counted(n, singular, plural, "en");
const wholeNumber = (n: number): string => whole(n, "en");

/** The buyer's decisions in the pane, in English. */
export const decisions: DecisionTexts = {
  select: "Select",
  stop: "Stop selecting",
  tick: (what) => `Select ${what}`,
  tickGroup: (title) => `Select the whole group ${title}`,
  keys: "Space to select, Shift and arrows to extend, Ctrl+A for all, Escape to stop.",
  ticked: "selected, ",
  region: "Selected anomalies",
  title: "Decide the selection",
  selected: (n, hidden) =>
    n === 0
      ? "No anomaly selected."
      : `${count(n, "anomaly selected", "anomalies selected")}${
          hidden > 0 ? `, ${wholeNumber(hidden)} outside the filters` : ""
        }.`,
  decidedBefore: (n) =>
    `${count(n, "existing decision will be replaced", "existing decisions will be replaced")}.`,
  blocking: (n) =>
    n > 1
      ? `${wholeNumber(n)} are blocking: a decision does not lift them.`
      : "One is blocking: a decision does not lift it.",
  all: (n) => `All (${wholeNumber(n)})`,
  none: "None",
  save: (n) => `Save for ${count(n, "anomaly", "anomalies")}`,
  remove: (n) => (n > 1 ? `Remove ${wholeNumber(n)} decisions` : "Remove the decision"),
  retakeAll: (n) => (n > 1 ? `Confirm ${wholeNumber(n)} decisions` : "Confirm the decision"),
  undo: (n) => (n > 1 ? `Undo the last ${wholeNumber(n)} decisions` : "Undo the last decision"),
  toReview: (n) =>
    n > 1
      ? `${wholeNumber(n)} decisions are to review: the facts have changed since.`
      : "One decision is to review: the facts have changed since.",
  showToReview: "Show",
  filterToReview: "To review",
  changed: "The facts have changed since this decision: it lifts nothing until you confirm it.",
  before: "Earlier decision",
  unsaved: "Not saved yet",
  factsThen: "Facts at the time",
  retake: "Confirm the decision",
  open: (n) => `${wholeNumber(n)} to justify`,
  reviewed: (n) => count(n, "decision to review", "decisions to review"),
};
