import type { Day } from "../domain/calendar";
import type { CountingTerms } from "../domain/deadlines";
import type { Penalty, WantedPenalty } from "../domain/penalty";
import { withWanted } from "../domain/penaltyStates";
import { penaltyKey, type PenaltyKey } from "./penaltyKey";
import type { PenaltyRecord } from "./reading";

/** What a row of `tPenalites` asks for. */
const wantedOf = (record: PenaltyRecord): WantedPenalty => ({
  state: record.state,
  sentOn: record.sentOn,
  dueOn: record.dueOn,
  option: record.option ?? null,
  motive: record.motive,
  invoice: record.invoice,
  retained: record.retained ?? null,
});

/**
 * Each penalty with what the buyer keeps of it: what he just wanted in the pane, else what its row of `tPenalites` says.
 * A state that cannot stand on the day of the check is put back, with the reason.
 */
export function withPenaltyRecords(
  penalties: readonly Penalty[],
  records: ReadonlyMap<PenaltyKey, PenaltyRecord>,
  {
    asOf,
    terms,
    latest,
  }: {
    readonly asOf: Day;
    readonly terms: CountingTerms;
    readonly latest?: ReadonlyMap<PenaltyKey, WantedPenalty> | undefined;
  }
): readonly Penalty[] {
  return penalties.map((penalty) => {
    const key = penaltyKey(penalty);
    const record = records.get(key);
    const wanted = latest?.get(key) ?? (record && wantedOf(record));
    return wanted ? withWanted(penalty, wanted, asOf, terms) : penalty;
  });
}
