import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hostErrorText } from "../../src/messages/index";
import { writePlainWorkbook } from "../../src/xlsx/plain";
import { EMPTY_SHEET } from "../../src/xlsx/emptySheet";
import { hostileFiles } from "./hostile";
import type { Answer } from "./protocol";
import { startReaders, type Readers } from "./readers";
import { seeds } from "./seeds";

const FILES = 2_000;
const AT_ONCE = 2;
const MOST_MEGABYTES = 500;

jest.setTimeout(300_000);

const unknown = hostErrorText("NoSuchCode").replace("NoSuchCode", "");
const hasSentence = (code: string): boolean => hostErrorText(code).replace(code, "") !== unknown;

let readers: Readers;
beforeAll(() => {
  readers = startReaders();
});
afterAll(() => readers.close());

describe("files damaged in two thousand ways", () => {
  let answers: readonly Answer[] = [];
  beforeAll(async () => {
    const questions = Array.from({ length: FILES }, (_, index) => ({ index }));
    answers = await readers.ask(questions, { seeds: seeds() }, AT_ONCE);
  });
  const told = (all: readonly Answer[]): readonly string[] =>
    all.map(({ index, name, how, outcome, code }) => `${index} ${name} ${how}: ${outcome} ${code}`);

  it("each end in a result or a refusal, in time", () => {
    expect(answers).toHaveLength(FILES);
    const others = answers.filter(({ outcome }) => outcome !== "read" && outcome !== "refused");
    expect(told(others)).toEqual([]);
  });

  it("never take more than half a gigabyte", () => {
    expect(told(answers.filter(({ peakMegabytes }) => peakMegabytes > MOST_MEGABYTES))).toEqual([]);
  });

  it("are refused by a sentence of their own", () => {
    const codes = new Set(answers.flatMap(({ outcome, code }) => (outcome === "refused" ? [code] : []))); // prettier-ignore
    expect([...codes].filter((code) => !hasSentence(code))).toEqual([]);
    expect(codes.size).toBeGreaterThan(4);
  });

  it("are damaged enough, and not all beyond reading", () => {
    const count = (outcome: Answer["outcome"]): number =>
      answers.filter((answer) => answer.outcome === outcome).length;
    expect(count("refused")).toBeGreaterThan(FILES / 4);
    expect(count("read")).toBeGreaterThan(FILES / 5);
  });
});

describe("files made to harm", () => {
  const EXPECTED: Readonly<Record<string, string>> = {
    "cellule-lointaine": "FileTooLarge",
    "bombe-declaree": "FileTooLarge",
    "bombe-menteuse": "DamagedWorkbook",
    "bombe-en-petit": "DamagedWorkbook",
    doctype: "UnsafeFile",
    "trop-d-entrees": "FileTooLarge",
    "lignes-sans-fin": "NoFilledSheet",
    "cellules-sans-fin": "DamagedWorkbook",
  };
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "suivi-hostiles-"));
    const cells = [{ row: 0, column: 0, value: "Relevé" }];
    const plain = await writePlainWorkbook({
      sheets: [{ ...EMPTY_SHEET, name: "Mars 2026", cells }],
      names: [],
      activeSheet: null,
    });
    for (const [name, bytes] of Object.entries(hostileFiles(plain)))
      writeFileSync(join(folder, `${name}.xlsx`), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(EXPECTED))("%s is refused as %s, in little memory", async (name, code) => {
    const path = join(folder, `${name}.xlsx`);
    const [answer] = await readers.ask([{ index: 0, path }], { seeds: [] }, 1);
    expect(answer).toMatchObject({ outcome: "refused", code });
    // Each is read by a process of its own, whose peak is the file's.
    expect(answer?.peakMegabytes).toBeLessThan(200);
  });
});
