import type { Day } from "../../domain/calendar";
import type { FileStatus } from "../../domain/territory/types";
import type {
  ChosenWorkbook,
  ReadWorkbook,
  TerritoryInputs,
  WrittenConsolidation,
} from "./services";

/** Which part of the territory the tab shows; each is one line of `parts.ts`. */
export type TerritoryPart = "consolidate" | "bordereau" | "sending" | "retention";

/** Files listed at once; the list says «200 sur 1 430» and offers the next ones. */
export const FILES_PAGE = 200;

/** What was chosen, read and written in the territory; it outlives a look at another screen. */
export interface TerritoryView {
  readonly part: TerritoryPart;
  /** Read and checked, in the order in which they were done. */
  readonly files: readonly ReadWorkbook[];
  /** Chosen and not read, because the user stopped. */
  readonly left: readonly ChosenWorkbook[];
  /** Day for which they were checked; null while nothing was read. */
  readonly asOf: Day | null;
  /** What the open workbook itself holds of a territory; null until it is read. */
  readonly inputs: TerritoryInputs | null;
  /** The workbook changed since. */
  readonly inputsAreStale: boolean;
  readonly status: FileStatus | "all";
  readonly search: string;
  readonly cap: number;
  /** The last consolidation written from these very files. */
  readonly written: WrittenConsolidation | null;
}

export const NO_TERRITORY: TerritoryView = {
  part: "consolidate",
  files: [],
  left: [],
  asOf: null,
  inputs: null,
  inputsAreStale: false,
  status: "all",
  search: "",
  cap: FILES_PAGE,
  written: null,
};

/** «dossier/suivi.xlsx» as the second of its name: «dossier/suivi (2).xlsx». */
const numbered = (source: string, rank: number): string =>
  rank === 1 ? source : source.replace(/(\.[^./]*)?$/, (end) => ` (${rank.toString()})${end}`);

/** Whether a file takes the place of one of the same name: a correction does, the file of another contract does not. */
function replaces({ file }: ReadWorkbook, former: ReadWorkbook): boolean {
  const [now, before] = [file.digest, former.file.digest];
  // Without a reference, nothing but the file's name tells a contract from another.
  if (!now || !before || now.reference === null || before.reference === null) return true;
  return now.key === before.key;
}

const renamed = ({ file, chosen }: ReadWorkbook, source: string): ReadWorkbook => ({
  file: { ...file, source },
  chosen: chosen && { ...chosen, source },
});

/**
 * The files with others that were just read. A file that was read again takes its own place; one that bears the name of
 * another contract's file, from another folder, is kept beside it under a number. What was written is no longer theirs.
 */
export function withFiles(
  view: TerritoryView,
  read: readonly ReadWorkbook[],
  asOf: Day
): TerritoryView {
  // A check for another day says other things: none of it is put together with this one.
  const files = new Map(
    (view.asOf === asOf ? view.files : []).map((each) => [each.file.source, each])
  );
  for (const each of read) {
    let rank = 1;
    let source = each.file.source;
    for (;;) {
      const former = files.get(source);
      if (former === undefined || replaces(each, former)) break;
      rank += 1;
      source = numbered(each.file.source, rank);
    }
    files.delete(source);
    files.set(source, source === each.file.source ? each : renamed(each, source));
  }
  return { ...view, files: [...files.values()], asOf, written: null };
}
