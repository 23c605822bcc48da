import { monthPeriod } from "../../../src/domain/calendar";
import type { QuarterRef } from "../../../src/domain/figures";
import type { Decision } from "../../../src/domain/finding";
import { composeModel } from "../../../src/workbook/compose/composeModel";
import { composeQuarter } from "../../../src/workbook/compose/composeQuarter";
import { EXAMPLE_PEOPLE } from "../../../src/workbook/compose/example/participants";
import { isoDay } from "../../../src/workbook/compose/example/isoDay";
import type { CheckResult } from "../../../src/workbook/compose/input";
import type { CellValue } from "../../../src/workbook/grid";
import type { PlannedCell, SheetPlan } from "../../../src/workbook/plan";
import {
  JANUARY,
  MARCH,
  findingOf,
  lineOf,
  penaltyOf,
  resultOf,
  statementOf,
} from "./sampleResult";
import { EMPTY_WORKBOOK, applied, renamed } from "./simulate";

const book = applied(EMPTY_WORKBOOK, composeModel({ example: true }, EMPTY_WORKBOOK));
const FIRST_QUARTER: QuarterRef = {
  year: 2026,
  quarter: 1,
  period: { from: isoDay("2026-01-01"), to: isoDay("2026-03-31") },
  months: [JANUARY, JANUARY + 1, MARCH],
};

const hours = (value: number): number => value * 3600;
const people = EXAMPLE_PEOPLE.slice(0, 3).map(({ identifier, lastName, firstName }) => ({
  identifier,
  name: `${lastName} ${firstName}`,
}));
const statements = [
  statementOf("Décembre 2025", [lineOf({ ...people[0], month: JANUARY - 1, production: hours(10) })]),
  statementOf("Janvier 2026", [
    lineOf({ ...people[0], month: JANUARY, production: hours(80), guidance: hours(10) }),
    lineOf({ ...people[1], month: JANUARY, support: "Déchèterie", training: hours(10) }),
  ]),
  statementOf("Mars 2026", [
    lineOf({ ...people[0], production: hours(50) }),
    lineOf({ ...people[2], support: null, production: hours(40), guidance: hours(5) }),
    lineOf({ ...people[2], support: "Peinture <neuve>", production: hours(2) }),
  ]),
  statementOf("Avril 2026", [lineOf({ ...people[0], month: MARCH + 1, production: hours(70) })]),
]; // prettier-ignore

const sheetFor = (result: CheckResult, snapshot = book): SheetPlan =>
  composeQuarter(result, snapshot, FIRST_QUARTER).sheets[0]!;
const result = resultOf(statements, {
  findings: [findingOf({}), { ...findingOf({ subject: "b" }), decision: { decision: "refused", justification: null, by: null, on: null } satisfies Decision }],
  penalties: [penaltyOf(), penaltyOf({ clause: "P1", periodKey: "2026-05", period: monthPeriod(MARCH + 2), net: 99 })],
}); // prettier-ignore
const sheet = sheetFor(result);

/** The printed sheet's rows, from its blocks side by side. */
function printedRows(plan: SheetPlan): readonly (readonly PlannedCell[])[] {
  const rows: PlannedCell[][] = [];
  for (const { row, column, cells } of plan.blocks.filter((block) => block.column < 9)) {
    cells.forEach((line, index) => {
      const own = (rows[row + index] ??= []);
      line.forEach((cell, offset) => (own[column + offset] = cell));
    });
  }
  return rows.filter((row) => row !== undefined);
}

/** The row of the printed sheet whose first cell is a text or a date. */
const rowOf = (plan: SheetPlan, label: CellValue): readonly PlannedCell[] =>
  printedRows(plan).find((cells) => cells[0] === label) ?? [];
const values = (cells: readonly PlannedCell[]): readonly CellValue[] =>
  cells.map((cell) => (cell !== null && typeof cell === "object" ? cell.value : cell));
const formulas = (plan: SheetPlan): readonly string[] =>
  plan.blocks.flatMap(({ cells }) =>
    cells.flatMap((row) =>
      row.flatMap((cell) => (cell !== null && typeof cell === "object" ? [cell.formula] : []))
    )
  );

describe("the quarterly summary", () => {
  it("is one sheet of the add-in, shown at the end, and follows a renaming", () => {
    const plan = composeQuarter(result, book, FIRST_QUARTER);
    expect(plan.sheets).toHaveLength(1);
    expect(plan.activate).toBe("Synthèse 2026-T1");
    expect(sheet).toMatchObject({ ownerName: "_si_Synthese_2026_T1", exists: false });
    const later = renamed(applied(book, plan), "Synthèse 2026-T1", "Comité d'avril");
    expect(composeQuarter(result, later, FIRST_QUARTER).activate).toBe("Comité d'avril");
  });

  it("adds up hours by month and type, for the quarter and since the beginning", () => {
    const first = values(rowOf(sheet, isoDay("2026-01-01")));
    expect(first.slice(1, 7)).toEqual([80, 10, 10, 100, 1500, -1400]);
    expect(values(rowOf(sheet, isoDay("2026-02-01"))).slice(1, 8)).toEqual([0, 0, 0, 0, 1500, -1500, ""]);
    expect(values(rowOf(sheet, "Trimestre")).slice(1, 6)).toEqual([172, 15, 10, 197, 4500]);
    expect(values(rowOf(sheet, "Depuis le début")).slice(1, 6)).toEqual([182, 15, 10, 207, 6000]);
  }); // prettier-ignore

  it("counts a participant once, by month and over the quarter", () => {
    expect(values(rowOf(sheet, isoDay("2026-01-01")))[8]).toBe(2);
    expect(values(rowOf(sheet, isoDay("2026-03-01")))[8]).toBe(2);
    expect(values(rowOf(sheet, "Trimestre"))[8]).toBe(3);
  });

  it("shows the share at the quarter's end against its bounds, as they are written", () => {
    const period = printedRows(sheet).find(
      (row) => row[0] === isoDay("2026-01-01") && row[1] === isoDay("2026-12-31")
    )!;
    expect(values(period)).toEqual([
      isoDay("2026-01-01"), isoDay("2026-12-31"), null, 25, 197, 25 / 197, 0.2, 0.3, "sous le minimum",
    ]); // prettier-ignore
    expect(period[6]).toEqual({ formula: "='Marché'!$B$22/100", value: 0.2 });
  });

  it("puts a month astride two contract years in the one that holds its last day", () => {
    const astride = JANUARY + 12;
    const own = [statementOf("Janvier 2027", [lineOf({ month: astride, production: hours(8) })])];
    const base = resultOf(own);
    const [figures] = base.figures.smoothing;
    const years = [
      ["2026-01-15", "2027-01-14"],
      ["2027-01-15", "2028-01-14"],
    ].map(([from, to]) => ({ ...figures!, period: { from: isoDay(from!), to: isoDay(to!) } }));
    const quarter: QuarterRef = {
      year: 2027,
      quarter: 1,
      period: { from: isoDay("2027-01-01"), to: isoDay("2027-03-31") },
      months: [astride, astride + 1, astride + 2],
    };
    const contract = { ...base.registers.contract, startsOn: isoDay("2026-01-15") };
    const plan = composeQuarter(
      {
        ...base,
        registers: { ...base.registers, contract },
        figures: { ...base.figures, smoothing: years },
      },
      book,
      quarter
    ).sheets[0]!;
    const totals = years.map(({ period }) => {
      const row = printedRows(plan).find(([from, to]) => from === period.from && to === period.to);
      return values(row ?? [])[4];
    });
    expect(totals).toEqual([0, 8]);
  });

  it("splits the quarter by support, what has none included, and adds up to it", () => {
    expect(values(rowOf(sheet, "Espaces verts")).slice(1)).toEqual([130, 10, 0, 140]);
    expect(values(rowOf(sheet, "Déchèterie")).slice(1)).toEqual([0, 0, 10, 10]);
    expect(values(rowOf(sheet, "Peinture <neuve>")).slice(1)).toEqual([2, 0, 0, 2]);
    expect(values(rowOf(sheet, "(sans support)")).slice(1)).toEqual([40, 5, 0, 45]);
    expect(values(rowOf(sheet, "Total")).slice(1)).toEqual([172, 15, 10, 197]);
  });

  it("counts findings by severity and by rule, and those decided", () => {
    expect(values(rowOf(sheet, "Bloquant"))).toEqual(["Bloquant", 2, 2, 1]);
    expect(values(rowOf(sheet, "À justifier"))).toEqual(["À justifier", 0, 0, 0]);
    expect(values(rowOf(sheet, "LEC-03")).slice(0, 3)).toEqual(["LEC-03", 2, 2]);
  });

  it("counts a longer stretch in the quarter it ends in", () => {
    const period = { from: isoDay("2025-12-01"), to: isoDay("2026-03-31") };
    const finding = {
      rule: "REP-02" as const,
      severity: "blocking" as const,
      place: { sheet: "Marché", cell: "B26" },
      month: null,
      header: null,
      subject: "Lissage",
      facts: { period, supported: 1, counted: 2, min: 2000, max: 3000, lot: null },
    };
    const identity = "REP-02|Lissage|2025-12-01/2026-03-31";
    const own = sheetFor(resultOf(statements, { findings: [{ identity, finding, decision: null }] }));
    const row = rowOf(own, "REP-02");
    expect(values(row).slice(0, 3)).toEqual(["REP-02", 1, 1]);
    expect(JSON.stringify(row[1])).toContain("2025-12-01/2026-03-31");
  }); // prettier-ignore

  it("lists the penalty conditions whose period ends in the quarter, and no other", () => {
    expect(values(rowOf(sheet, "P2"))).toEqual([
      "P2", "2026-02", 450, 450, 450, "Relevé mensuel · Février 2026",
    ]); // prettier-ignore
    expect(rowOf(sheet, "P1")).toEqual([]);
  });

  it("says in one sentence where the quarter stands", () => {
    const verdict = (own: SheetPlan) =>
      values(own.blocks.find(({ style }) => style === "verdict")!.cells[0]!)[0];
    expect(verdict(sheet)).toMatch(/^Des anomalies bloquantes/);
    expect(verdict(sheetFor(resultOf(statements)))).toMatch(/^Aucune anomalie bloquante ni/);
    expect(verdict(sheetFor(resultOf([])))).toMatch(/^Aucune heure/);
  });

  it("names nobody", () => {
    const text = JSON.stringify(sheet);
    for (const { lastName, firstName } of EXAMPLE_PEOPLE) {
      expect(text).not.toContain(lastName);
      expect(text).not.toContain(firstName);
    }
  });

  it("tells what was not checked, and of unreadable values only how many", () => {
    const own = sheetFor(
      resultOf(statements, {
        notChecked: [
          { kind: "missing-table", table: "tEncadrement", rules: ["ENC-01"] },
          { kind: "ignored-sheet", sheet: "Dossier EXEMPLE-SECRET" },
          { kind: "unreadable-input", place: { sheet: "Participants", cell: "D5" }, field: "Date de naissance", text: "EXEMPLE-SECRET", accepted: "une date" },
        ],
      })
    ); // prettier-ignore
    const text = JSON.stringify(own);
    expect(text).toContain("tEncadrement");
    expect(text).toContain("1\u00a0feuille laissée de côté");
    expect(text).not.toContain("EXEMPLE-SECRET");
  });

  it("draws two charts over contiguous ranges with texts as categories", () => {
    expect(sheet.charts.map(({ kind }) => kind)).toEqual(["column-stacked", "line"]);
    for (const { data, altText } of sheet.charts) {
      const block = sheet.blocks.find(
        ({ row, column }) => row === data.row + 1 && column === data.column
      )!;
      expect(block.cells).toHaveLength(data.rowCount - 1);
      expect(block.cells[0]).toHaveLength(data.columnCount);
      expect(block.cells.every(([category]) => typeof category === "string")).toBe(true);
      expect(altText).not.toBe("");
      expect(data.column).toBeGreaterThanOrEqual(sheet.print!.area.columnCount);
    }
  });

  it("prints on one page's width, the helpers left out, with the contract and the pages named", () => {
    expect(sheet.print).toMatchObject({ fitToWidth: 1, orientation: "landscape" });
    expect(sheet.print?.area).toMatchObject({ row: 0, column: 0, columnCount: 9 });
    expect(sheet.print?.header).toContain("EX-2025-07");
    expect(sheet.print?.footer).toContain("&P");
    const printed = sheet.blocks.filter(({ column }) => column < 9);
    const bottom = Math.max(...printed.map(({ row, cells }) => row + cells.length));
    expect(sheet.print?.area.rowCount).toBe(bottom);
  });

  it("lays no block over another, and no chart over a cell", () => {
    const seen = new Set<string>();
    for (const { row, column, cells } of sheet.blocks) {
      cells.forEach((line, index) =>
        line.forEach((_, offset) => {
          const key = `${(row + index).toString()},${(column + offset).toString()}`;
          expect(seen.has(key)).toBe(false);
          seen.add(key);
        })
      );
    }
    for (const { anchor } of sheet.charts) {
      for (let row = anchor.fromRow; row <= anchor.toRow; row += 1) {
        for (let column = anchor.fromColumn; column < anchor.toColumn; column += 1) {
          expect(seen.has(`${row.toString()},${column.toString()}`)).toBe(false);
        }
      }
    }
  });

  it("uses only what Excel 2021, LibreOffice and the embedded workbook all calculate", () => {
    const known = ["SUM", "SUMIFS", "COUNTIFS", "INDEX", "MATCH", "MIN", "MAX", "ROUND", "IF", "IFERROR", "SUMPRODUCT"]; // prettier-ignore
    for (const text of formulas(sheet)) {
      const called = [...text.replace(/"[^"]*"/g, "").matchAll(/([A-Z]+)\(/g)].map(
        ([, name]) => name
      );
      expect(known).toEqual(expect.arrayContaining(called));
      expect(text).not.toMatch(/\[[@#]/);
    }
  });

  it("is the same sheet when nothing changed", () => {
    const after = applied(book, composeQuarter(result, book, FIRST_QUARTER));
    expect({ ...sheetFor(result, after), exists: false }).toEqual(sheet);
  });

  it("stands without contract cells, supports or hours: an empty quarter says so", () => {
    const empty = resultOf([]);
    const own = sheetFor(
      { ...empty, registers: { ...empty.registers, supports: null, contract: { ...empty.registers.contract, cells: {} } }, figures: { ...empty.figures, months: [], smoothing: [] } },
      EMPTY_WORKBOOK
    ); // prettier-ignore
    expect(values(rowOf(own, "Trimestre")).slice(1, 6)).toEqual([0, 0, 0, 0, 0]);
    expect(values(rowOf(own, "(sans support)")).slice(1)).toEqual([0, 0, 0, 0]);
    expect(JSON.stringify(own)).toContain("Aucune heure");
  });
});
