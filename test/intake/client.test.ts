import { createParser, type ChosenFile } from "../../src/intake/client";
import type { ParseReply, ParseRequest } from "../../src/intake/protocol";
import { HostError } from "../../src/workbook/host";
import type { SubmittedFile } from "../../src/workbook/submitted";

/** A worker whose thread is the test itself. */
class FakeWorker extends EventTarget {
  readonly requests: ParseRequest[] = [];
  isTerminated = false;

  postMessage(request: ParseRequest, transfer: readonly ArrayBuffer[]): void {
    expect(transfer).toEqual([request.bytes]);
    this.requests.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  reply(reply: ParseReply): void {
    this.dispatchEvent(new MessageEvent("message", { data: reply }));
  }

  get last(): number {
    return this.requests.at(-1)?.id ?? -1;
  }
}

const chosen = (name: string, more: Partial<ChosenFile> = {}): ChosenFile => ({
  name,
  arrayBuffer: () => Promise.resolve(new ArrayBuffer(8)),
  ...more,
});

const read = (name: string): SubmittedFile => ({
  name,
  kind: "xlsx",
  size: 8,
  sha256: "",
  sheets: [],
  hasMacros: false,
  hasExternalLinks: false,
});

const setUp = (longestMs?: number) => {
  const workers: FakeWorker[] = [];
  const spawn = (): Worker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return { workers, parser: createParser(spawn, longestMs) };
};

/** Lets promises that nothing holds back settle. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.catch((thrown: unknown) => thrown);
  if (error instanceof HostError) return error.code;
  return error instanceof DOMException ? error.name : "no error";
};

describe("a file parsed in a worker", () => {
  it("gives what the worker answers, from one worker for several files", async () => {
    const { workers, parser } = setUp();
    expect(workers).toHaveLength(0);
    for (const name of ["mars.xlsx", "avril.xlsx"]) {
      const parsed = parser.parse(chosen(name));
      await settled();
      const worker = workers[0]!;
      expect(worker.requests.at(-1)?.name).toBe(name);
      worker.reply({ id: worker.last, ok: true, file: read(name) });
      expect((await parsed).name).toBe(name);
    }
    expect(workers).toHaveLength(1);
  });

  it("gives the worker's refusal with its details", async () => {
    const { workers, parser } = setUp();
    const parsed = parser.parse(chosen("a.xls"));
    await settled();
    const worker = workers[0]!;
    worker.reply({ id: worker.last, ok: false, code: "NotAWorkbook", details: { kind: "xlsb" } });
    await expect(parsed).rejects.toMatchObject({ code: "NotAWorkbook", details: { kind: "xlsb" } });
    expect(worker.isTerminated).toBe(false);
  });

  it("believes no answer but its own", async () => {
    const { workers, parser } = setUp();
    const parsed = parser.parse(chosen("a.xls"));
    await settled();
    const worker = workers[0]!;
    worker.dispatchEvent(new MessageEvent("message", { data: "bonjour" }));
    worker.reply({ id: worker.last + 1, ok: true, file: read("autre.xls") });
    worker.reply({ id: worker.last, ok: true, file: read("a.xls") });
    expect((await parsed).name).toBe("a.xls");
  });

  it("is refused when the worker dies, and the next one has another worker", async () => {
    const { workers, parser } = setUp();
    const parsed = parser.parse(chosen("a.xls"));
    const next = parser.parse(chosen("b.xls"));
    await settled();
    workers[0]!.dispatchEvent(new Event("error", { cancelable: true }));
    expect(await codeOf(parsed)).toBe("ReaderStopped");
    expect(workers[0]!.isTerminated).toBe(true);
    await settled();
    expect(workers).toHaveLength(2);
    workers[1]!.reply({ id: workers[1]!.last, ok: true, file: read("b.xls") });
    expect((await next).name).toBe("b.xls");
  });

  it("is refused when the worker stays silent", async () => {
    const { workers, parser } = setUp(20);
    expect(await codeOf(parser.parse(chosen("a.xls")))).toBe("FileTooSlow");
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it("is refused when its answer cannot be received, or its worker not started", async () => {
    const { workers, parser } = setUp();
    const parsed = parser.parse(chosen("a.xls"));
    await settled();
    workers[0]!.dispatchEvent(new Event("messageerror", { cancelable: true }));
    expect(await codeOf(parsed)).toBe("ReaderStopped");
    const forbidden = createParser(() => {
      throw new DOMException("worker-src", "SecurityError");
    });
    expect(await codeOf(forbidden.parse(chosen("a.xls")))).toBe("ReaderStopped");
  });

  it("is refused when it cannot be sent to the worker, whose place another takes", async () => {
    const { workers, parser } = setUp();
    const first = parser.parse(chosen("a.xls"));
    await settled();
    workers[0]!.reply({ id: workers[0]!.last, ok: true, file: read("a.xls") });
    await first;
    workers[0]!.postMessage = () => {
      throw new DOMException("", "DataCloneError");
    };
    expect(await codeOf(parser.parse(chosen("b.xls")))).toBe("ReaderStopped");
    expect(workers[0]!.isTerminated).toBe(true);
  });
});

describe("a file that is cancelled", () => {
  it("ends at once, with its worker", async () => {
    const { workers, parser } = setUp();
    const stopped = new AbortController();
    const parsed = parser.parse(chosen("a.xls"), { signal: stopped.signal });
    await settled();
    stopped.abort();
    expect(await codeOf(parsed)).toBe("AbortError");
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it("takes no other file with it: they are read one after the other", async () => {
    const { workers, parser } = setUp();
    const stopped = new AbortController();
    const cancelled = parser.parse(chosen("a.xls"), { signal: stopped.signal });
    const other = parser.parse(chosen("b.xls"));
    await settled();
    expect(workers[0]!.requests.map(({ name }) => name)).toEqual(["a.xls"]);
    stopped.abort();
    expect(await codeOf(cancelled)).toBe("AbortError");
    await settled();
    workers[1]!.reply({ id: workers[1]!.last, ok: true, file: read("b.xls") });
    expect((await other).name).toBe("b.xls");
  });

  it("before its turn is not even read", async () => {
    const { parser } = setUp();
    const stopped = new AbortController();
    stopped.abort();
    const arrayBuffer = jest.fn(() => Promise.resolve(new ArrayBuffer(8)));
    const parsed = parser.parse(chosen("a.xls", { arrayBuffer }), { signal: stopped.signal });
    expect(await codeOf(parsed)).toBe("AbortError");
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it("by closing ends every file asked for, and a later one is read all the same", async () => {
    const { workers, parser } = setUp();
    const first = parser.parse(chosen("a.xls"));
    const second = parser.parse(chosen("b.xls"));
    await settled();
    parser.close();
    expect(await codeOf(first)).toBe("AbortError");
    expect(await codeOf(second)).toBe("AbortError");
    expect(workers).toHaveLength(1);
    const later = parser.parse(chosen("c.xls"));
    await settled();
    workers[1]!.reply({ id: workers[1]!.last, ok: true, file: read("c.xls") });
    expect((await later).name).toBe("c.xls");
  });
});

describe("a file that cannot be had", () => {
  it("was moved or changed since it was chosen", async () => {
    const { parser } = setUp();
    const arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
    expect(await codeOf(parser.parse(chosen("a.xls", { arrayBuffer })))).toBe("CannotRead");
  });

  it("is too large to be brought into memory", async () => {
    const { workers, parser } = setUp();
    const arrayBuffer = jest.fn(() => Promise.resolve(new ArrayBuffer(8)));
    const file = chosen("a.xls", { size: 300_000_000, arrayBuffer });
    expect(await codeOf(parser.parse(file))).toBe("FileTooLarge");
    expect(arrayBuffer).not.toHaveBeenCalled();
    expect(workers).toHaveLength(0);
  });
});
