import { HostError } from "../workbook/host";
import type { SubmittedFile } from "../workbook/submitted";
import { cancelled, createAsker } from "./asker";
import { MAX_FILE_BYTES } from "./limits";
import { isParseReply, type ParseReply, type ParseRequest } from "./protocol";

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
  const asker = createAsker<ParseRequest, ParseReply>(spawn, isParseReply, longestMs);
  let last = 0;
  /** Settles when the files asked for so far are done with. */
  let turn: Promise<unknown> = Promise.resolve();
  const closing = { current: new AbortController() };

  const ask = async (
    request: ParseRequest,
    signals: readonly AbortSignal[]
  ): Promise<SubmittedFile> => {
    const reply = await asker.ask(request, [request.bytes], signals);
    if (reply.ok) return reply.file;
    throw new HostError(reply.code, reply.details);
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
      asker.stop();
    },
  };
}
