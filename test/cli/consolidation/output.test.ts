import { DuckDBInstance } from "@duckdb/node-api";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { contractBytes } from "../../host/contractFiles";
import { withParts } from "../../xlsx/parts";
import { fingerprint, insertion, workFolder } from "../terminal";

const folder = workFolder();
const { file } = folder;
const output = file("sortie.xlsx");
const consolidate = (...more: readonly string[]) =>
  insertion("consolider", file("marches"), "--sortie", output, "--le", "2026-05-04", ...more);

interface Json {
  readonly files: readonly { readonly file: string; readonly status: string; readonly reasons: readonly string[] }[];
  readonly total: Readonly<Record<"production" | "guidance" | "training", number>>;
} // prettier-ignore
const json = async (): Promise<Json> => JSON.parse((await consolidate("--json")).out) as Json;

beforeAll(async () => {
  mkdirSync(file("marches"));
  writeFileSync(file("marches/un.xlsx"), await contractBytes(1));
  await consolidate("--lignes", file("consolidation.parquet"));
});
afterAll(() => folder.close());

describe("the workbook of a consolidation", () => {
  it("is not written over what the user added to it and would be lost, unless asked", async () => {
    const signed = { "_xmlsignatures/sig1.xml": "<Signature/>" };
    writeFileSync(output, await withParts(readFileSync(output), signed));
    const before = fingerprint(output);
    const refused = await consolidate();
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.error).toMatch(/signature.*--forcer/);
    expect(fingerprint(output)).toBe(before);
    const forced = await consolidate("--forcer");
    expect(forced.out).toContain("1 marché consolidé");
    expect(forced.error).toMatch(/Avertissement.*signature/);
    expect(fingerprint(output)).not.toBe(before);
  });

  it("names what it cannot read, whatever the kind of workbook", async () => {
    writeFileSync(file("marches/zone.ods"), "ceci n'est pas un classeur");
    symlinkSync(file("ailleurs.xlsx"), file("marches/lien.xlsx"));
    writeFileSync(file("marches/lien-ods.txt"), "rien");
    const { files } = await json();
    expect(files.map((each) => [each.file, each.status, each.reasons.length])).toEqual([
      ["lien.xlsx", "unreadable", 1],
      ["un.xlsx", "faulty", 1],
      ["zone.ods", "unreadable", 1],
    ]);
    expect(files[0]?.reasons[0]).toMatch(/introuvable/);
  });

  it("knows a file again under another name, and forgets the former", async () => {
    const before = await json();
    renameSync(file("marches/un.xlsx"), file("marches/deux.xlsx"));
    const { files, total } = await json();
    expect(total).toEqual(before.total);
    expect(files.map((each) => each.file)).toContain("deux.xlsx");
    expect(files.map((each) => each.file)).not.toContain("un.xlsx");
  });
});

describe("a base that another version of the product made", () => {
  it("is made anew from the files, and never an obstacle", async () => {
    const before = await json();
    const path = file("ancienne.duckdb");
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    for (const sql of [
      "CREATE TABLE fichiers (fichier VARCHAR, empreinte VARCHAR, contenu VARCHAR)",
      "INSERT INTO fichiers VALUES ('deux.xlsx', 'x', '{}')",
      "CREATE TABLE lignes (fichier VARCHAR)",
      "CREATE TABLE comptes (fichier VARCHAR)",
      "CREATE VIEW lignes_comptees AS SELECT lignes.* FROM lignes SEMI JOIN comptes USING (fichier)",
    ]) await connection.run(sql); // prettier-ignore
    connection.closeSync();
    instance.closeSync();
    const ran = await consolidate("--base", path, "--json");
    expect(ran.error).not.toMatch(/base/);
    expect(JSON.parse(ran.out)).toMatchObject({ files: before.files, total: before.total });
    // The second time, it is a base like any other.
    expect(JSON.parse((await consolidate("--base", path, "--json")).out)).toMatchObject({ total: before.total }); // prettier-ignore
  });
});

describe("a base of somebody else's", () => {
  it.each([
    "CREATE TABLE fichiers (nom VARCHAR, taille INTEGER)",
    "CREATE TABLE lignes (nom VARCHAR, taille INTEGER)",
    "CREATE TABLE comptes (nom VARCHAR, taille INTEGER)",
  ])("is refused, and keeps its own: %s", async (sql) => {
    const [, table = ""] = sql.split(" TABLE ")[1]?.match(/^(\w+)/) ?? [];
    const path = file(`${table}.duckdb`);
    const ask = async (...queries: readonly string[]): Promise<unknown> => {
      const instance = await DuckDBInstance.create(path);
      const connection = await instance.connect();
      let rows: unknown = null;
      for (const query of queries) rows = (await connection.runAndReadAll(query)).getRowsJson();
      connection.closeSync();
      instance.closeSync();
      return rows;
    };
    await ask(sql, `INSERT INTO ${table} VALUES ('à garder', 1)`);
    const ran = await consolidate("--base", path);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.error).toMatch(/autre programme.*--base/);
    expect(await ask(`SELECT * FROM ${table}`)).toEqual([["à garder", 1]]);
  });
});

describe("the lines of a former run beside the workbook", () => {
  const beside = file("sortie.parquet");
  const filesIn = async (): Promise<unknown> => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(
      `SELECT DISTINCT fichier FROM read_parquet('${beside}') ORDER BY fichier`
    );
    const rows = read.getRowsJson();
    connection.closeSync();
    instance.closeSync();
    return rows;
  };

  it("follow the workbook, so that nobody reads them for today's", async () => {
    await consolidate("--lignes", beside);
    const before = await filesIn();
    writeFileSync(file("marches/trois.xlsx"), await contractBytes(2));
    const ran = await consolidate();
    expect(ran.out).toMatch(/Lignes écrites\s: .*sortie\.parquet/);
    const after = await filesIn();
    expect(after).toHaveLength((before as unknown[]).length + 1);
    rmSync(file("marches/trois.xlsx"));
    await consolidate();
    expect(await filesIn()).toEqual(before);
  });

  it("are not taken for those of somebody else under that name", async () => {
    writeFileSync(beside, "un autre fichier");
    const ran = await consolidate();
    expect(ran.out).not.toContain("Lignes écrites");
    expect(readFileSync(beside, "utf8")).toBe("un autre fichier");
    rmSync(beside);
    expect((await consolidate()).out).not.toContain("Lignes écrites");
    expect(folder.names()).not.toContain("sortie.parquet");
  });
});

describe("a folder that is not there", () => {
  it.each([
    ["--sortie", "absent/sortie.xlsx"],
    ["--base", "absent/base.duckdb"],
    ["--lignes", "absent/lignes.csv"],
  ])("is said before anything is read, for %s", async (option, name) => {
    const elsewhere = option === "--sortie" ? [] : ["--sortie", file("autre.xlsx")];
    const ran = await insertion("consolider", file("marches"), ...elsewhere, option, file(name));
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.error).toMatch(new RegExp(`^Le fichier « ${name.split("/")[1] ?? ""} » ne peut pas être écrit[^\n]*dossier existe[^\n]*\n$`));
    expect(folder.names()).not.toContain("autre.duckdb");
  }); // prettier-ignore
});

describe("the query of the documentation", () => {
  it("gives the hours of the consolidation", async () => {
    const [, query = ""] = /```sql\n([^`]*)```/.exec(readFileSync("README.md", "utf8")) ?? [];
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(
      query.replace("'consolidation.parquet'", `'${file("consolidation.parquet")}'`)
    );
    const { production, guidance, training } = (await json()).total;
    const hours = read.getRowObjectsJS().map(({ heures }) => Number(heures));
    expect(hours.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      (production + guidance + training) / 3600,
      6
    );
    connection.closeSync();
    instance.closeSync();
  });
});
