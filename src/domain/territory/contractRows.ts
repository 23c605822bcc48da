import { firstDay, type Day, type Month } from "../calendar";
import { foldOnce } from "../folding";
import type { ConsolidationRow } from "./consolidation";
import { compareNullable, hoursOf } from "./totals";
import type { ContractDigest } from "./types";

/** The rows of one contract, in the order lot, month, support; what belongs to no row has one of its own. */
export function rowsOf(digest: ContractDigest, asOf: Day): readonly ConsolidationRow[] {
  type Row = { -readonly [Key in keyof ConsolidationRow]: ConsolidationRow[Key] } & {
    readonly members: Set<number>;
  };
  const rows = new Map<string, Row>();
  const folded = foldOnce();
  const rowAt = (lot: string | null, support: string | null, month: Month | null): Row => {
    const key = JSON.stringify([lot && folded(lot), support && folded(support), month]);
    const known = rows.get(key);
    if (known) return known;
    const row: Row = {
      contract: digest.key, lot, support, month, production: 0, guidance: 0, training: 0,
      persons: 0, districtPersons: 0, planned: null, blocking: 0, toJustify: 0, penalties: 0,
      members: new Set(),
    }; // prettier-ignore
    rows.set(key, row);
    return row;
  };
  for (const line of digest.lines) {
    const row = rowAt(line.lot, line.support, line.month);
    row.production += line.production;
    row.guidance += line.guidance;
    row.training += line.training;
    if (line.person !== null && hoursOf(line) > 0) row.members.add(line.person);
  }
  const sorted = (): readonly Row[] =>
    [...rows.values()].sort(
      (left, right) =>
        compareNullable(left.lot, right.lot) ||
        compareNullable(left.month, right.month) ||
        compareNullable(left.support, right.support)
    );
  const worked = sorted();
  const isSameLot = (one: string | null, lot: string): boolean => one !== null && folded(one) === folded(lot);
  for (const { month, lot, planned } of digest.plan) {
    if (planned === null || planned === 0 || firstDay(month) > asOf) continue;
    const first = worked.find(
      (row) => row.month === month && (lot === null || isSameLot(row.lot, lot))
    );
    // Nothing was received: what was planned has a row of its own.
    const row = first ?? rowAt(lot, null, month);
    row.planned = (row.planned ?? 0) + planned;
  }
  const all = sorted();
  const ofMonth = (month: Month | null): Row =>
    all.find((row) => row.month === month) ?? rowAt(null, null, month);
  for (const { severity, month, isOpen } of digest.findings) {
    if (!isOpen || severity === "information") continue;
    const row = ofMonth(month);
    if (severity === "blocking") row.blocking += 1;
    else row.toJustify += 1;
  }
  for (const { month, net } of digest.penalties) if (net !== null) ofMonth(month).penalties += net;
  return sorted().map(({ members, ...row }) => ({
    ...row,
    persons: members.size,
    districtPersons: [...members].filter((rank) => digest.persons[rank]?.priorityDistrict === true)
      .length,
  }));
} // prettier-ignore
