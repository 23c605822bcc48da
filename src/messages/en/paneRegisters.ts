import type { DocumentStatus } from "../../domain/documentStatus";
import {
  count as counted,
  dayText as dayIn,
  decimalText,
  hours as hoursIn,
  monthText as monthIn,
  quantity as quantityIn,
} from "../format";
import type { RegisterTexts } from "../fr/paneRegisters";

const count = (n: number, one: string, many: string): string => counted(n, one, many, "en");
const dayText = (day: number): string => dayIn(day, "en");
const monthText = (month: number): string => monthIn(month, "en");
const quantity = (hundredths: number): string => quantityIn(hundredths, "en");
const hours = (seconds: number): string => hoursIn(seconds, "en");

const days = (n: number): string => count(n, "day", "days");
const late = (lateness: { readonly calendarDays: number; readonly openDays: number }): string =>
  `${count(lateness.calendarDays, "calendar day", "calendar days")} (${count(lateness.openDays, "open day", "open days")})`;
const ahead = (left: number): string => (left === 0 ? "today" : `in ${days(left)}`);

function status(of: DocumentStatus): string {
  switch (of.kind) {
    case "undated":
      return "No due date: nothing is expected until a date is given.";
    case "expected":
      return `Expected on ${dayText(of.dueOn)}, ${ahead(of.daysLeft)}.`;
    case "late":
      return `Late by ${late(of.lateness)}: expected on ${dayText(of.dueOn)}.`;
    case "received": {
      const received = `Received on ${dayText(of.receivedOn)}`;
      if (of.dueOn === null) return `${received}.`;
      return of.lateness === null
        ? `${received}, on time.`
        : `${received}, ${late(of.lateness)} late.`;
    }
    case "meeting-ahead":
      return `Meeting on ${dayText(of.on)}, ${ahead(of.daysLeft)}.`;
    case "meeting-missed":
      return `Meeting held on ${dayText(of.on)}: the contractor’s attendance is not noted.`;
    case "meeting-attended":
      return of.on === null
        ? "Contractor present."
        : `Contractor present at the meeting of ${dayText(of.on)}.`;
  }
}

const dayCount = (n: number, word: string): string =>
  `${quantity(n)} d${word === "" ? "" : ` ${word}`}`;

/** The screens «Documents» and «Encadrement» in English. */
export const registers: RegisterTexts = {
  nav: {
    label: "Registers of the contract",
    statements: "Statements",
    documents: "Documents",
    supervision: "Supervision",
  },
  refresh: "Refresh",
  stale: "The workbook has changed since it was read.",
  noContract:
    "The sheet Marché cannot be read: only dates written in the table count, never moved, without verification period.",
  noTable: (table) =>
    `The workbook has no table ${table} yet. Saving a first row creates it, on a sheet of its own.`,
  edit: "Edit",
  editOf: (name) => `Edit ${name}`,
  remove: "Delete",
  removeOf: (name) => `Delete ${name}`,
  confirmTitle: "Delete this row?",
  confirm: (name, sheet) =>
    `${name}: the row is taken out of sheet “${sheet}”, with what your own columns say there.`,
  confirmDelete: "Delete the row",
  keep: "Keep",
  save: "Save",
  add: "Add",
  undo: "Undo",
  unsaved: "Not saved yet",
  invalid: {
    required: "To be filled in.",
    date: "A whole date, from 2000 to 2099.",
    days: "A number of days from 0 to 31, such as 18.5.",
    hours: "A number of hours, such as 35 or 7.5.",
    fix: (n) => `${count(n, "field is", "fields are")} to be corrected.`,
  },
  documents: {
    title: "Expected documents",
    intro:
      "Statements, reviews and meetings that the contract asks for. Due dates follow the territory’s calendar.",
    listLabel: "Documents",
    count: (n) => count(n, "document", "documents"),
    add: "Add a document",
    prepare: "Prepare the contract’s rows",
    filter: "Show",
    filters: {
      waiting: (n) => `Awaited (${n.toString()})`,
      late: (n) => `Late (${n.toString()})`,
      all: (n) => `All (${n.toString()})`,
    },
    noMatch: { waiting: "Nothing is awaited.", late: "Nothing is late.", all: "No document." },
    emptyTitle: "No document expected yet",
    empty:
      "Prepare the contract’s rows (one statement a month, one committee a quarter), or add a document.",
    receivedToday: "Received today",
    receivedTodayOf: (name) => `Received today: ${name}`,
    attended: "Contractor present",
    attendedOf: (name) => `Contractor present: ${name}`,
    noted: (name, day) => `${name}: noted as received on ${dayText(day)}.`,
    notedAttended: (name) => `${name}: the contractor’s attendance is noted.`,
    status,
    clock: ({ endsOn, daysLeft }) =>
      daysLeft < 0
        ? `Verification over since ${dayText(endsOn)} (${days(-daysLeft)}).`
        : `Verification until ${dayText(endsOn)}: ${daysLeft === 0 ? "last day" : `${days(daysLeft)} left`}.`,
    tacit: (ccag) =>
      /fcs.*2009/i.test(ccag)
        ? "Without a notified decision, acceptance is tacit (CCAG FCS 2009, articles 23.2 and 25.1)."
        : `Without a notified decision, acceptance may be tacit: to be verified in the contract’s CCAG (${ccag}).`,
    form: {
      add: "New document",
      edit: (name) => `Edit ${name}`,
      document: "Document",
      documentHint: "“Relevé mensuel”, “Bilan trimestriel”, “Présence au comité”…",
      period: "Period",
      periodHint: "“Mars 2026”, “T1 2026”…",
      due: "Due date",
      meetingDay: "Day of the meeting",
      received: "Received on",
      attended: "Attendance noted on",
      notes: "Remarks",
      suggestions: [
        "Relevé mensuel",
        "Bilan trimestriel",
        "Bilan annuel",
        "Présence au comité",
        "Compte rendu de comité",
        "Attestation de vigilance",
      ],
      dueIs: (day) => `Due on ${dayText(day)} at the latest.`,
      dueRolled: (written, day) =>
        `Due on ${dayText(day)} at the latest: ${dayText(written)} is not an open day.`,
      dueByContract: (day) =>
        `Without a date, the contract gives it: ${dayText(day)} at the latest.`,
      noDue: "Without a date, nothing is expected.",
      future: "This date is after the day of the check.",
    },
    proposal: {
      title: "Rows the contract calls for",
      statements: (n, from, to) =>
        `${count(n, "monthly statement", "monthly statements")}, ${monthText(from)} to ${monthText(to)}`,
      meetings: (n) => `${count(n, "committee meeting", "committee meetings")}, one a quarter`,
      meetingsHint: "The day of each meeting remains to be given.",
      nothing: "All the contract’s rows are there already.",
      noDates:
        "The sheet Marché gives neither “Date de début” nor “Durée”: nothing can be prepared.",
      add: (n) => `Add ${count(n, "row", "rows")}`,
    },
    written: {
      statement: "Relevé mensuel",
      meeting: "Présence au comité",
      quarter: (year, quarter) => `T${quarter.toString()} ${year.toString()}`,
    },
  },
  supervision: {
    title: "Supervision",
    intro: "The month’s days of supervision, person by person.",
    month: "Month",
    previous: "Previous month",
    next: "Next month",
    listLabel: (month) => `Supervision of ${monthText(month)}`,
    add: "Add a person",
    copy: (month) => `Copy ${monthText(month)}`,
    copyHint:
      "Takes up people, their function, support and planned days; attendance remains to be given.",
    copied: (n) => `${count(n, "row", "rows")} taken up.`,
    emptyTitle: (month) => `No supervision given for ${monthText(month)}`,
    empty: "Add a person, or copy the last month given.",
    someone: "this person",
    roles: { technical: "Technical supervisor", counsellor: "Counsellor (CIP)" },
    planned: (n) => (n === null ? "planned days not given" : dayCount(n, "planned")),
    present: (n) => (n === null ? "attendance not given" : dayCount(n, "present")),
    replaced: (n) => dayCount(n, "replaced"),
    hours,
    unreplaced: (n) => dayCount(n, "not replaced"),
    excess: "Present and replaced days exceed the planned ones.",
    unplaced: (n) =>
      `${count(n, "row has", "rows have")} no readable month: to be corrected in sheet Encadrement.`,
    form: {
      add: "New person",
      edit: "Edit the row",
      supervisor: "Supervisor",
      role: "Function",
      support: "Support",
      noSupport: "None",
      planned: "Planned days",
      present: "Days present",
      replaced: "Days replaced",
      hours: "Hours",
    },
    totals: {
      title: "Month’s total",
      planned: "Planned days",
      present: "Days present",
      replaced: "Days replaced",
      unreplaced: "Days not replaced",
      hours: "Hours",
      supervisors: "Technical supervisors present",
      supervisorsValue: (numerator, denominator, whole) =>
        `${decimalText(Number((numerator * 1000n) / denominator), 1000, 2, "en")}, counted as ${whole.toString()}`,
      days: quantity,
    },
    needs: {
      title: "What the check makes of it",
      ratio: (participants, committed) =>
        `Supervision ratio (ENC-01): up to ${count(participants, "participant", "participants")} this month, at ${committed.toString()} per supervisor present.`,
      noRatio:
        "Supervision ratio (ENC-01): not checked, “Participants par encadrant” is not given in sheet Marché.",
      absence: (unreplaced, tolerated) =>
        unreplaced > tolerated
          ? `Absences (ENC-02): ${quantity(unreplaced)} d not replaced, ${quantity(tolerated)} d tolerated: blocking.`
          : `Absences (ENC-02): ${quantity(unreplaced)} d not replaced, ${quantity(tolerated)} d tolerated.`,
      guidance: (seconds) =>
        `Guidance (ENC-03): ${hours(seconds)} per participant and month, counted in the statements.`,
      noGuidance:
        "Guidance (ENC-03): not checked, “Heures d’accompagnement par participant et par mois” is not given in sheet Marché.",
      incomplete: (n) =>
        `${count(n, "supervisor lacks", "supervisors lack")} planned days and attendance: no rule can judge.`,
    },
  },
};
