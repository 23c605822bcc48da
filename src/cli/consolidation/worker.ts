import { parentPort, workerData } from "node:worker_threads";
import type { Day } from "../../domain/calendar";
import { hashesIn } from "./hashes";
import type { Input } from "./inputs";
import { readUnknown } from "./reader";

/** One thread of a consolidation: a file asked for, what it gave, the next one. */
export interface WorkerData {
  readonly asOf: Day;
  /** Hashes of the files that need not be read again, as `packHashes` gives them: all threads share them. */
  readonly known: SharedArrayBuffer;
}

const { asOf, known } = workerData as WorkerData;
const isKnown = hashesIn(known);

parentPort?.on("message", (input: Input) => {
  void readUnknown(input, asOf, isKnown).then((file) => parentPort?.postMessage({ input, file }));
});
