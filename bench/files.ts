/** Submitted files, read and checked in processes of their own, beside other readers of the same files in the same run. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LARGE_ROWS, makeFiles, SMALL_FILES, SMALL_ROWS } from "./files/make";
import type { Told } from "./files/report";
import { within } from "./tools";

const root = join(__dirname, "..");
const PYTHON = "/usr/bin/python3";
/** openpyxl is a measure to compare with, not a part of the product: said when it is absent. */
const hasOpenpyxl = (): boolean => spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0;

interface Run extends Told {
  /** From the process' start to its end. */
  readonly seconds: number;
}

const run = (command: string, args: readonly string[]): Run => {
  const started = performance.now();
  const output = execFileSync(command, args, { encoding: "utf8", maxBuffer: 10_000_000 });
  const seconds = (performance.now() - started) / 1000;
  return { ...(JSON.parse(output) as Told), seconds };
};

/** The fastest of some runs, which another program disturbed least; each is a new process, none is warm. */
const fastest = (times: number, once: () => Run): Run => {
  const [first] = Array.from({ length: times }, once).sort((a, b) => a.seconds - b.seconds);
  if (!first) throw new Error("nothing ran");
  return first;
};

const compile = (folder: string, name: string): string => {
  const script = join(folder, `${name}.cjs`);
  execFileSync(join(root, "node_modules/.bin/esbuild"), [
    join(__dirname, `files/${name}.ts`),
    "--bundle",
    "--platform=node",
    "--format=cjs",
    "--log-level=error",
    `--outfile=${script}`,
  ]);
  return script;
};

interface Peer {
  readonly name: string;
  readonly read: (files: readonly string[]) => Run;
}

const peersIn = (folder: string): readonly Peer[] => {
  const inNode = (name: string): Peer => {
    const script = compile(folder, name);
    return { name, read: (files) => run(process.execPath, [script, ...files]) };
  };
  const python: Peer = {
    name: "openpyxl",
    read: (files) => run(PYTHON, [join(__dirname, "files/openpyxl_reader.py"), ...files]),
  };
  return [inNode("hucre"), inNode("exceljs"), ...(hasOpenpyxl() ? [python] : [])];
};

const isSame = (left: Told, right: Told): boolean =>
  JSON.stringify(left.content) === JSON.stringify(right.content);

/** What separates two marks of a run, in seconds. */
const between = ({ marks = [] }: Run, from: string, to: string): number => {
  const at = (name: string): number => marks.find(([known]) => known === name)?.[1] ?? 0;
  return (at(to) - at(from)) / 1000;
};

function benchSmall(suivi: string, peers: readonly Peer[], folder: string): void {
  const files = readdirSync(join(folder, "petits")).map((name) => join(folder, "petits", name));
  const contract = join(folder, "marche-petits.xlsx");
  const ours = (task: string): Run =>
    fastest(5, () => run(process.execPath, [suivi, task, contract, ...files]));
  const read = ours("read");
  const checked = ours("check");
  const summed = ours("summary");
  within(`${SMALL_FILES} fichiers de ${SMALL_ROWS} × 20`, [
    ["lecture seule (s)", read.seconds, "≤", 1.2],
    ["lecture seule, pointe (Mo)", read.peakMegabytes, "≤", 130],
    ["lecture et contrôle (s)", checked.seconds, "≤", 1.2],
    ["  dont lecture", between(checked, "début", "lecture")],
    ["  dont contrôle", between(checked, "marché", "contrôle")],
    ["lecture et contrôle, pointe (Mo)", checked.peakMegabytes, "≤", 130],
    ["lecture, contrôle, registres et synthèse (s)", summed.seconds, "≤", 1.2],
    ["lecture, contrôle, registres et synthèse, pointe (Mo)", summed.peakMegabytes, "≤", 130],
    ["lignes d'heures contrôlées", checked.lines ?? 0, "≥", SMALL_FILES * SMALL_ROWS],
    ...peers.flatMap((peer) => {
      const other = fastest(3, () => peer.read(files));
      const budget = peer.name === "exceljs" ? (["≥", 2.5] as const) : ([] as const);
      return [
        [`${peer.name} : lecture (s)`, other.seconds],
        [`${peer.name} : pointe (Mo)`, other.peakMegabytes],
        [`  ${peer.name} / nous, lecture (×)`, other.seconds / read.seconds, ...budget],
        [`  mêmes cellules que ${peer.name} (1 : oui)`, Number(isSame(read, other)), "≥", 1],
      ] as const;
    }),
  ]);
}

function benchLarge(suivi: string, peers: readonly Peer[], folder: string): void {
  const file = join(folder, "grand.xlsx");
  const contract = join(folder, "marche-grand.xlsx");
  const ours = (task: string): Run =>
    fastest(3, () => run(process.execPath, [suivi, task, contract, file]));
  const read = ours("read");
  const checked = ours("check");
  within(`Un fichier de ${LARGE_ROWS} × 20`, [
    ["lecture seule (s)", read.seconds, "≤", 2],
    ["lecture seule, pointe (Mo)", read.peakMegabytes, "≤", 350],
    ["lecture et contrôle (s)", checked.seconds],
    ["  dont contrôle", between(checked, "marché", "contrôle")],
    ["lecture et contrôle, pointe (Mo)", checked.peakMegabytes],
    ["lignes d'heures contrôlées", checked.lines ?? 0, "≥", LARGE_ROWS],
    ...peers.flatMap((peer) => {
      const other = peer.read([file]);
      return [
        [`${peer.name} : lecture (s)`, other.seconds],
        [`${peer.name} : pointe (Mo)`, other.peakMegabytes],
        [`  ${peer.name} / nous, lecture (×)`, other.seconds / read.seconds],
        [`  mêmes cellules que ${peer.name} (1 : oui)`, Number(isSame(read, other)), "≥", 1],
      ] as const;
    }),
  ]);
}

/** Files made to harm whose refusal has a budget; the others are held by tests. */
const HOSTILE = ["cellule-lointaine", "bombe-declaree", "bombe-menteuse", "doctype", "trop-d-entrees"]; // prettier-ignore

function benchHostile(suivi: string, folder: string): void {
  within(
    "Fichiers malveillants",
    HOSTILE.flatMap((name) => {
      const path = join(folder, "hostiles", `${name}.xlsx`);
      const refused = fastest(3, () => run(process.execPath, [suivi, "refuse", "", path]));
      return [
        [`${name} : refusé (1 : oui)`, Number(refused.code !== "lu"), "≥", 1],
        ["  en (s)", refused.seconds, "≤", 1],
        ["  pointe (Mo)", refused.peakMegabytes, "≤", 200],
      ] as const;
    })
  );
}

export async function benchFiles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "suivi-banc-"));
  try {
    await makeFiles(folder);
    const suivi = compile(folder, "suivi");
    const peers = peersIn(folder);
    if (peers.every(({ name }) => name !== "openpyxl"))
      console.log("\nopenpyxl est absent : il n'est pas comparé.");
    benchSmall(suivi, peers, folder);
    benchLarge(suivi, peers, folder);
    benchHostile(suivi, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
