import type { Finding } from "../finding";
import { lotOrParameterPlace } from "../findingPlaces";
import { runningSplits } from "../runningSplits";
import { boundParameter, missingDates, splitFacts, splitSubject } from "../splitFindings";
import type { Rule } from "./rule";

/** A running smoothing period is outside, and can still be brought back; says by how many hours of which type. */
export const rule: Rule = {
  code: "REP-03",
  check: ({ registers, figures, asOf }) => {
    const findings = runningSplits(registers, figures, asOf).flatMap(
      ({ split, side, recovery, isPlanKnown, isLost }): readonly Finding[] => {
        if (isLost || recovery.missing === null) return [];
        return [
          {
            rule: "REP-03",
            severity: "to-justify",
            place: lotOrParameterPlace(registers, split.lot, boundParameter(side)),
            month: null,
            header: null,
            subject: splitSubject(split.lot),
            facts: {
              ...splitFacts(split, split, split.period),
              lacking: recovery.lacking,
              missing: recovery.missing,
              remaining: split.remaining,
              ...(isPlanKnown ? { withinPlan: recovery.withinPlan } : {}),
            },
          },
        ];
      }
    );
    return { findings, notChecked: missingDates(registers, "REP-03") };
  },
};
