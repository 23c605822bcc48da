import { committeeFigures } from "../../../../src/domain/committee/figures";
import type { SummaryRef } from "../../../../src/domain/committee/types";
import type { CheckResult } from "../../../../src/workbook/compose/input";
import { composeModel } from "../../../../src/workbook/compose/composeModel";
import { composeSummary } from "../../../../src/workbook/compose/committee/composeSummary";
import { isoDay } from "../../../../src/workbook/compose/example/isoDay";
import type { PlannedCell, SheetPlan } from "../../../../src/workbook/plan";
import { seriesLooks } from "../../../../src/workbook/chartLooks";
import type { WorkbookSnapshot } from "../../../../src/workbook/grid";
import {
  JANUARY,
  MARCH,
  findingOf,
  lineOf,
  penaltyOf,
  resultOf,
  statementOf,
} from "../sampleResult";
import { EMPTY_WORKBOOK, applied, edited, renamed } from "../simulate";

const BOOK = applied(EMPTY_WORKBOOK, composeModel({ example: true }, EMPTY_WORKBOOK));
const QUARTER: SummaryRef = {
  kind: "quarter",
  year: 2026,
  quarter: 1,
  period: { from: isoDay("2026-01-01"), to: isoDay("2026-03-31") },
  months: [JANUARY, JANUARY + 1, MARCH],
};
const WHOLE: SummaryRef = {
  kind: "contract",
  period: { from: isoDay("2025-12-01"), to: isoDay("2027-11-30") },
  months: Array.from({ length: 24 }, (_, index) => JANUARY - 1 + index),
};
const hours = (value: number): number => value * 3600;

/** Seven persons; the first three worked in January, all of them in March. */
const line = (index: number, month: number) =>
  lineOf({
    identifier: `P-${(101 + index).toString()}`,
    name: `NOM${index.toString()} Exemple`,
    month,
    row: 9 + index,
    production: hours(40),
    guidance: hours(6),
    training: hours(4),
  });
const statements = [
  statementOf(
    "Janvier 2026",
    [0, 1, 2].map((index) => line(index, JANUARY))
  ),
  statementOf(
    "Mars 2026",
    [0, 1, 2, 3, 4, 5, 6].map((index) => line(index, MARCH))
  ),
];

const composed = (result: CheckResult, ref: SummaryRef = QUARTER, snapshot: WorkbookSnapshot = BOOK): SheetPlan => {
  const figures = committeeFigures(
    {
      registers: result.registers,
      lines: result.statements.flatMap(({ statement }) => statement.lines),
      penalties: result.penalties,
      asOf: result.asOf,
      figures: result.figures,
    },
    ref,
    (identifier) => `X${identifier.slice(-3)}Z`
  );
  return composeSummary(result, snapshot, ref, figures, { version: "9.8.7" }).sheets[0]!;
}; // prettier-ignore

const RESULT = resultOf(statements, { findings: [findingOf({})], penalties: [penaltyOf()] });
const SHEET = composed(RESULT);

const plain = (cell: PlannedCell) =>
  cell !== null && typeof cell === "object" ? cell.value : cell;
const rowsOf = (plan: SheetPlan) => {
  const rows = new Map<number, Map<number, PlannedCell>>();
  for (const { row, column, cells } of plan.blocks) {
    cells.forEach((own, down) => {
      own.forEach((cell, right) => {
        const at = rows.get(row + down) ?? new Map<number, PlannedCell>();
        at.set(column + right, cell);
        rows.set(row + down, at);
      });
    });
  }
  return rows;
};
/** The printed texts and figures of a row, empty cells left out. */
const printed = (plan: SheetPlan, label: string) =>
  [...rowsOf(plan).values()]
    .filter((row) => plain(row.get(0) ?? null) === label)
    .map((row) =>
      [...row]
        .filter(([column]) => column < 12)
        .map(([, cell]) => plain(cell))
        .filter((value) => value !== null)
    );
const texts = (plan: SheetPlan): readonly string[] =>
  plan.blocks.flatMap(({ cells }) =>
    cells.flat().flatMap((cell) => {
      const value = plain(cell);
      return [
        ...(typeof value === "string" ? [value] : []),
        ...(cell !== null && typeof cell === "object" ? [cell.formula] : []),
      ];
    })
  );

describe("the committee's sheet", () => {
  it("sums the quarter by type against the plan", () => {
    expect(printed(SHEET, "Trimestre")).toEqual([
      ["Trimestre", 400, 60, 40, 4500, 500, -4000, 500 / 4500, 0.2],
    ]);
  });

  it("gives its verdict in words that a formula chooses", () => {
    expect(texts(SHEET)).toEqual(
      expect.arrayContaining([
        "La période a réalisé 11\u00a0% des heures prévues\u00a0;",
        "la part d’accompagnement et de formation est dans les bornes\u00a0;",
        "une anomalie bloquante reste à lever.",
      ])
    );
  });

  it("says nothing of a share when no hour is declared", () => {
    const empty = composed(resultOf([]));
    expect(texts(empty)).toContain("Aucune heure n’est déclarée sur la période.");
    expect(texts(empty)).not.toContain("aucune anomalie bloquante ni à justifier.");
  });

  it("names nobody, nor any identifier, in a cell or a formula", () => {
    const all = texts(SHEET).join("\n");
    expect(all).not.toMatch(/\bP-\d{3}\b|NOM\d|Camille/);
  });

  it("counts heads on the register of follow-up", () => {
    const cells = SHEET.blocks.flatMap(({ cells: own }) => own.flat());
    expect(cells).toContainEqual({
      formula: expect.stringContaining('(tSuivi[Période]="2026-T1")'),
      value: 7,
    });
  });

  it("prints on A4 pages that begin before a section, with the contract and the period at the head", () => {
    const { print } = SHEET;
    expect(print?.orientation).toBe("portrait");
    expect(print?.fitToWidth).toBe(1);
    expect(print?.header).toBe(
      "EX-2025-07 – Synthèse du 1er trimestre 2026 – de janvier à mars 2026"
    );
    expect(print?.footer).toContain("page &P sur &N");
    const headings = SHEET.blocks.filter(({ style }) => style === "subtitle").map(({ row }) => row);
    for (const row of print?.breaksBefore ?? []) expect(headings).toContain(row);
  });

  it("says the version and the day it was made", () => {
    expect(texts(SHEET).join("\n")).toContain(
      "Établi par Suivi Insertion 9.8.7, situation au 20 juin 2026."
    );
  });

  it("says what is missing instead of leaving blocks empty", () => {
    const all = texts(SHEET);
    expect(all.join("\n")).toContain("Le registre des participants (tParticipants) est absent");
    expect(all).not.toContain("Sorties de la période");
    expect(all).not.toContain("Documents attendus");
  });

  it("draws the two bounds of the share in two strokes", () => {
    const share = SHEET.charts.find(({ name }) => name.endsWith("_part"));
    const strokes = share ? seriesLooks(share).map(({ dash }) => dash) : [];
    expect(strokes).toHaveLength(3);
    expect(new Set(strokes).size).toBe(3);
  });

  it("says beside each table where its figures come from, out of the printed page", () => {
    const outside = SHEET.blocks.filter(({ column }) => column > 12);
    expect(outside.flatMap(({ cells }) => cells.flat()).map(plain).join("\n")).toContain("tHeures");
    expect(SHEET.print?.area.columnCount).toBe(12);
  });

  it("shows the quarters of the contract with their headcount and penalties", () => {
    const whole = composed(RESULT, WHOLE);
    expect(whole.ownerName).toBe("_si_Bilan_Marche");
    expect(printed(whole, "T1 2026")[0]).toEqual(
      ["T1 2026", 400, 60, 40, 4500, 500, -4000, 500 / 4500, 0.2, 7, 450]
    ); // prettier-ignore
  });

  it("shows a year month by month, then its quarters", () => {
    const year = composed(RESULT, {
      kind: "year",
      year: 2026,
      period: { from: isoDay("2026-01-01"), to: isoDay("2026-12-31") },
      months: Array.from({ length: 12 }, (_, index) => JANUARY + index),
    });
    expect(year.sheet).toBe("Bilan 2026");
    expect(printed(year, "mars 2026")[0]).toEqual(
      ["mars 2026", 280, 42, 28, 1500, 350, -1150, 350 / 1500, 0.2]
    ); // prettier-ignore
    expect(printed(year, "T1 2026")[0]?.slice(-2)).toEqual([7, 450]);
    expect(year.tables.map(({ name }) => name)).toContain("tDecisions_2026");
  });
}); // prettier-ignore

describe("what the committee typed", () => {
  const place = SHEET.tables.find(({ name }) => name === "tDecisions_2026_T1")!;
  const written = applied(BOOK, { sheets: [SHEET], marksToRemove: [], marks: [], activate: null });
  const typed = edited(written, SHEET.sheet, (values) => {
    values[place.row + 1]![place.column + 3] = "Rattraper les heures du lot 1";
  });

  it("stays when the sheet is built again, also under another name and at another place", () => {
    const again = composed(RESULT, QUARTER, renamed(typed, SHEET.sheet, "Comité de mai"));
    expect(again.sheet).toBe("Comité de mai");
    expect(again.exists).toBe(true);
    expect(texts(again)).toContain("Rattraper les heures du lot 1");
    const later = composed(resultOf(statements, { findings: [] }), QUARTER, typed);
    expect(texts(later)).toContain("Rattraper les heures du lot 1");
  });

  it("gives the same sheet when nothing changed", () => {
    const again = composed(RESULT, QUARTER, written);
    expect(again.blocks).toEqual(SHEET.blocks);
    expect(again.tables).toEqual(SHEET.tables);
  });
});
