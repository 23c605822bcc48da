import type { PenaltyOption } from "../../domain/penalty";
import { penaltyKeyOf, type PenaltyKey } from "../penaltyKey";
import type { PenaltyRecord } from "../reading";
import { plainText } from "./cells";
import { periodKeyOfCell } from "./periodKeys";
import type { Fields } from "./tables";
import * as values from "./values";
import { penaltyOption, penaltyState } from "./vocabulary";

/** The option written in `Décision`; another text there is the buyer's own, and no option. */
function optionOf({ row }: Fields): PenaltyOption | null {
  const read = penaltyOption.read(row.cell("Décision"));
  return read.ok ? read.value : null;
}

/** The key a row of `tPenalites` is found by; null for a row that names no clause. */
export function penaltyRowKey(row: Fields["row"]): PenaltyKey | null {
  const clause = plainText(row.cell("Clause").value);
  if (clause === null) return null;
  const fact = plainText(row.cell("Fait").value) ?? "";
  return penaltyKeyOf(clause, periodKeyOfCell(row.cell("Période")), fact);
}

/** What the buyer wrote in one row of `tPenalites`. A deadline that is a formula is the add-in's own, not his. */
export function penaltyRecordOf(fields: Fields): readonly [PenaltyKey, PenaltyRecord] | null {
  const { row, take } = fields;
  const key = penaltyRowKey(row);
  if (key === null) return null;
  const deadline = row.cell("Échéance");
  const record: PenaltyRecord = {
    state: take("État", penaltyState) ?? "recorded",
    sentOn: take("Date d'envoi", values.day),
    dueOn: deadline.isFormula === true ? null : take("Échéance", values.day),
    decision: plainText(row.cell("Décision").value),
    option: optionOf(fields),
    motive: take("Motif", values.text),
    invoice: take("Facture", values.text),
    retained: take("Montant retenu", values.money),
  };
  return [key, record];
}
