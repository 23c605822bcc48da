import { join } from "node:path";
import { ROOT } from "../../scripts/sandboxServer";
import { Bench, until, type Desk } from "./desk";
import { faults, flaws, narrow } from "./faults";

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

const TABS = ["Contrôler", "Relevés", "Synthèse", "Pénalités", "Marché"] as const;

const show = async ({ pane }: Desk, tab: (typeof TABS)[number]): Promise<void> => {
  await pane.getByRole("tab", { name: tab }).click();
  await pane.getByRole("tabpanel", { name: tab }).waitFor();
  await pane.getByText("Chargement…").waitFor({ state: "detached" });
};

const STATEMENT = join(ROOT, "test/corpus/releves/deux-colonnes-de-meme-intitule/releve.xlsx");

/** The list, the files about to come in, the mapping of a sheet that asks, and what it says before it is left. */
async function walkThroughStatements(
  { pane }: Desk,
  look: (screen: string) => Promise<void>
): Promise<void> {
  await pane.getByRole("region", { name: /relevés$/ }).waitFor();
  await look("Relevés");
  await pane.locator("input[type=file]").setInputFiles([STATEMENT, join(ROOT, "package.json")]);
  await pane.getByRole("region", { name: "releve.xlsx" }).getByRole("table").waitFor();
  await look("fichiers");
  await pane.getByRole("button", { name: "Importer 1 feuille" }).click();
  await pane.getByText("inscrite dans Journal").first().waitFor();
  await look("importés");
  await pane.getByRole("button", { name: "Mars 2026 (2)", exact: true }).click();
  await pane.getByRole("heading", { name: /^Lecture de/ }).waitFor();
  await pane.getByRole("button", { name: "Autre…" }).first().click();
  await look("lecture");
  await pane.getByRole("button", { name: "Ne pas la compter" }).first().click();
  await pane.getByRole("button", { name: "Retour aux relevés" }).click();
  await pane.getByText("Des changements ne sont pas enregistrés").waitFor();
  await look("lecture quittée");
  await pane.getByRole("button", { name: "Quitter sans enregistrer" }).click();
}

/** Every state of the pane, one after the other. */
async function walkThroughPane(desk: Desk, look: (screen: string) => Promise<void>): Promise<void> {
  await look("accueil");
  await desk.check();
  await look("verdict");
  await desk.pane.getByRole("button", { name: "Janvier 2026!D15" }).click();
  await desk.pane.getByText("Pour corriger").waitFor();
  await look("détail");
  await desk.pane.getByRole("button", { name: "Accepter" }).click();
  await look("décision");
  await desk.pane.getByRole("button", { name: /^Comprendre la règle/ }).click();
  await desk.pane.getByText("Quand c’est normal").waitFor();
  await look("aide");
  await desk.pane.getByRole("button", { name: "Retour aux anomalies" }).click();
  for (const tab of TABS.slice(1)) {
    await show(desk, tab);
    if (tab === "Relevés") await walkThroughStatements(desk, look);
    else await look(tab);
  }
}

describe("every screen of the pane", () => {
  it.each([
    ["light", { colorScheme: "light" }],
    ["dark theme, in 320 pixels", { colorScheme: "dark", narrow: true }],
    ["Windows contrast", { forcedColors: "active" }],
  ] as const)("has nothing to reproach in %s", async (_name, options) => {
    const desk = await bench.open(options);
    if ("narrow" in options) await narrow(desk);
    const found: Record<string, unknown> = {};
    await walkThroughPane(desk, async (screen) => {
      const wrong = await flaws(desk);
      if (wrong.length > 0) found[screen] = wrong;
    });
    await desk.close();
    expect(found).toEqual({});
  });

  it("follows the page's theme when it changes", async () => {
    const desk = await bench.open();
    const frame = desk.page.frame({ url: /taskpane\.html/ })!;
    const ground = () =>
      frame.evaluate(() => getComputedStyle(document.querySelector("header")!).backgroundColor);
    const light = await ground();
    await desk.page.getByRole("button", { name: "Thème sombre" }).click();
    await until(async () => (await ground()) !== light);
    await desk.close();
    expect(light).toBe("rgb(255, 255, 255)");
  });
});

describe("the page around the pane", () => {
  // The grid is a library's own drawing: its tabs, name box and canvas are not judged here.
  it.each(["light", "dark"] as const)("has no accessibility fault, %s", async (colorScheme) => {
    const desk = await bench.open({ colorScheme });
    await desk.check();
    await show(desk, "Synthèse");
    await desk.pane.getByRole("button", { name: "Construire la synthèse" }).click();
    await desk.page.locator("figure.chart").first().waitFor();
    const wrong = await faults(desk, {
      include: ["html"],
      exclude: [".grid", "#volet", "#commandes"],
    });
    await desk.close();
    expect(wrong).toEqual([]);
  });

  it("does the main job by the keyboard alone", async () => {
    const desk = await bench.open();
    const { page, pane } = desk;
    const frame = page.frame({ url: /taskpane\.html/ })!;
    const focused = () => frame.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    const tabTo = async (text: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        if ((await focused()).includes(text)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Jamais atteint : ${text}`);
    };
    const inPage = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const ribbon = async () => {
      for (let presses = 0; presses < 4 && (await inPage()) !== "Contrôler"; presses += 1) {
        await page.keyboard.press("F6");
      }
      expect(await inPage()).toBe("Contrôler");
    };
    // From the ribbon, through the grid, to the pane.
    await ribbon();
    await page.keyboard.press("F6");
    await page.keyboard.press("F6");
    expect(await focused()).toBe("Contrôler");
    // The screen itself takes the focus, so that it scrolls by the keyboard; then its first button.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Contrôler");
    await page.keyboard.press("Enter");
    await pane.getByRole("region", { name: "Verdict" }).waitFor();
    await tabTo("Par feuille");
    await tabTo("!");
    await page.keyboard.press("ArrowDown");
    // Down to the next finding that stands on a cell: some are about a whole sheet.
    const placeIn = (text: string) =>
      /[^,!]+![A-Z]+[0-9]+/.exec(text.replace(/^[^,]+, ?/, ""))?.[0];
    let place: string | undefined;
    for (let presses = 0; presses < 20 && place === undefined; presses += 1) {
      await page.keyboard.press("ArrowDown");
      place = placeIn(await focused());
    }
    await page.keyboard.press("Enter");
    await desk.arrivesAt(place!);
    // Back to the ribbon, where the summary is one key away.
    await ribbon();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".message").getByText("Synthèse du trimestre : terminé.").waitFor();
    await desk.arrivesAt("Synthèse 2026-T3!A1");
    await desk.close();
  });

  it("says that it is not Excel", async () => {
    const desk = await bench.open();
    await desk.page.getByText(/^Classeur de démonstration\s: ceci n.est pas Excel/).waitFor();
    expect(await desk.page.locator("html").getAttribute("lang")).toBe("fr");
    await desk.close();
  });
});
