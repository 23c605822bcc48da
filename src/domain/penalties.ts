import { dayKey, monthKey, monthPeriod, type Day, type Period } from "./calendar";
import type { Clause, Registers } from "./contract";
import { isStatementDocument } from "./documents";
import type { Finding, NotChecked } from "./finding";
import { hundredthsOfHour, multiplyDivideRounded, type Cents } from "./numbers";
import type { Penalty } from "./penalty";
import { capOf, exemptionOf, rateOn } from "./penaltyRates";
import { periodKey } from "./periods";

/** What penalties are computed from. Findings are those of the same check; `asOf` is the only clock. */
export interface PenaltiesInput {
  readonly registers: Registers;
  readonly findings: readonly Finding[];
  readonly asOf: Day;
}

/** Penalties in the order of their computation: a cap is used up from the first line of its clause on. */
export interface PenaltiesOutcome {
  readonly penalties: readonly Penalty[];
  readonly notChecked: readonly NotChecked[];
}

/** A fact that triggers a clause, counted in its unit. */
interface TriggeringFact {
  readonly period: Period;
  readonly periodKey: string;
  readonly subject: string | null;
  readonly factHundredths: number;
}

type VolumeFinding = Extract<Finding, { readonly rule: "VOL-03" }>;
type LateFinding = Extract<Finding, { readonly rule: "DOC-01" | "DOC-02" }>;

const ONE = 100;

/**
 * Hours not done: each closed year of reference, or the closed contract when it has a single year. The contract's own
 * shortage is never more than its years', so it would count the same hours twice.
 */
function hoursNotDone(
  { unit }: Clause,
  findings: readonly Finding[]
): readonly TriggeringFact[] | null {
  if (unit !== "hour" && unit !== "occurrence") return null;
  const volumes = findings.filter((finding): finding is VolumeFinding => finding.rule === "VOL-03");
  const years = volumes.filter(({ facts }) => facts.scope === "year");
  return (years.length > 0 ? years : volumes).map(({ facts }) => ({
    period: facts.period,
    periodKey: periodKey(facts.period),
    subject: facts.lot === null ? null : `Lot ${facts.lot}`,
    factHundredths: unit === "hour" ? hundredthsOfHour(facts.planned - facts.done) : ONE,
  }));
}

function daysLate({ facts }: LateFinding, unit: Clause["unit"]): number | null {
  switch (unit) {
    case "calendar-day":
      return facts.calendarDays * ONE;
    case "working-day":
      return facts.openDays * ONE;
    case "occurrence":
      return ONE;
    case "hour":
    case "participant":
      return null;
  }
}

const isStatement = ({ month, facts }: LateFinding): boolean =>
  month !== null && isStatementDocument(facts);

/** From the due day to the reception, or to today: what a document without a month is about. */
const latePeriod = (finding: LateFinding, asOf: Day): Period =>
  finding.month === null
    ? {
        from: finding.facts.dueOn,
        to: finding.rule === "DOC-01" ? finding.facts.receivedOn : asOf,
      }
    : monthPeriod(finding.month);

function lateDocuments(
  { unit, trigger }: Clause,
  findings: readonly Finding[],
  asOf: Day
): readonly TriggeringFact[] | null {
  if (unit === "hour" || unit === "participant") return null;
  return findings.flatMap((finding): readonly TriggeringFact[] => {
    if (finding.rule !== "DOC-01" && finding.rule !== "DOC-02") return [];
    if (isStatement(finding) !== (trigger === "late-statement")) return [];
    const { document, period, dueOn } = finding.facts;
    return [
      {
        period: latePeriod(finding, asOf),
        periodKey: finding.month === null ? (period ?? dayKey(dueOn)) : monthKey(finding.month),
        subject: document,
        factHundredths: daysLate(finding, unit) ?? 0,
      },
    ];
  });
}

/** The facts that trigger a clause, or null when its trigger, or its unit for that trigger, is not measured. */
function factsOf(
  clause: Clause,
  { findings, asOf }: PenaltiesInput
): readonly TriggeringFact[] | null {
  switch (clause.trigger) {
    case "hours-not-done":
      return hoursNotDone(clause, findings);
    case "late-statement":
    case "late-document":
      return lateDocuments(clause, findings, asOf);
    case "split-not-respected":
    case "supervision-ratio":
    case "supervisor-absent":
    case "insufficient-guidance":
    case "committee-absence":
      return null;
  }
}

/** Two documents of the same name and period: the second is «… (2)», so that each keeps its own state. */
function withUniqueSubjects(facts: readonly TriggeringFact[]): readonly TriggeringFact[] {
  const ranks = new Map<string, number>();
  return facts.map((fact) => {
    const key = `${fact.periodKey}|${fact.subject ?? ""}`;
    const rank = (ranks.get(key) ?? 0) + 1;
    ranks.set(key, rank);
    return rank === 1 ? fact : { ...fact, subject: `${fact.subject ?? ""} (${rank.toString()})` };
  });
}

const byPeriod = (left: TriggeringFact, right: TriggeringFact): number =>
  left.period.from - right.period.from || left.period.to - right.period.to;

/** A clause's lines up to their gross amounts, in the order of their periods. */
function grossLines(
  clause: Clause,
  facts: readonly TriggeringFact[],
  registers: Registers
): readonly Penalty[] {
  const cap = capOf(clause, registers.contract);
  const exemption = exemptionOf(clause, registers.contract);
  return withUniqueSubjects([...facts].sort(byPeriod)).map((fact) => {
    const rate = rateOn(clause, registers, fact.period.to);
    const quantity = Math.max(0, fact.factHundredths - clause.allowanceHundredths);
    const gross = rate === null ? 0 : multiplyDivideRounded(quantity, rate, ONE);
    return {
      clause: clause.code,
      trigger: clause.trigger,
      ...fact,
      allowanceHundredths: clause.allowanceHundredths,
      quantityHundredths: quantity,
      unit: clause.unit,
      rate,
      gross,
      capped: gross,
      net: gross,
      cap,
      exemption,
      article: clause.article,
      state: "recorded",
      dueOn: null,
    };
  });
}

/** Each line takes what the clause's earlier lines left of its cap. */
function cappedLines(lines: readonly Penalty[]): readonly Penalty[] {
  let used: Cents = 0;
  return lines.map((line) => {
    const capped =
      line.cap === null ? line.gross : Math.max(0, Math.min(line.gross, line.cap - used));
    used += capped;
    return { ...line, capped, net: capped };
  });
}

/** Nothing is due when the clause's total is at or under its exemption. */
function exemptedLines(lines: readonly Penalty[]): readonly Penalty[] {
  const total = lines.reduce((sum, { capped }) => sum + capped, 0);
  return lines.map((line) =>
    line.exemption !== null && total <= line.exemption ? { ...line, net: 0 } : line
  );
}

function gapsOf(
  clause: Clause,
  { contract }: Registers,
  lines: readonly Penalty[]
): readonly NotChecked[] {
  const hasNoRate = clause.rate === null || lines.some(({ rate }) => rate === null);
  const hasNoAmount = clause.capShare !== null && contract.amount === null;
  return [
    ...(hasNoRate ? [{ kind: "no-rate", clause: clause.code } as const] : []),
    ...(hasNoAmount
      ? [{ kind: "missing-parameter", parameter: "Montant HT", rules: [] } as const]
      : []),
  ];
}

/**
 * The penalty conditions found: per clause and period, quantity = fact − allowance, gross = quantity × rate to the cent,
 * capped over the clause's lines, not due at or under its exemption. These are proposals: the buyer decides. A clause
 * whose trigger is not measured, or that has no rate, is listed as not checked; no amount is ever invented.
 */
export function computePenalties(input: PenaltiesInput): PenaltiesOutcome {
  const clauses = input.registers.clauses ?? [];
  const outcomes = clauses.map((clause): PenaltiesOutcome => {
    const facts = factsOf(clause, input);
    if (facts === null) {
      const gap = {
        kind: "unsupported-trigger",
        clause: clause.code,
        trigger: clause.trigger,
      } as const;
      return { penalties: [], notChecked: [gap] };
    }
    const penalties = exemptedLines(cappedLines(grossLines(clause, facts, input.registers)));
    return { penalties, notChecked: gapsOf(clause, input.registers, penalties) };
  });
  return {
    penalties: outcomes.flatMap(({ penalties }) => penalties),
    notChecked: outcomes.flatMap(({ notChecked }) => notChecked),
  };
}
