import { fold } from "../../domain/folding";
import type { FileLine } from "../../domain/territory/consolidation";
import { fileLine, keepOnePerContract } from "../../domain/territory/consolidate";
import type { ContractDigest, FileStatus } from "../../domain/territory/types";
import { STATUSES, worstFirst } from "../../domain/territory/worstFirst";
import type { TerritoryView } from "./drafts";
import type { ReadWorkbook, TerritoryInputs } from "./services";

/** How a file compares with the consolidation the workbook holds. */
export type Change = "unchanged" | "changed" | "added";

/** A file as the list shows it, with the state the sheet will give it. */
export interface ListedFile {
  readonly line: FileLine;
  /** Null when nothing of it counts. */
  readonly digest: ContractDigest | null;
  /** Null when the workbook holds no consolidation. */
  readonly change: Change | null;
}

/** Every file read, the worst first; of two files of one contract, the one that does not count says so. */
export function listedFiles(
  files: readonly ReadWorkbook[],
  inputs: TerritoryInputs | null
): readonly ListedFile[] {
  const known = new Map((inputs?.known ?? []).map(({ source, sha256 }) => [source, sha256]));
  const digests = new Map(files.map(({ file }) => [file.source, file.digest]));
  const changeOf = ({ source, sha256 }: FileLine): Change | null => {
    if (known.size === 0) return null;
    const former = known.get(source);
    if (former === undefined) return "added";
    return former === sha256 ? "unchanged" : "changed";
  };
  return keepOnePerContract(files.map(({ file }) => fileLine(file)))
    .map((line) => ({
      line,
      digest: line.contract === null ? null : (digests.get(line.source) ?? null),
      change: changeOf(line),
    }))
    .sort((one, other) => worstFirst(one.line, other.line));
}

/** Files of the consolidation the workbook holds that were not read this time. */
export function missingFiles(
  files: readonly ReadWorkbook[],
  inputs: TerritoryInputs | null
): readonly string[] {
  const read = new Set(files.map(({ file }) => file.source));
  return (inputs?.known ?? []).flatMap(({ source }) => (read.has(source) ? [] : [source]));
}

/** How many files have each state; states of none are left out. */
export const countsOf = (
  files: readonly ListedFile[]
): readonly { readonly status: FileStatus; readonly count: number }[] =>
  STATUSES.map((status) => ({
    status,
    count: files.filter(({ line }) => line.status === status).length,
  })).filter(({ count }) => count > 0);

const wordsOf = ({ line, digest }: ListedFile): string =>
  fold(
    [line.source, digest?.reference, digest?.title, digest?.buyer, digest?.contractor]
      .filter(Boolean)
      .join(" ")
  );

/** Files that the filters keep. */
export function filteredFiles(
  files: readonly ListedFile[],
  { status, search }: Pick<TerritoryView, "status" | "search">
): readonly ListedFile[] {
  const words = fold(search).split(" ").filter(Boolean);
  return files.filter((file) => {
    if (status !== "all" && file.line.status !== status) return false;
    if (words.length === 0) return true;
    const text = wordsOf(file);
    return words.every((word) => text.includes(word));
  });
}
