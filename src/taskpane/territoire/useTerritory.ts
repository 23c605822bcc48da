import { usePane } from "../context";
import type { ChosenWorkbook } from "./services";

/** What the screen may ask of the territory's files. */
export interface TerritoryActions {
  /** Reads what the open workbook holds of a territory. */
  readInputs(): Promise<void>;
  readFiles(files: readonly ChosenWorkbook[]): Promise<void>;
  readSheetsHere(): Promise<void>;
  /** Reads again everything that was read, for the day that is chosen now. */
  readAgain(): Promise<void>;
  write(): Promise<void>;
}

export function useTerritory(): TerritoryActions {
  const { services, state, dispatch, operations } = usePane();
  const { territory } = services;
  const { files, left } = state.territory;

  const readInputs = async (): Promise<void> => {
    const inputs = await operations.perform("territory", (options) => territory.inputs(options));
    if (inputs !== null) dispatch({ type: "territory", view: { inputs, inputsAreStale: false } });
  };
  const readFiles = async (chosen: readonly ChosenWorkbook[]): Promise<void> => {
    const waiting = new Set(chosen.map(({ source }) => source));
    dispatch({
      type: "territory",
      view: { left: left.filter(({ source }) => !waiting.has(source)) },
    });
    const done = await operations.perform(
      "territory",
      ({ signal, asOf }) =>
        territory.readFiles(chosen, {
          asOf,
          ...(signal ? { signal } : {}),
          onStart: (count, total, name) => dispatch({ type: "file", name, done: count, total }),
          onFiles: (read) => dispatch({ type: "territoryFiles", files: read, asOf }),
        }),
      (read) =>
        read.left.length === 0
          ? { kind: "files-read", count: read.read }
          : { kind: "stopped", read: read.read, left: read.left.length }
    );
    if (done !== null && done.left.length > 0)
      dispatch({ type: "territory", view: { left: done.left } });
  };
  const readSheetsHere = async (): Promise<void> => {
    const read = await operations.perform(
      "territory",
      (options) => territory.readSheetsHere(options),
      ({ length }) => ({ kind: "files-read", count: length })
    );
    if (read === null) return;
    dispatch({ type: "territoryFiles", files: read, asOf: state.asOf });
  };
  return {
    readInputs,
    readFiles,
    readSheetsHere,
    readAgain: async () => {
      const chosen = files.flatMap((each) => (each.chosen === null ? [] : [each.chosen]));
      if (files.some((each) => each.chosen === null)) await readSheetsHere();
      if (chosen.length > 0) await readFiles(chosen);
    },
    write: async () => {
      const written = await operations.perform(
        "consolidate",
        (options) =>
          territory.consolidate(
            files.map(({ file }) => file),
            options
          ),
        ({ sheet }) => ({ kind: "quarter", sheet })
      );
      if (written === null) return;
      dispatch({ type: "territory", view: { written } });
      // The workbook holds this consolidation now: what the next files are compared with.
      const known = files.map(({ file }) => ({ source: file.source, sha256: file.sha256 }));
      const inputs = state.territory.inputs;
      dispatch({
        type: "territory",
        view: { inputs: { contracts: [], untold: [], ...inputs, known } },
      });
    },
  };
}
