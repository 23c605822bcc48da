import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/grid";
import type { Rows } from "./workbooks";

/** Hours of fictitious people, laid out in as many ways as titulaires do. */

export const PEOPLE = [
  { identifier: "P-001", lastName: "EXEMPLE-ALPHA", firstName: "Camille" },
  { identifier: "P-002", lastName: "EXEMPLE-BRAVO", firstName: "Dominique" },
  { identifier: "P-003", lastName: "EXEMPLE-CHARLIE", firstName: "Sacha" },
  { identifier: "P-004", lastName: "EXEMPLE-DELTA", firstName: "Noa" },
  { identifier: "P-005", lastName: "EXEMPLE-ECHO", firstName: "Andrea" },
  { identifier: "P-006", lastName: "EXEMPLE-FOXTROT", firstName: "Lou" },
] as const;
export const SUPPORTS = ["Espaces verts", "Recyclerie", "Déchèterie"] as const;
export const TYPES = ["production", "guidance", "training"] as const;

export type Type = (typeof TYPES)[number];
export type Person = (typeof PEOPLE)[number];

/** One person's month on a support; hours in whole quarters of an hour, null where nothing is declared. */
export interface Work {
  readonly person: Person;
  readonly support: string;
  readonly production: number | null;
  readonly guidance: number | null;
  readonly training: number | null;
}

const quarters = fc.integer({ min: 0, max: 500 });
const maybe = fc.option(quarters, { nil: null, freq: 3 });

/** At most one work for a person and a support, sorted by support then person. */
export const works: fc.Arbitrary<readonly Work[]> = fc
  .uniqueArray(
    fc.record({
      person: fc.constantFrom(...PEOPLE),
      support: fc.constantFrom(...SUPPORTS),
      production: quarters,
      guidance: maybe,
      training: maybe,
    }),
    { selector: ({ person, support }) => person.identifier + support, minLength: 2, maxLength: 10 }
  )
  .map((all) =>
    [...all].sort((left, right) =>
      left.support + left.person.identifier < right.support + right.person.identifier ? -1 : 1
    )
  );

export type Write = (quarters: number | null) => CellValue;

const two = (value: number): string => value.toString().padStart(2, "0");
const clock = (value: number, between: string): string =>
  `${Math.floor(value / 4).toString()}${between}${two((value % 4) * 15)}`;
const decimal = (value: number, comma: string): string =>
  (value / 4).toString().replace(".", comma);

const FORMS: readonly ((value: number) => CellValue)[] = [
  (value) => value / 4,
  (value) => decimal(value, ","),
  (value) => decimal(value, "."),
  (value) => `${decimal(value, ",")} h`,
  (value) => clock(value, "h"),
  (value) => clock(value, " h "),
  (value) => clock(value, ":"),
  (value) => clock(value, "'"),
  (value) => `${(value * 15).toString()} min`,
  (value) => `${(value / 4).toFixed(2).replace(".", ",")}`,
];

/** How hours are written: one form for the sheet, or any from cell to cell; empty cells empty, or a dash. */
export const writing: fc.Arbitrary<Write> = fc
  .tuple(fc.nat(FORMS.length - 1), fc.boolean(), fc.constantFrom<CellValue>(null, "-", ""))
  .map(([form, isMixed, empty]) => {
    const write: Write = (value) => {
      if (value === null) return empty;
      const at = isMixed ? (form + value) % FORMS.length : form;
      return FORMS[at]?.(value) ?? null;
    };
    // What a failure prints: how 7 h 15 and nothing are written.
    const shown = JSON.stringify([write(29), write(null), isMixed]);
    return Object.assign(write, { [fc.toStringMethod]: () => shown });
  });

const HOURS_HEADERS: Readonly<Record<Type, readonly string[]>> = {
  production: ["Heures de production", "Production", "H. prod", "Heures travaillées", "Tps de production", "PRODUCTION (h)", "Prodution"],
  guidance: ["ASP", "Accompagnement", "Heures d’accompagnement", "Acc. socio-pro.", "Accompagnement\nsocio-professionnel", "Acompagnement"],
  training: ["Formation", "Heures de formation", "Tps formation", "Actions de formation", "FORMATION", "Formations"],
}; // prettier-ignore
const SUPPORT_HEADERS = ["Support", "Chantier", "Support d’activité", "Activité", "Suport"];

export interface Spelling {
  /** A letter is missing somewhere: a column without hours to confirm it is asked about. */
  readonly isNear: boolean;
  readonly type: (type: Type) => string;
  readonly support: string;
}

export const spelling: fc.Arbitrary<Spelling> = fc.nat(6).map((at) => ({
  [fc.toStringMethod]: () => `spelling ${at.toString()}`,
  isNear: at >= 4,
  type: (type) => HOURS_HEADERS[type][at % HOURS_HEADERS[type].length] ?? "",
  support: SUPPORT_HEADERS[at % SUPPORT_HEADERS.length] ?? "",
}));

/** How people are named: columns with their headers. */
export interface Naming {
  readonly headers: readonly string[];
  readonly cells: (person: Person) => readonly string[];
}

const NAMINGS: readonly Naming[] = [
  { headers: ["Identifiant"], cells: ({ identifier }) => [identifier] },
  { headers: ["Matricule", "Nom", "Prénom"], cells: ({ identifier, lastName, firstName }) => [identifier, lastName, firstName] },
  { headers: ["Nom", "Prénom"], cells: ({ lastName, firstName }) => [lastName, firstName] },
  { headers: ["Prénom", "Nom"], cells: ({ lastName, firstName }) => [firstName, lastName] },
  { headers: ["Salarié"], cells: ({ lastName, firstName }) => [`${lastName} ${firstName}`] },
  { headers: ["Nom et prénom"], cells: ({ lastName, firstName }) => [`${firstName} ${lastName}`] },
  { headers: ["Participant"], cells: ({ lastName, firstName }) => [`M. ${lastName}, ${firstName}`] },
]; // prettier-ignore
export const naming: fc.Arbitrary<Naming> = fc.constantFrom(...NAMINGS);

const sum = (all: readonly (number | null)[]): number =>
  all.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Hours of a group of works, as a row of sums writes them. */
export const totals = (of: readonly Work[], write: Write): readonly CellValue[] =>
  TYPES.map((type) => write(sum(of.map((work) => work[type]))));

export const bySupport = (all: readonly Work[]): readonly (readonly Work[])[] =>
  SUPPORTS.map((support) => all.filter((work) => work.support === support)).filter(
    (part) => part.length > 0
  );

export const byPerson = (all: readonly Work[]): readonly (readonly Work[])[] =>
  PEOPLE.map((person) => all.filter((work) => work.person === person)).filter(
    (part) => part.length > 0
  );

/** Rows pushed down and right of blank ones, under a title that gives the month. */
export interface Surround {
  readonly above: number;
  readonly left: number;
  readonly title: readonly CellValue[];
}

export const surround: fc.Arbitrary<Surround> = fc.record({
  above: fc.nat(6),
  left: fc.nat(2),
  title: fc.constantFrom<readonly CellValue[]>(
    ["Relevé des heures – mars 2026"],
    ["Mois :", "mars 2026"],
    ["Mois : 03/2026"],
    ["Période du 01/03/2026 au 31/03/2026"]
  ),
});

export function surrounded(rows: Rows, { above, left, title }: Surround): Rows {
  const margin = Array.from({ length: left }, (): CellValue => null);
  const blank = Array.from({ length: above }, (): CellValue[] => []);
  return [title, ...blank, [], ...rows.map((row) => [...margin, ...row])];
}

/** Columns of a table moved to another order, every row alike; empty columns between some. */
export function reordered(rows: Rows, order: readonly number[], gaps: readonly boolean[]): Rows {
  return rows.map((row) =>
    order.flatMap((from, at): readonly CellValue[] => {
      const cell = row[from] ?? null;
      return gaps[at] === true ? [cell, null] : [cell];
    })
  );
}

/** Hours cut into parts that add up to them. */
export function parts(value: number | null, count: number): readonly (number | null)[] {
  if (value === null) return Array.from({ length: count }, () => null);
  const first = Math.floor(value / count);
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? value - first * (count - 1) : first
  );
}
