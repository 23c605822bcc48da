import type { Registers } from "./contract";
import type { SmoothingFigures, HourSums } from "./figures";
import type { NotChecked, RuleCode, SplitFacts } from "./finding";
import { ceilDifference, WHOLE, type Seconds } from "./numbers";
import type { Period } from "./calendar";
import { subjectOf } from "./outcome";
import { countedHours, supportedHours, type SplitScope } from "./splitScopes";

/** Which type of hours a share out of its bounds lacks. */
export type Lacking = "guidance-and-training" | "production";

/** The parameter whose cell a finding on the split stands on: the bound that is crossed. */
export const boundParameter = (side: -1 | 1): string =>
  side < 0
    ? "Part accompagnement et formation minimale"
    : "Part accompagnement et formation maximale";

/** «Répartition», of a lot where lots are judged one by one. */
export const splitSubject = (lot: string | null): string =>
  subjectOf("Répartition", lot === null ? null : `Lot ${lot}`);

export const splitFacts = (
  hours: HourSums,
  { lot, min, max }: SplitScope,
  period: Period
): SplitFacts => ({
  period,
  supported: supportedHours(hours),
  counted: countedHours(hours),
  min,
  max,
  lot,
});

/** What brings a share back within its bounds. */
export interface Recovery {
  readonly lacking: Lacking;
  /** Smallest amount of the lacking type, the other hours unchanged; null when no amount does. */
  readonly missing: Seconds | null;
  /** Smallest amount of the lacking type among the `remaining` hours, once all of them are done. */
  readonly withinPlan: Seconds;
}

/**
 * Solves the split for the lacking type, exactly, in whole seconds. With s of c hours supported, x more of guidance or
 * training reach the minimum when (s + x) ÷ (c + x) ≥ min, hence x ≥ (min·c − s) ÷ (1 − min); x more of production come
 * under the maximum when s ÷ (c + x) ≤ max, hence x ≥ (s − max·c) ÷ max.
 */
export function recoveryOf(split: SmoothingFigures, side: -1 | 1): Recovery {
  const { min, max, remaining } = split;
  const supported = supportedHours(split);
  const counted = countedHours(split);
  const final = counted + remaining;
  return side < 0
    ? {
        lacking: "guidance-and-training",
        missing:
          min >= WHOLE ? null : ceilDifference([min, counted], [WHOLE, supported], WHOLE - min),
        withinPlan: ceilDifference([min, final], [WHOLE, supported], WHOLE),
      }
    : {
        lacking: "production",
        missing: max <= 0 ? null : ceilDifference([WHOLE, supported], [max, counted], max),
        withinPlan: ceilDifference([WHOLE, supported + remaining], [max, final], WHOLE),
      };
}

/** Out of reach: no amount brings it back, or more than all the hours still planned. Unknown plans promise nothing. */
export const isBeyondRecovery = (
  { missing }: Recovery,
  remaining: Seconds,
  isPlanKnown: boolean
): boolean => missing === null || (isPlanKnown && missing > remaining);

/** What a rule over the contract's periods lacks: its dates. Empty when they are there. */
export function missingDates({ contract }: Registers, rule: RuleCode): readonly NotChecked[] {
  const missing = (parameter: string): NotChecked => ({
    kind: "missing-parameter",
    parameter,
    rules: [rule],
  });
  if (contract.startsOn === null) return [missing("Date de début")];
  const isDurationKnown = contract.durationMonths !== null && contract.durationMonths >= 1;
  return isDurationKnown ? [] : [missing("Durée")];
}
