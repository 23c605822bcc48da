import type { Day } from "../domain/calendar";
import type { ConsolidatedFile } from "../domain/territory/types";
import { TERRITORY } from "../messages/fr/territory";
import { contractsIn, type ContractInWorkbook } from "../workbook/contractsHere";
import type { WorkbookSnapshot } from "../workbook/grid";
import type { Host, RunOptions } from "../workbook/host";
import { readPreviousConsolidation } from "../workbook/read/territory";
import { readContractFile } from "./digestWorkbook";
import { pause } from "./pause";

/** A contract of the open workbook, as the consolidation calls it. */
export interface ContractHere {
  readonly source: string;
  readonly sheet: string;
  readonly reference: string | null;
  readonly sheets: readonly string[];
}

/** What the open workbook holds of a territory: the files of its last consolidation, the contracts in its sheets. */
export interface TerritoryHere {
  readonly known: readonly { readonly source: string; readonly sha256: string }[];
  readonly contracts: readonly ContractHere[];
  /** Statements and registers of which it cannot be told whose contract's they are. */
  readonly untold: readonly string[];
}

const sourceOf = ({ sheet }: Pick<ContractInWorkbook, "sheet">): string => TERRITORY.here(sheet);

/** Reads what the open workbook holds of a territory; writes nothing. */
export async function territoryInputs(host: Host, options: RunOptions): Promise<TerritoryHere> {
  const snapshot = await host.readGrids(options);
  await pause(options, { step: "checking", done: 0, total: 1 });
  const { contracts, untold } = contractsIn(snapshot);
  return {
    known: (readPreviousConsolidation(snapshot)?.files ?? []).map(({ source, sha256 }) => ({
      source,
      sha256,
    })),
    contracts: contracts.map(({ sheet, reference, sheets }) => ({
      source: sourceOf({ sheet }),
      sheet,
      reference,
      sheets,
    })),
    untold,
  };
}

/** A workbook that is only read: nothing is ever written through it. */
const readOnly = (snapshot: WorkbookSnapshot): Host => ({
  readGrids: () => Promise.resolve(snapshot),
  applyPlan: () => Promise.reject(new Error("read only")),
});

export interface ContractsHereOptions extends RunOptions {
  /** The only clock of the check. */
  readonly asOf: Day;
  readonly hash: (bytes: Uint8Array) => Promise<string>;
}

/**
 * The contracts that stand in sheets of the open workbook, each checked as a workbook of its own. What identifies one is
 * what its sheets hold.
 */
export async function readContractsHere(
  host: Host,
  { hash, ...options }: ContractsHereOptions
): Promise<readonly ConsolidatedFile[]> {
  const snapshot = await host.readGrids(options);
  const { contracts } = contractsIn(snapshot);
  const read: ConsolidatedFile[] = [];
  for (const contract of contracts) {
    await pause(options, { step: "checking", done: read.length, total: contracts.length });
    const held = contract.view.sheets.map(({ name, values }) => ({ name, values }));
    const bytes = new TextEncoder().encode(JSON.stringify(held));
    const identity = { source: sourceOf(contract), sha256: await hash(bytes), size: bytes.length };
    const { signal, asOf } = options;
    read.push(
      await readContractFile(identity, bytes, {
        asOf,
        open: () => Promise.resolve(readOnly(contract.view)),
        ...(signal ? { signal } : {}),
      })
    );
  }
  return read;
}
