/** Starts the worker in which submitted files are read: its code, and the libraries it needs, are served apart. */
export const spawnReader = (): Worker =>
  new Worker(new URL("../intake/worker.ts", import.meta.url), { name: "lecture" });
