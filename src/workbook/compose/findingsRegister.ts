import {
  decisionLabel,
  decisionStateLabel,
  severityLabel,
  toReviewLabel,
} from "../../messages/labels";
import { sentenceOf } from "../../messages";
import type { Decision, FindingIdentity } from "../../domain/finding";
import { fold } from "../../domain/folding";
import type { CellValue } from "../grid";
import { EMPTY_CELL } from "../read/cells";
import { periodKeyOfCell } from "../read/periodKeys";
import { monthCell } from "./hoursRegister";
import type { ComposedFinding } from "./input";
import { previousValue, type PreviousRow, type PreviousTable } from "./keptColumns";

export const FINDINGS_TABLE = "tAnomalies";

export const FINDINGS_TITLES = [
  "Règle", "Gravité", "Feuille", "Cellule", "Mois", "Objet", "Constat", "Attendu", "Constaté",
  "Pour corriger", "Décision", "Justification", "Par", "Le", "Décidé sur", "Décision antérieure",
] as const; // prettier-ignore

const BUYER_TITLES = ["Décision", "Justification", "Par", "Le"] as const;

/** The period of a finding in `Mois`: its month as a date, else the period's key as the identity carries it. */
export function periodCell({ identity, finding }: ComposedFinding): CellValue {
  if (finding.month !== null) return monthCell(finding.month);
  const key = identity.slice(identity.lastIndexOf("|") + 1);
  return key === "" ? null : key;
}

const identityOfRow = (row: PreviousRow): FindingIdentity => {
  const [rule, subject] = ["Règle", "Objet"].map((title) => previousValue(row, title) ?? "");
  const period = row.cells.get(fold("Mois")) ?? EMPTY_CELL;
  return [rule, subject, periodKeyOfCell(period)].map(String).join("|");
};

/** Rows of the previous run by the finding they were about; the first of two counts, as it does when they are read. */
export const findingRowsByKey = (previous: PreviousTable): ReadonlyMap<string, PreviousRow> =>
  new Map(previous.rows.map((row) => [identityOfRow(row), row] as const).reverse());

/** The row of a finding as the previous run left it, under the identity it had then. */
export const findingRowOf = (
  { identity, formerIdentity }: ComposedFinding,
  rows: ReadonlyMap<string, PreviousRow>
): PreviousRow | undefined =>
  formerIdentity === null ? undefined : rows.get(formerIdentity ?? identity);

/** What the buyer may decide, in the order of the drop-down. */
export const DECISIONS: readonly Decision["decision"][] = ["accepted", "refused", "to-discuss"];

const KNOWN_DECISIONS = new Set(
  [...DECISIONS.map((decision) => decisionLabel(decision)), toReviewLabel()].map(fold)
);

/**
 * The buyer's four cells, then what his decision was taken on and, when it is to be taken again, what it was. A decision
 * of the report wins; without one, what he began to write (a justification and no decision yet, a word that is no
 * decision) stays as it stands; a decision he erased is gone.
 */
function buyerCells(
  { decision }: ComposedFinding,
  previous: PreviousRow | undefined
): readonly CellValue[] {
  if (decision) {
    const { justification, by, on, onFacts, toReview } = decision;
    const earlier = toReview === true ? decisionLabel(decision.decision) : null;
    return [decisionStateLabel(decision), justification, by, on, onFacts ?? null, earlier];
  }
  const written = previousValue(previous, "Décision");
  const wasErased = typeof written === "string" && KNOWN_DECISIONS.has(fold(written));
  const kept = BUYER_TITLES.map((title) => (wasErased ? null : previousValue(previous, title)));
  return [...kept, null, null];
}

/** The cells of one finding, in the order of `FINDINGS_TITLES`. */
export function findingCells(
  found: ComposedFinding,
  previous: PreviousRow | undefined
): readonly CellValue[] {
  const { finding } = found;
  const sentence = sentenceOf(finding);
  return [
    finding.rule,
    severityLabel(finding.severity),
    finding.place.sheet,
    finding.place.cell,
    periodCell(found),
    finding.subject,
    sentence.message,
    sentence.expected,
    sentence.found,
    sentence.fix,
    ...buyerCells(found, previous),
  ];
}
