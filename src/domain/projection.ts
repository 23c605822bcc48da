import type { Day, Month, Period } from "./calendar";
import type { Registers } from "./contract";
import type { Figures, SmoothingFigures } from "./figures";
import { ceilDifference, divideRounded, divideUp, WHOLE, type Seconds } from "./numbers";
import { isElapsed, smoothingPeriods } from "./periods";
import { countedHours, supportedHours } from "./splitScopes";
import { planOf } from "./volumePlan";

/** What the hours still planned may hold of a type: at least, and at most. */
export interface Range {
  readonly least: Seconds;
  readonly most: Seconds;
}

/** How a running smoothing period may end, all its planned hours done. */
export interface Projection {
  readonly period: Period;
  readonly lot: string | null;
  /** Months of the period that have not elapsed, the running one included; all their planned hours are `remaining`. */
  readonly months: readonly Month[];
  readonly remaining: Seconds;
  /** Hours a month that the plan still makes possible. */
  readonly monthly: Seconds;
  /** Of the remaining hours, guidance and training together, and production; they add up to `remaining` crosswise. */
  readonly supported: Range;
  readonly production: Range;
  /** Guidance and training alone, where the contract sets a minimum for each; else null. */
  readonly guidance: Seconds | null;
  readonly training: Seconds | null;
  /** The least of each, a month, rounded up to the second. */
  readonly monthlySupported: Seconds;
  readonly monthlyProduction: Seconds;
  /** False when no share of the remaining hours ends the period within its bounds: the ranges are then empty. */
  readonly isReachable: boolean;
}

const atLeastZero = (hours: Seconds): Seconds => Math.max(0, hours);

type Minima = Pick<Registers["contract"], "minGuidanceShare" | "minTrainingShare">;

/**
 * Solves the end of a period exactly, in whole seconds. With s of c hours supported and r remaining, x of them supported
 * end within the bounds when min × (c + r) ≤ s + x ≤ max × (c + r); a minimum of its own for guidance or training asks
 * for its hours in the same way, and both together are supported hours. `months` is not empty.
 */
export function projectionOf(
  split: SmoothingFigures,
  months: readonly Month[],
  { minGuidanceShare, minTrainingShare }: Minima
): Projection {
  const { period, lot, min, max, remaining } = split;
  const final = countedHours(split) + remaining;
  const needed = (share: number, hours: Seconds): Seconds =>
    atLeastZero(ceilDifference([share, final], [WHOLE, hours], WHOLE));
  const guidance = minGuidanceShare === null ? null : needed(minGuidanceShare, split.guidance);
  const training = minTrainingShare === null ? null : needed(minTrainingShare, split.training);
  const supported = supportedHours(split);
  const least = Math.max(needed(min, supported), (guidance ?? 0) + (training ?? 0));
  // The greatest integer at or under max × final − s: the opposite of the smallest at or above s − max × final.
  const room = 0 - ceilDifference([WHOLE, supported], [max, final], WHOLE);
  const most = Math.min(remaining, room);
  const production = { least: remaining - most, most: remaining - least };
  return {
    period,
    lot,
    months,
    remaining,
    monthly: divideRounded(remaining, months.length),
    supported: { least, most },
    production,
    guidance,
    training,
    monthlySupported: divideUp(least, months.length),
    monthlyProduction: divideUp(production.least, months.length),
    isReachable: least <= most,
  };
}

/**
 * The projection of each running smoothing period (per lot where lots have bounds of their own): those that have begun
 * and are not closed. None without a plan, since nothing then says what remains.
 */
export function projections(
  registers: Registers,
  figures: Figures,
  asOf: Day
): readonly Projection[] {
  const { contract } = registers;
  if (!planOf(registers).isKnown) return [];
  const slices = new Map(smoothingPeriods(contract).map((slice) => [slice.period.from, slice]));
  return figures.smoothing.flatMap((split) => {
    const months = (slices.get(split.period.from)?.months ?? []).filter(
      (month) => !isElapsed(month, asOf)
    );
    const isRunning = !split.closed && split.period.from <= asOf && months.length > 0;
    return isRunning ? [projectionOf(split, months, contract)] : [];
  });
}
