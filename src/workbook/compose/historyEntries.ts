import { monthKey, type Day } from "../../domain/calendar";
import type { Decision } from "../../domain/finding";
import { findingPeriodKey } from "../../domain/identity";
import { monthText } from "../../messages/format";
import { HISTORY } from "../../messages/fr/history";
import {
  decisionLabel,
  decisionStateLabel,
  statusLabel,
  toReviewLabel,
} from "../../messages/labels";
import { historyKey, type PastDecision } from "../history";
import type { CheckResult, ComposedFinding } from "./input";
import { journalEntry, type JournalEntry } from "./journal";

interface When {
  readonly asOf: Day;
  readonly version: string;
}

const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join(" · ");

/** Whether a subject may be repeated: one that names a person says an identifier, never a name. */
function isSafeSubject({ finding: { rule, facts, subject } }: ComposedFinding): boolean {
  if (rule === "RGP-01") return false;
  const parts = subject.split(" · ");
  return (["who", "other"] as const).every((key) => {
    if (!(key in facts)) return true;
    const someone: unknown = (facts as Readonly<Record<string, unknown>>)[key];
    if (typeof someone !== "object" || someone === null || !("identifier" in someone)) return true;
    const { identifier } = someone;
    return typeof identifier === "string" && parts.some((part) => part.startsWith(identifier));
  });
}

/** A finding in a few words: its rule, what it is about (or where it stands), its period. */
function scopeOf(found: ComposedFinding): string {
  const { finding } = found;
  const { sheet, cell } = finding.place;
  const place = cell === null ? sheet : `${sheet}!${cell}`;
  const subject = isSafeSubject(found) ? finding.subject : place;
  return joined(finding.rule, subject, findingPeriodKey(finding));
}

const contentOf = (decision: Decision): string =>
  JSON.stringify([decision.decision, decision.justification, decision.by, decision.on]);

const sameContent = (left: Decision | null, right: Decision | null): boolean =>
  left !== null && right !== null && contentOf(left) === contentOf(right);

const labelOf = (past: PastDecision | undefined): string | null => {
  if (!past?.decision || past.state === "removed" || past.state === "archived") return null;
  return past.state === "to-review" ? toReviewLabel() : decisionLabel(past.decision.decision);
};

/** The columns of a line that keep a decision whole. */
const keptOf = (decision: Decision | null) => ({
  justification: decision?.justification ?? null,
  by: decision?.by ?? null,
  decidedOn: decision?.on ?? null,
  onFacts: decision?.onFacts ?? null,
});

/** What happened to a decision since the journal's last line about it; null when nothing did. */
function actionOf(
  decision: Decision | null,
  past: PastDecision | undefined,
  isFollowed: boolean
): string | null {
  if (decision === null) {
    return past === undefined || past.state === "removed" ? null : HISTORY.removed;
  }
  const isSame = sameContent(decision, past?.decision ?? null);
  if (decision.toReview === true) {
    return isSame && past?.state === "to-review" && !isFollowed ? null : HISTORY.toReview;
  }
  if (!isSame || past?.state === "removed") return HISTORY.decided;
  if (past?.state === "standing") return isFollowed ? HISTORY.followed : null;
  return HISTORY.restored;
}

function findingEntry(
  found: ComposedFinding,
  past: { readonly own: PastDecision | undefined; readonly moved: PastDecision | undefined },
  when: When
): readonly JournalEntry[] {
  const { decision, identity, formerIdentity, finding } = found;
  const before = past.own ?? past.moved;
  const isFollowed = past.own === undefined && past.moved !== undefined;
  // The former name's line is closed, whatever the new name's own line says.
  const closes = past.moved?.state === "standing" || past.moved?.state === "to-review";
  const closing = closes ? (decision ? HISTORY.followed : HISTORY.removed) : null;
  const action = actionOf(decision, before, isFollowed) ?? closing;
  if (action === null) return [];
  const kept = decision ?? before?.decision ?? null;
  const isToReview = action === HISTORY.toReview;
  return [
    journalEntry({
      ...when,
      action,
      scope: scopeOf(found),
      rows: 1,
      sheet: finding.place.sheet,
      from: isToReview && decision ? decisionLabel(decision.decision) : labelOf(before),
      to: decision && decisionStateLabel(decision),
      ...keptOf(kept),
      key: historyKey(identity),
      formerKey:
        past.moved !== undefined && typeof formerIdentity === "string"
          ? historyKey(formerIdentity)
          : null,
    }),
  ];
}

const goneEntry = (
  key: string,
  { decision, scope, sheet }: Pick<PastDecision, "decision" | "scope" | "sheet">,
  when: When
): JournalEntry =>
  journalEntry({
    ...when,
    action: HISTORY.gone,
    scope,
    rows: 1,
    sheet,
    from: decision && decisionLabel(decision.decision),
    ...keptOf(decision),
    key,
  });

/** Decisions put away because their finding is gone: they are found again if it comes back. */
function goneEntries(result: CheckResult, when: When): readonly JournalEntry[] {
  const { history, gone } = result.memory ?? { history: null, gone: [] };
  if (history === null) return [];
  const rows = new Map(gone.map((row) => [historyKey(row.identity), row]));
  const fromRows = [...rows].flatMap(([key, row]) => {
    const past = history.decisions.get(key);
    if (past?.state === "archived" && sameContent(past.decision, row.decision)) return [];
    const place = row.cell === null ? row.sheet : `${row.sheet}!${row.cell}`;
    // Without the finding nothing tells whether its subject is a name: the place stands for it.
    const scope = past?.scope ?? joined(row.rule, place, row.period);
    return [goneEntry(key, { decision: row.decision, scope, sheet: row.sheet }, when)];
  });
  const present = new Set(
    result.findings.flatMap(({ identity, formerIdentity }) =>
      [identity, ...(typeof formerIdentity === "string" ? [formerIdentity] : [])].map(historyKey)
    )
  );
  const fromHistory = [...history.decisions].flatMap(([key, past]) => {
    const isKnown = past.state === "standing" || past.state === "to-review";
    return isKnown && !present.has(key) && !rows.has(key) ? [goneEntry(key, past, when)] : [];
  });
  return [...fromRows, ...fromHistory];
}

/** What a month's status hangs on: the month, its lot and contractor, and the rank among such sheets; no sheet's name. */
function statusEntries(result: CheckResult, when: When): readonly JournalEntry[] {
  const ranks = new Map<string, number>();
  return result.statements.flatMap(({ statement, status, replacedBy }) => {
    if (status === undefined || replacedBy !== undefined) return [];
    const { month, lot, contractor, sheet, lines } = statement;
    const own = JSON.stringify([
      "status",
      month === null ? sheet : monthKey(month),
      lot,
      contractor,
    ]);
    const rank = (ranks.get(own) ?? 0) + 1;
    ranks.set(own, rank);
    const key = historyKey(`${own}${rank.toString()}`);
    const from = result.memory?.history.statuses.get(key) ?? null;
    const to = statusLabel(status);
    if (from === to) return [];
    const monthName = month === null ? HISTORY.noMonth(sheet) : monthText(month);
    return [
      journalEntry({
        ...when,
        action: HISTORY.status,
        scope: joined(monthName, lot === null ? null : HISTORY.lot(lot)),
        rows: lines.length,
        sheet,
        from,
        to,
        key,
      }),
    ];
  });
}

/**
 * What a check adds to `Journal`: decisions taken, taken back, to be taken again, found again or put away since its last
 * line about them, and the months whose status changed. Nothing when nothing changed; names of people never.
 */
export function historyEntries(result: CheckResult, version: string): readonly JournalEntry[] {
  if (result.memory === undefined) return [];
  const { decisions } = result.memory.history;
  const when = { asOf: result.asOf, version };
  const present = new Set(result.findings.map(({ identity }) => identity));
  const decided = result.findings.flatMap((found) => {
    if (found.decision === null && decisions.size === 0) return [];
    const { identity, formerIdentity } = found;
    const own = decisions.get(historyKey(identity));
    const moved =
      typeof formerIdentity === "string" && !present.has(formerIdentity)
        ? decisions.get(historyKey(formerIdentity))
        : undefined;
    return findingEntry(found, { own, moved }, when);
  });
  return [...decided, ...goneEntries(result, when), ...statusEntries(result, when)];
}
