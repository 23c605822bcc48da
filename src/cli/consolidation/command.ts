import { randomUUID } from "node:crypto";
import { access, constants, open, rename, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { consolidateSource, TEXT_TITLES, textLines } from "../../app/consolidate";
import { CSV_MARK, csvRows } from "../../app/linesCsv";
import type { ContractSource } from "../../domain/territory/consolidate";
import type { ConsolidatedFile } from "../../domain/territory/types";
import { CLI_FR } from "../../messages/fr/cli";
import { HostError } from "../../workbook/host";
import { newXlsx } from "../../xlsx/xlsxHost";
import type { Command } from "../arguments";
import { extensionOf, isSameFile, writeOutput } from "../files";
import { BLOCKING, OK, Refusal, UNUSABLE, type Terminal } from "../terminal";
import { checkOutput, openInput } from "../workbooks";
import { Base, type Stamp } from "./base";
import { packHashes } from "./hashes";
import { inputsOf, type Input } from "./inputs";
import { consolidationJson } from "./json";
import { readAll } from "./pool";
import { readInputFile } from "./reader";

type Consolider = Extract<Command, { readonly verb: "consolider" }>;

/** Files kept together in one transaction. */
const BATCH = 50;

/** Files from which threads are worth their start. */
const WORTH_THREADS = 16;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false
  );

/** A folder where nothing can be written is said before any work is done. @throws HostError `CannotWrite` */
async function checkFolder(path: string): Promise<void> {
  try {
    await access(dirname(resolve(path)), constants.W_OK);
  } catch {
    throw new HostError("CannotWrite", { file: basename(path) });
  }
}

async function inputsFor({ inputs, output }: Consolider): Promise<readonly Input[]> {
  const all = await inputsOf(inputs);
  // The output of the last run may stand in the folder that is consolidated.
  const others: Input[] = [];
  for (const input of all) {
    const isOutput =
      basename(input.path) === basename(output) && (await isSameFile(input.path, output));
    if (!isOutput) others.push(input);
  }
  if (others.length === 0) {
    throw new Refusal(all.length === 0 ? CLI_FR.noWorkbook : CLI_FR.outputIsInput(output));
  }
  for (const word of inputs) {
    if (await isSameFile(word, output)) throw new Refusal(CLI_FR.outputIsInput(output));
  }
  return others;
}

async function openBase(path: string): Promise<Base> {
  try {
    return await Base.open(path);
  } catch {
    throw new Refusal(CLI_FR.badBase(basename(path)));
  }
}

/** Says how far it is: over itself before somebody, one line each tenth elsewhere. */
function progressOf(terminal: Terminal, total: number): (done: number) => void {
  let told = 0;
  return (done) => {
    const text = CLI_FR.consolidating(done, total);
    if (terminal.progress) {
      terminal.progress(text);
      return;
    }
    const tenth = Math.floor((10 * done) / total);
    if (tenth > told) {
      told = tenth;
      terminal.error(text);
    }
  };
}

/** Reads what is not known yet, and keeps it by whole batches. */
async function readInto(
  base: Base,
  inputs: readonly Input[],
  { threads, stamp }: { readonly threads: number; readonly stamp: Stamp },
  terminal: Terminal
): Promise<number> {
  const waiting: ConsolidatedFile[] = [];
  const tell = progressOf(terminal, inputs.length);
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  const former = await base.known(stamp);
  /** One batch is written while the next one is read, and no more than that waits. */
  const flush = (): Promise<void> => {
    const batch = waiting.splice(0);
    const replaced = batch.flatMap(({ source }) => (former.has(source) ? [source] : []));
    const before = writing;
    writing = before.then(() => base.keep(batch, replaced, stamp));
    // Whoever waits for it next is told.
    writing.catch(() => undefined);
    return before;
  };
  const known = packHashes([...new Set(former.values())].filter((hash) => hash !== ""));
  await readAll(inputs, threads, { asOf: stamp.asOf, known }, async (input, file) => {
    if (!("unchanged" in file)) waiting.push(file);
    else if (former.get(input.source) !== file.unchanged) {
      const same = await base.fileOf(file.unchanged, input.source, stamp);
      waiting.push(same ?? (await readInputFile(input, stamp.asOf)));
    }
    done += 1;
    tell(done);
    if (waiting.length >= BATCH) await flush();
  }, terminal.signal).finally(() => terminal.progress?.("")); // prettier-ignore
  await flush();
  await writing;
  return done;
}

/** The lines as text, one contract at a time. */
async function writeCsv(
  path: string,
  { contracts }: ContractSource,
  places: readonly number[]
): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.write(`${CSV_MARK}${csvRows([TEXT_TITLES])}`);
    for await (const contract of contracts(places)) await file.write(csvRows(textLines(contract)));
  } finally {
    await file.close();
  }
}

/** Writes beside, then takes the name. */
async function writeLines(
  base: Base,
  path: string,
  source: ContractSource,
  places: readonly number[]
): Promise<void> {
  const end = extensionOf(path);
  const temporary = join(dirname(resolve(path)), `.${randomUUID()}${end}`);
  try {
    if (end === ".csv") await writeCsv(temporary, source, places);
    else await base.writeLines(temporary);
    await rename(temporary, resolve(path));
  } catch {
    await rm(temporary, { force: true });
    throw new HostError("CannotWrite", { file: basename(path) });
  }
}

/** Consolidates files, folders and patterns into one workbook. @throws Refusal, HostError */
export async function runConsolidation(
  command: Consolider,
  terminal: Terminal,
  version: string
): Promise<number> {
  const { output, json } = command;
  if (extensionOf(output) !== ".xlsx") throw new Refusal(CLI_FR.extension(".xlsx"));
  if (command.lines !== null && ![".parquet", ".csv"].includes(extensionOf(command.lines))) {
    throw new Refusal(CLI_FR.linesExtension);
  }
  const inputs = await inputsFor(command);
  const basePath = command.base ?? output.replace(/\.xlsx$/i, ".duckdb");
  for (const path of [output, basePath, command.lines]) if (path !== null) await checkFolder(path);
  // What the facilitator answered, and what the last consolidation said, stand in the output of the last run.
  const host = (await exists(output)) ? await openInput(output) : await newXlsx();
  await checkOutput(output, null, command.force, host, terminal);
  const stamp: Stamp = { version, asOf: command.asOf ?? terminal.today() };
  const base = await openBase(basePath);
  try {
    // A thread takes longer to start than a few workbooks to read.
    const threads = command.threads ?? (inputs.length < WORTH_THREADS ? 1 : availableParallelism());
    const done = await readInto(base, inputs, { threads, stamp }, terminal);
    if (terminal.signal?.aborted === true) {
      terminal.error(CLI_FR.interrupted(done, inputs.length));
      return UNUSABLE;
    }
    const source = await base.sourceOf(new Set(inputs.map((input) => input.source)));
    const { consolidation, places, isBeside } = await consolidateSource(host, source, {
      asOf: stamp.asOf,
    });
    const bytes = await host.save();
    const beside = output.replace(/\.xlsx$/i, ".parquet");
    // The lines of a former run beside this output would be read as this one's.
    const isFollowed = command.lines === null && (isBeside || (await base.hasLines(beside)));
    const linesFile = isFollowed ? beside : command.lines;
    if (linesFile !== null) await writeLines(base, linesFile, source, places);
    await writeOutput(output, bytes);
    const unreadable = consolidation.files.filter(({ status }) => status === "unreadable");
    if (json) terminal.out(JSON.stringify(consolidationJson(consolidation), null, 2));
    else {
      terminal.out(
        CLI_FR.consolidated(places.length, consolidation.files.length, unreadable.length)
      );
      terminal.out(CLI_FR.written(output));
      if (linesFile !== null) terminal.out(CLI_FR.linesWritten(linesFile));
    }
    const isClean = consolidation.files.every(
      ({ status }) => status === "up-to-date" || status === "late"
    );
    return isClean ? OK : BLOCKING;
  } finally {
    base.close();
  }
}
