import { addMonths, monthOfDay } from "../calendar";
import type { Day, Month } from "../calendar";
import type { Contract, Participant } from "../contract";
import type { Finding, FactsByRule } from "../finding";
import { lineKeys } from "../lineKeys";
import { found, hoursCell, personKey, subjectOf, totalOf, whoOf } from "../outcome";
import type { HourLine } from "../statement";
import type { CheckContext, Rule, RuleOutcome } from "./rule";

type Bound = FactsByRule["PER-02"]["bound"];

interface Limit {
  readonly bound: Bound;
  readonly kind: "start" | "end";
  readonly day: Day;
  readonly month: Month;
}

const limit = (bound: Bound, kind: Limit["kind"], day: Day | null): readonly Limit[] =>
  day === null ? [] : [{ bound, kind, day, month: monthOfDay(day) }];

const isStart = ({ kind }: Limit): boolean => kind === "start";

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
const isOutside = (month: Month, { kind, month: bound }: Limit): boolean =>
  kind === "start" ? month < bound : month > bound;

/** What a person may work in, in months, with the limits that say why. */
interface Range {
  readonly first: Month;
  readonly last: Month;
  readonly limits: readonly Limit[];
}

const rangeOf = (limits: readonly Limit[]): Range => ({
  first: Math.max(-Infinity, ...limits.filter(isStart).map(({ month }) => month)),
  last: Math.min(Infinity, ...limits.filter((limit) => !isStart(limit)).map(({ month }) => month)),
  limits,
});

const missingInputs = ({ registers }: CheckContext): RuleOutcome["notChecked"] => [
  ...(registers.participants === null
    ? [{ kind: "missing-table", table: "tParticipants", rules: ["PER-02"] } as const]
    : []),
  ...(registers.contract.startsOn === null
    ? [{ kind: "missing-parameter", parameter: "Date de début", rules: ["PER-02"] } as const]
    : []),
];

/** The range of each person, by number; those the register does not know have the market's. */
const personRanges = (
  { submission, participantsById }: CheckContext,
  anyone: Range
): readonly Range[] =>
  lineKeys(submission).identifiers.map((identifier) => {
    const participant = identifier === null ? undefined : participantsById.get(identifier);
    return participant === undefined
      ? anyone
      : rangeOf([...anyone.limits, ...personLimits(participant)]);
  });

function findingOf(line: HourLine, month: Month, { limits }: Range): Finding | null {
  const bound = limits.find((one) => isOutside(month, one));
  const hours = totalOf(line);
  if (bound === undefined || hours === 0) return null;
  return {
    rule: "PER-02",
    severity: "blocking",
    place: { sheet: line.sheet, cell: hoursCell(line) },
    month,
    header: null,
    subject: subjectOf(personKey(line), line.support),
    facts: { who: whoOf(line), month, hours, bound: bound.bound, day: bound.day },
  };
}

/** Hours outside the participant's contract, entry and exit dates, or outside the contract itself. */
export const rule: Rule = {
  code: "PER-02",
  check: (input) => {
    const { registers, submission } = input;
    const anyone = rangeOf(marketLimits(registers.contract));
    const ranges = personRanges(input, anyone);
    const keys = lineKeys(submission).statements;
    const findings: Finding[] = [];
    submission.statements.forEach(({ lines }, statement) => {
      const people = keys[statement]?.people;
      lines.forEach((line, index) => {
        const { month } = line;
        if (month === null) return;
        const range = ranges[people?.[index] ?? -1] ?? anyone;
        if (month >= range.first && month <= range.last) return;
        const finding = findingOf(line, month, range);
        if (finding !== null) findings.push(finding);
      });
    });
    return { ...found(findings), notChecked: missingInputs(input) };
  },
};
