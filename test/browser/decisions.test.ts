import { Bench, type Desk } from "./desk";
import { flaws, narrow } from "./faults";

jest.setTimeout(180_000);

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(async () => {
  await bench.stop();
});
afterEach(() => {
  expect(bench.outside).toEqual([]);
  expect(bench.errors).toEqual([]);
});

const onlyRule = async ({ pane }: Desk, rule: string): Promise<void> => {
  await pane.getByLabel("Rechercher").fill(rule);
  await pane.getByText("après filtre").waitFor();
};

describe("deciding several anomalies at once, in the page", () => {
  it("goes from the list to the sheet, and back when the facts change", async () => {
    const desk = await bench.open();
    const { pane } = desk;
    await desk.check();
    await onlyRule(desk, "SUP-02");
    const first = pane.locator("button[data-finding]").first();
    await first.focus();
    await first.press("Control+a");
    const region = pane.getByRole("region", { name: "Sélection d’anomalies" });
    await region.getByRole("button", { name: "Accepter" }).click();
    await region.getByLabel(/^Justification/).fill("Support confirmé par le titulaire.");
    await region.getByRole("button", { name: /^Enregistrer pour/ }).click();
    await pane.getByRole("button", { name: /^Annuler l/ }).waitFor();
    expect(await first.innerText()).toContain("Acceptée");
    expect(await desk.sheets()).toContain("Journal");
    await region.getByRole("button", { name: "Terminer la sélection" }).click();

    // The buyer corrects the hours of that row: what he accepted is no longer what stands there.
    const place = (await first.innerText()).match(/!([A-Z]+)(\d+)/);
    await first.click();
    await pane.getByText("Pour corriger").waitFor();
    const production = String.fromCharCode((place?.[1] ?? "D").charCodeAt(0) + 1);
    await desk.type(`${production}${place?.[2] ?? "1"}`, "3");
    await pane.getByText("Le classeur a changé depuis le contrôle.").waitFor();
    await pane.getByRole("button", { name: "Contrôler à nouveau" }).click();
    await pane.getByRole("button", { name: "Voir", exact: true }).click();
    const again = pane.locator("button[data-finding]").first();
    await again.filter({ hasText: "À revoir" }).click();
    await pane.getByRole("button", { name: "Reprendre la décision" }).click();
    await pane.getByText("Aucune anomalie ne correspond").waitFor();
    await desk.close();
  });

  it.each([
    ["in light", { colorScheme: "light" }],
    ["in dark, 320 px wide", { colorScheme: "dark", narrow: true }],
    ["in a contrast theme", { forcedColors: "active" }],
  ] as const)("has nothing to reproach %s", async (_name, options) => {
    const desk = await bench.open(options);
    const { pane } = desk;
    if ("narrow" in options) await narrow(desk);
    await desk.check();
    await pane.getByRole("button", { name: "Sélectionner", exact: true }).click();
    const region = pane.getByRole("region", { name: "Sélection d’anomalies" });
    await region.waitFor();
    expect(await flaws(desk)).toEqual([]);
    await pane.getByRole("checkbox", { name: /tout le groupe/ }).first().check(); // prettier-ignore
    await region.getByRole("button", { name: "Refuser" }).click();
    expect(await flaws(desk)).toEqual([]);
    await region.getByRole("button", { name: /^Enregistrer pour/ }).click();
    await pane.getByRole("button", { name: /^Annuler l/ }).waitFor();
    expect(await flaws(desk)).toEqual([]);
    await desk.close();
  });
});
