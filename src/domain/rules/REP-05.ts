import { monthOfDay } from "../calendar";
import type { Contract } from "../contract";
import type { SmoothingFigures } from "../figures";
import type { Finding } from "../finding";
import { lotOrParameterPlace } from "../findingPlaces";
import { ceilDifference, compareShare, WHOLE, type BasisPoints } from "../numbers";
import { subjectOf } from "../outcome";
import { isElapsed } from "../periods";
import { missingDates } from "../splitFindings";
import { countedHours } from "../splitScopes";
import type { Rule } from "./rule";

/** A type of hours that has a minimum of its own. */
interface Minimum {
  readonly type: "guidance" | "training";
  readonly min: BasisPoints;
  readonly parameter: string;
  readonly label: string;
}

function minimaOf({ minGuidanceShare, minTrainingShare }: Contract): readonly Minimum[] {
  const minimum = (
    type: Minimum["type"],
    min: BasisPoints | null,
    parameter: string,
    label: string
  ): readonly Minimum[] => (min === null ? [] : [{ type, min, parameter, label }]);
  return [
    ...minimum(
      "guidance",
      minGuidanceShare,
      "Part accompagnement minimale",
      "Répartition : accompagnement"
    ),
    ...minimum("training", minTrainingShare, "Part formation minimale", "Répartition : formation"),
  ];
}

/** With h of c hours, x more reach the minimum when (h + x) ÷ (c + x) ≥ min; no x does when the minimum is 100 %. */
const missingHours = (hours: number, counted: number, min: BasisPoints): number | null =>
  min >= WHOLE ? null : ceilDifference([min, counted], [WHOLE, hours], WHOLE - min);

/**
 * Guidance or training alone is under its own minimum over a smoothing period: closed, or running from its first closed
 * month on. A running month smoothed by itself has no closed month yet.
 */
export const rule: Rule = {
  code: "REP-05",
  check: ({ registers, figures, asOf }) => {
    const minima = minimaOf(registers.contract);
    // Both parameters are empty by default: a contract that sets none asks for nothing.
    if (minima.length === 0) return { findings: [], notChecked: [] };
    const isJudged = ({ period, closed }: SmoothingFigures): boolean =>
      closed || isElapsed(monthOfDay(period.from), asOf);
    const findings = figures.smoothing.filter(isJudged).flatMap((split) => {
      const counted = countedHours(split);
      return minima.flatMap(({ type, min, parameter, label }): readonly Finding[] => {
        const hours = split[type];
        if (counted <= 0 || compareShare(hours, counted, min) >= 0) return [];
        return [
          {
            rule: "REP-05",
            severity: "to-justify",
            place: lotOrParameterPlace(registers, split.lot, parameter),
            month: null,
            header: null,
            subject: subjectOf(label, split.lot === null ? null : `Lot ${split.lot}`),
            facts: {
              period: split.period,
              lot: split.lot,
              type,
              hours,
              counted,
              min,
              closed: split.closed,
              missing: missingHours(hours, counted, min),
            },
          },
        ];
      });
    });
    return { findings, notChecked: missingDates(registers, "REP-05") };
  },
};
