import fc from "fast-check";
import { buildSummary } from "../../src/app/buildSummary";
import { exportSummary } from "../../src/app/exportSummary";
import type { Report } from "../../src/app/report";
import { summaryRefs } from "../../src/domain/committee/refs";
import type { SummaryRef } from "../../src/domain/committee/types";
import type { SheetPlan } from "../../src/workbook/plan";
import { COMMITTEE } from "../../src/messages/fr/synthesis";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { writeSheetFile } from "../../src/xlsx/sheetFile";
import { datesOf, headcountOf, leaks, profileTables } from "../host/reidentification";
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

const THRESHOLD = 5;
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
