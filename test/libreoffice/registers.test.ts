import { readRegisters } from "../../src/app/readRegisters";
import { saveRegisters } from "../../src/app/saveRegisters";
import { dayOf } from "../../src/domain/calendar";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { documentsWorkbook, rowsOf } from "../host/registerWorkbook";
import { openCalculator, type Calculator } from "./soffice";

let calculator: Calculator;
beforeAll(() => {
  calculator = openCalculator();
});
afterAll(() => {
  calculator.close();
});

const APRIL = dayOf(2026, 4, 15);

it("opens a register whose rows were added and deleted, and computes the buyer's own column", async () => {
  // A file as LibreOffice writes it: shared texts, its own styles.
  const source = await calculator.convert(
    await writePlainWorkbook(
      documentsWorkbook(
        [
          ["Relevé mensuel", "Mars 2026", APRIL, APRIL + 2, null, null, null],
          ["Bilan", "T1 2026", APRIL, APRIL, null, null, null],
          ["Comité", "T1 2026", APRIL, null, null, null, null],
        ],
        {},
        { hasTotals: true }
      )
    ),
    "xlsx"
  );
  const host = await openXlsx(source);
  const [first] = rowsOf((await readRegisters(host)).tables);
  await saveRegisters(
    host,
    [
      {
        table: "tDocuments",
        changes: [
          { kind: "delete", index: 0, before: first!.cells },
          {
            kind: "add",
            cells: { Document: "=1+1", Période: "0012", Échéance: APRIL, "Reçu le": APRIL + 5 },
          },
          { kind: "add", cells: { Document: "Relevé mensuel", Échéance: APRIL, "Reçu le": APRIL + 9 } },
        ],
      },
    ],
    { asOf: APRIL }
  ); // prettier-ignore
  const { workbook } = await readPlainWorkbook(await calculator.convert(await host.save(), "xlsx"));
  const [sheet] = workbook.sheets;
  const column = (at: number) =>
    sheet?.cells.filter((cell) => cell.column === at && cell.row > 3 && cell.value !== null).map(({ value }) => value);
  expect(column(1)).toEqual(["Bilan", "Comité", "=1+1", "Relevé mensuel", "Total"]);
  expect(column(2)).toEqual(["T1 2026", "T1 2026", "0012"]);
  expect(column(6)).toEqual([0, -APRIL, 5, 9]);
  expect(sheet?.tables).toMatchObject([{ name: "tDocuments", row: 3, rowCount: 6 }]);
}, 120_000); // prettier-ignore
