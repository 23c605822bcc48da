import type { Decision, FindingIdentity, NotChecked } from "../../domain/finding";
import type { WorkbookSnapshot } from "../grid";
import type { FormerFinding, PenaltyRecord } from "../reading";
import { formerFinding } from "./decisions";
import { penaltyRecordOf } from "./penaltyRecords";
import { readRows } from "./tables";

/** What the buyer wrote beside the results of the previous run. */
export interface KeptAnswers {
  readonly decisions: ReadonlyMap<FindingIdentity, Decision>;
  /** Rows of `tAnomalies`, each identity once: the first of two counts. */
  readonly formerFindings: readonly FormerFinding[];
  readonly penaltyRecords: ReadonlyMap<string, PenaltyRecord>;
  readonly notChecked: readonly NotChecked[];
}

/** The first of two rows with the same key counts. */
function firstOf<Value>(
  entries: readonly (readonly [string, Value])[]
): ReadonlyMap<string, Value> {
  const kept = new Map<string, Value>();
  for (const [key, value] of entries) if (!kept.has(key)) kept.set(key, value);
  return kept;
}

/** Reads the buyer's decisions in `tAnomalies` and the state of his penalties in `tPenalites`. */
export function readAnswers(snapshot: WorkbookSnapshot): KeptAnswers {
  const former = readRows(snapshot, "tAnomalies", [], formerFinding);
  const formerFindings = [
    ...firstOf((former.rows ?? []).map((row) => [row.identity, row] as const)).values(),
  ];
  const records = readRows(snapshot, "tPenalites", [], penaltyRecordOf);
  return {
    decisions: new Map(
      formerFindings.flatMap(({ identity, decision }) =>
        decision === null ? [] : [[identity, decision] as const]
      )
    ),
    formerFindings,
    penaltyRecords: firstOf(records.rows ?? []),
    notChecked: [...former.notChecked, ...records.notChecked],
  };
}
