/** @jest-environment node */
import { dayOf } from "../../../src/domain/calendar";
import { unreadableFile } from "../../../src/app/digestWorkbook";
import { HostError } from "../../../src/workbook/host";
import type { CheckRequest } from "../../../src/taskpane/territoire/checkProtocol";
import { readFiles, type Lane } from "../../../src/taskpane/territoire/readFiles";
import type { ChosenWorkbook, ReadWorkbook } from "../../../src/taskpane/territoire/services";

const DAY = dayOf(2026, 11, 20);

const chosen = (source: string, content = source, size = content.length): ChosenWorkbook => ({
  source,
  file: { size, arrayBuffer: () => Promise.resolve(new TextEncoder().encode(content).buffer) },
});

/** A reader of so many lanes whose checks say nothing but that they were asked for. */
function reader(lanes: number, check?: Lane["ask"]) {
  const asked: CheckRequest[] = [];
  const ask: Lane["ask"] = (request, transfer, signals) => {
    asked.push(request);
    if (check) return check(request, transfer, signals);
    const { id, source, sha256 } = request;
    const error = new HostError("NotAWorkbook");
    return Promise.resolve({ id, file: unreadableFile({ source, sha256, size: 1 }, error) });
  };
  const hash = (bytes: Uint8Array): Promise<string> =>
    Promise.resolve(new TextDecoder().decode(bytes));
  return {
    asked,
    reader: { lanes: Array.from({ length: lanes }, () => ({ ask })), hash, cache: new Map() },
  };
}

const codes = (read: readonly ReadWorkbook[]): readonly string[] =>
  read.map(({ file }) => {
    const [reason] = file.reasons;
    return `${file.source} ${reason?.kind === "failed" ? reason.code : file.status}`;
  });

describe("files of a territory", () => {
  it("are read by several lanes, each once; a bad one stops nothing and says why", async () => {
    const { reader: given, asked } = reader(3, ({ id, source, sha256 }) =>
      source === "b"
        ? Promise.reject(new HostError("FileTooSlow"))
        : Promise.resolve({
            id,
            file: unreadableFile({ source, sha256, size: 1 }, new HostError("NotAWorkbook")),
          })
    );
    const gone: ChosenWorkbook = {
      source: "dossier/gone",
      file: {
        size: 1,
        arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")),
      },
    };
    const told: ReadWorkbook[] = [];
    const files = [chosen("a"), chosen("b"), gone, chosen("gros", "", 300_000_000), chosen("c")];
    const done = await readFiles(files, given, {
      asOf: DAY,
      onFiles: (read) => told.push(...read),
    });
    expect(done).toEqual({ read: 5, left: [] });
    expect([...codes(told)].sort()).toEqual([
      "a NotAWorkbook", "b FileTooSlow", "c NotAWorkbook", "dossier/gone CannotRead", "gros FileTooLarge",
    ]); // prettier-ignore
    expect(asked.map(({ source }) => source).sort()).toEqual(["a", "b", "c"]);
  });

  it("are not read twice for one day while their bytes stay, unless the failure may pass", async () => {
    let isSlow = true;
    const { reader: given, asked } = reader(1, ({ id, source, sha256 }) =>
      source === "b" && isSlow
        ? Promise.reject(new HostError("FileTooSlow"))
        : Promise.resolve({
            id,
            file: unreadableFile({ source, sha256, size: 1 }, new HostError("NotAWorkbook")),
          })
    );
    const read = (files: readonly ChosenWorkbook[], asOf = DAY) =>
      readFiles(files, given, { asOf });
    await read([chosen("a"), chosen("b")]);
    isSlow = false;
    expect(asked.splice(0)).toHaveLength(2);
    await read([chosen("a"), chosen("b")]);
    expect(asked.splice(0).map(({ source }) => source)).toEqual(["b"]);
    await read([chosen("a", "corrected"), chosen("b")]);
    expect(asked.splice(0).map(({ source, sha256 }) => [source, sha256])).toEqual([["a", "corrected"]]); // prettier-ignore
    await read([chosen("a", "corrected")], DAY + 1);
    expect(asked.map(({ asOf }) => asOf)).toEqual([DAY + 1]);
  });

  it("that were done when the user stops are kept, the others given back", async () => {
    const controller = new AbortController();
    const { reader: given } = reader(1, ({ id, source, sha256 }, _, signals) => {
      if (source === "b") {
        controller.abort();
        return Promise.reject(new DOMException("", "AbortError"));
      }
      expect(signals).toEqual([controller.signal]);
      const file = unreadableFile({ source, sha256, size: 1 }, new HostError("NotAWorkbook"));
      return Promise.resolve({ id, file });
    });
    const told: ReadWorkbook[] = [];
    const files = ["a", "b", "c"].map((source) => chosen(source));
    const done = await readFiles(files, given, {
      asOf: DAY,
      signal: controller.signal,
      onFiles: (read) => told.push(...read),
    });
    expect(codes(told)).toEqual(["a NotAWorkbook"]);
    expect([done.read, done.left.map(({ source }) => source)]).toEqual([1, ["b", "c"]]);
  });
});
