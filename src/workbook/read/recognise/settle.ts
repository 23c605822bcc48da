import { dayOf, isCivilDate, monthOf } from "../../../domain/calendar";
import type { Draft } from "./draft";

/** Bare numbers are days when there are so many of them; dates and «L 2», when there are two. */
const FEWEST_BARE_DAYS = 5;
const FEWEST_DAYS = 2;

const distinct = (values: readonly (string | number | null)[]): number => new Set(values.filter((value) => value !== null)).size; // prettier-ignore

const isWeekToo = (draft: Draft): boolean => draft.week !== null && draft.day !== null;

/** «S 10» is Saturday the tenth among days, and the tenth week elsewhere. */
function settleWeeks(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(isWeekToo)) return drafts;
  const plainDays = drafts.filter((draft) => draft.day !== null && !isWeekToo(draft)).length;
  return drafts.map((draft) => {
    if (!isWeekToo(draft)) return draft;
    return plainDays >= 3 ? { ...draft, week: null } : { ...draft, day: null };
  });
}

/** Numbers alone are days only in a run of them. */
function settleDays(drafts: readonly Draft[], fewestBareDays: number): readonly Draft[] {
  const bare = drafts.filter(({ isBareNumber }) => isBareNumber);
  const days = drafts.filter(({ day, isBareNumber }) => day !== null && !isBareNumber);
  const areBareDays = distinct(bare.map(({ day }) => day)) >= fewestBareDays || days.length >= FEWEST_DAYS; // prettier-ignore
  const areDays = distinct(days.map(({ day }) => day)) >= FEWEST_DAYS || bare.length >= FEWEST_BARE_DAYS; // prettier-ignore
  return drafts.map((draft) => {
    if (draft.day === null || (draft.isBareNumber ? areBareDays : areDays)) return draft;
    return unknownTime(draft);
  });
}

/** A column whose header is a lone day, week or month says nothing. */
const unknownTime = (draft: Draft): Draft => {
  const withoutDay = { ...draft, day: null, date: null };
  if (!draft.isTimeOnly || draft.kind !== "hours") return withoutDay;
  return { ...withoutDay, kind: "unknown", code: null, confidence: 0, reason: { kind: "unknown" } };
};

/** One column headed by a week, or by a day of the week, is no layout by itself. */
function settleLone(drafts: readonly Draft[]): readonly Draft[] {
  const weeks = distinct(drafts.map(({ week }) => week));
  const weekdays = drafts.filter(({ isWeekday, isTimeOnly }) => isWeekday && isTimeOnly).length;
  return drafts.map((draft) => {
    if (!draft.isTimeOnly || draft.day !== null || draft.month !== null) return draft;
    const isLone = draft.isWeekday ? weekdays < 3 : draft.week !== null && weeks < 2;
    return isLone && draft.monthName === null ? unknownTime(draft) : draft;
  });
}

/** Months and dates written without a year take the statement's only year. */
function withYear(draft: Draft, year: number | null): Draft {
  if (draft.monthName === null || draft.month !== null || year === null) return draft;
  const month = monthOf(year, draft.monthName);
  if (draft.day === null) return { ...draft, month };
  const isDate = isCivilDate(year, draft.monthName, draft.day);
  return isDate ? { ...draft, month, date: dayOf(year, draft.monthName, draft.day) } : draft;
}

/** Settles what the columns' headers say of time, by looking at all of them together. */
export function settleTimes(
  drafts: readonly Draft[],
  year: number | null,
  fewestBareDays = FEWEST_BARE_DAYS
): readonly Draft[] {
  const settled = settleLone(settleDays(settleWeeks(drafts), fewestBareDays));
  return settleMonths(settled.map((draft) => withYear(draft, year)));
}

/** Several months without a year: which ones is asked, for their hours must not be added up. */
function settleMonths(drafts: readonly Draft[]): readonly Draft[] {
  const isUnplaced = ({ kind, month, monthName }: Draft): boolean =>
    kind === "hours" && month === null && monthName !== null;
  const unplaced = drafts.filter(isUnplaced);
  const months = new Set(
    drafts.filter(({ kind }) => kind === "hours").map(({ month, monthName }) => month ?? monthName)
  );
  if (unplaced.length === 0 || months.size < 2) return drafts;
  return drafts.map((draft) =>
    isUnplaced(draft) ? { ...draft, confidence: 50, reason: { kind: "month-header" } } : draft
  );
}

/** What tells a column of hours from the others of its sheet: two columns of the same key are rivals. */
export function hoursKey(draft: Draft): string {
  const { code, support, date, day, month, monthName, week, qualifier, isWeekday, path } = draft;
  const when = date ?? (day === null ? "" : `j${day.toString()}`);
  const weekday = isWeekday && day === null ? path.map(({ text }) => text).join("/") : "";
  return [code, support?.toLowerCase(), when, month ?? monthName, week, qualifier, weekday].join("|"); // prettier-ignore
}
