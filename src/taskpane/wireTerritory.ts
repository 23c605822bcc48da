import type { ConsolidatedFile } from "../domain/territory/types";
import { createAsker } from "../intake/asker";
import { sha256 } from "../intake/sha256";
import type { Host } from "../workbook/host";
import { done, outcomeOf } from "./outcomes";
import { isCheckReply, type CheckReply, type CheckRequest } from "./territoire/checkProtocol";
import type { FileReader } from "./territoire/readFiles";
import type { TerritoryServices } from "./territoire/services";

/** What the territory needs of where it runs. */
export interface TerritoryPorts {
  readonly host: Host;
  /** Starts a worker in which whole workbooks are read and checked. */
  readonly spawnChecker: () => Worker;
}

const reading = () => import(/* webpackChunkName: "territoire" */ "./territoire/readFiles");
const consolidating = () => import(/* webpackChunkName: "territoire" */ "../app/consolidate");
const here = () => import(/* webpackChunkName: "territoire" */ "../app/contractsHere");

/** Time a workbook may take before it is given up: a contract of years takes seconds. */
const LONGEST_MS = 120_000;
/** Workers at most: each holds a workbook, and the machine has other things to do. */
const MOST_LANES = 4;

const laneCount = (): number =>
  Math.min(Math.max((globalThis.navigator?.hardwareConcurrency ?? 2) - 1, 1), MOST_LANES);

/** Hands the screen «Territoire» its functions; what was read stays known while the pane is open. */
export function wireTerritory({ host, spawnChecker }: TerritoryPorts): TerritoryServices {
  const cache = new Map<string, ConsolidatedFile>();
  /** Workers start with the first file, as many as the machine has processors to spare, and end with the last. */
  const withReader = async <Result>(
    run: (reader: FileReader) => Promise<Result>
  ): Promise<Result> => {
    const lanes = Array.from({ length: laneCount() }, () =>
      createAsker<CheckRequest, CheckReply>(spawnChecker, isCheckReply, LONGEST_MS)
    );
    try {
      return await run({ cache, hash: sha256, lanes });
    } finally {
      for (const lane of lanes) lane.stop();
    }
  };
  return {
    inputs: (options) =>
      outcomeOf(async () => {
        const app = await here();
        return done(await app.territoryInputs(host, options));
      }, options.signal),
    readFiles: (files, options) =>
      // What was done when the user stops is a result, not a cancellation.
      outcomeOf(async () => {
        const { readFiles } = await reading();
        return done(await withReader((reader) => readFiles(files, reader, options)));
      }),
    readSheetsHere: (options) =>
      outcomeOf(async () => {
        const app = await here();
        const files = await app.readContractsHere(host, { ...options, hash: sha256 });
        return done(files.map((file) => ({ file, chosen: null })));
      }, options.signal),
    consolidate: (files, options) =>
      outcomeOf(async () => {
        const app = await consolidating();
        const written = await app.consolidateInto(host, files, options);
        const { consolidation, sheet, isBeside, pivotSheet } = written;
        const { totals, differences } = consolidation;
        return done({
          sheet,
          contracts: totals.contracts,
          persons: totals.persons,
          hours: totals.production + totals.guidance + totals.training,
          differences: differences?.length ?? null,
          lines: written.lineCount,
          isBeside,
          pivotSheet,
          linesFile: (again) =>
            outcomeOf(async () => done(await app.linesText(files, written, again)), again.signal),
        });
      }, options.signal),
  };
}
