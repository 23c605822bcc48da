import { firstDay } from "../../../domain/calendar";
import type { SmoothingFigures } from "../../../domain/figures";
import type { BasisPoints } from "../../../domain/numbers";
import { SYNTHESIS } from "../../../messages/fr/sheets";
import { cellAddress } from "../../a1";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula } from "../builder";
import { hoursCell } from "../hoursRegister";
import { sourceColumn, sourceParameter } from "../sources";
import {
  hoursOfRows, hoursOver, monthsUntilQuarterEnd, totalOf, type QuarterFacts,
} from "./facts"; // prettier-ignore
import { tableSection, type Section } from "./section";

const TEXTS = SYNTHESIS.smoothing;

/** A bound as a reference to the cell it is written in (20, or 0.2 as a percentage), else as itself. */
export function boundCell(
  facts: QuarterFacts,
  lot: string | null,
  key: "minimale" | "maximale",
  bound: BasisPoints
): PlannedCell {
  const { result, snapshot } = facts;
  const parameter = sourceParameter(
    result.registers.contract,
    snapshot,
    `Part accompagnement et formation ${key}`
  );
  const lots = lot === null ? null : sourceColumn(snapshot, "tLots", `Part ${key}`);
  const value = parameter?.value;
  // A lot may have bounds of its own: then the contract's cell is not where this one stands.
  const isContracts = !lots || lots.values.every((own) => own === null);
  if (parameter && isContracts && typeof value === "number") {
    if (Math.round(value * 100) === bound) {
      return formula(`=${parameter.reference}/100`, bound / 10_000);
    }
    if (Math.round(value * 10_000) === bound) {
      return formula(`=${parameter.reference}`, bound / 10_000);
    }
  }
  return bound / 10_000;
}

function situation(supported: number, total: number, { min, max }: SmoothingFigures): string {
  if (total === 0) return TEXTS.noHours;
  if (supported * 10_000 < min * total) return TEXTS.below;
  return supported * 10_000 > max * total ? TEXTS.above : TEXTS.inside;
}

function periodRow(
  facts: QuarterFacts,
  figures: SmoothingFigures,
  row: number
): readonly PlannedCell[] {
  const at = (column: number): string => cellAddress(row, column);
  const { lot, period } = figures;
  const { from, to } = monthsUntilQuarterEnd(facts, period);
  const isWithin = (month: number): boolean => month >= from && month <= to;
  const sums =
    lot === null
      ? hoursOver(facts, isWithin)
      : hoursOfRows(
          facts.rows.filter(
            (line) => line.lot === lot && line.month !== null && isWithin(line.month)
          )
        );
  const criteria =
    `tHeures[Mois],">=${firstDay(from).toString()}",tHeures[Mois],"<=${firstDay(to).toString()}"` +
    (lot === null ? "" : `,tHeures[Lot],${at(2)}`);
  const sumOf = (title: string): string => `SUMIFS(tHeures[${title}],${criteria})`;
  const supported = sums.guidance + sums.training;
  const total = totalOf(sums);
  const quoted = (text: string): string => `"${text}"`;
  return [
    period.from,
    period.to,
    lot,
    formula(`=${sumOf("Accompagnement")}+${sumOf("Formation")}`, hoursCell(supported)),
    formula(`=${sumOf("Production")}+${at(3)}`, hoursCell(total)),
    formula(`=IF(${at(4)}=0,"",${at(3)}/${at(4)})`, total === 0 ? "" : supported / total),
    boundCell(facts, lot, "minimale", figures.min),
    boundCell(facts, lot, "maximale", figures.max),
    formula(
      `=IF(${at(4)}=0,${quoted(TEXTS.noHours)},IF(ROUND(${at(3)}-${at(6)}*${at(4)},6)<0,${quoted(TEXTS.below)},IF(ROUND(${at(3)}-${at(7)}*${at(4)},6)>0,${quoted(TEXTS.above)},${quoted(TEXTS.inside)})))`,
      situation(supported, total, figures)
    ),
  ];
}

/** The share of guidance and training over each smoothing period begun, as it stands at the quarter's end. */
export function smoothingSection(facts: QuarterFacts, row: number): Section {
  const begun = facts.result.figures.smoothing.filter(
    ({ period }) => period.from <= facts.quarter.period.to
  );
  const { date, text, manyHours: hours, percent, indented } = FORMATS;
  return tableSection({
    row,
    heading: TEXTS.heading,
    titles: TEXTS.titles,
    rows:
      begun.length > 0
        ? begun.map((figures, index) => periodRow(facts, figures, row + 2 + index))
        : [[TEXTS.none]],
    formats:
      begun.length > 0
        ? [date, date, text, hours, hours, percent, percent, percent, indented]
        : [text],
  });
}
