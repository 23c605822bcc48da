import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { readPlainWorkbook } from "../../../src/xlsx/plain";
import type { PlainCell } from "../../../src/xlsx/plainWorkbook";
import type { Expected, ExpectedLine } from "../../corpus/releves";
import { badFiles, type BadFile } from "../../host/badFiles";
import { generatedTerritory, type TerritoryContract } from "../../host/generatedTerritory";
import { openCalculator } from "../../libreoffice/soffice";
import { insertion, workFolder } from "../terminal";

const SEED = 20_261_110;
const DAY = "2026-11-10";
/** Bad files of each kind: three for a hundred contracts. */
const EACH = 3;

const folder = workFolder();
const { file } = folder;
const pathOf = (name: string): string => file(`territoire/${name}`);
const output = file("sortie.xlsx");

const TYPES = ["production", "guidance", "training"] as const;
type Hours = Readonly<Record<(typeof TYPES)[number], number>>;
type Months = Readonly<Record<string, Hours>>;

interface Row extends Hours {
  readonly contract: string;
  readonly month: string | null;
  readonly planned: number | null;
  readonly blocking: number;
  readonly toJustify: number;
  readonly penalties: number;
}
interface Json {
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly reasons: readonly string[];
    readonly contract: string | null;
    readonly hours: number | null;
  }[];
  readonly contracts: readonly { readonly key: string; readonly file: string }[];
  readonly rows: readonly Row[];
  readonly total: Hours & { readonly persons: number };
  readonly common: readonly {
    readonly reason: string;
    readonly status: string;
    readonly contracts: readonly string[];
  }[];
  readonly maxima: readonly { readonly month: string; readonly hours: number }[];
}
interface Check {
  readonly statements: readonly Hours[];
  readonly figures: {
    readonly months: readonly (Hours & {
      readonly month: string;
      readonly planned: number | null;
    })[];
    readonly total: Hours;
  };
  readonly findings: readonly { readonly severity: string }[];
  readonly penalties: readonly { readonly net: number | null }[];
}

let contracts: readonly TerritoryContract[];
let bad: readonly BadFile[];
let json: Json;
let checks: ReadonlyMap<string, Check>;

const put = ({ file: name, bytes, link = null }: Pick<BadFile, "file" | "bytes"> & { readonly link?: string | null }) => {
  mkdirSync(dirname(pathOf(name)), { recursive: true });
  if (link !== null) symlinkSync(link, pathOf(name));
  else writeFileSync(pathOf(name), bytes ?? "");
}; // prettier-ignore

const checkOf = async (name: string) => insertion("verifier", pathOf(name), "--le", DAY, "--json");

beforeAll(async () => {
  contracts = await generatedTerritory({ contracts: 100, layouts: 40, seed: SEED });
  bad = await badFiles(contracts, EACH, SEED);
  for (const each of [...contracts, ...bad]) put(each);
  // What Excel, LibreOffice and macOS leave beside a workbook is no workbook.
  for (const name of ["~$marche-001.xlsx", ".~lock.marche-002.xlsx#", "._marche-003.xlsx"]) {
    put({ file: `Métropole/${name}`, bytes: new Uint8Array(165) });
  }
  const ran = await insertion(
    "consolider", file("territoire"), "--sortie", output, "--le", DAY, "--json", "--processus", "1",
  ); // prettier-ignore
  json = JSON.parse(ran.out) as Json;
  const own = contracts.map(async (each) => [each.file, JSON.parse((await checkOf(each.file)).out) as Check] as const); // prettier-ignore
  checks = new Map(await Promise.all(own));
});
afterAll(() => folder.close());

const none: Hours = { production: 0, guidance: 0, training: 0 };
const plus = (one: Hours, other: Hours): Hours => ({
  production: one.production + other.production,
  guidance: one.guidance + other.guidance,
  training: one.training + other.training,
});
const sumOf = (all: readonly Hours[]): Hours => all.reduce(plus, none);
const isSome = (hours: Hours): boolean => TYPES.some((type) => hours[type] !== 0);

/** Hours by month; months without any are left out. */
const byMonth = (rows: readonly (Hours & { readonly month: string | null })[]): Months => {
  const months = new Map<string, Hours>();
  for (const row of rows) {
    const month = row.month ?? "";
    months.set(month, plus(months.get(month) ?? none, row));
  }
  return Object.fromEntries([...months].filter(([, hours]) => isSome(hours)).sort());
};

const rowsOf = (name: string): readonly Row[] => {
  const key = json.files.find((each) => each.file === name)?.contract;
  return json.rows.filter(({ contract }) => contract === key);
};

/** The lines that count: where a sheet says it replaces another, its own alone. */
const countedLines = ({ lines, months }: Expected): readonly ExpectedLine[] => {
  const said = lines.reduce((sum, { production }) => sum + (production ?? 0), 0);
  const last = lines.at(-1)?.sheet;
  const areAllCounted = said === sumOf(Object.values(months)).production;
  return lines.filter(({ month, sheet }) => areAllCounted || month === null || sheet === last);
};

/** What the layouts say each person of a PASS worked, by contract: nothing of it comes from the product's reading. */
function workedByPass(): ReadonlyMap<
  string,
  ReadonlyMap<string, Readonly<Record<string, number>>>
> {
  const keys = new Map(json.contracts.map((each) => [each.file, each.key]));
  const all = new Map<string, Map<string, Record<string, number>>>();
  for (const { file: name, expected, passes } of contracts) {
    for (const { participant, month, ...line } of countedLines(expected)) {
      const pass = passes.get(participant ?? "");
      if (pass === undefined) continue;
      const own = all.get(pass) ?? new Map<string, Record<string, number>>();
      const worked = own.get(keys.get(name) ?? "") ?? {};
      const hours = TYPES.reduce((sum, type) => sum + (line[type] ?? 0), 0);
      worked[month ?? ""] = (worked[month ?? ""] ?? 0) + hours;
      all.set(pass, own.set(keys.get(name) ?? "", worked));
    }
  }
  return all;
}

/** 48 hours a week over the days of a month, in sevenths of a second. */
const isTooMuch = (month: string, seconds: number): boolean => {
  const [year = 0, rank = 0] = month.split("-").map(Number);
  return seconds * 7 > 48 * 3600 * new Date(Date.UTC(year, rank, 0)).getUTCDate();
};

describe("a territory of a hundred contracts in forty layouts", () => {
  it("is the sum of the individual checks to the second, month by month", () => {
    expect(new Set(contracts.map(({ layout }) => layout)).size).toBe(40);
    let whole = none;
    for (const { file: name, layout, expected, isPlain } of contracts) {
      const check = checks.get(name);
      if (!check) throw new Error(`no check of ${name}`);
      const rows = rowsOf(name);
      const { "": undated = none, ...dated } = byMonth(rows);
      const where = { name, layout };
      expect({ ...where, months: dated }).toEqual({ ...where, months: byMonth(check.figures.months) }); // prettier-ignore
      // What is under no month is in none of the check's, and is not lost.
      if (isSome(undated)) expect(plus(check.figures.total, undated)).toEqual(sumOf(check.statements)); // prettier-ignore
      // The collection itself says what its layouts hold, whoever reads them.
      if (isPlain) expect({ ...where, months: dated }).toEqual({ ...where, months: expected.months }); // prettier-ignore
      const count = (severity: string): number =>
        check.findings.filter((finding) => finding.severity === severity).length;
      const sum = (of: (row: Row) => number | null): number =>
        rows.reduce((all, row) => all + (of(row) ?? 0), 0);
      expect({
        ...where,
        blocking: sum(({ blocking }) => blocking),
        toJustify: sum(({ toJustify }) => toJustify),
        penalties: sum(({ penalties }) => penalties),
        planned: sum(({ planned }) => planned),
      }).toEqual({
        ...where,
        blocking: count("blocking"),
        toJustify: count("to-justify"),
        penalties: check.penalties.reduce((all, { net }) => all + (net ?? 0), 0),
        planned: check.figures.months
          .filter(({ month }) => month <= DAY.slice(0, 7))
          .reduce((all, { planned }) => all + (planned ?? 0), 0),
      });
      whole = plus(whole, plus(check.figures.total, undated));
    }
    expect(json.total).toMatchObject(whole);
    expect(sumOf(json.rows)).toEqual(whole);
    expect(json.rows.filter(({ penalties }) => penalties > 0).length).toBeGreaterThan(10);
    expect(contracts.filter(({ isPlain }) => isPlain).length).toBeGreaterThan(3);
    const statuses = new Set(contracts.map((each) => json.files.find((one) => one.file === each.file)?.status)); // prettier-ignore
    expect([...statuses].sort()).toEqual(["faulty", "late", "up-to-date"]);
  });

  it("names every bad file with its reason, which is its own check's, and takes no hour from it", async () => {
    for (const { file: name, status, reason } of bad) {
      const found = json.files.find((each) => each.file === name);
      const said = found?.reasons.join(" ").replace(/[\u00a0\u202f]/g, " ") ?? "";
      expect({ name, status: found?.status, said }).toEqual({
        name,
        status,
        said: expect.stringMatching(reason) as string,
      });
      expect({ name, hours: found?.hours ?? 0 }).toEqual({ name, hours: 0 });
      expect(said).not.toMatch(/EXEMPLE|Camille/i);
      if (status !== "unreadable") continue;
      expect(said).toContain("Pour corriger");
      const { code, error } = await checkOf(name);
      expect({ name, code }).toEqual({ name, code: 2 });
      const isNamed = said.includes(name.slice(name.indexOf("/") + 1));
      const own = isNamed
        ? error.trim()
        : error.trim().replace(/^Le fichier « [^»]* »/, "Le fichier");
      // A workbook without a usable contract is told in a few words, its own check says where.
      if (!/tMarche|paramètre du marché/.test(said)) expect(said).toBe(own);
    }
    expect(json.files).toHaveLength(contracts.length + bad.length);
    expect(json.contracts).toHaveLength(contracts.length + EACH);
  });

  it("knows again those, and only those, whom several contracts declare under one PASS", () => {
    const shared = [...workedByPass().values()].filter(({ size }) => size > 1);
    const inOrder = (all: readonly (readonly string[])[]) => all.map((each) => each.join()).sort();
    expect(shared.length).toBeGreaterThan(5);
    expect(inOrder(json.common.map((each) => [...each.contracts].sort()))).toEqual(
      inOrder(shared.map((each) => [...each.keys()].sort()))
    );
    expect(new Set(json.common.map(({ reason, status }) => `${reason} ${status}`))).toEqual(
      new Set(["pass merged"])
    );
  });

  it("adds up what they worked in all their contracts, and tells who worked more than the law allows", () => {
    const expected = [...workedByPass().values()].flatMap((own) => {
      const all = [...own.values()];
      const months = [...new Set(all.flatMap((worked) => Object.keys(worked)))].filter(Boolean);
      return months.flatMap((month) => {
        const each = all.map((worked) => worked[month] ?? 0);
        const hours = each.reduce((sum, part) => sum + part, 0);
        // What one contract exceeds by itself is that contract's own finding.
        const isOwn = each.some((part) => isTooMuch(month, part));
        return isTooMuch(month, hours) && !isOwn ? [`${month} ${hours.toString()}`] : [];
      });
    });
    expect(expected.length).toBeGreaterThan(3);
    expect(json.maxima.map(({ month, hours }) => `${month} ${hours.toString()}`).sort()).toEqual(
      expected.sort()
    );
  });

  it("is recalculated to the same totals by another program", async () => {
    const calculator = openCalculator();
    const written = readFileSync(output);
    const recalculated = await calculator.convert(written, "xlsx");
    calculator.close();
    const formulas = async (bytes: Uint8Array): Promise<ReadonlyMap<string, PlainCell>> => {
      const { workbook } = await readPlainWorkbook(bytes);
      return new Map(
        workbook.sheets.flatMap(({ name, cells }) =>
          cells
            .filter(({ formula }) => formula !== undefined)
            .map((cell) => [`${name} ${cell.row.toString()},${cell.column.toString()}`, cell] as const)
        )
      ); // prettier-ignore
    };
    const [before, after] = [await formulas(written), await formulas(recalculated)];
    expect(before.size).toBeGreaterThan(1000);
    const differing = [...before].flatMap(([place, { value: was, formula }]) => {
      const now = after.get(place)?.value ?? null;
      const isSame =
        typeof was === "number"
          ? typeof now === "number" && Math.abs(was - now) < 1e-6
          : (was ?? "") === (now ?? "");
      return isSame ? [] : [{ place, formula, was, now }];
    });
    expect(differing).toEqual([]);
    const { workbook } = await readPlainWorkbook(recalculated);
    const sheet = workbook.sheets.find(({ name }) => name === "Consolidation");
    const cell = (row: number, column: number) =>
      sheet?.cells.find((each) => each.row === row && each.column === column)?.value;
    expect(TYPES.map((_, index) => Math.round(Number(cell(4, 9 + index)) * 3600))).toEqual(
      TYPES.map((type) => json.total[type])
    );
  });

  it("is the same for the same seed, and another for another", async () => {
    const small = { contracts: 2, layouts: 2 };
    const [one, again, other] = [
      await generatedTerritory({ ...small, seed: 5 }),
      await generatedTerritory({ ...small, seed: 5 }),
      await generatedTerritory({ ...small, seed: 6 }),
    ];
    expect(again).toEqual(one);
    expect(other.map(({ layout }) => layout)).not.toEqual(one.map(({ layout }) => layout));
  });
});
