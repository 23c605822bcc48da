import { toPay } from "../../../domain/penaltyStates";
import { PENALTY_STATES, type Penalty } from "../../../domain/penalty";
import { penaltyStateLabel } from "../../../messages";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, quotedText } from "../builder";
import { isPenaltyOfQuarter } from "../quarter/facts";
import { countOf, type SummaryFacts } from "./facts";
import { tablePart, textPart, type Part } from "./page";

const AMOUNTS = [
  ["Plafonné", ({ capped }: Penalty) => capped],
  ["Net", ({ net }: Penalty) => net],
  ["À payer", toPay],
] as const;
/** Columns: clause, period over three, amounts, state. */
const PERIOD = 1;
const FIRST_AMOUNT = 4;

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
  if (own.length === 0) return textPart(row, texts.heading, [texts.none]);
  const first = row + 2;
  const lines = groups(own);
  const { money, indented, text } = FORMATS;
  return tablePart(
    row,
    texts.heading,
    {
      span: 1,
      label: texts.label,
      titles: texts.titles,
      rows: lines.map((group, index): readonly PlannedCell[] => {
        const at = first + index;
        const match = `(tPenalites[Clause]=${cellAddress(at, 0)})*(tPenalites[Période]=${cellAddress(at, PERIOD)})`;
        return [
          group[0]?.clause ?? null,
          group[0]?.periodKey ?? null,
          null,
          null,
          ...AMOUNTS.map(([title, amount]) =>
            formula(`=SUMPRODUCT(${match},tPenalites[${title}])`, sumOf(group, amount))
          ),
          null,
          stateCell(match, group),
        ];
      }),
      totals: [
        [
          COMMITTEE.total,
          null,
          null,
          null,
          ...AMOUNTS.map(([, amount], index) =>
            formula(
              `=SUM(${rectangleAddress({ row: first, column: FIRST_AMOUNT + index, rowCount: lines.length, columnCount: 1 })})`,
              sumOf(own, amount)
            )
          ),
        ],
      ],
      formats: [text, text, text, money, money, money, text, indented],
      width: 12,
    },
    texts.source
  );
}
