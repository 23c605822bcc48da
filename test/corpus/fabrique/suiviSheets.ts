import type { CellValue } from "../../../src/workbook/grid";
import { EMPTY_SHEET } from "../../../src/xlsx/emptySheet";
import type { PlainCell, PlainSheet } from "../../../src/xlsx/plainWorkbook";

/** A cell of a submission: a value, or a value with its number format or its formula. */
export type Entry =
  CellValue | { readonly value: CellValue; readonly format?: string; readonly formula?: string };
export type Rows = readonly (readonly Entry[])[];

/** One submission: its folder in `releves`, and the sheets of each of its files. */
export interface Submission {
  readonly folder: string;
  readonly files: Readonly<Record<string, readonly PlainSheet[]>>;
}

/** The contract's people, all invented, by number. */
const PEOPLE = [
  "EXEMPLE-ALPHA Camille", "EXEMPLE-BRAVO Dominique", "EXEMPLE-CHARLIE Sacha",
  "EXEMPLE-DELTA Noa", "EXEMPLE-ECHO Andrea", "EXEMPLE-FOXTROT Lou", "EXEMPLE-GOLF Maxime",
] as const; // prettier-ignore

/** «NOM Prénom». */
export const name = (number: number): string => PEOPLE[number - 1] ?? "";

/** Identifier, last name, first name. */
export const who = (number: number): readonly string[] => [
  `P-${String(number).padStart(3, "0")}`,
  ...name(number).split(" "),
];

export const EV = "Espaces verts";
export const REC = "Recyclerie";
export const DEC = "Déchèterie";
export const HEADERS = [
  "Identifiant", "Nom", "Prénom", "Support", "Heures de production",
  "Heures d'accompagnement", "Heures de formation",
] as const; // prettier-ignore

const cellOf = (entry: Entry, row: number, column: number): PlainCell | null => {
  if (entry === null) return null;
  if (typeof entry !== "object") return { row, column, value: entry };
  const { value, format, formula } = entry;
  return {
    row,
    column,
    value,
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(formula === undefined ? {} : { formula }),
  };
};

/** A sheet whose rows start at a 0-based cell. */
export const sheet = (
  title: string,
  rows: Rows,
  start: { readonly row: number; readonly column: number } = { row: 0, column: 0 }
): PlainSheet => ({
  ...EMPTY_SHEET,
  name: title,
  cells: rows.flatMap((entries, down) =>
    entries.flatMap((entry, right) => cellOf(entry, start.row + down, start.column + right) ?? [])
  ),
});

/** A submission of one file. */
export const submission = (folder: string, ...sheets: readonly PlainSheet[]): Submission => ({
  folder,
  files: { "releve.xlsx": sheets },
});

/** One entry per day of a month, from day to hours. */
export const days = (filled: Readonly<Record<number, Entry>>, count = 31): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => filled[index + 1] ?? null);

/** The days of a month, as a header. */
export const dayNumbers = (count = 31): readonly number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

/** Hours and minutes as a part of a day, with a number format. */
export const clock = (hours: number, minutes: number, format = "h:mm"): Entry => ({
  value: (hours * 60 + minutes) / 1440,
  format,
});
