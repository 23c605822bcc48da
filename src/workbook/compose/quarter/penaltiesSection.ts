import type { Penalty } from "../../../domain/penalty";
import { SYNTHESIS } from "../../../messages/fr/sheets";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula } from "../builder";
import { penaltyFact } from "../penaltiesRegister";
import { isPenaltyOfQuarter, type QuarterFacts } from "./facts";
import { tableSection, textSection, type Section } from "./section";

const AMOUNTS = [
  ["gross", "Brut"],
  ["capped", "Plafonné"],
  ["net", "Net"],
] as const;

const sumOf = (penalties: readonly Penalty[], amount: "gross" | "capped" | "net"): number =>
  penalties.reduce((sum, penalty) => sum + penalty[amount], 0) / 100;

/** Penalties by clause and period, in their order. */
function groups(penalties: readonly Penalty[]): readonly (readonly Penalty[])[] {
  const byKey = new Map<string, Penalty[]>();
  for (const penalty of penalties) {
    const key = JSON.stringify([penalty.clause, penalty.periodKey]);
    byKey.set(key, [...(byKey.get(key) ?? []), penalty]);
  }
  return [...byKey.values()];
}

/** The penalty conditions whose period ends in the quarter, summed by clause and period over `tPenalites`. */
export function penaltiesSection(facts: QuarterFacts, row: number): Section {
  const texts = SYNTHESIS.penalties;
  const own = facts.result.penalties.filter((penalty) => isPenaltyOfQuarter(facts, penalty));
  if (own.length === 0) return textSection(row, texts.heading, [texts.none]);
  const first = row + 2;
  const lines = groups(own);
  return tableSection({
    row,
    heading: texts.heading,
    titles: texts.titles,
    rows: lines.map((group, index): readonly PlannedCell[] => {
      const [clause, period] = [cellAddress(first + index, 0), cellAddress(first + index, 1)];
      return [
        group[0]?.clause ?? null,
        group[0]?.periodKey ?? null,
        ...AMOUNTS.map(([amount, title]) =>
          formula(
            `=SUMPRODUCT((tPenalites[Clause]=${clause})*(tPenalites[Période]=${period}),tPenalites[${title}])`,
            sumOf(group, amount)
          )
        ),
        [...new Set(group.map(penaltyFact))].join(", "),
      ];
    }),
    totals: [
      [
        texts.total,
        null,
        ...AMOUNTS.map(([amount], index) =>
          formula(
            `=SUM(${rectangleAddress({ row: first, column: 2 + index, rowCount: lines.length, columnCount: 1 })})`,
            sumOf(own, amount)
          )
        ),
        null,
      ],
    ],
    formats: [
      FORMATS.text,
      FORMATS.text,
      FORMATS.money,
      FORMATS.money,
      FORMATS.money,
      FORMATS.indented,
    ],
  });
}
