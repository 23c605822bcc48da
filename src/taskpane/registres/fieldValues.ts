import type { RegisterCells } from "../../app/registerTypes";
import type { Day } from "../../domain/calendar";
import { dayOfIso, isoOfDay } from "../dates";
import type { RowDraft } from "./drafts";

/** What a field holds and what may be typed in it. */
export type FieldKind = "text" | "date" | "days" | "hours";

export interface FieldRule {
  readonly title: string;
  readonly kind: FieldKind;
  readonly isRequired?: boolean;
}

export type FieldError = "required" | "date" | "days" | "hours";

const FIRST_DAY = dayOfIso("2000-01-01") ?? 0;
const LAST_DAY = dayOfIso("2099-12-31") ?? 0;
const MOST_DAYS = 31;
const MOST_HOURS = 10_000;

/** «18,5», «18.5», «18»: null for anything else. */
function decimalOf(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  return /^\d{1,6}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

/** «7h30» as well as «7,5», in decimal hours. */
function hoursOf(text: string): number | null {
  const clock = /^(\d{1,5})\s*[h:]\s*([0-5]\d)?$/i.exec(text.trim());
  if (!clock) return decimalOf(text);
  return Number(clock[1]) + Number(clock[2] ?? 0) / 60;
}

const isDay = (day: Day | null): day is Day => day !== null && day >= FIRST_DAY && day <= LAST_DAY;

/** Why a text cannot be saved, or null. */
export function fieldError({ kind, isRequired }: FieldRule, text: string): FieldError | null {
  if (text.trim() === "") return isRequired ? "required" : null;
  switch (kind) {
    case "text":
      return null;
    case "date":
      return isDay(dayOfIso(text)) ? null : "date";
    case "days": {
      const days = decimalOf(text);
      return days !== null && days <= MOST_DAYS ? null : "days";
    }
    case "hours": {
      const hours = hoursOf(text);
      return hours !== null && hours <= MOST_HOURS ? null : "hours";
    }
  }
}

/** What a field's text is in a cell. */
export function cellOf({ kind }: FieldRule, text: string): string | number | null {
  if (text.trim() === "") return null;
  switch (kind) {
    case "text":
      return text.trim();
    case "date":
      return dayOfIso(text);
    case "days":
      return decimalOf(text);
    case "hours":
      return hoursOf(text);
  }
}

/** A date field's text. */
export const dateText = (day: Day | null): string => (day === null ? "" : isoOfDay(day));

/** Hundredths, or hours × 3 600, as a field shows them: «18,5». */
export const decimalFieldText = (value: number | null, unit: number): string =>
  value === null ? "" : (value / unit).toString().replace(".", ",");

/** The cells that a draft changes. */
export const changedCells = (draft: RowDraft, rules: readonly FieldRule[]): RegisterCells =>
  Object.fromEntries(
    rules
      .filter(({ title }) => draft.values[title] !== draft.initial[title])
      .map((rule) => [rule.title, cellOf(rule, draft.values[rule.title] ?? "")])
  );

/** Every cell as it would stand, for what is computed while typing. */
export const draftCells = (draft: RowDraft, rules: readonly FieldRule[]): RegisterCells => ({
  ...draft.before,
  ...Object.fromEntries(
    rules.map((rule) => {
      const text = draft.values[rule.title] ?? "";
      return [rule.title, fieldError(rule, text) === null ? cellOf(rule, text) : null];
    })
  ),
});

export const errorsOf = (
  draft: RowDraft,
  rules: readonly FieldRule[]
): ReadonlyMap<string, FieldError> =>
  new Map(
    rules.flatMap((rule): [string, FieldError][] => {
      // What was in the sheet and is left alone is not this form's business.
      const text = draft.values[rule.title] ?? "";
      const isLeft = text === draft.initial[rule.title] && !(rule.isRequired && text === "");
      const error = isLeft ? null : fieldError(rule, text);
      return error === null ? [] : [[rule.title, error]];
    })
  );
