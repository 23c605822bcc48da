import { DuckDBInstance } from "@duckdb/node-api";
import { buildSync } from "esbuild";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { run } from "../../../src/cli/run";
import { dayOf } from "../../../src/domain/calendar";
import { openXlsx } from "../../../src/xlsx/xlsxHost";
import { contractBytes } from "../../host/contractFiles";
import { insertion, workFolder } from "../terminal";

jest.setTimeout(300_000);

const folder = workFolder();
const { file } = folder;
const territory = file("territoire");
const program = file("programme.cjs");
const contract = (number: number): string => join(territory, `marche-${number.toString()}.xlsx`);
/** Files that are no workbook cost nothing to read: they make several batches. */
const NOTES = 130;
const READABLE = 3;

const words = (output: string): readonly string[] => [
  "consolider", territory, "--sortie", output, "--le", "2026-05-04",
  "--processus", "1", "--lignes", output.replace(".xlsx", ".parquet"),
]; // prettier-ignore

/** The two states of the contract that changes between the runs. */
const versions: Uint8Array[] = [];

beforeAll(async () => {
  mkdirSync(territory);
  for (let number = 0; number < NOTES; number++) {
    writeFileSync(join(territory, `note-${number.toString()}.xlsx`), `note ${number.toString()}`);
  }
  for (let number = 1; number <= READABLE; number++) {
    writeFileSync(contract(number), await contractBytes(number));
  }
  versions.push(await contractBytes(1), await contractBytes(1, 6));
  buildSync({
    entryPoints: [resolve("src/cli/main.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    external: ["@duckdb/node-api", "tsx"],
  });
});
afterAll(() => folder.close());

/** The whole table of a consolidation, as one text; fails on half a file. */
async function tableOf(path: string): Promise<string> {
  const host = await openXlsx(readFileSync(path));
  const { tables, sheets } = await host.readGrids();
  const table = tables.find(({ name }) => name === "tConsolidation");
  const grid = sheets.find(({ name }) => name === table?.sheet);
  if (!table || !grid) throw new Error("no tConsolidation");
  const first = table.firstRow - grid.firstRow;
  return JSON.stringify(grid.values.slice(first, first + table.rowCount));
}

async function linesOf(path: string): Promise<string> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const read = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
  const lines = JSON.stringify(read.getRowsJson());
  connection.closeSync();
  instance.closeSync();
  return lines;
}

const start = (output: string) =>
  spawn(process.execPath, [program, ...words(output)], {
    env: { ...process.env, NODE_PATH: resolve("node_modules") },
    stdio: "ignore",
  });

const state = (index: number): Uint8Array => versions[index % 2] ?? new Uint8Array();

describe("a consolidation that does not reach its end", () => {
  it("killed at twenty random points, leaves the former files or the new ones, whole, and goes on", async () => {
    const expected: { readonly table: string; readonly lines: string }[] = [];
    let longest = 0;
    for (const index of [0, 1]) {
      writeFileSync(contract(1), state(index));
      const reference = file(`reference-${index.toString()}.xlsx`);
      const before = performance.now();
      await once(start(reference), "exit");
      longest = Math.max(longest, performance.now() - before);
      expected.push({
        table: await tableOf(reference),
        lines: await linesOf(reference.replace(".xlsx", ".parquet")),
      });
    }
    expect(expected[0]?.table).not.toBe(expected[1]?.table);

    const output = file("sortie.xlsx");
    const parquet = file("sortie.parquet");
    let killed = 0;
    for (let round = 0; round < 20; round++) {
      writeFileSync(contract(1), state(round));
      // Every other base begins again from nothing, so that its making is interrupted too.
      if (round % 4 === 0) for (const end of ["duckdb", "duckdb.wal"]) rmSync(file(`sortie.${end}`), { force: true }); // prettier-ignore
      const child = start(output);
      const ended = once(child, "exit");
      await Promise.race([wait(Math.random() * longest), ended]);
      if (child.exitCode === null && child.kill("SIGKILL")) killed += 1;
      await ended;
      if (existsSync(output)) expect(expected.map(({ table }) => table)).toContain(await tableOf(output)); // prettier-ignore
      if (existsSync(parquet)) expect(expected.map(({ lines }) => lines)).toContain(await linesOf(parquet)); // prettier-ignore
    }
    expect(killed).toBeGreaterThan(0);

    writeFileSync(contract(1), state(0));
    const child = start(output);
    await once(child, "exit");
    expect(child.exitCode).toBe(1);
    expect({ table: await tableOf(output), lines: await linesOf(parquet) }).toEqual(expected[0]);
  });

  it("stopped by the user, keeps what is done and says so; resumed, it gives the same", async () => {
    const output = file("arret.xlsx");
    const stop = new AbortController();
    let error = "";
    const code = await run(words(output), {
      out: () => undefined,
      error: (text) => {
        error += `${text}\n`;
        if (/\(50 %/.test(text.replace(/[\u00a0\u202f]/g, " "))) stop.abort();
      },
      today: () => dayOf(2026, 5, 4),
      signal: stop.signal,
    });
    expect(code).toBe(2);
    expect(error).toMatch(/interrompue\s: 67 sur 133/);
    expect(existsSync(output)).toBe(false);

    const instance = await DuckDBInstance.create(file("arret.duckdb"));
    const connection = await instance.connect();
    const kept = await connection.runAndReadAll("SELECT count(*)::INTEGER FROM fichiers");
    expect(kept.getRows()).toEqual([[67]]);
    connection.closeSync();
    instance.closeSync();

    expect((await insertion(...words(output))).out).toContain("3 marchés consolidés sur 133 fichiers"); // prettier-ignore
    expect(await tableOf(output)).toBe(await tableOf(file("reference-0.xlsx")));
  });
});
