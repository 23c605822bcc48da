import { penaltyStateLabel, triggerLabel, unitLabel } from "../../messages/labels";
import { penaltyComputation } from "../../messages/penalties";
import type { Penalty, PenaltyState } from "../../domain/penalty";
import type { CellValue } from "../grid";
import type { PlannedCell } from "../plan";
import type { PenaltyAmounts } from "./penaltyFormulas";
import { previousValue, type PreviousRow, type PreviousTable } from "./keptColumns";

export const PENALTIES_TABLE = "tPenalites";

export const PENALTIES_TITLES = [
  "Clause", "Période", "Fait", "Quantité", "Unité", "Taux", "Brut", "Plafonné", "Net", "Calcul",
  "Article", "État", "Date d'envoi", "Échéance", "Décision", "Motif", "Facture",
] as const; // prettier-ignore

const BUYER_TITLES = [
  "État", "Date d'envoi", "Échéance", "Décision", "Motif", "Facture",
] as const; // prettier-ignore

/** The states of a penalty, in the order of the drop-down. */
export const PENALTY_STATES: readonly PenaltyState[] = [
  "recorded", "formal-notice", "observations", "applied", "moderated", "waived", "deducted",
]; // prettier-ignore

/** What `Fait` says: what the penalty is about (a document), else its trigger. */
export const penaltyFact = ({ subject, trigger }: Penalty): string =>
  subject ?? triggerLabel(trigger);

const rowKey = (clause: CellValue, period: CellValue, fact: CellValue): string =>
  JSON.stringify([clause, period, fact]);

/** Rows of the previous run by clause, period and fact. */
export const penaltyRowsByKey = (previous: PreviousTable): ReadonlyMap<string, PreviousRow> =>
  new Map(
    previous.rows.map((row) => [
      rowKey(
        previousValue(row, "Clause"),
        previousValue(row, "Période"),
        previousValue(row, "Fait")
      ),
      row,
    ])
  );

/** The key a penalty's row hangs on from one run to the next. */
export const penaltyRowKey = (penalty: Penalty): string =>
  rowKey(penalty.clause, penalty.periodKey, penaltyFact(penalty));

/** The buyer's six cells as he left them; a new line is «constatée», with the engine's deadline. */
function buyerCells(penalty: Penalty, previous: PreviousRow | undefined): readonly CellValue[] {
  if (previous) return BUYER_TITLES.map((title) => previousValue(previous, title));
  return [penaltyStateLabel(penalty.state), null, penalty.dueOn, null, null, null];
}

/** The cells of one penalty, in the order of `PENALTIES_TITLES`. */
export function penaltyCells(
  penalty: Penalty,
  amounts: PenaltyAmounts,
  previous: PreviousRow | undefined
): readonly PlannedCell[] {
  return [
    penalty.clause,
    penalty.periodKey,
    penaltyFact(penalty),
    penalty.quantityHundredths / 100,
    unitLabel(penalty.unit),
    penalty.rate === null ? null : penalty.rate / 100,
    amounts.gross,
    amounts.capped,
    amounts.net,
    penaltyComputation(penalty),
    penalty.article,
    ...buyerCells(penalty, previous),
  ];
}
