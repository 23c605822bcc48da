import type { RunOptions } from "./host";

/** Longest work before others get their turn: half of what a person notices. */
const SLICE_MS = 40;

/**
 * To be awaited between two pieces of work, however short they are: lets the page paint and answer when it is time, and
 * stops when the user cancelled.
 */
export function breathing(options: Pick<RunOptions, "signal"> = {}): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    options.signal?.throwIfAborted();
    since = performance.now();
  };
}
