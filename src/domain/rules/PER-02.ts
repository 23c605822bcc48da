import { addMonths, firstDay, lastDay } from "../calendar";
import type { Day, Month } from "../calendar";
import type { Contract, Participant } from "../contract";
import type { Finding, FactsByRule } from "../finding";
import { found, personKey, subjectOf, totalOf, whoOf } from "../outcome";
import type { HourLine } from "../statement";
import type { CheckContext, Rule, RuleOutcome } from "./rule";

type Bound = FactsByRule["PER-02"]["bound"];

interface Limit {
  readonly bound: Bound;
  readonly kind: "start" | "end";
  readonly day: Day;
}

const limit = (bound: Bound, kind: Limit["kind"], day: Day | null): readonly Limit[] =>
  day === null ? [] : [{ bound, kind, day }];

/** Renewals are part of the contract: an option already exercised must not refuse the hours it bought. */
function marketLimits({ startsOn, durationMonths, renewals }: Contract): readonly Limit[] {
  if (startsOn === null) return [];
  const end =
    durationMonths === null ? null : addMonths(startsOn, durationMonths * (1 + renewals)) - 1;
  return [...limit("market-start", "start", startsOn), ...limit("market-end", "end", end)];
}

const personLimits = (participant: Participant): readonly Limit[] => [
  ...limit("contract-start", "start", participant.contractFrom),
  ...limit("contract-end", "end", participant.contractTo),
  ...limit("entry", "start", participant.enteredOn),
  ...limit("exit", "end", participant.leftOn),
];

/** Hours are monthly: only a month that lies wholly beyond the bound is outside. */
const isOutside = (month: Month, { kind, day }: Limit): boolean =>
  kind === "start" ? lastDay(month) < day : firstDay(month) > day;

/** The first bound crossed, for each person and month, looked up once. */
function crossedBounds(market: readonly Limit[]) {
  const known = new Map<Participant | null, Map<Month, Limit | null>>();
  return (participant: Participant | null, month: Month): Limit | null => {
    const months = known.get(participant) ?? new Map<Month, Limit | null>();
    known.set(participant, months);
    const seen = months.get(month);
    if (seen !== undefined) return seen;
    const limits = participant === null ? market : [...market, ...personLimits(participant)];
    const crossed = limits.find((bound) => isOutside(month, bound)) ?? null;
    months.set(month, crossed);
    return crossed;
  };
}

const cellOf = ({ cells }: HourLine): string | null =>
  cells.production ??
  cells.guidance ??
  cells.training ??
  cells.internship ??
  cells.paidAbsence ??
  null;

const missingInputs = ({ registers }: CheckContext): RuleOutcome["notChecked"] => [
  ...(registers.participants === null
    ? [{ kind: "missing-table", table: "tParticipants", rules: ["PER-02"] } as const]
    : []),
  ...(registers.contract.startsOn === null
    ? [{ kind: "missing-parameter", parameter: "Date de début", rules: ["PER-02"] } as const]
    : []),
];

/** Hours outside the participant's contract, entry and exit dates, or outside the contract itself. */
export const rule: Rule = {
  code: "PER-02",
  check: (input) => {
    const { registers, lines, participantsById } = input;
    const crossed = crossedBounds(marketLimits(registers.contract));
    const findings: Finding[] = [];
    for (const line of lines) {
      if (line.month === null) continue;
      const participant =
        line.identifier === null ? null : (participantsById.get(line.identifier) ?? null);
      const bound = crossed(participant, line.month);
      if (bound === null) continue;
      const hours = totalOf(line);
      if (hours === 0) continue;
      findings.push({
        rule: "PER-02",
        severity: "blocking",
        place: { sheet: line.sheet, cell: cellOf(line) },
        month: line.month,
        header: null,
        subject: subjectOf(personKey(line), line.support),
        facts: { who: whoOf(line), month: line.month, hours, bound: bound.bound, day: bound.day },
      });
    }
    return { ...found(findings), notChecked: missingInputs(input) };
  },
};
