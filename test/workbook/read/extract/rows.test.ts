import fc from "fast-check";
import { monthOf } from "../../../../src/domain/calendar";
import type { HourColumn } from "../../../../src/domain/contract";
import type { CellValue, Grid } from "../../../../src/workbook/grid";
import type { ColumnMeaning, Recognition } from "../../../../src/workbook/mapping";
import { readingContext, readSheetWith } from "../../../../src/workbook/read/statement";
import { sheet, statementOf, type Rows } from "../workbooks";

const MARCH = monthOf(2026, 3);
const h = (hours: number): number => Math.round(hours * 3600);

const CONTEXT = readingContext({ lots: [], participants: null });

/** One header in the first row, its columns meant as told. */
const recognised = (grid: Grid, meanings: readonly ColumnMeaning[]): Recognition => ({
  sheet: grid.name,
  source: "chosen",
  signature: null,
  blocks: [
    {
      headerFirst: grid.firstRow,
      headerLast: grid.firstRow,
      end: grid.firstRow + grid.values.length,
      isRepeat: false,
      columns: meanings.map((meaning, column) => ({
        column: grid.firstColumn + column,
        header: String(grid.values[0]?.[column] ?? ""),
        meaning,
        confidence: 100,
        reason: { kind: "chosen" },
        proposal: null,
        content: "mixed",
      })),
    },
  ],
});

const read = (meanings: readonly ColumnMeaning[], rows: Rows, more: Partial<Grid> = {}) => {
  const header = meanings.map((_, index) => `Colonne ${index.toString()}`);
  const grid = sheet("Mars 2026", [header, ...rows], more);
  return readSheetWith(grid, recognised(grid, meanings), CONTEXT);
};

const ID: ColumnMeaning = { code: "identifier" };
const TYPE: ColumnMeaning = { code: "hourType" };
const PRODUCTION: ColumnMeaning = { code: "production" };
const TRAINING: ColumnMeaning = { code: "training" };

describe("a row of hours", () => {
  it("adds up the columns of one type, and keeps the first that says something", () => {
    const { lines } = read(
      [ID, TRAINING, TRAINING],
      [
        ["P-1", 2, 1.5],
        ["P-2", null, 1],
      ]
    );
    expect(lines).toMatchObject([
      { training: h(3.5), cells: { training: "B2" } },
      { training: h(1), cells: { training: "C3" } },
    ]);
  });

  it("gives one line for each support filled, and one without for the rest", () => {
    const { lines } = read(
      [ID, { ...PRODUCTION, support: "Recyclerie" }, { ...PRODUCTION, support: "Déchèterie" }, { code: "guidance" }],
      [["P-1", 7, null, 2], ["P-2", null, 0, null], ["P-3", null, null, null]]
    ); // prettier-ignore
    expect(lines.map(({ row, support, production, guidance }) => [row, support, production, guidance])).toEqual([
      [2, null, null, h(2)],
      [2, "Recyclerie", h(7), null],
      [3, "Déchèterie", 0, null],
      [4, null, null, null],
    ]); // prettier-ignore
    expect(lines[1]?.cells).toMatchObject({ support: "B1", production: "B2" });
  });

  it("keeps what is absent apart from what is empty and from 0", () => {
    const { lines, unreadable } = read(
      [ID, PRODUCTION],
      [
        ["P-1", "abs"],
        ["P-2", "x"],
        ["P-3", 0],
        ["P-4", null],
      ]
    );
    expect(lines.map(({ production, absent }) => [production, absent])).toEqual([
      [null, ["production"]],
      [null, ["production"]],
      [0, undefined],
      [null, undefined],
    ]);
    expect(unreadable).toEqual([]);
  });

  it("refuses crosses alone: they do not say how long", () => {
    const { unreadable } = read([ID, PRODUCTION], [["P-1", "x"], ["P-2", "X"]]); // prettier-ignore
    expect(unreadable.map(({ cell, problem }) => [cell, problem.kind])).toEqual([
      ["B2", "not-hours"],
      ["B3", "not-hours"],
    ]);
  });

  it("refuses hours of a type that is none of the contract's, once for the row", () => {
    const { lines, unreadable } = read(
      [ID, TYPE, { code: "hours", day: 1 }, { code: "hours", day: 2 }],
      [
        ["P-1", "Production", 7, 7],
        ["P-1", "Astreinte", 3, 4],
      ]
    );
    expect(lines).toMatchObject([{ production: h(14) }]);
    expect(unreadable).toMatchObject([
      { cell: "B3", text: "Astreinte", problem: { kind: "unknown-type" } },
    ]);
  });
});

describe("rows that are parts of a line", () => {
  const day = (number: number): ColumnMeaning => ({ code: "hours", day: number });

  it("are added up by person, support and month, each row remembered", () => {
    const { lines } = read(
      [{ code: "date" }, ID, { code: "support" }, PRODUCTION],
      [
        ["30/03/2026", "P-1", "Recyclerie", 7],
        ["31/03/2026", "P-1", "recyclerie", 6],
        ["31/03/2026", "P-2", "Recyclerie", 5],
      ]
    );
    expect(lines.map(({ identifier, month, production, rows }) => [identifier, month, production, rows])).toEqual([
      ["P-1", MARCH, h(13), [2, 3]],
      ["P-2", MARCH, h(5), undefined],
    ]); // prettier-ignore
  });

  it("go on with the person above where a name is merged over several rows", () => {
    const { lines } = read(
      [ID, { code: "support" }, TYPE, day(1)],
      [
        ["P-1", "Recyclerie", "Production", 7],
        [null, null, "Formation", 1],
        [],
        [null, null, "Production", 2],
      ]
    );
    expect(lines.map(({ identifier, support, production, training }) => [identifier, support, production, training])).toEqual([
      ["P-1", "Recyclerie", h(7), h(1)],
      [null, null, h(2), null],
    ]); // prettier-ignore
  });

  it("stay two lines in a plain table", () => {
    const { lines } = read([ID, PRODUCTION], [["P-1", 7], ["P-1", 6]]); // prettier-ignore
    expect(lines.map(({ production }) => production)).toEqual([h(7), h(6)]);
  });

  it("take the words of days off for absences, and the header's days again for a header", () => {
    const grid = sheet("Mars 2026", [
      ["Id", "Type", 1, 2, 3],
      ["P-1", "Production", 7, "CP", "férié"],
      ["Id", "Type", 1, 2, 3],
      ["P-2", "Production", "CP", null, null],
    ]);
    const meanings = [ID, TYPE, day(1), day(2), day(3)];
    const { lines, unreadable } = readSheetWith(grid, recognised(grid, meanings), CONTEXT);
    expect(unreadable).toEqual([]);
    expect(lines.map(({ production, absent }) => [production, absent])).toEqual([
      [h(7), undefined],
      [null, ["production"]],
    ]);
  });
});

describe("months of rows", () => {
  it("are told by their columns where these differ", () => {
    const { lines } = read(
      [ID, { ...PRODUCTION, month: MARCH - 1 }, { ...PRODUCTION, month: MARCH }],
      [["P-1", 7, 6]]
    );
    expect(lines.map(({ month, production }) => [month, production])).toEqual([
      [MARCH - 1, h(7)],
      [MARCH, h(6)],
    ]);
  });

  it("give way to a person's choice, which silences what disagrees", () => {
    const meanings = [{ code: "month" } as const, ID, PRODUCTION];
    const grid = sheet("Mars 2026", [["Mois", "Id", "H"], ["avril 2026", "P-1", 7]]); // prettier-ignore
    const recognition = recognised(grid, meanings);
    const free = readSheetWith(grid, recognition, CONTEXT);
    expect(free.seenMonths).toEqual([
      { month: MARCH + 1, source: "column", cell: "A2" },
      { month: MARCH, source: "sheet-name", cell: null },
    ]);
    const choice = { sheet: "Mars 2026", isStatement: true, month: MARCH + 2, lot: null };
    const chosen = readSheetWith(grid, recognition, CONTEXT, choice);
    expect(chosen.lines).toMatchObject([{ month: MARCH + 2 }]);
    expect(chosen.seenMonths).toEqual([{ month: MARCH + 2, source: "chosen", cell: null }]);
  });
});

describe("totals", () => {
  const TOTAL: ColumnMeaning = { code: "total" };

  it("of a row may leave out PMSMP and absences, and nothing else", () => {
    const columns = [ID, PRODUCTION, TRAINING, { code: "internship" } as const, TOTAL];
    const totalsOf = (total: CellValue) => read(columns, [["P-1", 7, 2, 4, total]]).totals;
    expect(totalsOf(13)).toEqual([]);
    expect(totalsOf(9)).toEqual([]);
    expect(totalsOf(11)).toMatchObject([{ cell: "E2", declared: h(11) }]);
    expect(totalsOf(7)).toMatchObject([{ cell: "E2", declared: h(7), summed: h(9) }]);
  });

  it("may sum any of the parts before them, or stand above", () => {
    const { totals } = read(
      [ID, PRODUCTION],
      [["P-1", 1], ["Total P-1", 1], ["P-2", 2], ["Total P-2", 2], ["Sous-total", 3], ["P-3", 4], ["Total général", 7]]
    ); // prettier-ignore
    expect(totals.every(({ declared, summed }) => declared === summed)).toBe(true);
    expect(totals).toHaveLength(4);
    const above = read([ID, PRODUCTION], [["Total", 3], ["P-1", 1], ["P-2", 2]]); // prettier-ignore
    expect(above.totals).toMatchObject([{ declared: h(3), summed: h(3) }]);
    expect(above.lines).toHaveLength(2);
  });

  it("without a label are known by their sums, else they are hours of nobody", () => {
    const rows = (sum: number): Rows => [["P-1", 1], ["P-2", 2], [null, sum]]; // prettier-ignore
    expect(read([ID, PRODUCTION], rows(3)).lines).toHaveLength(2);
    expect(read([ID, PRODUCTION], rows(4)).lines).toHaveLength(3);
  });

  it("carried from page to page are no one's hours", () => {
    const { lines, totals } = read(
      [ID, PRODUCTION],
      [
        ["P-1", 1],
        ["À reporter", 1],
        ["Report", 1],
        ["P-2", 2],
        ["Total", 3],
      ]
    );
    expect(lines).toHaveLength(2);
    expect(totals.map(({ declared, summed }) => declared - summed)).toEqual([0, 0, 0]);
  });
});

describe("what is hidden", () => {
  it("counts, and is told by row and by column", () => {
    const { lines, hidden } = read(
      [ID, PRODUCTION, TRAINING],
      [
        ["P-1", 1, 2],
        ["P-2", 4, 0],
      ],
      { hiddenRows: [2], hiddenColumns: [2] }
    );
    expect(lines).toHaveLength(2);
    expect(hidden).toEqual([
      { kind: "row", cell: "B3", hours: h(4) },
      { kind: "column", cell: "C2", hours: h(2) },
    ]);
  });
});

describe("a recapitulation", () => {
  it("of other sheets is a statement when it is alone", () => {
    const rows: Rows = [["Identifiant", "Production"], ["P-1", 7]]; // prettier-ignore
    expect(statementOf(sheet("Récapitulatif mars 2026", rows)).lines).toHaveLength(1);
  });
});

describe("any table whose columns are known", () => {
  const TYPES: readonly HourColumn[] = ["production", "guidance", "training", "internship", "paidAbsence"]; // prettier-ignore
  const seconds = fc.option(fc.integer({ min: 0, max: 500_000 }), { nil: null });
  const row = fc.record({
    identifier: fc.integer({ min: 1, max: 50 }).map((number) => `P-${number.toString()}`),
    support: fc.constantFrom("Espaces verts", "Déchèterie", null),
    hours: fc.tuple(seconds, seconds, seconds, seconds, seconds),
  });

  it("gives back its lines, whatever the columns' order and the place of the table", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 15 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
        fc.nat(5),
        fc.nat(5),
        (rows, order, firstRow, firstColumn) => {
          const columns: readonly ColumnMeaning[] = [ID, { code: "support" }, ...TYPES.map((code) => ({ code }))]; // prettier-ignore
          const meanings = order.flatMap((at) => columns[at] ?? []);
          const cells = rows.map(({ identifier, support, hours }): readonly CellValue[] => {
            const all = [identifier, support, ...hours.map((value) => (value === null ? null : value / 3600))]; // prettier-ignore
            return order.map((at) => all[at] ?? null);
          });
          const { lines, unreadable } = read(meanings, cells, { firstRow, firstColumn });
          expect(unreadable).toEqual([]);
          const back = lines.map((line) => ({
            identifier: line.identifier,
            support: line.support,
            hours: TYPES.map((type) => line[type]),
          }));
          expect(back).toEqual(rows);
          expect(lines[0]?.row).toBe(firstRow + 2);
        }
      )
    );
  });
});
