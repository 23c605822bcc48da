import type { Clause, Contract } from "../../domain/contract";
import { fold } from "../../domain/folding";
import { SECONDS_PER_HOUR, type Cents } from "../../domain/numbers";
import type { Penalty } from "../../domain/penalty";
import { hasOwnCap } from "../../domain/penaltyRates";
import { penaltyDeadline, toPay } from "../../domain/penaltyStates";
import { penaltyStateLabel } from "../../messages/labels";
import { cellAddress, parseRectangle } from "../a1";
import type { CellValue, WorkbookSnapshot } from "../grid";
import type { PlannedCell } from "../plan";
import { formula, quotedText } from "./builder";
import { codesCondition, type PenaltyContext } from "./penaltyContext";
import { cumulationCondition } from "./penaltyCumulationFormula";
import { sourceColumn, sourceParameter } from "./sources";

/** A way to write an amount in a formula, and the cents it gives with the workbook as it stands. */
interface Candidate {
  readonly text: string;
  readonly cents: Cents;
}

const WILDCARDS = /[*?~]/;
const toCents = (euros: number): Cents => Math.round(euros * 100);

/** An amount in a cell with more decimals than its cents (a quotient, say) counts as it shows, rounded. */
const wholeCents = (text: string, euros: number): string =>
  toCents(euros) / 100 === euros ? text : `ROUND(${text},2)`;

/** An amount that stands in no cell of the workbook. */
const constant = (cents: Cents): string => (cents / 100).toString();

/** The clause's cell in a column of `tClauses`, looked up by its code; null when it holds no number. */
function clauseAmount(
  { snapshot }: PenaltyContext,
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

/** The cell of `Montant HT`, when it holds a number of euros. */
function amountCell(
  contract: Contract,
  snapshot: WorkbookSnapshot
): { readonly reference: string; readonly value: number } | null {
  const amount = sourceParameter(contract, snapshot, "Montant HT");
  return amount && typeof amount.value === "number" && toCents(amount.value) === contract.amount
    ? { reference: wholeCents(amount.reference, amount.value), value: contract.amount / 100 }
    : null;
}

/** The cap as a share of `Montant HT`: written 5, or 0.05 in a cell formatted as a percentage. */
function shareCandidates(
  share: { readonly text: string; readonly value: number } | null,
  { registers, snapshot }: PenaltyContext
): readonly Candidate[] {
  const amount = amountCell(registers.contract, snapshot);
  if (!share || !amount) return [];
  const product = amount.value * share.value;
  return [
    { text: `ROUND(${amount.reference}*${share.text}/100,2)`, cents: toCents(product / 100) },
    { text: `ROUND(${amount.reference}*${share.text},2)`, cents: toCents(product) },
  ];
}

/** Ten per cent of `Montant HT`, the CCAG's cap on lateness. */
const ccagCapText = (contract: Contract, snapshot: WorkbookSnapshot, cap: Cents): string => {
  const amount = amountCell(contract, snapshot);
  return amount ? `ROUND(${amount.reference}*10%,2)` : constant(cap);
};

/** The CCAG's cap as a live cell. */
export const ccagCapFormula = (
  contract: Contract,
  snapshot: WorkbookSnapshot,
  cap: Cents
): PlannedCell => formula(`=${ccagCapText(contract, snapshot, cap)}`, cap / 100);

const clauseOf = ({ registers }: PenaltyContext, code: string): Clause | undefined =>
  registers.clauses?.find((clause) => clause.code === code);

/**
 * The clause's cap as a formula over `tClauses` and `Montant HT`, where one gives the engine's amount (the lower
 * of a cap and a share when both are written); otherwise the amount itself. Null without a cap.
 */
function capFormula(penalty: Penalty, codeCell: string, context: PenaltyContext): string | null {
  if (penalty.cap === null) return null;
  const clause = clauseOf(context, penalty.clause);
  if (clause && !hasOwnCap(clause)) {
    return ccagCapText(context.registers.contract, context.snapshot, penalty.cap);
  }
  const written = clauseAmount(context, penalty.clause, "Plafond", codeCell);
  const fixed = written && { ...written, text: wholeCents(written.text, written.value) };
  const share = clauseAmount(context, penalty.clause, "Plafond %", codeCell);
  const shares = shareCandidates(share, context);
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
  context: PenaltyContext
): string | null {
  if (penalty.exemption === null) return null;
  const written = clauseAmount(context, penalty.clause, "Exonération", codeCell);
  return written && toCents(written.value) === penalty.exemption
    ? wholeCents(written.text, written.value)
    : constant(penalty.exemption);
}

/** The cell of `tCalendrier` that holds the hourly SMIC a rate was computed from; null when it holds no number. */
function smicCell(
  { registers, snapshot }: PenaltyContext,
  basis: Extract<NonNullable<Penalty["rateBasis"]>, { readonly kind: "smic" }>
): string | null {
  const row = registers.references?.find(
    ({ name, from, to, valueHundredths }) =>
      fold(name) === "smic horaire" &&
      from === basis.from &&
      to === basis.to &&
      valueHundredths === basis.hourly
  );
  const column = sourceColumn(snapshot, "tCalendrier", "Valeur");
  const place = parseRectangle(row?.place.cell ?? "");
  if (!column || !place) return null;
  const index = place.row - column.firstRow;
  const value = column.values[index];
  return typeof value === "number" && toCents(value) === basis.hourly
    ? wholeCents(`INDEX(${column.reference},${(index + 1).toString()})`, value)
    : null;
}

/** The price of a unit: the clause's cell, k × the SMIC's cell, or `Montant HT` ÷ 1000, unrounded; else the amount. */
function rateCell(penalty: Penalty, codeCell: string, context: PenaltyContext): PlannedCell {
  const { rate, rateBasis } = penalty;
  if (rate === null) return null;
  if (rateBasis === undefined) {
    const written = clauseAmount(context, penalty.clause, "Montant", codeCell);
    return written && toCents(written.value) === rate
      ? formula(`=${wholeCents(written.text, written.value)}`, rate / 100)
      : rate / 100;
  }
  if (rateBasis.kind === "ccag") {
    const { amount, divisor } = rateBasis;
    const cell = amountCell(context.registers.contract, context.snapshot);
    const text = `${cell?.reference ?? constant(amount)}/${divisor.toString()}`;
    return formula(`=${text}`, amount / 100 / divisor);
  }
  const { factorHundredths, hourly } = rateBasis;
  const text = `${(factorHundredths / 100).toString()}*${smicCell(context, rateBasis) ?? constant(hourly)}`;
  return formula(`=${text}`, (factorHundredths * hourly) / 10_000);
}

/** Hours to make up × `Montant HT` ÷ `Volume prévu`. */
function priceCutCell(
  { options }: Penalty,
  hoursCell: string,
  { registers, snapshot }: PenaltyContext
): PlannedCell {
  const cents = options?.priceCut ?? null;
  if (cents === null) return null;
  const { contract } = registers;
  const amount = amountCell(contract, snapshot);
  const volume = sourceParameter(contract, snapshot, "Volume prévu");
  const isLive =
    typeof volume?.value === "number" &&
    Math.round(volume.value * SECONDS_PER_HOUR) === contract.plannedHours;
  return amount && volume && isLive
    ? formula(`=ROUND(${hoursCell}*${amount.reference}/${volume.reference},2)`, cents / 100)
    : cents / 100;
}

/** Where one penalty's row stands (0-based), and the column of each title. */
export interface PenaltyRowPlace {
  readonly row: number;
  readonly headerRow: number;
  readonly column: (title: string) => number;
}

/** The cells of one penalty that are live formulas, each with the engine's value. */
export interface PenaltyAmounts {
  readonly rate: PlannedCell;
  readonly gross: PlannedCell;
  /** Empty where everything of the period adds up. */
  readonly afterCumulation: PlannedCell;
  readonly capped: PlannedCell;
  readonly net: PlannedCell;
  readonly toPay: PlannedCell;
  readonly priceCut: PlannedCell;
  /** The add-in's own deadline is a formula, which tells it from a date the buyer typed. */
  readonly deadline: PlannedCell;
}

/** The deadline the clause gives is a formula over the day of sending; another one is a date the buyer typed. */
function deadlineCell(
  penalty: Penalty,
  sentCell: string,
  { registers }: PenaltyContext
): PlannedCell {
  const { sentOn = null, dueOn } = penalty;
  if (dueOn === null || sentOn === null) return dueOn;
  const own = penaltyDeadline(penalty, { sentOn, dueOn: null }, registers.contract);
  return own === dueOn ? formula(`=${sentCell}+${(dueOn - sentOn).toString()}`, dueOn) : dueOn;
}

const label = (state: Penalty["state"]): string => quotedText(penaltyStateLabel(state));

/**
 * Every step over the row's own cells: quantity × rate; nothing when a penalty of the same period displaces it; what the
 * cap leaves after the earlier lines that share it; nothing when the total of those that share the exemption does not
 * pass it; what is to be paid by the buyer's state. A sort of the table changes none of them.
 */
export function penaltyAmounts(
  penalty: Penalty,
  index: number,
  place: PenaltyRowPlace,
  context: PenaltyContext
): PenaltyAmounts {
  const at = (title: string): string => cellAddress(place.row, place.column(title));
  /** From the header (a text, which sums ignore) to the row before this one. */
  const earlierRows = (title: string): string => {
    const first = cellAddress(place.headerRow, place.column(title)).replace(/(\d+)$/, "$$$1");
    return `${first}:${cellAddress(place.row - 1, place.column(title))}`;
  };
  const clause = at("Clause");
  const groupOf = (codes: readonly string[] | undefined, range: string): string =>
    codes === undefined || codes.length < 2
      ? `(${range}=${clause})*1`
      : codesCondition(range, codes);
  const cap = capFormula(penalty, clause, context);
  const exemption = exemptionFormula(penalty, clause, context);
  const earlier = `SUMPRODUCT(${groupOf(penalty.capGroup, earlierRows("Clause"))},${earlierRows("Plafonné")})`;
  const total = `SUMPRODUCT(${groupOf(penalty.exemptionGroup, "tPenalites[Clause]")},tPenalites[Plafonné])`;
  const stands = cumulationCondition(index, context, at("Période"));
  const { afterCumulation = penalty.gross } = penalty;
  const base = at(stands === null ? "Brut" : "Après cumul");
  return {
    rate: rateCell(penalty, clause, context),
    gross: formula(`=ROUND(${at("Quantité")}*${at("Taux")},2)`, penalty.gross / 100),
    afterCumulation:
      stands === null ? null : formula(`=IF(${stands},${at("Brut")},0)`, afterCumulation / 100),
    capped: formula(
      cap === null ? `=${base}` : `=ROUND(MAX(0,MIN(${base},${cap}-${earlier})),2)`,
      penalty.capped / 100
    ),
    net: formula(
      exemption === null
        ? `=${at("Plafonné")}`
        : `=IF(ROUND(${total},2)<=${exemption},0,${at("Plafonné")})`,
      penalty.net / 100
    ),
    toPay: formula(
      `=IF(${at("État")}=${label("applied")},${at("Net")},IF(${at("État")}=${label("moderated")},N(${at("Montant retenu")}),IF(${at("État")}=${label("deducted")},IF(ISNUMBER(${at("Montant retenu")}),${at("Montant retenu")},${at("Net")}),0)))`,
      toPay(penalty) / 100
    ),
    priceCut: priceCutCell(penalty, at("Rattrapage"), context),
    deadline: deadlineCell(penalty, at("Date d'envoi"), context),
  };
}
