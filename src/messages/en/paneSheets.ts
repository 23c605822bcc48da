import { count as counted, listed as listedIn, wholeNumber as whole } from "../format";
import type { StatementTexts } from "../fr/paneSheets";

const count = (n: number, singular: string, plural: string): string =>
  counted(n, singular, plural, "en");
const wholeNumber = (n: number): string => whole(n, "en");
const listed = (items: readonly string[]): string => listedIn(items, "en");

/** Sentences of the statements screen: the list of sheets, the mapping of one, the files to import. */

const sheets: StatementTexts["sheets"] = {
  title: "Statements of the workbook",
  intro:
    "How every sheet is read. A column that is not certain is never guessed: it waits for your answer.",
  import: "Import statements…",
  importHint: "Files .xlsx, .xlsm, .xls, .ods or .csv. They stay on this computer.",
  drop: "Drop the files here",
  refresh: "Refresh",
  stale: "The workbook has changed since this reading.",
  others: (n) => count(n, "other sheet", "other sheets"),
  othersHint: "They are not read as statements. Open one to say otherwise.",
  none: "No statement in this workbook",
  noneText:
    "Import the contractor’s files, or copy a statement into a sheet: its layout need not change.",
  open: (sheet) => `See how “${sheet}” is read`,
  status: {
    recognised: "Layout recognised",
    saved: "Kept mapping",
    asked: (n) => `To confirm: ${count(n, "column", "columns")}`,
    noHours: "No hours column",
    noParticipant: "No participant column",
    restated: "Month submitted twice",
    left: "Not read as a statement",
  },
  unsaved: "changes not saved",
  severalMonths: "several months",
  lot: (lot) => `lot ${lot}`,
};

const mapping: StatementTexts["mapping"] = {
  title: (sheet) => `Reading of “${sheet}”`,
  back: "Back to the statements",
  questions: "To confirm",
  question: (column, header) =>
    header === ""
      ? `What does column ${column}, without a header, hold?`
      : `What does column ${column}, “${header}”, hold?`,
  proposal: (meaning) => `Yes: ${meaning}`,
  ignore: "Do not count it",
  other: "Something else…",
  sheetPart: "The sheet",
  isStatement: "Read this sheet as a statement",
  notStatement: "This sheet is not read as a statement.",
  month: "Month",
  monthAuto: "From the sheet",
  year: "Year",
  lot: "Lot",
  lotAuto: "From the sheet",
  headerFirst: "Header: first row",
  headerLast: "last row",
  columns: "The columns",
  columnsHint: "Each list says what the column under it holds.",
  table: (sheet) => `First rows of “${sheet}”, with the meaning of each column`,
  meaningOf: (column, header) =>
    header === "" ? `Meaning of column ${column}` : `Meaning of column ${column}, ${header}`,
  row: "Row",
  headerRow: "header",
  support: (column) => `Support of column ${column}`,
  minutes: (column) => `Column ${column} in minutes`,
  confidence: (value) => `confidence ${wholeNumber(value)} out of 100`,
  asked: "to confirm",
  detail: (column, header) =>
    header === "" ? `Column ${column}` : `Column ${column}, “${header}”`,
  noHeader: "No header row is recognised. Say above which rows it stands on.",
  preview: "What this gives",
  previewLines: "First lines read",
  lines: (shown, total) =>
    total === 0
      ? "No line of hours."
      : shown < total
        ? `${wholeNumber(shown)} lines of ${wholeNumber(total)}`
        : count(total, "line", "lines"),
  line: "Row",
  participant: "Participant",
  supportHead: "Support",
  unnamed: "without identifier",
  totals: "Totals",
  declared: (cell, header) => `Total declared in ${cell} (${header})`,
  agrees: "agrees",
  differs: (summed) => `the rows give ${summed}`,
  unreadable: (n) => count(n, "unreadable cell", "unreadable cells"),
  unreadableAt: (cells) => `Unreadable: ${listed(cells)}`,
  types: {
    production: "Production",
    guidance: "Guidance",
    training: "Training",
    internship: "Internship",
    paidAbsence: "Paid absence",
  },
  save: "Keep for this contractor",
  saveHint: "The same layout will be read this way in the next months.",
  automatic: "Back to automatic recognition",
  unsavedTitle: "Some changes are not kept",
  unsaved: "Leave without keeping them?",
  leave: "Leave without keeping",
  stay: "Go on",
};

const importing: StatementTexts["importing"] = {
  title: "Files to import",
  size: (kilobytes) => `${wholeNumber(kilobytes)} KB`,
  rows: (n) => count(n, "filled row", "filled rows"),
  hidden: "hidden sheet",
  empty: "empty sheet",
  macros: "This file holds macros: they are never run nor copied.",
  links: "This file holds external links: they are never followed.",
  preview: (sheet) => `First rows of “${sheet}”`,
  choose: (sheet) => `Import the sheet ${sheet}`,
  run: (n) => (n === 0 ? "Import" : `Import ${count(n, "sheet", "sheets")}`),
  cancel: "Import nothing",
  hint: "The sheets are copied as values, at the addresses they have in the file.",
  nothing: "None of these files can be imported.",
  before: (sheet, day) =>
    [
      "This file has been imported before",
      ...(day === null ? [] : [`on ${day}`]),
      ...(sheet === null ? [] : [`into the sheet “${sheet}”`]),
    ].join(" ") + ".",
  asked: (n) => `${count(n, "column", "columns")} to confirm`,
};

export const statements: StatementTexts = { sheets, mapping, importing };
