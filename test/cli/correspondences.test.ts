import { readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { writePlainWorkbook } from "../../src/xlsx/plain";
import { readChoices } from "../../src/workbook/read/choices";
import { CONFIDENCE_THRESHOLD, MEANING_CODES } from "../../src/workbook/mapping";
import { sheetOf, workbookOf } from "../host/plainSheets";
import { checkJson } from "./jsonSchema";
import { fingerprint, insertion, workFolder } from "./terminal";

const folder = workFolder();
const { file } = folder;
const example = file("exemple.xlsx");
const workbook = file("avec un relevé.xlsx");
const DAY = ["--le", "2026-12-20"];

const meaning = {
  meaning: z.enum(MEANING_CODES),
  support: z.nullable(z.string()),
  month: z.nullable(z.string().regex(/^\d{4}-\d{2}$/)),
  day: z.nullable(z.int()),
  date: z.nullable(z.string()),
  unit: z.nullable(z.literal("minutes")),
};
const mappingJson = z.strictObject({
  format: z.literal(1),
  sheets: z.array(
    z.strictObject({
      sheet: z.string(),
      isStatement: z.boolean(),
      contractor: z.nullable(z.string()),
      month: z.nullable(z.string()),
      lot: z.nullable(z.string()),
      signature: z.nullable(z.string()),
      source: z.enum(["recognised", "saved", "chosen"]),
      blocks: z.array(
        z.strictObject({
          headerRows: z.array(z.int()).min(1).max(3),
          columns: z.array(
            z.strictObject({
              column: z.string().regex(/^[A-Z]{1,3}$/),
              header: z.string(),
              ...meaning,
              confidence: z.number(),
              reason: z.string().regex(/[.?]$/),
              proposal: z.nullable(z.strictObject(meaning)),
            })
          ),
        })
      ),
    })
  ),
});
type Mapping = z.infer<typeof mappingJson>;

/** A statement one of whose columns nobody can understand. */
const statement = sheetOf("Novembre 2026", [
  ["Relevé du mois de novembre 2026"],
  ["Identifiant", "Support", "Heures de production", "Atelier Zèbre"],
  ["P-001", "Espaces verts", 70, 8],
  ["P-002", "Espaces verts", 63, 7.5],
]);

const printed = async (path: string): Promise<Mapping> => {
  const ran = await insertion("verifier", path, "--correspondances");
  expect(ran).toMatchObject({ code: 0, error: "" });
  return mappingJson.parse(JSON.parse(ran.out));
};

const check = async (path: string, ...words: readonly string[]) =>
  checkJson.parse(JSON.parse((await insertion("verifier", path, ...DAY, "--json", ...words)).out));

const saved = (mapping: unknown, name = "m.json"): string => {
  writeFileSync(file(name), typeof mapping === "string" ? mapping : JSON.stringify(mapping));
  return file(name);
};

const sheetIn = (mapping: Mapping, name: string) => {
  const sheet = mapping.sheets.find((each) => each.sheet === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const columnIn = (mapping: Mapping, name: string, column: string) => {
  const found = sheetIn(mapping, name).blocks[0]?.columns.find((each) => each.column === column);
  if (!found) throw new Error(`no column ${column}`);
  return found;
};

beforeAll(async () => {
  await insertion("modele", "--exemple", "--sortie", example);
  writeFileSync(file("novembre.xlsx"), await writePlainWorkbook(workbookOf([statement])));
  await insertion("importer", example, file("novembre.xlsx"), "--sortie", workbook);
});
afterAll(() => {
  folder.close();
});

describe("verifier --correspondances", () => {
  it("prints how each sheet is read, and why, and nothing else", async () => {
    const mapping = await printed(workbook);
    const sheet = sheetIn(mapping, "Novembre 2026");
    expect(sheet).toMatchObject({ isStatement: true, month: "2026-11", source: "recognised" });
    expect(sheet.blocks[0]?.headerRows).toEqual([2]);
    expect(columnIn(mapping, "Novembre 2026", "C")).toMatchObject({ header: "Heures de production", meaning: "production", confidence: 100 }); // prettier-ignore
    const asked = columnIn(mapping, "Novembre 2026", "D");
    expect(asked.meaning).toBe("ignored");
    expect(asked.confidence).toBeLessThan(CONFIDENCE_THRESHOLD);
    expect(mapping.sheets.map((each) => each.sheet)).not.toContain("Marché");
  });

  it("names no participant", async () => {
    const { out } = await insertion("verifier", example, "--correspondances");
    const { sheets, tables } = await (await openXlsx(readFileSync(example))).readGrids();
    const table = tables.find(({ name }) => name === "tParticipants");
    const grid = sheets.find(({ name }) => name === table?.sheet);
    const names = (grid?.values ?? []).slice(table?.firstRow).map((row) => String(row[1]));
    expect(names.length).toBeGreaterThan(10);
    const words = new Set(out.split(/[^\p{L}-]+/u));
    expect(names.filter((name) => name !== "Nom" && words.has(name))).toEqual([]);
  });

  it("accepts back what it printed, and changes nothing by it, not even what is contradictory", async () => {
    const contradictory = { ...statement, name: "Avril 2026 bis" };
    writeFileSync(file("avril.xlsx"), await writePlainWorkbook(workbookOf([contradictory])));
    const both = file("contradictoire.xlsx");
    await insertion("importer", workbook, file("avril.xlsx"), "--sortie", both);
    const report = await check(both);
    expect(report.findings.map(({ rule }) => rule)).toContain("LEC-07");
    expect(await check(both, "--correspondances", saved(await printed(both)))).toEqual(report);
  });

  it("counts a column once a person says what it is, and keeps it with --sortie only", async () => {
    const before = await check(workbook);
    const mapping = await printed(workbook);
    columnIn(mapping, "Novembre 2026", "D").meaning = "training";
    const path = saved(mapping);
    const print = fingerprint(workbook);
    const after = await check(workbook, "--correspondances", path);
    const trainingOf = (report: typeof after): number | undefined =>
      report.statements.find(({ sheet }) => sheet === "Novembre 2026")?.training;
    expect(trainingOf(before)).toBe(0);
    expect(trainingOf(after)).toBe(15.5 * 3600);
    expect(fingerprint(workbook)).toBe(print);

    const output = file("gardée.xlsx");
    await insertion("verifier", workbook, ...DAY, "--correspondances", path, "--sortie", output);
    expect(trainingOf(await check(output))).toBe(15.5 * 3600);
    const { layouts } = readChoices(await (await openXlsx(readFileSync(output))).readGrids());
    expect(layouts).toHaveLength(1);
    expect(columnIn(await printed(output), "Novembre 2026", "D")).toMatchObject({ meaning: "training", confidence: 100 }); // prettier-ignore
  });

  it("is never needed again the next month, while the layout stays the same", async () => {
    const mapping = await printed(workbook);
    columnIn(mapping, "Novembre 2026", "D").meaning = "training";
    const kept = file("novembre gardé.xlsx");
    await insertion("verifier", workbook, "--correspondances", saved(mapping), "--sortie", kept);
    const december = sheetOf("Décembre 2026", [
      [null],
      ["Relevé du mois de décembre 2026"],
      ["Identifiant", "Support", "Heures de production", "Atelier Zèbre"],
      ["P-001", "Espaces verts", 50, 4],
    ]);
    writeFileSync(file("décembre.xlsx"), await writePlainWorkbook(workbookOf([december])));
    const next = file("décembre importé.xlsx");
    await insertion("importer", kept, file("décembre.xlsx"), "--sortie", next);
    const { statements } = await check(next);
    expect(statements.find(({ sheet }) => sheet === "Décembre 2026")).toMatchObject({
      month: "2026-12",
      production: 50 * 3600,
      training: 4 * 3600,
    });
    expect(sheetIn(await printed(next), "Décembre 2026").source).toBe("saved");
  });

  it("follows a sheet's month, and that it is no statement", async () => {
    const mapping = await printed(workbook);
    sheetIn(mapping, "Novembre 2026").month = "2026-12";
    sheetIn(mapping, "Mars 2026").isStatement = false;
    const report = await check(workbook, "--correspondances", saved(mapping));
    const months = new Map(report.statements.map(({ sheet, month }) => [sheet, month]));
    expect(months.get("Novembre 2026")).toBe("2026-12");
    expect(months.has("Mars 2026")).toBe(false);
  });

  it.each([
    ["another file", "<html>", /n’est pas du JSON/],
    ["another format", { format: 2, sheets: [] }, /en format : le format attendu est 1/],
    ["no sheets", { format: 1 }, /en sheets : une liste est attendue/],
    ["an unknown key", { format: 1, sheets: [{ sheet: "Novembre 2026", mois: "2026-11" }] }, /en sheets\[0\] : « mois » n’est pas connu/],
    ["an unreadable month", { format: 1, sheets: [{ sheet: "Novembre 2026", month: "novembre 2026" }] }, /en sheets\[0\]\.month : un mois AAAA-MM/],
    ["an unknown meaning", { format: 1, sheets: [{ sheet: "Novembre 2026", blocks: [{ headerRows: [2], columns: [{ column: "A", meaning: "salary" }] }] }] }, /en sheets\[0\]\.blocks\[0\]\.columns\[0\]\.meaning : l’une de ces valeurs/],
    ["rows that do not follow", { format: 1, sheets: [{ sheet: "Novembre 2026", blocks: [{ headerRows: [2, 4], columns: [] }] }] }, /en sheets\[0\]\.blocks\[0\]\.headerRows : une à trois lignes/],
    ["a column that is none", { format: 1, sheets: [{ sheet: "Novembre 2026", blocks: [{ headerRows: [2], columns: [{ column: "4", meaning: "name" }] }] }] }, /columns\[0\]\.column : une lettre de colonne/],
    ["a column twice", { format: 1, sheets: [{ sheet: "Novembre 2026", blocks: [{ headerRows: [2], columns: [{ column: "A", meaning: "name" }, { column: "A", meaning: "lot" }] }] }] }, /la colonne A y est deux fois/],
    ["a column of another header", { format: 1, sheets: [{ sheet: "Novembre 2026", month: "2026-11", blocks: [{ headerRows: [2], columns: [{ column: "D", header: "Autre chose", meaning: "training" }] }] }] }, /la colonne D ne peut pas recevoir ce sens/],
    ["a sheet that is not here, without signature", { format: 1, sheets: [{ sheet: "Décembre 2026", blocks: [{ headerRows: [2], columns: [{ column: "A", meaning: "name" }] }] }] }, /sans signature/],
  ])("refuses %s in one sentence that says where", async (_, mapping, sentence) => {
    const names = [...folder.names()].filter((name) => name !== "m.json");
    const path = saved(mapping);
    const ran = await insertion("verifier", workbook, "--correspondances", path, "--sortie", file("jamais.xlsx")); // prettier-ignore
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.error).toMatch(sentence);
    expect(ran.error.trim().split("\n")).toHaveLength(1);
    expect([...folder.names()].filter((name) => name !== "m.json")).toEqual(names);
  }); // prettier-ignore

  it.each([
    [["verifier", "a.xlsx", "--correspondances", "--sortie", "b.xlsx"], /ne vont pas ensemble/],
    [["verifier", "a.xlsx", "--correspondances", "--json"], /ne vont pas ensemble/],
    [["verifier", "a.xlsx", "--correspondances="], /attend une valeur/],
    [["verifier", "--correspondances"], /Aucun classeur/],
  ])("refuses %j", async (words, sentence) => {
    const ran = await insertion(...words);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.error).toMatch(sentence);
  });
});
