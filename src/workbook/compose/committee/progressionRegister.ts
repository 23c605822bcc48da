import type { AxisProgress, SummaryRef } from "../../../domain/committee/types";
import { COMMITTEE_REGISTERS, summaryKey } from "../../../messages/fr/committee";
import type { CellValue, WorkbookSnapshot } from "../../grid";
import type { SheetPlan } from "../../plan";
import { FORMATS } from "../builder";
import type { CheckResult } from "../input";
import { previousTable, previousValue } from "../keptColumns";
import { OWNER_NAMES, ownedSheet } from "../ownedSheets";
import { registerSheet } from "../register";

export const PROGRESSION_TABLE = "tProgression";

export const PROGRESSION_TITLES = [
  "Période", "Pseudonyme", "Axe", "Échelle", "Entrée", "Actuel", "Évolution",
] as const; // prettier-ignore
export type ProgressionTitle = (typeof PROGRESSION_TITLES)[number];

/** A column of the register as a formula quotes it. */
export const progressionColumn = (title: ProgressionTitle): string =>
  `${PROGRESSION_TABLE}[${title}]`;

/** The levels of one period, as its figures hold them. */
export interface PeriodProgress {
  readonly ref: SummaryRef;
  readonly progress: readonly AxisProgress[];
}

/** A level in a cell, from hundredths; empty when nobody measured it. */
export const levelCell = (hundredths: number | null): number | null =>
  hundredths === null ? null : hundredths / 100;

/** The cells of one row, in the order of `PROGRESSION_TITLES`. */
export const progressionCells = (period: string, row: AxisProgress): readonly CellValue[] => [
  period,
  row.pseudonym,
  row.axis,
  row.scale,
  levelCell(row.entry),
  levelCell(row.current),
  COMMITTEE_REGISTERS.changes[row.change ?? "unknown"],
];

const order = (left: AxisProgress, right: AxisProgress): number =>
  left.pseudonym === right.pseudonym
    ? left.axis < right.axis
      ? -1
      : 1
    : left.pseudonym < right.pseudonym
      ? -1
      : 1;

const rowKey = (...cells: readonly CellValue[]): string => JSON.stringify(cells);

/**
 * `Progression` whole: one row per person, axis and period.
 * @throws HostError «TableNameTaken» when the user's own table bears the register's name.
 */
export function progressionSheet(
  result: CheckResult,
  snapshot: WorkbookSnapshot,
  periods: readonly PeriodProgress[]
): SheetPlan {
  const { text, general } = FORMATS;
  const owned = ownedSheet(
    snapshot,
    OWNER_NAMES.progression,
    COMMITTEE_REGISTERS.progression.sheet
  );
  const previous = previousTable(snapshot, PROGRESSION_TABLE, owned);
  const known = new Map(
    previous.rows.map((row) => [
      rowKey(
        previousValue(row, "Période"),
        previousValue(row, "Pseudonyme"),
        previousValue(row, "Axe")
      ),
      row,
    ])
  );
  const rows = periods.flatMap(({ ref, progress }) => {
    const period = summaryKey(ref);
    return [...progress].sort(order).map((row) => ({
      cells: progressionCells(period, row),
      previous: known.get(rowKey(period, row.pseudonym, row.axis)),
    }));
  });
  return registerSheet(
    {
      owned,
      table: PROGRESSION_TABLE,
      texts: COMMITTEE_REGISTERS.progression,
      totals: [],
      titles: PROGRESSION_TITLES,
      widths: [10, 12, 28, 28, 9, 9, 16],
      formats: [text, text, text, text, general, general, text],
      previous,
      rows,
      validations: [],
    },
    result
  );
}
