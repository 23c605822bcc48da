import { dayKey, monthKey } from "../../domain/calendar";
import type { Consolidation, HourTotals } from "../../domain/territory/consolidation";
import { reasonOf } from "../../messages/fr/territory";

const hoursOf = ({ production, guidance, training }: HourTotals) => ({
  production,
  guidance,
  training,
});

/** A consolidation as the command line prints it: durations in seconds, money in cents; nobody is named. */
export const consolidationJson = (consolidation: Consolidation) => ({
  format: 1,
  asOf: dayKey(consolidation.asOf),
  files: consolidation.files.map(({ source, status, reasons, contract, lastMonth, hours }) => ({
    file: source,
    status,
    reasons: reasons.map(reasonOf),
    contract,
    lastMonth: lastMonth === null ? null : monthKey(lastMonth),
    hours,
  })),
  contracts: consolidation.contracts.map(
    ({ key, reference, buyer, contractor, structureKind, territory, source }) => ({
      key, reference, buyer, contractor, structureKind, territory, file: source,
    })
  ),
  rows: consolidation.rows.map((row) => ({
    ...row,
    month: row.month === null ? null : monthKey(row.month),
  })),
  total: { ...hoursOf(consolidation.totals), persons: consolidation.totals.persons },
  groups: consolidation.groups,
  common: consolidation.common.map(({ reason, status, contracts }) => ({ reason, status, contracts })),
  maxima: consolidation.maxima.map(({ identifier, month, hours, limit, parts }) => ({
    identifier, month: monthKey(month), hours, limit, parts,
  })),
  differences: consolidation.differences,
}); // prettier-ignore
