import { readFileSync, writeFileSync } from "node:fs";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { newXlsx } from "../../src/xlsx/xlsxHost";
import { smallExample } from "../host/smallExample";
import { fingerprint, insertion, workFolder } from "./terminal";

const folder = workFolder();
const { file } = folder;
const example = file("exemple.xlsx");
const sent = file("envoi.xlsx");

beforeAll(async () => {
  const host = await newXlsx();
  await host.applyPlan(smallExample(await host.readGrids()));
  writeFileSync(example, await host.save());
});
afterAll(() => {
  folder.close();
});

const send = (...more: readonly string[]) =>
  insertion("envoi", example, "--le", "2026-05-20", "--sortie", sent, ...more);

describe("envoi, retour", () => {
  it("writes what a titulaire fills, then brings back its hours and its answers", async () => {
    const before = fingerprint(example);
    const ran = await send("--mois", "2026-05", "--lot", "1");
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^19 lignes de participants prêtes à remplir, \d+ constats à lever\.\n/);
    expect(ran.error).toMatch(/^Avertissement : \d+ anomalies ouvertes laissées/);
    const { workbook } = await readPlainWorkbook(readFileSync(sent));
    const sheets = workbook.sheets.map((sheet) => {
      const cell = (row: number, column: number, value: string | number) => ({
        ...sheet,
        cells: [
          ...sheet.cells.filter((each) => each.row !== row || each.column !== column),
          { row, column, value },
        ],
      });
      if (sheet.name === "Réponses") return cell(5, 6, "14 heures");
      return sheet.name.startsWith("Mai") ? cell(8, 4, 70.5) : sheet;
    });
    const reply = file("retour.xlsx");
    writeFileSync(reply, await writePlainWorkbook({ ...workbook, sheets }));
    const output = file("repris.xlsx");
    const back = await insertion("retour", example, reply, "--le", "2026-06-02", "--sortie", output);
    expect(back).toMatchObject({ code: 0, error: "" });
    expect(back.out).toMatch(/^1 réponse portée dans Anomalies, 0 laissée, \d+ constats sans réponse\.\n/);
    expect(back.out).toContain("Relevé « Mai 2026 - lot 1 » importé");
    const again = await insertion("retour", output, reply, "--sortie", file("deux.xlsx"), "--json");
    expect(again.code).toBe(0);
    const json: unknown = JSON.parse(again.out);
    expect(json).toMatchObject({ format: 1, imported: [], alreadyImported: true, otherSheets: [] });
    expect(again.out.match(/"known"/g)).toHaveLength(1);
    const checked = await insertion("verifier", output, "--le", "2026-06-02", "--json");
    expect(checked.out).toContain('"sheet": "Mai 2026 - lot 1"');
    expect(fingerprint(example)).toBe(before);
  }); // prettier-ignore

  it.each([
    [["envoi", example, "--mois", "2026-05"], /Plusieurs titulaires.*« 1 » et « 2 »/],
    [["envoi", example, "--mois", "2026-05", "--lot", "7"], /pas de lot « 7 »/],
    [["envoi", example, "--mois", "2036-11", "--lot", "1"], /ne court pas en novembre 2036/],
    [["envoi", example, "--mois", "11/2026"], /écrire AAAA-MM/],
    [["envoi", example], /L’option --mois manque/],
    [["retour", example], /Le fichier renvoyé par le titulaire manque/],
    [["retour", example, example, example], /qu’une réponse à la fois/],
    [["retour", example, file("rien.xlsx")], /« rien\.xlsx »/],
  ])("refuses %j before anything is written", async (words, sentence) => {
    const ran = await insertion(...words, "--sortie", file("refus.xlsx"));
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(sentence);
    expect(ran.error).toMatch(/Pour corriger/);
    expect(folder.names()).not.toContain("refus.xlsx");
  });

  it("takes the buyer's own workbook for no answer", async () => {
    const ran = await insertion("retour", example, example, "--sortie", file("refus.xlsx"));
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.error).toMatch(/ne vient pas d’un envoi/);
  });
});
