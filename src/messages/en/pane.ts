import { count as counted, listed as listedIn, wholeNumber as whole } from "../format";
import type { PaneTexts } from "../fr/pane";

const count = (n: number, singular: string, plural: string): string =>
  counted(n, singular, plural, "en");
const wholeNumber = (n: number): string => whole(n, "en");
const listed = (items: readonly string[]): string => listedIn(items, "en");

/** The task pane in English. Sheet and parameter names stay French: they are the workbook's. */
export const pane: PaneTexts = {
  product: "Suivi Insertion",
  tabs: {
    label: "Pane screens",
    check: "Check",
    sheets: "Sheets",
    summary: "Summary",
    penalties: "Penalties",
    contract: "Contract",
    territory: "Territory",
  },
  common: {
    close: "Close",
    cancel: "Cancel",
    back: "Back",
    loading: "Loading…",
    goTo: (place) => `Go to ${place}`,
    none: "none",
    version: (version) => `Version ${version}`,
    privacy: "No data leaves the workbook.",
  },
  progress: {
    label: "Progress",
    starting: "Starting…",
    reading: "Reading the workbook…",
    checking: "Checking the statements…",
    writing: "Writing the results…",
    cancelling: "Cancelling…",
    ofTotal: (done, total) => `${wholeNumber(done)} of ${wholeNumber(total)}`,
  },
  notice: {
    checkNow: "Check now",
    decided: (n, gone) =>
      `${count(n, "decision", "decisions")} recorded in the Anomalies sheet.${
        gone > 0 ? ` ${count(gone, "anomaly has", "anomalies have")} disappeared meanwhile.` : ""
      }`,
    undone: (n) => `${count(n, "decision", "decisions")} undone: the Anomalies sheet is as before.`,
    cleared: (n) =>
      n === 0 ? "No mark to clear." : "The marks are cleared. A new check will put them back.",
    prepared: "The input sheets are ready. Fill in the Marché sheet, then check.",
    preparedExample: "The example workbook is ready: all of it is invented. You can check it.",
    exported: (name) =>
      `The file “${name}” was handed to the browser: the summary alone, values only. Look in your downloads.`,
    handed: (name) => `The file “${name}” was handed to the browser. Look in your downloads.`,
    quarter: (sheet) => `The sheet “${sheet}” is up to date and shown.`,
    penalty: (n, gone) =>
      [
        n === 0
          ? null
          : n === 1
            ? "The penalty is noted in the Pénalités sheet."
            : `${n.toString()} penalties are noted in the Pénalités sheet.`,
        gone === 0
          ? null
          : gone === 1
            ? `${n === 0 ? "This penalty" : "Another one"} is no longer found: nothing was noted for it.`
            : `${gone.toString()} penalties are no longer found: nothing was noted for them.`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    saved: (n, deleted) =>
      [
        n === 0 && deleted > 0
          ? null
          : n <= 1
            ? "The row is saved in the workbook."
            : `${wholeNumber(n)} rows are saved in the workbook.`,
        deleted === 0
          ? null
          : deleted === 1
            ? `${n === 0 ? "The" : "One"} row is deleted from the workbook.`
            : `${wholeNumber(deleted)} rows are deleted from the workbook.`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    mapped: (sheet) =>
      `The mapping of “${sheet}” is kept in the Correspondances sheet: it will serve the next months.`,
    imported: (sheets) =>
      sheets.length === 1
        ? `The sheet “${sheets.join("")}” was added to the workbook and recorded in Journal.`
        : `${wholeNumber(sheets.length)} sheets were added to the workbook and recorded in Journal.`,
    importedBefore: (sheets) => `Imported before, byte for byte: ${listed(sheets)}.`,
    stopped: (read, left) =>
      `Reading stopped: ${count(read, "file read is kept", "files read are kept")}, ${count(left, "is not read", "are not read")}.`,
    cancelled:
      "Operation cancelled. The result sheets are as they were, or will be remade by the next check.",
  },
  check: {
    title: "Check of the statements",
    run: "Check",
    again: "Check again",
    asOf: "As of",
    asOfHint: "Due dates and closed periods are judged on this day.",
    stale: "The workbook has changed since the check.",
    welcomeTitle: "Check this workbook's statements",
    welcome: [
      "Every monthly statement is compared with the contract; every anomaly is marked at its cell.",
      "The statements are never modified: the marks are cleared with one click.",
      "The results go to the sheets Heures, Anomalies and Pénalités.",
    ],
    clearMarks: "Clear the marks",
    prepare: "Prepare the workbook",
    prepareExample: "Prepare with the example",
    noContractTitle: "This workbook has no Marché sheet yet",
    noContract:
      "Preparing the workbook creates the empty input sheets. The example fills them with an invented contract and statements to check.",
    noStatementTitle: "No monthly statement in this workbook",
    noStatement:
      "A statement is a sheet with an hours column, whose title block or name gives the month: “Mars 2026”, “mars-26”, “2026-03”. Copy the contractor's statement into the workbook, then check again.",
    nothingFoundTitle: "No anomaly",
    nothingFound: "Every rule that was checked is respected.",
    marksHint: "The cells concerned are marked in the workbook.",
  },
  verdict: {
    label: "Verdict",
    refused: (refused, statements, blocking) =>
      refused === 0
        ? `${count(blocking, "blocking anomaly", "blocking anomalies")}.`
        : `${wholeNumber(refused)} of ${count(statements, "statement", "statements")} refused: ${count(blocking, "blocking anomaly", "blocking anomalies")}.`,
    toJustify: (statements, open) =>
      `Nothing blocking; ${count(open, "point", "points")} still to justify over ${count(statements, "statement", "statements")}.`,
    accepted: (statements, information) =>
      `${statements > 1 ? `The ${wholeNumber(statements)} statements are acceptable` : "The statement is acceptable"}${
        information > 0
          ? `; ${count(information, "piece of information", "pieces of information")} to read`
          : ""
      }.`,
    noStatement: "No monthly statement to check.",
    checkedOn: (day) => `Checked as of ${day}`,
    notChecked: (n) => count(n, "item not checked", "items not checked"),
    counts: "Filter by severity",
    blocking: () => "Blocking",
    "to-justify": () => "To justify",
    information: () => "Information",
    countLabel: (n, severity) => `${wholeNumber(n)} ${severity}`,
  },
  statements: {
    title: "Statements",
    summary: (n) => count(n, "statement", "statements"),
    rows: (n) => count(n, "row", "rows"),
    noMonth: "month unknown",
  },
  findings: {
    title: (n) => count(n, "anomaly", "anomalies"),
    listLabel: "Anomalies",
    shown: (shown, total) => `${wholeNumber(shown)} of ${wholeNumber(total)} shown`,
    filteredOut: (kept, total) => `${wholeNumber(kept)} of ${wholeNumber(total)} after filter`,
    more: (n) => `Show ${wholeNumber(n)} more`,
    search: "Search",
    searchPlaceholder: "Cell, rule, text…",
    filters: "Filters",
    activeFilters: (n) => `Filters (${wholeNumber(n)})`,
    clearFilters: "Remove the filters",
    noMatch: "No anomaly matches these filters.",
    sheet: "Sheet",
    allSheets: "All sheets",
    decision: "Decision",
    allDecisions: "Decided or not",
    open: "Without decision",
    decided: "Decided",
    groupBy: "Group",
    byRule: "By rule",
    bySheet: "By sheet",
    keys: "Arrows to move, Enter to go to the cell.",
  },
  files: {
    reading: (name) => `Reading ${name}…`,
    read: (n) => count(n, "file read", "files read"),
    refused: (n) => count(n, "file refused", "files refused"),
    statements: (n) => count(n, "statement", "statements"),
  },
  detail: {
    label: "Anomaly details",
    expected: "Expected",
    found: "Found",
    fix: "To correct",
    column: "Column",
    help: (code) => `Understand rule ${code}`,
    map: "Say what the columns hold",
    differences: (n) => count(n, "difference", "differences"),
    previous: "Previous anomaly",
    next: "Next anomaly",
    position: (index, total) => `${wholeNumber(index)} / ${wholeNumber(total)}`,
    close: "Close the details",
  },
  decision: {
    title: "Decision",
    accept: "Accept",
    refuse: "Refuse",
    discuss: "To discuss",
    justification: "Justification",
    justificationNeeded: "Write why the anomaly is accepted.",
    by: "By",
    save: "Save",
    edit: "Change",
    remove: "Remove the decision",
    madeBy: (by, day) =>
      [by === null ? null : `by ${by}`, day === null ? null : `on ${day}`]
        .filter((part) => part !== null)
        .join(" "),
    blockingNote:
      "A decision does not lift a blocking anomaly: the statement stays refused until it is corrected.",
    kept: "The decision is kept in the Anomalies sheet.",
  },
  notChecked: {
    title: (n) => `Not checked (${wholeNumber(n)})`,
    rules: (codes) => `Rules concerned: ${listed(codes)}`,
  },
  needsCheck: {
    title: "Check the statements first",
    text: "This screen shows what the last check understood of the workbook.",
  },
  summary: {
    hours: "Hours of the period",
    month: "Month",
    production: "Production",
    guidance: "Guidance",
    guidanceLong: "Guidance",
    training: "Training",
    planned: "Planned",
    running: "running",
    split: "Share of guidance and training",
    bounds: (min, max) => `Bounds: ${min} to ${max}`,
    inside: "within the bounds",
    below: "under the lower bound",
    above: "over the upper bound",
    noHours: "no hours declared",
    closed: "closed period",
    open: "running period",
    lot: (lot) => `lot ${lot}`,
    cumulative: "Since the start of the contract",
    done: "Done",
    plannedToDate: "Planned to date",
  },
  contract: {
    title: "Contract",
    intro: "What the check understood of the Marché sheet. Values are changed in the sheet.",
    default: "default",
    empty: "not given",
    defaultLegend: "“default”: the sheet says nothing, the format's value applies.",
    identity: "Identity",
    volume: "Volume and duration",
    split: "Split of the hours",
    deadlines: "Delivery and verification",
    people: "Supervision and participants",
    lots: (n) => count(n, "lot", "lots"),
    supports: (n) => count(n, "support", "supports"),
    noLot: "Contract without lots.",
    noSupport: "No table of supports.",
    registers: "Other tables",
    missing: "What is missing or cannot be read",
    nothingMissing: "Nothing is missing: every rule has its data.",
    prepareMissing: "Create the missing sheets",
    prepareHint: "What exists already is left as it is.",
    months: (n) => count(n, "month", "months"),
    days: (n) => count(n, "day", "days"),
    pathways: (n) => count(n, "pathway", "pathways"),
    yes: "Yes",
    no: "No",
    range: (min, max) => `${min} to ${max}`,
    dueDay: (day, included) =>
      `day ${day.toString()} of the following month, ${included ? "included" : "excluded"}`,
    smoothing: { month: "Month", quarter: "Quarter", year: "Year", contract: "Contract" },
    yearKinds: { civil: "Civil", contract: "Contractual" },
    countedAs: {
      production: "Production",
      guidance: "Guidance",
      training: "Training",
      none: "Not counted",
    },
  },
  help: {
    back: "Back to the anomalies",
    what: "What the rule looks at",
    why: "Why",
    parameter: "Parameter",
    example: "Example",
    howToCorrect: "How to correct",
    whenNormal: "When it is normal",
  },
  notInExcel: {
    title: "This page is the pane of an Excel add-in",
    text: [
      "Suivi Insertion checks the hour sheets of French inclusion contracts, in the workbook opened beside it.",
      "Open Excel, Insertion tab, then “Pane”. If the tab is missing, ask your IT department to deploy the add-in.",
      "This page reads no data and sends none.",
    ],
  },
  crash: {
    title: "The pane met an error",
    text: "Your statements are untouched. Reload the pane, then check again.",
    reload: "Reload the pane",
    code: (name) => `Kind of error: ${name}`,
  },
  problem: {
    title: "The operation did not complete",
    retry: "Try again",
  },
};
