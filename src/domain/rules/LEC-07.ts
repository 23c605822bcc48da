import { firstDay } from "../calendar";
import type { Month } from "../calendar";
import type { Finding, MonthFacts } from "../finding";
import { parameterPlace } from "../findingPlaces";
import { fold } from "../folding";
import { found, subjectOf, totalOf } from "../outcome";
import type { HourLine, MonthlyStatement } from "../statement";
import { VOLUME_PARAMETER } from "../volumeFindings";
import { volumeDisagreement } from "../volumePlan";
import type { CheckContext, Rule } from "./rule";

/** What each of them is called in the subjects of findings (`Objet`). */
const KEYS: Readonly<Record<MonthFacts["kind"], string>> = {
  missing: "mois absent",
  disagree: "mois discordants",
  "not-begun": "mois à venir",
  lot: "lot",
  volumes: VOLUME_PARAMETER,
};

const hoursOf = (lines: readonly HourLine[]): number =>
  lines.reduce((sum, line) => sum + totalOf(line), 0);

/** The first cell of a line that is of use to find it. */
const cellOf = ({ cells }: HourLine): string | null =>
  cells.month ?? cells.participant ?? cells.production ?? cells.guidance ?? cells.training ?? null;

const findingOf = (
  statement: MonthlyStatement,
  cell: string | null,
  month: Month | null,
  facts: MonthFacts
): Finding => ({
  rule: "LEC-07",
  severity: "to-justify",
  place: { sheet: statement.sheet, cell },
  month,
  header: null,
  subject: subjectOf(statement.sheet, KEYS[facts.kind]),
  facts,
});

function missingMonth(statement: MonthlyStatement): readonly Finding[] {
  const { lines, month, hasHoursColumn, headerCell } = statement;
  const without = lines.filter((line) => line.month === null);
  const [first] = without;
  // Without an hours column nothing is lost: LEC-01 says so once for the sheet.
  const isUnknown = month === null && lines.length === 0;
  if (!hasHoursColumn || (first === undefined && !isUnknown)) return [];
  const cell = first === undefined ? headerCell : cellOf(first);
  const facts = { kind: "missing", lines: without.length, hours: hoursOf(without) } as const;
  return [findingOf(statement, cell, month, facts)];
}

/** A person's choice settles what the sheet says; else the first place that gives a month is used. */
function disagreement(statement: MonthlyStatement): readonly Finding[] {
  const [used, ...rest] = statement.seenMonths ?? [];
  if (used === undefined || used.source === "chosen") return [];
  const others = rest.filter(({ month }) => month !== used.month);
  if (others.length === 0) return [];
  const cell = used.cell ?? others.find((other) => other.cell !== null)?.cell ?? null;
  return [findingOf(statement, cell, used.month, { kind: "disagree", used, others })];
}

/** Months whose first day is still to come. */
function toCome(statement: MonthlyStatement, asOf: number): readonly Finding[] {
  const { lines, month, seenMonths } = statement;
  const firsts = new Map<Month, HourLine | null>();
  for (const line of lines) {
    if (line.month !== null && !firsts.has(line.month)) firsts.set(line.month, line);
  }
  if (lines.length === 0 && month !== null) firsts.set(month, null);
  return [...firsts]
    .filter(([of]) => firstDay(of) > asOf)
    .map(([of, line]) => {
      const seen = seenMonths?.find((one) => one.month === of && one.cell !== null)?.cell;
      const cell = seen ?? line?.cells.month ?? null;
      return findingOf(statement, cell, of, { kind: "not-begun" });
    });
}

/** With several lots, hours that name none, or one that is not in `tLots`, are in no lot's figures. */
function unknownLot(
  statement: MonthlyStatement,
  isKnown: (lot: string | null) => boolean
): readonly Finding[] {
  const lines = statement.lines.filter(({ lot }) => !isKnown(lot));
  const [first] = lines;
  if (first === undefined) return [];
  const unknown = [...new Set(lines.flatMap(({ lot }) => lot ?? []))];
  const facts = { kind: "lot", unknown, lines: lines.length, hours: hoursOf(lines) } as const;
  return [findingOf(statement, null, statement.month, facts)];
}

function lotFinder({ registers }: CheckContext): (lot: string | null) => boolean {
  const { lots } = registers;
  if (lots.length < 2) return () => true;
  const codes = new Set(lots.map(({ code }) => fold(code)));
  const known = new Map<string, boolean>();
  return (lot) => {
    if (lot === null) return false;
    const answer = known.get(lot) ?? codes.has(fold(lot));
    known.set(lot, answer);
    return answer;
  };
}

/** The contract's volume must be the sum of its lots'. */
function volumes({ registers }: CheckContext): readonly Finding[] {
  const disagreeing = volumeDisagreement(registers);
  if (disagreeing === null) return [];
  return [
    {
      rule: "LEC-07",
      severity: "to-justify",
      place: parameterPlace(registers, VOLUME_PARAMETER),
      month: null,
      header: null,
      subject: KEYS.volumes,
      facts: { kind: "volumes", ...disagreeing },
    },
  ];
}

/** The month is missing, to come, or not the same everywhere; so are lots and their volumes. */
export const rule: Rule = {
  code: "LEC-07",
  check: (input) => {
    const isKnownLot = lotFinder(input);
    return found([
      ...volumes(input),
      ...input.submission.statements.flatMap((statement) => [
        ...missingMonth(statement),
        ...disagreement(statement),
        ...toCome(statement, input.asOf),
        ...unknownLot(statement, isKnownLot),
      ]),
    ]);
  },
};
