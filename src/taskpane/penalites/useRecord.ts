import { penaltyKey, type PenaltyKey } from "../../app/penaltyKeys";
import type { Penalty, WantedPenalty } from "../../domain/penalty";
import { usePane } from "../context";
import { canTakeBack, savedPenalties } from "./batch";
import { wantedOf } from "./penaltyForm";

const keyedOf = (penalties: readonly Penalty[]) =>
  penalties.map((penalty) => ({ key: penaltyKey(penalty), penalty }));

/** Saves what the buyer wants of some penalties, and keeps what it takes to put them back. */
export function useRecord(): {
  readonly record: (wanted: ReadonlyMap<PenaltyKey, WantedPenalty>) => Promise<boolean>;
  /** Puts the last saving back; null when there is none, or when its lines changed since. */
  readonly takeBack: (() => Promise<boolean>) | null;
  readonly count: number;
} {
  const { state, dispatch, operations } = usePane();
  const { report, asOf } = state;
  const { saved } = state.penalties;
  const keyed = keyedOf(report?.penalties ?? []);
  const terms = report?.registers.contract;
  const record = async (wanted: ReadonlyMap<PenaltyKey, WantedPenalty>): Promise<boolean> => {
    if (!terms || !(await operations.recordPenalty(wanted))) return false;
    const next = savedPenalties(wanted, keyed, asOf, terms);
    dispatch({ type: "penalties", view: { saved: next } });
    return true;
  };
  const takeBack = async (): Promise<boolean> => {
    const before = new Map(saved.map((line) => [line.key, wantedOf(line.before)]));
    if (!(await operations.recordPenalty(before))) return false;
    dispatch({ type: "penalties", view: { saved: [] } });
    return true;
  };
  const isOpen = terms !== undefined && canTakeBack(saved, keyed, terms);
  return { record, takeBack: isOpen ? takeBack : null, count: saved.length };
}
