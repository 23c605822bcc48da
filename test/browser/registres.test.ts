import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/sandboxServer";
import { AS_OF, Bench, type Desk } from "./desk";
import { clean, look, narrow } from "./faults";

jest.setTimeout(240_000);

/** Pictures of what was walked through, to be looked at. */
const PICTURES = join(ROOT, "build/registres");

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

const openPart = async (desk: Desk, part: string): Promise<void> => {
  const { pane } = desk;
  await pane.getByLabel("À la date du").fill(AS_OF);
  await pane.getByRole("tab", { name: "Relevés" }).click();
  await pane.getByRole("radio", { name: part }).check();
  await pane.getByText("Chargement…").waitFor({ state: "detached" });
};

describe("the registers, in the browser", () => {
  it("note, add, change and delete documents in the buyer's own table", async () => {
    const desk = await bench.open();
    const { pane, page } = desk;
    await openPart(desk, "Documents");
    await pane.getByRole("region", { name: "Documents" }).waitFor();
    expect(await look(desk, PICTURES, "documents")).toEqual(clean("documents"));
    await pane.getByRole("button", { name: "Ajouter un document" }).click();
    await pane.getByRole("combobox", { name: "Document" }).fill("Attestation de vigilance");
    await pane.getByLabel("Échéance").fill("2026-12-25");
    await pane.getByText(/le 25 décembre 2026 n’est pas un jour ouvrable/).waitFor();
    expect(await look(desk, PICTURES, "document-saisi")).toEqual(clean("document-saisi"));
    await pane.getByRole("button", { name: "Ajouter", exact: true }).click();
    await pane.getByRole("button", { name: "Modifier Attestation de vigilance" }).waitFor();
    await pane
      .getByRole("button", { name: "Reçu aujourd’hui : Attestation de vigilance" })
      .press("Enter");
    await pane.getByText(/^Attestation de vigilance\s: noté reçu le/).waitFor();
    expect(await look(desk, PICTURES, "document-recu")).toEqual(clean("document-recu"));
    await pane.getByRole("button", { name: "Annuler la saisie" }).press("Enter");
    await pane.getByRole("button", { name: "Supprimer Attestation de vigilance" }).click();
    await pane.getByRole("alert").waitFor();
    expect(await look(desk, PICTURES, "document-supprime")).toEqual(clean("document-supprime"));
    await pane.getByRole("button", { name: "Supprimer la ligne" }).click();
    await pane
      .getByRole("button", { name: "Modifier Attestation de vigilance" })
      .waitFor({ state: "detached" });
    await pane.getByRole("button", { name: "Préparer les lignes du marché" }).click();
    expect(await look(desk, PICTURES, "lignes-du-marche")).toEqual(clean("lignes-du-marche"));
    // The sub-navigation by the keyboard: arrows move and choose, as radio buttons do.
    await pane.getByRole("radio", { name: "Documents" }).press("ArrowRight");
    await pane.getByRole("heading", { name: "Encadrement", exact: true }).waitFor();
    expect(await page.frame({ url: /taskpane\.html/ })!.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("registre"); // prettier-ignore
    await desk.close();
  });

  it("keep the month's supervision, at 320 pixels and in the dark", async () => {
    const desk = await bench.open({ colorScheme: "dark" });
    const { pane } = desk;
    await narrow(desk);
    await openPart(desk, "Encadrement");
    await pane.getByRole("region", { name: "Total du mois" }).waitFor();
    expect(await look(desk, PICTURES, "encadrement-320-sombre")).toEqual(
      clean("encadrement-320-sombre")
    );
    await pane.getByRole("button", { name: "Ajouter une personne" }).click();
    await pane.getByLabel("Encadrant", { exact: false }).first().fill("Encadrant Z");
    await pane.getByLabel("Jours prévus").fill("20");
    await pane.getByLabel("Jours présents").fill("18,5");
    await pane.getByText(/1,50.*non remplacé/).waitFor();
    expect(await look(desk, PICTURES, "encadrement-saisi")).toEqual(clean("encadrement-saisi"));
    await pane.getByRole("button", { name: "Ajouter", exact: true }).click();
    await pane.getByRole("button", { name: "Modifier Encadrant Z" }).waitFor();
    await pane.getByRole("radio", { name: "Documents" }).check();
    await pane.getByRole("region", { name: "Documents" }).waitFor();
    expect(await look(desk, PICTURES, "documents-320-sombre")).toEqual(
      clean("documents-320-sombre")
    );
    await desk.close();
  });
});
