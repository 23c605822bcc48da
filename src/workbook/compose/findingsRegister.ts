import { decisionLabel, severityLabel } from "../../messages/labels";
import { sentenceOf } from "../../messages";
import type { Decision } from "../../domain/finding";
import { fold } from "../../domain/folding";
import type { CellValue } from "../grid";
import { monthCell } from "./hoursRegister";
import type { ComposedFinding } from "./input";
import { previousValue, type PreviousRow, type PreviousTable } from "./keptColumns";

export const FINDINGS_TABLE = "tAnomalies";

export const FINDINGS_TITLES = [
  "Règle", "Gravité", "Feuille", "Cellule", "Mois", "Objet", "Constat", "Attendu", "Constaté",
  "Pour corriger", "Décision", "Justification", "Par", "Le",
] as const; // prettier-ignore

const BUYER_TITLES = ["Décision", "Justification", "Par", "Le"] as const;

/** The period of a finding in `Mois`: its month as a date, else the period's key as the identity carries it. */
export function periodCell({ identity, finding }: ComposedFinding): CellValue {
  if (finding.month !== null) return monthCell(finding.month);
  const key = identity.slice(identity.lastIndexOf("|") + 1);
  return key === "" ? null : key;
}

const rowKey = (rule: CellValue, subject: CellValue, period: CellValue): string =>
  JSON.stringify([rule, subject, period === null ? "" : period]);

/** Rows of the previous run by the finding they were about. */
export const findingRowsByKey = (previous: PreviousTable): ReadonlyMap<string, PreviousRow> =>
  new Map(
    previous.rows.map((row) => [
      rowKey(previousValue(row, "Règle"), previousValue(row, "Objet"), previousValue(row, "Mois")),
      row,
    ])
  );

/** The key a finding's row hangs on from one run to the next: rule, subject, period, never the cell. */
export const findingRowKey = (found: ComposedFinding): string =>
  rowKey(found.finding.rule, found.finding.subject, periodCell(found));

/** What the buyer may decide, in the order of the drop-down. */
export const DECISIONS: readonly Decision["decision"][] = ["accepted", "refused", "to-discuss"];

const KNOWN_DECISIONS = new Set(DECISIONS.map((decision) => fold(decisionLabel(decision))));

/**
 * The buyer's four cells. A decision of the report wins; without one, what he began to write (a justification
 * and no decision yet, a word that is no decision) stays as it stands; a decision he erased is gone.
 */
function buyerCells(
  { decision }: ComposedFinding,
  previous: PreviousRow | undefined
): readonly CellValue[] {
  if (decision) {
    const { justification, by, on } = decision;
    return [decisionLabel(decision.decision), justification, by, on];
  }
  const written = previousValue(previous, "Décision");
  const wasErased = typeof written === "string" && KNOWN_DECISIONS.has(fold(written));
  return BUYER_TITLES.map((title) => (wasErased ? null : previousValue(previous, title)));
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
