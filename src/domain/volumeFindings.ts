import type { Registers } from "./contract";
import type { Figures, MonthFigures } from "./figures";
import type { NotChecked, RuleCode, VolumeFacts } from "./finding";
import type { Period } from "./calendar";
import type { BasisPoints } from "./numbers";
import { subjectOf } from "./outcome";
import { contractPeriod, monthsOfPeriod } from "./periods";
import { missingDates } from "./splitFindings";
import { countedHours } from "./splitScopes";
import { planOf } from "./volumePlan";

export const VOLUME_PARAMETER = "Volume prévu";

/** What a volume is judged over: the whole contract, or one lot. Only the contract's own months. */
export interface VolumeScope {
  readonly lot: string | null;
  readonly months: readonly MonthFigures[];
}

const sum = (months: readonly MonthFigures[], of: (month: MonthFigures) => number): number =>
  months.reduce((total, month) => total + of(month), 0);

/**
 * Several lots are judged one by one, since each has its own volume, when every planned hour and every hour done
 * belongs to one of them; else no lot's total is certain, and the contract is judged as a whole.
 */
export function volumeScopes({ contract }: Registers, figures: Figures): readonly VolumeScope[] {
  const period = contractPeriod(contract);
  const own = new Set(period ? monthsOfPeriod(period) : []);
  const inContract = (months: readonly MonthFigures[]): readonly MonthFigures[] =>
    months.filter(({ month }) => own.has(month));
  const whole: VolumeScope = { lot: null, months: inContract(figures.months) };
  const lots = (figures.byLot ?? []).map(({ lot, months }) => ({
    lot,
    months: inContract(months),
  }));
  const attributed = (of: (month: MonthFigures) => number): number =>
    lots.reduce((total, { months }) => total + sum(months, of), 0);
  const areComplete =
    lots.length > 1 &&
    attributed(countedHours) === sum(whole.months, countedHours) &&
    attributed(({ planned }) => planned) === sum(whole.months, ({ planned }) => planned);
  return areComplete ? lots : [whole];
}

/** Hours done and planned over some months of a scope. */
export const volumeFacts = (
  lot: string | null,
  months: readonly MonthFigures[],
  period: Period,
  toleranceBasisPoints: BasisPoints
): VolumeFacts => ({
  period,
  lot,
  done: sum(months, countedHours),
  planned: sum(months, ({ planned }) => planned),
  toleranceBasisPoints,
});

/** «Volume d'heures», of a lot where lots are judged one by one. */
export const volumeSubject = (lot: string | null): string =>
  subjectOf("Volume d'heures", lot === null ? null : `Lot ${lot}`);

/** Why a volume cannot be judged: bought in parcours, without dates, or without any planned hour. Empty when it can. */
export function missingVolume(registers: Registers, rule: RuleCode): readonly NotChecked[] {
  if (registers.contract.commitment === "pathways") return [{ kind: "pathways", rules: [rule] }];
  const dates = missingDates(registers, rule);
  if (dates.length > 0 || planOf(registers).isKnown) return dates;
  return [{ kind: "missing-parameter", parameter: VOLUME_PARAMETER, rules: [rule] }];
}
