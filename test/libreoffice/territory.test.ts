import { consolidateInto } from "../../src/app/consolidate";
import { dayOf, firstDay, monthOf } from "../../src/domain/calendar";
import { SECONDS_PER_HOUR } from "../../src/domain/numbers";
import type { Consolidation } from "../../src/domain/territory/consolidation";
import type { ConsolidatedFile } from "../../src/domain/territory/types";
import { EMPTY_PLAN } from "../../src/workbook/plan";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import type { PlainCell, PlainSheet } from "../../src/xlsx/plainWorkbook";
import { newXlsx } from "../../src/xlsx/xlsxHost";
import { file, line, person } from "../domain/territory/territory";
import { openCalculator, type Calculator } from "./soffice";

const asOf = dayOf(2026, 11, 20);
const TIME = 240_000;
const H = SECONDS_PER_HOUR;

/** Labels a formula could misread: jokers, comparisons, quotes, figures, formulas, one name in two spellings. */
const LABELS = [
  'Ville « "A" » d’Exempleville',
  "=1+1",
  ">5",
  "2026",
  "Chantier * Fictif",
  "Régie ? ~ Inventée",
  "-12",
  "Déchèterie",
  "DECHETERIE",
];

const months = [monthOf(2025, 12), monthOf(2026, 1), monthOf(2026, 2), null];

const contracts: readonly ConsolidatedFile[] = LABELS.map((label, rank) =>
  file({
    key: `c${rank.toString()}|${label}|${label}`,
    reference: rank === 0 ? null : `EX-${rank.toString()}`,
    title: label,
    buyer: label,
    contractor: label,
    territory: label,
    structureKind: rank % 2 === 0 ? "ACI" : "EI",
    purchaseKind: rank % 2 === 0 ? "Marché réservé" : "Clause d'exécution",
    persons: [
      person({ identifier: `P-${rank.toString()}`, lastName: label, priorityDistrict: rank % 3 === 0 }),
      person({ identifier: "P-900", lastName: "COMMUNE", pass: "999991234567" }),
    ],
    lines: months.flatMap((month, index) => [
      line({ month, support: label, production: 61 * (rank + 1) * (index + 1), guidance: 1, training: 7 * rank }),
      line({ month, lot: "2", support: "espaces  verts", person: 1, production: 130 * H, guidance: 0 }),
    ]),
    plan: [{ month: monthOf(2026, 1), lot: null, planned: 151 * H + rank }],
    findings: [
      { rule: "PER-03", severity: "blocking", month: monthOf(2026, 1), isOpen: true },
      { rule: "PER-03", severity: "to-justify", month: null, isOpen: true },
    ],
    penalties: [
      { clause: "9.1", trigger: "hours-not-done", month: monthOf(2026, 2), net: 1999 + rank, state: "recorded" },
    ],
  })
); // prettier-ignore

const bad: ConsolidatedFile = {
  source: "=mauvais.xlsx",
  sha256: "",
  size: 0,
  status: "unreadable",
  reasons: [{ kind: "failed", code: "CannotRead", details: {} }],
  digest: null,
};

interface Opened {
  readonly before: readonly PlainSheet[];
  readonly after: readonly PlainSheet[];
  readonly consolidation: Consolidation;
}

const sheetNamed = (sheets: readonly PlainSheet[], name: string): PlainSheet => {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

const formulasOf = (sheets: readonly PlainSheet[]): ReadonlyMap<string, PlainCell> =>
  new Map(
    sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ formula }) => formula !== undefined)
        .map((cell) => [`${name}!${cell.row.toString()},${cell.column.toString()}`, cell] as const)
    )
  );

const valueAt = ({ cells }: PlainSheet, row: number, column: number) =>
  cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;

/** The first row whose cell of a column has a value. */
const rowWith = ({ cells }: PlainSheet, column: number, value: string | number): number =>
  cells.find((cell) => cell.column === column && cell.value === value)?.row ?? -1;

let calculator: Calculator;
let whole: Opened;
let corrected: readonly PlainSheet[];
let nothing: readonly PlainSheet[];
let typedRow: number;

/** Production of the first row of December 2025, typed over by hand in the table. */
const TYPED = 1234.5;

beforeAll(async () => {
  calculator = openCalculator();
  const host = await newXlsx();
  const { consolidation } = await consolidateInto(host, [...contracts, bad], { asOf });
  const bytes = await host.save();
  const empty = await newXlsx();
  await consolidateInto(empty, [bad], { asOf });

  const sheets = (await readPlainWorkbook(bytes)).workbook.sheets;
  const table = sheetNamed(sheets, "Consolidation").tables[0];
  if (!table) throw new Error("no table");
  typedRow = rowWith(sheetNamed(sheets, "Consolidation"), 8, firstDay(monthOf(2025, 12)));
  await host.applyPlan({
    ...EMPTY_PLAN,
    edits: [
      {
        sheet: "Consolidation",
        table: "tConsolidation",
        row: table.row,
        column: table.column,
        rowCount: table.rowCount,
        columnCount: table.columnCount,
        hasTotals: false,
        cells: [{ row: typedRow, column: 9, value: TYPED }],
        addedRows: [],
        deletedRows: [],
      },
    ],
  });
  const [after, fixed, none] = await calculator.convertAll(
    [bytes, await host.save(), await empty.save()],
    "xlsx"
  );
  const read = async (given: Uint8Array | undefined) =>
    (await readPlainWorkbook(given ?? new Uint8Array())).workbook.sheets;
  whole = { before: sheets, after: await read(after), consolidation };
  corrected = await read(fixed);
  nothing = await read(none);
}, TIME);
afterAll(() => {
  calculator.close();
});

it("computes every formula of a territory as it was written", () => {
  const [before, after] = [formulasOf(whole.before), formulasOf(whole.after)];
  expect(before.size).toBeGreaterThan(150);
  const differing = [...before].flatMap(([place, cell]) => {
    const now = after.get(place)?.value ?? null;
    const was = cell.value;
    const isSame =
      typeof was === "number"
        ? typeof now === "number" && Math.abs(was - now) < 1e-6
        : (was ?? "") === (now ?? "");
    return isSame ? [] : [{ place, formula: cell.formula, was, now }];
  });
  expect(differing).toEqual([]);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
});

it("follows a figure typed over: totals, buyer, titulaire, support, year and share", () => {
  const source = sheetNamed(whole.after, "Consolidation");
  const was = Number(valueAt(source, typedRow, 9));
  const gap = TYPED - was;
  expect(Math.abs(gap)).toBeGreaterThan(1);
  const [now, totals] = [sheetNamed(corrected, "Consolidation"), sheetNamed(corrected, "Totaux")];
  const moved = (sheet: string, row: number, column: number): number =>
    Number(valueAt(sheetNamed(corrected, sheet), row, column)) -
    Number(valueAt(sheetNamed(whole.after, sheet), row, column));
  expect(moved("Consolidation", 4, 9)).toBeCloseTo(gap, 6);
  expect(moved("Consolidation", 4, 12)).toBeCloseTo(gap, 6);
  expect(moved("Consolidation", typedRow, 12)).toBeCloseTo(gap, 6);
  const buyer = String(valueAt(now, typedRow, 2));
  const rows = totals.cells.filter(({ column, value }) => column === 0 && value === buyer);
  // As a buyer, a titulaire and a territory, and as a support when the row is of that one.
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const { row } of rows.slice(0, 3)) {
    expect(moved("Totaux", row, 1)).toBeCloseTo(gap, 6);
    expect(moved("Totaux", row, 4)).toBeCloseTo(gap, 6);
  }
  const year = rowWith(sheetNamed(corrected, "Indicateurs"), 1, 2025);
  expect(moved("Indicateurs", year, 3)).toBeCloseTo(gap, 6);
});

it("writes to the second what was read, labels as they are", () => {
  const sheet = sheetNamed(whole.after, "Consolidation");
  const table = sheet.tables.find(({ name }) => name === "tConsolidation");
  expect(table?.rowCount).toBe(whole.consolidation.rows.length + 1);
  const rows = whole.consolidation.rows.map((_, index) => (table?.row ?? 0) + 1 + index);
  const sum = (column: number) =>
    rows.reduce((all, row) => all + Math.round(Number(valueAt(sheet, row, column)) * H), 0);
  const lines = contracts.flatMap(({ digest }) => digest?.lines ?? []);
  expect(sum(9)).toBe(lines.reduce((all, { production }) => all + production, 0));
  expect(sum(10)).toBe(lines.reduce((all, { guidance }) => all + guidance, 0));
  expect(sum(11)).toBe(lines.reduce((all, { training }) => all + training, 0));
  expect(sum(14)).toBe(contracts.reduce((all, _, rank) => all + 151 * H + rank, 0));
  const titles = new Set(rows.map((row) => valueAt(sheet, row, 1)));
  expect(titles).toEqual(new Set(LABELS));
  expect(valueAt(sheetNamed(whole.after, "Contrôle des fichiers"), 7, 0)).toBe("=mauvais.xlsx");
});

it("opens a consolidation of which nothing could be read", () => {
  const tables = nothing.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  expect(tables.sort()).toEqual([
    "tConsolidation", "tEcarts", "tFichiers", "tIndicateurs", "tLignes", "tMaxima", "tPersonnesCommunes",
  ]); // prettier-ignore
  for (const { value } of formulasOf(nothing).values()) expect(String(value)).not.toMatch(/^#/);
  expect(valueAt(sheetNamed(nothing, "Consolidation"), 4, 12)).toBe(0);
});
