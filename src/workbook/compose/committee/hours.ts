import type { Month } from "../../../domain/calendar";
import type { PeriodFigures } from "../../../domain/committee/types";
import type { HourSums } from "../../../domain/figures";
import { monthText } from "../../../messages/format";
import { COMMITTEE, shortPeriod } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula } from "../builder";
import { hoursCell } from "../hoursRegister";
import { hoursOver, plannedOver, totalOf } from "../quarter/facts";
import { plannedExpression } from "../quarter/planned";
import { sourceParameter } from "../sources";
import { hourCells, TYPES, type SummaryFacts } from "./facts";
import { COLUMNS, tablePart, type Part } from "./page";

const TEXTS = COMMITTEE.hours;

/** Columns of the printed table: label, three types, planned, total, gap, rate, share. */
const [PRODUCTION, GUIDANCE, TRAINING, PLANNED, TOTAL, , RATE] = [1, 2, 3, 4, 5, 6, 7];
const { manyHours: hours, percent } = FORMATS;
export const HOUR_FORMATS = [hours, hours, hours, hours, hours, hours, percent, percent];

/** Total, gap, rate and share: the same formulas on every line. */
export function derived(row: number, sums: HourSums, planned: number): readonly PlannedCell[] {
  const at = (column: number): string => cellAddress(row, column);
  const total = totalOf(sums);
  return [
    formula(
      `=SUM(${rectangleAddress({ row, column: PRODUCTION, rowCount: 1, columnCount: 3 })})`,
      hoursCell(total)
    ),
    formula(`=${at(TOTAL)}-${at(PLANNED)}`, hoursCell(total - planned)),
    formula(`=IF(${at(PLANNED)}=0,"",${at(TOTAL)}/${at(PLANNED)})`, planned === 0 ? "" : total / planned),
    formula(
      `=IF(${at(TOTAL)}=0,"",(${at(GUIDANCE)}+${at(TRAINING)})/${at(TOTAL)})`,
      total === 0 ? "" : (sums.guidance + sums.training) / total
    ),
  ]; // prettier-ignore
}

/** Planned hours of some months, month after month: each from the cell it is written in. */
export function plannedCell(facts: SummaryFacts, months: readonly Month[]): PlannedCell {
  const own = months.map((month) => plannedOver(facts, (other) => other === month));
  const texts = months.map((month, index) => plannedExpression(facts, month, own[index] ?? 0));
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const terms = [...counts].map(([text, count]) =>
    count === 1 ? text : `${count.toString()}*(${text})`
  );
  return formula(
    `=${terms.length === 0 ? "0" : terms.join("+")}`,
    hoursCell(own.reduce((sum, value) => sum + value, 0))
  );
}

/** One line: some consecutive months. */
function stretchRow(
  facts: SummaryFacts,
  row: number,
  label: string,
  months: readonly Month[]
): readonly PlannedCell[] {
  const [from = 0, to = -1] = [months[0], months.at(-1)];
  const isWithin = (month: Month): boolean => month >= from && month <= to;
  const sums = hoursOver(facts, isWithin);
  const planned = plannedOver(facts, isWithin);
  return [
    label,
    ...hourCells(from, to, sums),
    plannedCell(facts, months),
    ...derived(row, sums, planned),
  ];
}

/** What the printed lines are: months, or quarters where there are too many months for a page. */
export function stretchesOf(
  facts: SummaryFacts
): readonly { readonly label: string; readonly months: readonly Month[] }[] {
  const { ref, committee } = facts;
  return ref.kind === "contract"
    ? committee.quarters.map(({ ref: quarter }) => ({
        label: shortPeriod(quarter),
        months: quarter.months,
      }))
    : ref.months.map((month) => ({ label: monthText(month), months: [month] }));
}

function totalRow(facts: SummaryFacts, row: number, first: number, count: number) {
  const isWithin = (month: Month): boolean => month >= facts.firstMonth && month <= facts.lastMonth;
  const sums = hoursOver(facts, isWithin);
  const planned = plannedOver(facts, isWithin);
  const above = (column: number): string =>
    rectangleAddress({ row: first, column, rowCount: count, columnCount: 1 });
  return [
    COMMITTEE.noun[facts.ref.kind],
    ...TYPES.map(([type], index) =>
      formula(`=SUM(${above(PRODUCTION + index)})`, hoursCell(sums[type]))
    ),
    formula(`=SUM(${above(PLANNED)})`, hoursCell(planned)),
    ...derived(row, sums, planned),
  ];
}

const previousRow = (facts: SummaryFacts, row: number, previous: PeriodFigures) =>
  stretchRow(facts, row, TEXTS.previous(previous.ref), previous.ref.months);

/** How the period's hours differ from those of the one before. */
function evolutionRow(
  facts: SummaryFacts,
  row: number,
  previous: PeriodFigures
): readonly PlannedCell[] {
  const sums = hoursOver(facts, (month) => month >= facts.firstMonth && month <= facts.lastMonth);
  const { ref } = previous;
  const [from = 0, to = -1] = [ref.months[0], ref.months.at(-1)];
  const before = hoursOver(facts, (month) => month >= from && month <= to);
  const gap = (column: number, value: number): PlannedCell =>
    formula(`=${cellAddress(row - 2, column)}-${cellAddress(row - 1, column)}`, hoursCell(value));
  return [
    TEXTS.evolution,
    ...TYPES.map(([type], index) => gap(PRODUCTION + index, sums[type] - before[type])),
    null,
    gap(TOTAL, totalOf(sums) - totalOf(before)),
  ];
}

/** The contract's whole volume against everything done. */
function commitmentRow(facts: SummaryFacts, row: number): readonly PlannedCell[] {
  const { contract } = facts.result.registers;
  const parameter = sourceParameter(contract, facts.snapshot, "Volume prévu");
  const volume = contract.plannedHours ?? 0;
  const value = hoursCell(volume);
  const done = totalOf(hoursOver(facts, (month) => month <= facts.lastMonth));
  const isParameter = parameter !== null && parameter.value === value;
  const at = (column: number): string => cellAddress(row, column);
  const cumulative = cellAddress(row - 1, TOTAL);
  return [
    TEXTS.commitment,
    null,
    null,
    null,
    isParameter ? formula(`=${parameter.reference}`, value) : value,
    formula(`=${cumulative}`, hoursCell(done)),
    formula(`=${at(TOTAL)}-${at(PLANNED)}`, hoursCell(done - volume)),
    formula(`=IF(${at(PLANNED)}=0,"",${at(TOTAL)}/${at(PLANNED)})`, volume === 0 ? "" : done / volume),
  ]; // prettier-ignore
}

/**
 * Hours of each line by type against the plan, then the totals: period, period before, contract.
 * @param more gives what else is said of the line of that rank
 */
export function hoursPart(
  facts: SummaryFacts,
  row: number,
  more: (index: number) => readonly PlannedCell[] = () => []
): Part {
  const first = row + 2;
  const lines = stretchesOf(facts);
  const { previous } = facts.committee;
  const totalAt = first + lines.length;
  const afterTotal = totalAt + 1 + (previous ? 2 : 0);
  const months = facts.result.figures.months
    .map(({ month }) => month)
    .filter((month) => month <= facts.lastMonth);
  const isWhole = facts.ref.kind === "contract";
  const hasVolume = facts.result.registers.contract.plannedHours !== null;
  const totals = [
    totalRow(facts, totalAt, first, lines.length),
    ...(previous
      ? [previousRow(facts, totalAt + 1, previous), evolutionRow(facts, totalAt + 2, previous)]
      : []),
    ...(isWhole && !hasVolume
      ? []
      : [stretchRow(facts, afterTotal, TEXTS.cumulative, months.length > 0 ? months : facts.ref.months)]),
    ...(hasVolume ? [commitmentRow(facts, afterTotal + 1)] : []),
  ]; // prettier-ignore
  return tablePart(
    row,
    isWhole ? TEXTS.wholeHeading : TEXTS.heading,
    {
      span: 1,
      label: isWhole ? TEXTS.label.quarters : TEXTS.label.months,
      titles: isWhole ? [...TEXTS.titles, ...TEXTS.more] : TEXTS.titles,
      rows: lines.map(({ label, months: own }, index) => [
        ...stretchRow(facts, first + index, label, own),
        ...(isWhole ? more(index) : []),
      ]),
      totals,
      formats: [...HOUR_FORMATS, FORMATS.whole, FORMATS.money],
      width: COLUMNS,
    },
    TEXTS.source,
    {
      marks: {
        total: cellAddress(totalAt, TOTAL),
        production: cellAddress(totalAt, PRODUCTION),
        guidance: cellAddress(totalAt, GUIDANCE),
        training: cellAddress(totalAt, TRAINING),
        planned: cellAddress(totalAt, PLANNED),
        rate: cellAddress(totalAt, RATE),
        share: cellAddress(totalAt, RATE + 1),
        hoursData: rectangleAddress({ row: row + 1, column: 0, rowCount: lines.length + 1, columnCount: 5 }),
      },
    }
  ); // prettier-ignore
}
