import { documentOf, readRowsOf } from "../../app/registerRows";
import type { RegisterCells, RegisterTable, RowChange } from "../../app/registerTypes";
import type { Day } from "../../domain/calendar";
import type { Contract, DocumentRow } from "../../domain/contract";
import { documentStatus, PRESSING_DAYS, type DocumentStatus } from "../../domain/documentStatus";
import type { ExpectedDocument } from "../../domain/expectedDocuments";
import { monthText } from "../../messages/format";
import { registers as written } from "../../messages/fr/paneRegisters";
import type { Tone } from "../parts/SeverityIcon";
import type { DocumentFilter, RowDraft } from "./drafts";
import { dateText, type FieldRule } from "./fieldValues";

/** A row of `tDocuments` with where it stands. */
export interface ListedDocument {
  readonly index: number;
  readonly cells: RegisterCells;
  readonly row: DocumentRow;
  readonly status: DocumentStatus;
}

export const DOCUMENT_FIELDS: readonly FieldRule[] = [
  { title: "Document", kind: "text", isRequired: true },
  { title: "Période", kind: "text" },
  { title: "Échéance", kind: "date" },
  { title: "Reçu le", kind: "date" },
  { title: "Observations", kind: "text" },
];

/** «Relevé mensuel, mars 2026». */
export const documentName = ({ document, period }: DocumentRow): string =>
  [document, period].filter((part) => part !== null && part !== "").join(", ");

/** When a row matters: what is late first, then what comes next, then what came last. */
function rankOf({ status }: ListedDocument): readonly [group: number, order: number] {
  switch (status.kind) {
    case "late":
      return [0, status.dueOn];
    case "meeting-missed":
      return [0, status.on];
    case "expected":
      return [1, status.dueOn];
    case "meeting-ahead":
      return [1, status.on];
    case "undated":
      return [2, 0];
    case "received":
      return [3, -status.receivedOn];
    case "meeting-attended":
      return [3, -(status.on ?? 0)];
  }
}

export function listDocuments(
  table: RegisterTable,
  contract: Contract | null,
  asOf: Day
): readonly ListedDocument[] {
  return readRowsOf(table, documentOf)
    .map(({ row, source }) => ({
      index: source.index,
      cells: source.cells,
      row,
      status: documentStatus(row, contract, asOf),
    }))
    .sort((left, right) => {
      const [group, order] = rankOf(left);
      const [otherGroup, otherOrder] = rankOf(right);
      return group - otherGroup || order - otherOrder || left.index - right.index;
    });
}

export const isLate = ({ status }: ListedDocument): boolean =>
  status.kind === "late" || status.kind === "meeting-missed";

/** Awaited: not there yet, or there and its verification still runs. */
export const isWaiting = (item: ListedDocument): boolean => {
  const { status } = item;
  if (status.kind === "received") return status.clock !== null && status.clock.daysLeft >= 0;
  return status.kind !== "meeting-attended";
};

export const isKept = (filter: DocumentFilter, item: ListedDocument): boolean =>
  filter === "all" || (filter === "late" ? isLate(item) : isWaiting(item));

/** Days after the end of a verification during which it is still told. */
const TOLD_DAYS = 30;

export const isClockTold = (daysLeft: number): boolean => daysLeft >= -TOLD_DAYS;
export const isClockPressing = (daysLeft: number): boolean =>
  daysLeft <= PRESSING_DAYS && isClockTold(daysLeft);

export function toneOf({ status }: ListedDocument): Tone {
  switch (status.kind) {
    case "late":
    case "meeting-missed":
      return "blocking";
    case "received":
      if (status.lateness !== null) return "to-justify";
      return status.clock !== null && isClockPressing(status.clock.daysLeft)
        ? "to-justify"
        : "success";
    case "meeting-attended":
      return "success";
    default:
      return "information";
  }
}

const textOf = (cells: RegisterCells, title: string): string => {
  const value = cells[title] ?? null;
  return value === null ? "" : String(value);
};

/** The form of a row, or of a new one. */
export function documentDraft(item: ListedDocument | null): RowDraft {
  const initial = {
    Document: item?.row.document ?? "",
    Période: item?.row.period ?? "",
    Échéance: dateText(item?.row.dueOn ?? null),
    "Reçu le": dateText(item?.row.receivedOn ?? null),
    Observations: item === null ? "" : textOf(item.cells, "Observations"),
  };
  return { index: item?.index ?? null, before: item?.cells ?? {}, initial, values: initial };
}

/** Notes that a document came: on `day`, or a meeting attended on its own day. */
export const receptionOf = (item: ListedDocument, day: Day): RowChange => ({
  kind: "set",
  index: item.index,
  before: item.cells,
  cells: { "Reçu le": day },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The cells of a row the contract calls for: the table speaks French whatever the pane does. */
export function expectedCells(expected: ExpectedDocument): RegisterCells {
  const { statement, meeting, quarter } = written.documents.written;
  return expected.kind === "statement"
    ? {
        Document: statement,
        Période: capital(monthText(expected.month)),
        Échéance: expected.dueOn,
      }
    : { Document: meeting, Période: quarter(expected.quarter.year, expected.quarter.quarter) };
}
