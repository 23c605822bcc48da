import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/sandboxServer";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { Bench } from "./desk";
import { clean, look, narrow } from "./faults";

jest.setTimeout(120_000);

/** Pictures of what was walked through, to be looked at. */
const PICTURES = join(ROOT, "build/conservation");

let bench: Bench;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  bench = await Bench.start();
});
afterAll(async () => {
  await bench.stop();
});

it("lists, archives, asks, then anonymises for good, by the narrowest pane in the dark", async () => {
  const desk = await bench.open({ colorScheme: "dark" });
  const { pane, page } = desk;
  await desk.check();
  await pane.getByLabel("À la date du").fill("2031-06-30");
  await narrow(desk);
  await pane.getByRole("tab", { name: "Territoire" }).click();
  await pane.getByRole("radio", { name: "Conservation" }).check();
  await pane.getByRole("button", { name: "Lister les personnes" }).click();
  await pane.getByText(/personnes sans activité depuis deux ans$/).first().waitFor();
  // In the dark too, every rule is asked of this screen: no other walk comes here.
  const whole = { ...desk, theme: "light" } as const;
  expect(await look(whole, PICTURES, "liste")).toEqual(clean("liste"));
  const [first] = await pane.getByRole("checkbox").all();
  await pane.getByRole("button", { name: /^Tout choisir/ }).click();
  expect(await first?.isChecked()).toBe(true);
  await pane.getByRole("button", { name: /^Anonymiser \d+/ }).click();
  await pane.getByRole("alert").scrollIntoViewIfNeeded();
  expect(await look(whole, PICTURES, "question")).toEqual(clean("question"));
  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: "Télécharger d’abord l’archive" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("Archive sans noms 2031-06-30.xlsx");
  const { sheets } = await (await openXlsx(readFileSync(await file.path()))).readGrids();
  expect(JSON.stringify(sheets.map(({ values }) => values))).not.toMatch(/EXEMPLE-|P-0\d\d/);
  const before = await desk.sheets();
  await pane.getByRole("button", { name: "Anonymiser, sans retour" }).click();
  await pane.getByRole("region", { name: "Anonymisation faite" }).waitFor();
  expect(await look(whole, PICTURES, "faite")).toEqual(clean("faite"));
  expect(await desk.sheets()).toEqual(before);
  const names = await Promise.all(
    Array.from({ length: 12 }, (_, row) => desk.cell("Participants", 4 + row, 1))
  );
  expect(names.filter((name) => name !== null)).not.toHaveLength(0);
  expect(JSON.stringify(names)).not.toContain("EXEMPLE-");
  expect([bench.outside, bench.errors]).toEqual([[], []]);
  await desk.close();
}); // prettier-ignore
