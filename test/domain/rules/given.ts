import { dayOf, monthOf } from "../../../src/domain/calendar";
import type {
  Contract,
  DocumentRow,
  Lot,
  Participant,
  Registers,
  SupervisionRow,
  Support,
} from "../../../src/domain/contract";
import { openDaysOfMonth } from "../../../src/domain/holidays";
import type { HourColumn } from "../../../src/domain/contract";
import { withUniqueSubjects } from "../../../src/domain/identity";
import type { FindingOf } from "../../../src/messages/ruleTexts";
import type { Finding, RuleCode } from "../../../src/domain/finding";
import { RULE_SEVERITIES } from "../../../src/messages/helpMarkdown";
import type { CheckContext, Rule } from "../../../src/domain/rules/rule";
import type {
  HourLine,
  MonthlyStatement,
  SensitiveCell,
  UnreadableCell,
} from "../../../src/domain/statement";
import { PLAIN_CONTRACT } from "../../fixtures/contract";

/** Builders of what the rules look at: a sound contract and a sound line, from which each test departs. */

export const MARCH = monthOf(2026, 3);
export const day = dayOf;
export const h = (hours: number): number => Math.round(hours * 3600);

export const contract = (more: Partial<Contract> = {}): Contract => ({
  ...PLAIN_CONTRACT,
  reference: "2026-014",
  title: "Entretien d’espaces verts",
  buyer: "Ville d’Exempleville",
  contractor: "Chantier Fictif",
  siret: "73282932000074",
  plannedHours: h(24_000),
  participantsPerSupervisor: 12,
  cells: { SIRET: { sheet: "Marché", cell: "B6" } },
  ...more,
});

export const lot = (code: string, siret: string | null): Lot => ({
  code,
  title: null,
  contractor: null,
  siret,
  plannedHours: null,
  minShare: null,
  maxShare: null,
  place: { sheet: "Lots", cell: "D2" },
});

export const support = (name: string): Support => ({
  name,
  lot: null,
  site: null,
  plannedHours: null,
  from: null,
  to: null,
  place: { sheet: "Supports", cell: "A2" },
});

export const participant = (identifier: string, more: Partial<Participant> = {}): Participant => ({
  identifier,
  lastName: "FICTIF",
  firstName: "Zéphyrin",
  birthDate: null,
  sex: null,
  priorityDistrict: null,
  criteria: [],
  referrer: null,
  pass: "999992600123",
  passFrom: null,
  passTo: null,
  contractKind: null,
  contractFrom: null,
  contractTo: null,
  weeklyHours: null,
  phase: null,
  lot: null,
  enteredOn: null,
  leftOn: null,
  exitMotive: null,
  exitCategory: null,
  place: { sheet: "Participants", cell: "A2" },
  cells: { pass: "I2" },
  ...more,
});

export const supervision = (
  supervisor: string,
  plannedDays: number | null,
  presentDays: number | null,
  more: Partial<SupervisionRow> = {}
): SupervisionRow => ({
  month: MARCH,
  supervisor,
  role: "technical",
  support: null,
  plannedDays,
  presentDays,
  replacedDays: null,
  hours: null,
  place: { sheet: "Encadrement", cell: "A2" },
  ...more,
});

export const documentRow = (more: Partial<DocumentRow> = {}): DocumentRow => ({
  document: "Relevé mensuel",
  period: "Mars 2026",
  month: MARCH,
  dueOn: null,
  receivedOn: null,
  place: { sheet: "Documents", cell: "D2" },
  ...more,
});

const COLUMNS: Readonly<Record<HourColumn | "participant" | "support", string>> = {
  participant: "A",
  support: "D",
  production: "E",
  guidance: "F",
  training: "G",
  internship: "H",
  paidAbsence: "I",
};

export const line = (row: number, more: Partial<HourLine> = {}): HourLine => ({
  sheet: "Mars 2026",
  row,
  month: MARCH,
  lot: null,
  identifier: "P-001",
  name: "FICTIF Zéphyrin",
  support: "Espaces verts",
  production: h(70),
  guidance: h(10),
  training: h(10),
  internship: null,
  paidAbsence: null,
  supervisor: null,
  cells: Object.fromEntries(
    Object.entries(COLUMNS).map(([name, letter]) => [name, `${letter}${row.toString()}`])
  ),
  ...more,
});

export const unreadable = (
  row: number,
  text: string,
  problem: UnreadableCell["problem"]
): UnreadableCell => ({
  cell: `E${row.toString()}`,
  header: "Heures de production",
  column: "production",
  text,
  identifier: "P-001",
  row,
  problem,
});

export const statement = (
  lines: readonly HourLine[],
  more: Partial<MonthlyStatement> = {}
): MonthlyStatement => ({
  sheet: "Mars 2026",
  month: MARCH,
  monthSource: "title",
  lot: null,
  contractor: null,
  hasHoursColumn: true,
  hasParticipantColumn: true,
  headerCell: "A6",
  lines,
  unreadable: [],
  totals: [],
  ignoredColumns: [],
  ...more,
});

export interface Given {
  readonly lines?: readonly HourLine[];
  readonly statements?: readonly MonthlyStatement[];
  readonly registers?: Partial<Registers>;
  readonly sensitive?: readonly SensitiveCell[];
  readonly asOf?: number;
}

/** What a check hands to a rule. */
export function given({ lines, statements, registers, sensitive, asOf }: Given): CheckContext {
  const sheets = statements ?? [statement(lines ?? [])];
  const all: Registers = {
    contract: contract(),
    lots: [],
    supports: [support("Espaces verts"), support("Déchèterie")],
    forecasts: null,
    clauses: null,
    participants: [
      participant("P-001"),
      participant("P-002", { lastName: "INVENTÉ", firstName: "Honorine" }),
    ],
    supervision: null,
    documents: null,
    evaluations: null,
    references: null,
    ...registers,
  };
  const submission = { statements: sheets, ignoredSheets: [], sensitive: sensitive ?? [] };
  return {
    registers: all,
    submission,
    submitted: submission,
    restatements: [],
    lines: sheets.flatMap((sheet) => sheet.lines),
    participantsById: new Map((all.participants ?? []).map((one) => [one.identifier, one])),
    figures: {
      months: [],
      total: { production: 0, guidance: 0, training: 0, planned: 0 },
      smoothing: [],
    },
    asOf: asOf ?? day(2026, 6, 20),
    openDaysOf: (month) => openDaysOfMonth(month, all.contract.territory),
  };
}

/** Findings bear their rule's own code, and a severity its help page gives. */
function sound(rule: Rule, findings: readonly Finding[]): readonly Finding[] {
  for (const { rule: code, severity } of findings) {
    expect(code).toBe(rule.code);
    expect(RULE_SEVERITIES[rule.code]).toContain(severity);
  }
  return findings;
}

/** A rule's findings, typed as its own. */
export const findingsOf = <Code extends RuleCode>(
  rule: Rule,
  _code: Code,
  input: Given
): readonly FindingOf<Code>[] =>
  withUniqueSubjects(sound(rule, rule.check(given(input)).findings)) as readonly FindingOf<Code>[];

/** Where each finding stands: «Mars 2026!E7». */
export const placesOf = (rule: Rule, input: Given): readonly string[] =>
  sound(rule, rule.check(given(input)).findings).map(
    ({ place }) => `${place.sheet}!${place.cell ?? ""}`
  );

/** The columns of a register that a rule says are empty, and nothing else it would not check. */
export function emptyColumns(rule: Rule, table: string, input: Given): readonly string[] {
  return rule.check(given(input)).notChecked.map((gap) => {
    expect(gap).toMatchObject({ kind: "missing-column", table, rules: [rule.code] });
    return "column" in gap ? gap.column : "";
  });
}
