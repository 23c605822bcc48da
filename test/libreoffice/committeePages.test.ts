import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { insertion } from "../cli/terminal";
import { openCalculator, type Calculator } from "./soffice";

/** The committee's sheets on paper, as LibreOffice prints the example's. */

const TIME = 240_000;
const PERIODS = [
  ["quarter", ["--trimestre", "2026-T3"]],
  ["year", ["--annee", "2025"]],
  ["contract", ["--marche"]],
] as const;

interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

let calculator: Calculator;
const pdfs = new Map<string, string>();

beforeAll(async () => {
  calculator = openCalculator();
  const file = (name: string): string => join(calculator.folder, name);
  await insertion("modele", "--exemple", "--sortie", file("exemple.xlsx"));
  for (const [name, period] of PERIODS) {
    await insertion(
      "synthese", file("exemple.xlsx"), ...period, "--le", "2026-11-20",
      "--sortie", file(`${name}.xlsx`), "--comite", file(`comite-${name}.xlsx`)
    ); // prettier-ignore
  }
  const books = PERIODS.map(([name]) => readFileSync(file(`comite-${name}.xlsx`)));
  const printed = await calculator.convertAll(books, "pdf");
  PERIODS.forEach(([name], index) => {
    const path = file(`${name}.pdf`);
    writeFileSync(path, printed[index] ?? new Uint8Array());
    pdfs.set(name, path);
  });
}, TIME);
afterAll(() => {
  calculator.close();
});

/** Every word of a PDF with the rectangle it takes, even where it is clipped. */
function wordsOf(path: string): { readonly width: number; readonly words: readonly Word[] } {
  const html = execFileSync("pdftotext", ["-bbox", path, "-"], { maxBuffer: 1e8 }).toString();
  let page = 0;
  let width = 0;
  const words = [...html.matchAll(/<page width="([\d.]+)"|<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].flatMap(
    ([, pageWidth, left, top, right, bottom, text]): readonly Word[] => {
      if (pageWidth !== undefined) {
        page += 1;
        width = Number(pageWidth);
        return [];
      }
      return [{ page, text: text ?? "", left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) }];
    }
  ); // prettier-ignore
  return { width, words };
}

/** Text that runs under its neighbour is clipped there: its rectangle goes on all the same. */
const areOverlapping = (one: Word, other: Word): boolean =>
  one.page === other.page &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2 &&
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1.5;

/** The words that the sheet's cells hold: those of a chart, turned, may cross each other. */
async function cellWords(name: string): Promise<ReadonlySet<string>> {
  const bytes = readFileSync(join(calculator.folder, `comite-${name}.xlsx`));
  const [sheet] = (await readPlainWorkbook(bytes)).workbook.sheets;
  const texts = (sheet?.cells ?? []).map(({ value }) => (typeof value === "string" ? value : ""));
  return new Set(texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== ""));
}

/** The printed page's margins, in points. */
const MARGIN = 20;

describe.each(PERIODS.map(([name]) => name))("the %s's sheet on paper", (name) => {
  it("is two or three A4 pages, each numbered, with the contract and the period above", () => {
    const path = pdfs.get(name) ?? "";
    const information = execFileSync("pdfinfo", [path]).toString();
    const pages = Number(/Pages: +(\d+)/.exec(information)?.[1]);
    expect([2, 3]).toContain(pages);
    expect(information).toMatch(/Page size: .*A4/);
    const texts = execFileSync("pdftotext", ["-layout", path, "-"]).toString().split("\f");
    for (const [index, text] of texts.slice(0, pages).entries()) {
      expect(text).toContain(`page ${(index + 1).toString()} sur ${pages.toString()}`);
      expect(text).toContain("EX-2025-07");
    }
  });

  it("has no text cut by the page's edge nor by its neighbour", async () => {
    const { width, words } = wordsOf(pdfs.get(name) ?? "");
    const written = await cellWords(name);
    expect(words.length).toBeGreaterThan(200);
    expect(words.filter(({ right }) => right > width - MARGIN).map(({ text }) => text)).toEqual([]);
    const cut = words.flatMap((one, index) =>
      words
        .slice(index + 1)
        .filter((other) => areOverlapping(one, other))
        .filter((other) => written.has(one.text) || written.has(other.text))
        .map((other) => `${one.page.toString()}: ${one.text} | ${other.text}`)
    );
    expect(cut).toEqual([]);
  });
});
