/** The contract that the generated statements are checked against, as the add-in's own model writes it. */
import { composeModel } from "../../src/workbook/compose/composeModel";
import type { CellValue } from "../../src/workbook/grid";
import { dayOf } from "../../src/domain/calendar";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainCell, PlainSheet } from "../../src/xlsx/plainWorkbook";
import { newXlsx } from "../../src/xlsx/xlsxHost";
import { personOf, SUPPORTS } from "./people";

const PARAMETERS: Readonly<Record<string, CellValue>> = {
  Référence: "BANC-2026",
  Titulaire: "Chantier Fictif",
  "Date de début": dayOf(2026, 1, 1),
  Durée: 12,
  "Volume prévu": 700_000,
};

const replaced = (sheet: PlainSheet, cells: readonly PlainCell[]): PlainSheet => {
  const written = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  const kept = sheet.cells.filter(({ row, column }) => !written.has(`${row}:${column}`));
  return { ...sheet, cells: [...kept, ...cells] };
};

const parameters = (sheet: PlainSheet): PlainSheet =>
  replaced(
    sheet,
    sheet.cells.flatMap(({ row, column, value }) => {
      const wanted = column === 0 && typeof value === "string" ? PARAMETERS[value] : undefined;
      return wanted === undefined ? [] : [{ row, column: 1, value: wanted }];
    })
  );

const register = (sheet: PlainSheet, rows: readonly (readonly CellValue[])[]): PlainSheet => {
  const [table] = sheet.tables;
  if (!table) return sheet;
  const cells = rows.flatMap((values, down) =>
    values.map((value, right) => ({
      row: table.row + 1 + down,
      column: table.column + right,
      value,
    }))
  );
  return { ...replaced(sheet, cells), tables: [{ ...table, rowCount: rows.length + 1 }] };
};

/** A workbook with the contract, its supports and so many participants. */
export async function contractWorkbook(people: number): Promise<Uint8Array> {
  const file = await newXlsx();
  await file.applyPlan(composeModel({ example: false }, await file.readGrids()));
  const { workbook } = await readPlainWorkbook(await file.save());
  const participants = Array.from({ length: people }, (_, index) => {
    const { identifier, lastName, firstName } = personOf(index);
    return [identifier, lastName, firstName];
  });
  const sheets = workbook.sheets.flatMap((sheet): PlainSheet[] => {
    switch (sheet.tables[0]?.name) {
      case "tMarche":
        return [parameters(sheet)];
      case "tSupports":
        return [register(sheet, SUPPORTS.map((name) => [name]))]; // prettier-ignore
      case "tParticipants":
        return [register(sheet, participants)];
      default:
        return [];
    }
  });
  return writePlainWorkbook({ ...workbook, sheets });
}
