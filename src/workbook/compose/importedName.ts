import { monthInYear, yearOfMonth, type Month } from "../../domain/calendar";
import { IMPORTED_SHEET } from "../../messages/fr/sheets";
import { parseMonth } from "../read/dates";
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

/**
 * What an imported sheet is called: as in its file, or as the file when only the file's name gives a month. A file
 * that gives several such sheets keeps their names, with the month beside. The name is legal, free, and holds at most
 * 31 characters.
 */
export function importedName(
  source: { readonly file: string; readonly sheet: string; readonly isOnlySheet: boolean },
  taken: readonly string[]
): string {
  const stem = plain(stemOf(source.file));
  const sheet = plain(source.sheet);
  const month = parseMonth(sheet) === null ? parseMonth(stem) : null;
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
