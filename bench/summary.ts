/** The committee's sheet of a whole contract, built in the real page: time, round trips and bytes, beside hucre. */
import { buildSync } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import { buildSandbox, ROOT, serveSandbox } from "../scripts/sandboxServer";
import { dayOf } from "../src/domain/calendar";
import { CHROMIUM } from "../test/browser/desk";
import { drawnContract, generatedWorkbook } from "../test/host/generatedWorkbook";
import { within } from "./tools";

const PEOPLE = 60;
const MONTHS = 24;
const SEED = 111;
const AS_OF = "2027-01-20";
const SHEET = "Synthèse 2026-T4";
const RUNS = 5;

interface Counters {
  readonly syncs: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  readonly unknownMembers: readonly string[];
}
interface Built extends Counters {
  readonly milliseconds: number;
}
interface Sandbox {
  readonly suiviInsertion: {
    readonly model: { readonly settle: () => Promise<void> };
    readonly host: { readonly counters: Counters; readonly resetCounters: () => void };
  };
}
interface Peer {
  readonly rewrite: (bytes: Uint8Array) => Promise<unknown>;
}

/** The contract's workbook opened in the page and checked in the pane, with the screen of summaries in front. */
async function openIn(page: Page, address: string, bytes: Uint8Array): Promise<void> {
  const pane = page.frameLocator("#volet");
  const run = pane.getByRole("button", { name: "Contrôler", exact: true });
  await page.goto(address);
  await run.waitFor();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "marche.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
  await page.getByRole("status").filter({ hasText: "marche.xlsx" }).waitFor();
  await pane.getByLabel("À la date du").fill(AS_OF);
  await run.click();
  await pane.getByRole("region", { name: "Verdict" }).waitFor();
  await pane.getByRole("tab", { name: "Synthèse" }).click();
  await pane.getByText("Aucune synthèse n’est encore construite").waitFor();
  // What the page still owes to the opening is not the summary's.
  await page.evaluate(() => (window as unknown as Sandbox).suiviInsertion.model.settle());
}

/** From the press on the pane's button until the sheet is in front in the grid, and what it cost until then. */
const build = (page: Page): Promise<Built> =>
  page.evaluate(async (wanted) => {
    const { host } = (window as unknown as Sandbox).suiviInsertion;
    const pane = document.querySelector<HTMLIFrameElement>("#volet")?.contentDocument;
    const button = Array.from(pane?.querySelectorAll("button") ?? []).find(({ textContent }) =>
      textContent.includes("Construire la synthèse")
    );
    if (!button) throw new Error("the pane's button is missing");
    host.resetCounters();
    const start = performance.now();
    button.click();
    for (;;) {
      const front = document.querySelector(".grid [role=tab][aria-selected=true]");
      if (front?.textContent.includes(wanted)) break;
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    return { ...host.counters, milliseconds: performance.now() - start };
  }, SHEET);

/** hucre for a page: opens a workbook and writes it again, computing nothing. */
const peerScript = (): string => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { openXlsx, saveXlsx } from "hucre/xlsx";
        window.rewrite = async (bytes) => saveXlsx(await openXlsx(bytes));`,
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    format: "iife",
  });
  return outputFiles[0]?.text ?? "";
};

/** The peer in a page of its own, in milliseconds. */
async function peer(browser: Browser, script: string, bytes: Uint8Array): Promise<number> {
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const milliseconds = await page.evaluate(async (base64) => {
    const file = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const start = performance.now();
    await (window as unknown as Peer).rewrite(file);
    return performance.now() - start;
  }, Buffer.from(bytes).toString("base64"));
  await page.close();
  return milliseconds;
}

const fastest = (times: readonly number[]): number => Math.min(...times);
const slowest = (times: readonly number[]): number => Math.max(...times);

export async function benchSummary(): Promise<void> {
  const shape = {
    people: PEOPLE,
    months: MONTHS,
    declared: MONTHS,
    startsOn: dayOf(2025, 1, 1),
    // One statement a month, for all the lots.
    missing: ["tLots"] as const,
    parameters: {},
  };
  const workbook = await generatedWorkbook(drawnContract(shape, SEED));
  const bytes = await workbook.save();
  await buildSandbox();
  const [browser, server] = await Promise.all([chromium.launch(CHROMIUM), serveSandbox()]);
  const script = peerScript();
  const ours: Built[] = [];
  const theirs: number[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await openIn(page, server.url, bytes);
      ours.push(await build(page));
      await page.close();
      theirs.push(await peer(browser, script, bytes));
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const times = ours.map(({ milliseconds }) => milliseconds);
  const most = (of: (built: Built) => number): number => slowest(ours.map(of));
  within(`Synthèse de ${MONTHS} mois × ${PEOPLE} participants, dans la page et son classeur`, [
    ["du clic à la feuille affichée (ms)", fastest(times), "≤", 2_000],
    ["  la plus lente des cinq (ms)", slowest(times)],
    ["allers-retours", most(({ syncs }) => syncs), "≤", 4],
    ["plus grande requête (ko)", most(({ largestRequest }) => largestRequest) / 1000, "≤", 4_000],
    ["plus grande réponse (ko)", most(({ largestResponse }) => largestResponse) / 1000, "≤", 4_000],
    ["membres inconnus de l'hôte", most(({ unknownMembers }) => unknownMembers.length), "≤", 0],
    ["hucre : ouvrir et réécrire le même classeur (ms)", fastest(theirs)],
    ["  hucre / nous (×)", fastest(theirs) / fastest(times)],
  ]);
}
