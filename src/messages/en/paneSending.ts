import { count, dayText, listed, monthText, quoted } from "../format";
import type { SendingPaneTexts } from "../fr/paneSending";
import type { AnswerStatus } from "../fr/sending";

const STATUSES: Readonly<Record<AnswerStatus, string>> = {
  brought: "Brought to Anomalies, “To discuss”",
  known: "Brought already",
  changed: "Left: the finding is no longer what was sent",
  gone: "Left: the finding is gone",
  decided: "Left: you have already decided",
  foreign: "Left: the row does not come from the sending, or its key was changed",
  empty: "No answer",
};

/** Sentences of the part “Envois”. */
export const sendingPane: SendingPaneTexts = {
  title: "Sending to the contractor",
  intro:
    "A workbook to fill in: the month’s statement with its participants and supports, and the findings to answer. None of your decisions, none of your penalties, nobody of another lot.",
  month: "Month to declare",
  lot: "Lot",
  prepare: "Prepare the sending",
  fileName: (month, lot) =>
    `Relevé ${monthText(month)}${lot === null ? "" : ` lot ${lot.replace(/[\\/:*?"<>|]/g, "-")}`}.xlsx`,
  prepared: "Last sending prepared",
  rows: (n) => `${count(n, "row", "rows", "en")} ready to be filled in`,
  findings: (n) => `${count(n, "finding", "findings", "en")} to answer`,
  due: (day) => `Due back by ${dayText(day, "en")}`,
  leftPeople: (identifiers) =>
    `${count(identifiers.length, "participant", "participants", "en")} left out, nothing tells their lot: ${listed(identifiers, "en")}. To correct: fill in the column Lot of tParticipants.`,
  leftFindings: (n) =>
    `${count(n, "open finding", "open findings", "en")} left out, nothing tells of which lot.`,
  personal:
    "This file holds personal data: send it by a protected means, to those who need it only.",
  back: "Back from the contractor",
  backIntro: "The file they filled in: their answers go to Anomalies, “To discuss”, never further.",
  choose: "Choose the returned file…",
  file: (name) => `File ${quoted(name, "en")}`,
  toBring: (n) => `${count(n, "answer", "answers", "en")} to bring to Anomalies`,
  brought: (n) => `${count(n, "answer", "answers", "en")} brought to Anomalies`,
  left: (n) => `${count(n, "answer", "answers", "en")} left`,
  empty: (n) => `${count(n, "finding", "findings", "en")} without an answer`,
  noAnswer: "No answer is written in this file.",
  answers: "Answers",
  number: (number, rule) => `No. ${number}, ${rule}`,
  status: (status, isWritten) =>
    status === "brought" && !isWritten ? "To bring to Anomalies, “To discuss”" : STATUSES[status],
  seeCell: (place) => `See ${place}`,
  withStatement: (sheet, rows) =>
    `Also import the statement ${quoted(sheet, "en")} (${count(rows, "filled row", "filled rows", "en")})`,
  importedBefore: "This file was imported before: its statement is not copied again.",
  imported: (sheets) =>
    `${sheets.length > 1 ? "Statements imported" : "Statement imported"}: ${listed(
      sheets.map((sheet) => quoted(sheet, "en")),
      "en"
    )}`,
  others: (sheets) =>
    `Other sheets left: ${listed(
      sheets.map((sheet) => quoted(sheet, "en")),
      "en"
    )}. The tab Statements imports them.`,
  write: "Bring the answers",
  writeStatement: "Import the statement",
  nothing: "Nothing to bring nor to import.",
  cancel: "Give up",
};
