import type { Trigger } from "../domain/contract";

/** The help page of a penalty trigger. Plain paragraphs, no mark-up. */
export interface TriggerHelp {
  /** What is measured, and the rules it is taken from. */
  readonly what: string;
  /** How it is counted in each unit that makes sense for it. */
  readonly units: string;
  /** The text it rests on: the contract's own, and what the CCAG says where it says something. */
  readonly article: string;
  /** The tables and parameters used. */
  readonly parameter: string;
  readonly example: string;
  /** What the buyer may do instead of the penalty. */
  readonly options: string;
  /** When nothing should be asked for. */
  readonly whenNormal: string;
}

/** Everything said about one trigger in French: one file per trigger, `src/messages/fr/triggers/<trigger>.ts`. */
export interface TriggerTexts {
  readonly trigger: Trigger;
  /** Name of its page, without extension. */
  readonly slug: string;
  readonly help: TriggerHelp;
}
