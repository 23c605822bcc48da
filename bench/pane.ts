/** The production pane in Chromium, over the stand-in host: weight, and time until «Contrôler» can be pressed. */
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { print } from "./tools";

const root = join(__dirname, "..");
const dist = join(root, "dist");
const OFFICE = join(root, "node_modules/@microsoft/office-js/dist");
const HOST_INFO = "_host_Info=Excel$Mac$16.00$fr-FR$$$$0";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** In the pane: asks the page around to play Excel, then notes when the main button can be pressed. */
const WATCH = `if (window !== window.top) {
  window.parent.attachPane(window);
  const isMain = (button) => /Contrôler/.test(button.textContent) && !button.disabled;
  const look = () => {
    if (Array.from(document.querySelectorAll("button")).some(isMain)) {
      window.interactiveAt = performance.now();
    } else requestAnimationFrame(look);
  };
  look();
}`;

/** A page that plays Excel around the pane, and nothing else. */
const hostPage = (): string => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { HostWorkbook, WireHost, attachAgave } from "./src/sandbox/host";
        window.attachPane = (pane) => attachAgave(pane, new WireHost(new HostWorkbook()));`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
  });
  const script = outputFiles[0]?.text ?? "";
  return `<!doctype html><title>host</title><script>${script}</script>
    <iframe src="/taskpane.html?${HOST_INFO}" width="350" height="800"></iframe>`;
};

async function serve(): Promise<{ readonly address: string; readonly close: () => void }> {
  const page = hostPage();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(dist, path);
    if (path === "/") response.setHeader("content-type", "text/html").end(page);
    else if (!file.startsWith(dist) || !existsSync(file)) response.writeHead(404).end();
    else {
      response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
      createReadStream(file).pipe(response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Milliseconds from the pane's navigation until its main button is there, office.js included. */
async function interactive(page: Page, address: string, slowdown: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await session.send("Network.clearBrowserCache");
  await page.goto(address);
  const frame = page.frames()[1];
  if (!frame) throw new Error("the pane's frame is missing");
  await frame.waitForFunction(() => "interactiveAt" in window, null, { timeout: 60_000 });
  return frame.evaluate(() => (window as unknown as { interactiveAt: number }).interactiveAt);
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export async function benchPane(): Promise<void> {
  execFileSync("npx", ["webpack", "--mode", "production"], { cwd: root, stdio: "ignore" });
  const weight = (name: string): number =>
    gzipSync(readFileSync(join(dist, name)), { level: 9 }).length / 1000;
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
  const entry = scripts.filter((name) => name.startsWith("taskpane."));
  const lazy = scripts.filter((name) => !/^(taskpane|commands)\./.test(name));
  const sum = (names: readonly string[]): number =>
    names.reduce((total, name) => total + weight(name), 0);

  const { address, close } = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) => {
    const name = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    const file = join(OFFICE, name);
    return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  // A text, not a function: the compiler's helpers do not exist in the page.
  await page.addInitScript({ content: WATCH });
  const runs = async (slowdown: number): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < 5; run++) times.push(await interactive(page, address, slowdown));
    return middle(times);
  };
  const full = await runs(1);
  const quarter = await runs(4);
  await browser.close();
  close();

  print("Volet de production", [
    ["premier affichage (ko gzip)", sum(entry), "≤ 130"],
    ["avec ses parties à la demande (ko gzip)", sum(entry) + sum(lazy), "≤ 250"],
    ["interactif, office.js local compris (ms)", full, "≤ 350 sans office.js"],
    ["  au quart du processeur (ms)", quarter, "≤ 1 200 sans office.js"],
  ]);
}
