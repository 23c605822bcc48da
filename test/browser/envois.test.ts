import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/sandboxServer";
import { readPlainWorkbook, writePlainWorkbook } from "../../src/xlsx/plain";
import { Bench } from "./desk";
import { clean, look, narrow } from "./faults";

jest.setTimeout(120_000);

/** Pictures of what was walked through, to be looked at. */
const PICTURES = join(ROOT, "build/envois");

let bench: Bench;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  bench = await Bench.start();
});
afterAll(async () => {
  await bench.stop();
});

/** The file as the titulaire sends it back: one answer, hours of one person. */
async function filled(bytes: Uint8Array): Promise<Buffer> {
  const { workbook } = await readPlainWorkbook(bytes);
  const sheets = workbook.sheets.map((sheet) => {
    const typed = (row: number, column: number, value: string | number) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.row === row && cell.column === column ? { ...cell, value } : cell
      ),
    });
    if (sheet.name === "Réponses") return typed(4, 6, "Relevé remis avec ses en-têtes");
    return sheet.name.startsWith("Novembre") ? typed(8, 4, 70.5) : sheet;
  });
  return Buffer.from(await writePlainWorkbook({ ...workbook, sheets }));
}

it("sends a titulaire its workbook, and brings back what it filled in, by the narrowest pane in the dark", async () => {
  const desk = await bench.open({ colorScheme: "dark" });
  const { pane, page } = desk;
  await desk.check();
  await narrow(desk);
  await pane.getByRole("tab", { name: "Territoire" }).click();
  await pane.getByRole("radio", { name: "Envois" }).check();
  await pane.getByLabel("Mois à déclarer").selectOption("novembre 2026");
  await pane.getByLabel("Lot").selectOption("1");
  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: "Préparer l’envoi" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Relevé novembre 2026 lot 1.xlsx");
  await pane.getByRole("region", { name: "Dernier envoi préparé" }).waitFor();
  expect(await look(desk, PICTURES, "envoi")).toEqual(clean("envoi"));
  const buffer = await filled(readFileSync(await file.path()));
  const name = "retour.xlsx";
  const before = await desk.sheets();
  await pane.locator("input[type=file]").setInputFiles({ name, mimeType: "application/zip", buffer });
  await pane.getByText("1 réponse à porter dans Anomalies").waitFor();
  expect(await look(desk, PICTURES, "retour")).toEqual(clean("retour"));
  expect(await desk.sheets()).toEqual(before);
  await pane.getByRole("button", { name: "Porter les réponses" }).click();
  await pane.getByText("1 réponse portée dans Anomalies").waitFor();
  expect(await look(desk, PICTURES, "porte")).toEqual(clean("porte"));
  expect(await desk.sheets()).toEqual(expect.arrayContaining([...before, "Novembre 2026 - lot 1"]));
  const rows = await Promise.all(
    Array.from({ length: 90 }, (_, row) => desk.cell("Anomalies", 6 + row, 10))
  );
  expect(rows.filter((decision) => decision !== null && decision !== "")).toEqual(["À discuter"]);
  expect([bench.outside, bench.errors]).toEqual([[], []]);
  await desk.close();
}); // prettier-ignore
