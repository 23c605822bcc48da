import { penaltyOptionLabel, penaltyStateLabel, procedureText } from "../../messages";
import { unitLabel } from "../../messages/labels";
import { penaltyComputation } from "../../messages/penalties";
import { SECONDS_PER_HOUR } from "../../domain/numbers";
import type { Penalty } from "../../domain/penalty";
import type { CellValue } from "../grid";
import { penaltyFact, penaltyKey, penaltyKeyOf, type PenaltyKey } from "../penaltyKey";
import type { PlannedCell } from "../plan";
import { plainText } from "../read/cells";
import { periodKeyOfCell } from "../read/periodKeys";
import * as values from "../read/values";
import type { Reader } from "../read/values";
import { penaltyOption, penaltyState } from "../read/vocabulary";
import { FORMATS } from "./builder";
import type { PenaltyAmounts } from "./penaltyFormulas";
import { previousCell, previousValue, type PreviousRow, type PreviousTable } from "./keptColumns";

export { penaltyFact } from "../penaltyKey";

export const PENALTIES_TABLE = "tPenalites";

interface Column {
  readonly title: string;
  readonly width: number;
  readonly format: string;
}

const { text, money, date, hours, indented } = FORMATS;
/** A price per unit may have more than two decimals (k × SMIC, V/1000): it is multiplied before it is rounded. */
const PRICE = "#,##0.00##";

/** The published columns, then those added to them; widths in characters. */
const COLUMNS: readonly Column[] = [
  { title: "Clause", width: 9, format: text },
  { title: "Période", width: 12, format: text },
  { title: "Fait", width: 26, format: text },
  { title: "Quantité", width: 10, format: money },
  { title: "Unité", width: 12, format: indented },
  { title: "Taux", width: 11, format: PRICE },
  { title: "Brut", width: 13, format: money },
  { title: "Plafonné", width: 13, format: money },
  { title: "Net", width: 13, format: money },
  { title: "Calcul", width: 44, format: indented },
  { title: "Article", width: 14, format: text },
  { title: "État", width: 16, format: text },
  { title: "Date d'envoi", width: 12, format: date },
  { title: "Échéance", width: 12, format: date },
  { title: "Décision", width: 12, format: text },
  { title: "Motif", width: 24, format: text },
  { title: "Facture", width: 13, format: text },
  { title: "Montant retenu", width: 12, format: money },
  { title: "À payer", width: 12, format: money },
  { title: "Rattrapage", width: 12, format: hours },
  { title: "Réfaction", width: 12, format: money },
  { title: "Après cumul", width: 12, format: money },
  { title: "Procédure", width: 36, format: indented },
];

export const PENALTIES_TITLES = COLUMNS.map(({ title }) => title);
export const PENALTIES_WIDTHS = COLUMNS.map(({ width }) => width);
export const PENALTIES_FORMATS = COLUMNS.map(({ format }) => format);

/** The key of a previous row; an empty one for a row that names no clause. */
function rowKey(row: PreviousRow): PenaltyKey {
  const clause = plainText(previousValue(row, "Clause")) ?? "";
  const fact = plainText(previousValue(row, "Fait")) ?? "";
  return penaltyKeyOf(clause, periodKeyOfCell(previousCell(row, "Période")), fact);
}

/** Rows of the previous run by clause, period and fact; the first of two counts. */
export const penaltyRowsByKey = (previous: PreviousTable): ReadonlyMap<PenaltyKey, PreviousRow> =>
  new Map([...previous.rows].reverse().map((row) => [rowKey(row), row]));

/** The key a penalty's row hangs on from one run to the next. */
export const penaltyRowKey = (penalty: Penalty): PenaltyKey => penaltyKey(penalty);

const euros = (cents: number | null | undefined): CellValue =>
  cents === null || cents === undefined ? null : cents / 100;

/**
 * The buyer's own cells: what was understood of them; what he wrote that could not be read stays as it is. A deadline of
 * the add-in's is a formula, and goes with its sending.
 */
function buyerCells(
  penalty: Penalty,
  { deadline }: PenaltyAmounts,
  previous: PreviousRow | undefined
): Readonly<Record<string, PlannedCell>> {
  const { state, refused, sentOn = null, option, motive = null, invoice = null } = penalty;
  const kept = <Value>(
    title: string,
    reader: Reader<Value>,
    understood: PlannedCell
  ): PlannedCell => {
    if (understood !== null || previous === undefined) return understood;
    const written = previousCell(previous, title);
    return reader.read(written).ok ? null : written.value;
  };
  const isSaid = state !== "recorded" || Boolean(refused);
  return {
    État:
      kept("État", penaltyState, isSaid ? penaltyStateLabel(state) : null) ??
      penaltyStateLabel(state),
    "Date d'envoi": kept("Date d'envoi", values.day, sentOn),
    Échéance: kept("Échéance", values.day, deadline),
    Décision: kept("Décision", penaltyOption, option ? penaltyOptionLabel(option) : null),
    Motif: motive,
    Facture: invoice,
    "Montant retenu": kept("Montant retenu", values.money, euros(penalty.retained)),
  };
}

/** The cells of one penalty, in the order of `PENALTIES_TITLES`. */
export function penaltyCells(
  penalty: Penalty,
  amounts: PenaltyAmounts,
  previous: PreviousRow | undefined
): readonly PlannedCell[] {
  const { makeUp = null } = penalty.options ?? {};
  const cells: Readonly<Record<string, PlannedCell>> = {
    Clause: penalty.clause,
    Période: penalty.periodKey,
    Fait: penaltyFact(penalty),
    Quantité: penalty.quantityHundredths / 100,
    Unité: unitLabel(penalty.unit),
    Taux: amounts.rate,
    Brut: amounts.gross,
    Plafonné: amounts.capped,
    Net: amounts.net,
    Calcul: penaltyComputation(penalty),
    Article: penalty.article,
    ...buyerCells(penalty, amounts, previous),
    "À payer": amounts.toPay,
    Rattrapage: makeUp === null ? null : makeUp / SECONDS_PER_HOUR,
    Réfaction: amounts.priceCut,
    "Après cumul": amounts.afterCumulation,
    Procédure: procedureText(penalty),
  };
  return PENALTIES_TITLES.map((title) => cells[title] ?? null);
}
