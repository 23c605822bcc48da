import { firstDay, type Month } from "../../../domain/calendar";
import type { MonthFigures } from "../../../domain/figures";
import { contractPeriod, monthsOfPeriod } from "../../../domain/periods";
import { projectVolumes, type VolumeProjection } from "../../../domain/projection";
import { countedHours } from "../../../domain/splitScopes";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { cellAddress, rectangleAddress } from "../../a1";
import type { Block, PlannedCell } from "../../plan";
import { FORMATS, formula, line } from "../builder";
import { hoursCell } from "../hoursRegister";
import { totalOf } from "../quarter/facts";
import type { SummaryFacts } from "./facts";
import { COLUMNS, NOTHING, tablePart, type Part } from "./page";
import { plannedHoursCell } from "./plannedCells";
import { columnOfLot, hoursOfLot } from "./splitHours";

/** The label of a volume runs over three columns. */
const SPAN = 3;
const [PLANNED, DONE, , MISSING, LEFT] = [3, 4, 5, 6, 7];
/** Hours of every month by volume, out of the printed page. */
const HELPER_COLUMN = 28;
const TEXTS = COMMITTEE.volume;

/** The contract's months as the engine holds them, of the whole or of one lot. */
function monthsOf({ result }: SummaryFacts, lot: string | null): readonly MonthFigures[] {
  const { figures, registers } = result;
  const period = contractPeriod(registers.contract);
  const own = new Set(period ? monthsOfPeriod(period) : []);
  const all = lot === null ? figures.months : figures.byLot?.find((one) => one.lot === lot)?.months;
  return (all ?? []).filter(({ month }) => own.has(month));
}

const nameOf = (lot: string | null): string => (lot === null ? TEXTS.whole : TEXTS.lot(lot));

/** A month's hours: live where the register gives the engine's. */
function monthCell(
  facts: SummaryFacts,
  lot: string | null,
  month: Month,
  seconds: number
): PlannedCell {
  const isKnown = totalOf(hoursOfLot(facts, lot, month, month)) === seconds;
  const value = hoursCell(seconds);
  return isKnown ? formula(`=${columnOfLot("Total", lot, month, month)}`, value) : value;
}

function helperBlocks(
  facts: SummaryFacts,
  row: number,
  all: readonly VolumeProjection[]
): readonly Block[] {
  const byVolume = all.map(({ lot }) => monthsOf(facts, lot));
  const months = byVolume[0] ?? [];
  return [
    line(row, [TEXTS.month, ...all.map(({ lot }) => nameOf(lot))], "header", {
      column: HELPER_COLUMN,
      wrap: false,
    }),
    {
      row: row + 1,
      column: HELPER_COLUMN,
      cells: months.map(({ month }, index) => [
        firstDay(month),
        ...all.map(({ lot }, rank) => {
          const own = byVolume[rank]?.[index];
          return monthCell(facts, lot, month, own ? countedHours(own) : 0);
        }),
      ]),
      style: "note",
      wrap: false,
      formats: [[FORMATS.month, ...all.map(() => FORMATS.hours)]],
    },
  ];
}

/** One volume: planned, done, left, and what each month left must hold. */
function volumeRow(
  facts: SummaryFacts,
  one: VolumeProjection,
  row: number,
  helper: { readonly row: number; readonly column: number }
): readonly PlannedCell[] {
  const months = monthsOf(facts, one.lot);
  const elapsed = months.filter((month) => month.elapsed).length;
  const at = (column: number): string => cellAddress(row, column);
  const area = (from: number, count: number): string =>
    rectangleAddress({ row: helper.row + from, column: helper.column, rowCount: count, columnCount: 1 });
  const left = months.length - elapsed;
  const isDone = `ROUND(${at(MISSING)},6)=0`;
  return [
    nameOf(one.lot),
    plannedHoursCell(facts, one.lot, months.map(({ month }) => month), one.planned),
    formula(`=SUM(${area(0, months.length)})`, hoursCell(one.done)),
    formula(`=IF(${at(PLANNED)}=0,"",${at(DONE)}/${at(PLANNED)})`, one.planned === 0 ? "" : one.done / one.planned),
    formula(`=MAX(0,${at(PLANNED)}-${at(DONE)})`, hoursCell(one.missing)),
    left === 0
      ? one.monthsLeft
      : formula(
          `=IF(${isDone},${left.toString()},COUNTIF(${area(elapsed, left)},0))`,
          one.monthsLeft
        ),
    formula(
      `=IF(${at(LEFT)}=0,"",ROUNDUP(ROUND(${at(MISSING)}*3600/${at(LEFT)},4),0)/3600)`,
      one.needed === null ? "" : hoursCell(one.needed)
    ),
    elapsed === 0 ? hoursCell(one.best) : formula(`=MAX(0,${area(0, elapsed)})`, hoursCell(one.best)),
  ];
} // prettier-ignore

/** What is left of the volume, and of each lot's; nothing once the contract is over. */
export function volumePart(facts: SummaryFacts, row: number): Part {
  const { registers, figures, asOf } = facts.result;
  const all = projectVolumes(registers, figures, asOf);
  if (all.length === 0) return NOTHING;
  const { manyHours: hours, percent, whole } = FORMATS;
  const part = tablePart(
    row,
    TEXTS.heading(asOf),
    {
      span: SPAN,
      label: TEXTS.label,
      titles: TEXTS.titles,
      rows: all.map((one, index) =>
        volumeRow(facts, one, row + 2 + index, {
          row: row + 1,
          column: HELPER_COLUMN + 1 + index,
        })
      ),
      formats: [hours, hours, percent, hours, whole, hours, hours],
      width: COLUMNS,
    },
    TEXTS.source
  );
  return { ...part, blocks: [...part.blocks, ...helperBlocks(facts, row, all)] };
}
