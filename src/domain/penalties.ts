import type { Day } from "./calendar";
import type { Clause, Contract, DocumentRow, Registers } from "./contract";
import type { Finding, NotChecked } from "./finding";
import { multiplyDivideRounded, type Cents, type Seconds } from "./numbers";
import type { Penalty, PenaltyOptions } from "./penalty";
import { displacements } from "./penaltyCumulation";
import { factsOf, type TriggeringFact } from "./penaltyFacts";
import { capNeedsAmount, capOf, exemptionOf, priceOf, priceOn, rateCents } from "./penaltyRates";

/** What penalties are computed from. Findings are those of the same check; `asOf` is the only clock. */
export interface PenaltiesInput {
  readonly registers: Registers;
  readonly findings: readonly Finding[];
  readonly asOf: Day;
}

/** Penalties in the order of their computation: a cap is used up from the first line of its clauses on. */
export interface PenaltiesOutcome {
  readonly penalties: readonly Penalty[];
  readonly notChecked: readonly NotChecked[];
}

/** A penalty under computation, with its clause and the groups it shares its bounds with. */
interface Line {
  readonly clause: Clause;
  readonly clauseRank: number;
  /** Lines of one key share a cap, or an exemption. */
  readonly capKey: string;
  readonly exemptionKey: string;
  readonly penalty: Penalty;
}

const SHARED = "ccag";

const rowOf = ({ place }: Pick<DocumentRow, "place">): number =>
  Number(/\d+$/.exec(place.cell ?? "")?.[0] ?? 0);

/** The rank of a document among those of its name and period in the register, late or not; 1 for any other fact. */
function rankInRegister({ row }: TriggeringFact, documents: readonly DocumentRow[]): number {
  const own = row === 0 ? undefined : documents.find((other) => rowOf(other) === row);
  if (own === undefined) return 1;
  const isTwin = ({ document, month, period, dueOn }: DocumentRow): boolean =>
    document === own.document &&
    month === own.month &&
    (month !== null || (period === own.period && (period !== null || dueOn === own.dueOn)));
  return documents.filter((other) => isTwin(other) && rowOf(other) <= row).length;
}

/**
 * Two documents of the same name and period: the second of the register is «… (2)», so that each keeps its own state,
 * even where the other turns out to be on time.
 */
function withUniqueSubjects(
  facts: readonly TriggeringFact[],
  documents: readonly DocumentRow[]
): readonly TriggeringFact[] {
  const taken = new Set<string>();
  return facts.map((fact) => {
    const named = (rank: number): TriggeringFact => {
      const subject = rank === 1 ? fact.subject : `${fact.subject ?? ""} (${rank.toString()})`;
      const key = `${fact.periodKey}|${subject ?? ""}`;
      if (taken.has(key)) return named(rank + 1);
      taken.add(key);
      return { ...fact, subject };
    };
    return named(rankInRegister(fact, documents));
  });
}

const compareTexts = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

/** By period, then by subject: the order in which the findings were met changes nothing. */
const inOrder = (left: TriggeringFact, right: TriggeringFact): number =>
  left.period.from - right.period.from ||
  left.period.to - right.period.to ||
  compareTexts(left.subject ?? "", right.subject ?? "") ||
  left.row - right.row ||
  left.factHundredths - right.factHundredths;

/** Triggers whose lacking hours were paid for and not done: their price can be cut. */
const HAS_PRICE = new Set<Clause["trigger"]>(["hours-not-done", "insufficient-guidance"]);

/** The price of hours: `Montant HT` × hours ÷ `Volume prévu`; null when the contract does not tell it. */
export function priceOfHours(
  seconds: Seconds,
  { amount, plannedHours }: Pick<Contract, "amount" | "plannedHours">
): Cents | null {
  if (amount === null || plannedHours === null || plannedHours <= 0) return null;
  return multiplyDivideRounded(amount, seconds, plannedHours);
}

const optionsOf = (
  { trigger }: Clause,
  { missing }: TriggeringFact,
  contract: Contract
): PenaltyOptions => ({
  makeUp: missing,
  priceCut: missing === null || !HAS_PRICE.has(trigger) ? null : priceOfHours(missing, contract),
  // The engine's own amount is put here once it is known.
  penalty: null,
});

function grossPenalty(clause: Clause, fact: TriggeringFact, registers: Registers): Penalty {
  const { contract } = registers;
  const price = priceOn(clause, registers, fact.period.to);
  const quantity = Math.max(0, fact.factHundredths - clause.allowanceHundredths);
  const gross = price === null ? 0 : priceOf(quantity, price);
  return {
    clause: clause.code,
    trigger: clause.trigger,
    period: fact.period,
    periodKey: fact.periodKey,
    subject: fact.subject,
    factHundredths: fact.factHundredths,
    allowanceHundredths: clause.allowanceHundredths,
    quantityHundredths: quantity,
    unit: clause.unit,
    rate: price === null ? null : rateCents(price),
    ...(price?.basis ? { rateBasis: price.basis } : {}),
    gross,
    afterCumulation: gross,
    capped: gross,
    net: gross,
    cap: capOf(clause, contract).cents,
    exemption: exemptionOf(clause, contract).cents,
    article: clause.article,
    state: "recorded",
    dueOn: null,
    options: optionsOf(clause, fact, contract),
    prerequisite: clause.prerequisite,
    delayDays: clause.delayDays,
  };
}

/** A clause's lines up to their gross amounts, in the order of their periods. */
function grossLines(
  clause: Clause,
  clauseRank: number,
  facts: readonly TriggeringFact[],
  registers: Registers
): readonly Line[] {
  const { contract, documents } = registers;
  // Two clauses of one code are one in the sheet's formulas, which know clauses by their code.
  const own = `${clause.code.toLowerCase()} (own)`;
  return withUniqueSubjects([...facts].sort(inOrder), documents ?? []).map((fact) => ({
    clause,
    clauseRank,
    capKey: capOf(clause, contract).isShared ? SHARED : own,
    exemptionKey: exemptionOf(clause, contract).isShared ? SHARED : own,
    penalty: grossPenalty(clause, fact, registers),
  }));
}

const withPenalty = (line: Line, change: Partial<Penalty>): Line => ({
  ...line,
  penalty: { ...line.penalty, ...change },
});

/** Within one period, what is not cumulative and the rest do not add up. */
function cumulatedLines(lines: readonly Line[]): readonly Line[] {
  const displaced = displacements(
    lines.map(({ clause, clauseRank, penalty }) => ({
      clauseRank,
      clause,
      periodKey: penalty.periodKey,
      gross: penalty.gross,
    }))
  );
  return lines.map((line, rank) => {
    const displacedBy = displaced[rank] ?? [];
    const afterCumulation = displacedBy.length > 0 ? 0 : line.penalty.gross;
    return withPenalty(line, { afterCumulation, displacedBy });
  });
}

/** Each line takes what the earlier lines of its group left of the cap. */
function cappedLines(lines: readonly Line[]): readonly Line[] {
  const used = new Map<string, Cents>();
  return lines.map((line) => {
    const { afterCumulation = 0, cap } = line.penalty;
    const before = used.get(line.capKey) ?? 0;
    const capped =
      cap === null ? afterCumulation : Math.max(0, Math.min(afterCumulation, cap - before));
    used.set(line.capKey, before + capped);
    return withPenalty(line, { capped, net: capped });
  });
}

/** Nothing is due when the group's total is at or under its exemption. */
function exemptedLines(lines: readonly Line[]): readonly Line[] {
  const totals = new Map<string, Cents>();
  for (const { exemptionKey, penalty } of lines) {
    totals.set(exemptionKey, (totals.get(exemptionKey) ?? 0) + penalty.capped);
  }
  return lines.map((line) => {
    const { exemption } = line.penalty;
    const isExempt = exemption !== null && (totals.get(line.exemptionKey) ?? 0) <= exemption;
    return isExempt ? withPenalty(line, { net: 0 }) : line;
  });
}

/** Codes of the clauses that have lines in each group, in the table's order. */
function groupCodes(lines: readonly Line[], keyOf: (line: Line) => string) {
  const groups = new Map<string, Set<string>>();
  for (const line of lines) {
    const codes = groups.get(keyOf(line)) ?? new Set();
    groups.set(keyOf(line), codes.add(line.clause.code));
  }
  return groups;
}

function finishedPenalties(lines: readonly Line[]): readonly Penalty[] {
  const caps = groupCodes(lines, ({ capKey }) => capKey);
  const exemptions = groupCodes(lines, ({ exemptionKey }) => exemptionKey);
  return lines.map(({ penalty, capKey, exemptionKey }) => ({
    ...penalty,
    options: {
      makeUp: null,
      priceCut: null,
      ...penalty.options,
      penalty: penalty.rate === null ? null : penalty.net,
    },
    capGroup: [...(caps.get(capKey) ?? [])],
    exemptionGroup: [...(exemptions.get(exemptionKey) ?? [])],
  }));
}

function gapsOf(
  clause: Clause,
  { contract }: Registers,
  lines: readonly Line[]
): readonly NotChecked[] {
  const hasNoRate = clause.rate === null || lines.some(({ penalty }) => penalty.rate === null);
  const needsAmount =
    clause.capShare !== null ||
    (capNeedsAmount(clause, contract) && lines.some(({ penalty }) => penalty.gross > 0));
  return [
    ...(hasNoRate ? [{ kind: "no-rate", clause: clause.code } as const] : []),
    ...(needsAmount && contract.amount === null
      ? [{ kind: "missing-parameter", parameter: "Montant HT", rules: [] } as const]
      : []),
  ];
}

/**
 * The penalty conditions found: per clause and period, quantity = fact − allowance, gross = quantity × rate to the cent;
 * what is not cumulative gives way to a greater amount of the same period; then capped over the lines that share the
 * cap, not due at or under the exemption they share. These are proposals: the buyer decides. A clause whose unit makes
 * no sense for its trigger, or that has no rate, is listed as not checked; no amount is ever invented.
 */
export function computePenalties({ registers, findings, asOf }: PenaltiesInput): PenaltiesOutcome {
  const outcomes = (registers.clauses ?? []).map((clause, clauseRank) => {
    const facts = factsOf(clause, findings, asOf);
    if (facts === null) {
      const { code, trigger, unit } = clause;
      const gap: NotChecked = { kind: "unsupported-trigger", clause: code, trigger, unit };
      return { lines: [], notChecked: [gap] };
    }
    const lines = grossLines(clause, clauseRank, facts, registers);
    return { lines, notChecked: gapsOf(clause, registers, lines) };
  });
  const lines = outcomes.flatMap((outcome) => outcome.lines);
  return {
    penalties: finishedPenalties(exemptedLines(cappedLines(cumulatedLines(lines)))),
    notChecked: outcomes.flatMap(({ notChecked }) => notChecked),
  };
}
