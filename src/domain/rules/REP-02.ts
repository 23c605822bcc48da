import type { Finding } from "../finding";
import { lotOrParameterPlace } from "../findingPlaces";
import { boundParameter, missingDates, splitFacts, splitSubject } from "../splitFindings";
import { comparedToBounds } from "../splitScopes";
import type { Rule } from "./rule";

/** A closed smoothing period is outside the bounds. Over single months REP-01 is the verdict, and speaks alone. */
export const rule: Rule = {
  code: "REP-02",
  check: ({ registers, figures }) => {
    const findings = figures.smoothing.flatMap((split): readonly Finding[] => {
      const side = comparedToBounds(split, split);
      if (registers.contract.smoothing === "month" || !split.closed || side === 0) return [];
      return [
        {
          rule: "REP-02",
          severity: "blocking",
          place: lotOrParameterPlace(registers, split.lot, boundParameter(side)),
          month: null,
          header: null,
          subject: splitSubject(split.lot),
          facts: splitFacts(split, split, split.period),
        },
      ];
    });
    return { findings, notChecked: missingDates(registers, "REP-02") };
  },
};
