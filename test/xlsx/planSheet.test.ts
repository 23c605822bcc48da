import fc from "fast-check";
import { EMPTY_PLAN, type Block, type SheetPlan } from "../../src/workbook/plan";
import { sheetPlan } from "../../src/workbook/compose/builder";
import { planSheet, writableSheet } from "../../src/xlsx/planSheet";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { newXlsx } from "../../src/xlsx/xlsxHost";

const block = fc
  .record({
    row: fc.nat({ max: 6 }),
    column: fc.nat({ max: 4 }),
    cells: fc.array(fc.array(fc.constantFrom("a", 1, null, true), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    }),
    style: fc.constantFrom("body" as const, "note" as const, undefined),
  })
  .map(({ style, ...own }): Block => (style === undefined ? own : { ...own, style }));

const planOf = (blocks: readonly Block[]): SheetPlan =>
  sheetPlan({ ownerName: null, sheet: "Essai", exists: false, blocks });

/** What stands in each cell that has something, the last block to speak of it winning. */
const shownBy = (blocks: readonly Block[]): Readonly<Record<string, unknown>> => {
  const shown: Record<string, unknown> = {};
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, down) =>
      line.forEach((value, right) => {
        shown[`${row + down},${column + right}`] = value;
      })
    );
  }
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== null));
};

it("puts blocks together row by row, the later one over the others, the same each time it is asked", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const { cellRows } = writableSheet(planOf(blocks));
      const rows = [...cellRows()];
      expect([...cellRows()]).toEqual(rows);
      const places = rows.flat().map(({ row, column }) => 100 * row + column);
      expect(places).toEqual([...new Set(places)].sort((left, right) => left - right));
      for (const cells of rows) expect(new Set(cells.map(({ row }) => row)).size).toBeLessThan(2);
      const { cells } = planSheet(planOf(blocks));
      expect(cells).toEqual(rows.flat());
      const filled = cells.filter(({ value }) => value !== null);
      expect(
        Object.fromEntries(filled.map(({ row, column, value }) => [`${row},${column}`, value]))
      ).toEqual(shownBy(blocks));
    })
  );
});

it("writes rows that are hidden though nothing stands in them, between those that have cells", async () => {
  const file = await newXlsx();
  const plan = {
    ...planOf([
      { row: 1, column: 0, cells: [["un"]] },
      { row: 4, column: 2, cells: [[5]] },
    ]),
    hiddenRows: [6, 0, 2, 4],
  };
  await file.applyPlan({ ...EMPTY_PLAN, sheets: [plan] });
  const { workbook } = await readPlainWorkbook(await file.save());
  const [sheet] = workbook.sheets;
  expect([...(sheet?.hiddenRows ?? [])].sort()).toEqual([0, 2, 4, 6]);
  expect(sheet?.cells.map(({ row, column, value }) => [row, column, value])).toEqual([
    [1, 0, "un"],
    [4, 2, 5],
  ]);
});
