import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { readSubmission } from "../../src/intake";
import { withParts } from "../xlsx/parts";
import { firstSheet, fixture, summary } from "./files";
import { FIRST_COLUMN, FIRST_ROW, FORMATS, HIDDEN_COLUMN, HIDDEN_ROW, VALUES } from "./statement";

/** The same statement, as each writer saved it. */
const WORKBOOKS = [
  "releve.xlsx",
  "releve-1904.xlsx",
  "releve.xls",
  "releve-1904.xls",
  "releve.ods",
  "releve-1904.ods",
];

/** Other writers escape what needs no escape. */
const plain = (formats: readonly (readonly string[])[]) =>
  formats.map((row) => row.map((format) => format.replace(/\\-/g, "-")));

describe("a statement saved in each format", () => {
  it.each(WORKBOOKS)("%s gives the same values, formats and hidden parts", async (name) => {
    const sheet = await firstSheet(name, fixture(name));
    expect(sheet.values).toEqual(VALUES);
    expect(plain(sheet.formats)).toEqual(FORMATS);
    expect(sheet).toMatchObject({
      name: "Mars 2026",
      visibility: "visible",
      firstRow: FIRST_ROW,
      firstColumn: FIRST_COLUMN,
      hiddenRows: [HIDDEN_ROW],
      hiddenColumns: [HIDDEN_COLUMN],
      formulas: null,
    });
  });

  it.each(WORKBOOKS)("%s lists its hidden sheets", async (name) => {
    const { sheets } = await readSubmission(name, fixture(name));
    // LibreOffice knows one way of hiding a sheet only.
    const deeply = name.endsWith(".xlsx") ? "veryHidden" : "hidden";
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ["Mars 2026", "visible"],
      ["Calculs", "hidden"],
      ["Listes", deeply],
    ]);
  });

  it("is the same in Paris as anywhere", () => {
    const script = join(__dirname, "printed.ts");
    const tsx = join(__dirname, "../../node_modules/.bin/tsx");
    const printed = execFileSync(tsx, [script, ...WORKBOOKS], {
      env: { ...process.env, TZ: "Europe/Paris" },
      encoding: "utf8",
    });
    expect(JSON.parse(printed)).toEqual({
      zone: "Europe/Paris",
      values: WORKBOOKS.map(() => VALUES),
    });
  });

  it("is identified as evidence", async () => {
    const bytes = fixture("releve.xls");
    expect(await readSubmission("mars.xls", bytes)).toMatchObject({
      name: "mars.xls",
      kind: "xls",
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
  });
});

describe("a file whose name says something else than its content", () => {
  it.each([
    ["releve.xls", "releve.csv", "xls"],
    ["releve.xlsx", "releve.xls", "xlsx"],
    ["releve.xlsx", "releve.csv", "xlsx"],
    ["releve.ods", "releve.xlsx", "ods"],
    ["releve.xls", "releve.xlsx", "xls"],
    ["releve.xlsx", "releve", "xlsx"],
  ])("%s named %s is read as %s", async (content, name, kind) => {
    const file = await readSubmission(name, fixture(content));
    expect(file).toMatchObject({ name, kind });
    expect(file.sheets[0]?.values).toEqual(VALUES);
  });

  it("reads a text named as a workbook", async () => {
    const bytes = fixture("releve-windows-1252.csv");
    expect((await readSubmission("releve.xls", bytes)).kind).toBe("csv");
    expect((await readSubmission("releve.xls", fixture("releve-utf-16.csv"))).kind).toBe("csv");
  });
});

describe("what is noted and never run nor followed", () => {
  it.each([
    ["lien.xlsx", "xlsx"],
    ["lien.xls", "xls"],
    ["lien.ods", "ods"],
  ])("%s has external links", async (name, kind) => {
    expect(summary(await readSubmission(name, fixture(name)))).toEqual({
      kind,
      sheets: ["Avril 2026 visible"],
      hasMacros: false,
      hasExternalLinks: true,
    });
  });

  it("uses the value an external formula last had", async () => {
    const bytes = await withParts(fixture("lien.xlsx"), {
      "xl/worksheets/sheet1.xml": (xml) =>
        xml.replace(' t="e"><f', "><f").replace("<v>#N/A</v>", "<v>7.5</v>"),
    });
    expect((await firstSheet("lien.xlsx", bytes)).values).toEqual([["Heures", 7.5]]);
  });

  it("sees macros by any part that holds some", async () => {
    const visual = await withParts(fixture("releve.xlsx"), { "xl/vbaProject.bin": "code" });
    expect((await readSubmission("a.xlsx", visual)).hasMacros).toBe(true);
    const former = await withParts(fixture("releve.xlsx"), { "xl/macrosheets/sheet1.xml": "<a/>" });
    expect((await readSubmission("a.xlsx", former)).hasMacros).toBe(true);
    const basic = await withParts(fixture("releve.ods"), { "Basic/Standard/Module1.xml": "<a/>" });
    expect((await readSubmission("a.ods", basic)).hasMacros).toBe(true);
    const emptyLibrary = await withParts(fixture("releve.ods"), {
      "Basic/script-lc.xml": "<a/>",
      "Basic/Standard/script-lb.xml": "<a/>",
    });
    expect((await readSubmission("a.ods", emptyLibrary)).hasMacros).toBe(false);
  });

  it("tells a workbook with macros by its content", async () => {
    const bytes = await withParts(fixture("releve.xlsx"), {
      "[Content_Types].xml": (xml) =>
        xml.replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        ),
    });
    expect(await readSubmission("a.xlsx", bytes)).toMatchObject({ kind: "xlsm", hasMacros: true });
  });
});

describe("a reading that is cancelled", () => {
  it("ends with the reason it was given", async () => {
    const stopped = new AbortController();
    stopped.abort(new Error("stop"));
    await expect(
      readSubmission("a.xlsx", fixture("releve.xlsx"), { signal: stopped.signal })
    ).rejects.toThrow("stop");
  });
});
