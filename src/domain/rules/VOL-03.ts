import type { Day } from "../calendar";
import type { Contract, Registers } from "../contract";
import type { Finding } from "../finding";
import { lotOrParameterPlace } from "../findingPlaces";
import { isClosed, referenceYears, smoothingPeriods, type ContractSlice } from "../periods";
import {
  missingVolume,
  volumeFacts,
  VOLUME_PARAMETER,
  volumeScopes,
  volumeSubject,
  type VolumeScope,
} from "../volumeFindings";
import type { Rule } from "./rule";

interface ScopedSlice extends ContractSlice {
  readonly scope: "year" | "contract";
}

/** The closed years of reference, then the closed contract; a contract of a single year is judged once, as a whole. */
function closedSlices(contract: Contract, asOf: Day): readonly ScopedSlice[] {
  const years = referenceYears(contract);
  const wholes = smoothingPeriods(contract, "contract");
  return [
    ...(years.length > 1 ? years : []).map((year) => ({ ...year, scope: "year" as const })),
    ...wholes.map((whole) => ({ ...whole, scope: "contract" as const })),
  ].filter(({ period }) => isClosed(period, asOf));
}

function findingOf(
  registers: Registers,
  { period, months: own, scope }: ScopedSlice,
  { lot, months }: VolumeScope
): Finding | null {
  const slice = months.filter(({ month }) => own.includes(month));
  const facts = volumeFacts(lot, slice, period, 0);
  if (facts.done >= facts.planned) return null;
  return {
    rule: "VOL-03",
    severity: "blocking",
    place: lotOrParameterPlace(registers, lot, VOLUME_PARAMETER),
    month: null,
    header: null,
    subject: volumeSubject(lot),
    facts: { ...facts, scope },
  };
}

/** The volume of a closed year of reference, or of the closed contract, was not reached: to the second, no tolerance. */
export const rule: Rule = {
  code: "VOL-03",
  check: ({ registers, figures, asOf }) => {
    const notChecked = missingVolume(registers, "VOL-03");
    if (notChecked.length > 0) return { findings: [], notChecked };
    const scopes = volumeScopes(registers, figures);
    const findings = closedSlices(registers.contract, asOf).flatMap((slice) =>
      scopes.flatMap((scope) => findingOf(registers, slice, scope) ?? [])
    );
    return { findings, notChecked };
  },
};
