import { checkWorkbook, inspectWorkbook } from "../../src/app/checkWorkbook";
import { dayOf } from "../../src/domain/calendar";
import type { CellValue } from "../../src/workbook/grid";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainWorkbook } from "../../src/xlsx/plainWorkbook";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { smallExample } from "../host/smallExample";

const asOf = dayOf(2027, 2, 1);

/** The example once checked, as plain cells the buyer may change. */
async function checkedExample(): Promise<PlainWorkbook> {
  const host = await newXlsx();
  await host.applyPlan(smallExample(await host.readGrids()));
  await checkWorkbook(host, { asOf });
  return (await readPlainWorkbook(await host.save())).workbook;
}

/** Writes cells of the row of `tPenalites` that `isRow` chooses, by title. */
function withAnswers(
  workbook: PlainWorkbook,
  isRow: (row: Readonly<Record<string, CellValue>>) => boolean,
  answers: Readonly<Record<string, CellValue>>
): PlainWorkbook {
  const sheet = workbook.sheets.find(({ tables }) =>
    tables.some(({ name }) => name === "tPenalites")
  );
  const table = sheet?.tables.find(({ name }) => name === "tPenalites");
  if (!sheet || !table) throw new Error("no table of penalties");
  const columnOf = (title: string): number => table.column + table.columns.indexOf(title);
  const rows = Array.from({ length: table.rowCount - 1 }, (_, index) => table.row + 1 + index);
  const chosen = rows.find((row) =>
    isRow(
      Object.fromEntries(
        table.columns.map((title) => [
          title,
          sheet.cells.find((cell) => cell.row === row && cell.column === columnOf(title))?.value ??
            null,
        ])
      )
    )
  );
  if (chosen === undefined) throw new Error("no such row");
  const written = Object.entries(answers).map(([title, value]) => ({ row: chosen, column: columnOf(title), value })); // prettier-ignore
  const isWritten = (row: number, column: number): boolean =>
    written.some((cell) => cell.row === row && cell.column === column);
  return {
    ...workbook,
    sheets: workbook.sheets.map((other) =>
      other === sheet
        ? {
            ...other,
            cells: [
              ...other.cells.filter(({ row, column }) => !isWritten(row, column)),
              ...written.map((cell) => ({
                ...other.cells.find(
                  ({ row, column }) => row === cell.row && column === cell.column
                ),
                ...cell,
              })),
            ],
          }
        : other
    ),
  };
}

const again = async (workbook: PlainWorkbook, day = asOf) => {
  const outcome = await inspectWorkbook(await openXlsx(await writePlainWorkbook(workbook)), { asOf: day });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.report;
}; // prettier-ignore

describe("the buyer's state of a penalty", () => {
  it("is kept for a penalty that is about its trigger alone", async () => {
    const workbook = withAnswers(
      await checkedExample(),
      (row) => row["Fait"] === "Encadrant absent non remplacé",
      { État: "Abandonnée", Motif: "Absence pour formation" }
    );
    const report = await again(workbook);
    expect(report.penalties.find(({ trigger }) => trigger === "supervisor-absent")?.state).toBe(
      "waived"
    );
  });
});
