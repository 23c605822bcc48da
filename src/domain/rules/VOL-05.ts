import type { Day, Period } from "../calendar";
import type { MonthFigures } from "../figures";
import type { Finding } from "../finding";
import { lotOrParameterPlace } from "../findingPlaces";
import { divideUp } from "../numbers";
import { contractPeriod, isClosed } from "../periods";
import { countedHours } from "../splitScopes";
import {
  missingVolume,
  volumeFacts,
  VOLUME_PARAMETER,
  volumeScopes,
  volumeSubject,
  type VolumeScope,
} from "../volumeFindings";
import type { Registers } from "../contract";
import type { Rule } from "./rule";

/** The elapsed month with the most hours; null before the first one. */
const bestMonth = (months: readonly MonthFigures[]): MonthFigures | null =>
  months.reduce<MonthFigures | null>(
    (best, month) =>
      month.elapsed && countedHours(month) > (best === null ? 0 : countedHours(best))
        ? month
        : best,
    null
  );

/** Months that can still take hours: those to come, and the running one while nothing was declared for it. */
const monthsLeft = (months: readonly MonthFigures[]): number =>
  months.filter((month) => !month.elapsed && countedHours(month) === 0).length;

function findingOf(
  registers: Registers,
  { lot, months }: VolumeScope,
  period: Period
): readonly Finding[] {
  const { done, planned } = volumeFacts(lot, months, period, 0);
  const missing = planned - done;
  const best = bestMonth(months);
  const left = monthsLeft(months);
  if (best === null || left === 0 || missing <= countedHours(best) * left) return [];
  return [
    {
      rule: "VOL-05",
      severity: "to-justify",
      place: lotOrParameterPlace(registers, lot, VOLUME_PARAMETER),
      month: null,
      header: null,
      subject: volumeSubject(lot),
      facts: {
        period,
        lot,
        missing,
        monthsLeft: left,
        needed: divideUp(missing, left),
        best: countedHours(best),
        bestMonth: best.month,
      },
    },
  ];
}

const isRunning = (period: Period, asOf: Day): boolean => !isClosed(period, asOf);

/**
 * Reaching the volume would need more hours in each month left than the best month gave. With no month left, the matter
 * is VOL-03's.
 */
export const rule: Rule = {
  code: "VOL-05",
  check: ({ registers, figures, asOf }) => {
    const notChecked = missingVolume(registers, "VOL-05");
    const period = contractPeriod(registers.contract);
    if (notChecked.length > 0 || period === null || !isRunning(period, asOf)) {
      return { findings: [], notChecked };
    }
    return {
      findings: volumeScopes(registers, figures).flatMap((scope) =>
        findingOf(registers, scope, period)
      ),
      notChecked,
    };
  },
};
