/** Draws the ribbon's PNG icons from `assets/icons/src/*.svg`, at every size the manifest names. */
import { mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const source = join(__dirname, "../assets/icons/src");
const target = join(__dirname, "../assets/icons");

async function main(): Promise<void> {
  await mkdir(target, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage();
  for (const file of (await readdir(source)).filter((name) => name.endsWith(".svg"))) {
    const svg = await readFile(join(source, file), "utf8");
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`
      );
      await page.screenshot({
        path: join(target, file.replace(".svg", `-${size}.png`)),
        omitBackground: true,
      });
    }
  }
  await browser.close();
}

void main();
