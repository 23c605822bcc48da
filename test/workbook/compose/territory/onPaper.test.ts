import { dayOf, monthOf } from "../../../../src/domain/calendar";
import { consolidate } from "../../../../src/domain/territory/consolidate";
import { territorySheets } from "../../../../src/workbook/compose/territory/composeConsolidation";
import type { SheetPlan } from "../../../../src/workbook/plan";
import { newXlsx } from "../../../../src/xlsx/xlsxHost";
import { file, line, person } from "../../../domain/territory/territory";

const asOf = dayOf(2026, 11, 20);

let sheets: ReadonlyMap<string, SheetPlan>;
beforeAll(async () => {
  const own = { persons: [person()], lines: [line({ month: monthOf(2026, 3) })] };
  const consolidation = consolidate([file(own)], { asOf, previous: null });
  const snapshot = await (await newXlsx()).readGrids();
  const made = territorySheets(consolidation, { count: 0, cells: [] }, snapshot);
  sheets = new Map(made.map((compose) => [compose().sheet, compose()]));
});

const sheet = (name: string): SheetPlan => {
  const found = sheets.get(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

/** Titles of a table that its sheet prints. */
const printed = (name: string): readonly unknown[] => {
  const { blocks, tables, print } = sheet(name);
  const header = blocks.find(({ row }) => row === tables[0]?.row);
  return header?.cells[0]?.slice(0, print?.area.columnCount) ?? [];
};

it("leaves on the screen what is of no use on paper, so that the rest is read", () => {
  expect(printed("Contrôle des fichiers").at(-1)).toBe("Lu le");
  expect(printed("Consolidation").at(-1)).toBe("Pénalités");
  expect(printed("Lignes").at(-1)).toBe("Total");
});

it("sets the titles of the totals over their figures", () => {
  const { blocks } = sheet("Totaux");
  const titles = blocks.filter(({ style, column }) => style === "header" && column === 1);
  expect(titles.length).toBeGreaterThan(3);
  expect(titles.map(({ align }) => align)).toEqual(titles.map(() => "right"));
});

it("counts contracts and people by whole figures, hours with decimals", () => {
  const { blocks, tables } = sheet("Indicateurs");
  const body = blocks.find(({ row }) => row === (tables[0]?.row ?? 0) + 1);
  const formats = new Map(
    body?.cells.map((cells, row) => [cells[4] as string, body.formats?.[row]?.[3]])
  );
  expect(Object.fromEntries(formats)).toMatchObject({
    h: "#,##0.00",
    ETP: "#,##0.00",
    marché: "#,##0",
    personne: "#,##0",
  });
});
