import type { HourSums, SmoothingFigures } from "../../../domain/figures";
import { periodText } from "../../../messages/format";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, quotedText } from "../builder";
import { hoursCell } from "../hoursRegister";
import { monthsUntilQuarterEnd, totalOf } from "../quarter/facts";
import { boundCell } from "../quarter/boundCell";
import type { SummaryFacts } from "./facts";
import { COLUMNS, tablePart, textPart, type Part } from "./page";
import { projectionLines } from "./projectionLines";
import { columnOfLot, hoursOfLot } from "./splitHours";

const TEXTS = COMMITTEE.split;
/** The label runs over four columns; then supported, total, share, bounds, situation. */
const SPAN = 4;
const [SUPPORTED, TOTAL, , MIN, MAX, SITUATION] = [4, 5, 6, 7, 8, 9];

function situation(supported: number, total: number, { min, max }: SmoothingFigures): string {
  if (total === 0) return TEXTS.noHours;
  if (supported * 10_000 < min * total) return TEXTS.below;
  return supported * 10_000 > max * total ? TEXTS.above : TEXTS.inside;
}

/** Hours of a smoothing period until the summary's end. */
function sumsOf(facts: SummaryFacts, { lot, period }: SmoothingFigures): HourSums {
  const { from, to } = monthsUntilQuarterEnd(facts, period);
  return hoursOfLot(facts, lot, from, to);
}

function periodRow(
  facts: SummaryFacts,
  figures: SmoothingFigures,
  row: number
): readonly PlannedCell[] {
  const at = (column: number): string => cellAddress(row, column);
  const { lot, period } = figures;
  const { from, to } = monthsUntilQuarterEnd(facts, period);
  const sums = sumsOf(facts, figures);
  const sumOf = (title: string): string => columnOfLot(title, lot, from, to);
  const supported = sums.guidance + sums.training;
  const total = totalOf(sums);
  const [none, below, above, inside] = [TEXTS.noHours, TEXTS.below, TEXTS.above, TEXTS.inside].map(quotedText); // prettier-ignore
  return [
    lot === null ? periodText(period) : TEXTS.lot(lot, periodText(period)),
    formula(`=${sumOf("Accompagnement")}+${sumOf("Formation")}`, hoursCell(supported)),
    formula(`=${sumOf("Production")}+${at(SUPPORTED)}`, hoursCell(total)),
    formula(
      `=IF(${at(TOTAL)}=0,"",${at(SUPPORTED)}/${at(TOTAL)})`,
      total === 0 ? "" : supported / total
    ),
    boundCell(facts, lot, "minimale", figures.min),
    boundCell(facts, lot, "maximale", figures.max),
    formula(
      `=IF(${at(TOTAL)}=0,${none},IF(ROUND(${at(SUPPORTED)}-${at(MIN)}*${at(TOTAL)},6)<0,${below},IF(ROUND(${at(SUPPORTED)}-${at(MAX)}*${at(TOTAL)},6)>0,${above},${inside})))`,
      situation(supported, total, figures)
    ),
  ];
}

/** Smoothing periods that have a month of the summary's, as they stand at its end. */
export const smoothingOf = (facts: SummaryFacts): readonly SmoothingFigures[] =>
  facts.result.figures.smoothing.filter(({ period }) => {
    const { from, to } = monthsUntilQuarterEnd(facts, period);
    return from <= facts.lastMonth && to >= facts.firstMonth && period.from <= facts.ref.period.to;
  });

/** The last smoothing period until the summary's end: the contract's, else its first lot's. */
export function lastBounds(facts: SummaryFacts) {
  const all = smoothingOf(facts);
  const latest = all.filter(({ period }) => period.from === all.at(-1)?.period.from);
  const [one] = latest;
  if (!one) return null;
  const { lot, min, max, period } = one;
  return { ...monthsUntilQuarterEnd(facts, period), lot, min, max };
}

const WORST_FIRST = [TEXTS.below, TEXTS.above, TEXTS.inside];

/** What the verdict says of the split: the worst of the lines; null without a line that has hours. */
export function worstSituation(facts: SummaryFacts): string | null {
  const all = smoothingOf(facts).map((one) => {
    const sums = sumsOf(facts, one);
    return situation(sums.guidance + sums.training, totalOf(sums), one);
  });
  return WORST_FIRST.find((text) => all.includes(text)) ?? null;
}

/** Where the share stands at the period's end, and where it is going. */
export function splitPart(facts: SummaryFacts, row: number): Part {
  const all = smoothingOf(facts);
  if (all.length === 0) return textPart(row, TEXTS.heading, [TEXTS.none]);
  const { manyHours: hours, percent, indented } = FORMATS;
  const table = tablePart(
    row,
    TEXTS.heading,
    {
      span: SPAN,
      label: TEXTS.label,
      titles: TEXTS.titles,
      rows: all.map((one, index) => periodRow(facts, one, row + 2 + index)),
      formats: [hours, hours, percent, percent, percent, indented],
      width: COLUMNS,
    },
    TEXTS.source,
    {
      marks: {
        situations: rectangleAddress({
          row: row + 2,
          column: SITUATION,
          rowCount: all.length,
          columnCount: 1,
        }),
      },
    }
  );
  const lines = projectionLines(facts, row + 2 + all.length, row, all);
  return {
    ...table,
    height: table.height + lines.count,
    blocks: [...table.blocks, ...lines.blocks],
  };
}
