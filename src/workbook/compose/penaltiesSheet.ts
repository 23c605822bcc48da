import { ccagCap, isCcag2021 } from "../../domain/penaltyRates";
import { isLateness } from "../../domain/penaltyFacts";
import { PENALTY_OPTIONS, PENALTY_STATES, type Penalty } from "../../domain/penalty";
import { toPay } from "../../domain/penaltyStates";
import { penaltyOptionLabel, penaltyStateLabel } from "../../messages";
import { DECISION_PROMPTS, REGISTERS } from "../../messages/fr/sheets";
import { cellAddress } from "../a1";
import type { WorkbookSnapshot } from "../grid";
import type { Block, PlannedCell, SheetPlan } from "../plan";
import { FORMATS, formula } from "./builder";
import type { CheckResult } from "./input";
import { previousTable } from "./keptColumns";
import { answeredRowsGone, goneCells } from "./keptPenalties";
import { OWNER_NAMES, ownedSheet } from "./ownedSheets";
import { codesCondition, type PenaltyContext } from "./penaltyContext";
import { ccagCapFormula, penaltyAmounts } from "./penaltyFormulas";
import {
  PENALTIES_FORMATS, PENALTIES_TABLE, PENALTIES_TITLES, PENALTIES_WIDTHS, penaltyCells, penaltyRowKey, penaltyRowsByKey,
} from "./penaltiesRegister"; // prettier-ignore
import { dropDown, FIRST_ROW, REGISTER_HEADER_ROW, registerSheet, sumOfTable, totalsBlock } from "./register"; // prettier-ignore

const columnOf = (title: string): number => PENALTIES_TITLES.indexOf(title);

const sumOf = (penalties: readonly Penalty[], amount: (penalty: Penalty) => number): number =>
  penalties.reduce((sum, penalty) => sum + amount(penalty), 0) / 100;

/** The sum of a column over some clauses, live; 0 without any. */
const sumOfClauses = (codes: readonly string[], title: string, value: number): PlannedCell =>
  codes.length === 0
    ? 0
    : formula(
        `=SUMPRODUCT(${codesCondition(`${PENALTIES_TABLE}[Clause]`, codes)},${PENALTIES_TABLE}[${title}])`,
        value
      );

const codesOf = (penalties: readonly Penalty[]): readonly string[] => [
  ...new Set(penalties.map(({ clause }) => clause)),
];

/** Net proposed, of which lateness, the CCAG's cap on it and what is left of it, and what the buyer decided to have paid. */
function totals(result: CheckResult, snapshot: WorkbookSnapshot): readonly Block[] {
  const { penalties, registers } = result;
  const { contract, clauses } = registers;
  const texts = REGISTERS.penalties;
  const late = penalties.filter(isLateness);
  const hasOwnCap = new Set(
    (clauses ?? []).flatMap(({ code, cap, capShare }) =>
      cap === null && capShare === null ? [] : [code]
    )
  );
  const sharing = late.filter(({ clause }) => !hasOwnCap.has(clause));
  const column = columnOf("Brut");
  const capCell = cellAddress(4, column + 2);
  const cap = ccagCap(contract);
  const used = sumOf(sharing, ({ capped }) => capped);
  const left: PlannedCell =
    cap === null
      ? null
      : sharing.length === 0
        ? formula(`=${capCell}`, cap / 100)
        : formula(
            `=ROUND(${capCell}-SUMPRODUCT(${codesCondition(`${PENALTIES_TABLE}[Clause]`, codesOf(sharing))},${PENALTIES_TABLE}[Plafonné]),2)`,
            Math.round(cap - used * 100) / 100
          );
  const noCap = isCcag2021(contract.ccag) ? texts.unknownCap : texts.noCap;
  return totalsBlock(
    column,
    [texts.total, texts.lateness, texts.cap, texts.left, texts.toPay],
    [
      sumOfTable(
        PENALTIES_TABLE,
        "Net",
        sumOf(penalties, ({ net }) => net)
      ),
      sumOfClauses(
        codesOf(late),
        "Net",
        sumOf(late, ({ net }) => net)
      ),
      cap === null ? noCap : ccagCapFormula(contract, snapshot, cap),
      left,
      sumOfTable(PENALTIES_TABLE, "À payer", sumOf(penalties, toPay)),
    ],
    FORMATS.money
  );
}

/**
 * `Pénalités`: one row per clause, period and fact, live from the base to what is to be paid; then those the buyer
 * answered that are not found any more.
 */
export function penaltiesSheet(result: CheckResult, snapshot: WorkbookSnapshot): SheetPlan {
  const owned = ownedSheet(snapshot, OWNER_NAMES.penalties, REGISTERS.penalties.sheet);
  const previous = previousTable(snapshot, PENALTIES_TABLE, owned);
  const known = penaltyRowsByKey(previous);
  const { penalties, registers } = result;
  const context: PenaltyContext = { penalties, registers, snapshot };
  const gone = answeredRowsGone(previous, new Set(penalties.map(penaltyRowKey)));
  const choices = (title: string, values: readonly string[], prompt: { readonly title: string; readonly message: string }) =>
    dropDown(PENALTIES_TITLES, title, values, prompt, penalties.length + gone.length); // prettier-ignore
  return registerSheet(
    {
      owned,
      table: PENALTIES_TABLE,
      texts: REGISTERS.penalties,
      totals: totals(result, snapshot),
      titles: PENALTIES_TITLES,
      widths: PENALTIES_WIDTHS,
      formats: PENALTIES_FORMATS,
      wrap: true,
      pages: { wide: 2, repeated: 2 },
      previous,
      rows: [
        ...penalties.map((penalty, index) => {
          const place = { row: FIRST_ROW + index, headerRow: REGISTER_HEADER_ROW, column: columnOf }; // prettier-ignore
          const row = known.get(penaltyRowKey(penalty));
          return {
            cells: penaltyCells(penalty, penaltyAmounts(penalty, index, place, context), row),
            previous: row,
          };
        }),
        ...gone.map((row, index) => ({
          cells: goneCells(row, FIRST_ROW + penalties.length + index),
          previous: row,
        })),
      ],
      validations: [
        choices("État", PENALTY_STATES.map((state) => penaltyStateLabel(state)), DECISION_PROMPTS.state),
        choices("Décision", PENALTY_OPTIONS.map((option) => penaltyOptionLabel(option)), DECISION_PROMPTS.option),
      ], // prettier-ignore
    },
    result
  );
}
