import { attachCalculator } from "../../src/sandbox/calculation";
import { HostWorkbook } from "../../src/sandbox/host";

const formula = (text: string) => ({ formula: text, value: null });

/** A workbook with a table `tHeures` of three rows on one sheet, and a second sheet that reads it. */
function workbookWithTable() {
  const model = new HostWorkbook();
  const hours = model.addSheet("Heures", "user");
  hours.writeCells(
    0,
    0,
    [
      [{ value: "Mois" }, { value: "Production" }],
      [{ value: "2026-01" }, { value: 10.5 }],
      [{ value: "2026-02" }, { value: 20 }],
      [{ value: "2026-02" }, { value: 0.25 }],
    ],
    "user"
  );
  hours.set(
    "tables",
    [
      {
        id: "1",
        name: "tHeures",
        row: 0,
        column: 0,
        rowCount: 4,
        columnCount: 2,
        hasTotals: false,
        showFilter: true,
      },
    ],
    "user"
  );
  const summary = model.addSheet("Synthèse", "user");
  return { model, hours, summary };
}

describe("the calculator of the stand-in workbook", () => {
  it("computes formulas over a table, another sheet and each other", async () => {
    const { model, summary } = workbookWithTable();
    const { calculator, dispose } = attachCalculator(model);
    summary.writeCells(
      0,
      0,
      [
        [formula("=SUM(tHeures[Production])")],
        [formula('=SUMIFS(tHeures[Production],tHeures[Mois],"2026-02")')],
        [formula("='Heures'!B2*2")],
        [formula("=A1+A2+A3")],
        [formula('=IF(A1>30,"au-dessus","en dessous")')],
        [formula("=1/0")],
      ],
      "addin"
    );
    await model.settle();
    const values = [0, 1, 2, 3, 4, 5].map((row) => summary.cell(row, 0).value);
    dispose();
    expect(calculator.unitId).toBeDefined();
    expect(values).toEqual([30.75, 20.25, 21, 72, "au-dessus", "#DIV/0!"]);
  });

  it("follows a change of a value, a renamed sheet and a removed one", async () => {
    const { model, hours, summary } = workbookWithTable();
    const { dispose } = attachCalculator(model);
    summary.writeCells(0, 0, [[formula("='Heures'!B2+1")]], "addin");
    await model.settle();
    const first = summary.cell(0, 0).value;
    hours.writeCells(1, 1, [[{ value: 99 }]], "user");
    await model.settle();
    const second = summary.cell(0, 0).value;
    model.renameSheet(hours.id, "Registre", "user");
    hours.writeCells(1, 1, [[{ value: 5 }]], "user");
    await model.settle();
    const third = summary.cell(0, 0).value;
    model.removeSheet(hours.id, "user");
    await model.settle();
    dispose();
    expect([first, second, third]).toEqual([11.5, 100, 6]);
    expect(summary.cell(0, 0).value).toMatch(/^#/);
  });

  it("computes a sheet that is added with its cells, and what a write puts back as it was before", async () => {
    const { model, hours, summary } = workbookWithTable();
    const { calculator, dispose } = attachCalculator(model);
    await model.settle();
    const late = model.addSheet("Bilan", "addin");
    late.writeCells(0, 0, [[{ value: 2 }, formula("=A1*'Heures'!B2")]], "addin");
    summary.writeCells(0, 0, [[formula("='Bilan'!B1+1")]], "addin");
    await model.settle();
    const first = [late.cell(0, 1).value, summary.cell(0, 0).value];
    const rewrite = async (value: number, bold: boolean): Promise<unknown> => {
      hours.writeCells(1, 1, [[{ value, style: { bold } }]], "addin");
      await model.settle();
      const sheet = calculator.workbook?.getSheetBySheetId(hours.id);
      const style = calculator.workbook?.getStyles().getStyleByCell(sheet?.getCellRaw(1, 1));
      return [late.cell(0, 1).value, sheet?.getCellRaw(1, 1)?.v, style?.bl ?? 0];
    };
    const rewritten = [
      await rewrite(10.5, false),
      await rewrite(10.5, true),
      await rewrite(30, true),
      await rewrite(10.5, false),
    ];
    dispose();
    expect(first).toEqual([21, 22]);
    expect(rewritten).toEqual([[21, 10.5, 0], [21, 10.5, 1], [60, 30, 1], [21, 10.5, 0]]); // prettier-ignore
  });

  it("waits for the calculation of what was written last, though it stops the one before", async () => {
    const rows = 4000;
    const model = new HostWorkbook();
    const sheet = model.addSheet("Suite", "user");
    const { calculator, dispose } = attachCalculator(model);
    const begins = new Promise<void>((resolve) => {
      calculator.commands.onCommandExecuted(({ id }) => {
        if (id === "formula.mutation.set-formula-calculation-start") resolve();
      });
    });
    const chain = Array.from({ length: rows }, (_, row) => [
      row === 0 ? { value: 1 } : formula(`=A${row.toString()}+1`),
    ]);
    sheet.writeCells(0, 0, chain, "addin");
    void model.settle();
    await begins;
    // The calculation is under way once the event that began it is over.
    await new Promise((resolve) => setTimeout(resolve, 0));
    sheet.writeCells(0, 0, [[{ value: 1001 }]], "addin");
    await model.settle();
    const last = sheet.cell(rows - 1, 0).value;
    dispose();
    expect(last).toBe(1000 + rows);
  });
});
