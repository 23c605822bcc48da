import type { Day, Period } from "./calendar";
import type { Contract, Registers } from "./contract";
import type { Figures, MonthFigures, SmoothingFigures } from "./figures";
import { ceilDifference, divideUp, WHOLE, type BasisPoints, type Seconds } from "./numbers";
import { contractPeriod, isClosed, monthsOfPeriod, smoothingPeriods } from "./periods";
import { countedHours, monthsOfScope, supportedHours } from "./splitScopes";
import { planOf } from "./volumePlan";

/** How many hours of a type the rest of a period must, and may, hold (seconds) to end within the bounds. */
export interface Room {
  readonly least: Seconds;
  /** Below `least` when the bounds cannot be kept any more. */
  readonly most: Seconds;
}

/** Where a running smoothing period is going, if its remaining hours are done as planned. */
export interface SplitProjection {
  readonly period: Period;
  readonly lot: string | null;
  /** Months that have not elapsed, the running one included. */
  readonly monthsLeft: number;
  /** Hours still planned for them. */
  readonly remaining: Seconds;
  readonly supported: Room;
  readonly production: Room;
  /** Guidance and training alone, where the contract sets them a minimum; null where it does not. */
  readonly guidance: Seconds | null;
  readonly training: Seconds | null;
  /** False when no distribution of the remaining hours ends within the bounds. */
  readonly isPossible: boolean;
}

/** What is left of a volume, and what each month left would have to hold. */
export interface VolumeProjection {
  readonly lot: string | null;
  readonly done: Seconds;
  readonly planned: Seconds;
  /** 0 once the volume is reached. */
  readonly missing: Seconds;
  readonly monthsLeft: number;
  /** Hours a month still needed, rounded up to the second; null with no month left. */
  readonly needed: Seconds | null;
  /** Hours of the best elapsed month: what a month has proved possible. */
  readonly best: Seconds;
}

/** The smallest amount that brings `hours` to a share of `whole`; 0 when they are there already. */
const upTo = (share: BasisPoints, whole: Seconds, hours: Seconds): Seconds =>
  Math.max(0, ceilDifference([share, whole], [WHOLE, hours], WHOLE));

/** The largest amount that keeps `hours` at most a share of `whole`; negative when they exceed it already. */
const within = (share: BasisPoints, whole: Seconds, hours: Seconds): Seconds =>
  -ceilDifference([WHOLE, hours], [share, whole], WHOLE);

/**
 * Solves the split at the end of the period: with s of c hours supported and R to come, x of them supported,
 * min ≤ (s + x) ÷ (c + R) ≤ max. Exact, in whole seconds.
 */
function projectionOf(
  split: SmoothingFigures,
  monthsLeft: number,
  { minGuidanceShare, minTrainingShare }: Contract
): SplitProjection {
  const { period, lot, min, max, remaining, guidance, training } = split;
  const supported = supportedHours(split);
  const final = countedHours(split) + remaining;
  const least = upTo(min, final, supported);
  const most = Math.min(remaining, within(max, final, supported));
  const leastGuidance = minGuidanceShare === null ? null : upTo(minGuidanceShare, final, guidance);
  const leastTraining = minTrainingShare === null ? null : upTo(minTrainingShare, final, training);
  const leastOfBoth = Math.max(least, (leastGuidance ?? 0) + (leastTraining ?? 0));
  return {
    period,
    lot,
    monthsLeft,
    remaining,
    supported: { least, most },
    production: { least: Math.max(0, remaining - most), most: remaining - least },
    guidance: leastGuidance,
    training: leastTraining,
    isPossible: leastOfBoth <= remaining && leastOfBoth <= most,
  };
}

/** Each running smoothing period that has begun, lot by lot where they are judged so. None without a plan. */
export function projectSplits(
  registers: Registers,
  figures: Figures,
  asOf: Day
): readonly SplitProjection[] {
  if (!planOf(registers).isKnown) return [];
  // Not the months the period touches: a month cut by an anniversary belongs to one period only.
  const slices = smoothingPeriods(registers.contract);
  const monthsOf = new Map(slices.map(({ period, months }) => [period.from, months]));
  return figures.smoothing
    .filter(({ period, closed }) => !closed && period.from <= asOf)
    .map((split) => {
      const own = new Set(monthsOf.get(split.period.from));
      const months = monthsOfScope(figures, split.lot);
      const left = months.filter(({ month, elapsed }) => own.has(month) && !elapsed).length;
      return projectionOf(split, left, registers.contract);
    });
}

const sum = (months: readonly MonthFigures[], of: (month: MonthFigures) => number): number =>
  months.reduce((total, month) => total + of(month), 0);

function volumeOf(lot: string | null, months: readonly MonthFigures[]): VolumeProjection {
  const done = sum(months, countedHours);
  const planned = sum(months, ({ planned: hours }) => hours);
  const missing = Math.max(0, planned - done);
  const left = months.filter(
    (month) => !month.elapsed && (countedHours(month) === 0 || missing === 0)
  ).length;
  return {
    lot,
    done,
    planned,
    missing,
    monthsLeft: left,
    needed: left === 0 ? null : divideUp(missing, left),
    best: Math.max(0, ...months.filter(({ elapsed }) => elapsed).map(countedHours)),
  };
}

/** What is left of the contract's volume, and of each lot's. None once the contract is closed, or without a plan. */
export function projectVolumes(
  registers: Registers,
  figures: Figures,
  asOf: Day
): readonly VolumeProjection[] {
  const period = contractPeriod(registers.contract);
  if (period === null || isClosed(period, asOf) || !planOf(registers).isKnown) return [];
  const own = new Set(monthsOfPeriod(period));
  const inContract = (months: readonly MonthFigures[]): readonly MonthFigures[] =>
    months.filter(({ month }) => own.has(month));
  return [
    volumeOf(null, inContract(figures.months)),
    ...(figures.byLot ?? []).map(({ lot, months }) => volumeOf(lot, inContract(months))),
  ];
}
