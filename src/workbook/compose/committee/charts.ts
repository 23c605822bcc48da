import { firstDay, monthKey, type Month } from "../../../domain/calendar";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, parseRectangle } from "../../a1";
import type { Block, ChartPlan, PlannedCell } from "../../plan";
import { FORMATS, formula, line } from "../builder";
import { hoursCell } from "../hoursRegister";
import { hoursOver, plannedOver, totalOf } from "../quarter/facts";
import { plannedExpression } from "../quarter/planned";
import { dateText, type SummaryFacts } from "./facts";
import { COLUMNS, type Part } from "./page";
import { lastBounds } from "./split";
import { columnOfLot, hoursOfLot } from "./splitHours";

/** Helper ranges stand to the right of the sources, out of the printed page. */
export const SOURCE_COLUMN = COLUMNS + 1;
const HELPER_COLUMN = SOURCE_COLUMN + 2;
const SHARE_COLUMN = HELPER_COLUMN + 4;
const HOURS_COLUMN = SHARE_COLUMN + 16;
const HELPER_ROW = 3;
/** Rows a chart covers. */
const CHART_ROWS = 12;

/** «03», the year with the first month and with each January only: many months stand under one chart. */
const shortMonth = (month: Month, index: number): string => {
  const [year = "", number = ""] = monthKey(month).split("-");
  return index === 0 || number === "01" ? `${number} ’${year.slice(2)}` : number;
};

/** Months from the contract's first one to the period's end. */
function monthsToDate({ result, lastMonth, ref }: SummaryFacts): readonly Month[] {
  const months = result.figures.months
    .map(({ month }) => month)
    .filter((month) => month <= lastMonth);
  return months.length > 0 ? months : ref.months;
}

function cumulativeRow(facts: SummaryFacts, month: Month, index: number): readonly PlannedCell[] {
  const row = HELPER_ROW + 1 + index;
  const until = (other: Month): boolean => other <= month;
  const own = plannedOver(facts, (other) => other === month);
  const before = index === 0 ? "" : `${cellAddress(row - 1, HELPER_COLUMN + 2)}+`;
  return [
    shortMonth(month, index),
    formula(
      `=SUMIFS(tHeures[Total],tHeures[Mois],"<="&${dateText(firstDay(month))})`,
      hoursCell(totalOf(hoursOver(facts, until)))
    ),
    formula(
      `=${before}${plannedExpression(facts, month, own)}`,
      hoursCell(plannedOver(facts, until))
    ),
  ];
}

/** The share cumulated since the first month of the last smoothing period, between its bounds. */
function shareRows(facts: SummaryFacts): readonly (readonly PlannedCell[])[] {
  const bounds = lastBounds(facts);
  if (!bounds) return [];
  const { from, to, min, max, lot } = bounds;
  return monthsToDate(facts)
    .filter((month) => month >= from && month <= to)
    .map((month, index) => {
      const sums = hoursOfLot(facts, lot, from, month);
      const total = totalOf(sums);
      const [guidance, training, whole] = ["Accompagnement", "Formation", "Total"].map((title) =>
        columnOfLot(title, lot, from, month)
      );
      return [
        shortMonth(month, index),
        formula(
          `=IF(${whole ?? ""}=0,0,(${guidance ?? ""}+${training ?? ""})/${whole ?? ""})`,
          total === 0 ? 0 : (sums.guidance + sums.training) / total
        ),
        min / 10_000,
        max / 10_000,
      ];
    });
}

/** A year's months as its table has them, under names that a narrow chart holds. */
function shortHours(facts: SummaryFacts, tableRow: number): readonly (readonly PlannedCell[])[] {
  return facts.ref.months.map((month, index): readonly PlannedCell[] => {
    const isOwn = (other: Month): boolean => other === month;
    const sums = hoursOver(facts, isOwn);
    const values = [sums.production, sums.guidance, sums.training, plannedOver(facts, isOwn)];
    return [
      shortMonth(month, index),
      ...values.map((value, rank) =>
        formula(`=${cellAddress(tableRow + 1 + index, 1 + rank)}`, hoursCell(value))
      ),
    ];
  });
}

function helperBlocks(
  column: number,
  titles: readonly string[],
  rows: readonly (readonly PlannedCell[])[],
  format: string
): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    line(HELPER_ROW, titles, "header", { column, wrap: false }),
    {
      row: HELPER_ROW + 1,
      column,
      cells: rows,
      style: "note",
      wrap: false,
      formats: [[FORMATS.text, ...titles.slice(1).map(() => format)]],
    },
  ];
}

/** The charts of the first page, and the ranges they are drawn from. */
export function chartsPart(
  facts: SummaryFacts,
  row: number,
  ownerName: string,
  hoursData: string
): Part {
  const texts = COMMITTEE.charts;
  const months = monthsToDate(facts);
  const shares = shareRows(facts);
  const isWhole = facts.ref.kind === "contract";
  const hours = isWhole ? texts.quarters : texts.hours;
  const table = parseRectangle(hoursData) ?? { row: 0, column: 0, rowCount: 1, columnCount: 5 };
  const short = facts.ref.kind === "year" ? shortHours(facts, table.row) : null;
  const data = short
    ? { ...table, row: HELPER_ROW, column: HOURS_COLUMN, rowCount: short.length + 1 }
    : table;
  const toRow = row + CHART_ROWS;
  const hasShare = shares.length > 1;
  const count = hasShare ? 3 : 2;
  const across = (rank: number) => ({
    fromColumn: (rank * COLUMNS) / count,
    toColumn: ((rank + 1) * COLUMNS) / count,
  });
  const charts: readonly ChartPlan[] = [
    {
      name: `${ownerName}_heures`,
      kind: "column-stacked",
      title: hours.title,
      altText: hours.alt,
      data,
      anchor: { fromRow: row, toRow, ...across(0) },
      valueFormat: "#,##0",
      series: [{}, {}, {}, { kind: "line", dash: "dash" }],
    },
    {
      name: `${ownerName}_cumul`,
      kind: "line",
      title: texts.cumulative.title,
      altText: texts.cumulative.alt,
      data: { row: HELPER_ROW, column: HELPER_COLUMN, rowCount: months.length + 1, columnCount: 3 },
      anchor: { fromRow: row, toRow, ...across(1) },
      valueFormat: "#,##0",
    },
    ...(hasShare
      ? [
          {
            name: `${ownerName}_part`,
            kind: "line",
            title: texts.share.title(lastBounds(facts)?.lot ?? null),
            altText: texts.share.alt,
            data: { row: HELPER_ROW, column: SHARE_COLUMN, rowCount: shares.length + 1, columnCount: 4 },
            anchor: { fromRow: row, toRow, ...across(2) },
            valueFormat: "0%",
            series: [{}, { dash: "dot", marker: false }, { dash: "dash", marker: false }],
            valueRange: { min: 0 },
          } satisfies ChartPlan,
        ]
      : []),
  ]; // prettier-ignore
  return {
    height: CHART_ROWS + 1,
    charts,
    blocks: [
      line(1, [COMMITTEE.helper], "note", { column: HELPER_COLUMN, wrap: false }),
      ...helperBlocks(
        HELPER_COLUMN,
        texts.cumulative.titles,
        months.map((month, index) => cumulativeRow(facts, month, index)),
        FORMATS.hours
      ),
      ...helperBlocks(SHARE_COLUMN, texts.share.titles, shares, "0.00%"),
      ...helperBlocks(HOURS_COLUMN, hours.titles, short ?? [], FORMATS.manyHours),
    ],
  };
}
