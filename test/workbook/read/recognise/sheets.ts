import type { CellValue, Grid } from "../../../../src/workbook/grid";
import {
  NO_CHOICES,
  type HeaderBlock,
  type MappingChoices,
  type Recognition,
  type RecognisedColumn,
} from "../../../../src/workbook/mapping";
import { recognise } from "../../../../src/workbook/read/recognise";
import { sheet, type Rows } from "../workbooks";

/** Small submitted sheets, and what is understood of their columns. */

export const SUPPORTS: readonly string[] = ["Espaces verts", "Recyclerie", "Déchèterie"];

export const PEOPLE: readonly (readonly [string, string, string])[] = [
  ["P-001", "EXEMPLE-ALPHA", "Camille"],
  ["P-002", "EXEMPLE-BRAVO", "Dominique"],
  ["P-003", "EXEMPLE-CHARLIE", "Sacha"],
  ["P-004", "EXEMPLE-DELTA", "Noa"],
];

/** «NOM Prénom» then the cells given, one row for each person. */
export const named = (...cells: readonly CellValue[]): Rows =>
  PEOPLE.map(([, lastName, firstName]) => [`${lastName} ${firstName}`, ...cells]);

export interface Given {
  readonly name?: string;
  readonly supports?: readonly string[];
  readonly choices?: MappingChoices;
  readonly contractor?: string | null;
  readonly more?: Partial<Grid> & { readonly formatAt?: Readonly<Record<string, string>> };
}

export function recognised(rows: Rows, given: Given = {}): Recognition {
  const { supports = SUPPORTS, choices = NO_CHOICES, contractor = null } = given;
  const grid = sheet(given.name ?? "Feuil1", rows, given.more);
  return recognise(grid, { supports, choices, contractor });
}

/** The first header found. */
export function firstBlock(recognition: Recognition): HeaderBlock {
  const [block] = recognition.blocks;
  if (!block) throw new Error("no header was found");
  return block;
}

/** A meaning in one line: «production · Recyclerie · j2»; a proposal stands after a question mark. */
export function told({ meaning, proposal }: RecognisedColumn): string {
  const tell = ({ code, support, month, day, date, unit }: typeof meaning): string =>
    [
      code,
      support,
      month === undefined ? undefined : `m${(month % 12) + 1}/${Math.floor(month / 12)}`,
      day === undefined ? undefined : `j${day}`,
      date === undefined ? undefined : `d${date}`,
      unit,
    ]
      .filter((part) => part !== undefined)
      .join(" · ");
  return proposal === null ? tell(meaning) : `${tell(meaning)} ? ${tell(proposal)}`;
}

/** Header → meaning, of the first block. */
export const meanings = (rows: Rows, given: Given = {}): readonly (readonly [string, string])[] =>
  firstBlock(recognised(rows, given)).columns.map((column) => [column.header, told(column)]);

export const columnOf = (recognition: Recognition, header: string): RecognisedColumn => {
  const column = firstBlock(recognition).columns.find((other) => other.header === header);
  if (!column) throw new Error(`no column «${header}»`);
  return column;
};
