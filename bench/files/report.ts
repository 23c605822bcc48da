/** What a reader's process says before it ends, for the bench to compare. */

import { peakMegabytes } from "../../test/peakMemory";

/** A digest of what was read: readers that agree on it read the same cells. */
export interface Content {
  readonly rows: number;
  readonly filled: number;
  /** Sum of the numbers that are no dates, in hundredths. */
  readonly hundredths: number;
  readonly letters: number;
}

export interface Told {
  readonly peakMegabytes: number;
  readonly milliseconds: number;
  readonly content?: Content;
  readonly code?: string;
  readonly lines?: number;
  readonly findings?: number;
  readonly saved?: number;
  readonly marks?: readonly (readonly [string, number])[];
}

export const noContent: Content = { rows: 0, filled: 0, hundredths: 0, letters: 0 };

/** Serial numbers of this century are dates; no other number of the files is as large. */
const SMALLEST_DATE = 36_000;

export const addTo = (sum: Content, row: readonly unknown[]): Content => {
  let { filled, hundredths, letters } = sum;
  for (const value of row) {
    if (value === null || value === undefined || value === "") continue;
    filled += 1;
    if (typeof value === "string") letters += value.length;
    else if (typeof value === "number" && value < SMALLEST_DATE)
      hundredths += Math.round(value * 100);
  }
  const rows = sum.rows + (filled > sum.filled ? 1 : 0);
  return { rows, filled, hundredths, letters };
};

/** Prints what was found with the process' own time and peak. */
export function tell(found: Omit<Told, "peakMegabytes" | "milliseconds">): void {
  const told: Told = {
    ...found,
    peakMegabytes: peakMegabytes(),
    milliseconds: performance.now(),
  };
  console.log(JSON.stringify(told));
}
