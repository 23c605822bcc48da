import type { Decision } from "../domain/finding";
import { fold } from "../domain/folding";
import { HISTORY } from "../messages/fr/history";
import type { WorkbookSnapshot } from "./grid";
import { plainText } from "./read/cells";
import { findTable, readRows, type Fields } from "./read/tables";
import * as values from "./read/values";
import { decision as decisionReader } from "./read/vocabulary";

/** What the journal's last line about a finding says of the buyer's decision. */
export interface PastDecision {
  /** Decided, to be taken again, taken back, or put away because the finding is gone. */
  readonly state: "standing" | "to-review" | "removed" | "archived";
  /** Null when it was taken back. */
  readonly decision: Decision | null;
  /** The finding in words, and the sheet it stood on. */
  readonly scope: string;
  readonly sheet: string | null;
}

/** What `Journal` remembers: the last line of each finding, and the last status of each month. */
export interface History {
  readonly decisions: ReadonlyMap<string, PastDecision>;
  readonly statuses: ReadonlyMap<string, string>;
}

export const NO_HISTORY: History = { decisions: new Map(), statuses: new Map() };

/** 32 bits of FNV-1a over UTF-16 units, from a given start. */
function hash32(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A short key for what a line of the journal is about: the line can be found again without repeating a subject, which
 * may be a person's name.
 */
export const historyKey = (text: string): string =>
  [0x811c9dc5, 0x9747b28c]
    .map((start) => hash32(text, start).toString(16).padStart(8, "0"))
    .join("");

const STATES: ReadonlyMap<string, PastDecision["state"]> = new Map([
  [fold(HISTORY.decided), "standing"],
  [fold(HISTORY.restored), "standing"],
  [fold(HISTORY.followed), "standing"],
  [fold(HISTORY.toReview), "to-review"],
  [fold(HISTORY.removed), "removed"],
  [fold(HISTORY.gone), "archived"],
]);

const STATUS = fold(HISTORY.status);

interface Line {
  readonly key: string;
  /** The key of the same finding before its sheet was renamed. */
  readonly formerKey: string | null;
  readonly number: number;
  readonly past: PastDecision | null;
  readonly status: string | null;
}

/** The decision a line keeps; for one that is gone, what it was. */
function decisionOf({ row, take }: Fields, state: PastDecision["state"]): Decision | null {
  if (state === "removed") return null;
  const decided = take(state === "standing" ? "Vers" : "De", decisionReader);
  if (decided === null) return null;
  const onFacts = plainText(row.cell("Décidé sur").value);
  return {
    decision: decided,
    justification: take("Justification", values.text),
    by: take("Par", values.text),
    on: take("Décidé le", values.day),
    ...(onFacts === null ? {} : { onFacts }),
  };
}

function lineOf(fields: Fields): Line | null {
  const { row } = fields;
  const key = plainText(row.cell("Clé").value);
  if (key === null) return null;
  const action = fold(String(row.cell("Action").value ?? ""));
  const written = row.cell("N°").value;
  const number = typeof written === "number" ? written : 0;
  if (action === STATUS) {
    const status = plainText(row.cell("Vers").value);
    return { key, formerKey: null, number, past: null, status };
  }
  const state = STATES.get(action);
  if (state === undefined) return null;
  const decision = decisionOf(fields, state);
  const past: PastDecision = {
    state: decision === null ? "removed" : state,
    decision,
    scope: plainText(row.cell("Périmètre").value) ?? "",
    sheet: plainText(row.cell("Feuille").value),
  };
  const formerKey = plainText(row.cell("Clé antérieure").value);
  return { key, formerKey, number, past, status: null };
}

/** Reads what `Journal` remembers, in the order of its numbers: the table may have been sorted otherwise. */
export function readHistory(snapshot: WorkbookSnapshot): History {
  if (findTable(snapshot, "tJournal")?.has("Clé") !== true) return NO_HISTORY;
  const lines = readRows(snapshot, "tJournal", [], lineOf).rows ?? [];
  const decisions = new Map<string, PastDecision>();
  const statuses = new Map<string, string>();
  for (const { key, formerKey, past, status } of [...lines].sort((a, b) => a.number - b.number)) {
    if (formerKey !== null) decisions.delete(formerKey);
    if (past !== null) decisions.set(key, past);
    if (status !== null) statuses.set(key, status);
  }
  return { decisions, statuses };
}
