import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { readPlainWorkbook } from "../../src/xlsx/plain";
import type { PlainSheet } from "../../src/xlsx/plainWorkbook";
import { openXlsx } from "../../src/xlsx/xlsxHost";
import { textParts } from "../xlsx/parts";
import { checkJson } from "./jsonSchema";
import { fingerprint, insertion, workFolder } from "./terminal";

const folder = workFolder();
const { file } = folder;
const example = file("exemple.xlsx");
const DAY = ["--le", "2026-11-20"];

beforeAll(async () => {
  await insertion("modele", "--exemple", "--sortie", example);
});
afterAll(() => {
  folder.close();
});

const plainSheets = async (path: string): Promise<readonly PlainSheet[]> =>
  (await readPlainWorkbook(readFileSync(path))).workbook.sheets;

const json = async (path: string) =>
  checkJson.parse(JSON.parse((await insertion("verifier", path, ...DAY, "--json")).out));

describe("verifier", () => {
  it("prints the documented JSON and nothing else", async () => {
    const ran = await insertion("verifier", example, ...DAY, "--json");
    const report = checkJson.parse(JSON.parse(ran.out));
    expect(ran).toMatchObject({ code: 1, error: "" });
    expect(report.asOf).toBe("2026-11-20");
    expect(report.statements).toHaveLength(25);
    expect(report.findings.length).toBeGreaterThan(10);
    expect(report.penalties.length).toBeGreaterThan(0);
    const total = report.figures.months.reduce((sum, month) => sum + month.production, 0);
    expect(report.figures.total.production).toBe(total);
  });

  it("finds in the example what was placed there, where it was placed, and nothing else", async () => {
    const expected: unknown = JSON.parse(
      readFileSync(join(__dirname, "../corpus/exemple/attendu.json"), "utf8")
    );
    const { findings } = await json(example);
    const key = (finding: { rule: string; sheet: string; cell: string | null }): string =>
      `${finding.rule}|${finding.sheet}|${finding.cell ?? ""}`;
    const places = findings
      .map(({ rule, severity, sheet, cell, month }) => ({ rule, severity, sheet, cell, month }))
      .sort((left, right) => (key(left) < key(right) ? -1 : 1));
    const list = z.array(
      z.strictObject({
        rule: z.string(),
        severity: z.string(),
        sheet: z.string(),
        cell: z.nullable(z.string()),
        month: z.nullable(z.string()),
      })
    );
    expect(places).toEqual(
      list.parse(expected).sort((left, right) => (key(left) < key(right) ? -1 : 1))
    );
  });

  it("finds the penalties that its clauses and facts make, to the cent", async () => {
    const expected: unknown = JSON.parse(
      readFileSync(join(__dirname, "../corpus/exemple/penalites.json"), "utf8")
    );
    const { penalties } = await json(example);
    expect(
      penalties.map(({ clause, trigger, period, quantity, unit, rate, gross, capped, net, article, state }) => ({
        clause, trigger, period, quantity, unit, rate, gross, capped, net, article, state,
      }))
    ).toEqual(expected);
  }); // prettier-ignore

  it("names no participant anywhere in what it prints", async () => {
    const sheets = await plainSheets(example);
    const people = sheets.find(({ tables }) => tables.some(({ name }) => name === "tParticipants"));
    const names = people?.tables[0]?.columns.indexOf("Nom") ?? -1;
    const top = people?.tables[0]?.row ?? 0;
    const lastNames = (people?.cells ?? [])
      .filter(
        ({ row, column, value }) => row > top && column === names && typeof value === "string"
      )
      .map(({ value }) => String(value));
    expect(lastNames.length).toBeGreaterThan(10);
    const printed =
      (await insertion("verifier", example, ...DAY)).out +
      (await insertion("verifier", example, ...DAY, "--json")).out;
    expect(lastNames.filter((name) => new RegExp(`\\b${name}\\b`, "i").test(printed))).toEqual([]);
  });

  it("says the verdict first, then statements, findings with places, penalties, what was not checked", async () => {
    const { out, code } = await insertion("verifier", example, ...DAY);
    expect(code).toBe(1);
    expect(out.split("\n")[0]).toMatch(/^Verdict : \d+ anomalies? bloquantes? à lever/);
    const order = ["Relevés", "Anomalies", "Conditions de pénalité", "Non contrôlé"].map(
      (heading) => out.indexOf(`\n${heading}`)
    );
    expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true);
    expect(out).toMatch(/Mars 2026![A-Z]+\d+ /);
    expect(out).toContain("Pour corriger : ");
  });

  it("writes nothing without --sortie, and never touches its input", async () => {
    const before = [fingerprint(example), folder.names()];
    await insertion("verifier", example, ...DAY);
    await insertion("verifier", example, ...DAY, "--sortie", file("verifie.xlsx"));
    expect([
      fingerprint(example),
      folder.names().filter((name) => name !== "verifie.xlsx"),
    ]).toEqual(before);
  });

  it("leaves every submitted and input sheet as it was, but for its marks", async () => {
    await insertion("verifier", example, ...DAY, "--sortie", file("preuve.xlsx"));
    const [before, after] = [await plainSheets(example), await plainSheets(file("preuve.xlsx"))];
    const bare = (sheet: PlainSheet) => ({ ...sheet, conditionalFormats: [] });
    expect(after.slice(0, before.length).map(bare)).toEqual(before.map(bare));
    const [source, result] = [
      await textParts(readFileSync(example)),
      await textParts(readFileSync(file("preuve.xlsx"))),
    ];
    const mark =
      /<conditionalFormatting sqref="[^"]*"><cfRule[^>]*><formula>[^<]*suivi-insertion[^<]*<\/formula><\/cfRule><\/conditionalFormatting>/g;
    const submitted = [...source.keys()].filter((path) => path.startsWith("xl/worksheets/sheet"));
    expect(submitted.length).toBeGreaterThan(10);
    for (const path of submitted)
      expect(result.get(path)?.replace(mark, "")).toBe(source.get(path));
  });

  it("marks exactly the cells of its findings", async () => {
    await insertion("verifier", example, ...DAY, "--sortie", file("marques.xlsx"));
    const sheets = await plainSheets(file("marques.xlsx"));
    const { findings, statements } = await json(example);
    const submitted = new Set(statements.map(({ sheet }) => sheet));
    const marked = new Set(
      sheets.flatMap(({ name, conditionalFormats }) =>
        conditionalFormats
          .filter(({ formula }) => formula?.includes("suivi-insertion") && submitted.has(name))
          .flatMap(({ ranges }) => ranges.map((range) => `${name}!${range}`))
      )
    );
    const places = findings.filter(({ sheet, cell }) => cell !== null && submitted.has(sheet));
    const wanted = new Set(places.map(({ sheet, cell }) => `${sheet}!${cell}`));
    expect([...wanted].filter((place) => !marked.has(place))).toEqual([]);
    // Marked as well: the other row of one entered twice, the cells that a restatement changed, the other sheet's hours.
    const others = [...marked].filter((place) => !wanted.has(place));
    expect(others.sort()).toEqual(
      ["Mars 2026!A18", "Août 2026!G19", "Août 2026 rectifié!G19", "Septembre 2026!E26"].sort()
    );
  });

  it("gives the same workbook again from its own output", async () => {
    await insertion("verifier", example, ...DAY, "--sortie", file("une.xlsx"));
    await insertion("verifier", file("une.xlsx"), ...DAY, "--sortie", file("deux.xlsx"));
    expect(await json(file("une.xlsx"))).toEqual(await json(example));
    const [once, twice] = [
      await textParts(readFileSync(file("une.xlsx"))),
      await textParts(readFileSync(file("deux.xlsx"))),
    ];
    expect([...twice.keys()].sort()).toEqual([...once.keys()].sort());
    const moved = [...twice.keys()].filter(
      (path) =>
        path !== "[Content_Types].xml" &&
        !path.endsWith(".rels") &&
        twice.get(path) !== once.get(path)
    );
    expect(moved).toEqual([]);
  });

  it("gives back code 0 once nothing blocks", async () => {
    const empty = file("vide.xlsx");
    await insertion("modele", "--sortie", empty);
    const { code } = await insertion("verifier", empty, ...DAY);
    expect([0, 2]).toContain(code);
  });
});

describe("synthese", () => {
  it("adds the quarter's sheet, shows it first, and leaves the rest as verifier does", async () => {
    const output = file("synthese.xlsx");
    const ran = await insertion(
      "synthese",
      example,
      "--trimestre",
      "2026-T1",
      "--sortie",
      output,
      ...DAY
    );
    expect(ran).toMatchObject({ code: 1, error: "" });
    expect(ran.out).toContain("« Synthèse 2026-T1 »");
    const snapshot = await (await openXlsx(readFileSync(output))).readGrids();
    expect(snapshot.activeSheet).toBe("Synthèse 2026-T1");
    expect(
      snapshot.names.filter(({ name }) => name.startsWith("_si_")).every(({ isHidden }) => isHidden)
    ).toBe(true);
    const sheet = (await plainSheets(output)).find(({ name }) => name === "Synthèse 2026-T1");
    expect(sheet?.charts).toHaveLength(3);
    expect(sheet?.print).not.toBeNull();
    expect(sheet?.cells.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(20);
  });
});
