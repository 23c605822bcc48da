/** Starts a worker in which whole workbooks are read and checked: its code is served apart. */
export const spawnChecker = (): Worker =>
  new Worker(new URL("./checkerWorker.ts", import.meta.url), { name: "controle" });
