import { monthOfDay, type Month } from "./calendar";
import type { Contract, Forecast, Lot, Registers } from "./contract";
import { spread, type Seconds } from "./numbers";

type MonthPlan = ReadonlyMap<Month, Seconds>;

/** Hours planned by month: of the whole contract, and of each lot that has a volume. */
export interface VolumePlan {
  /** False when neither a forecast nor a volume says what is planned: 0 then means nothing. */
  readonly isKnown: boolean;
  readonly total: MonthPlan;
  readonly byLot: ReadonlyMap<string, MonthPlan>;
}

const NOTHING: MonthPlan = new Map();

function sumByMonth(forecasts: readonly Forecast[]): MonthPlan {
  const sums = new Map<Month, Seconds>();
  for (const { month, plannedHours } of forecasts) {
    sums.set(month, (sums.get(month) ?? 0) + plannedHours);
  }
  return sums;
}

const addPlans = (plans: readonly MonthPlan[]): MonthPlan =>
  sumByMonth(
    plans.flatMap((plan) =>
      [...plan].map(([month, plannedHours]) => ({ month, plannedHours, lot: null }))
    )
  );

/** A volume over the months of `Durée`, from the contract's first month. */
function spreadEvenly(volume: Seconds, { startsOn, durationMonths }: Contract): MonthPlan {
  if (startsOn === null || durationMonths === null || durationMonths < 1) return NOTHING;
  const first = monthOfDay(startsOn);
  return new Map(spread(volume, durationMonths).map((hours, index) => [first + index, hours]));
}

/** A single lot without a volume has the contract's. */
const lotVolume = (lot: Lot, { contract, lots }: Registers): Seconds | null =>
  lot.plannedHours ?? (lots.length === 1 ? contract.plannedHours : null);

/** Sum of the lots' volumes when every lot has one: it then rules over `Volume prévu`. */
function sumOfLots(registers: Registers): Seconds | null {
  const { lots } = registers;
  if (lots.length === 0) return null;
  return lots.reduce<Seconds | null>((sum, lot) => {
    const volume = lotVolume(lot, registers);
    return sum === null || volume === null ? null : sum + volume;
  }, 0);
}

function planFromForecasts(forecasts: readonly Forecast[], lots: readonly Lot[]): VolumePlan {
  const of = ({ code }: Lot): MonthPlan =>
    sumByMonth(lots.length === 1 ? forecasts : forecasts.filter(({ lot }) => lot === code));
  return {
    isKnown: true,
    total: sumByMonth(forecasts),
    byLot: new Map(lots.map((lot) => [lot.code, of(lot)])),
  };
}

/**
 * What is planned, month by month: `tPrevisions` when it has lines; else the lots' volumes, or `Volume prévu`, spread
 * evenly over the months of `Durée`, the remainder one second at a time from the first month.
 */
export function planOf(registers: Registers): VolumePlan {
  const { contract, lots, forecasts } = registers;
  if (forecasts !== null && forecasts.length > 0) return planFromForecasts(forecasts, lots);
  const byLot = new Map(
    lots.flatMap((lot) => {
      const volume = lotVolume(lot, registers);
      return volume === null ? [] : [[lot.code, spreadEvenly(volume, contract)] as const];
    })
  );
  if (sumOfLots(registers) !== null) {
    const total = addPlans([...byLot.values()]);
    return { isKnown: total.size > 0, total, byLot };
  }
  const total =
    contract.plannedHours === null ? NOTHING : spreadEvenly(contract.plannedHours, contract);
  return { isKnown: total.size > 0, total, byLot };
}

/** `Volume prévu` and the sum of the lots' volumes, when both are written and differ; else null. */
export function volumeDisagreement(
  registers: Registers
): { readonly contractHours: Seconds; readonly lotHours: Seconds } | null {
  const lotHours = sumOfLots(registers);
  const contractHours = registers.contract.plannedHours;
  if (lotHours === null || contractHours === null || lotHours === contractHours) return null;
  return { contractHours, lotHours };
}
