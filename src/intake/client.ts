import { HostError } from "../workbook/host";
import type { SubmittedFile } from "../workbook/submitted";
import { MAX_FILE_BYTES } from "./limits";
import { isParseReply, type ParseRequest } from "./protocol";

/** What the pane needs of a file a person chose. */
export interface ChosenFile {
  readonly name: string;
  /** Bytes, where they are known before reading. */
  readonly size?: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Parser {
  /**
   * Reads one file in the worker; files asked for together are read one after the other.
   * @throws HostError the file's refusal, `CannotRead`, `FileTooSlow` or `ReaderStopped`; DOMException «AbortError»
   * when cancelled or closed
   */
  parse(file: ChosenFile, options?: { readonly signal?: AbortSignal }): Promise<SubmittedFile>;
  /** Stops the worker, and whatever it was reading. */
  close(): void;
}

/** Time a file may take before it is given up: a statement takes a second. */
const LONGEST_MS = 60_000;

const cancelled = (): DOMException => new DOMException("", "AbortError");

/** The file's bytes. @throws HostError `FileTooLarge` or `CannotRead` */
async function bytesOf(file: ChosenFile): Promise<ArrayBuffer> {
  if ((file.size ?? 0) > MAX_FILE_BYTES) throw new HostError("FileTooLarge");
  try {
    return await file.arrayBuffer();
  } catch {
    // The file was moved, renamed or changed since it was chosen.
    throw new HostError("CannotRead");
  }
}

/**
 * A parser over a worker, which is started at the first file, and replaced when it dies, stays silent or is cancelled:
 * whatever a file does, the pane goes on.
 */
export function createParser(spawn: () => Worker, longestMs = LONGEST_MS): Parser {
  let worker: Worker | null = null;
  let last = 0;
  /** Settles when the files asked for so far are done with. */
  let turn: Promise<unknown> = Promise.resolve();
  const closing = { current: new AbortController() };
  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };

  /** @throws HostError `ReaderStopped` where the page may not start a worker */
  const running = (): Worker => {
    try {
      return (worker ??= spawn());
    } catch {
      throw new HostError("ReaderStopped");
    }
  };

  const ask = (request: ParseRequest, signals: readonly AbortSignal[]): Promise<SubmittedFile> => {
    const reader = running();
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        reader.removeEventListener("message", onMessage);
        reader.removeEventListener("error", onError);
        reader.removeEventListener("messageerror", onError);
        for (const signal of signals) signal.removeEventListener("abort", onAbort);
        settle();
      };
      const giveUp = (error: Error): void =>
        finish(() => {
          stop();
          reject(error);
        });
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (!isParseReply(data) || data.id !== request.id) return;
        finish(() =>
          data.ok ? resolve(data.file) : reject(new HostError(data.code, data.details))
        );
      };
      const onError = (event: Event): void => {
        event.preventDefault();
        giveUp(new HostError("ReaderStopped"));
      };
      const onAbort = (): void => giveUp(cancelled());
      const timer = setTimeout(() => giveUp(new HostError("FileTooSlow")), longestMs);
      reader.addEventListener("message", onMessage);
      reader.addEventListener("error", onError);
      reader.addEventListener("messageerror", onError);
      for (const signal of signals) signal.addEventListener("abort", onAbort, { once: true });
      try {
        reader.postMessage(request, [request.bytes]);
      } catch {
        giveUp(new HostError("ReaderStopped"));
      }
    });
  };

  return {
    async parse(file, { signal } = {}) {
      const signals = [closing.current.signal, ...(signal ? [signal] : [])];
      const refuseCancelled = (): void => {
        if (signals.some(({ aborted }) => aborted)) throw cancelled();
      };
      // A worker that is stopped for one file would take another's with it: each waits for the one before.
      const before = turn;
      let done = (): void => undefined;
      turn = new Promise<void>((resolve) => (done = resolve));
      try {
        await before;
        refuseCancelled();
        const bytes = await bytesOf(file);
        refuseCancelled();
        last += 1;
        return await ask({ id: last, name: file.name, bytes }, signals);
      } finally {
        done();
      }
    },
    close() {
      closing.current.abort();
      closing.current = new AbortController();
      stop();
    },
  };
}
