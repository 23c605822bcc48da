import type { Month } from "../calendar";
import type { HourTotals } from "./consolidation";
import type { ContractDigest } from "./types";

export const hoursOf = ({ production, guidance, training }: HourTotals): number =>
  production + guidance + training;

export const totalOf = (lines: readonly HourTotals[]): HourTotals => ({
  production: lines.reduce((sum, { production }) => sum + production, 0),
  guidance: lines.reduce((sum, { guidance }) => sum + guidance, 0),
  training: lines.reduce((sum, { training }) => sum + training, 0),
});

export const lastMonthOf = ({ lines }: Pick<ContractDigest, "lines">): Month | null =>
  lines.reduce<Month | null>(
    (last, { month }) => (month === null || (last !== null && month <= last) ? last : month),
    null
  );

/** What is not told comes last. */
export const compareNullable = (left: string | number | null, right: string | number | null): number => {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : 1;
}; // prettier-ignore
