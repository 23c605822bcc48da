import { lastDay, type Period } from "../calendar";
import type { MonthFigures } from "../figures";
import type { Finding } from "../finding";
import { lotOrParameterPlace, parameterPlace, sheetsOfMonth } from "../findingPlaces";
import { compareShare, WHOLE } from "../numbers";
import { contractPeriod } from "../periods";
import {
  missingVolume,
  volumeFacts,
  VOLUME_PARAMETER,
  volumeScopes,
  volumeSubject,
} from "../volumeFindings";
import { volumeDisagreement } from "../volumePlan";
import type { Rule } from "./rule";

/** From the contract's start to the end of the last month that has elapsed; null before it. */
function elapsedPeriod(whole: Period | null, elapsed: readonly MonthFigures[]): Period | null {
  const last = elapsed.at(-1);
  if (whole === null || last === undefined) return null;
  return { from: whole.from, to: Math.min(lastDay(last.month), whole.to) };
}

/** The hours of the elapsed months are under their cumulative forecast by more than the tolerance. */
export const rule: Rule = {
  code: "VOL-02",
  check: ({ registers, submission, figures }) => {
    const notChecked = missingVolume(registers, "VOL-02");
    if (notChecked.length > 0) return { findings: [], notChecked };
    const disagreement = volumeDisagreement(registers);
    if (disagreement !== null) {
      const place = parameterPlace(registers, VOLUME_PARAMETER);
      return {
        findings: [],
        notChecked: [{ kind: "volumes-disagree", ...disagreement, place }],
      };
    }
    const tolerance = registers.contract.volumeTolerance;
    const sheetsOf = sheetsOfMonth(submission);
    const findings = volumeScopes(registers, figures).flatMap(({ lot, months }) => {
      const elapsed = months.filter((month) => month.elapsed);
      const period = elapsedPeriod(contractPeriod(registers.contract), elapsed);
      if (period === null) return [];
      const facts = volumeFacts(lot, elapsed, period, tolerance);
      if (compareShare(facts.done, facts.planned, WHOLE - tolerance) >= 0) return [];
      const undeclared = elapsed
        .map(({ month }) => month)
        .filter((month) => sheetsOf(month, lot).length === 0);
      const finding: Finding = {
        rule: "VOL-02",
        severity: "to-justify",
        place: lotOrParameterPlace(registers, lot, VOLUME_PARAMETER),
        month: null,
        header: null,
        subject: volumeSubject(lot),
        facts: { ...facts, months: elapsed.length, undeclared },
      };
      return [finding];
    });
    return { findings, notChecked };
  },
};
