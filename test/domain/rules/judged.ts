import { lastDay, monthKey, type Month } from "../../../src/domain/calendar";
import type { Contract, Lot, Place, Registers } from "../../../src/domain/contract";
import { computeFigures } from "../../../src/domain/figures";
import type { NotChecked, RuleCode } from "../../../src/domain/finding";
import type { CheckContext, Rule } from "../../../src/domain/rules/rule";
import type { HourLine, MonthlyStatement } from "../../../src/domain/statement";
import type { FindingOf } from "../../../src/messages/ruleTexts";
import { contract, given, line, lot, statement } from "./given";

/** Builders for the rules over months and periods: statements with their figures computed. */

/** One month's hours in seconds: production, guidance, training. */
export type Hours = readonly [production: number, guidance: number, training: number];

export const sheetOf = (month: Month): string => `Relevé ${monthKey(month)}`;

/** A statement of one row on its own sheet. */
export function monthStatement(
  month: Month,
  [production, guidance, training]: Hours,
  more: Partial<HourLine> = {}
): MonthlyStatement {
  const sheet = more.sheet ?? sheetOf(month);
  const row = line(7, { month, production, guidance, training, ...more, sheet });
  return statement([row], { sheet, month });
}

export const PARAMETERS: Readonly<Record<string, Place>> = {
  "Volume prévu": { sheet: "Marché", cell: "B15" },
  "Part accompagnement et formation minimale": { sheet: "Marché", cell: "B18" },
  "Part accompagnement et formation maximale": { sheet: "Marché", cell: "B19" },
};

export const terms = (more: Partial<Contract> = {}): Contract =>
  contract({ cells: PARAMETERS, ...more });

export const lotWith = (code: string, more: Partial<Lot>): Lot => ({ ...lot(code, null), ...more });

export interface Judged {
  readonly statements: readonly MonthlyStatement[];
  readonly registers?: Partial<Registers>;
  /** By default, the day after the last statement's month. */
  readonly asOf?: number;
}

/** What a check hands to a rule, figures included. */
export function judged({ statements, registers, asOf }: Judged): CheckContext {
  const last = Math.max(...statements.map(({ month }) => month ?? 0));
  const input = given({
    statements,
    registers: { contract: terms(), ...registers },
    asOf: asOf ?? lastDay(last) + 1,
  });
  return { ...input, figures: computeFigures(input) };
}

/** A rule's findings, typed as its own. */
export const judgedFindings = <Code extends RuleCode>(
  rule: Rule,
  _code: Code,
  input: Judged
): readonly FindingOf<Code>[] => rule.check(judged(input)).findings as readonly FindingOf<Code>[];

export const judgedGaps = (rule: Rule, input: Judged): readonly NotChecked[] =>
  rule.check(judged(input)).notChecked;
