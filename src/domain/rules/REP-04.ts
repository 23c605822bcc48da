import type { Finding, NotChecked } from "../finding";
import type { Registers } from "../contract";
import { lotOrParameterPlace } from "../findingPlaces";
import { runningSplits } from "../runningSplits";
import { boundParameter, splitFacts, splitSubject } from "../splitFindings";
import { missingVolume } from "../volumeFindings";
import { planOf } from "../volumePlan";
import type { Rule } from "./rule";

/** Without a plan of the months to come nothing can be said to be lost. */
const missingPlan = (registers: Registers): readonly NotChecked[] =>
  planOf(registers).isKnown ? [] : missingVolume(registers, "REP-04");

/** A running smoothing period cannot be brought back, even by all the hours still planned; replaces REP-03. */
export const rule: Rule = {
  code: "REP-04",
  check: ({ registers, figures, asOf }) => {
    const findings = runningSplits(registers, figures, asOf).flatMap(
      ({ split, side, recovery, isLost }): readonly Finding[] =>
        isLost
          ? [
              {
                rule: "REP-04",
                severity: "blocking",
                place: lotOrParameterPlace(registers, split.lot, boundParameter(side)),
                month: null,
                header: null,
                subject: splitSubject(split.lot),
                facts: {
                  ...splitFacts(split, split, split.period),
                  lacking: recovery.lacking,
                  missing: recovery.missing ?? 0,
                  remaining: split.remaining,
                  ...(recovery.missing === null ? { impossible: true } : {}),
                },
              },
            ]
          : []
    );
    return { findings, notChecked: missingPlan(registers) };
  },
};
