import { firstDay } from "../../../domain/calendar";
import type { HourSums } from "../../../domain/figures";
import { SYNTHESIS } from "../../../messages/fr/sheets";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula } from "../builder";
import { hoursCell } from "../hoursRegister";
import { absolute } from "../sources";
import {
  headcount,
  hoursOver,
  isInQuarter,
  plannedOver,
  totalOf,
  type QuarterFacts,
} from "./facts";
import { headcountOfMonth, type Helpers } from "./helpers";
import { plannedExpression } from "./planned";
import { tableSection, type Section } from "./section";

const TYPES = [
  ["production", "Production"],
  ["guidance", "Accompagnement"],
  ["training", "Formation"],
] as const;

const { manyHours: hours, whole, percent, frenchMonth } = FORMATS;
const FORMAT_ROW = [frenchMonth, hours, hours, hours, hours, hours, hours, percent, whole];

/** Total, gap with the plan and share: the same formulas on every line of the table. */
function derived(row: number, sums: HourSums, planned: number): readonly PlannedCell[] {
  const at = (column: number): string => cellAddress(row, column);
  const total = totalOf(sums);
  return [
    formula(`=${at(4)}-${at(5)}`, hoursCell(total - planned)),
    formula(
      `=IF(${at(4)}=0,"",(${at(2)}+${at(3)})/${at(4)})`,
      total === 0 ? "" : (sums.guidance + sums.training) / total
    ),
  ];
}

const totalCell = (row: number, sums: HourSums): PlannedCell =>
  formula(
    `=SUM(${rectangleAddress({ row, column: 1, rowCount: 1, columnCount: 3 })})`,
    hoursCell(totalOf(sums))
  );

function monthRow(
  facts: QuarterFacts,
  index: number,
  row: number,
  helpers: Helpers
): readonly PlannedCell[] {
  const month = facts.quarter.months[index] ?? facts.firstMonth;
  const isMonth = (other: number): boolean => other === month;
  const sums = hoursOver(facts, isMonth);
  const planned = plannedOver(facts, isMonth);
  return [
    firstDay(month),
    ...TYPES.map(([type, title]) =>
      formula(
        `=SUMIFS(tHeures[${title}],tHeures[Mois],${cellAddress(row, 0)})`,
        hoursCell(sums[type])
      )
    ),
    totalCell(row, sums),
    formula(`=${plannedExpression(facts, month, planned)}`, hoursCell(planned)),
    ...derived(row, sums, planned),
    formula(`=${helpers.monthHeadcount(index)}`, headcountOfMonth(facts, month)),
  ];
}

function quarterRow(facts: QuarterFacts, row: number, helpers: Helpers): readonly PlannedCell[] {
  const count = facts.quarter.months.length;
  const isInside = (month: number): boolean => isInQuarter(facts, month);
  const sums = hoursOver(facts, isInside);
  const planned = plannedOver(facts, isInside);
  const above = (column: number): string =>
    rectangleAddress({ row: row - count, column, rowCount: count, columnCount: 1 });
  return [
    SYNTHESIS.hours.quarter,
    ...TYPES.map(([type], index) => formula(`=SUM(${above(1 + index)})`, hoursCell(sums[type]))),
    totalCell(row, sums),
    formula(`=SUM(${above(5)})`, hoursCell(planned)),
    ...derived(row, sums, planned),
    formula(
      `=${helpers.quarterHeadcount}`,
      headcount(facts.rows.filter(({ month }) => isInQuarter(facts, month)))
    ),
  ];
}

function cumulativeRow(facts: QuarterFacts, row: number, helpers: Helpers): readonly PlannedCell[] {
  const isElapsed = (month: number): boolean => month <= facts.lastMonth;
  const sums = hoursOver(facts, isElapsed);
  const planned = plannedOver(facts, isElapsed);
  const last = absolute(cellAddress(row - 2, 0));
  return [
    SYNTHESIS.hours.cumulative,
    ...TYPES.map(([type, title]) =>
      formula(`=SUMIFS(tHeures[${title}],tHeures[Mois],"<="&${last})`, hoursCell(sums[type]))
    ),
    totalCell(row, sums),
    formula(`=${helpers.plannedToDate}`, hoursCell(planned)),
    ...derived(row, sums, planned),
    null,
  ];
}

/** Hours of each month by type, the quarter's total, and everything since the contract began. */
export function hoursSection(facts: QuarterFacts, row: number, helpers: Helpers): Section {
  const first = row + 2;
  const count = facts.quarter.months.length;
  return tableSection({
    row,
    heading: SYNTHESIS.hours.heading,
    titles: SYNTHESIS.hours.titles,
    rows: facts.quarter.months.map((_, index) => monthRow(facts, index, first + index, helpers)),
    totals: [
      quarterRow(facts, first + count, helpers),
      cumulativeRow(facts, first + count + 1, helpers),
    ],
    formats: FORMAT_ROW,
  });
}
