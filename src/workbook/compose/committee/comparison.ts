import { monthKey } from "../../../domain/calendar";
import { isPenaltyWithin } from "../../../domain/committee/figures";
import type { PeriodFigures } from "../../../domain/committee/types";
import { COMMITTEE, shortPeriod } from "../../../messages/fr/synthesis";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, quotedText } from "../builder";
import { hoursOver } from "../quarter/facts";
import {
  anyOf,
  hourCells,
  inPeriod,
  literalCriterion,
  monthsCriteria,
  type SummaryFacts,
} from "./facts";
import { followUpColumn } from "./followUpRegister";
import { derived, HOUR_FORMATS, plannedCell } from "./hours";
import { COLUMNS, NOTHING, tablePart, type Part } from "./page";

/** Persons of the period with hours in one of its quarters: the register of follow-up knows whole periods only. */
function headcountCell(facts: SummaryFacts, { ref, headcount }: PeriodFigures): PlannedCell {
  const [from = 0, to = -1] = [ref.months[0], ref.months.at(-1)];
  const identifier = followUpColumn("Identifiant");
  return formula(
    `=SUMPRODUCT(${inPeriod(facts.ref)}*(${identifier}<>"")*(SUMIFS(tHeures[Total],tHeures[Identifiant],${literalCriterion(identifier)},${monthsCriteria(from, to)})>0))`,
    headcount
  );
}

/** Net penalties of a quarter, by the keys of their periods. */
function penaltiesCell(facts: SummaryFacts, { ref, penalties }: PeriodFigures): PlannedCell {
  const own = facts.result.penalties.filter((penalty) => isPenaltyWithin(ref, penalty));
  const found = new Set(own.map(({ periodKey }) => periodKey));
  const keys = found.size > 0 ? [...found] : ref.months.map(monthKey);
  const isOne = anyOf(keys.map((key) => `(tPenalites[Période]=${quotedText(key)})`));
  return formula(`=SUMPRODUCT(${isOne}*1,tPenalites[Net])`, penalties / 100);
}

/** What a comparison says of a quarter besides its hours. */
export const quarterCells = (
  facts: SummaryFacts,
  quarter: PeriodFigures | undefined
): readonly PlannedCell[] =>
  quarter ? [headcountCell(facts, quarter), penaltiesCell(facts, quarter)] : [];

/** The quarters of the year one under the other; those of the contract are the lines of its hours. */
export function comparisonPart(facts: SummaryFacts, row: number): Part {
  const { quarters } = facts.committee;
  if (facts.ref.kind !== "year" || quarters.length === 0) return NOTHING;
  const texts = COMMITTEE.comparison;
  return tablePart(
    row,
    texts.heading,
    {
      span: 1,
      label: texts.label,
      titles: texts.titles,
      rows: quarters.map((quarter, index): readonly PlannedCell[] => {
        const { months } = quarter.ref;
        const [from = 0, to = -1] = [months[0], months.at(-1)];
        const sums = hoursOver(facts, (month) => month >= from && month <= to);
        return [
          shortPeriod(quarter.ref),
          ...hourCells(from, to, sums),
          plannedCell(facts, months),
          ...derived(row + 2 + index, sums, quarter.planned),
          ...quarterCells(facts, quarter),
        ];
      }),
      formats: [...HOUR_FORMATS, FORMATS.whole, FORMATS.money],
      width: COLUMNS,
    },
    texts.source
  );
}
