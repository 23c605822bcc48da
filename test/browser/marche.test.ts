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

const openContract = async ({ pane }: Desk): Promise<void> => {
  await pane.getByLabel("À la date du").fill("2026-11-20");
  await pane.getByRole("tab", { name: "Marché" }).click();
  await pane.getByRole("navigation", { name: "Étapes du marché" }).waitFor();
};

const STEPS = [
  "Identité", "Durée et volume", "Répartition", "Encadrement et remises", "Lots et supports", "Clauses de pénalité",
  "Préparer le marché",
] as const; // prettier-ignore

/** Every step, with a row and a clause open. */
async function walk(desk: Desk, look: (name: string) => Promise<void>): Promise<void> {
  const { pane } = desk;
  await look("vue");
  await pane.getByRole("button", { name: /^1?\s*Identité/ }).click();
  for (const [rank, step] of STEPS.entries()) {
    await pane.getByRole("heading", { name: step, level: 3 }).first().waitFor();
    if (step === "Répartition") {
      await pane.getByLabel("Part accompagnement et formation minimale (%)").fill("35");
      await pane.getByRole("button", { name: "Enregistrer" }).click();
      await pane.getByText(/à corriger avant/).waitFor();
      await look("erreurs");
      await pane.getByRole("button", { name: "Abandonner" }).click();
      await look("abandon");
      await pane.getByRole("button", { name: "Tout abandonner" }).click();
      await pane.getByRole("button", { name: /Fiche C5/ }).click();
    }
    if (step === "Lots et supports")
      await pane.getByRole("button", { name: "Modifier Lot 1" }).click();
    if (step === "Clauses de pénalité") {
      await look("phrases");
      await pane.getByRole("button", { name: "Modifier Clause P1" }).click();
    }
    if (step === "Préparer le marché") {
      await pane.getByLabel(/autres services/).fill("150000");
      await pane.getByRole("button", { name: /guide/ }).click();
      await pane.getByLabel(/Maîtrise/).fill("20");
      await pane.getByLabel(/^Prix/).fill("10");
    }
    await look(step);
    const next = STEPS[rank + 1];
    if (next) await pane.getByRole("button", { name: `Suivant\u00a0: ${next}` }).click();
  }
}

describe("the contract's form in a browser", () => {
  it("writes one clause by the keyboard, and the check follows it", async () => {
    const desk = await bench.open();
    const { pane } = desk;
    await openContract(desk);
    await pane.getByRole("button", { name: /Clauses de pénalité/ }).press("Enter");
    await pane.getByRole("button", { name: "Modifier Clause P7" }).press("Enter");
    await pane
      .getByText(/pénalité non paramétrée/)
      .first()
      .waitFor();
    await pane.getByLabel("Montant", { exact: true }).fill("12,5");
    await pane
      .getByText(/^Exemple/)
      .filter({ hasText: "500,00" })
      .waitFor();
    await pane.getByRole("button", { name: "Enregistrer" }).press("Enter");
    await pane.getByText("La ligne est enregistrée dans le classeur.").first().waitFor();
    // Code and amount stand in the first and fourth columns, clause and rate in the first and sixth.
    const numberBeside = (sheet: string, column: number): Promise<unknown> =>
      desk.page.evaluate(`(() => {
        const sheet = window.suiviInsertion.model.sheetByName(${JSON.stringify(sheet)});
        for (let row = 0; row < 200; row += 1)
          if (sheet.cell(row, 0).value === "P7") return sheet.cell(row, ${column.toString()}).value;
        return null;
      })()`);
    expect(await numberBeside("Clauses", 3)).toBe(12.5);
    await pane.getByRole("tab", { name: "Contrôler" }).click();
    await desk.check();
    expect(await numberBeside("Pénalités", 5)).toBe(12.5);
    await desk.close();
  });

  it.each([
    ["light", { colorScheme: "light" }],
    ["dark theme, in 320 pixels", { colorScheme: "dark", narrow: true }],
    ["Windows contrast", { forcedColors: "active" }],
  ] as const)("has nothing to reproach in %s", async (_name, options) => {
    const desk = await bench.open(options);
    if ("narrow" in options) await narrow(desk);
    const found: Record<string, unknown> = {};
    await openContract(desk);
    await walk(desk, async (name) => {
      const wrong = await flaws(desk);
      if (wrong.length > 0) found[name] = wrong;
    });
    await desk.close();
    expect(found).toEqual({});
  });
});
