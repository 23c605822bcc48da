import type { Month } from "./calendar";
import type { Contract, CountedAs, Lot } from "./contract";
import type { HourSums } from "./figures";
import { fold } from "./folding";
import type { Seconds } from "./numbers";
import type { HourLine } from "./statement";

interface Sums {
  production: Seconds;
  guidance: Seconds;
  training: Seconds;
}

/** Hours by month, and by lot where there are several. */
export interface HourTally {
  /** Months that have hours, in no order. */
  readonly months: readonly Month[];
  readonly ofMonth: (month: Month) => HourSums;
  /** Hours of one lot; those of a line that names no known lot are in none. */
  readonly ofLot: (lot: string, month: Month) => HourSums;
}

const NONE: HourSums = { production: 0, guidance: 0, training: 0 };
// Months of the year 9999 stay under 2¹⁷: a lot's rank and a month share one integer.
const MONTH_ROOM = 131_072;

/** Adds hours to where the contract counts them; «none» adds nowhere. */
function add(sums: Sums, where: CountedAs, hours: Seconds): void {
  if (where !== "none") sums[where] += hours;
}

/** A lot's rank by its code as written in the lines, each text folded once; 0 for none or an unknown one. */
function lotRanks(lots: readonly Lot[]): (lot: string | null) => number {
  if (lots.length < 2) return () => 0;
  const ranks = new Map(lots.map(({ code }, index) => [fold(code), index + 1]));
  const known = new Map<string, number>();
  return (lot) => {
    if (lot === null) return 0;
    const found = known.get(lot);
    if (found !== undefined) return found;
    const rank = ranks.get(fold(lot)) ?? 0;
    known.set(lot, rank);
    return rank;
  };
}

function plus(left: HourSums, right: HourSums): HourSums {
  return {
    production: left.production + right.production,
    guidance: left.guidance + right.guidance,
    training: left.training + right.training,
  };
}

/** One pass over the lines. A line without a month belongs to no month, hence to no figure. */
export function tallyHours(
  contract: Pick<Contract, "internshipCountedAs" | "paidAbsenceCountedAs">,
  lots: readonly Lot[],
  lines: readonly HourLine[]
): HourTally {
  const { internshipCountedAs, paidAbsenceCountedAs } = contract;
  const rankOf = lotRanks(lots);
  const tally = new Map<number, Sums>();
  let key = -1;
  let sums: Sums = { ...NONE };
  for (const line of lines) {
    if (line.month === null) continue;
    const lineKey = rankOf(line.lot) * MONTH_ROOM + line.month;
    // A sheet's rows share a month and a lot: the last sums serve again.
    if (lineKey !== key) {
      key = lineKey;
      sums = tally.get(key) ?? { ...NONE };
      tally.set(key, sums);
    }
    sums.production += line.production ?? 0;
    sums.guidance += line.guidance ?? 0;
    sums.training += line.training ?? 0;
    if (line.internship !== null) add(sums, internshipCountedAs, line.internship);
    if (line.paidAbsence !== null) add(sums, paidAbsenceCountedAs, line.paidAbsence);
  }
  const byMonth = new Map<Month, HourSums>();
  for (const [lineKey, found] of tally) {
    const month = lineKey % MONTH_ROOM;
    byMonth.set(month, plus(byMonth.get(month) ?? NONE, found));
  }
  const ranks = new Map(lots.map(({ code }, index) => [code, index + 1]));
  return {
    months: [...byMonth.keys()],
    ofMonth: (month) => byMonth.get(month) ?? NONE,
    ofLot: (lot, month) => tally.get((ranks.get(lot) ?? -1) * MONTH_ROOM + month) ?? NONE,
  };
}
