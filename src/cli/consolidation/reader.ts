import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readContractFile, unreadableFile } from "../../app/digestWorkbook";
import type { Day } from "../../domain/calendar";
import type { ConsolidatedFile } from "../../domain/territory/types";
import { HostError } from "../../workbook/host";
import { openXlsx } from "../../xlsx/xlsxHost";
import type { Input } from "./inputs";

/** What identifies the bytes of a file. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Reads and checks one workbook; whatever it is, it gives a status with its reason. */
export async function readInputFile(
  { path, source }: Input,
  asOf: Day,
  known: (sha256: string) => boolean
): Promise<ConsolidatedFile | { readonly unchanged: string }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
    const reason = code === "ENOENT" ? "FileNotFound" : "CannotRead";
    return unreadableFile(
      { source, sha256: "", size: 0 },
      new HostError(reason, { file: basename(path) })
    );
  }
  const file = { source, sha256: sha256Of(bytes), size: bytes.length };
  if (known(file.sha256)) return { unchanged: file.sha256 };
  return readContractFile(file, bytes, { asOf, open: (given) => openXlsx(given) });
}
