import type { PenaltyTexts } from "../fr/panePenalties";
import { count, dayText, euros, hours, listed, wholeNumber } from "../format";

/** Sentences of the screen «Penalties». */
export const penalties: PenaltyTexts = {
  title: "Penalties",
  intro:
    "Conditions found and amounts proposed. You decide here or in the Pénalités sheet, line by line.",
  none: "No penalty condition was found.",
  noClause: "No clause is entered in the table of clauses: nothing is computed.",
  notParameterised: "Penalty without a rate",
  stale: "The workbook has changed since this check.",
  again: "Check again",
  totals: {
    title: "Total",
    net: "Net proposed",
    lines: (n) => count(n, "condition found", "conditions found", "en"),
    toPay: "To pay, decided",
    lateness: "Lateness, under the CCAG’s cap",
    ofCap: (used, cap) => `${euros(used, "en")} of ${euros(cap, "en")}`,
    left: (cents) => `${euros(cents, "en")} left before the cap.`,
    reached: "The cap is reached: further lines add nothing.",
    unknownCap:
      "The CCAG’s cap on lateness (10% of the amount) cannot be computed: “Montant HT” is empty.",
    ownCap: "Cap of the clause",
  },
  filter: {
    label: "Show",
    all: (n) => `All (${wholeNumber(n, "en")})`,
    waiting: (n) => `To decide or to deduct (${wholeNumber(n, "en")})`,
    state: (label, n) => `${label} (${wholeNumber(n, "en")})`,
    nothing: "No penalty in this state.",
    more: (n) => `Show ${count(n, "more line", "more lines", "en")}`,
  },
  prerequisite: (label) => `Prerequisite: ${label}`,
  delay: (days) => `time limit of ${count(days, "day", "days", "en")}`,
  article: (article) => `article ${article}`,
  seeClause: "See the clause",
  unsaved: "Typed, not saved",
  dueOn: (day) => `due on ${dayText(day, "en")}`,
  computation: "Computation",
  help: (trigger) => `Help: ${trigger}`,
  options: {
    legend: "The three options",
    none: "Not chosen yet",
    makeUp: (seconds) => `${hours(seconds, "en")} to be done later, if the parties agree.`,
    noMakeUp: "The fact is not counted in hours of the contract.",
    priceCut: (cents) =>
      `${euros(cents, "en")}: hours × amount of the contract ÷ planned volume. To be motivated, after the contractor’s observations.`,
    noPriceCut: "Nothing in the contract gives its price.",
    penalty: (cents) => `${euros(cents, "en")}: the clause’s net amount.`,
    noPenalty: "Without a rate: no amount is invented.",
    conflict: (option) =>
      `The option chosen is “${option}”: waive the penalty with a reason, or choose “Penalty”.`,
  },
  steps: {
    legend: "Where the procedure stands",
    now: "current state",
    next: "next step",
    same: "for the same reason",
    firstApply: "the penalty is neither applied nor reduced",
  },
  fields: {
    sentOn: "Date of sending",
    sentLater: "This date is to come.",
    dueOn: "Deadline",
    computedDue: (day, days) =>
      `Without a date: ${dayText(day, "en")} (${count(days, "day", "days", "en")} from the day after the sending, moved to an open day).`,
    noDelay: "The clause writes no time limit: enter the date the letter sets.",
    retained: "Amount kept (€)",
    retainedHint: (net) => `At most the net amount: ${euros(net, "en")}.`,
    motive: "Reason",
    motiveHint: "Without any participant’s name: this text goes into the letters.",
    invoice: "Invoice",
    date: "A full date, from 2000 to 2099.",
    money: "An amount in euros, for example 1,234.56.",
  },
  save: "Save",
  discard: "Discard",
  refused: (state, reason) => `“${state}” cannot be saved: ${reason}.`,
  letter: {
    prepare: "Prepare a letter…",
    title: "Prepare a letter",
    back: "Back to the penalties",
    kind: "Letter",
    date: "Date of the letter",
    about: (n) => `Penalties of the letter (${wholeNumber(n, "en")})`,
    aboutLegend: "Penalties the letter is about",
    unsaved: "What is typed and not saved is not in the letter.",
    badDate: "The letter is not made: its date must be a full date, from 2000 to 2099.",
    toComplete: (names) =>
      `The workbook does not tell everything. To be completed in the letter, between brackets: ${listed(names, "en")}.`,
    preview: "Preview of the letter",
    facts: "Table of facts",
    copy: "Copy",
    save: "Save as .docx",
    edit: "Edit the template",
    restore: "Restore the default text",
    restoreAsk: (kind) =>
      `Your rows of the template “${kind}” will be replaced by the default text.`,
    restoreYes: "Replace",
    keep: "Keep",
    reread: "Read the template again",
    beingEdited:
      "The template is edited in the sheet. Then come back and read it again: nothing is copied before.",
    copied: "The letter is copied: paste it into Word or a message.",
    notCopied:
      "The letter is not copied: this computer does not let the pane do it. Select the preview and copy it with the keyboard, or save it as .docx.",
    saved:
      "The letter is handed to the downloads. If nothing comes, this computer does not let the pane download: copy the letter and paste it into Word.",
    notSaved:
      "The letter is not saved: the file could not be made. Copy it and paste it into Word.",
    note: (day) =>
      `Once the letter has left, note its sending: the time limit counts from the day after ${dayText(day, "en")}.`,
    noteSending: (day) => `Note the sending of ${dayText(day, "en")}`,
  },
  unreadable: "A field cannot be read: correct it before saving.",
};
