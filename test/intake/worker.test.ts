import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker as Thread } from "node:worker_threads";
import { readSubmission } from "../../src/intake";
import { createParser, type Parser } from "../../src/intake/client";
import { HostError } from "../../src/workbook/host";
import type { SubmittedFile } from "../../src/workbook/submitted";
import { excel95, label } from "./biff";
import { fixture } from "./files";

/** The worker's own code, built for browsers, in a thread where nothing of Node is left. */

const ROOT = join(__dirname, "../..");
const BEFORE = `
const { parentPort, workerData } = require("node:worker_threads");
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.addEventListener = (type, listener) => parentPort.on("message", (data) => listener({ data }));
delete globalThis.Buffer;
delete globalThis.process;
delete globalThis.global;
(0, eval)(workerData);
`;

/** What the pane uses of a worker, over a thread. */
class ThreadWorker extends EventTarget {
  private readonly thread: Thread;

  constructor(code: string) {
    super();
    this.thread = new Thread(BEFORE, { eval: true, workerData: code });
    this.thread.on("message", (data) => this.dispatchEvent(new MessageEvent("message", { data })));
    this.thread.on("error", () => this.dispatchEvent(new Event("error", { cancelable: true })));
  }

  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void {
    this.thread.postMessage(message, transfer);
  }

  terminate(): void {
    void this.thread.terminate();
  }
}

const folder = mkdtempSync(join(tmpdir(), "suivi-lecture-"));
let parser: Parser;

beforeAll(() => {
  const file = join(folder, "worker.js");
  execFileSync(join(ROOT, "node_modules/.bin/esbuild"), [
    join(ROOT, "src/intake/worker.ts"),
    "--bundle",
    "--platform=browser",
    "--format=iife",
    "--log-level=error",
    `--outfile=${file}`,
  ]);
  const code = readFileSync(file, "utf8");
  parser = createParser(() => new ThreadWorker(code) as unknown as Worker);
});

afterAll(() => {
  parser.close();
  rmSync(folder, { recursive: true });
});

const parse = (name: string, bytes: Uint8Array): Promise<SubmittedFile> =>
  parser.parse({ name, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });

const FIXTURES = readdirSync(join(__dirname, "fixtures")).filter((name) => !name.endsWith(".ts"));

describe("the worker, without anything of Node", () => {
  it.each(FIXTURES.filter((name) => !name.startsWith("chiffre")))(
    "reads %s as the command line does",
    async (name) => {
      expect(await parse(name, fixture(name))).toEqual(await readSubmission(name, fixture(name)));
    }
  );

  it.each(FIXTURES.filter((name) => name.startsWith("chiffre")))(
    "refuses %s by a code",
    async (name) => {
      const error: unknown = await parse(name, fixture(name)).catch((thrown: unknown) => thrown);
      expect(error).toEqual(new HostError("EncryptedWorkbook"));
    }
  );

  it("reads the accents of Excel 95 without the library's tables", async () => {
    const bytes = excel95("Avril", [label(0, 0, "Pr\xe9nom \x80 \x9cuvre \x92")]);
    expect((await parse("a.xls", bytes)).sheets[0]?.values).toEqual([["Prénom € œuvre ’"]]);
  });
});
