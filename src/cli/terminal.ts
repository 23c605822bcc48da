import type { Day } from "../domain/calendar";

/** What the program is given by the terminal. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** The only clock. */
  readonly today: () => Day;
  /** Writes over the last progress, where somebody watches; an empty text takes it away. */
  readonly progress?: (text: string) => void;
  /** Ctrl + C. */
  readonly signal?: AbortSignal;
}

/** A refusal already put in words. */
export class Refusal extends Error {}

/** Exit codes. */
export const OK = 0;
export const BLOCKING = 1;
export const UNUSABLE = 2;
