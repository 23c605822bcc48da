import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { Bench, until, type Desk } from "./desk";

jest.setTimeout(120_000);

let bench: Bench;
let desk: Desk;
const folder = mkdtempSync(join(tmpdir(), "suivi-insertion-page-"));

beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(async () => {
  await bench.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  expect(bench.outside).toEqual([]);
  expect(bench.errors).toEqual([]);
});

/** One page for a group of tests: each goes on where the one before it stopped, as a buyer does. */
const openOnce = (): void => {
  beforeAll(async () => {
    desk = await bench.open();
  });
  afterAll(() => desk.close());
};

const finding = (place: string) => desk.pane.getByRole("button", { name: place });

describe("a buyer without Excel", () => {
  openOnce();
  let before = 0;

  it("checks the workbook, reads the verdict and jumps to a faulty cell", async () => {
    before = await desk.marks();
    await desk.check();
    await desk.pane
      .getByRole("heading", { name: "7 relevés refusés sur 25 : 21 anomalies bloquantes." })
      .waitFor();
    expect(await desk.sheets()).toEqual(
      expect.arrayContaining(["Heures", "Anomalies", "Pénalités"])
    );
    expect(await desk.place()).toMatch(/^Marché!/);
    await finding("Mars 2026!F25").click();
    await desk.arrivesAt("Mars 2026!F25");
    await desk.pane.getByText("0,00 h ou plus").waitFor();
  });

  it("narrows the list by severity, by sheet and by a word", async () => {
    await desk.pane.getByRole("button", { name: "35 À justifier" }).click();
    await desk.pane.getByText("35 sur 85 après filtre").waitFor();
    expect(await finding("Mars 2026!F25").count()).toBe(0);
    await desk.pane.getByRole("button", { name: "Retirer les filtres" }).click();
    await desk.pane.getByRole("button", { name: "Filtres" }).click();
    await desk.pane.getByLabel("Feuille", { exact: true }).selectOption("Lots");
    await desk.pane.getByText("9 sur 85 après filtre").waitFor();
    await desk.pane.getByRole("button", { name: "Retirer les filtres" }).click();
    await desk.pane.getByRole("searchbox", { name: "Rechercher" }).fill("PASS");
    await finding("Participants!I17").waitFor();
    expect(await finding("Lots!D5").count()).toBe(0);
    await desk.pane.getByRole("button", { name: "Retirer les filtres" }).click();
  });

  it("justifies a finding, and the decision is kept by the next check", async () => {
    await finding("Janvier 2026!D15").click();
    await desk.pane.getByRole("button", { name: "Accepter" }).click();
    await desk.pane.getByLabel("Justification").fill("Support oublié, confirmé par courriel");
    await desk.pane.getByLabel("Par", { exact: true }).fill("Acheteur");
    await desk.pane.getByRole("button", { name: "Enregistrer" }).click();
    await desk.pane
      .getByText("1 décision enregistrée dans la feuille Anomalies.")
      .first()
      .waitFor();
    await desk.check();
    await finding("Janvier 2026!D15").click();
    await desk.pane.getByText("Support oublié, confirmé par courriel").waitFor();
  });

  it("clears the marks and leaves the statement as it was", async () => {
    expect(await desk.marks()).toBeGreaterThan(before);
    await desk.pane.getByRole("button", { name: "Effacer les marques" }).click();
    await desk.pane.getByText("Les marques sont effacées").first().waitFor();
    expect(await desk.marks()).toBe(before);
  });

  it("builds the quarter's summary, shown with its computed figures and its charts", async () => {
    await desk.pane.getByRole("tab", { name: "Synthèse" }).click();
    await desk.pane.getByRole("button", { name: "Construire la synthèse" }).click();
    await desk.page
      .getByRole("heading", { name: "Graphiques de la feuille « Synthèse 2026-T3 »" })
      .waitFor();
    expect(await desk.page.locator("figure.chart").count()).toBeGreaterThanOrEqual(3);
    await desk.arrivesAt("Synthèse 2026-T3!A1");
    const first = desk.page.locator("figure.chart").first();
    expect(await first.getByRole("img").getAttribute("aria-label")).toMatch(/\S/);
    await first.getByText("Données").click();
    await first.getByRole("cell", { name: "1 306", exact: true }).waitFor();
  });
});

describe("the page around the pane", () => {
  openOnce();

  it("says in one sentence that a file is no workbook, and keeps the one that is open", async () => {
    const file = join(folder, "notes.xlsx");
    writeFileSync(file, "ceci n'est pas un classeur");
    const sheets = await desk.sheets();
    await desk.page.locator("input[type=file]").setInputFiles(file);
    await desk.page.locator(".message.error").getByText("Le fichier « notes.xlsx »").waitFor();
    expect(await desk.page.locator(".message.error").innerText()).toContain("Pour corriger");
    expect(await desk.sheets()).toEqual(sheets);
  });

  it("has the ribbon's functions: check, summary, penalties, pane", async () => {
    const ribbon = desk.page.getByRole("group", { name: "Insertion" });
    const status = desk.page.locator(".message");
    await ribbon.getByRole("button", { name: "Pénalités" }).click();
    await status.getByText("Pénalités : terminé.").waitFor();
    await desk.arrivesAt("Pénalités!A1");
    await ribbon.getByRole("button", { name: "Contrôler" }).click();
    await status.getByText("Contrôler : terminé.").waitFor();
    await desk.arrivesAt("Anomalies!A1");
    await ribbon.getByRole("button", { name: "Synthèse du trimestre" }).click();
    await status.getByText("Synthèse du trimestre : terminé.").waitFor();
    await desk.arrivesAt("Synthèse 2026-T3!A1");
    await ribbon.getByRole("button", { name: "Volet" }).click();
    await desk.page.locator("#volet").waitFor({ state: "hidden" });
    await ribbon.getByRole("button", { name: "Volet" }).click();
    await desk.page.locator("#volet").waitFor();
  });

  it("saves the workbook as .xlsx and opens it again, results included", async () => {
    const [download] = await Promise.all([
      desk.page.waitForEvent("download"),
      desk.page.getByRole("button", { name: "Enregistrer" }).click(),
    ]);
    const file = join(folder, "classeur.xlsx");
    await download.saveAs(file);
    const { workbook } = await readPlainWorkbook(new Uint8Array(readFileSync(file)));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(await desk.sheets());
    await desk.page.locator("input[type=file]").setInputFiles(file);
    await desk.page.getByText("Le classeur « classeur.xlsx » est ouvert.").waitFor();
    expect(await desk.sheets()).toEqual(workbook.sheets.map(({ name }) => name));
    await desk.check();
    await desk.pane.getByRole("heading", { name: /21 anomalies bloquantes/ }).waitFor();
  });
});

describe("the ribbon", () => {
  openOnce();

  it("says in a window why a button could not do its work, and shows the cell", async () => {
    const before = await desk.sheets();
    await desk.type("B14", "bientôt");
    await desk.page.getByRole("button", { name: "Synthèse du trimestre" }).click();
    const opened = desk.page.getByRole("dialog", { name: "Message de Suivi Insertion" });
    const text = opened.frameLocator("iframe").getByRole("alert");
    await text.getByText(/Synthèse du trimestre.*n’a pas abouti/).waitFor();
    expect(await text.innerText()).toMatch(
      /feuille «\sMarché\s», cellule B14, .* vaut «\sbientôt\s», .*Pour corriger\s: écrire/s
    );
    await desk.arrivesAt("Marché!B14");
    expect(await desk.sheets()).toEqual(before);
    // Read, closed by the keyboard; the next button finds the way free.
    await desk.page.keyboard.press("Escape");
    await opened.waitFor({ state: "detached" });
    await desk.page.getByRole("button", { name: "Contrôler", exact: true }).click();
    await text.getByText(/Contrôler.*n’a pas abouti/).waitFor();
    await opened.getByRole("button", { name: "Fermer" }).click();
    await opened.waitFor({ state: "detached" });
  });
});

describe("the grid", () => {
  openOnce();

  it("types in the grid as in France, and the pane says that the check is out of date", async () => {
    await desk.check();
    expect(await desk.pane.getByText("Le classeur a changé depuis le contrôle.").count()).toBe(0);
    await desk.type("B20", "36500,5");
    await desk.pane.getByText("Le classeur a changé depuis le contrôle.").first().waitFor();
    expect(await desk.cell("Marché", 19, 1)).toBe(36500.5);
    await desk.type("B14", "05/12/2025");
    await desk.type("F2", "=B20*2");
    await desk.type("F3", "12.5");
    expect(await desk.cell("Marché", 13, 1)).toBe(45996);
    expect(await desk.cell("Marché", 2, 5)).toBe("12.5");
    await until(async () => (await desk.cell("Marché", 1, 5)) === 73001);
  });
});
