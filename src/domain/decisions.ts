import type { Decision } from "./finding";

/**
 * The decision that counts: none while the facts it was taken on have changed and the buyer has not taken it again.
 */
export const standing = (decision: Decision | null): Decision | null =>
  decision?.toReview === true ? null : decision;
