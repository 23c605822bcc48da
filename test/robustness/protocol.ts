import type { Seed } from "./seeds";

/** What the test and the processes that read damaged files say to each other. */

export interface Setting {
  readonly seeds: readonly Seed[];
}

/** Reads the file damaged in the way the number says, or the one at this path. */
export interface Question {
  readonly index: number;
  readonly path?: string;
}

export interface Answer {
  readonly index: number;
  readonly name: string;
  readonly how: string;
  readonly outcome: "read" | "refused" | "failed" | "silent" | "dead";
  /** The refusal's code, or what went wrong. */
  readonly code: string;
  readonly milliseconds: number;
  /** The most the process ever took, which is at least what this file took. */
  readonly peakMegabytes: number;
}
