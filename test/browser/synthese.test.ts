import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/sandboxServer";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { AS_OF, Bench, type Desk } from "./desk";
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

/** In the page: what of each chart tells its series apart, and what its axes say first. */
function drawings(figures: readonly Element[]) {
  const textOf = (element: Element | null | undefined): string =>
    element?.textContent.replace(/\s/g, " ").trim() ?? "";
  return figures.map((figure) => {
    const svg = figure.querySelector("svg[role=img]");
    const all = (selector: string): readonly Element[] => [
      ...(svg?.querySelectorAll(selector) ?? []),
    ];
    const columns = all(":scope > g rect[fill^=url]");
    const lines = all("polyline");
    const [low] = all("text.chart-label[text-anchor=end]");
    const [first] = all(":scope > text.chart-label");
    return {
      title: textOf(figure.querySelector("figcaption")),
      legend: [...figure.querySelectorAll(".chart-legend li")].map(textOf),
      columns: columns.length,
      fills: new Set(columns.map((column) => column.getAttribute("fill"))).size,
      dashes: lines.map((line) => line.getAttribute("stroke-dasharray")),
      markers: lines.map(
        (line) =>
          [...(line.parentElement?.children ?? [])].filter(({ tagName }) => tagName !== "polyline")
            .length
      ),
      ends: [textOf(low), textOf(first)],
    };
  });
}

/** The ribbon asks nothing: its day is the clock's, here the one of the example's findings. */
async function setDay({ page }: Desk): Promise<void> {
  const commands = page.frame({ url: /commands\.html/ });
  if (!commands) throw new Error("the page of the ribbon's functions is missing");
  await commands.evaluate((day) => {
    const now = new Date(`${day}T09:00:00`).getTime();
    window.Date = new Proxy(Date, {
      construct: (target, values: unknown[]) =>
        Reflect.construct(target, values.length === 0 ? [now] : values) as Date,
    });
  }, AS_OF);
}

describe("the committee's sheet, in the browser", () => {
  it("is built in one click on the ribbon, without a question", async () => {
    const desk = await bench.open();
    await setDay(desk);
    const ribbon = desk.page.getByRole("group", { name: "Insertion" });
    await ribbon.getByRole("button", { name: "Synthèse du trimestre" }).click();
    await desk.arrivesAt(`${SHEET}!A1`);
    expect(await desk.cell(SHEET, 0, 0)).toBe("Synthèse du 3e trimestre 2026");
    expect(await desk.sheets()).toEqual(
      expect.arrayContaining(["Pseudonymes", "Suivi", "Progression", "Heures"])
    );
    const drawn = desk.page.locator("figure.chart");
    await drawn.nth(2).waitFor();
    expect(await drawn.evaluateAll(drawings)).toEqual([
      {
        title: "Heures par mois et par type",
        legend: ["Production", "Accomp.", "Formation", "Prévu"],
        columns: 9,
        fills: 3,
        dashes: ["7 4"],
        markers: [3],
        ends: ["0", "juillet 2026"],
      },
      {
        title: "Heures cumulées",
        legend: ["Réalisé cumulé", "Prévu cumulé"],
        columns: 0,
        fills: 0,
        dashes: ["none", "7 4"],
        markers: [21, 21],
        ends: ["0", "01 ’25"],
      },
      {
        title: "Part A+F cumulée, lot 1",
        legend: ["Part cumulée", "Minimum", "Maximum"],
        columns: 0,
        fills: 0,
        dashes: ["none", "2 4", "7 4"],
        markers: [9, 0, 0],
        ends: ["0 %", "01 ’26"],
      },
    ]);
    await desk.page
      .locator("section.charts")
      .screenshot({ path: join(PICTURES, "graphiques.png") });
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
