import type { Day, Month } from "./calendar";
import type { Participant, Registers } from "./contract";
import { standing } from "./decisions";
import { computeFigures, type Figures } from "./figures";
import type { Decision, Finding, NotChecked, RuleCode, StatementStatus } from "./finding";
import { openDaysOfMonth } from "./holidays";
import { withUniqueSubjects } from "./identity";
import { computePenalties } from "./penalties";
import type { Penalty } from "./penalty";
import { effectiveSubmission, findRestatements, type Restatement } from "./restatements";
import { RULES } from "./rules";
import type { CheckContext, Rule } from "./rules/rule";
import type { HourLine, Submission } from "./statement";

/** What a check looks at; `asOf` is the only clock. */
export interface CheckInput {
  readonly registers: Registers;
  readonly submission: Submission;
  readonly asOf: Day;
}

/** What a check finds: same input, same output, in the same order. */
export interface CheckOutcome {
  readonly findings: readonly Finding[];
  readonly figures: Figures;
  readonly penalties: readonly Penalty[];
  readonly notChecked: readonly NotChecked[];
  /** The months of sheets that later sheets replace. */
  readonly restatements: readonly Restatement[];
}

function linesOf({ statements }: Submission): readonly HourLine[] {
  const lines: HourLine[] = [];
  for (const statement of statements) for (const line of statement.lines) lines.push(line);
  return lines;
}

/** The first of two rows with the same identifier counts. */
function indexParticipants(
  participants: readonly Participant[] | null
): ReadonlyMap<string, Participant> {
  const index = new Map<string, Participant>();
  for (const participant of participants ?? []) {
    if (!index.has(participant.identifier)) index.set(participant.identifier, participant);
  }
  return index;
}

function rememberOpenDays(territory: string): (month: Month) => number {
  const known = new Map<Month, number>();
  return (month) => {
    const days = known.get(month) ?? openDaysOfMonth(month, territory);
    known.set(month, days);
    return days;
  };
}

const rulesOf = (item: NotChecked): readonly RuleCode[] => ("rules" in item ? item.rules : []);

/** What makes two gaps one line: everything but the rules that suffer from it. */
const gapKey = (item: NotChecked): string => JSON.stringify({ ...item, rules: [] });

/** One line per gap, with every rule it switches off, in the order they were met. */
export function mergeNotChecked(items: readonly NotChecked[]): readonly NotChecked[] {
  const merged = new Map<string, NotChecked>();
  for (const item of items) {
    const key = gapKey(item);
    const before = merged.get(key);
    if (before === undefined) merged.set(key, item);
    else if ("rules" in item) {
      merged.set(key, { ...item, rules: [...new Set([...rulesOf(before), ...item.rules])] });
    }
  }
  return [...merged.values()];
}

/**
 * Checks a submission: what later sheets replace is left aside, then figures, every rule in the catalogue's order,
 * then penalties. Pure and total. Subjects are made unique within rule and period, so that each finding has its own
 * identity.
 */
export function check(
  { registers, submission: submitted, asOf }: CheckInput,
  rules: readonly Rule[] = RULES
): CheckOutcome {
  const restatements = findRestatements(submitted, registers);
  const submission = effectiveSubmission(submitted, restatements);
  const lines = linesOf(submission);
  const figures = computeFigures({ registers, lines, asOf });
  const context: CheckContext = {
    registers,
    submission,
    submitted,
    restatements,
    lines,
    participantsById: indexParticipants(registers.participants),
    figures,
    asOf,
    openDaysOf: rememberOpenDays(registers.contract.territory),
  };
  const outcomes = rules.map((rule) => rule.check(context));
  const findings = withUniqueSubjects(outcomes.flatMap((outcome) => outcome.findings));
  const penalties = computePenalties({ registers, findings, asOf });
  return {
    findings,
    figures,
    restatements,
    penalties: penalties.penalties,
    notChecked: mergeNotChecked([
      ...(submitted.statements.length === 0 ? [{ kind: "no-statement" } as const] : []),
      ...outcomes.flatMap((outcome) => outcome.notChecked),
      ...penalties.notChecked,
    ]),
  };
}

/** Rules whose blocking findings refuse a statement: its reading, its supports, its people, their papers. */
const REFUSING = /^(LEC|SUP|PER)-|^ELI-02$|^RGP-01$/;

/** The buyer's decision on a finding, or null. */
export type DecisionOf = (finding: Finding) => Decision | null;

const undecided: DecisionOf = () => null;

/**
 * A statement's status from the findings that stand on its sheet: refused by a blocking one of those families, whatever
 * was decided; to justify while a finding «à justifier» was not accepted; else accepted.
 */
export function statusOf(
  sheet: string,
  findings: readonly Finding[],
  decisionOf: DecisionOf = undecided
): StatementStatus {
  const own = findings.filter(({ place }) => place.sheet === sheet);
  const isRefused = own.some(
    ({ rule, severity }) => severity === "blocking" && REFUSING.test(rule)
  );
  if (isRefused) return "refused";
  const isOpen = own.some(
    (finding) =>
      finding.severity === "to-justify" && standing(decisionOf(finding))?.decision !== "accepted"
  );
  return isOpen ? "to-justify" : "accepted";
}

/** A blocking finding the buyer has not decided yet; «à discuter» and «à revoir» decide nothing. */
export const isBlockingOpen = (finding: Finding, decision: Decision | null): boolean =>
  finding.severity === "blocking" &&
  (standing(decision)?.decision ?? "to-discuss") === "to-discuss";

/** The command line's exit code: 1 as soon as one blocking finding is open, else 0. */
export const exitCodeOf = (
  findings: readonly Finding[],
  decisionOf: DecisionOf = undecided
): 0 | 1 => (findings.some((finding) => isBlockingOpen(finding, decisionOf(finding))) ? 1 : 0);
