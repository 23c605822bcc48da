import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSummary } from "../../src/app/buildSummary";
import { exportSummary } from "../../src/app/exportSummary";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import { writeSheetFile } from "../../src/xlsx/sheetFile";
import { insertion } from "../cli/terminal";
import { drawnContract, generatedWorkbook, TEN_CONTRACTS } from "../host/generatedWorkbook";
import { openCalculator, type Calculator } from "./soffice";

/** The committee's sheets on paper, as LibreOffice prints the example's. */

const TIME = 240_000;
/** Printed pages at most: the quarter of some twenty people on two, anything else on three. */
const PAGES: Readonly<Record<string, readonly number[]>> = {
  quarter: [2], year: [2, 3], contract: [2, 3], sixty: [3],
}; // prettier-ignore
const PERIODS = [
  ["quarter", ["--trimestre", "2026-T3"]],
  ["year", ["--annee", "2025"]],
  ["contract", ["--marche"]],
] as const;
const NAMES = [...PERIODS.map(([name]) => name), "sixty"] as const;

interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const AXES = [
  ["Mobilité", "1 (bloquant) à 5 (résolu)"], ["Frein logement", "1 à 5 (5 = bloquant)"],
  ["Savoir-être", "1 à 5 (5 = acquis)"], ["Projet professionnel", "1 à 5"],
  ["Santé", "1 (bloquant) à 5 (résolu)"], ["Respect des consignes", "0 à 20"],
] as const; // prettier-ignore

/** Sixty people, each evaluated twice on six axes: the quarter's sheet as it leaves for the committee. */
async function sixtyPeople(): Promise<Uint8Array> {
  const [, shape, seed] = TEN_CONTRACTS.at(-1) ?? [];
  if (!shape) throw new Error("no such contract");
  const contract = drawnContract(shape, seed ?? 0);
  const evaluations = contract.people.flatMap(({ identifier }, rank) =>
    AXES.flatMap(([axis, scale], index) =>
      [10, 150].map((day, turn) => ({
        Identifiant: identifier,
        Date: shape.startsOn + day,
        Étape: turn === 0 ? "Entrée" : "Intermédiaire",
        Axe: axis,
        Valeur: 1 + ((rank * 7 + index * 3 + turn * (rank % 3)) % 5),
        Échelle: scale,
      }))
    )
  );
  const tables = new Map([...contract.tables, ["tEvaluations", evaluations] as const]);
  const outcome = await buildSummary(
    await generatedWorkbook({ ...contract, tables }),
    "last-complete",
    {
      asOf: contract.asOf,
      version: "1.2.3",
      newSalt: () => "0123456789abcdef0123456789abcdef",
    }
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  const file = await exportSummary(outcome.summary, outcome.report, writeSheetFile);
  if (!file.ok) throw new Error(JSON.stringify(file.problem));
  return file.bytes;
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
  writeFileSync(file("comite-sixty.xlsx"), await sixtyPeople());
  const books = NAMES.map((name) => readFileSync(file(`comite-${name}.xlsx`)));
  const printed = await calculator.convertAll(books, "pdf");
  NAMES.forEach((name, index) => {
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

/**
 * Text that runs under its neighbour is clipped there: its rectangle goes on all the same. The lines of one cell are
 * close: only words of one line count.
 */
const areOverlapping = (one: Word, other: Word): boolean =>
  one.page === other.page &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > (one.bottom - one.top) / 2 &&
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

describe.each(NAMES)("the %s's sheet on paper", (name) => {
  it("is two or three A4 pages as it has few or many people, each numbered, with the contract and the period above", () => {
    const path = pdfs.get(name) ?? "";
    const information = execFileSync("pdfinfo", [path]).toString();
    const pages = Number(/Pages: +(\d+)/.exec(information)?.[1]);
    expect(PAGES[name]).toContain(pages);
    expect(information).toMatch(/Page size: .*A4/);
    const texts = execFileSync("pdftotext", ["-layout", path, "-"]).toString().split("\f");
    for (const [index, text] of texts.slice(0, pages).entries()) {
      expect(text).toContain(`page ${(index + 1).toString()} sur ${pages.toString()}`);
      expect(text).toMatch(/EX-202[56]-0\d – (?:Synthèse|Bilan) d/);
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
