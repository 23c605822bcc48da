import { HostError } from "../workbook/host";
import type { SubmittedFile } from "../workbook/submitted";
import { isParseReply, type ParseRequest } from "./protocol";

/** What the pane needs of a file a person chose. */
export interface ChosenFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Parser {
  /**
   * Reads one file in the worker.
   * @throws HostError the file's refusal, `FileTooSlow` or `ReaderStopped`; DOMException «AbortError» when cancelled
   */
  parse(file: ChosenFile, options?: { readonly signal?: AbortSignal }): Promise<SubmittedFile>;
  close(): void;
}

/** Time a file may take before it is given up: a statement takes a second. */
const LONGEST_MS = 60_000;

const cancelled = (): DOMException => new DOMException("", "AbortError");

/**
 * A parser over a worker, which is started at the first file, and replaced when it dies, stays silent or is cancelled:
 * whatever a file does, the pane goes on.
 */
export function createParser(spawn: () => Worker, longestMs = LONGEST_MS): Parser {
  let worker: Worker | null = null;
  let last = 0;
  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };

  const ask = (request: ParseRequest, signal: AbortSignal | undefined): Promise<SubmittedFile> => {
    const running = (worker ??= spawn());
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        running.removeEventListener("message", onMessage);
        running.removeEventListener("error", onError);
        running.removeEventListener("messageerror", onError);
        signal?.removeEventListener("abort", onAbort);
        settle();
      };
      const giveUp = (error: unknown): void =>
        finish(() => {
          stop();
          reject(error instanceof Error ? error : new HostError("ReaderStopped"));
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
      running.addEventListener("message", onMessage);
      running.addEventListener("error", onError);
      running.addEventListener("messageerror", onError);
      signal?.addEventListener("abort", onAbort, { once: true });
      running.postMessage(request, [request.bytes]);
    });
  };

  return {
    async parse(file, { signal } = {}) {
      if (signal?.aborted) throw cancelled();
      let bytes: ArrayBuffer;
      try {
        bytes = await file.arrayBuffer();
      } catch {
        // The file was moved, renamed or changed since it was chosen.
        throw new HostError("CannotRead");
      }
      if (signal?.aborted) throw cancelled();
      last += 1;
      return ask({ id: last, name: file.name, bytes }, signal);
    },
    close: stop,
  };
}
