import fc from "fast-check";
import { dayOf, type Day } from "../../src/domain/calendar";
import { FORMATS, sheetPlan, tableBlocks } from "../../src/workbook/compose/builder";
import { CONTRACT_TABLE, INPUT_TABLES } from "../../src/workbook/compose/inputTables";
import { statementSheet } from "../../src/workbook/compose/statementSheet";
import { EMPTY_PLAN, type SheetPlan } from "../../src/workbook/plan";
import { newXlsx, type XlsxHost } from "../../src/xlsx/xlsxHost";
import {
  contractOf,
  REGISTERS,
  type ContractShape,
  type GeneratedContract,
  type Row,
} from "./generatedContract";

/** The same contract for the same shape and seed. */
export const drawnContract = (shape: ContractShape, seed: number): GeneratedContract => {
  const [contract] = fc.sample(contractOf(shape), { seed, numRuns: 1 });
  if (!contract) throw new Error("nothing was drawn");
  return contract;
};

const inputSheet = (name: string, rows: readonly Row[]): SheetPlan => {
  const definition = [CONTRACT_TABLE, ...INPUT_TABLES].find(({ table }) => table === name);
  const columns = definition?.columns ?? [];
  const { blocks, table } = tableBlocks({
    name,
    row: 3,
    titles: columns.map(({ title }) => title),
    rows: rows.map((row) => columns.map(({ title }) => row[title] ?? null)),
    formats: columns.map(({ format }) => format ?? FORMATS.general),
  });
  const sheet = definition?.sheet ?? name;
  return sheetPlan({ ownerName: null, sheet, exists: false, blocks, tables: [table] });
};

/** The contract's workbook, in a file's host. */
export async function generatedWorkbook(contract: GeneratedContract): Promise<XlsxHost> {
  const host = await newXlsx();
  const statements = contract.statements.map(({ day, lot, rows }, rank) =>
    statementSheet(
      {
        sheet: `Relevé ${(rank + 1).toString()}`,
        reference: "EX-2026-01",
        contractor: "Chantier d'insertion Exemple",
        lot,
        month: day,
        note: null,
        rows: rows.map(({ person, support, hours }) => [
          person?.identifier ?? null, person?.last ?? null, person?.first ?? null, support, ...hours,
          "Encadrant A", null,
        ]), // prettier-ignore
      },
      () => null
    )
  );
  const inputs = [...contract.tables].map(([name, rows]) => inputSheet(name, rows));
  await host.applyPlan({ ...EMPTY_PLAN, sheets: [...inputs, ...statements] });
  return host;
}

const shape = (
  people: number,
  months: number,
  startsOn: Day,
  more: Partial<ContractShape> = {}
): ContractShape => ({
  people,
  months,
  declared: months,
  startsOn,
  missing: [],
  parameters: {},
  ...more,
});

/** Ten contracts, from nobody to sixty people, from one month to eight quarters, each with its seed. */
export const TEN_CONTRACTS: readonly (readonly [string, ContractShape, number])[] = [
  ["nobody at all, one month", shape(0, 1, dayOf(2026, 1, 1)), 101],
  ["nobody, and nothing but the contract", shape(0, 6, dayOf(2026, 1, 1), { missing: REGISTERS }), 102],
  ["one participant only", shape(1, 12, dayOf(2025, 3, 1), { declared: 7 }), 103],
  ["two people, one month", shape(2, 1, dayOf(2026, 2, 1), { missing: ["tLots", "tPMSMP"] }), 104],
  ["six people whom no register knows", shape(6, 6, dayOf(2026, 1, 1), { missing: ["tParticipants", "tEvaluations", "tPMSMP", "tSupports"] }), 105],
  ["nine people, eight quarters from the middle of a month", shape(9, 24, dayOf(2024, 5, 15), { declared: 24, parameters: { Trimestres: "Contractuelle", "Objectif de sorties dynamiques": 60 } }), 106],
  ["twelve people, placements and paid absences counted", shape(12, 12, dayOf(2025, 1, 1), { declared: 9, parameters: { "PMSMP comptée comme": "Formation", "Absences payées comptées comme": "Production", "Seuil de secret statistique": 3 }, missing: ["tPrevisions"] }), 107],
  ["twenty-five people, civil years, no threshold", shape(25, 12, dayOf(2025, 7, 1), { parameters: { "Année de référence": "Civile", "Seuil de secret statistique": 0, Lissage: "Trimestre" }, missing: ["tEncadrement", "tDocuments"] }), 108],
  ["forty people, a threshold of eleven", shape(40, 18, dayOf(2025, 1, 1), { declared: 15, parameters: { "Seuil de secret statistique": 11, "Objectif de sorties durables": 25, Lissage: "Marché" }, missing: ["tClauses"] }), 109],
  ["sixty people, three quarters", shape(60, 9, dayOf(2026, 1, 1)), 110],
]; // prettier-ignore
