/**
 * Exact arithmetic. Hours are whole seconds, money is whole cents, percentages are basis points
 * (hundredths of a percent): 0.01 h = 36 s and 7 h 20 = 26 400 s are both exact.
 */

/** A duration in whole seconds. */
export type Seconds = number;

/** An amount in whole euro cents. */
export type Cents = number;

/** A share in basis points: 20 % = 2 000. */
export type BasisPoints = number;

export const SECONDS_PER_HOUR = 3600;
