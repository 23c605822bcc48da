import { partsOf, type Day } from "../../src/domain/calendar";
import { AGE_BANDS, SEXES, WEEKLY_BANDS, YES_NO } from "../../src/messages/fr/committee";
import { COMMITTEE } from "../../src/messages/fr/synthesis";
import type { CellValue } from "../../src/workbook/grid";
import type { PlainSheet } from "../../src/xlsx/plainWorkbook";

/** What somebody who holds the committee's file would look for, to tell people apart. */

export interface Identity {
  readonly identifier: string;
  readonly last: string;
  readonly first: string;
  readonly birth: Day;
  readonly pass: string;
}

/** Whether a text bears an identifier; one of figures alone is no part of another number, such as a share's decimals. */
const bears = (text: string, identifier: string): boolean =>
  /^\d+$/.test(identifier)
    ? new RegExp(`(?<![\\d.,])${identifier}(?!\\d)`).test(text)
    : text.toLowerCase().includes(identifier.toLowerCase());

const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

const decoded = (xml: string): string =>
  xml
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const two = (number: number): string => number.toString().padStart(2, "0");

/** A date as figures, in every order people write it. */
export function datesOf(day: Day): readonly string[] {
  const { year, month, day: date } = partsOf(day);
  return ["/", "-", "."].flatMap((sign) => [
    [two(date), two(month), year.toString()].join(sign),
    [year.toString(), two(month), two(date)].join(sign),
  ]);
}

/** What tells somebody apart, wherever it stands in the file's parts. */
export function leaks(
  parts: ReadonlyMap<string, string>,
  people: readonly Identity[]
): readonly string[] {
  const found: string[] = [];
  for (const [path, xml] of parts) {
    const text = decoded(xml);
    const packed = bare(text);
    const numbers = new Set(
      [...text.matchAll(/(?<![\d.])\d+(?![\d.])/g)].map(([number]) => number)
    );
    for (const person of people) {
      const { last, first, identifier, pass, birth } = person;
      const names = [last.replace(/^de /, ""), first].map(bare);
      if (names.some((name) => packed.includes(name))) found.push(`${path}: name`);
      if (bears(text, identifier)) found.push(`${path}: identifier`);
      if (packed.includes(pass)) found.push(`${path}: pass`);
      if (numbers.has(birth.toString())) found.push(`${path}: birth serial`);
      if (datesOf(birth).some((date) => text.includes(date))) found.push(`${path}: birth date`);
    }
  }
  return found;
}

const CRITERIA = ["RSA", "QPV", "TH", "DELD", "SENIOR", "AAH"];
const TABLES: Readonly<Record<string, readonly string[]>> = {
  [COMMITTEE.profile.sex]: Object.values(SEXES),
  [COMMITTEE.profile.age]: Object.values(AGE_BANDS),
  [COMMITTEE.profile.district]: Object.values(YES_NO),
  [COMMITTEE.profile.weekly]: Object.values(WEEKLY_BANDS),
  [COMMITTEE.profile.phases]: [1, 2, 3].map(COMMITTEE.profile.phase),
  [COMMITTEE.profile.criteria]: CRITERIA,
};

/** The profile tables a reader sees: under each title, labels and the first figure on their right. */
export function profileTables(
  sheet: PlainSheet
): ReadonlyMap<string, readonly { readonly label: string; readonly count: number | null }[]> {
  const at = new Map(
    sheet.cells.map(({ row, column, value }) => [`${row.toString()},${column.toString()}`, value])
  );
  const cell = (row: number, column: number): CellValue =>
    at.get(`${row.toString()},${column.toString()}`) ?? null;
  const tables = new Map<string, { label: string; count: number | null }[]>();
  for (const { row, column, value } of sheet.cells) {
    if (typeof value !== "string" || !(value in TABLES) || tables.has(value)) continue;
    const lines: { label: string; count: number | null }[] = [];
    for (let below = row + 1; typeof cell(below, column) === "string"; below += 1) {
      const [first, second] = [cell(below, column + 1), cell(below, column + 2)];
      const count = typeof first === "number" ? first : typeof second === "number" ? second : null;
      lines.push({ label: String(cell(below, column)), count });
    }
    tables.set(value, lines);
  }
  return tables;
}

/** Persons with hours, as the sheet prints them: what a reader would subtract from. */
export function headcountOf(sheet: PlainSheet): number | null {
  const label = sheet.cells.find(({ value }) => value === COMMITTEE.people.headcount);
  const figures = sheet.cells
    .filter(
      ({ row, column, value }) => row === label?.row && column > label.column && value !== null
    )
    .sort((left, right) => left.column - right.column);
  const count = figures[0]?.value;
  return typeof count === "number" ? count : null;
}
