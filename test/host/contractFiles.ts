import { EMPTY_PLAN } from "../../src/workbook/plan";
import { dayOf } from "../../src/domain/calendar";
import { workbookOf, type Somebody } from "../app/committeeWorkbook";

/** Invented people of one contract: their numbers begin again at P-100 in each, their PASS do not. */
export const peopleOf = (contract: number, count: number): readonly Somebody[] =>
  Array.from({ length: count }, (_, rank) => ({
    identifier: `P-${(100 + rank).toString()}`,
    last: `Zorglub${contract.toString()}x${rank.toString()}`,
    first: "Quentine",
    birth: dayOf(1990, 1, 1) + 40 * contract + rank,
    pass: `99999${(1_000_000 + 1000 * contract + rank).toString()}`,
    sex: rank % 2 === 0 ? "F" : "H",
    district: rank % 3 === 0 ? "Oui" : "Non",
    criteria: "RSA",
    weekly: 26,
    phase: 2,
    left: null,
    hours: [40 + contract + rank / 4, 6, 5.25],
    levels: [2, 3],
  }));

/** The workbook of one contract of a territory, as bytes. */
export async function contractBytes(contract: number, count = 4): Promise<Uint8Array> {
  const host = await workbookOf(peopleOf(contract, count));
  const { tables, sheets } = await host.readGrids();
  const table = tables.find(({ name }) => name === "tMarche");
  const grid = sheets.find(({ name }) => name === table?.sheet);
  if (!table || !grid) throw new Error("no contract");
  const at = grid.values.findIndex((cells) => cells.includes("Référence"));
  const { sheet, firstRow, firstColumn, rowCount, columnCount, hasTotals } = table;
  const row = grid.firstRow + at;
  const value = `EX-${contract.toString()}`;
  await host.applyPlan({
    ...EMPTY_PLAN,
    edits: [
      {
        sheet, table: "tMarche", row: firstRow, column: firstColumn, rowCount, columnCount, hasTotals,
        cells: [{ row, column: firstColumn + 1, value }], addedRows: [], deletedRows: [],
      },
    ],
  }); // prettier-ignore
  return host.save();
}
