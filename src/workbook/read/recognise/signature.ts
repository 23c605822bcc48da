import type { HourColumn } from "../../../domain/contract";
import { columnLetters } from "../../a1";
import type { Part } from "./parts";
import { timelessPath } from "./header";

/** A column as a signature sees it. */
export interface SignedColumn {
  readonly path: readonly Part[];
}

/**
 * The texts of a header, folded, in the order of its columns, without what changes from month to month: a day, a week
 * or a month counts as `#`, and columns that differ by nothing else count once. It depends neither on where the header
 * stands nor on how long the month is.
 */
export function signatureOfPaths(columns: readonly SignedColumn[]): string {
  const seen = new Set<string>();
  const texts = columns.flatMap(({ path }) => {
    const text = timelessPath(path);
    if (text === "") return [];
    if (text.includes("#")) {
      if (seen.has(text)) return [];
      seen.add(text);
    }
    return [text];
  });
  return texts.join(" | ");
}

/**
 * The signature of a header in its place: where a title over it gives the type of its hours, the same header under
 * another title is another layout.
 */
export function signatureUnder(columns: readonly SignedColumn[], type: HourColumn | null): string {
  const texts = signatureOfPaths(columns);
  return type === null || texts === "" ? texts : `${texts} @ ${type}`;
}

/** Whether a header's text is only the letter of a column that has no header. */
export const isLetter = (header: string, column: number): boolean =>
  header === columnLetters(column);
