import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { fingerprint, insertion, workFolder } from "./terminal";

const folder = workFolder();
const { file } = folder;
const example = file("exemple.xlsx");
const ask = (...more: readonly string[]) =>
  insertion("bordereau", example, "--le", "2026-11-20", ...more);

beforeAll(async () => {
  await insertion("modele", "--exemple", "--sortie", example);
});
afterAll(() => {
  folder.close();
});

describe("bordereau", () => {
  it("writes a copy and its lines, and leaves the workbook as it is", async () => {
    const before = fingerprint(example);
    const [output, csv] = [file("bordereau.xlsx"), file("bordereau.csv")];
    const ran = await ask("--sortie", output, "--csv", csv, "--colonnes", "mois, Identifiant;total");
    expect(ran).toMatchObject({ code: 0, error: "" });
    expect(ran.out).toMatch(/nouvelles lignes, 0 modifiée depuis la saisie, 0 à retirer/);
    expect(fingerprint(example)).toBe(before);
    const text = readFileSync(csv, "utf8");
    expect(text.startsWith("\ufeffMois;Identifiant;Total;État;Avant\r\n")).toBe(true);
    const { tables } = await (await openXlsx(readFileSync(output))).readGrids();
    const table = tables.find(({ name }) => name === "tBordereau");
    expect(table?.rowCount).toBe(text.trimEnd().split("\r\n").length);
  }); // prettier-ignore

  it.each([
    [["--colonnes", "Mois,Salaire"], /pas de colonne Salaire/],
    [["--territoire", "Atlantide"], /territoire « Atlantide »/],
    [["--csv", "lignes.txt"], /un nom en \.csv/],
    [["--csv", "refus.xlsx"], /donner un autre nom à --csv/],
    [["--csv", "absent/lignes.csv"], /« lignes.csv » ne peut pas être écrit/],
  ])("refuses %j before anything is written", async (words, sentence) => {
    const named = words.map((word) => (/\.(txt|xlsx|csv)$/.test(word) ? file(word) : word));
    const ran = await ask("--sortie", file("refus.xlsx"), ...named);
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(sentence);
    expect(ran.error).toMatch(/Pour corriger/);
    expect(folder.names()).not.toContain("refus.xlsx");
  });
});
