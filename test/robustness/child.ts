import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { inspectWorkbook } from "../../src/app/checkWorkbook";
import { dayOf } from "../../src/domain/calendar";
import { readSubmission } from "../../src/intake/index";
import type { WorkbookSnapshot } from "../../src/workbook/grid";
import { HostError, type Host } from "../../src/workbook/host";
import type { SubmittedFile } from "../../src/workbook/submitted";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { smallExample } from "../host/smallExample";
import { peakMegabytes } from "../peakMemory";
import { mutated } from "./mutate";
import type { Answer, Question, Setting } from "./protocol";

/** A process that is asked to read damaged files, and may die of it: `process.send` says what each gave. */

const AS_OF = dayOf(2026, 11, 10);

async function contract(): Promise<WorkbookSnapshot> {
  const file = await newXlsx();
  await file.applyPlan(smallExample(await file.readGrids()));
  return file.readGrids();
}

const known = contract();

/** Checks what was read beside a contract, as the pane would. */
async function check({ sheets }: SubmittedFile): Promise<void> {
  const model = await known;
  const snapshot: WorkbookSnapshot = { ...model, sheets: [...model.sheets, ...sheets] };
  const host: Host = {
    readGrids: () => Promise.resolve(snapshot),
    applyPlan: () => Promise.resolve(),
  };
  await inspectWorkbook(host, { asOf: AS_OF });
}

async function answer(name: string, bytes: Uint8Array): Promise<Pick<Answer, "outcome" | "code">> {
  try {
    const file = await readSubmission(name, bytes);
    await check(file);
    return { outcome: "read", code: "" };
  } catch (error) {
    if (error instanceof HostError) return { outcome: "refused", code: error.code };
    return {
      outcome: "failed",
      code: error instanceof Error ? String(error.stack) : String(error),
    };
  }
}

/** The buyer's own workbook goes through another door: nothing but a HostError may come out of it either. */
async function open(bytes: Uint8Array): Promise<Pick<Answer, "outcome" | "code"> | null> {
  try {
    await (await openXlsx(bytes)).readGrids();
  } catch (error) {
    if (!(error instanceof HostError))
      return { outcome: "failed", code: `openXlsx: ${String(error instanceof Error ? error.stack : error)}` }; // prettier-ignore
  }
  return null;
}

let seeds: Setting["seeds"] = [];

process.on("message", (message: Setting | Question) => {
  if ("seeds" in message) {
    seeds = message.seeds;
    return;
  }
  const { index, path } = message;
  const { name, bytes, how } =
    path === undefined
      ? mutated(seeds, index)
      : { name: basename(path), bytes: new Uint8Array(readFileSync(path)), how: path };
  const started = performance.now();
  void answer(name, bytes)
    .then(async (found) => (path === undefined ? await open(bytes) : null) ?? found)
    .then(({ outcome, code }) => {
      const answered: Answer = {
        index,
        name,
        how,
        outcome,
        code,
        milliseconds: performance.now() - started,
        peakMegabytes: peakMegabytes(),
      };
      process.send?.(answered);
    });
});
