import type { Decision, FindingIdentity, NotChecked } from "../../domain/finding";
import type { WorkbookSnapshot } from "../grid";
import type { FormerFinding, PenaltyRecord } from "../reading";
import { plainText, type Cell } from "./cells";
import { formerFinding } from "./decisions";
import { periodKeyOfCell } from "./periodKeys";
import { readRows, type Fields } from "./tables";
import * as values from "./values";
import { penaltyState, trigger } from "./vocabulary";

/** What the buyer wrote beside the results of the previous run. */
export interface KeptAnswers {
  readonly decisions: ReadonlyMap<FindingIdentity, Decision>;
  /** Rows of `tAnomalies`, each identity once: the first of two counts. */
  readonly formerFindings: readonly FormerFinding[];
  readonly penaltyRecords: ReadonlyMap<string, PenaltyRecord>;
  readonly notChecked: readonly NotChecked[];
}

/** What `Fait` says beyond the clause's trigger: the document a penalty is about; "" when it only says the trigger. */
function subjectOfFact(cell: Cell): string {
  const isTrigger = trigger.read(cell);
  return isTrigger.ok ? "" : (plainText(cell.value) ?? "");
}

function penaltyRecordOf({ row, take }: Fields): readonly [string, PenaltyRecord] | null {
  const clause = plainText(row.cell("Clause").value);
  if (clause === null) return null;
  const period = periodKeyOfCell(row.cell("Période"));
  const key = [clause, period, subjectOfFact(row.cell("Fait"))].join("|");
  const record: PenaltyRecord = {
    state: take("État", penaltyState) ?? "recorded",
    sentOn: take("Date d'envoi", values.day),
    dueOn: take("Échéance", values.day),
    decision: take("Décision", values.text),
    motive: take("Motif", values.text),
    invoice: take("Facture", values.text),
  };
  return [key, record];
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
