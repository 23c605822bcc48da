import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/sandboxServer";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { Bench } from "./desk";
import { clean, look, narrow } from "./faults";

jest.setTimeout(240_000);

/** Pictures of what was walked through, to be looked at. */
const PICTURES = join(ROOT, "build/synthese");
const SHEET = "Synthèse 2026-T3";

let bench: Bench;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  bench = await Bench.start();
});
afterAll(async () => {
  await bench.stop();
});
afterEach(() => {
  expect(bench.outside).toEqual([]);
  expect(bench.errors).toEqual([]);
});

describe("the committee's sheet, in the browser", () => {
  it("is built in one click on the ribbon, without a question", async () => {
    const desk = await bench.open();
    const ribbon = desk.page.getByRole("group", { name: "Insertion" });
    await ribbon.getByRole("button", { name: "Synthèse du trimestre" }).click();
    await desk.arrivesAt(`${SHEET}!A1`);
    expect(await desk.cell(SHEET, 0, 0)).toBe("Synthèse du 3e trimestre 2026");
    expect(await desk.sheets()).toEqual(
      expect.arrayContaining(["Pseudonymes", "Suivi", "Progression", "Heures"])
    );
    await desk.close();
  });

  it("is built, compared with the registers, brought up to date and exported from the pane", async () => {
    const desk = await bench.open({ height: 1300 });
    const { pane, page } = desk;
    await desk.check();
    await pane.getByRole("tab", { name: "Synthèse" }).click();
    await pane.getByText("Aucune synthèse n’est encore construite dans ce classeur.").waitFor();
    expect(await look(desk, PICTURES, "avant")).toEqual(clean("avant"));
    await pane.getByRole("button", { name: "Construire la synthèse" }).press("Enter");
    await desk.arrivesAt(`${SHEET}!A1`);
    const item = pane.getByRole("listitem").filter({ hasText: SHEET });
    await item.getByText("à jour").waitFor();
    expect(await look(desk, PICTURES, "apres")).toEqual(clean("apres"));
    const saved = page.waitForEvent("download");
    await item.getByRole("button", { name: `Exporter ${SHEET} pour le comité` }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(`${SHEET}.xlsx`);
    const { workbook } = await readPlainWorkbook(readFileSync(await download.path()));
    expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEET]);
    expect(workbook.sheets[0]?.cells.some(({ formula }) => formula !== undefined)).toBe(false);
    await desk.close();
  });

  it("reads well at 320 pixels and in the dark", async () => {
    const desk = await bench.open({ colorScheme: "dark", height: 1400 });
    const { pane } = desk;
    await narrow(desk);
    await desk.check();
    await pane.getByRole("tab", { name: "Synthèse" }).click();
    await pane.getByRole("combobox", { name: "Période" }).selectOption("2025");
    await pane.getByRole("button", { name: "Construire la synthèse" }).click();
    await pane.getByRole("listitem").filter({ hasText: "Bilan 2025" }).waitFor();
    expect(await look(desk, PICTURES, "320-sombre")).toEqual(clean("320-sombre"));
    await desk.close();
  });
});
