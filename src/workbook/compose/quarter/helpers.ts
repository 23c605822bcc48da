import { firstDay, type Month } from "../../../domain/calendar";
import { SYNTHESIS } from "../../../messages/fr/sheets";
import { monthText } from "../../../messages/format";
import { cellAddress, rectangleAddress } from "../../a1";
import type { Block, ChartPlan, PlannedCell } from "../../plan";
import { FORMATS, formula, line } from "../builder";
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
import { plannedExpression } from "./planned";

/** Helper ranges stand to the right of the printed columns. */
const SERIAL_COLUMN = 10;
const CUMULATIVE_COLUMN = 11;
const HOURS_COLUMN = 15;
const PEOPLE_COLUMN = 20;
const HELPER_HEADER_ROW = 3;
const FIRST_HELPER_ROW = HELPER_HEADER_ROW + 1;

/** Helper ranges of the charts and of the headcount, and the cells the printed part reads. */
export interface Helpers {
  readonly blocks: readonly Block[];
  readonly cumulativeData: ChartPlan["data"];
  readonly hoursData: ChartPlan["data"];
  /** Cumulative plan at the quarter's end. */
  readonly plannedToDate: string;
  /** Headcount of the quarter's n-th month, and of the whole quarter. */
  readonly monthHeadcount: (index: number) => string;
  readonly quarterHeadcount: string;
}

/** Months from the first one that has a plan or hours to the quarter's end. */
function monthsToDate(facts: QuarterFacts): readonly Month[] {
  const months = facts.result.figures.months
    .map(({ month }) => month)
    .filter((month) => month <= facts.lastMonth);
  return months.length > 0 ? months : facts.quarter.months;
}

function cumulativeBlocks(facts: QuarterFacts, months: readonly Month[]): readonly Block[] {
  const rows = months.map((month, index): readonly PlannedCell[] => {
    const row = FIRST_HELPER_ROW + index;
    const serial = cellAddress(row, SERIAL_COLUMN);
    const until = (other: Month): boolean => other <= month;
    const planned = plannedExpression(
      facts,
      month,
      plannedOver(facts, (other) => other === month)
    );
    const before = index === 0 ? "" : `${cellAddress(row - 1, CUMULATIVE_COLUMN + 2)}+`;
    return [
      monthText(month),
      formula(
        `=SUMIFS(tHeures[Total],tHeures[Mois],"<="&${serial})`,
        hoursCell(totalOf(hoursOver(facts, until)))
      ),
      formula(`=${before}${planned}`, hoursCell(plannedOver(facts, until))),
    ];
  });
  return [
    line(HELPER_HEADER_ROW, SYNTHESIS.charts.cumulative.titles, "header", {
      column: CUMULATIVE_COLUMN,
    }),
    {
      row: FIRST_HELPER_ROW,
      column: SERIAL_COLUMN,
      cells: months.map((month) => [firstDay(month)]),
      style: "note",
      formats: [[FORMATS.month]],
    },
    {
      row: FIRST_HELPER_ROW,
      column: CUMULATIVE_COLUMN,
      cells: rows,
      style: "note",
      formats: [[FORMATS.text, FORMATS.hours, FORMATS.hours]],
    },
  ];
}

/** The chart's own copy of the printed table, with texts as categories: a date would be drawn as a series. */
function hoursBlocks(facts: QuarterFacts, firstMonthRow: number): readonly Block[] {
  const types = ["production", "guidance", "training"] as const;
  return [
    line(HELPER_HEADER_ROW, SYNTHESIS.hours.titles.slice(0, 4), "header", { column: HOURS_COLUMN }),
    {
      row: FIRST_HELPER_ROW,
      column: HOURS_COLUMN,
      cells: facts.quarter.months.map((month, index) => {
        const hours = hoursOver(facts, (other) => other === month);
        return [
          monthText(month),
          ...types.map((type, column) =>
            formula(`=${cellAddress(firstMonthRow + index, 1 + column)}`, hoursCell(hours[type]))
          ),
        ];
      }),
      style: "note",
      formats: [[FORMATS.text, FORMATS.hours, FORMATS.hours, FORMATS.hours]],
    },
  ];
}

/** One line per identifier, one column per month: 1 and more where there are hours. */
function peopleBlocks(facts: QuarterFacts, firstMonthRow: number): readonly Block[] {
  const identifiers = peopleOf(facts);
  const { months } = facts.quarter;
  return [
    line(
      HELPER_HEADER_ROW,
      [SYNTHESIS.helpers.identifiers, ...months.map((month) => monthText(month))],
      "header",
      { column: PEOPLE_COLUMN }
    ),
    {
      row: FIRST_HELPER_ROW,
      column: PEOPLE_COLUMN,
      cells: identifiers.map((identifier, index) => {
        const own = cellAddress(FIRST_HELPER_ROW + index, PEOPLE_COLUMN);
        const rows = facts.rows.filter((row) => row.identifier?.toLowerCase() === identifier?.toLowerCase());
        return [
          identifier,
          ...months.map((month, column) =>
            formula(
              `=IF(${own}="",0,COUNTIFS(tHeures[Identifiant],${own},tHeures[Mois],${absolute(cellAddress(firstMonthRow + column, 0))},tHeures[Total],">0"))`,
              identifier === null
                ? 0
                : rows.filter((row) => row.month === month && (row.total ?? 0) > 0).length
            )
          ),
        ];
      }),
      style: "note",
      formats: [[FORMATS.text, ...months.map(() => FORMATS.whole)]],
    },
  ]; // prettier-ignore
}

/** Identifiers with rows in the quarter, each once, in order; one empty line when there is none. */
function peopleOf(facts: QuarterFacts): readonly (string | null)[] {
  const byKey = new Map<string, string>();
  for (const { identifier, month } of facts.rows) {
    if (identifier !== null && isInQuarter(facts, month)) {
      const key = identifier.toLowerCase();
      if (!byKey.has(key)) byKey.set(key, identifier);
    }
  }
  const identifiers = [...byKey.values()].sort((left, right) => (left < right ? -1 : 1));
  return identifiers.length > 0 ? identifiers : [null];
}

/** The engine's headcount of one month of the quarter. */
export const headcountOfMonth = (facts: QuarterFacts, month: Month): number =>
  headcount(facts.rows.filter((row) => row.month === month));

/** Everything beside the printed page: contiguous ranges for the charts, identifiers for the headcount. */
export function helperRanges(facts: QuarterFacts, firstMonthRow: number): Helpers {
  const months = monthsToDate(facts);
  const people = peopleOf(facts).length;
  const column = (index: number): string =>
    rectangleAddress({
      row: FIRST_HELPER_ROW,
      column: PEOPLE_COLUMN + 1 + index,
      rowCount: people,
      columnCount: 1,
    });
  const anyMonth = facts.quarter.months.map((_, index) => `(${column(index)}>0)`).join("+");
  return {
    blocks: [
      line(1, [SYNTHESIS.helpers.note], "note", { column: SERIAL_COLUMN, wrap: false }),
      ...cumulativeBlocks(facts, months),
      ...hoursBlocks(facts, firstMonthRow),
      ...peopleBlocks(facts, firstMonthRow),
    ],
    cumulativeData: {
      row: HELPER_HEADER_ROW,
      column: CUMULATIVE_COLUMN,
      rowCount: months.length + 1,
      columnCount: 3,
    },
    hoursData: {
      row: HELPER_HEADER_ROW,
      column: HOURS_COLUMN,
      rowCount: facts.quarter.months.length + 1,
      columnCount: 4,
    },
    plannedToDate: cellAddress(FIRST_HELPER_ROW + months.length - 1, CUMULATIVE_COLUMN + 2),
    monthHeadcount: (index) => `SUMPRODUCT((${column(index)}>0)*1)`,
    quarterHeadcount: `SUMPRODUCT(((${anyMonth})>0)*1)`,
  };
}
