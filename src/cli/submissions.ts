import { createHash } from "node:crypto";
import type { SubmittedFile } from "../workbook/submitted";
import { openXlsx } from "../xlsx/xlsxHost";

/** Reads a submitted workbook. */
export async function readSubmission(name: string, bytes: Uint8Array): Promise<SubmittedFile> {
  const host = await openXlsx(bytes);
  const { sheets } = await host.readGrids();
  return {
    name,
    kind: "xlsx",
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    sheets,
    hasMacros: host.hasMacros,
    hasExternalLinks: false,
  };
}
