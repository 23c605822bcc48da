import type { Finding } from "../finding";
import { lotOrParameterPlace } from "../findingPlaces";
import { contractPeriod } from "../periods";
import {
  missingVolume,
  volumeFacts,
  VOLUME_PARAMETER,
  volumeScopes,
  volumeSubject,
} from "../volumeFindings";
import type { Rule } from "./rule";

/** The volume of the whole contract, or of a lot, is exceeded: from its first second, without tolerance. */
export const rule: Rule = {
  code: "VOL-04",
  check: ({ registers, figures }) => {
    const notChecked = missingVolume(registers, "VOL-04");
    const period = contractPeriod(registers.contract);
    if (notChecked.length > 0 || period === null) return { findings: [], notChecked };
    const findings = volumeScopes(registers, figures).flatMap(
      ({ lot, months }): readonly Finding[] => {
        const facts = volumeFacts(lot, months, period, 0);
        if (facts.done <= facts.planned) return [];
        return [
          {
            rule: "VOL-04",
            severity: "information",
            place: lotOrParameterPlace(registers, lot, VOLUME_PARAMETER),
            month: null,
            header: null,
            subject: volumeSubject(lot),
            facts,
          },
        ];
      }
    );
    return { findings, notChecked };
  },
};
