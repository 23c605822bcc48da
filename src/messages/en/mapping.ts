import {
  columnLetters,
  type ContentKind,
  type MeaningCode,
  type Reason,
} from "../../workbook/mapping";
import { listed, quoted } from "../format";

/** Names of what a column may mean. */
export const MEANING_LABELS_EN: Readonly<Record<MeaningCode, string>> = {
  identifier: "Identifier",
  name: "Full name",
  lastName: "Last name",
  firstName: "First name",
  support: "Activity",
  lot: "Contract lot",
  month: "Month",
  date: "Day",
  hourType: "Type of hours",
  production: "Production hours",
  guidance: "Guidance hours",
  training: "Training hours",
  internship: "Work immersion hours",
  paidAbsence: "Paid absence hours",
  hours: "Hours, type given elsewhere",
  total: "Row total",
  supervisor: "Supervisor",
  observations: "Remarks",
  ignored: "Left out",
};

/** What the cells of a column look like, in the plural. */
export const CONTENT_LABELS_EN: Readonly<Record<ContentKind, string>> = {
  hours: "hours",
  dates: "dates",
  months: "months",
  identifiers: "identifiers",
  names: "names",
  texts: "texts",
  "hour-types": "types of hours",
  supports: "activities",
  percents: "percentages",
  amounts: "amounts",
  "large-numbers": "large numbers",
  empty: "empty cells",
  mixed: "mixed contents",
};

/** Why a column has its meaning, in one sentence. */
export function reasonEn(reason: Reason): string {
  const title = (text: string): string => quoted(text, "en");
  switch (reason.kind) {
    case "synonym":
      return `Known header: ${title(reason.synonym)}.`;
    case "near-spelling":
      return `Spelled almost like ${title(reason.synonym)}, which the cells confirm.`;
    case "under-group":
      return `${title(reason.synonym)}, under the group header ${title(reason.group)}.`;
    case "day-header":
      return "The header is a day of the month.";
    case "month-header":
      return "The header is a month.";
    case "known-support":
      return `The header names the contract’s activity ${title(reason.support)}.`;
    case "content":
      return `The header is not known; the column holds ${CONTENT_LABELS_EN[reason.content]}.`;
    case "contradicted":
      return `The header looks like ${title(reason.synonym)}, but the column holds ${CONTENT_LABELS_EN[reason.content]}.`;
    case "rival": {
      const letters = reason.columns.map((column) => columnLetters(column));
      const which = letters.length === 1 ? "Column" : "Columns";
      return `${which} ${listed(letters, "en")} may mean the same: which one counts?`;
    }
    case "not-worked":
      return `${title(reason.word)}: not hours worked in the month.`;
    case "saved":
      return "Mapping saved for this contractor and this layout.";
    case "chosen":
      return "The meaning you chose.";
    case "unknown":
      return "The header is not known.";
  }
}
