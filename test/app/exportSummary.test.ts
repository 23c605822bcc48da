import fc from "fast-check";
import { buildQuarter } from "../../src/app/buildQuarter";
import { exportSummary } from "../../src/app/exportSummary";
import type { Report } from "../../src/app/report";
import { partsOf, type Day } from "../../src/domain/calendar";
import type { SheetPlan } from "../../src/workbook/plan";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { writeSheetFile } from "../../src/xlsx/sheetFile";
import { textParts } from "../xlsx/parts";
import { AS_OF, crowd, QUARTER, workbookOf, type Somebody } from "./committeeWorkbook";

const RUNS = { numRuns: 12 };
const TIME = 120_000;

/** The summary of these people's first quarter, and the report it was made from. */
async function summaryOf(
  people: readonly Somebody[]
): Promise<{ readonly summary: SheetPlan; readonly report: Report }> {
  const host = await workbookOf(people);
  const outcome = await buildQuarter(host, QUARTER, { asOf: AS_OF });
  if (!outcome.ok || !outcome.summary) throw new Error("no summary");
  return { summary: outcome.summary, report: outcome.report };
}

async function fileOf(people: readonly Somebody[]): Promise<Uint8Array> {
  const { summary, report } = await summaryOf(people);
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

describe("the committee's file", () => {
  it(
    "tells nobody apart: no cell, formula, name, comment, chart cache, property or path",
    async () => {
      await fc.assert(
        fc.asyncProperty(crowd(), async (people) => {
          const parts = await textParts(await fileOf(people));
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
        fc.asyncProperty(crowd(12), async (people) => {
          const bytes = await fileOf(people);
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
        { numRuns: 5 }
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
      { numRuns: 6 }
    );
  });
});
