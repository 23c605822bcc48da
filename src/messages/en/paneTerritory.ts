import type { FileStatus, StatusReason } from "../../domain/territory/types";
import { count, dayText, hours, listed, monthText, wholeNumber } from "../format";
import type { TerritoryPaneTexts } from "../fr/paneTerritory";
import { hostErrorText } from "../index";

const whole = (n: number): string => wholeNumber(n, "en");

const STATUS: Readonly<Record<FileStatus, string>> = {
  "up-to-date": "Up to date",
  late: "Late",
  faulty: "Faulty",
  unreadable: "Unreadable",
};

const UNUSABLE: Readonly<Record<string, string>> = {
  "no-contract-table":
    "This workbook has no table tMarche: it is no follow-up workbook. To correct: ask for the buyer’s workbook, not the contractor’s statement.",
  "contract-columns-missing":
    "The table tMarche lacks its columns Paramètre and Valeur. To correct: put their titles back in that workbook.",
  "contract-parameter-unreadable":
    "A parameter of the contract cannot be read. To correct: open that workbook and run the check, which tells which.",
  "contract-parameter-missing":
    "A parameter of the contract is missing. To correct: open that workbook and run the check, which tells which.",
};

/** Why a file has its state, in one sentence; it never names a person. */
function reasonOf(reason: StatusReason): string {
  switch (reason.kind) {
    case "late-statements":
      return `Statement due and not received: ${listed(
        reason.months.map((month) => monthText(month, "en")),
        "en"
      )}.`;
    case "late-documents":
      return `${count(reason.count, "document due and not received", "documents due and not received", "en")}.`;
    case "blocking":
      return `${count(reason.count, "open blocking finding", "open blocking findings", "en")}.`;
    case "unusable":
      return UNUSABLE[reason.problem] ?? "This workbook cannot be checked.";
    case "failed":
      return hostErrorText(reason.code, reason.details, "en");
    case "same-contract":
      return `Same contract as the file “${reason.kept}”, which says at least as much and counts alone. To correct: take away the one that no longer holds.`;
  }
}

/** Sentences of the screen “Territory”, but those of the bordereau. */
export const territoryPane: TerritoryPaneTexts = {
  nav: {
    label: "Parts of the territory",
    consolidate: "Consolidate",
    bordereau: "Clause list",
    sending: "Sent files",
    retention: "Retention",
  },
  title: "Bring a territory’s contracts together",
  intro:
    "Each workbook is read with its own contract and checked by the same rules as at the buyer’s. Nothing in it is changed, nothing leaves this computer.",
  asOf: (day) => `Situation on ${dayText(day, "en")}`,
  chooseFiles: "Choose workbooks…",
  chooseFolder: "Choose a folder…",
  hint: ".xlsx or .xlsm files, or a whole folder. You may also drop them here.",
  drop: "Drop the workbooks here",
  emptyTitle: "No workbook read",
  empty:
    "Choose the follow-up workbooks that buyers gave you. A file that cannot be read does not stop the others: it is named, with the reason.",
  noWorkbook: "No workbook in this folder. To correct: choose the one that holds the .xlsx files.",
  here: {
    title: "Sheets of this workbook",
    intro: (n) =>
      `${count(n, "contract stands", "contracts stand", "en")} in sheets of this workbook.`,
    contract: (reference, sheet) =>
      reference === null ? `Sheet “${sheet}”` : `${reference}, sheet “${sheet}”`,
    sheets: (names) => `With: ${names}`,
    read: "Read the sheets of this workbook",
    untold: (n) =>
      `${count(n, "sheet does not say which contract it belongs to and is not read", "sheets do not say which contract they belong to and are not read", "en")}. To correct: write the contract’s reference in the sheet’s name, then read again.`,
  },
  status: STATUS,
  reason: reasonOf,
  counts: "Filter by status",
  countOf: (n, status) => `${status} (${whole(n)})`,
  search: "Search",
  searchPlaceholder: "File, contract, buyer…",
  list: "Workbooks read",
  all: "All",
  count: (n) => count(n, "workbook read", "workbooks read", "en"),
  shown: (shown, total) => `${whole(shown)} of ${whole(total)}`,
  more: (n) => `Show ${whole(n)} more`,
  noMatch: "No workbook matches these filters.",
  clearFilters: "Clear the filters",
  lastMonth: (month) => `received up to ${monthText(month, "en")}`,
  hours: (seconds) => hours(seconds, "en"),
  unchanged: "unchanged since the last consolidation",
  changed: "changed since the last consolidation",
  added: "not in the last consolidation",
  missing: (n) =>
    `${count(n, "workbook of the last consolidation is not chosen", "workbooks of the last consolidation are not chosen", "en")}: their contracts would no longer be counted.`,
  missingTitle: "Missing workbooks",
  others: (n) => `and ${whole(n)} more`,
  left: (n) =>
    `Reading stopped: ${count(n, "chosen workbook is not read", "chosen workbooks are not read", "en")}.`,
  goOn: "Go on",
  again: "Read again",
  otherDay: (day) =>
    `These workbooks were checked for ${dayText(day, "en")}. Read them again for the chosen day.`,
  forget: "Take all away",
  stale: "The open workbook has changed since it was read.",
  refresh: "Refresh",
  write: "Write the consolidation",
  written: (contracts, persons, seconds) =>
    `${count(contracts, "contract", "contracts", "en")} brought together, ${count(persons, "different person", "different people", "en")}, ${hours(seconds, "en")}.`,
  differences: (n) =>
    n === null
      ? "First consolidation: nothing to compare with."
      : n === 0
        ? "Nothing has changed since the previous consolidation."
        : `${count(n, "difference", "differences", "en")} from the previous consolidation: see the sheet Écarts.`,
  pivot: (sheet) =>
    sheet === null
      ? "This Excel refused to make or refresh the PivotTable. To make it: click in the table of the sheet Consolidation, then Insert, PivotTable; if it is there already, right-click it, Refresh."
      : `Hours by contract and month: see the sheet ${sheet}.`,
  beside: (lines) =>
    `${whole(lines)} lines: the sheet Lignes does not keep them. Download them to keep them beside the workbook.`,
  download: "Download the lines (CSV)",
  linesFile: "lignes-consolidees.csv",
  nominative: "This file names people: do not pass it on.",
};
