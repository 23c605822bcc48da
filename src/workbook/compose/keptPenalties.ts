import { REGISTERS } from "../../messages/fr/sheets";
import { penaltyStateLabel } from "../../messages/labels";
import { fold } from "../../domain/folding";
import { cellAddress } from "../a1";
import type { PenaltyKey } from "../penaltyKey";
import type { PlannedCell } from "../plan";
import { isBlank } from "../read/cells";
import { formula } from "./builder";
import { PENALTIES_TITLES, penaltyRowsByKey } from "./penaltiesRegister";
import { previousValue, type PreviousRow, type PreviousTable } from "./keptColumns";

/**
 * Rows of penalties that are not found any more (a date of reception corrected, a clause renamed for a while) and that
 * the buyer answered: his dates, motives and invoices stay in the table, with nothing to pay, until he erases them or
 * the penalty comes back.
 */

const ANSWERS = ["Date d'envoi", "Échéance", "Décision", "Motif", "Facture", "Montant retenu"];
const RECORDED = fold(penaltyStateLabel("recorded"));

function isAnswered(row: PreviousRow): boolean {
  const state = previousValue(row, "État");
  return (
    (!isBlank(state) && fold(String(state)) !== RECORDED) ||
    ANSWERS.some((title) => !isBlank(previousValue(row, title)))
  );
}

/** Rows of the previous run that no penalty found today claims, and that hold answers; in their order. */
export function answeredRowsGone(
  previous: PreviousTable,
  found: ReadonlySet<PenaltyKey>
): readonly PreviousRow[] {
  const gone = new Set(
    [...penaltyRowsByKey(previous)].flatMap(([key, row]) => (found.has(key) ? [] : [row]))
  );
  return previous.rows.filter(
    (row) => gone.has(row) && !isBlank(previousValue(row, "Clause")) && isAnswered(row)
  );
}

/** The add-in's own deadline follows the day of sending; another one is a date the buyer typed. */
function deadline(previous: PreviousRow, row: number): PlannedCell {
  const [sent, due] = ["Date d'envoi", "Échéance"].map((title) => previousValue(previous, title));
  const isOwn = typeof previous.cells.get(fold("Échéance"))?.formula === "string";
  if (!isOwn || typeof sent !== "number" || typeof due !== "number") return due ?? null;
  const sentCell = cellAddress(row, PENALTIES_TITLES.indexOf("Date d'envoi"));
  return formula(`=${sentCell}+${(due - sent).toString()}`, due);
}

/** The cells of such a row, written at `row`: what it was and what the buyer wrote, and no amount. */
export function goneCells(previous: PreviousRow, row: number): readonly PlannedCell[] {
  const { computation, procedure } = REGISTERS.penalties.gone;
  const cells: Readonly<Record<string, PlannedCell>> = {
    Quantité: 0,
    Taux: null,
    Brut: 0,
    Plafonné: 0,
    Net: 0,
    Calcul: computation,
    Échéance: deadline(previous, row),
    "À payer": 0,
    Rattrapage: null,
    Réfaction: null,
    "Après cumul": null,
    Procédure: procedure,
  };
  return PENALTIES_TITLES.map((title) =>
    title in cells ? (cells[title] ?? null) : previousValue(previous, title)
  );
}
