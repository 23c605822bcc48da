import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/sandboxServer";
import { Bench, type Desk } from "./desk";
import { clean, look, narrow } from "./faults";

jest.setTimeout(240_000);

/** Pictures of what was walked through, to be looked at. */
const PICTURES = join(ROOT, "build/penalites");

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

/** The row of `Pénalités` whose state is a label, and what another column says there. */
const cellsInState = (desk: Desk, state: string): Promise<number> =>
  desk.page.evaluate((wanted) => {
    const { model } = (window as unknown as { suiviInsertion: { model: { sheetByName: (name: string) => { cell: (row: number, column: number) => { value: unknown } } | null } } }).suiviInsertion; // prettier-ignore
    const sheet = model.sheetByName("Pénalités");
    return Array.from({ length: 200 }, (_unused, row) => sheet?.cell(row, 11).value).filter(
      (value) => value === wanted
    ).length;
  }, state);

/** Ticks the first two lines, whatever they are. */
async function tickTwo({ pane }: Desk): Promise<void> {
  await pane.getByLabel("Afficher").selectOption("recorded");
  const boxes = pane.getByRole("checkbox", { name: /^Cocher / });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
}

describe("the penalties, in the browser", () => {
  it("are read step by step and decided, into the sheet", async () => {
    const desk = await bench.open();
    const { pane } = desk;
    await desk.check();
    await pane.getByRole("tab", { name: "Pénalités" }).click();
    await pane.getByRole("region", { name: "Total" }).waitFor();
    expect(await look(desk, PICTURES, "liste")).toEqual(clean("liste"));
    const before = await cellsInState(desk, "Abandonnée");
    await pane
      .getByRole("button", { expanded: false })
      .filter({ hasText: "Constatée" })
      .first()
      .press("Enter");
    await pane.getByRole("radio", { name: /^Rattrapage/ }).check();
    await pane.getByRole("radio", { name: /^Abandonnée/ }).check();
    await pane.getByRole("radio", { name: /^Rattrapage/ }).scrollIntoViewIfNeeded();
    expect(await look(desk, PICTURES, "ouverte")).toEqual(clean("ouverte"));
    await pane.getByRole("button", { name: "Enregistrer" }).click();
    await pane.getByText(/^«\sAbandonnée\s» n’est pas enregistrable/).waitFor();
    expect(await look(desk, PICTURES, "refusee")).toEqual(clean("refusee"));
    await pane.getByLabel("Motif").fill("Heures refaites en novembre");
    await pane.getByRole("button", { name: "Enregistrer" }).click();
    await pane.getByText("La pénalité est notée dans la feuille Pénalités.").first().waitFor();
    expect(await look(desk, PICTURES, "enregistree")).toEqual(clean("enregistree"));
    expect(await cellsInState(desk, "Abandonnée")).toBe(before + 1);
    await pane.getByRole("button", { name: "Annuler le dernier enregistrement" }).click();
    await pane.getByRole("button", { name: /^Annuler le dernier/ }).waitFor({ state: "detached" });
    expect(await cellsInState(desk, "Abandonnée")).toBe(before);
    await tickTwo(desk);
    const bar = pane.getByRole("region", { name: "Lignes cochées" });
    await bar.getByLabel("Même étape pour toutes").selectOption({ label: "Appliquée" });
    expect(await look(desk, PICTURES, "cochees")).toEqual(clean("cochees"));
    await bar.getByLabel("Même étape pour toutes").selectOption({ label: "Abandonnée" });
    await bar.getByLabel("Motif").fill("Accord du comité");
    await bar.getByRole("button", { name: /^Enregistrer 2/ }).click();
    await bar.waitFor({ state: "detached" });
    expect(await cellsInState(desk, "Abandonnée")).toBe(before + 2);
    await desk.close();
  });

  it("at 320 pixels and in the dark", async () => {
    const desk = await bench.open({ colorScheme: "dark", height: 1400 });
    const { pane } = desk;
    await narrow(desk);
    await desk.check();
    await pane.getByRole("tab", { name: "Pénalités" }).click();
    await pane.getByRole("region", { name: "Total" }).waitFor();
    await pane
      .getByRole("button", { expanded: false })
      .filter({ hasText: "Constatée" })
      .first()
      .press("Enter");
    await pane.getByLabel("Date d’envoi").fill("2026-11-10");
    expect(await look(desk, PICTURES, "320-sombre")).toEqual(clean("320-sombre"));
    await pane.getByLabel("Motif").scrollIntoViewIfNeeded();
    await pane.getByText(/^Aide/).click();
    expect(await look(desk, PICTURES, "320-sombre-bas")).toEqual(clean("320-sombre-bas"));
    await tickTwo(desk);
    await pane.getByLabel("Même étape pour toutes").selectOption({ label: "Mise en demeure" });
    expect(await look(desk, PICTURES, "320-sombre-cochees")).toEqual(clean("320-sombre-cochees"));
    await desk.close();
  });

  it("give a letter that is copied, saved, and whose template is edited in its sheet", async () => {
    const desk = await bench.open();
    const { pane, page } = desk;
    await desk.check();
    await pane.getByRole("tab", { name: "Pénalités" }).click();
    await pane
      .getByRole("button", { expanded: false })
      .filter({ hasText: "Constatée" })
      .first()
      .press("Enter");
    await pane.getByRole("button", { name: "Préparer un courrier…" }).click();
    await pane.getByRole("region", { name: "Aperçu du courrier" }).waitFor();
    await pane.getByLabel("Date du courrier").fill("2026-11-20");
    expect(await look(desk, PICTURES, "courrier")).toEqual(clean("courrier"));
    const download = page.waitForEvent("download");
    await pane.getByRole("button", { name: "Enregistrer en .docx" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Mise en demeure EX-2025-07 2026-11-20\.docx$/);
    await file.saveAs(join(PICTURES, "courrier.docx"));
    await pane.getByText(/^Le courrier est remis aux téléchargements/).waitFor();
    await pane.getByRole("button", { name: "Copier", exact: true }).click();
    await pane.getByText(/^Le courrier est copié/).waitFor();
    await pane.getByRole("region", { name: "Tableau des faits" }).scrollIntoViewIfNeeded();
    expect(await look(desk, PICTURES, "courrier-copie")).toEqual(clean("courrier-copie"));
    await pane.getByRole("button", { name: "Modifier le modèle" }).click();
    await pane.getByText(/^Le modèle se modifie dans la feuille/).waitFor();
    await desk.arrivesAt("Modèles de lettres!A1");
    expect(await look(desk, PICTURES, "modele")).toEqual(clean("modele"));
    await page.screenshot({ path: join(PICTURES, "modele-feuille.png") });
    await pane.getByRole("button", { name: "Relire le modèle" }).click();
    await pane.getByRole("region", { name: "Aperçu du courrier" }).waitFor();
    await desk.close();
  });
});
