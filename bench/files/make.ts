/** Submitted files for the readers to compare on, written by a library that is none of ours: the same in every run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { random } from "../../test/random";
import { hostileFiles } from "../../test/robustness/hostile";
import { contractWorkbook } from "./contract";
import { MONTHS, personOf, SUPPORTS } from "./people";

export const SMALL_FILES = 200;
export const SMALL_ROWS = 60;
export const LARGE_ROWS = 100_000;

const HEADERS = ["Identifiant", "Nom", "Prénom", "Support", "Mois", "Heures de production", "Heures d'accompagnement", "Heures de formation", "Heures de PMSMP", "Heures d'absence payée", "Encadrant", "Observations", "Commune", "Date d'entrée", "Contrat", "Référent", "Prescripteur", "Taux de présence", "Jours présents", "Code"]; // prettier-ignore
const DATE = "dd/mm/yyyy";
const FORMATS = HEADERS.map((_, column) =>
  column === 4 ? "mmm-yy" : column === 13 ? DATE : column === 17 ? "0.00%" : undefined
);

type Value = string | number | Date | null;

const day = (serial: number): Date => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);

/** Rows of a statement: one per person, in the months told. */
function rowsOf(
  people: number,
  first: number,
  months: readonly number[],
  count: number
): Value[][] {
  const next = random(first + 1);
  return Array.from({ length: count }, (_, index) => {
    const person = first + (index % people);
    const month = months[Math.floor(index / people) % months.length] ?? 0;
    const hours = Math.round(next() * 9_000) / 100;
    const { identifier, lastName, firstName } = personOf(person);
    return [
      identifier,
      lastName,
      firstName,
      SUPPORTS[person % SUPPORTS.length] ?? null,
      day(MONTHS[month] ?? 0),
      hours,
      Math.round(hours * 25) / 100,
      Math.round(hours * 12) / 100,
      index % 9 === 0 ? 7 : null,
      null,
      `Encadrant ${person % 12}`,
      index % 5 === 0 ? "Présent & assidu" : null,
      `Commune-Fictive-${person % 40}`,
      day(46_030 + (person % 200)),
      "CDDI",
      `Référent ${person % 30}`,
      "Mission fictive",
      Math.round(next() * 10_000) / 10_000,
      Math.floor(next() * 23),
      `C-${String(index).padStart(6, "0")}`,
    ];
  });
}

const statement = (name: string, rows: readonly Value[][]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name,
        columns: HEADERS.map((_, column) => {
          const numFmt = FORMATS[column];
          return numFmt === undefined ? {} : { numFmt };
        }),
        rows: [["Relevé mensuel des heures d'insertion"], [], HEADERS, ...rows],
      },
    ],
  });

/** Writes every file under `folder`. */
export async function makeFiles(folder: string): Promise<void> {
  mkdirSync(join(folder, "petits"), { recursive: true });
  for (let file = 0; file < SMALL_FILES; file++) {
    const month = file % MONTHS.length;
    const site = Math.floor(file / MONTHS.length);
    const rows = rowsOf(SMALL_ROWS, site * SMALL_ROWS, [month], SMALL_ROWS);
    const name = `releve-${String(file).padStart(3, "0")}`;
    writeFileSync(join(folder, "petits", `${name}.xlsx`), await statement(name, rows));
  }
  const people = Math.ceil(LARGE_ROWS / MONTHS.length);
  const months = MONTHS.map((_, index) => index);
  const large = await statement("Relevé", rowsOf(people, 0, months, LARGE_ROWS));
  writeFileSync(join(folder, "grand.xlsx"), large);

  const plain = await statement("Relevé", rowsOf(2, 0, [0], 2));
  mkdirSync(join(folder, "hostiles"), { recursive: true });
  for (const [name, bytes] of Object.entries(hostileFiles(plain)))
    writeFileSync(join(folder, "hostiles", `${name}.xlsx`), bytes);
  const sites = Math.ceil(SMALL_FILES / MONTHS.length);
  writeFileSync(join(folder, "marche-petits.xlsx"), await contractWorkbook(sites * SMALL_ROWS));
  writeFileSync(join(folder, "marche-grand.xlsx"), await contractWorkbook(people));
}
