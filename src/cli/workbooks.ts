import { basename } from "node:path";
import { openWorkbook } from "../intake/openWorkbook";
import { CLI_FR } from "../messages/fr/cli";
import { HostError } from "../workbook/host";
import type { XlsxHost } from "../xlsx/xlsxHost";
import { extensionOf, isSameFile, readInput } from "./files";
import { Refusal, type Terminal } from "./terminal";

/** @throws HostError with the file's name */
export const openInput = async (path: string): Promise<XlsxHost> => {
  const bytes = await readInput(path);
  try {
    return await openWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new HostError(error.code, { file: basename(path), ...error.details });
  }
};

/** Everything that forbids writing is said before any work is done. */
export const checkOutput = async (
  output: string,
  input: string | null,
  isForced: boolean,
  host: Pick<XlsxHost, "hasMacros" | "losses">,
  terminal: Terminal
): Promise<void> => {
  if (input !== null && (await isSameFile(input, output))) throw new Refusal(CLI_FR.sameFile);
  const extension = host.hasMacros ? ".xlsm" : ".xlsx";
  if (extensionOf(output) !== extension) throw new Refusal(CLI_FR.extension(extension));
  if (host.losses.length === 0) return;
  if (!isForced) throw new HostError("UnsupportedParts", { parts: host.losses.join(", ") });
  terminal.error(CLI_FR.lost(host.losses));
};

/** The committee's file is one of its own, and never holds a macro: neither the input nor the copy of the workbook. */
export const checkCommitteeOutput = async (
  committee: string,
  others: readonly string[]
): Promise<void> => {
  for (const other of others) {
    if (await isSameFile(other, committee)) throw new Refusal(CLI_FR.sameCommitteeFile);
  }
  if (extensionOf(committee) !== ".xlsx") throw new Refusal(CLI_FR.committeeExtension);
};
