/** A region consolidated by the command line, in processes of their own, beside peers that only read and sum the same files. */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeTerritory } from "./territory/make";
import { ABOVE, ROWS, SHEET } from "./territory/shape";
import type { TerritoryTold } from "./territory/told";
import { within, type Measure } from "./tools";

const root = join(__dirname, "..");
const PYTHON = "/usr/bin/python3";
const FEW = 200;
const MANY = 5000;

interface Run extends TerritoryTold {
  readonly filesPerSecond: number;
  readonly seconds: number;
}

const run = (command: string, args: readonly string[]): Run => {
  const started = performance.now();
  const output = execFileSync(command, args, { encoding: "utf8", maxBuffer: 10_000_000 });
  const seconds = (performance.now() - started) / 1000;
  const told = JSON.parse(output) as TerritoryTold;
  return { ...told, seconds, filesPerSecond: told.files / seconds };
};

interface Region {
  readonly folder: string;
  readonly list: string;
}

async function regionOf(count: number, temporary: string): Promise<Region> {
  const folder = join(temporary, `region-${count.toString()}`);
  const list = join(temporary, `region-${count.toString()}.txt`);
  writeFileSync(list, (await makeTerritory(folder, count)).join("\n"));
  return { folder, list };
}

/** A new consolidation each time, unless `output` is one that is there already. */
const ours = ({ folder }: Region, output: string, threads: number): Run =>
  run(process.execPath, [
    "--import",
    "tsx",
    join(__dirname, "territory/ours.ts"),
    folder,
    output,
    threads.toString(),
  ]);

interface Peer {
  readonly name: string;
  readonly read: (region: Region) => Run;
}

const scriptIn = (temporary: string): string => join(temporary, "exceljs.cjs");

function peersIn(temporary: string): readonly Peer[] {
  const script = scriptIn(temporary);
  execFileSync(join(root, "node_modules/.bin/esbuild"), [
    join(__dirname, "territory/exceljs.ts"), "--bundle", "--platform=node", "--format=cjs", "--log-level=error",
    `--outfile=${script}`,
  ]); // prettier-ignore
  const exceljs: Peer = {
    name: "exceljs",
    read: ({ list }) => run(process.execPath, [script, list]),
  };
  if (spawnSync(PYTHON, ["-c", "import openpyxl, pandas"]).status !== 0) {
    console.log("\nopenpyxl ou pandas est absent : ils ne sont pas comparés.");
    return [exceljs];
  }
  const reader = join(__dirname, "territory/pandas_reader.py");
  const pandas: Peer = {
    name: "openpyxl et pandas",
    read: ({ list }) => run(PYTHON, [reader, list, SHEET, ABOVE.toString()]),
  };
  return [exceljs, pandas];
}

/** How many times faster exceljs reads in two processes than in one: what a second core gives on this machine. */
async function twiceAsFast(script: string, { list }: Region, alone: number): Promise<number> {
  const files = readFileSync(list, "utf8").split("\n");
  const halves = [0, 1].map((half) => {
    const path = `${list}.${half.toString()}`;
    writeFileSync(path, files.filter((_, index) => index % 2 === half).join("\n"));
    return path;
  });
  const started = performance.now();
  await Promise.all(halves.map((half) => promisify(execFile)(process.execPath, [script, half])));
  return files.length / ((performance.now() - started) / 1000) / alone;
}

/** What a run gave, beside peers on the same files: they check nothing, keep nothing and write nothing. */
const measures = (own: Run, region: Region, peers: readonly Peer[]): readonly Measure[] => [
  ["lus, contrôlés, gardés, réunis et écrits (s)", own.seconds],
  ["fichiers par seconde", own.filesPerSecond],
  ["pointe (Mo)", own.peakMegabytes],
  ...peers.flatMap((peer): readonly Measure[] => {
    const other = peer.read(region);
    return [
      [`${peer.name}, lecture et somme seules : fichiers par seconde`, other.filesPerSecond],
      [`  nous / ${peer.name} (×)`, own.filesPerSecond / other.filesPerSecond],
      [`  ${peer.name} : pointe (Mo)`, other.peakMegabytes],
      ["  mêmes heures (1 : oui)", Number(other.hundredths === own.hundredths), "≥", 1],
    ];
  }),
];

/** The two regions; `npm run bench` runs it last, for it is the longest. */
export async function benchTerritory(): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), "suivi-region-"));
  try {
    const peers = peersIn(temporary);
    const few = await regionOf(FEW, temporary);
    const small = ours(few, join(temporary, "peu.xlsx"), 2);
    within(`Région de ${FEW} classeurs de ${ROWS} lignes`, measures(small, few, peers));
    const many = await regionOf(MANY, temporary);
    const output = join(temporary, "beaucoup.xlsx");
    const large = ours(many, output, 2);
    const alone = ours(many, join(temporary, "seul.xlsx"), 1);
    const again = ours(many, output, 2);
    const exceljs = peers[0]?.read(few).filesPerSecond ?? 1;
    const ceiling = await twiceAsFast(scriptIn(temporary), few, exceljs);
    within(`Région de ${MANY} classeurs de ${ROWS} lignes`, [
      ...measures(large, many, peers),
      [`  pointe, ${MANY} / ${FEW} classeurs (×)`, large.peakMegabytes / small.peakMegabytes, "≤", 2],
      ["un fil : fichiers par seconde", alone.filesPerSecond],
      ["  deux fils / un (×)", large.filesPerSecond / alone.filesPerSecond],
      ["  exceljs, deux processus / un (×)", ceiling],
      ["reprise, rien n'ayant changé (s)", again.seconds],
      ["  pointe (Mo)", again.peakMegabytes],
    ]); // prettier-ignore
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
