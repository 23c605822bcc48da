import { HostError } from "../workbook/host";

/** Asks a worker one thing at a time. */
export interface Asker<Request, Reply> {
  /**
   * The worker's reply to a request, whose buffers it takes.
   * @throws HostError `FileTooSlow` or `ReaderStopped`; DOMException «AbortError» when a signal says so
   */
  ask(
    request: Request,
    transfer: readonly ArrayBuffer[],
    signals: readonly AbortSignal[]
  ): Promise<Reply>;
  /** Stops the worker, and whatever it was doing. */
  stop(): void;
}

export const cancelled = (): DOMException => new DOMException("", "AbortError");

/**
 * Over a worker that is started at the first request, and replaced when it dies, stays silent or is cancelled: whatever a
 * file does, the pane goes on.
 */
export function createAsker<
  Request extends { readonly id: number },
  Reply extends { readonly id: number },
>(
  spawn: () => Worker,
  isReply: (data: unknown) => data is Reply,
  longestMs: number
): Asker<Request, Reply> {
  let worker: Worker | null = null;
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

  const ask: Asker<Request, Reply>["ask"] = async (request, transfer, signals) => {
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
        if (!isReply(data) || data.id !== request.id) return;
        finish(() => resolve(data));
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
        reader.postMessage(request, [...transfer]);
      } catch {
        giveUp(new HostError("ReaderStopped"));
      }
    });
  };
  return { ask, stop };
}
