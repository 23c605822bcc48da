import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/sandboxServer";
import { Bench, type Desk } from "./desk";

jest.setTimeout(240_000);

const RELEVES = join(ROOT, "test/corpus/releves");
const RIVALS = join(RELEVES, "deux-colonnes-de-meme-intitule/releve.xlsx");
const CSV = join(RELEVES, "csv-windows-1252/releve.csv");

let bench: Bench;
let desk: Desk;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(async () => {
  await bench.stop();
});
beforeEach(async () => {
  desk = await bench.open();
  await desk.pane.getByLabel("À la date du").fill("2026-11-20");
  await desk.pane.getByRole("tab", { name: "Relevés" }).click();
  await desk.pane.getByRole("region", { name: "25 relevés" }).waitFor();
});
afterEach(async () => {
  await desk.close();
  expect(bench.outside).toEqual([]);
  expect(bench.errors).toEqual([]);
});

const choose = (...files: string[]) => desk.pane.locator("input[type=file]").setInputFiles(files);

const importOne = async (): Promise<void> => {
  await desk.pane.getByRole("button", { name: "Importer 1 feuille" }).click();
  await desk.pane.getByText("inscrite dans Journal").first().waitFor();
  await desk.pane.getByRole("region", { name: /^\d+ relevés$/ }).waitFor();
};

/** The line of the list about a sheet, as it reads. */
const lineOf = (sheet: string) =>
  desk.pane
    .getByRole("listitem")
    .filter({ has: desk.pane.getByRole("button", { name: sheet, exact: true }) });

describe("a titulaire's files, from the disk to the check", () => {
  it("come in through the worker, whatever their kind, and a bad one says why", async () => {
    const { pane } = desk;
    await choose(RIVALS, CSV, join(ROOT, "package.json"));
    await pane.getByRole("heading", { name: "Fichiers à importer" }).waitFor();
    await pane.getByText(/n.est pas un tableur.*Pour corriger/).waitFor();
    // Windows-1252: an accent misread would show here.
    await pane
      .getByRole("region", { name: "releve.csv" })
      .getByRole("cell", { name: "Déchèterie" })
      .first()
      .waitFor();
    await pane
      .getByRole("region", { name: "releve.xlsx" })
      .getByText("mars 2026 · 2 colonnes à confirmer")
      .waitFor();
    await pane.getByRole("button", { name: "Importer 2 feuilles" }).click();
    await pane.getByRole("region", { name: "27 relevés" }).waitFor();
    expect(await desk.sheets()).toEqual(
      expect.arrayContaining(["Mars 2026 (2)", "releve", "Journal"])
    );
    const worker = desk.page.workers().map((one) => one.url());
    expect(worker.some((url) => url.endsWith("lecture.js"))).toBe(true);
  });

  it("are mapped once, kept for the titulaire, and read so when they come back", async () => {
    const { pane, page } = desk;
    await choose(RIVALS);
    await importOne();
    await lineOf("Mars 2026 (2)").getByText("À confirmer : 2 colonnes").waitFor();
    await pane.getByRole("button", { name: "Mars 2026 (2)", exact: true }).click();
    const preview = pane.getByRole("region", { name: "Ce que cela donne" }).first();
    await preview.waitFor();
    // By the keyboard: the first answer, then the second question has the focus.
    await pane.getByRole("button", { name: /^Oui/ }).first().press("Enter");
    await pane.getByRole("button", { name: "Ne pas la compter" }).press("Enter");
    await pane.getByText("À confirmer", { exact: true }).waitFor({ state: "detached" });
    // A look at another screen loses nothing.
    await pane.getByRole("tab", { name: "Marché" }).click();
    await pane.getByRole("tab", { name: "Relevés" }).click();
    await pane.getByRole("heading", { name: /^Lecture de/ }).waitFor();
    expect(await pane.getByText("À confirmer", { exact: true }).count()).toBe(0);
    await pane.getByRole("button", { name: "Enregistrer pour ce titulaire" }).click();
    await pane.getByRole("button", { name: "Contrôler maintenant" }).click();
    await pane.getByRole("region", { name: "Verdict" }).waitFor();
    expect(await desk.sheets()).toContain("Correspondances");
    await pane.getByRole("tab", { name: "Relevés" }).click();
    await lineOf("Mars 2026 (2)").getByText("Correspondance enregistrée").waitFor();
    // Leaving a mapping gives the keyboard back to the sheet it came from.
    await pane.getByRole("button", { name: "Mars 2026 (2)", exact: true }).press("Enter");
    await pane.getByRole("button", { name: "Retour aux relevés" }).press("Enter");
    await lineOf("Mars 2026 (2)").waitFor();
    const focused = await page
      .frame({ url: /taskpane\.html/ })!
      .evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe("Mars 2026 (2)");

    await choose(RIVALS);
    await pane.getByText(/^Ce fichier a déjà été importé le 20 novembre 2026/).waitFor();
    await importOne();
    await lineOf("Mars 2026 (3)").getByText("Correspondance enregistrée").waitFor();
  });

  it("are told apart from a file that only pretends", async () => {
    const bytes = readFileSync(RIVALS).subarray(0, 600);
    await desk.pane
      .locator("input[type=file]")
      .setInputFiles({ name: "tronque.xlsx", mimeType: "", buffer: bytes });
    await desk.pane.getByText("Aucun de ces fichiers ne peut être importé.").waitFor();
    const before = await desk.sheets();
    await desk.pane.getByRole("button", { name: "Retour" }).click();
    await desk.pane.getByRole("region", { name: "25 relevés" }).waitFor();
    expect(await desk.sheets()).toEqual(before);
  });
});
