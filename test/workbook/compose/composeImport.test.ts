import * as fc from "fast-check";
import { dayOf, monthOf } from "../../../src/domain/calendar";
import { composeImport } from "../../../src/workbook/compose/composeImport";
import { safeFormat } from "../../../src/workbook/compose/safeFormat";
import { importedName } from "../../../src/workbook/compose/importedName";
import type { Grid, WorkbookSnapshot } from "../../../src/workbook/grid";
import { formatKind } from "../../../src/workbook/read/numberFormat";
import { parseMonth } from "../../../src/workbook/read/dates";
import type { SubmittedFile } from "../../../src/workbook/submitted";
import { applied, EMPTY_WORKBOOK, recordsOf } from "./simulate";

const OPTIONS = { asOf: dayOf(2026, 4, 20), version: "0.1.0" };

const grid = (name: string, facts: Partial<Grid> = {}): Grid => ({
  name,
  id: name,
  visibility: "visible",
  isProtected: false,
  firstRow: 2,
  firstColumn: 1,
  values: [
    ["Nom", "Heures"],
    ["P-001", 7.5],
    [null, null],
    ["P-002", "#REF!"],
  ],
  formats: Array.from({ length: 4 }, () => ["General", "0.00"]),
  hiddenRows: [3],
  hiddenColumns: [2],
  formulas: null,
  markIds: [],
  ...facts,
});

const file = (name: string, sheets: readonly Grid[], sha256 = "ab".repeat(32)): SubmittedFile => ({
  name,
  kind: "xlsx",
  size: 1000,
  sha256,
  sheets,
  hasMacros: false,
  hasExternalLinks: false,
});

const withSheets = (...names: readonly string[]): WorkbookSnapshot => ({
  ...EMPTY_WORKBOOK,
  sheets: names.map((name) => grid(name)),
});

const importOf = (given: SubmittedFile, snapshot: WorkbookSnapshot, ...sheets: string[]) =>
  composeImport([{ file: given, sheets }], snapshot, OPTIONS);

describe("composeImport", () => {
  it("copies a sheet at the same addresses, hidden rows and columns hidden", () => {
    const { plan, imported } = importOf(file("f.xlsx", [grid("Mars 2026"), grid("Notice")]), EMPTY_WORKBOOK, "Mars 2026"); // prettier-ignore
    const [sheet, journal] = plan.sheets;
    expect(sheet).toMatchObject({
      ownerName: null,
      sheet: "Mars 2026",
      exists: false,
      hiddenRows: [3],
      hiddenColumns: [2],
      blocks: [{ row: 2, column: 1, cells: grid("").values, formats: grid("").formats }],
    });
    expect(plan.sheets).toHaveLength(2);
    expect(journal?.ownerName).toBe("_si_Journal");
    expect(imported).toEqual([
      { sheet: "Mars 2026", sourceSheet: "Mars 2026", file: "f.xlsx", size: 1000, sha256: "ab".repeat(32), rows: 3 },
    ]); // prettier-ignore
    expect(recordsOf(applied(EMPTY_WORKBOOK, plan), "tJournal")).toHaveLength(1);
  });

  it("shares the rows of a big sheet rather than copying them", () => {
    const row = ["P-001", 7.5];
    const formats = ["General", "0.00"];
    const big = grid("Mars 2026", {
      values: Array.from({ length: 50_000 }, () => row),
      formats: Array.from({ length: 50_000 }, () => formats),
    });
    const [block] = importOf(file("f.xlsx", [big]), EMPTY_WORKBOOK, "Mars 2026").plan.sheets[0]!
      .blocks;
    expect(new Set(block!.formats).size).toBe(1);
    expect(new Set(block!.cells).size).toBe(1);
  });

  it("never replaces a sheet, and tells that a file comes back", () => {
    const before = withSheets("MARS 2026");
    const given = file("f.xlsx", [grid("Mars 2026")]);
    const first = importOf(given, before, "Mars 2026");
    expect(first.imported).toMatchObject([{ sheet: "Mars 2026 (2)" }]);
    expect(first.imported[0]).not.toHaveProperty("alreadyImported");
    const after = applied(before, first.plan);
    const second = importOf({ ...given, name: "autre nom.xlsx" }, after, "Mars 2026");
    expect(second.imported).toMatchObject([
      { sheet: "Mars 2026 (3)", alreadyImported: { sheet: "Mars 2026 (2)", on: OPTIONS.asOf } },
    ]);
    expect(recordsOf(applied(after, second.plan), "tJournal")).toHaveLength(2);
  });

  it("tells of one file given twice at once, and keeps a sheet called Journal beside its own", () => {
    const given = file("f.xlsx", [grid("Journal")]);
    const chosen = { file: given, sheets: ["Journal"] };
    const { plan, imported } = composeImport([chosen, chosen], EMPTY_WORKBOOK, OPTIONS);
    expect(imported.map(({ sheet, alreadyImported }) => [sheet, alreadyImported?.sheet])).toEqual([
      ["Journal", undefined],
      ["Journal (2)", "Journal"],
    ]);
    expect(plan.sheets.at(-1)).toMatchObject({ sheet: "Journal (3)", ownerName: "_si_Journal" });
  });

  it("writes nothing when nothing was chosen", () => {
    const { plan, imported } = importOf(file("f.xlsx", [grid("Mars")]), EMPTY_WORKBOOK, "Avril");
    expect([plan.sheets, imported]).toEqual([[], []]);
  });
});

describe("number formats of imported sheets", () => {
  it.each([
    "General", "@", "0.00", "#,##0.00", "0%", "[h]:mm:ss", "h:mm AM/PM", "dd/mm/yyyy", "mmm-yy", "0.00E+00",
    "[$-40C]d mmmm yyyy", '0.00" h"', "#,##0.00\\ \"€\";[Red]-#,##0.00\\ \"€\"", "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
    "[>=100]0;[<0]-0.0;0.00", "# ?/?", "yyyy-mm-dd\\Thh:mm", "#,##0 €",
  ])("are kept: %s", (format) => {
    expect(safeFormat(format)).toBe(format);
  }); // prettier-ignore

  it.each([
    ["jj/mm/aaaa", "General"],
    ['dd/mm/yyyy"', "dd/mm/yyyy"],
    ['0.00" h', "General"],
    ["[hh:mm", "[h]:mm"],
    ["0;0;0;0;0", "General"],
    ["", "General"],
    [`0.0${"0".repeat(260)}%`, "0.00%"],
  ])("are made acceptable to Excel, and read alike: %s", (format, expected) => {
    expect([safeFormat(format), formatKind(format)]).toEqual([expected, formatKind(expected)]);
  });
});

describe("names of imported sheets", () => {
  const name = (
    sheet: string,
    from: string,
    more: { alone?: boolean; taken?: string[]; months?: number[] } = {}
  ) =>
    importedName(
      { file: from, sheet, isOnlySheet: more.alone ?? true, months: new Set(more.months ?? []) },
      more.taken ?? []
    );

  it.each([
    ["the sheet's own, when it gives the month", "Mars 2026", "avril 2026.xlsx", {}, "Mars 2026"],
    ["the file's, when it alone gives the month", "Feuil1", "Relevé mars 2026.xlsx", {}, "Relevé mars 2026"],
    ["the sheet's own, when nothing gives a month", "Feuil1", "releve.csv", {}, "Feuil1"],
    ["its own and the month, among several sheets of a file", "Recyclerie", "mars 2026.ods", { alone: false }, "Recyclerie 03-2026"],
    ["a free one", "Mars 2026", "f.xlsx", { taken: ["mars 2026", "MARS 2026 (2)"] }, "Mars 2026 (3)"],
    ["a legal one", "'a/b?'", "f.csv", {}, "a-b-"],
    ["never one Excel keeps for itself", "History", "f.xlsx", {}, "History (2)"],
    ["never an empty one", "''", "f.xlsx", {}, "Relevé"],
    ["cut without losing the month", "Feuil1", "Relevé des heures du chantier Fictif, mars 2026.xlsx", {}, "Relevé des heures du ch 03-2026"],
  ] as const)("are %s", (_, sheet, from, more, expected) => {
    expect(name(sheet, from, more as { alone?: boolean; taken?: string[]; months?: number[] })).toBe(expected);
  }); // prettier-ignore

  it("are not the file's when the sheet says another month: a file is often named after the day it was sent", () => {
    const sent = "envoyé le 5 avril 2026.xlsx";
    const [march, april] = [monthOf(2026, 3), monthOf(2026, 4)];
    expect(name("Feuil1", sent, { months: [march] })).toBe("Feuil1");
    expect(name("Feuil1", sent, { months: [march, april] })).toBe("envoyé le 5 avril 2026");
    expect(name("Recyclerie", sent, { months: [march], alone: false })).toBe("Recyclerie");
    const titled = grid("Feuil1", { values: [["Relevé de mars 2026", null], [46_082, 7.5]], formats: [["General", "General"], ["dd/mm/yyyy", "0.00"]] }); // prettier-ignore
    expect(importOf(file(sent, [titled]), EMPTY_WORKBOOK, "Feuil1").imported[0]?.sheet).toBe(
      "Feuil1"
    );
  });

  it("are legal, free and short, and never lose the month", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 45 }),
      fc.constantFrom("Mars 2026", "relevé des heures du chantier Fictif – mars 2026 – v2", "2026-03", "03_2026 (corrigé) du 12/04 par la structure")
    ); // prettier-ignore
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.array(text, { maxLength: 4 }), (sheet, from, alone, taken) => {
        const given = name(sheet, `${from}.xlsx`, { alone, taken });
        expect(given.length).toBeGreaterThanOrEqual(1);
        expect(given.length).toBeLessThanOrEqual(31);
        expect(given).not.toMatch(/[\\/?*[\]:]|^'|'$/);
        expect(taken.map((each) => each.toLowerCase())).not.toContain(given.toLowerCase());
        const month = parseMonth(sheet) ?? parseMonth(from);
        if (month !== null) expect(parseMonth(given)).toBe(month);
      })
    ); // prettier-ignore
  });
});
