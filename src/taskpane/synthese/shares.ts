import type { Period } from "../../domain/calendar";
import type { HourSums, SmoothingFigures } from "../../domain/figures";
import type { Seconds } from "../../domain/numbers";

/** Guidance and training: the hours whose share is bounded. */
export const supportedOf = ({ guidance, training }: HourSums): Seconds => guidance + training;

/** All the hours that count. */
export const countedOf = ({ production, guidance, training }: HourSums): Seconds =>
  production + guidance + training;

/** Where the share stands against its bounds, by integer cross products, as the rules compare it. */
export function positionOf(figures: SmoothingFigures): "noHours" | "below" | "above" | "inside" {
  const supported = supportedOf(figures) * 10_000;
  const counted = countedOf(figures);
  if (counted === 0) return "noHours";
  if (supported < figures.min * counted) return "below";
  return supported > figures.max * counted ? "above" : "inside";
}

/** Do two periods share a day? */
export const overlaps = (a: Period, b: Period): boolean => a.from <= b.to && b.from <= a.to;
