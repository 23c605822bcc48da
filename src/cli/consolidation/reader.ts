import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readContractFile, unreadableFile, type FileIdentity } from "../../app/digestWorkbook";
import type { Day } from "../../domain/calendar";
import type { ConsolidatedFile } from "../../domain/territory/types";
import { openWorkbook } from "../../intake/openWorkbook";
import { HostError } from "../../workbook/host";
import type { Input } from "./inputs";

/** What identifies the bytes of a file. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

interface Bytes {
  readonly file: FileIdentity;
  readonly bytes: Uint8Array;
}

async function bytesOf({ path, source }: Input): Promise<Bytes | ConsolidatedFile> {
  try {
    const bytes = await readFile(path);
    return { file: { source, sha256: sha256Of(bytes), size: bytes.length }, bytes };
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
    const reason = code === "ENOENT" ? "FileNotFound" : "CannotRead";
    return unreadableFile(
      { source, sha256: "", size: 0 },
      new HostError(reason, { file: basename(path) })
    );
  }
}

const check = ({ file, bytes }: Bytes, asOf: Day): Promise<ConsolidatedFile> =>
  readContractFile(file, bytes, { asOf, open: openWorkbook, isAlone: true });

/** Reads and checks one workbook; whatever it is, it gives a status with its reason. */
export async function readInputFile(input: Input, asOf: Day): Promise<ConsolidatedFile> {
  const read = await bytesOf(input);
  return "bytes" in read ? check(read, asOf) : read;
}

/** Reads and checks one workbook, unless its bytes are known. */
export async function readUnknown(
  input: Input,
  asOf: Day,
  known: (sha256: string) => boolean
): Promise<ConsolidatedFile | { readonly unchanged: string }> {
  const read = await bytesOf(input);
  if (!("bytes" in read)) return read;
  return known(read.file.sha256) ? { unchanged: read.file.sha256 } : check(read, asOf);
}
