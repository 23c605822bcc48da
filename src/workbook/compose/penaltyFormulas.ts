import type { Contract } from "../../domain/contract";
import type { Cents } from "../../domain/numbers";
import type { Penalty } from "../../domain/penalty";
import { cellAddress } from "../a1";
import type { CellValue, WorkbookSnapshot } from "../grid";
import type { PlannedCell } from "../plan";
import { formula } from "./builder";
import { sourceColumn, sourceParameter } from "./sources";

/** A way to write an amount in a formula, and the cents it gives with the workbook as it stands. */
interface Candidate {
  readonly text: string;
  readonly cents: Cents;
}

const WILDCARDS = /[*?~]/;
const toCents = (euros: number): Cents => Math.round(euros * 100);

/** An amount that stands in no cell of the workbook. */
const constant = (cents: Cents): string => (cents / 100).toString();

/** The clause's cell in a column of `tClauses`, looked up by its code; null when it holds no number. */
function clauseAmount(
  snapshot: WorkbookSnapshot,
  clause: string,
  title: string,
  codeCell: string
): { readonly text: string; readonly value: number } | null {
  const codes = sourceColumn(snapshot, "tClauses", "Code");
  const column = sourceColumn(snapshot, "tClauses", title);
  const row = codes?.values.indexOf(clause) ?? -1;
  const value: CellValue = column?.values[row] ?? null;
  if (!codes || !column || WILDCARDS.test(clause) || typeof value !== "number") return null;
  return {
    text: `INDEX(${column.reference},MATCH(${codeCell},${codes.reference},0))`,
    value,
  };
}

/** The cap as a share of `Montant HT`: written 5, or 0.05 in a cell formatted as a percentage. */
function shareCandidates(
  share: { readonly text: string; readonly value: number } | null,
  contract: Contract,
  snapshot: WorkbookSnapshot
): readonly Candidate[] {
  const amount = sourceParameter(contract, snapshot, "Montant HT");
  if (!share || !amount || typeof amount.value !== "number") return [];
  const product = amount.value * share.value;
  return [
    { text: `ROUND(${amount.reference}*${share.text}/100,2)`, cents: toCents(product / 100) },
    { text: `ROUND(${amount.reference}*${share.text},2)`, cents: toCents(product) },
  ];
}

/**
 * The clause's cap as a formula over `tClauses` and `Montant HT`, where one gives the engine's amount (the lower
 * of a cap and a share when both are written); otherwise the amount itself. Null without a cap.
 */
function capFormula(
  penalty: Penalty,
  codeCell: string,
  contract: Contract,
  snapshot: WorkbookSnapshot
): string | null {
  if (penalty.cap === null) return null;
  const fixed = clauseAmount(snapshot, penalty.clause, "Plafond", codeCell);
  const share = clauseAmount(snapshot, penalty.clause, "Plafond %", codeCell);
  const shares = shareCandidates(share, contract, snapshot);
  const fixedCents = fixed ? toCents(fixed.value) : Infinity;
  const candidates: readonly Candidate[] = [
    ...shares.map(({ text, cents }) => ({
      text: fixed ? `MIN(${fixed.text},${text})` : text,
      cents: Math.min(fixedCents, cents),
    })),
    ...(fixed ? [{ text: fixed.text, cents: fixedCents }] : []),
  ];
  return candidates.find(({ cents }) => cents === penalty.cap)?.text ?? constant(penalty.cap);
}

/** The clause's exemption where it is written, else the amount the engine took from the CCAG. */
function exemptionFormula(
  penalty: Penalty,
  codeCell: string,
  snapshot: WorkbookSnapshot
): string | null {
  if (penalty.exemption === null) return null;
  const written = clauseAmount(snapshot, penalty.clause, "Exonération", codeCell);
  return written && toCents(written.value) === penalty.exemption
    ? written.text
    : constant(penalty.exemption);
}

/** Where one penalty's row stands (0-based), and the column of each title. */
export interface PenaltyRowPlace {
  readonly row: number;
  readonly headerRow: number;
  readonly column: (title: string) => number;
}

/** The three amounts of one penalty, as live formulas with the engine's value. */
export interface PenaltyAmounts {
  readonly gross: PlannedCell;
  readonly capped: PlannedCell;
  readonly net: PlannedCell;
}

/**
 * Brut, Plafonné and Net over the row's own cells: quantity × rate; what the cap leaves after the clause's earlier
 * lines; nothing when the clause's total does not pass the exemption.
 */
export function penaltyAmounts(
  penalty: Penalty,
  place: PenaltyRowPlace,
  contract: Contract,
  snapshot: WorkbookSnapshot
): PenaltyAmounts {
  const at = (title: string): string => cellAddress(place.row, place.column(title));
  /** From the header (a text, which sums ignore) to the row before this one. */
  const earlierRows = (title: string): string => {
    const first = cellAddress(place.headerRow, place.column(title)).replace(/(\d+)$/, "$$$1");
    return `${first}:${cellAddress(place.row - 1, place.column(title))}`;
  };
  const clause = at("Clause");
  const cap = capFormula(penalty, clause, contract, snapshot);
  const exemption = exemptionFormula(penalty, clause, snapshot);
  const earlier = `SUMIFS(${earlierRows("Plafonné")},${earlierRows("Clause")},${clause})`;
  const total = `SUMIFS(tPenalites[Plafonné],tPenalites[Clause],${clause})`;
  return {
    gross: formula(`=ROUND(${at("Quantité")}*${at("Taux")},2)`, penalty.gross / 100),
    capped: formula(
      cap === null ? `=${at("Brut")}` : `=ROUND(MAX(0,MIN(${at("Brut")},${cap}-${earlier})),2)`,
      penalty.capped / 100
    ),
    net: formula(
      exemption === null
        ? `=${at("Plafonné")}`
        : `=IF(ROUND(${total},2)<=${exemption},0,${at("Plafonné")})`,
      penalty.net / 100
    ),
  };
}
