import { HostError } from "../workbook/host";
import type { SubmittedFile } from "../workbook/submitted";
import { readZip } from "../xlsx/zip";
import { openXlsx } from "../xlsx/xlsxHost";
import { readCsv } from "./csv";
import { extensionOf, kindOf } from "./kind";
import { MAX_FILE_BYTES } from "./limits";
import { readOds } from "./ods";
import { sha256 } from "./sha256";
import { readXls } from "./xls";

type Content = Pick<SubmittedFile, "kind" | "sheets" | "hasMacros" | "hasExternalLinks">;

/** Code in Visual Basic, and in the language of Excel 4. */
const MACRO_PARTS = /(?:^|\/)vbaproject\.bin$|^xl\/macrosheets\//;
/** Other workbooks, and data fetched from elsewhere. */
const LINK_PARTS = /^xl\/externallinks\/|^xl\/connections\.xml$/;

export interface IntakeOptions {
  readonly signal?: AbortSignal;
}

async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  options: IntakeOptions
): Promise<Content> {
  const host = await openXlsx(bytes);
  const { sheets } = await host.readGrids(options);
  const paths = readZip(bytes).map(({ path }) => path.toLowerCase());
  const has = (part: RegExp): boolean => paths.some((path) => part.test(path));
  return {
    kind: host.hasMacros || extensionOf(name) === "xlsm" ? "xlsm" : "xlsx",
    sheets: sheets.map((grid) => ({ ...grid, formulas: null, markIds: [] })),
    hasMacros: host.hasMacros || has(MACRO_PARTS),
    hasExternalLinks: has(LINK_PARTS),
  };
}

async function readContent(
  name: string,
  bytes: Uint8Array,
  options: IntakeOptions
): Promise<Content> {
  const kind = kindOf(name, bytes);
  switch (kind) {
    case "workbook":
      return readWorkbook(name, bytes, options);
    case "ods":
      return { kind, ...(await readOds(bytes)) };
    case "xls":
      return { kind, ...(await readXls(bytes)) };
    case "csv":
      return { kind, sheets: [readCsv(name, bytes)], hasMacros: false, hasExternalLinks: false };
  }
}

/** A library or the engine may fail in its own way on a damaged file; only a code goes further. */
const asHostError = (error: unknown, signal: AbortSignal | undefined): unknown => {
  if (error instanceof HostError || signal?.aborted) return error;
  // Too long a text or too large a list for the engine.
  const isTooLarge = error instanceof RangeError && /length|size|memory/i.test(error.message);
  return new HostError(isTooLarge ? "FileTooLarge" : "DamagedWorkbook");
};

/**
 * Reads a file a titulaire sent, whatever spreadsheet it comes from, as values: .xlsx, .xlsm, .xls, .ods, .csv, known
 * by their content. Macros are never run, links never followed.
 * @throws HostError a refusal, each kind with its own sentence
 */
export async function readSubmission(
  name: string,
  bytes: Uint8Array,
  options: IntakeOptions = {}
): Promise<SubmittedFile> {
  try {
    options.signal?.throwIfAborted();
    if (bytes.length > MAX_FILE_BYTES) throw new HostError("FileTooLarge");
    const content = await readContent(name, bytes, options);
    options.signal?.throwIfAborted();
    if (content.sheets.every(({ values }) => values.length === 0))
      throw new HostError("NoFilledSheet");
    return { name, size: bytes.length, sha256: await sha256(bytes), ...content };
  } catch (error) {
    throw asHostError(error, options.signal);
  }
}
