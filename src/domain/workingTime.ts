import { firstDay, lastDay } from "./calendar";
import type { Month } from "./calendar";
import { lineKeys, type LineKeys } from "./lineKeys";
import { divideRounded, SECONDS_PER_HOUR } from "./numbers";
import type { Seconds } from "./numbers";
import type { CheckContext } from "./rules/rule";
import type { HourLine, MonthlyStatement, Submission } from "./statement";

/** Code du travail, article L. 3121-20: 48 hours a week. */
const LEGAL_WEEK = 48 * SECONDS_PER_HOUR;

/** What one person worked in one month, in one sheet. */
export interface Work {
  /** The first line with hours. */
  readonly first: HourLine;
  readonly month: Month;
  readonly hours: Seconds;
}

/** A limit that hours exceed, with what it was computed from. */
export interface ExceededLimit {
  readonly kind: "legal-maximum" | "weekly-quota";
  readonly limit: Seconds;
  readonly days: number;
  readonly weekly: Seconds | null;
}

/** PMSMP and paid absences are no working time for the contractor. */
const workedOf = (line: HourLine): Seconds =>
  (line.production ?? 0) + (line.guidance ?? 0) + (line.training ?? 0);

/** The cell of a line's first hours. */
export const workCell = ({ cells }: HourLine): string | null =>
  cells.production ?? cells.guidance ?? cells.training ?? null;

/** Hours worked by person and month, as one integer. */
export type Works = ReadonlyMap<number, Work>;

function worksOf(
  { lines }: MonthlyStatement,
  people: Int32Array | undefined,
  { firstMonth, monthCount }: LineKeys
): Works {
  // One object per person and month, not one per row: its hours grow while the statement is read.
  const works = new Map<number, { first: HourLine; month: Month; hours: Seconds }>();
  lines.forEach((line, index) => {
    const person = people?.[index] ?? -1;
    const hours = workedOf(line);
    if (person < 0 || line.month === null || hours === 0) return;
    const key = person * monthCount + line.month - firstMonth;
    const work = works.get(key);
    if (work === undefined) works.set(key, { first: line, month: line.month, hours });
    else work.hours += hours;
  });
  return works;
}

const known = new WeakMap<Submission, readonly Works[]>();

/** The hours worked in each statement; lines that name nobody or no month are left out. Computed once a submission. */
export function worksOfStatements(submission: Submission): readonly Works[] {
  const found = known.get(submission);
  if (found !== undefined) return found;
  const keys = lineKeys(submission);
  const works = submission.statements.map((statement, index) =>
    worksOf(statement, keys.statements[index]?.people, keys)
  );
  known.set(submission, works);
  return works;
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

/** The two limits of a person's month, each null when the hours are within it or nothing is known of it. */
export interface Limits {
  readonly legal: (month: Month, hours: Seconds) => ExceededLimit | null;
  readonly quota: (month: Month, hours: Seconds, identifier: string | null) => ExceededLimit | null;
}

/** 48 h × days ÷ 7, and the weekly hours ÷ 5 × open days; both compared as exact integers. */
export function limitsOf({
  openDaysOf,
  participantsById,
}: Pick<CheckContext, "openDaysOf" | "participantsById">): Limits {
  const daysOf = monthDays(openDaysOf);
  return {
    legal: (month, hours) => {
      const { days } = daysOf(month);
      if (hours * 7 <= LEGAL_WEEK * days) return null;
      const limit = divideRounded(LEGAL_WEEK * days, 7);
      return { kind: "legal-maximum", limit, days, weekly: null };
    },
    quota: (month, hours, identifier) => {
      const participant = identifier === null ? undefined : participantsById.get(identifier);
      const weekly = participant?.weeklyHours ?? null;
      if (weekly === null) return null;
      const { openDays } = daysOf(month);
      if (hours * 5 <= weekly * openDays) return null;
      const limit = divideRounded(weekly * openDays, 5);
      return { kind: "weekly-quota", limit, days: openDays, weekly };
    },
  };
}
