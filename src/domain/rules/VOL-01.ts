import { monthPeriod } from "../calendar";
import type { Finding } from "../finding";
import { parameterPlace, sheetsOfMonth } from "../findingPlaces";
import { compareShare, WHOLE } from "../numbers";
import { found } from "../outcome";
import {
  missingVolume,
  volumeFacts,
  VOLUME_PARAMETER,
  volumeScopes,
  volumeSubject,
} from "../volumeFindings";
import type { Rule } from "./rule";

/**
 * A closed month is under its forecast by more than the tolerance. A month that was not declared at all is the matter
 * of DOC-02: «not declared» is not 0.
 */
export const rule: Rule = {
  code: "VOL-01",
  check: ({ registers, submission, figures }) => {
    const notChecked = missingVolume(registers, "VOL-01");
    if (notChecked.length > 0) return { findings: [], notChecked };
    const tolerance = registers.contract.volumeTolerance;
    const sheetsOf = sheetsOfMonth(submission);
    const findings = volumeScopes(registers, figures).flatMap(({ lot, months }) =>
      months.flatMap((month): readonly Finding[] => {
        const sheets = sheetsOf(month.month, lot);
        const facts = volumeFacts(lot, [month], monthPeriod(month.month), tolerance);
        const isUnder = compareShare(facts.done, facts.planned, WHOLE - tolerance) < 0;
        if (!month.elapsed || sheets.length === 0 || !isUnder) return [];
        const [sheet, another] = sheets;
        return [
          {
            rule: "VOL-01",
            severity: "information",
            place:
              sheet !== undefined && another === undefined
                ? { sheet, cell: null }
                : parameterPlace(registers, VOLUME_PARAMETER),
            month: month.month,
            header: null,
            subject: volumeSubject(lot),
            facts,
          },
        ];
      })
    );
    return found(findings);
  },
};
