import { dayKey, monthKey, monthPeriod, type Day, type Period } from "./calendar";
import type { Clause, PenaltyUnit } from "./contract";
import { isCommitteeMeeting, isStatementDocument } from "./documents";
import type { FactsByRule, Finding, SplitFacts } from "./finding";
import {
  ceilDifference,
  compareShare,
  divideRounded,
  hundredthsOfHour,
  WHOLE,
  type Seconds,
} from "./numbers";
import { periodKey } from "./periods";

/** A fact that triggers a clause, counted in the clause's unit. */
export interface TriggeringFact {
  readonly period: Period;
  readonly periodKey: string;
  /** What it is about beyond the period: a document, a lot; null when the trigger says it all. */
  readonly subject: string | null;
  readonly factHundredths: number;
  /** Hours of the contract that are lacking, which may be made up; null where the fact is no matter of hours. */
  readonly missing: Seconds | null;
  /** Row of the register it stands in: tells two documents of one name apart, in the buyer's own order. */
  readonly row: number;
}

/** A finding of one rule with its facts. */
type Found<Code extends keyof FactsByRule> = Pick<Finding, "month" | "place"> & {
  readonly facts: FactsByRule[Code];
};

const ONE = 100;

function findingsOf<Code extends keyof FactsByRule>(
  findings: readonly Finding[],
  code: Code
): readonly Found<Code>[] {
  // Each rule carries its own facts; the compiler cannot follow the pair through a code given as a parameter.
  const all: readonly { readonly rule: string }[] = findings;
  return all.filter(({ rule }) => rule === code) as unknown as readonly Found<Code>[];
}

const lotSubject = (lot: string | null): string | null => (lot === null ? null : `Lot ${lot}`);

/** One amount per unit a trigger knows; a unit that is absent makes no sense for it. */
type Measures = Readonly<Partial<Record<PenaltyUnit, number>>>;

const measured = (
  measures: Measures,
  unit: PenaltyUnit,
  fact: Omit<TriggeringFact, "factHundredths" | "row"> & { readonly row?: number }
): TriggeringFact => ({ row: 0, ...fact, factHundredths: measures[unit] ?? 0 });

const rowOf = ({ place }: Pick<Finding, "place">): number =>
  Number(/\d+$/.exec(place.cell ?? "")?.[0] ?? 0);

/**
 * Hours not done: each closed year of reference, or the closed contract when it has a single year. The contract's own
 * shortage is never more than its years', so it would count the same hours twice.
 */
function hoursNotDone(unit: PenaltyUnit, findings: readonly Finding[]): readonly TriggeringFact[] {
  const volumes = findingsOf(findings, "VOL-03");
  const years = volumes.filter(({ facts }) => facts.scope === "year");
  return (years.length > 0 ? years : volumes).map(({ facts }) => {
    const missing = facts.planned - facts.done;
    return measured({ hour: hundredthsOfHour(missing), occurrence: ONE }, unit, {
      period: facts.period,
      periodKey: periodKey(facts.period),
      subject: lotSubject(facts.lot),
      missing,
    });
  });
}

/**
 * The smallest amount of the lacking type that brings a closed period's share back within its bounds, the other hours
 * unchanged; where no amount does (a minimum of 100 %, a maximum of 0 %), the hours of the type that is too many.
 */
export function hoursLacking({ supported, counted, min, max }: SplitFacts): Seconds {
  if (compareShare(supported, counted, min) < 0) {
    return min >= WHOLE
      ? counted - supported
      : ceilDifference([min, counted], [WHOLE, supported], WHOLE - min);
  }
  return max <= 0 ? supported : ceilDifference([WHOLE, supported], [max, counted], max);
}

/** The split of each closed smoothing period: REP-02, or REP-01 where the month is the verdict. */
function splitNotRespected(
  unit: PenaltyUnit,
  findings: readonly Finding[]
): readonly TriggeringFact[] {
  const verdicts: readonly SplitFacts[] = [
    ...findingsOf(findings, "REP-02").map(({ facts }) => facts),
    ...findingsOf(findings, "REP-01").flatMap(({ facts }) => (facts.isVerdict ? facts : [])),
  ];
  return verdicts.map((facts) => {
    const missing = hoursLacking(facts);
    return measured({ hour: hundredthsOfHour(missing), occurrence: ONE }, unit, {
      period: facts.period,
      periodKey: periodKey(facts.period),
      subject: lotSubject(facts.lot),
      missing,
    });
  });
}

type LateFacts = Found<"DOC-01" | "DOC-02">;

/** From the due day to the reception, or to today: what a document without a month is about. */
const latePeriod = ({ month, facts }: LateFacts, asOf: Day): Period =>
  month === null
    ? { from: facts.dueOn, to: "receivedOn" in facts ? facts.receivedOn : asOf }
    : monthPeriod(month);

const documentKey = ({ month, facts }: LateFacts): string =>
  month === null ? (facts.period ?? dayKey(facts.dueOn)) : monthKey(month);

const lateMeasures = ({ facts }: LateFacts): Measures => ({
  "calendar-day": facts.calendarDays * ONE,
  "working-day": facts.openDays * ONE,
  occurrence: ONE,
});

type DocumentKind = "statement" | "document" | "committee";

/** A statement belongs to a month; any other document called «relevé» is a document. */
const kindOf = ({ month, facts }: LateFacts): DocumentKind => {
  if (isCommitteeMeeting(facts)) return "committee";
  return month !== null && isStatementDocument(facts) ? "statement" : "document";
};

function documentFacts(
  { unit }: Clause,
  findings: readonly Finding[],
  asOf: Day,
  kind: DocumentKind
): readonly TriggeringFact[] {
  const overdue = findingsOf(findings, "DOC-02");
  // A meeting that was attended later than its day was not missed.
  const late = kind === "committee" ? overdue : [...findingsOf(findings, "DOC-01"), ...overdue];
  return late
    .filter((finding) => kindOf(finding) === kind)
    .map((finding) =>
      measured(kind === "committee" ? { occurrence: ONE } : lateMeasures(finding), unit, {
        period:
          kind === "committee" && finding.month === null
            ? { from: finding.facts.dueOn, to: finding.facts.dueOn }
            : latePeriod(finding, asOf),
        periodKey: documentKey(finding),
        subject: finding.facts.document,
        missing: null,
        row: rowOf(finding),
      })
    );
}

/** What the month's rules found of the supervision and the guidance, one fact a month. */
function monthFacts<Code extends "ENC-01" | "ENC-02" | "ENC-03">(
  findings: readonly Finding[],
  code: Code,
  unit: PenaltyUnit,
  measuresOf: (facts: FactsByRule[Code]) => Measures,
  missingOf: (facts: FactsByRule[Code]) => Seconds | null = () => null
): readonly TriggeringFact[] {
  return findingsOf(findings, code).flatMap(({ month, facts }) =>
    month === null
      ? []
      : measured(measuresOf(facts), unit, {
          period: monthPeriod(month),
          periodKey: monthKey(month),
          subject: null,
          missing: missingOf(facts),
        })
  );
}

/** Participants beyond the commitment of the supervisors present, these rounded up as the rule does. */
function participantsBeyond(facts: FactsByRule["ENC-01"]): number {
  const { participants, supervisors, ratio, committed } = facts;
  const present = supervisors === 0 ? 0 : divideRounded(participants * ONE, ratio);
  return Math.max(0, participants - committed * present);
}

/** The units in which each trigger can be counted. */
export const UNITS_OF_TRIGGER: Readonly<Record<Clause["trigger"], readonly PenaltyUnit[]>> = {
  "hours-not-done": ["hour", "occurrence"],
  "split-not-respected": ["hour", "occurrence"],
  "late-statement": ["calendar-day", "working-day", "occurrence"],
  "late-document": ["calendar-day", "working-day", "occurrence"],
  "supervision-ratio": ["occurrence", "participant"],
  "supervisor-absent": ["working-day", "occurrence"],
  "insufficient-guidance": ["hour", "participant", "occurrence"],
  "committee-absence": ["occurrence"],
};

/** Lateness, the only trigger the CCAG caps and exempts. */
export const isLateness = ({ trigger }: Pick<Clause, "trigger">): boolean =>
  trigger === "late-statement" || trigger === "late-document";

/** The facts that trigger a clause, or null when its unit makes no sense for its trigger. */
export function factsOf(
  clause: Clause,
  findings: readonly Finding[],
  asOf: Day
): readonly TriggeringFact[] | null {
  const { trigger, unit } = clause;
  if (!UNITS_OF_TRIGGER[trigger].includes(unit)) return null;
  switch (trigger) {
    case "hours-not-done":
      return hoursNotDone(unit, findings);
    case "split-not-respected":
      return splitNotRespected(unit, findings);
    case "late-statement":
      return documentFacts(clause, findings, asOf, "statement");
    case "late-document":
      return documentFacts(clause, findings, asOf, "document");
    case "committee-absence":
      return documentFacts(clause, findings, asOf, "committee");
    case "supervision-ratio":
      return monthFacts(findings, "ENC-01", unit, (facts) => ({
        occurrence: ONE,
        participant: participantsBeyond(facts) * ONE,
      }));
    case "supervisor-absent":
      return monthFacts(findings, "ENC-02", unit, ({ unreplaced, tolerated }) => ({
        occurrence: ONE,
        "working-day": unreplaced - tolerated,
      }));
    case "insufficient-guidance":
      return monthFacts(
        findings,
        "ENC-03",
        unit,
        ({ missing, under }) => ({
          occurrence: ONE,
          hour: hundredthsOfHour(missing),
          participant: under * ONE,
        }),
        ({ missing }) => missing
      );
  }
}
