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
              ...written.map((cell) => {
                const before = other.cells.find(
                  ({ row, column }) => row === cell.row && column === cell.column
                );
                const { formula: _, ...looks } = before ?? {};
                return { ...looks, ...cell };
              }),
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

/** The rows of `tPenalites`, by title, with the formulas of their cells under «=title». */
function rowsOf(workbook: PlainWorkbook): readonly Readonly<Record<string, CellValue>>[] {
  const sheet = workbook.sheets.find(({ tables }) =>
    tables.some(({ name }) => name === "tPenalites")
  );
  const table = sheet?.tables.find(({ name }) => name === "tPenalites");
  if (!sheet || !table) return [];
  return Array.from({ length: table.rowCount - 1 }, (_, index) => {
    const cells = sheet.cells.filter(({ row }) => row === table.row + 1 + index);
    return Object.fromEntries(
      cells.flatMap(({ column, value, formula }) => {
        const title = table.columns[column - table.column] ?? "";
        return [
          [title, value],
          [`=${title}`, formula ?? null],
        ];
      })
    );
  });
}

/** What a second run writes over the buyer's answers. */
async function checkedAgain(workbook: PlainWorkbook, day = asOf) {
  const host = await openXlsx(await writePlainWorkbook(workbook));
  const outcome = await checkWorkbook(host, { asOf: day });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return (await readPlainWorkbook(await host.save())).workbook;
}

const isHours = (row: Readonly<Record<string, CellValue>>): boolean =>
  row["Clause"] === "P1" && row["Rattrapage"] !== undefined && row["Rattrapage"] !== null;

const hoursRow = (workbook: PlainWorkbook) => {
  const row = rowsOf(workbook).find(({ Clause: clause }) => clause === "P1");
  if (!row) throw new Error("no hours row");
  return row;
};

let example: PlainWorkbook;
beforeAll(async () => {
  example = await checkedExample();
});

describe("the buyer's state of a penalty", () => {
  it("is kept for a penalty that is about its trigger alone", async () => {
    const own = rowsOf(example).find(({ Fait: fact }) => fact === "Ratio d’encadrement dépassé");
    const workbook = withAnswers(example, (row) => row["Fait"] === own?.["Fait"], {
      État: "Abandonnée",
      Motif: "Remplacement noté trop tard",
    });
    const report = await again(workbook);
    const states = report.penalties.filter(({ trigger, subject }) => trigger === "supervision-ratio" && subject === null).map(({ state }) => state); // prettier-ignore
    expect(states).toContain("waived");
  });

  it("without its prior step is put back, with the reason, and nothing is to be paid", async () => {
    const applied = withAnswers(example, isHours, { État: "Appliquée" });
    const row = hoursRow(await checkedAgain(applied));
    expect(row["État"]).toBe("Constatée");
    expect(row["Procédure"]).toMatch(/^État «\sAppliquée\s» non retenu/u);
    expect(row["Procédure"]).toContain("mise en demeure");
    expect(row["À payer"]).toBe(0);
  });

  it("follows the procedure to the invoice: notice, deadline, penalty, deduction", async () => {
    const sent = withAnswers(example, isHours, {
      État: "Mise en demeure",
      "Date d'envoi": dayOf(2027, 1, 4),
      Décision: "Pénalité",
    });
    const noticed = await checkedAgain(sent);
    const row = hoursRow(noticed);
    // 4 January + 15 days: Tuesday 19 January 2027, written as a formula over the day of sending.
    expect([row["État"], row["Échéance"], row["Décision"]]).toEqual(["Mise en demeure", dayOf(2027, 1, 19), "Pénalité"]); // prettier-ignore
    expect(row["=Échéance"]).toMatch(/^=M\d+\+15$/);
    const early = hoursRow(
      await checkedAgain(withAnswers(noticed, isHours, { État: "Appliquée" }), dayOf(2027, 1, 19))
    );
    expect(early["État"]).toBe("Mise en demeure");
    expect(early["Procédure"]).toContain("19 janvier 2027");
    const deducted = hoursRow(
      await checkedAgain(
        withAnswers(noticed, isHours, { État: "Déduite", Facture: "F-2027-01" }),
        dayOf(2027, 1, 20)
      )
    );
    expect([deducted["État"], deducted["Facture"]]).toEqual(["Déduite", "F-2027-01"]);
    expect(deducted["À payer"]).toBe(deducted["Net"]);
    expect(Number(deducted["À payer"])).toBeGreaterThan(0);
  });

  it("goes by the deadline the buyer typed, and recomputes its own when the sending changes", async () => {
    const first = await checkedAgain(
      withAnswers(example, isHours, { État: "Mise en demeure", "Date d'envoi": dayOf(2027, 1, 4) })
    );
    const moved = withAnswers(first, isHours, { "Date d'envoi": dayOf(2027, 1, 6) });
    expect(hoursRow(await checkedAgain(moved))["Échéance"]).toBe(dayOf(2027, 1, 21));
    const typed = await checkedAgain(withAnswers(first, isHours, { Échéance: dayOf(2027, 1, 25) }));
    expect(hoursRow(typed)["Échéance"]).toBe(dayOf(2027, 1, 25));
    expect(hoursRow(await checkedAgain(typed))["Échéance"]).toBe(dayOf(2027, 1, 25));
  });

  it("keeps the amount of a penalty moderated, and pays that", async () => {
    const sent = { "Date d'envoi": dayOf(2027, 1, 4), Motif: "Premier manquement" };
    const moderated = { ...sent, État: "Modulée", "Montant retenu": "1 200,50 €" };
    const row = hoursRow(await checkedAgain(withAnswers(example, isHours, moderated)));
    expect([row["État"], row["Montant retenu"], row["À payer"]]).toEqual(["Modulée", 1200.5, 1200.5]); // prettier-ignore
  });

  it("is found again in a table of the seventeen published columns", async () => {
    const answered = withAnswers(example, isHours, {
      État: "Abandonnée",
      Motif: "Heures rattrapées",
      Facture: "sans objet",
    });
    const legacy: PlainWorkbook = {
      ...answered,
      sheets: answered.sheets.map((sheet) => {
        const table = sheet.tables.find(({ name }) => name === "tPenalites");
        if (!table) return sheet;
        const kept = { ...table, columnCount: 17, columns: table.columns.slice(0, 17) };
        return { ...sheet, tables: [kept], cells: sheet.cells.filter(({ row, column }) => row < table.row || column < 17) };
      }),
    }; // prettier-ignore
    const row = hoursRow(await checkedAgain(legacy));
    expect(row).toMatchObject({ État: "Abandonnée", Motif: "Heures rattrapées", Facture: "sans objet", "À payer": 0 }); // prettier-ignore
    expect(row["Procédure"]).toBe("Abandonnée : rien n’est dû.".replace(" :", "\u00a0:"));
  });

  it("offers the states and the options as lists", () => {
    const sheet = example.sheets.find(({ name }) => name === "Pénalités");
    const lists = sheet?.validations.flatMap(({ rule }) => (rule.kind === "list" ? [rule.values] : []));
    expect(lists).toEqual([
      ["Constatée", "Mise en demeure", "Observations demandées", "Appliquée", "Modulée", "Abandonnée", "Déduite"],
      ["Rattrapage", "Réfaction", "Pénalité"],
    ]);
  }); // prettier-ignore
});
