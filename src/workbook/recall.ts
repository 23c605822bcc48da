import type { Decision, Finding, FindingIdentity } from "../domain/finding";
import { basisOf, sameBasis } from "../messages/decisionBasis";
import { historyKey, type History } from "./history";
import type { FormerFinding } from "./reading";
import { identityAfter, renamedQuotes, type Renamings } from "./renamedSheets";

/** What the workbook remembers of the buyer's decisions, beside those on findings that still stand. */
export interface DecisionMemory {
  readonly history: History;
  /** Decided rows of `tAnomalies` whose finding is gone. */
  readonly gone: readonly FormerFinding[];
}

/** A finding and the decision that is found again for it. */
export interface RecalledFinding {
  readonly identity: FindingIdentity;
  readonly finding: Finding;
  readonly decision: Decision | null;
  readonly formerIdentity?: FindingIdentity | null;
}

interface Recall {
  readonly findings: readonly { readonly identity: FindingIdentity; readonly finding: Finding }[];
  readonly former: readonly FormerFinding[];
  readonly history: History;
  readonly renamings: Renamings;
  /** Decisions taken now; null erases one. They win over all others. */
  readonly latest?: ReadonlyMap<FindingIdentity, Decision | null>;
}

/**
 * The decision as it stands before today's facts: on the same facts it holds, whatever it was before; on others it is
 * «à revoir» and keeps what it was taken on.
 */
function settled(decision: Decision, finding: Finding, renamings: Renamings): Decision {
  const { decision: decided, justification, by, on } = decision;
  const said = { decision: decided, justification, by, on };
  const basis = basisOf(finding);
  const onFacts = decision.onFacts ?? (decision.toReview === true ? null : basis);
  if (onFacts !== null && sameBasis(renamedQuotes(onFacts, renamings), basis)) {
    return { ...said, onFacts: basis };
  }
  return { ...said, ...(onFacts === null ? {} : { onFacts }), toReview: true };
}

type Named = Recall["findings"][number];

const withoutRank = (identity: FindingIdentity): string =>
  identity.replace(/ \(\d+\)(?=\|[^|]*$)/u, "");

/** Rows and findings that nothing but their rank tells apart, where there are several of either. */
function lookAlikes(
  findings: readonly Named[],
  rows: ReadonlyMap<FindingIdentity, FormerFinding>
): readonly { readonly findings: readonly Named[]; readonly rows: readonly Moved[] }[] {
  const groups = new Map<string, { findings: Named[]; rows: Moved[] }>();
  for (const [identity, row] of rows) {
    if (row.decision === null) continue;
    const key = withoutRank(identity);
    const group = groups.get(key) ?? { findings: [], rows: [] };
    group.rows.push([identity, row]);
    groups.set(key, group);
  }
  if (groups.size === 0) return [];
  for (const found of findings) groups.get(withoutRank(found.identity))?.findings.push(found);
  return [...groups.values()].filter(
    (group) => group.findings.length > 0 && group.findings.length + group.rows.length > 2
  );
}

/** A former row under the identity it has now. */
type Moved = readonly [FindingIdentity, FormerFinding];

/**
 * The row of each finding as the last check left it: that of its identity, under its sheet's former name if it was
 * renamed. Findings told apart by their rank alone («… (2)») change ranks when one of them goes: there a decision follows
 * its facts, and a finding whose row went to another has none.
 */
function rowsOfFindings({ findings, former, renamings }: Recall): {
  readonly rows: ReadonlyMap<FindingIdentity, FormerFinding>;
  readonly taken: ReadonlySet<FormerFinding>;
} {
  const present = new Set(findings.map(({ identity }) => identity));
  const rows = new Map(former.map((row) => [row.identity, row]));
  if (renamings.size > 0) {
    for (const row of former) {
      const identity = identityAfter(row, renamings);
      if (present.has(row.identity) || rows.has(identity)) continue;
      rows.delete(row.identity);
      rows.set(identity, row);
    }
  }
  for (const group of lookAlikes(findings, rows)) {
    const waiting = new Map(group.rows);
    const left = new Map(group.findings.map((found) => [found.identity, basisOf(found.finding)]));
    const give = (from: FindingIdentity, to: FindingIdentity, row: FormerFinding): void => {
      waiting.delete(from);
      left.delete(to);
      given.push([to, row]);
    };
    const given: Moved[] = [];
    const tells = (row: FormerFinding, basis: string | undefined): boolean =>
      basis !== undefined &&
      typeof row.decision?.onFacts === "string" &&
      sameBasis(renamedQuotes(row.decision.onFacts, renamings), basis);
    for (const [identity, row] of group.rows)
      if (tells(row, left.get(identity))) give(identity, identity, row);
    for (const [identity, row] of [...waiting]) {
      const found = [...left].find(([, basis]) => tells(row, basis));
      if (found) give(identity, found[0], row);
    }
    for (const [identity, row] of [...waiting])
      if (left.has(identity)) give(identity, identity, row);
    for (const [identity] of group.rows) rows.delete(identity);
    for (const [identity, row] of given) rows.set(identity, row);
  }
  const taken = new Set(
    [...rows].flatMap(([identity, row]) => (present.has(identity) ? [row] : []))
  );
  return { rows, taken };
}

/**
 * Finds each finding's decision again: the one just taken, else that of its row in `tAnomalies` (under the name its
 * sheet had), else the one `Journal` kept when the finding went away. A row without a decision has none: it was erased.
 */
export function recallDecisions(recall: Recall): {
  readonly findings: readonly RecalledFinding[];
  readonly gone: readonly FormerFinding[];
} {
  const { findings, former, history, renamings, latest } = recall;
  const { rows, taken } = rowsOfFindings(recall);
  const known = new Set(former.map(({ identity }) => identity));
  const recalled = findings.map(({ identity, finding }): RecalledFinding => {
    const row = rows.get(identity);
    const isOther = row ? row.identity !== identity : known.has(identity);
    const archived = (): Decision | null =>
      history.decisions.size === 0 || isOther
        ? null
        : (history.decisions.get(historyKey(identity))?.decision ?? null);
    const kept = row ? row.decision : archived();
    const decision = latest?.has(identity) ? (latest.get(identity) ?? null) : kept;
    return {
      identity,
      finding,
      decision: decision && settled(decision, finding, renamings),
      ...(isOther ? { formerIdentity: row?.identity ?? null } : {}),
    };
  });
  return {
    findings: recalled,
    gone: former.filter((row) => row.decision !== null && !taken.has(row)),
  };
}
