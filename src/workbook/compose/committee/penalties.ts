import { toPay } from "../../../domain/penaltyStates";
import { PENALTY_STATES, type Penalty } from "../../../domain/penalty";
import { penaltyStateLabel } from "../../../messages";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, line, quotedText } from "../builder";
import { isPenaltyOfQuarter } from "../quarter/facts";
import { countOf, type SummaryFacts } from "./facts";
import { gridTable, HALF, SET_OFF, smallHeading, type Part } from "./page";

const AMOUNTS = [
  ["Net", ({ net }: Penalty) => net],
  ["À payer", toPay],
] as const;
/** The right of the page: clause, period, which may be a text of the buyer's, over two columns, amounts, state. */
const LEFT = HALF - 1;
const WIDTH = HALF + 1;
const FIRST_AMOUNT = LEFT + 3;

const sumOf = (penalties: readonly Penalty[], amount: (penalty: Penalty) => number): number =>
  penalties.reduce((sum, penalty) => sum + amount(penalty), 0) / 100;

/** Penalties by clause and period, in their order. */
function groups(penalties: readonly Penalty[]): readonly (readonly Penalty[])[] {
  const byKey = new Map<string, Penalty[]>();
  for (const penalty of penalties) {
    const key = JSON.stringify([penalty.clause, penalty.periodKey]);
    byKey.set(key, [...(byKey.get(key) ?? []), penalty]);
  }
  return [...byKey.values()];
}

/** The state all of them share, live; else that there are several. */
function stateCell(match: string, group: readonly Penalty[]): PlannedCell {
  const { several } = COMMITTEE.penalties;
  const all = countOf(match);
  const text = PENALTY_STATES.reduceRight((rest, state) => {
    const label = quotedText(penaltyStateLabel(state));
    return `IF(${countOf(match, `(tPenalites[État]=${label})`)}=${all},${label},${rest})`;
  }, quotedText(several));
  const [first] = group;
  const isShared = group.every((penalty) => stateOf(penalty) === (first ? stateOf(first) : null));
  return formula(`=${text}`, first && isShared ? stateOf(first) : several);
}

/** What `État` says: the state the buyer wants, even where it is refused. */
const stateOf = ({ state, refused }: Penalty): string => penaltyStateLabel(refused?.state ?? state);

/** The penalty conditions whose period ends in the summary's, by clause and period, and where they stand. */
export function penaltiesPart(facts: SummaryFacts, row: number): Part {
  const texts = COMMITTEE.penalties;
  const own = facts.result.penalties.filter((penalty) => isPenaltyOfQuarter(facts, penalty));
  const title = smallHeading(row, texts.heading, LEFT, WIDTH);
  if (own.length === 0) {
    return {
      height: 3,
      blocks: [
        title,
        line(row + 1, [texts.none], "body", { column: LEFT, wrap: false, formats: [[SET_OFF]] }),
      ],
    };
  }
  const first = row + 2;
  const lines = groups(own);
  const { money, indented } = FORMATS;
  const [period, ...amounts] = texts.titles;
  const rows = lines.map((group, index): readonly PlannedCell[] => {
    const at = first + index;
    const match = `(tPenalites[Clause]=${cellAddress(at, LEFT)})*(tPenalites[Période]=${cellAddress(at, LEFT + 1)})`;
    return [
      group[0]?.clause ?? null,
      group[0]?.periodKey ?? null,
      null,
      ...AMOUNTS.map(([column, amount]) =>
        formula(`=SUMPRODUCT(${match},tPenalites[${column}])`, sumOf(group, amount))
      ),
      stateCell(match, group),
    ];
  });
  const total: readonly PlannedCell[] = [
    COMMITTEE.total,
    null,
    null,
    ...AMOUNTS.map(([, amount], index) =>
      formula(
        `=SUM(${rectangleAddress({ row: first, column: FIRST_AMOUNT + index, rowCount: lines.length, columnCount: 1 })})`,
        sumOf(own, amount)
      )
    ),
  ];
  return {
    height: lines.length + 4,
    blocks: [
      title,
      ...gridTable(row + 1, {
        left: LEFT,
        span: 1,
        label: texts.label,
        isIndented: true,
        titles: [period, "", ...amounts],
        rows,
        totals: [total],
        formats: [indented, indented, money, money, indented],
        width: WIDTH,
      }),
    ],
    sources: [{ row, text: texts.source }],
  };
}
