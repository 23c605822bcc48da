import type { Registers } from "./contract";
import type { Figures, HourSums, MonthFigures } from "./figures";
import { compareShare, type BasisPoints, type Seconds } from "./numbers";

/** What a share is judged over: the whole contract, or one lot that has bounds of its own. */
export interface SplitScope {
  readonly lot: string | null;
  readonly min: BasisPoints;
  readonly max: BasisPoints;
}

/**
 * The scopes of the split. Several lots are judged one by one as soon as one of them has its own bounds (the others
 * then have the contract's); a single lot is the whole contract, under its bounds when it has some.
 */
export function splitScopes({ contract, lots }: Registers): readonly SplitScope[] {
  const [only, second] = lots;
  const { minShare, maxShare } = contract;
  if (only === undefined) return [{ lot: null, min: minShare, max: maxShare }];
  if (second === undefined) {
    return [{ lot: null, min: only.minShare ?? minShare, max: only.maxShare ?? maxShare }];
  }
  const areDistinct = lots.some((lot) => lot.minShare !== null || lot.maxShare !== null);
  if (!areDistinct) return [{ lot: null, min: minShare, max: maxShare }];
  return lots.map((lot) => ({
    lot: lot.code,
    min: lot.minShare ?? minShare,
    max: lot.maxShare ?? maxShare,
  }));
}

/** The months of a scope: one lot's, or the whole contract's. */
export const monthsOfScope = (figures: Figures, lot: string | null): readonly MonthFigures[] =>
  lot === null
    ? figures.months
    : (figures.byLot?.find((candidate) => candidate.lot === lot)?.months ?? []);

/** Guidance and training: the part of the share. */
export const supportedHours = ({ guidance, training }: HourSums): Seconds => guidance + training;

/** The three types: the whole of the share. */
export const countedHours = ({ production, guidance, training }: HourSums): Seconds =>
  production + guidance + training;

/** −1 under the minimum, 1 over the maximum, 0 within (bounds included) or without hours. */
export function comparedToBounds(
  hours: HourSums,
  { min, max }: Pick<SplitScope, "min" | "max">
): -1 | 0 | 1 {
  const counted = countedHours(hours);
  if (counted <= 0) return 0;
  const supported = supportedHours(hours);
  if (compareShare(supported, counted, min) < 0) return -1;
  return compareShare(supported, counted, max) > 0 ? 1 : 0;
}
