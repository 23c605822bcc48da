import type { LineDifference, HoursChange, Declared } from "../domain/restatements";
import { hours, quoted, whoFirst, type Locale } from "./format";
import { columnLabel } from "./labels";

const NBSP = "\u00a0";

const WORDS = {
  fr: {
    nothing: "non déclaré",
    absent: "absent",
    without: "sans heures",
    kinds: { changed: "", added: "ligne ajoutée", removed: "ligne retirée" },
  },
  en: {
    nothing: "not declared",
    absent: "absent",
    without: "without hours",
    kinds: { changed: "", added: "row added", removed: "row removed" },
  },
} as const;

const declaredText = (declared: Declared, locale: Locale): string => {
  if (declared === null) return WORDS[locale].nothing;
  return declared === "absent" ? WORDS[locale].absent : hours(declared, locale);
};

/** Where the hours stand: in the earlier sheet, then in the later one; said once when both are the same. */
const cellsText = ({ beforeCell, afterCell }: HoursChange): string => {
  const cells = [...new Set([beforeCell, afterCell].flatMap((cell) => cell ?? []))];
  return cells.length === 0 ? "" : ` (${cells.join(" → ")})`;
};

const changeText = (change: HoursChange, kind: LineDifference["kind"], locale: Locale): string => {
  const { column, before, after } = change;
  const value =
    kind === "changed"
      ? `${declaredText(before, locale)} → ${declaredText(after, locale)}`
      : declaredText(kind === "added" ? after : before, locale);
  return `${columnLabel(column, locale)} ${value}${cellsText(change)}`;
};

/** One difference in a line: who, on what, what it was and what it is. Never a name. */
export function differenceText(difference: LineDifference, locale: Locale = "fr"): string {
  const { kind, who, support, changes } = difference;
  const subject = [whoFirst(who, locale), ...(support === null ? [] : [quoted(support, locale)])];
  const { kinds, without } = WORDS[locale];
  const said =
    changes.length === 0 ? without : changes.map((change) => changeText(change, kind, locale)).join(", "); // prettier-ignore
  const facts = [...(kinds[kind] === "" ? [] : [kinds[kind]]), said].join(", ");
  return `${subject.join(", ")}${locale === "fr" ? NBSP : ""}: ${facts}`;
}
