import type { Progress, RunOptions } from "../workbook/host";

/** Reports a step, lets the page breathe (paint, keys, «Annuler»), and stops when the user cancelled. */
export async function pause(options: RunOptions, progress: Progress): Promise<void> {
  options.onProgress?.(progress);
  if (options.isAlone !== true) await new Promise((resolve) => setTimeout(resolve, 0));
  options.signal?.throwIfAborted();
}

/** Longest work before others get their turn: half of what a person notices. */
const SLICE_MS = 40;

/** To be awaited between two pieces of work, however short they are: pauses when it is time. */
export function breathing(options: RunOptions): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    options.signal?.throwIfAborted();
    since = performance.now();
  };
}
