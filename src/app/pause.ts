import type { Progress, RunOptions } from "../workbook/host";

export { breathing } from "../workbook/breathing";

/** Reports a step, lets the page breathe (paint, keys, «Annuler»), and stops when the user cancelled. */
export async function pause(options: RunOptions, progress: Progress): Promise<void> {
  options.onProgress?.(progress);
  if (options.isAlone !== true) await new Promise((resolve) => setTimeout(resolve, 0));
  options.signal?.throwIfAborted();
}
