import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { writePlainWorkbook } from "../../src/xlsx/plain";
import type { PlainSheet } from "../../src/xlsx/plainWorkbook";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { sheetOf, workbookOf } from "../host/plainSheets";
import { fingerprint, insertion, workFolder } from "./terminal";

const folder = workFolder();
const { file } = folder;
const workbook = file("marche.xlsx");

const HEADERS = ["Nom", "Prénom", "Support", "Heures de production"];
const march = sheetOf("Feuil1", [
  HEADERS,
  ["EXEMPLE-ALPHA", "Camille", "Espaces verts", 70],
  ["EXEMPLE-BRAVO", "Dominique", "Recyclerie", "7h30"],
]);

const writeFile = async (name: string, ...sheets: readonly PlainSheet[]): Promise<string> => {
  writeFileSync(file(name), await writePlainWorkbook(workbookOf(sheets)));
  return file(name);
};

const read = async (path: string) => (await openXlsx(readFileSync(path))).readGrids();
const sheetNames = async (path: string): Promise<readonly string[]> =>
  (await read(path)).sheets.map(({ name }) => name);

const importJson = z.strictObject({
  format: z.literal(1),
  imported: z.array(
    z.strictObject({
      sheet: z.string(),
      sourceSheet: z.string(),
      file: z.string(),
      size: z.int(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      rows: z.int(),
      alreadyImported: z.nullable(
        z.strictObject({ sheet: z.nullable(z.string()), on: z.nullable(z.string()) })
      ),
    })
  ),
  refused: z.array(z.strictObject({ file: z.string(), message: z.string() })),
  left: z.array(
    z.strictObject({ file: z.string(), sheet: z.string(), reason: z.enum(["hidden", "empty"]) })
  ),
});

let good = "";
let bad = "";

beforeAll(async () => {
  await insertion("modele", "--sortie", workbook);
  good = await writeFile("relevé mars 2026.xlsx", march);
  bad = file("abîmé.xlsx");
  writeFileSync(bad, readFileSync(good).subarray(0, 900));
});
afterAll(() => {
  folder.close();
});

describe("importer", () => {
  it("copies files into a copy of the workbook, and says what it did without naming anyone", async () => {
    const second = await writeFile(
      "avril.xlsx",
      { ...march, name: "Avril 2026" },
      { ...march, name: "Listes", visibility: "hidden" },
      sheetOf("Vide", [])
    );
    const before = fingerprint(workbook);
    const output = file("sortie.xlsx");
    const ran = await insertion("importer", workbook, good, second, "--sortie", output);
    expect(ran).toMatchObject({ code: 0, error: "" });
    expect(ran.out).toContain("2 feuilles importées de 2 fichiers.");
    expect(ran.out).toContain(
      "« relevé mars 2026.xlsx » → feuille « relevé mars 2026 », 3 lignes remplies"
    );
    expect(ran.out).toContain("« avril.xlsx », feuille « Listes » : laissée, elle est masquée.");
    expect(ran.out).toContain("« avril.xlsx », feuille « Vide » : laissée, elle est vide.");
    expect(ran.out).not.toMatch(/ALPHA|BRAVO|Camille|Dominique/i);
    expect(fingerprint(workbook)).toBe(before);
    expect((await sheetNames(output)).slice(-3)).toEqual([
      "relevé mars 2026",
      "Avril 2026",
      "Journal",
    ]);
  });

  it("writes each file's name, size and SHA-256 in Journal", async () => {
    const output = file("journal.xlsx");
    await insertion("importer", workbook, good, "--sortie", output, "--le", "2026-04-20");
    const { sheets } = await read(output);
    const journal = sheets.find(({ name }) => name === "Journal");
    expect(journal?.values.at(-1)?.slice(0, 9)).toEqual([
      46_132,
      "Import",
      "Feuil1",
      3,
      expect.stringMatching(/^\d+\.\d+\.\d+/),
      "relevé mars 2026",
      "relevé mars 2026.xlsx",
      statSync(good).size,
      fingerprint(good),
    ]);
  });

  it("goes on after a bad file and a folder, says why of each, and ends with 1", async () => {
    mkdirSync(file("relevés"));
    const output = file("malgré tout.xlsx");
    const ran = await insertion("importer", workbook, bad, file("relevés"), file("absent.ods"), good, "--sortie", output); // prettier-ignore
    expect(ran.code).toBe(1);
    expect(ran.error.trim().split("\n")).toEqual([
      expect.stringMatching(/^Le fichier « abîmé\.xlsx » .* Pour corriger : /),
      expect.stringMatching(/^« relevés » est un dossier\. Pour corriger : /),
      expect.stringMatching(/^Le fichier « absent\.ods » est introuvable\. Pour corriger : /),
    ]);
    expect(await sheetNames(output)).toContain("relevé mars 2026");
  });

  it("writes nothing and ends with 2 when no file can be imported", async () => {
    const names = folder.names();
    const ran = await insertion("importer", workbook, bad, "--sortie", file("rien.xlsx"));
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.error).toContain("Rien n’a été importé");
    expect(folder.names()).toEqual(names);
  });

  it("says that a file comes back, copies it all the same, and prints JSON alone", async () => {
    const [once, twice] = [file("une fois.xlsx"), file("deux fois.xlsx")];
    await insertion("importer", workbook, good, "--sortie", once, "--le", "2026-04-20");
    const ran = await insertion("importer", once, good, bad, "--sortie", twice, "--json");
    const printed = importJson.parse(JSON.parse(ran.out));
    expect(printed.imported).toMatchObject([
      {
        sheet: "relevé mars 2026 (2)",
        rows: 3,
        sha256: fingerprint(good),
        alreadyImported: { sheet: "relevé mars 2026", on: "2026-04-20" },
      },
    ]);
    expect(printed.refused).toMatchObject([{ file: "abîmé.xlsx" }]);
    expect(ran.error).toContain(
      "a déjà été importé le 20 avril 2026, feuille « relevé mars 2026 »"
    );
    expect(ran.code).toBe(1);
    expect(await sheetNames(twice)).toContain("relevé mars 2026 (2)");
  });

  it.each([
    [["importer", "a.xlsx", "--sortie", "b.xlsx"], /Aucun relevé à importer/],
    [["importer", "--sortie", "b.xlsx"], /Aucun classeur/],
    [["importer", "a.xlsx", "b.csv"], /--sortie manque/],
    [
      ["importer", "a.xlsx", "b.csv", "--sortie", "c.xlsx", "--trimestre", "2026-T1"],
      /--trimestre/,
    ],
  ])("refuses %j in one sentence", async (words, sentence) => {
    const ran = await insertion(...words);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.error).toMatch(sentence);
  });

  it("never writes over a file it was given", async () => {
    for (const output of [workbook, good]) {
      const before = fingerprint(output);
      const ran = await insertion("importer", workbook, good, "--sortie", output);
      expect(ran).toMatchObject({ code: 2, out: "" });
      expect(fingerprint(output)).toBe(before);
    }
  });
});
