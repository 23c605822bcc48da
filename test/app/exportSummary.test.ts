import fc from "fast-check";
import { buildSummary } from "../../src/app/buildSummary";
import { exportSummary } from "../../src/app/exportSummary";
import type { Report } from "../../src/app/report";
import { partsOf, type Day } from "../../src/domain/calendar";
import { summaryRefs } from "../../src/domain/committee/refs";
import type { SummaryRef } from "../../src/domain/committee/types";
import type { SheetPlan } from "../../src/workbook/plan";
import { AGE_BANDS, SEXES, WEEKLY_BANDS, YES_NO } from "../../src/messages/fr/committee";
import { COMMITTEE } from "../../src/messages/fr/synthesis";
import type { CellValue } from "../../src/workbook/grid";
import type { PlainSheet } from "../../src/xlsx/plainWorkbook";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { writeSheetFile } from "../../src/xlsx/sheetFile";
import { textParts } from "../xlsx/parts";
import { AS_OF, crowd, TERMS, workbookOf, type Somebody } from "./committeeWorkbook";

/** A file takes long to make: what is found is told as it is, rather than made smaller first. */
const RUNS = { numRuns: 12, endOnFailure: true };
const TIME = 120_000;

const SALT = "0123456789abcdef0123456789abcdef";
/** Each run looks at one of the three kinds of summary. */
const KINDS = ["quarter", "year", "contract"] as const;
type Kind = (typeof KINDS)[number];
const kinds = fc.constantFrom(...KINDS);

const refOfKind = (kind: Kind): SummaryRef => {
  const ref = summaryRefs(TERMS, AS_OF).find((each) => each.kind === kind);
  if (!ref) throw new Error("no such period");
  return ref;
};

/** The summary of these people, and the report it was made from. */
async function summaryOf(
  people: readonly Somebody[],
  kind: Kind = "quarter"
): Promise<{ readonly summary: SheetPlan; readonly report: Report }> {
  const host = await workbookOf(people);
  const outcome = await buildSummary(host, refOfKind(kind), { asOf: AS_OF, newSalt: () => SALT });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return { summary: outcome.summary, report: outcome.report };
}

async function fileOf(people: readonly Somebody[], kind: Kind = "quarter"): Promise<Uint8Array> {
  const { summary, report } = await summaryOf(people, kind);
  const outcome = await exportSummary(summary, report, writeSheetFile);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.bytes;
}

const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

const decoded = (xml: string): string =>
  xml
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const two = (number: number): string => number.toString().padStart(2, "0");

/** A date as figures, in every order people write it. */
function datesOf(day: Day): readonly string[] {
  const { year, month, day: date } = partsOf(day);
  return ["/", "-", "."].flatMap((sign) => [
    [two(date), two(month), year.toString()].join(sign),
    [year.toString(), two(month), two(date)].join(sign),
  ]);
}

/** What tells somebody apart, wherever it stands in the file's parts. */
function leaks(parts: ReadonlyMap<string, string>, people: readonly Somebody[]): readonly string[] {
  const found: string[] = [];
  for (const [path, xml] of parts) {
    const text = decoded(xml);
    const packed = bare(text);
    const numbers = new Set(
      [...text.matchAll(/(?<![\d.])\d+(?![\d.])/g)].map(([number]) => number)
    );
    for (const person of people) {
      const { last, first, identifier, pass, birth } = person;
      const names = [last.replace(/^de /, ""), first].map(bare);
      if (names.some((name) => packed.includes(name))) found.push(`${path}: name`);
      if (text.toLowerCase().includes(identifier.toLowerCase())) found.push(`${path}: identifier`);
      if (packed.includes(pass)) found.push(`${path}: pass`);
      if (numbers.has(birth.toString())) found.push(`${path}: birth serial`);
      if (datesOf(birth).some((date) => text.includes(date))) found.push(`${path}: birth date`);
    }
  }
  return found;
}

const THRESHOLD = 5;
const CRITERIA = ["RSA", "QPV", "TH", "DELD", "SENIOR", "AAH"];
const TABLES: Readonly<Record<string, readonly string[]>> = {
  [COMMITTEE.profile.sex]: Object.values(SEXES),
  [COMMITTEE.profile.age]: Object.values(AGE_BANDS),
  [COMMITTEE.profile.district]: Object.values(YES_NO),
  [COMMITTEE.profile.weekly]: Object.values(WEEKLY_BANDS),
  [COMMITTEE.profile.phases]: [1, 2, 3].map(COMMITTEE.profile.phase),
  [COMMITTEE.profile.criteria]: CRITERIA,
};

/** The profile tables a reader sees: under each title, labels and the first figure on their right. */
function profileTables(
  sheet: PlainSheet
): ReadonlyMap<string, readonly { readonly label: string; readonly count: number | null }[]> {
  const at = new Map(
    sheet.cells.map(({ row, column, value }) => [`${row.toString()},${column.toString()}`, value])
  );
  const cell = (row: number, column: number): CellValue =>
    at.get(`${row.toString()},${column.toString()}`) ?? null;
  const tables = new Map<string, { label: string; count: number | null }[]>();
  for (const { row, column, value } of sheet.cells) {
    if (typeof value !== "string" || !(value in TABLES) || tables.has(value)) continue;
    const lines: { label: string; count: number | null }[] = [];
    for (let below = row + 1; typeof cell(below, column) === "string"; below += 1) {
      const [first, second] = [cell(below, column + 1), cell(below, column + 2)];
      const count = typeof first === "number" ? first : typeof second === "number" ? second : null;
      lines.push({ label: String(cell(below, column)), count });
    }
    tables.set(value, lines);
  }
  return tables;
}

/** Persons with hours, as the sheet prints them: what a reader would subtract from. */
function headcountOf(sheet: PlainSheet): number | null {
  const label = sheet.cells.find(({ value }) => value === COMMITTEE.people.headcount);
  const figures = sheet.cells
    .filter(
      ({ row, column, value }) => row === label?.row && column > label.column && value !== null
    )
    .sort((left, right) => left.column - right.column);
  const count = figures[0]?.value;
  return typeof count === "number" ? count : null;
}

const isSmall = (count: number): boolean => count > 0 && count < THRESHOLD;

describe("profile tables of the committee's file", () => {
  it(
    "hold no count from one to four, and none by subtraction from the headcount",
    async () => {
      let shown = 0;
      await fc.assert(
        fc.asyncProperty(crowd(60), kinds, async (people, kind) => {
          const { workbook } = await readPlainWorkbook(await fileOf(people, kind));
          const [sheet] = workbook.sheets;
          if (!sheet) throw new Error("no sheet");
          const headcount = headcountOf(sheet);
          for (const [title, lines] of profileTables(sheet)) {
            const counts = lines.flatMap(({ count }) => count ?? []);
            shown += counts.length;
            expect({ title, small: counts.filter(isSmall) }).toEqual({ title, small: [] });
            if (headcount === null) continue;
            const rests =
              title === COMMITTEE.profile.criteria
                ? counts.map((count) => headcount - count)
                : counts.length === 0
                  ? []
                  : [headcount - counts.reduce((sum, count) => sum + count, 0)];
            expect({ title, small: rests.filter(isSmall) }).toEqual({ title, small: [] });
          }
        }),
        { ...RUNS, numRuns: 20 }
      );
      // The tables were found: the property says something.
      expect(shown).toBeGreaterThan(20);
    },
    TIME
  );
});

describe("the committee's file", () => {
  it(
    "tells nobody apart: no cell, formula, name, comment, chart cache, property or path",
    async () => {
      await fc.assert(
        fc.asyncProperty(crowd(), kinds, async (people, kind) => {
          const parts = await textParts(await fileOf(people, kind));
          expect(
            leaks(new Map([...parts, ["paths", [...parts.keys()].join("\n")]]), people)
          ).toEqual([]);
        }),
        RUNS
      );
    },
    TIME
  );

  it(
    "holds no formula, defined name, comment, property, link nor second sheet",
    async () => {
      await fc.assert(
        fc.asyncProperty(crowd(12), kinds, async (people, kind) => {
          const bytes = await fileOf(people, kind);
          const parts = await textParts(bytes);
          const { workbook } = await readPlainWorkbook(bytes);
          expect(workbook.sheets).toHaveLength(1);
          const [sheet] = workbook.sheets;
          expect(sheet?.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
          const book = parts.get("xl/workbook.xml") ?? "";
          const names = [...book.matchAll(/<definedName[^>]*name="([^"]*)"/g)].map(
            ([, name]) => name
          );
          expect(names.filter((name) => !name?.startsWith("_xlnm.Print_"))).toEqual([]);
          const paths = [...parts.keys()].join("\n");
          expect(paths).not.toMatch(
            /docProps|comments|vml|externalLink|customXml|vba|printerSettings/i
          );
          for (const [path, xml] of parts)
            if (path.endsWith(".rels")) expect(xml).not.toContain("External");
          for (const [path, xml] of parts)
            if (path.startsWith("xl/worksheets/")) expect(xml).not.toMatch(/<f[\s>]/);
        }),
        { ...RUNS, numRuns: 5 }
      );
    },
    TIME
  );

  it("is refused, and nothing is written, when the sheet would name somebody", async () => {
    await fc.assert(
      fc.asyncProperty(
        crowd(8).filter(({ length }) => length > 0),
        fc.nat(),
        async (people, pick) => {
          const { summary, report } = await summaryOf(people);
          const person = people[pick % people.length];
          const texts = [
            `${person?.first ?? ""} ${person?.last ?? ""}`,
            person?.identifier ?? "",
            person?.pass ?? "",
            datesOf(person?.birth ?? 0)[pick % 6] ?? "",
          ];
          for (const text of texts) {
            const named: SheetPlan = {
              ...summary,
              blocks: [...summary.blocks, { row: 2, column: 3, cells: [[`relu avec ${text}.`]] }],
            };
            let isWritten = false;
            const outcome = await exportSummary(named, report, (sheet) => {
              isWritten = true;
              return writeSheetFile(sheet);
            });
            expect(outcome).toMatchObject({ ok: false, problem: { cell: "D3" } });
            expect(isWritten).toBe(false);
          }
        }
      ),
      { ...RUNS, numRuns: 6 }
    );
  });
});
