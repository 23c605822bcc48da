import { monthKey } from "../../domain/calendar";
import type { Decision, FindingIdentity, NotChecked } from "../../domain/finding";
import type { WorkbookSnapshot } from "../grid";
import type { PenaltyRecord } from "../reading";
import { isBlank, plainText, type Cell } from "./cells";
import { readMonth } from "./dates";
import { readRows, type Fields } from "./tables";
import * as values from "./values";
import { decision, penaltyState, trigger } from "./vocabulary";

/** What the buyer wrote beside the results of the previous run. */
export interface KeptAnswers {
  readonly decisions: ReadonlyMap<FindingIdentity, Decision>;
  readonly penaltyRecords: ReadonlyMap<string, PenaltyRecord>;
  readonly notChecked: readonly NotChecked[];
}

/** A period's key from its cell: a date is its month («2026-03»), a year or a text is what it says. */
export function periodKeyOfCell(cell: Cell): string {
  if (typeof cell.value === "number") {
    const month = readMonth(cell);
    if (month !== null) return monthKey(month);
  }
  return plainText(cell.value) ?? "";
}

/** `rule|subject|period`, as the domain names a finding. */
function identityOf({ row }: Fields): FindingIdentity | null {
  const rule = plainText(row.cell("Règle").value);
  if (rule === null) return null;
  // The subject is compared as it was written: not even its spaces are changed.
  const subject = row.cell("Objet").value;
  const period = periodKeyOfCell(row.cell("Mois"));
  return [rule, subject === null ? "" : String(subject), period].join("|");
}

/** The buyer's answer to one finding; null while he decided nothing. */
function decisionOf(fields: Fields): readonly [FindingIdentity, Decision] | null {
  const identity = identityOf(fields);
  const { row, take } = fields;
  if (identity === null || isBlank(row.cell("Décision").value)) return null;
  const decided = take("Décision", decision);
  const justification = take("Justification", values.text);
  const by = take("Par", values.text);
  const on = take("Le", values.day);
  return decided === null ? null : [identity, { decision: decided, justification, by, on }];
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
  const decisions = readRows(snapshot, "tAnomalies", [], decisionOf);
  const records = readRows(snapshot, "tPenalites", [], penaltyRecordOf);
  return {
    decisions: firstOf(decisions.rows ?? []),
    penaltyRecords: firstOf(records.rows ?? []),
    notChecked: [...decisions.notChecked, ...records.notChecked],
  };
}
