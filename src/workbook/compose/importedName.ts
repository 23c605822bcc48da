import { monthInYear, yearOfMonth, type Month } from "../../domain/calendar";
import { IMPORTED_SHEET } from "../../messages/fr/sheets";
import type { Grid } from "../grid";
import { parseMonth, readMonth } from "../read/dates";
import { formatKind } from "../read/numberFormat";
import { legalSheetName } from "./ownedSheets";

/** Names Excel keeps for itself, in English and in French. */
const RESERVED = ["History", "Historique"];

const folded = (name: string): string => name.normalize("NFC").toLocaleLowerCase("fr");

/** «03-2026»: short, and read as a month whatever stands before it. */
const monthMark = (month: Month): string =>
  `${monthInYear(month).toString().padStart(2, "0")}-${yearOfMonth(month).toString()}`;

/** Characters a workbook's parts cannot hold, and runs of spaces. */
const plain = (name: string): string =>
  name
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** A name cut to what Excel takes; where the cut loses the month the name gave, the month is said at its end. */
function fitted(name: string, rank: string): string {
  const month = parseMonth(name);
  const whole = legalSheetName(name, rank);
  if (month === null || parseMonth(whole) === month) return whole;
  return legalSheetName(name, ` ${monthMark(month)}${rank}`);
}

const stemOf = (file: string): string => file.replace(/\.[^.]{1,5}$/, "");

/** Rows in which a sheet tells its own month. */
const TITLE_ROWS = 20;

/** Months that the first rows of a sheet name: texts, and cells shown as dates. */
export const monthsOnTop = ({ values, formats }: Grid): ReadonlySet<Month> =>
  new Set(
    values.slice(0, TITLE_ROWS).flatMap((row, index) =>
      row.flatMap((value, column) => {
        const format = formats[index]?.[column] ?? "General";
        if (typeof value === "number" && formatKind(format) !== "date") return [];
        return readMonth({ value, format }) ?? [];
      })
    )
  );

/** A sheet to name: where it comes from, and what it says of its month. */
export interface NamedSheet {
  readonly file: string;
  readonly sheet: string;
  /** The only sheet taken from its file. */
  readonly isOnlySheet: boolean;
  readonly months: ReadonlySet<Month>;
}

/** The month that only the file's name gives; a file's name may hold the day it was sent, which the sheet belies. */
function monthOfFile({ sheet, months }: NamedSheet, stem: string): Month | null {
  const month = parseMonth(plain(sheet)) === null ? parseMonth(stem) : null;
  return month !== null && (months.size === 0 || months.has(month)) ? month : null;
}

/**
 * What an imported sheet is called: as in its file, or as the file when only the file's name gives a month. A file
 * that gives several such sheets keeps their names, with the month beside. The name is legal, free, and holds at most
 * 31 characters.
 */
export function importedName(source: NamedSheet, taken: readonly string[]): string {
  const stem = plain(stemOf(source.file));
  const sheet = plain(source.sheet);
  const month = monthOfFile(source, stem);
  const named = source.isOnlySheet && month !== null ? stem : sheet;
  const wanted = legalSheetName(named) === "" ? IMPORTED_SHEET : named;
  const mark = month === null || source.isOnlySheet ? "" : ` ${monthMark(month)}`;
  const used = new Set([...taken, ...RESERVED].map(folded));
  for (let rank = 1; ; rank += 1) {
    const suffix = `${mark}${rank === 1 ? "" : ` (${rank.toString()})`}`;
    const name = mark === "" ? fitted(wanted, suffix) : legalSheetName(wanted, suffix);
    if (!used.has(folded(name))) return name;
  }
}
