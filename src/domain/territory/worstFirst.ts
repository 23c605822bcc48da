import type { FileLine } from "./consolidation";
import type { FileStatus } from "./types";

const RANKS: Readonly<Record<FileStatus, number>> = {
  unreadable: 0,
  faulty: 1,
  late: 2,
  "up-to-date": 3,
};

/** Every status, the worst first. */
export const STATUSES = Object.keys(RANKS) as readonly FileStatus[];

/** Files in the order in which somebody has something to do: the worst first, then by name. */
export const worstFirst = (
  left: Pick<FileLine, "status" | "source">,
  right: Pick<FileLine, "status" | "source">
): number => RANKS[left.status] - RANKS[right.status] || (left.source < right.source ? -1 : 1);
