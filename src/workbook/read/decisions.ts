import type { Decision } from "../../domain/finding";
import { fold } from "../../domain/folding";
import { basisText } from "../../messages/decisionBasis";
import { toReviewLabel } from "../../messages/labels";
import type { FormerFinding } from "../reading";
import { isBlank, plainText } from "./cells";
import { periodKeyOfCell } from "./periodKeys";
import type { Fields } from "./tables";
import * as values from "./values";
import { decision as decisionReader } from "./vocabulary";

const TO_REVIEW = fold(toReviewLabel());

const textOf = ({ row }: Fields, title: string): string => String(row.cell(title).value ?? "");

/**
 * What the buyer decided on. A row that says a decision was written on facts that still held, or was decided by hand on
 * what the row says: either way, the row's own sentences are the facts. A row «À revoir» keeps the earlier ones apart.
 */
function decisionOf(fields: Fields, rule: string): Decision | null {
  const { row, take } = fields;
  const written = row.cell("Décision").value;
  if (isBlank(written)) return null;
  const isToReview = typeof written === "string" && fold(written) === TO_REVIEW;
  const decided = isToReview
    ? (take("Décision antérieure", decisionReader) ?? "to-discuss")
    : take("Décision", decisionReader);
  const justification = take("Justification", values.text);
  const by = take("Par", values.text);
  const on = take("Le", values.day);
  if (decided === null) return null;
  const said = { justification, by, on };
  if (isToReview) {
    const onFacts = plainText(row.cell("Décidé sur").value);
    return { decision: decided, ...said, ...(onFacts === null ? {} : { onFacts }), toReview: true };
  }
  const [message, expected, found] = ["Constat", "Attendu", "Constaté"].map((title) =>
    textOf(fields, title)
  );
  const hasFacts = [message, expected, found].some((text) => text !== "");
  if (!hasFacts) return { decision: decided, ...said };
  const facts = { message: message ?? "", expected: expected ?? "", found: found ?? "" };
  return { decision: decided, ...said, onFacts: basisText(rule, facts) };
}

/** One row of `tAnomalies`; null when it names no rule. */
export function formerFinding(fields: Fields): FormerFinding | null {
  const { row } = fields;
  const rule = plainText(row.cell("Règle").value);
  if (rule === null) return null;
  // The subject is compared as it was written: not even its spaces are changed.
  const subject = textOf(fields, "Objet");
  const period = periodKeyOfCell(row.cell("Mois"));
  return {
    identity: [rule, subject, period].join("|"),
    rule,
    subject,
    period,
    sheet: textOf(fields, "Feuille"),
    cell: plainText(row.cell("Cellule").value),
    decision: decisionOf(fields, rule),
  };
}
