import { firstDay, lastDay } from "../calendar";
import type { Month } from "../calendar";
import type { Finding } from "../finding";
import { lineKeys } from "../lineKeys";
import type { LineKeys } from "../lineKeys";
import { divideRounded, SECONDS_PER_HOUR } from "../numbers";
import type { Seconds } from "../numbers";
import { found, personKey, whoOf } from "../outcome";
import type { HourLine, MonthlyStatement } from "../statement";
import type { CheckContext, Rule } from "./rule";

/** Code du travail, article L. 3121-20: 48 hours a week. */
const LEGAL_WEEK = 48 * SECONDS_PER_HOUR;

interface Work {
  readonly first: HourLine;
  readonly month: Month;
  /** Grows while the statement is read: one object per person and month, not one per row. */
  hours: Seconds;
}

/** PMSMP and paid absences are no working time for the contractor. */
const workedOf = (line: HourLine): Seconds =>
  (line.production ?? 0) + (line.guidance ?? 0) + (line.training ?? 0);

const cellOf = ({ cells }: HourLine): string | null =>
  cells.production ?? cells.guidance ?? cells.training ?? null;

function workOf(
  { lines }: MonthlyStatement,
  people: Int32Array | undefined,
  { firstMonth, monthCount }: LineKeys
): Iterable<Work> {
  const works = new Map<number, Work>();
  lines.forEach((line, index) => {
    const person = people?.[index] ?? -1;
    const hours = workedOf(line);
    if (person < 0 || line.month === null || hours === 0) return;
    const key = person * monthCount + line.month - firstMonth;
    const work = works.get(key);
    if (work === undefined) works.set(key, { first: line, month: line.month, hours });
    else work.hours += hours;
  });
  return works.values();
}

interface MonthDays {
  readonly days: number;
  readonly openDays: number;
}

/** A month's days, counted once whatever the number of people. */
function monthDays(openDaysOf: CheckContext["openDaysOf"]): (month: Month) => MonthDays {
  const known = new Map<Month, MonthDays>();
  return (month) => {
    const found = known.get(month) ?? {
      days: lastDay(month) - firstDay(month) + 1,
      openDays: openDaysOf(month),
    };
    known.set(month, found);
    return found;
  };
}

function findingOf(
  { first, month, hours }: Work,
  { days, openDays }: MonthDays,
  participantsById: CheckContext["participantsById"]
): Finding | null {
  const base = {
    rule: "PER-03",
    place: { sheet: first.sheet, cell: cellOf(first) },
    month,
    header: null,
    subject: personKey(first),
  } as const;
  const who = whoOf(first);
  if (hours * 7 > LEGAL_WEEK * days) {
    const limit = divideRounded(LEGAL_WEEK * days, 7);
    return {
      ...base,
      severity: "blocking",
      facts: { who, hours, limit, kind: "legal-maximum", days, weekly: null },
    };
  }
  const participant = first.identifier === null ? null : participantsById.get(first.identifier);
  const weekly = participant?.weeklyHours ?? null;
  if (weekly === null) return null;
  if (hours * 5 <= weekly * openDays) return null;
  const limit = divideRounded(weekly * openDays, 5);
  return {
    ...base,
    severity: "to-justify",
    facts: { who, hours, limit, kind: "weekly-quota", days: openDays, weekly },
  };
}

/** The month's hours exceed 48 h × days ÷ 7 (blocking), or the weekly quota over the month's open days. */
export const rule: Rule = {
  code: "PER-03",
  check: (input) => {
    const { registers, submission, participantsById } = input;
    const daysOf = monthDays(input.openDaysOf);
    const keys = lineKeys(submission);
    const findings: Finding[] = [];
    submission.statements.forEach((statement, index) => {
      for (const work of workOf(statement, keys.statements[index]?.people, keys)) {
        const finding = findingOf(work, daysOf(work.month), participantsById);
        if (finding !== null) findings.push(finding);
      }
    });
    return {
      ...found(findings),
      notChecked:
        registers.participants === null
          ? [{ kind: "missing-table", table: "tParticipants", rules: ["PER-03"] }]
          : [],
    };
  },
};
