import { buildSummary } from "../../src/app/buildSummary";
import { exportSummary } from "../../src/app/exportSummary";
import { refKey, summaryRefs } from "../../src/domain/committee/refs";
import type { SummaryRef } from "../../src/domain/committee/types";
import { COMMITTEE } from "../../src/messages/fr/synthesis";
import type { CellValue } from "../../src/workbook/grid";
import { cellAddress } from "../../src/xlsx/addresses";
import { openWorkbookFile } from "../../src/xlsx/open";
import { Package } from "../../src/xlsx/package";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { writeSheetFile } from "../../src/xlsx/sheetFile";
import { drawnContract, generatedWorkbook, TEN_CONTRACTS } from "../host/generatedWorkbook";
import type { GeneratedContract } from "../host/generatedContract";
import { headcountOf, leaks, profileTables } from "../host/reidentification";
import { textParts } from "../xlsx/parts";
import { openCalculator, type Calculator } from "./soffice";

/** Ten invented contracts: the summaries of each as the engine writes them, then as LibreOffice calculates them. */

const TIME = 300_000;
const SALT = "0123456789abcdef0123456789abcdef";

interface Built {
  readonly title: string;
  readonly contract: GeneratedContract;
  readonly refs: readonly SummaryRef[];
  readonly sheets: readonly string[];
  /** Each summary alone, as it leaves for the committee. */
  readonly files: readonly Uint8Array[];
  readonly threshold: number;
  readonly workbook: Uint8Array;
}

/** The last quarter with its year and the whole contract, in one workbook. */
async function built(title: string, contract: GeneratedContract): Promise<Built> {
  const host = await generatedWorkbook(contract);
  const options = { asOf: contract.asOf, version: "1.2.3", newSalt: () => SALT };
  const first = await buildSummary(host, "last-complete", options);
  if (!first.ok) throw new Error(`${title}: ${JSON.stringify(first.problem)}`);
  const terms = first.report.registers.contract;
  const others = summaryRefs(terms, contract.asOf).filter(
    ({ kind }, rank, all) => kind !== "quarter" && all.findIndex((one) => one.kind === kind) === rank
  );
  const outcomes = [first];
  for (const ref of others) {
    const outcome = await buildSummary(host, ref, options);
    if (!outcome.ok) throw new Error(`${title}: ${JSON.stringify(outcome.problem)}`);
    outcomes.push(outcome);
  }
  const files = await Promise.all(
    outcomes.map(async ({ summary, report }) => {
      const file = await exportSummary(summary, report, writeSheetFile);
      if (!file.ok) throw new Error(`${title}: ${JSON.stringify(file.problem)}`);
      return file.bytes;
    })
  );
  return {
    title,
    contract,
    refs: outcomes.map(({ ref }) => ref),
    sheets: outcomes.map(({ sheet }) => sheet),
    files,
    threshold: terms.confidentialityThreshold,
    workbook: await host.save(),
  };
} // prettier-ignore

type Figures = ReadonlyMap<string, CellValue>;

/** A formula that gives an empty text is empty in both. */
const comparable = (value: CellValue): CellValue => (value === "" ? null : value);

/** A twenty-fifth of a second, in hours: what the sums of hours written with their decimals may lose. */
const TOLERANCE = 1e-5;
const isSame = (left: CellValue, right: CellValue): boolean =>
  typeof left === "number" && typeof right === "number"
    ? Math.abs(left - right) <= TOLERANCE
    : left === right;

/** Where two readings of the same formulas differ: `place: engine / calculated`. */
const differences = (engine: Figures, calculated: Figures): readonly string[] =>
  [...new Set([...engine.keys(), ...calculated.keys()])].flatMap((place) => {
    const [left, right] = [engine.get(place) ?? null, calculated.get(place) ?? null];
    return isSame(left, right) ? [] : [`${place}: ${String(left)} / ${String(right)}`];
  });

/** What every formula of the summaries gives, by place. */
async function figuresOf(bytes: Uint8Array, sheets: readonly string[]): Promise<Figures> {
  const { workbook } = await readPlainWorkbook(bytes);
  return new Map(
    workbook.sheets
      .filter(({ name }) => sheets.includes(name))
      .flatMap(({ name, cells }) =>
        cells
          .filter(({ formula }) => formula !== undefined)
          .map(({ row, column, value }) => [`${name}!${cellAddress(row, column)}`, comparable(value)] as const)
      )
  );
} // prettier-ignore

const WRONG = 987_654;

const PAGE_COLUMNS = 12;
/** What the share must keep to where the contract does not say. */
const DEFAULT_BOUNDS = { min: 0.2, max: 0.3 };

/** The same file in which no formula of the summaries has kept its result, and how many were made wrong. */
async function spoilt(
  bytes: Uint8Array,
  sheets: readonly string[]
): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
  const book = await openWorkbookFile(bytes);
  const file = Package.open(bytes);
  let count = 0;
  for (const sheet of sheets) {
    const path = book.sheetNamed(sheet)?.path ?? "";
    const xml = await file.text(path);
    file.setText(
      path,
      xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, (_, end: string) => {
        count += 1;
        return `${end}<v>${WRONG.toString()}</v>`;
      })
    );
  }
  return { bytes: await file.save(), count };
}

let calculator: Calculator;
let all: readonly Built[];
let wrong: readonly { readonly bytes: Uint8Array; readonly count: number }[];
let recalculated: readonly Uint8Array[];

beforeAll(async () => {
  calculator = openCalculator();
  const contracts: Built[] = [];
  for (const [title, shape, seed] of TEN_CONTRACTS)
    contracts.push(await built(title, drawnContract(shape, seed)));
  all = contracts;
  wrong = await Promise.all(all.map(({ workbook, sheets }) => spoilt(workbook, sheets)));
  recalculated = await calculator.convertAll(
    wrong.map(({ bytes }) => bytes),
    "xlsx"
  );
}, TIME);
afterAll(() => {
  calculator.close();
});

const contractAt = (rank: number): Built => {
  const contract = all[rank];
  if (!contract) throw new Error("no such contract");
  return contract;
};

describe.each(TEN_CONTRACTS.map(([title], rank) => [title, rank] as const))("%s", (_, rank) => {
  it("has a quarter, a year and the contract, each on its sheet", () => {
    const { refs, sheets } = contractAt(rank);
    expect(refs.map(({ kind }) => kind)).toEqual(["quarter", "year", "contract"]);
    expect(new Set(sheets).size).toBe(3);
  });

  it("gives, for each formula, the engine's own figure once LibreOffice has calculated it", async () => {
    const { workbook, sheets } = contractAt(rank);
    const engine = await figuresOf(workbook, sheets);
    expect(engine.size).toBeGreaterThan(30);
    // LibreOffice was given none of these figures: an empty text alone has no stored result to make wrong.
    const texts = [...engine.values()].filter((value) => value === null).length;
    expect(wrong[rank]?.count).toBeGreaterThanOrEqual(engine.size - texts);
    const calculated = await figuresOf(recalculated[rank] ?? new Uint8Array(), sheets);
    expect(calculated.size).toBe(engine.size);
    expect(differences(engine, calculated)).toEqual([]);
  });

  it("prints no figure that is not a formula", async () => {
    const { workbook, sheets } = contractAt(rank);
    const read = (await readPlainWorkbook(workbook)).workbook;
    const fixed = read.sheets
      .filter(({ name }) => sheets.includes(name))
      .flatMap(({ name, cells, tables }) => {
        const typed = new Set(
          tables.flatMap(({ row: firstRow, rowCount }) =>
            Array.from({ length: rowCount }, (_, index) => firstRow + index)
          )
        );
        return cells
          .filter(({ column, row, formula, value }) => formula === undefined && typeof value === "number" && column < PAGE_COLUMNS && !typed.has(row))
          .map(({ row, column, value }) => ({
            place: `${name}!${cellAddress(row, column)}`,
            label: cells.findLast((cell) => cell.row === row && cell.column < column && typeof cell.value === "string")?.value,
            isBound: value === DEFAULT_BOUNDS.min || value === DEFAULT_BOUNDS.max,
          }));
      });
    // A bound that the contract does not write stands in no cell; persons whose production the register cannot tell apart
    // from placements counted as such are those of the engine.
    const { ratio } = COMMITTEE.supervision;
    expect(fixed.filter(({ isBound, label }) => !isBound && label !== ratio)).toEqual([]);
  });

  it("tells nobody apart in the committee's files", async () => {
    const { contract, files } = contractAt(rank);
    for (const file of files) {
      const parts = await textParts(file);
      expect(leaks(parts, contract.people)).toEqual([]);
    }
  });

  it("prints no count of a profile table under the threshold, nor one by subtraction", async () => {
    const { files, threshold } = contractAt(rank);
    const isSmall = (count: number): boolean => count > 0 && count < threshold;
    for (const file of files) {
      const [sheet] = (await readPlainWorkbook(file)).workbook.sheets;
      if (!sheet) throw new Error("no sheet");
      const headcount = headcountOf(sheet) ?? 0;
      for (const [title, lines] of profileTables(sheet)) {
        const counts = lines.flatMap(({ count }) => count ?? []);
        const rests =
          title === COMMITTEE.profile.criteria
            ? counts.map((count) => headcount - count)
            : counts.length === 0
              ? []
              : [headcount - counts.reduce((sum, count) => sum + count, 0)];
        expect({ title, small: [...counts, ...rests].filter(isSmall) }).toEqual({ title, small: [] });
      }
    }
  });
}); // prettier-ignore

it("hides and shows profile cells, names periods and counts people in these contracts", async () => {
  const shown = new Set<string>();
  for (const { files } of all) {
    for (const file of files) {
      const [sheet] = (await readPlainWorkbook(file)).workbook.sheets;
      for (const [title, lines] of sheet ? profileTables(sheet) : []) {
        if (lines.some(({ count }) => count !== null)) shown.add(title);
      }
    }
  }
  // Each kind of profile table stands somewhere: what is said of them above says something.
  expect(shown.size).toBeGreaterThanOrEqual(5);
  expect(all.flatMap(({ refs }) => refs.map(refKey))).toEqual(
    expect.arrayContaining(["2026-T1", "Marché"])
  );
});
