import type { Month } from "../../../domain/calendar";
import type { HourSums, SmoothingFigures } from "../../../domain/figures";
import { projectSplits, projectVolumes, type VolumeProjection } from "../../../domain/projection";
import { periodText } from "../../../messages/format";
import { projection } from "../../../messages/fr/projection";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula, quotedText } from "../builder";
import { hoursCell } from "../hoursRegister";
import { hoursOfRows, hoursOver, monthsUntilQuarterEnd, totalOf } from "../quarter/facts";
import { boundCell } from "../quarter/boundCell";
import { monthsCriteria, monthsFactors, type SummaryFacts } from "./facts";
import { COLUMNS, NOTHING, tablePart, textLines, textPart, type Part } from "./page";

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

/** Smoothing periods that overlap the summary's, as they stand at its end. */
export const smoothingOf = ({ result, ref }: SummaryFacts): readonly SmoothingFigures[] =>
  result.figures.smoothing.filter(
    ({ period }) => period.from <= ref.period.to && period.to >= ref.period.from
  );

/** The last smoothing period until the summary's end: the contract's, else its first lot's. */
export function lastBounds(facts: SummaryFacts) {
  const all = smoothingOf(facts);
  const latest = all.filter(({ period }) => period.from === all.at(-1)?.period.from);
  const [one] = latest;
  if (!one) return null;
  const { lot, min, max, period } = one;
  return { ...monthsUntilQuarterEnd(facts, period), lot, min, max };
}

/** Hours of some months, of one lot where the share is judged lot by lot. */
export const hoursOfLot = (facts: SummaryFacts, lot: string | null, from: Month, to: Month): HourSums =>
  lot === null
    ? hoursOver(facts, (month) => month >= from && month <= to)
    : hoursOfRows(
        facts.rows.filter(({ lot: own, month }) => own === lot && month !== null && month >= from && month <= to)
      ); // prettier-ignore

/** A column of the register of hours over the same months, as an expression. */
export const columnOfLot = (title: string, lot: string | null, from: Month, to: Month): string =>
  lot === null
    ? `SUMIFS(tHeures[${title}],${monthsCriteria(from, to)})`
    : `SUMPRODUCT((tHeures[Lot]=${quotedText(lot)})*${monthsFactors(from, to)},tHeures[${title}])`;

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
  const { registers, figures, asOf } = facts.result;
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
  const sentences = projectSplits(registers, figures, asOf).map(projection.split);
  const lines = textLines(row + 2 + all.length, sentences, "note");
  return {
    ...table,
    height: table.height + lines.count,
    blocks: [...table.blocks, ...lines.blocks],
  };
}

/** The label of a volume runs over three columns. */
const VOLUME_SPAN = 3;

/** One volume: planned, done, left, and what each month left must hold. */
function volumeRow(
  facts: SummaryFacts,
  one: VolumeProjection,
  row: number
): readonly PlannedCell[] {
  const { months } = facts.result.figures;
  const at = (column: number): string => cellAddress(row, column);
  const [from, to] = [months[0]?.month ?? 0, months.at(-1)?.month ?? 0];
  const { volume } = COMMITTEE;
  const done =
    one.lot === null
      ? `SUMIFS(tHeures[Total],${monthsCriteria(from, to)})`
      : `SUMPRODUCT((tHeures[Lot]=${quotedText(one.lot)})*${monthsFactors(from, to)},tHeures[Total])`;
  const isKnown = one.done === doneFrom(facts, one.lot);
  return [
    one.lot === null ? volume.whole : volume.lot(one.lot),
    hoursCell(one.planned),
    isKnown ? formula(`=${done}`, hoursCell(one.done)) : hoursCell(one.done),
    formula(`=IF(${at(3)}=0,"",${at(4)}/${at(3)})`, one.planned === 0 ? "" : one.done / one.planned),
    formula(`=MAX(0,${at(3)}-${at(4)})`, hoursCell(one.missing)),
    one.monthsLeft,
    formula(
      `=IF(${at(7)}=0,"",ROUNDUP(ROUND(${at(6)}*3600/${at(7)},4),0)/3600)`,
      one.needed === null ? "" : hoursCell(one.needed)
    ),
    hoursCell(one.best),
  ]; // prettier-ignore
}

/** Hours a formula over the register would give: the engine leaves out months outside the contract. */
function doneFrom(facts: SummaryFacts, lot: string | null): number {
  if (lot === null) return totalOf(hoursOver(facts, () => true));
  return totalOf(hoursOfRows(facts.rows.filter((row) => row.lot === lot && row.month !== null)));
}

/** What is left of the volume, and of each lot's; nothing once the contract is over. */
export function volumePart(facts: SummaryFacts, row: number): Part {
  const { registers, figures, asOf } = facts.result;
  const all = projectVolumes(registers, figures, asOf);
  if (all.length === 0) return NOTHING;
  const { manyHours: hours, percent, whole } = FORMATS;
  const { volume } = COMMITTEE;
  return tablePart(
    row,
    volume.heading(asOf),
    {
      span: VOLUME_SPAN,
      label: volume.label,
      titles: volume.titles,
      rows: all.map((one, index) => volumeRow(facts, one, row + 2 + index)),
      formats: [hours, hours, percent, hours, whole, hours, hours],
      width: COLUMNS,
    },
    volume.source
  );
}
