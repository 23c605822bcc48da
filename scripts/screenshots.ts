/** `npm run captures`: the README's pictures, from real runs of the page, the pane and the command line. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { generatedTerritory } from "../test/host/generatedTerritory";
import { buildSandbox, EXAMPLE, ROOT, runCli, serveSandbox } from "./sandboxServer";

const CAPTURES = join(ROOT, "assets/captures");
const AS_OF = "2026-11-20";
const QUARTER = "2026-T3";
const YEAR = "2025";
/** A statement one of whose columns of hours is unknown. */
const SUBMISSION = join(
  ROOT,
  "test/corpus/releves/colonne-inconnue-qui-porte-des-heures/releve.ods"
);
const capture = (name: string): string => join(CAPTURES, `${name}.png`);

interface Opened {
  readonly page: Page;
  readonly pane: FrameLocator;
}

/** The page with the example, checked at the day of the example's findings. */
async function openChecked(browser: Browser, url: string, isDark: boolean): Promise<Opened> {
  const context = await browser.newContext({
    locale: "fr-FR",
    viewport: { width: 1440, height: 900 },
    colorScheme: isDark ? "dark" : "light",
  });
  const page = await context.newPage();
  await page.goto(url);
  const pane = page.frameLocator("#volet");
  await pane.getByLabel("À la date du").fill(AS_OF);
  await pane.getByRole("button", { name: "Contrôler", exact: true }).click();
  await pane.getByRole("region", { name: "Verdict" }).waitFor();
  return { page, pane };
}

/** Animations and the grid's last strokes: two frames after nothing is asked any more. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForTimeout(800).then(() => page.evaluate("document.fonts.ready.then(() => true)"));

async function paneIn(browser: Browser, url: string, name: string, isDark: boolean): Promise<void> {
  const { page } = await openChecked(browser, url, isDark);
  await settled(page);
  await page.locator("#volet").screenshot({ path: capture(name) });
  await page.context().close();
}

async function narrowPane(browser: Browser, url: string): Promise<void> {
  const { page, pane } = await openChecked(browser, url, false);
  await page.getByRole("separator", { name: "Largeur du volet" }).press("End");
  await pane.getByRole("tab", { name: "Synthèse" }).click();
  await pane.getByRole("button", { name: "Construire la synthèse" }).waitFor();
  await settled(page);
  await page.locator("#volet").screenshot({ path: capture("volet-320") });
  await page.context().close();
}

/** The list of statements with an imported one, then the question that its unknown column asks. */
async function statements(browser: Browser, url: string): Promise<void> {
  const { page, pane } = await openChecked(browser, url, false);
  await pane.getByRole("tab", { name: "Relevés" }).click();
  await pane.locator("input[type=file]").setInputFiles(SUBMISSION);
  await pane.getByRole("button", { name: /^Importer 1/ }).click();
  const imported = pane.getByRole("button", { name: "Mars 2026 (2)" });
  await imported.waitFor();
  await imported.evaluate((button) => button.scrollIntoView({ block: "center" }));
  await settled(page);
  await page.locator("#volet").screenshot({ path: capture("releves") });
  await imported.click();
  await pane.getByText("Que contient la colonne H").waitFor();
  await settled(page);
  await page.locator("#volet").screenshot({ path: capture("correspondance") });
  await page.context().close();
}

/** Workbooks of a drawn territory brought together, one of them no workbook at all. */
async function territory(browser: Browser, url: string): Promise<void> {
  const contracts = await generatedTerritory({ contracts: 11, layouts: 6, seed: 5 });
  const page = await browser.newPage({ locale: "fr-FR", viewport: { width: 1440, height: 1180 } });
  await page.goto(url);
  const pane = page.frameLocator("#volet");
  await pane.getByRole("tab", { name: "Territoire" }).click();
  await pane.getByLabel("À la date du").fill(AS_OF);
  await pane
    .locator("input[type=file]")
    .first()
    .setInputFiles([
      ...contracts.map(({ file, bytes }) => ({
        name: basename(file),
        mimeType: "",
        buffer: Buffer.from(bytes),
      })),
      { name: "marche-abime.xlsx", mimeType: "", buffer: Buffer.from("PK") },
    ]);
  await pane.getByText("12 classeurs lus").waitFor();
  await settled(page);
  await page.locator("#volet").screenshot({ path: capture("territoire") });
  await page.close();
}

async function wholePage(browser: Browser, url: string): Promise<void> {
  const { page, pane } = await openChecked(browser, url, false);
  await pane.getByRole("button", { name: "Mars 2026!F25" }).click();
  await pane.getByText("Pour corriger").first().waitFor();
  await settled(page);
  await page.screenshot({ path: capture("classeur") });
  await page.context().close();
}

/** A fresh LibreOffice profile that writes numbers as in France. */
function frenchProfile(folder: string): string {
  const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item></oor:items>`;
  mkdirSync(join(folder, "user"), { recursive: true });
  writeFileSync(join(folder, "user/registrymodifications.xcu"), settings);
  return `-env:UserInstallation=file://${folder}`;
}

/** The committee's sheets as they are printed: LibreOffice's PDF of the committee's file, page by page. */
async function printedSummary(folder: string): Promise<void> {
  const profile = frenchProfile(join(folder, "profil"));
  const printed = async (name: string, period: readonly string[], shown: readonly string[]) => {
    const committee = join(folder, `${name}.xlsx`);
    const output = join(folder, `${name}-classeur.xlsx`);
    const options = [...period, "--le", AS_OF, "--sortie", output, "--comite", committee];
    // The example has blocking findings: the command says so by its exit code, and writes the files.
    await runCli("synthese", EXAMPLE, ...options).catch(() => undefined);
    const convert = ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, committee];
    execFileSync("soffice", convert, { stdio: "ignore" });
    const pdf = join(folder, `${name}.pdf`);
    shown.forEach((picture, index) => {
      const page = (index + 1).toString();
      const target = join(folder, picture);
      execFileSync("pdftoppm", [
        "-png",
        "-r",
        "90",
        "-singlefile",
        "-f",
        page,
        "-l",
        page,
        pdf,
        target,
      ]);
      renameSync(`${target}.png`, capture(picture));
    });
  };
  await printed("trimestre", ["--trimestre", QUARTER], ["synthese", "synthese-2"]);
  await printed("annee", ["--annee", YEAR], ["bilan"]);
}

async function takeAll(): Promise<void> {
  mkdirSync(CAPTURES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), "suivi-insertion-captures-"));
  await buildSandbox();
  const server = await serveSandbox();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=fr-FR"],
  });
  try {
    await paneIn(browser, server.url, "volet-clair", false);
    await paneIn(browser, server.url, "volet-sombre", true);
    await narrowPane(browser, server.url);
    await statements(browser, server.url);
    await territory(browser, server.url);
    await wholePage(browser, server.url);
    await printedSummary(folder);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

takeAll().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
