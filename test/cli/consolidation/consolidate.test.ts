import { DuckDBInstance } from "@duckdb/node-api";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inspectWorkbook } from "../../../src/app/checkWorkbook";
import { dayOf } from "../../../src/domain/calendar";
import { readPlainWorkbook } from "../../../src/xlsx/plain";
import { openXlsx } from "../../../src/xlsx/xlsxHost";
import { contractBytes } from "../../host/contractFiles";
import { fingerprint, insertion, workFolder } from "../terminal";

jest.setTimeout(120_000);

const folder = workFolder();
const { file } = folder;
const CONTRACTS = [1, 2, 3, 4, 5];
const pathOf = (contract: number): string =>
  file(`territoire/${contract % 2 === 0 ? "nord" : "sud"}/marche-${contract.toString()}.xlsx`);
const put = (path: string, bytes: Uint8Array | string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};
const output = file("sortie.xlsx");
const consolidate = (...more: readonly string[]) =>
  insertion("consolider", file("territoire"), "--sortie", output, "--le", "2026-05-04", ...more);

interface Json {
  readonly files: readonly { readonly file: string; readonly status: string; readonly reasons: readonly string[] }[];
  readonly total: Readonly<Record<"production" | "guidance" | "training" | "persons", number>>;
  readonly common: readonly unknown[];
  readonly differences: readonly unknown[] | null;
} // prettier-ignore
const json = async (...more: readonly string[]): Promise<Json> =>
  JSON.parse((await consolidate("--json", ...more)).out) as Json;

beforeAll(async () => {
  for (const contract of CONTRACTS) put(pathOf(contract), await contractBytes(contract));
  put(file("territoire/nord/abime.xlsx"), readFileSync(pathOf(2)).subarray(0, 900));
  put(file("territoire/nord/notes.xlsx"), "ceci n'est pas un classeur");
  put(file("territoire/nord/~$marche-2.xlsx"), "ouvert");
  put(file("territoire/nord/lisez-moi.txt"), "rien");
});
afterAll(() => folder.close());

describe("consolider", () => {
  it("is the sum of the individual checks to the second, and names each bad file with its reason", async () => {
    const { files, total, common } = await json();
    const sums = { production: 0, guidance: 0, training: 0 };
    for (const contract of CONTRACTS) {
      const host = await openXlsx(readFileSync(pathOf(contract)));
      const checked = await inspectWorkbook(host, { asOf: dayOf(2026, 5, 4) });
      if (!checked.ok) throw new Error(checked.problem.kind);
      const { production, guidance, training } = checked.report.figures.total;
      sums.production += production;
      sums.guidance += guidance;
      sums.training += training;
    }
    expect(total).toMatchObject({ ...sums, persons: 20 });
    // The numbers begin again in each contract: nobody is taken for another.
    expect(common).toEqual([]);
    expect(files.map((each) => each.file)).toEqual([
      "nord/abime.xlsx", "nord/marche-2.xlsx", "nord/marche-4.xlsx", "nord/notes.xlsx",
      "sud/marche-1.xlsx", "sud/marche-3.xlsx", "sud/marche-5.xlsx",
    ]); // prettier-ignore
    for (const bad of files.filter(({ status }) => status === "unreadable")) {
      expect(bad.reasons.join(" ")).toMatch(/Pour corriger/);
    }
    expect(files.filter(({ status }) => status === "unreadable")).toHaveLength(2);
  });

  it("reads nothing again that has not changed, and says what differs", async () => {
    const before = fingerprint(pathOf(1));
    expect(await json()).toMatchObject({ differences: [] });
    put(pathOf(3), await contractBytes(3, 5));
    const { total, differences } = await json();
    expect(total.persons).toBe(21);
    expect(differences).not.toEqual([]);
    expect(fingerprint(pathOf(1))).toBe(before);
  });

  it("gives the same with one thread as with two, from nothing as from what is known", async () => {
    const known = await json();
    rmSync(file("sortie.duckdb"));
    rmSync(output);
    const one = await json("--processus", "1");
    rmSync(file("sortie.duckdb"));
    rmSync(output);
    const two = await json("--processus", "2");
    expect(two).toEqual(one);
    expect({ ...one, differences: [] }).toEqual({ ...known, differences: [] });
  });

  it("writes the workbook and the lines, as Parquet and as CSV", async () => {
    const ran = await consolidate("--lignes", file("lignes.parquet"));
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("5 marchés consolidés sur 7 fichiers, dont 2 illisibles");
    const { workbook } = await readPlainWorkbook(readFileSync(output));
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      "Consolidation", "Contrôle des fichiers", "Totaux", "Indicateurs", "Personnes communes", "Écarts", "Lignes",
    ]); // prettier-ignore
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(
      `SELECT sum(production_s), count(DISTINCT pass_iae) FROM read_parquet('${file("lignes.parquet")}')`
    );
    const { total } = await json();
    expect(read.getRows()[0]?.map(Number)).toEqual([total.production, 21]);
    connection.closeSync();
    await consolidate("--lignes", file("lignes.csv"));
    const csv = readFileSync(file("lignes.csv"), "utf8");
    expect(csv.startsWith("\ufeffMarché;Lot;Support;Mois;")).toBe(true);
    expect(csv).toMatch(/EX-1;[^\r]*;01\/2026;P-100;/);
  });

  it.each([
    [["consolider", "--sortie", "x.xlsx"], /Aucun classeur n’est donné/],
    [["consolider", file("vide"), "--sortie", "x.xlsx"], /illisible|Aucun classeur/],
    [["consolider", "a.xlsx", "--sortie", "x.csv"], /\.xlsx/],
    [["consolider", "a.xlsx", "--sortie", "x.xlsx", "--processus", "0"], /de 1 à 64/],
    [["consolider", "a.xlsx", "--sortie", "x.xlsx", "--lignes", "l.txt"], /\.parquet ou en \.csv/],
  ])("%j is refused in one sentence, and leaves nothing", async (words, sentence) => {
    mkdirSync(file("vide"), { recursive: true });
    const before = folder.names();
    const ran = await insertion(...words);
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(sentence);
    expect(ran.error).toMatch(/Pour corriger/);
    expect(folder.names()).toEqual(before);
  });

  it("takes a pattern as it takes a folder", async () => {
    const ran = await insertion(
      "consolider", file("territoire/**/marche-[1-3].xlsx").replace("[1-3]", "?"),
      "--sortie", file("motif.xlsx"), "--le", "2026-05-04",
    ); // prettier-ignore
    expect(ran.out).toContain("5 marchés consolidés sur 5 fichiers");
  });
});
