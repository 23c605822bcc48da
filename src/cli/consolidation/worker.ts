import { parentPort, workerData } from "node:worker_threads";
import type { Day } from "../../domain/calendar";
import type { Input } from "./inputs";
import { readUnknown } from "./reader";

/** One thread of a consolidation: a file asked for, what it gave, the next one. */
export interface WorkerData {
  readonly asOf: Day;
  /** Hashes of the files that need not be read again. */
  readonly known: readonly string[];
}

const { asOf, known } = workerData as WorkerData;
const hashes = new Set(known);

parentPort?.on("message", (input: Input) => {
  void readUnknown(input, asOf, (sha256) => hashes.has(sha256)).then((file) =>
    parentPort?.postMessage({ input, file })
  );
});
