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
  readonly formerIdentity?: FindingIdentity;
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

/** Former rows that tell of a finding under its new name, because their sheet was renamed. */
function followedRows(
  former: readonly FormerFinding[],
  present: ReadonlySet<FindingIdentity>,
  renamings: Renamings
): ReadonlyMap<FindingIdentity, FormerFinding> {
  if (renamings.size === 0) return new Map();
  const known = new Set(former.map(({ identity }) => identity));
  return new Map(
    former
      .filter(({ identity }) => !present.has(identity))
      .map((row) => [identityAfter(row, renamings), row] as const)
      .filter(([identity]) => present.has(identity) && !known.has(identity))
  );
}

/**
 * Finds each finding's decision again: the one just taken, else that of its row in `tAnomalies` (under the name its
 * sheet had), else the one `Journal` kept when the finding went away. A row without a decision has none: it was erased.
 */
export function recallDecisions({ findings, former, history, renamings, latest }: Recall): {
  readonly findings: readonly RecalledFinding[];
  readonly gone: readonly FormerFinding[];
} {
  const present = new Set(findings.map(({ identity }) => identity));
  const rows = new Map(former.map((row) => [row.identity, row]));
  const followed = followedRows(former, present, renamings);
  const recalled = findings.map(({ identity, finding }): RecalledFinding => {
    const moved = rows.has(identity) ? undefined : followed.get(identity);
    const row = rows.get(identity) ?? moved;
    const kept = row
      ? row.decision
      : history.decisions.size === 0
        ? null
        : (history.decisions.get(historyKey(identity))?.decision ?? null);
    const decision = latest?.has(identity) ? (latest.get(identity) ?? null) : kept;
    return {
      identity,
      finding,
      decision: decision && settled(decision, finding, renamings),
      ...(moved ? { formerIdentity: moved.identity } : {}),
    };
  });
  const movedFrom = new Set([...followed.values()].map(({ identity }) => identity));
  return {
    findings: recalled,
    gone: former.filter(
      ({ identity, decision }) =>
        decision !== null && !present.has(identity) && !movedFrom.has(identity)
    ),
  };
}
