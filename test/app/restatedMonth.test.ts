import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, inspectWorkbook } from "../../src/app/checkWorkbook";
import { dayOf } from "../../src/domain/calendar";
import { reportJson } from "../../src/cli/json";
import { openXlsx } from "../../src/xlsx/xlsxHost";

const file = new Uint8Array(
  readFileSync(join(__dirname, "../corpus/mois-remis-deux-fois/classeur.xlsx"))
);
const asOf = dayOf(2026, 11, 10);
const HOUR = 3600;

describe("a month submitted twice in a workbook", () => {
  it("counts once, and both sheets stay listed", async () => {
    const outcome = await inspectWorkbook(await openXlsx(file), { asOf });
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const { report } = outcome;
    expect(report.statements.map(({ statement, replacedBy }) => [statement.sheet, replacedBy])).toEqual([
      ["Mai 2026", "Mai 2026 (2)"],
      ["Mai 2026 (2)", undefined],
    ]);
    expect(report.restatements).toHaveLength(1);
    expect(report.figures.total.production).toBe(134 * HOUR);
    expect(reportJson(report).statements.map(({ sheet, production }) => [sheet, production])).toEqual([
      ["Mai 2026", 6 * HOUR],
      ["Mai 2026 (2)", 134 * HOUR],
    ]);
  }); // prettier-ignore

  it("stands once in the register it writes", async () => {
    const host = await openXlsx(file);
    await checkWorkbook(host, { asOf });
    const { sheets, tables } = await host.readGrids();
    const table = tables.find(({ name }) => name === "tHeures");
    const grid = sheets.find(({ name }) => name === "Heures");
    expect(table?.rowCount).toBe(3);
    const column = grid?.values[table?.firstRow ?? 0]?.indexOf("Relevé") ?? -1;
    const rows = grid?.values.slice((table?.firstRow ?? 0) + 1) ?? [];
    expect(rows.map((row) => row[column])).toEqual(["Mai 2026 (2)", "Mai 2026 (2)"]);
  });
});
