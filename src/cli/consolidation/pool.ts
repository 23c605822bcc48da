import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { unreadableFile } from "../../app/digestWorkbook";
import type { ConsolidatedFile } from "../../domain/territory/types";
import { HostError } from "../../workbook/host";
import { hashesIn } from "./hashes";
import type { Input } from "./inputs";
import { readUnknown } from "./reader";
import type { WorkerData } from "./worker";

/** What became of a file: read, or known already by its hash. */
export type Read = ConsolidatedFile | { readonly unchanged: string };

/** Threads load the sources as the program itself does. */
const PROGRAM = `require(${JSON.stringify(require.resolve("tsx/cjs"))}); require(${JSON.stringify(join(__dirname, "worker.ts"))});`;

/** What a thread may take, in megabytes: enough for any workbook that opens, and it cleans up behind each. */
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 };

/** A thread gives up a file after that long: a workbook of a contract takes a second. */
const LONGEST_MS = 120_000;

/**
 * Reads files in threads, one each at a time: what waits is only paths, so memory does not grow with their number. A
 * thread that dies or hangs takes one file with it, and another takes its place.
 */
export async function readAll(
  inputs: readonly Input[],
  threads: number,
  data: WorkerData,
  onRead: (input: Input, file: Read) => Promise<void>,
  signal: AbortSignal | undefined
): Promise<void> {
  if (threads === 1) {
    const isKnown = hashesIn(data.known);
    for (const input of inputs) {
      if (signal?.aborted === true) return;
      await onRead(input, await readUnknown(input, data.asOf, isKnown));
    }
    return;
  }
  let next = 0;
  const serve = async (): Promise<void> => {
    let worker: Worker | null = null;
    try {
      while (signal?.aborted !== true) {
        const input = inputs[next];
        next += 1;
        if (input === undefined) break;
        worker ??= new Worker(PROGRAM, { eval: true, workerData: data, resourceLimits: LIMITS });
        const read = await ask(worker, input, signal);
        if (read === "stopped") break;
        if (typeof read === "string") {
          await worker.terminate();
          worker = null;
          const lost = { source: input.source, sha256: "", size: 0 };
          await onRead(input, unreadableFile(lost, new HostError(LOST[read])));
        } else {
          await onRead(input, read);
        }
      }
    } finally {
      await worker?.terminate();
    }
  };
  await Promise.all(
    Array.from({ length: Math.max(1, Math.min(threads, inputs.length)) }, () => serve())
  );
}

/** Why a thread gave nothing: it hung, it died, or the user stopped everything. */
type Nothing = "slow" | "died" | "stopped";

const LOST: Readonly<Record<Exclude<Nothing, "stopped">, string>> = {
  slow: "FileTooSlow",
  died: "ReaderStopped",
};

const ask = (
  worker: Worker,
  input: Input,
  signal: AbortSignal | undefined
): Promise<Read | Nothing> =>
  new Promise((resolve) => {
    const finish = (read: Read | Nothing): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onLost).off("exit", onLost);
      signal?.removeEventListener("abort", onAbort);
      resolve(read);
    };
    const onAbort = (): void => finish("stopped");
    const onLost = (): void => finish("died");
    const onMessage = ({ file }: { readonly file: Read }): void => finish(file);
    const timer = setTimeout(() => finish("slow"), LONGEST_MS);
    worker.on("message", onMessage).on("error", onLost).on("exit", onLost);
    signal?.addEventListener("abort", onAbort, { once: true });
    worker.postMessage(input);
  });
