/**
 * Writes the workbooks of the corpus that the example cannot hold: `npx tsx test/corpus/make.ts`. The expected findings
 * beside them (`attendu.json`) are written by hand, never by this script.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "../../src/domain/calendar";
import { composeModel } from "../../src/workbook/compose/composeModel";
import type { CellValue } from "../../src/workbook/grid";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainCell, PlainSheet, PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { newXlsx } from "../../src/xlsx/xlsxHost";

type Rows = readonly (readonly CellValue[])[];

interface Case {
  readonly folder: string;
  readonly parameters: Readonly<Record<string, CellValue>>;
  readonly statements: Readonly<Record<string, Rows>>;
}

const CONTRACT = {
  Référence: "CORPUS-2026",
  Titulaire: "Chantier Fictif",
  "Date de début": dayOf(2026, 1, 1),
  Durée: 12,
  "Volume prévu": 1200,
};

const HEADERS = ["Identifiant", "Nom", "Prénom", "Heures de production", "Heures d'accompagnement", "Heures de formation"]; // prettier-ignore

/** One person, eighty hours of production and nothing else, for the first months of the year. */
const productionOnly = (months: readonly string[]): Record<string, Rows> =>
  Object.fromEntries(
    months.map((month) => [
      `${month} 2026`,
      [HEADERS, ["P-001", "EXEMPLE-ALPHA", "Camille", 98, 0, 0]],
    ])
  );

const CASES: readonly Case[] = [
  {
    folder: "sans-colonne-d-heures",
    parameters: CONTRACT,
    statements: {
      "Mai 2026": [
        ["Relevé de présence", null, null],
        [null, null, null],
        ["Identifiant", "Nom", "Commentaire du mois"],
        ["P-001", "EXEMPLE-ALPHA", "présente tout le mois"],
      ],
    },
  },
  {
    folder: "sans-participant",
    parameters: CONTRACT,
    statements: {
      "Mai 2026": [
        ["Support", "Heures de production", "Heures d'accompagnement", "Heures de formation"],
        ["Espaces verts", 70, 10, 8],
      ],
    },
  },
  { folder: "releve-vide", parameters: CONTRACT, statements: { "Mai 2026": [] } },
  {
    folder: "repartition-perdue",
    parameters: CONTRACT,
    statements: productionOnly(
      ["Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet", "Août", "Septembre", "Octobre"] // prettier-ignore
    ),
  },
];

const cellsOf = (rows: Rows): PlainCell[] =>
  rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }]))
  );

/** The contract's sheet with some parameters filled: the value stands beside its key. */
const withParameters = (sheet: PlainSheet, parameters: Case["parameters"]): PlainSheet => {
  const wanted = new Map<number, CellValue>();
  for (const { row, column, value } of sheet.cells) {
    if (column === 0 && typeof value === "string" && value in parameters)
      wanted.set(row, parameters[value] ?? null);
  }
  const kept = sheet.cells.map((cell) =>
    cell.column === 1 && wanted.has(cell.row)
      ? { ...cell, value: wanted.get(cell.row) ?? null }
      : cell
  );
  const present = new Set(kept.filter(({ column }) => column === 1).map(({ row }) => row));
  const added = [...wanted]
    .filter(([row]) => !present.has(row))
    .map(([row, value]) => ({ row, column: 1, value }));
  return { ...sheet, cells: [...kept, ...added] };
};

async function main(): Promise<void> {
  const file = await newXlsx();
  await file.applyPlan(composeModel({ example: false }, await file.readGrids()));
  const { workbook } = await readPlainWorkbook(await file.save());
  const bare = workbook.sheets.find(({ name }) => name === "Informations");
  if (!bare) throw new Error("no plain sheet to start from");
  for (const { folder, parameters, statements } of CASES) {
    const made: PlainWorkbook = {
      ...workbook,
      sheets: [
        ...workbook.sheets
          .filter(({ tables }) => tables.some(({ name }) => name === "tMarche"))
          .map((sheet) => withParameters(sheet, parameters)),
        ...Object.entries(statements).map(([name, rows]) => ({
          ...bare,
          name,
          cells: cellsOf(rows),
          columnWidths: {},
          print: null,
        })),
      ],
    };
    const target = join(__dirname, folder);
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, "classeur.xlsx"), await writePlainWorkbook(made));
  }
}

void main();
