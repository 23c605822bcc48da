import { monthOfDay, type Day } from "./calendar";
import type { Registers } from "./contract";
import type { Figures, SmoothingFigures } from "./figures";
import { isElapsed } from "./periods";
import { isBeyondRecovery, recoveryOf, type Recovery } from "./splitFindings";
import { comparedToBounds } from "./splitScopes";
import { planOf } from "./volumePlan";

/** A running smoothing period that is outside its bounds, and what would bring it back. */
export interface RunningSplit {
  readonly split: SmoothingFigures;
  readonly side: -1 | 1;
  readonly recovery: Recovery;
  readonly isPlanKnown: boolean;
  readonly isLost: boolean;
}

/**
 * Running smoothing periods that are outside, from their first closed month on. None where the split is smoothed over
 * the month: a running month has no closed month yet.
 */
export function runningSplits(
  registers: Registers,
  figures: Figures,
  asOf: Day
): readonly RunningSplit[] {
  if (registers.contract.smoothing === "month") return [];
  const isPlanKnown = planOf(registers).isKnown;
  return figures.smoothing.flatMap((split) => {
    const side = comparedToBounds(split, split);
    const hasClosedMonth = isElapsed(monthOfDay(split.period.from), asOf);
    if (split.closed || side === 0 || !hasClosedMonth) return [];
    const recovery = recoveryOf(split, side);
    const isLost = isBeyondRecovery(recovery, split.remaining, isPlanKnown);
    return [{ split, side, recovery, isPlanKnown, isLost }];
  });
}
